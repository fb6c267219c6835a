"""Reading notices kept as JSON, ICS and CSV files."""

import json
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deadlines.notices.reading import read_notice, read_notices
from deadlines.refusal import Refusal
from tests.support.notice_sentences import Arrangement, arrangements, days_off, days_worked
from tests.support.slow import examples

YEAR = 2026
SOME = arrangements(YEAR)
DAY = timedelta(days=1)


def refusal_of(text: str) -> Refusal:
    with pytest.raises(Refusal) as refused:
        read_notice(text)
    return refused.value


def as_json(year: int, some: tuple[Arrangement, ...]) -> str:
    days = [(each.holiday, day, True) for each in some for day in each.off]
    days += [(each.holiday, day, False) for each in some for day in each.work]
    return json.dumps(
        {
            "$schema": "schema.json",
            "year": year,
            "papers": ["paper"],
            "days": [
                {"name": name, "date": day.isoformat(), "isOffDay": off} for name, day, off in days
            ],
        },
        ensure_ascii=False,
    )


def event(summary: str, start: str, end: str = "", *more: str) -> str:
    lines = ["BEGIN:VEVENT", f"SUMMARY:{summary}", start, end, *more, "END:VEVENT"]
    return "\r\n".join(line for line in lines if line)


def calendar(*events: str) -> str:
    return "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *events, "END:VCALENDAR", ""])


def whole_days(summary: str, first: date, last: date) -> str:
    return event(
        summary,
        f"DTSTART;VALUE=DATE:{first:%Y%m%d}",
        f"DTEND;VALUE=DATE:{last + DAY:%Y%m%d}",
        "DESCRIPTION:调休放假上班",
    )


def year_of_events() -> str:
    events = [whole_days(f"{each.holiday}（休）", each.off[0], each.off[-1]) for each in SOME]
    events += [whole_days(f"{each.holiday}（班）", day, day) for each in SOME for day in each.work]
    return calendar(*events)


def rows(header: str, off: str, work: str) -> str:
    lines = [header] if header else []
    lines += [f"{day},{each.holiday},{off}" for each in SOME for day in each.off]
    lines += [f"{day},{each.holiday},{work}" for each in SOME for day in each.work]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    "text",
    [
        as_json(YEAR, SOME),
        "\ufeff" + as_json(YEAR, SOME),
        json.dumps(json.loads(as_json(YEAR, SOME))["days"]),
        year_of_events(),
        rows("date,name,isOffDay", "true", "false"),
        rows("日期,名称,类型", "休", "班"),
        rows("Date,Name,Off", "1", "0"),
        rows("\ufeff日期,节日,是否放假", "放假", "上班"),
        rows("", "休", "班"),
        rows("日期,名称,类型", "休", "班").replace("-", "/"),
        rows("日期;名称;类型", "休", "班").replace(",", ";"),
        rows("日期\t名称\t类型", "休", "班").replace(",", "\t"),
    ],
)
def test_every_file_form_gives_the_same_year(text: str) -> None:
    """JSON, ICS and CSV, with or without header, mean the days of the year they were made from."""
    reading = read_notice(text)
    assert reading.notice.year == YEAR
    assert dict(reading.notice.off) == days_off(SOME)
    assert dict(reading.notice.work) == days_worked(SOME)
    assert not reading.notice.amends
    assert not reading.warnings


@pytest.mark.parametrize(
    ("text", "edition"), [(as_json(YEAR, SOME), "JSON"), (year_of_events(), "ICS")]
)
def test_source_is_the_edition(text: str, edition: str) -> None:
    """A file's name is the edition; without one, its form."""
    assert read_notice(text, "2026.json").notice.edition == "2026.json"
    assert read_notice(text).notice.edition == edition


def test_december_before_belongs_to_the_year() -> None:
    """Days of the December before are taken; others of another year are refused."""
    reading = read_notice(as_json(2019, arrangements(2019)))
    assert min(reading.notice.off) == date(2018, 12, 30)
    stray = Arrangement("元旦", (date(2018, 11, 30),))
    refusal = refusal_of(as_json(2019, (stray, *arrangements(2019))))
    assert refusal.code == "notice-date-outside"
    assert refusal.facts["dates"] == (date(2018, 11, 30),)


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ({"name": "元旦", "date": "2026-01-01"}, "unknown-kind"),
        ({"name": "元旦", "date": "2026-01-01", "isOffDay": "yes"}, "unknown-kind"),
        ({"name": "元旦", "date": "1月1日", "isOffDay": True}, "no-date"),
        ({"name": "元旦", "isOffDay": True}, "no-date"),
        ("2026-01-01", "no-date"),
        (None, "no-date"),
    ],
)
def test_json_day_that_is_not_understood(entry: object, reason: str) -> None:
    """A day of unknown form refuses the file and is named by its place."""
    good = {"name": "春节", "date": "2026-02-17", "isOffDay": True}
    refusal = refusal_of(json.dumps({"year": 2026, "days": [good, entry]}))
    assert refusal.code == "notice-not-understood"
    assert refusal.facts["problems"] == ((2, json.dumps(entry, ensure_ascii=False), reason),)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('{"year": 2026, "days": [', "notice-not-understood"),
        ('{"year": 2026}', "notice-not-understood"),
        ('{"year": "2026", "days": []}', "notice-not-understood"),
        ("[" * 100_000, "notice-not-understood"),
        ('{"year": ' + "9" * 5000 + ', "days": []}', "notice-not-understood"),
        ('{"year": 2026, "days": []}', "notice-empty"),
        ('{"year": 99, "days": []}', "notice-year-unknown"),
        ('[{"date": "2026-02-30", "isOffDay": true}]', "notice-impossible-date"),
        (
            '[{"date": "2026-01-01", "isOffDay": true}, {"date": "2026-01-01", "isOffDay": false}]',
            "notice-date-in-both",
        ),
        ("date,name,kind\n2026-13-01,元旦,休\n", "notice-impossible-date"),
        ("date,name,kind\n2026-01-01,元旦,也许\n", "notice-not-understood"),
        ("date,name,kind\n,元旦,休\n", "notice-not-understood"),
        ("date,name,kind\n2026-01-01\n", "notice-not-understood"),
        ("date,name,kind\n2026-01-01," + "元" * 200_000 + ",休\n", "notice-not-understood"),
        ("date,name,kind\n", "notice-empty"),
        (calendar(), "notice-empty"),
        (calendar(event("冬至", "DTSTART;VALUE=DATE:20261222")), "notice-empty"),
        (calendar(event("元旦 休", "DTSTART;VALUE=DATE:20261301")), "notice-impossible-date"),
        (calendar(event("元旦 休", "")), "notice-not-understood"),
        (calendar(event("元旦 休", "DTSTART:soon")), "notice-not-understood"),
    ],
)
def test_unusable_file(text: str, code: str) -> None:
    """A broken, empty or contradictory file is refused with its reason."""
    assert refusal_of(text).code == code


def test_csv_line_is_named() -> None:
    """A row that is not understood is named by its line."""
    refusal = refusal_of("日期,名称,类型\n2026-01-01,元旦,休\n\n2026-01-02,元旦,也许\n")
    assert refusal.facts["problems"] == ((4, "2026-01-02,元旦,也许", "unknown-kind"),)


SPRING = {date(2027, 2, 5), date(2027, 2, 6), date(2027, 2, 7)}


@pytest.mark.parametrize(
    "text",
    [
        event("春节 假期", "DTSTART;VALUE=DATE:20270205", "DTEND;VALUE=DATE:20270208"),
        event("春节（休）", "DTSTART:20270205T000000", "DTEND:20270208T000000"),
        event("春节（休）", "DTSTART:20270205T000000", "DTEND:20270207T235959"),
        event("春节休", "DTSTART:20270204T160000Z", "DTEND:20270207T160000Z"),
        event("放假", 'DTSTART;TZID="GMT+08:00":20270205T000000', "DTEND:20270208T000000"),
        event("春节休", "DTSTART;VALUE=DATE:20270205", "DURATION:P3D"),
        event("春节\r\n  假\r\n 期", "DTSTART;VALUE=DATE:202702\r\n 05", "DTEND:20270208"),
        event(
            "休", "DTSTART:20270205", "DTEND:20270208", "BEGIN:VALARM", "SUMMARY:班", "END:VALARM"
        ),
    ],
)
def test_event_ranges_are_taken_whole(text: str) -> None:
    """Every day of an event counts, its end excluded, in dates, times, folded lines and UTC."""
    assert set(read_notice(calendar(text)).notice.off) == SPRING


def test_a_zone_that_is_not_whole() -> None:
    """What a calendar says of its zones is not needed for its days, and may be broken."""
    zone = ["BEGIN:VTIMEZONE", "TZID:中国", "BEGIN:STANDARD", "DTSTART:soon", "END:STANDARD"]
    days = event("春节休", "DTSTART;TZID=中国:20270205T000000", "DTEND;TZID=中国:20270208T000000")
    text = calendar("\r\n".join([*zone, "END:VTIMEZONE"]), days)
    assert set(read_notice(text).notice.off) == SPRING


def test_event_of_one_day() -> None:
    """An event without an end, or ending where it begins, is one day."""
    bare = event("元旦休", "DTSTART;VALUE=DATE:20270101")
    same = event("春节休", "DTSTART;VALUE=DATE:20270206", "DTEND;VALUE=DATE:20270206")
    assert set(read_notice(calendar(bare, same)).notice.off) == {date(2027, 1, 1), date(2027, 2, 6)}


def test_a_day_that_is_marked_needs_no_word_in_its_summary() -> None:
    """The calendar of macOS and iOS marks its days, also those whose summary is a bare name."""
    off = event("国庆节", "DTSTART:20261001", "", "X-APPLE-SPECIAL-DAY:WORK-HOLIDAY")
    worked = event("国庆节", "DTSTART:20261010", "", "X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY")
    notice = read_notice(calendar(off, worked)).notice
    assert (list(notice.off), list(notice.work)) == ([date(2026, 10, 1)], [date(2026, 10, 10)])


def test_summary_decides_not_description() -> None:
    """班 in the summary is work although 休 stands there too; the description is not looked at."""
    make_up = event("调休上班", "DTSTART:20270206", "", "DESCRIPTION:放假")
    festival = event("元宵节", "DTSTART:20270221", "", "DESCRIPTION:放假")
    cancelled = event("春节休", "DTSTART:20270207", "", "STATUS:CANCELLED")
    notice = read_notice(calendar(make_up, festival, cancelled)).notice
    assert list(notice.work) == [date(2027, 2, 6)]
    assert not notice.off


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (event("休", "DTSTART:20270205", "DTEND:20270101"), "reversed-range"),
        (event("休", "DTSTART:20270205", "DTEND:20270605"), "range-too-long"),
        (event("休", "DTSTART:20270205", "DURATION:PT5M"), "broken-range"),
        (event("休", "DTSTART:20270205", "", "RRULE:FREQ=YEARLY"), "recurring-event"),
    ],
)
def test_event_that_is_not_understood(text: str, reason: str) -> None:
    """An event whose days are unclear refuses the calendar and is named by its line."""
    assert refusal_of(calendar(text)).facts["problems"] == ((3, "休", reason),)


def feed(*years: int) -> str:
    """Return the calendar of several years, each with its own days."""
    found = [each for year in years for each in arrangements(year)]
    events = [whole_days(f"{each.holiday}（休）", each.off[0], each.off[-1]) for each in found]
    events += [whole_days(f"{each.holiday}（班）", day, day) for each in found for day in each.work]
    return calendar(*events)


@pytest.mark.parametrize("years", [(2025, 2026), (2018, 2019), (2011, 2012, 2013)])
def test_each_year_of_a_feed_is_offered(years: tuple[int, ...]) -> None:
    """A feed of several years holds a notice for each, December's days with the next year's."""
    readings = read_notices(feed(*years))
    assert [reading.notice.year for reading in readings] == [*years]
    for reading in readings:
        some = arrangements(reading.notice.year)
        assert dict(reading.notice.off) == days_off(some)
        assert dict(reading.notice.work) == days_worked(some)
        assert not reading.warnings
    assert read_notice(feed(*years)).notice == readings[-1].notice


def test_the_year_asked_for_is_taken() -> None:
    """Of a feed of several years only the one asked for is read; one not inside is refused."""
    (reading,) = read_notices(feed(2025, 2026), year=2025)
    assert dict(reading.notice.off) == days_off(arrangements(2025))
    with pytest.raises(Refusal) as refused:
        read_notices(feed(2025, 2026), year=2027)
    assert refused.value.code == "notice-year-not-inside"
    assert refused.value.facts == {"year": 2027, "years": (2025, 2026)}


def test_a_subscription_as_phones_have_it() -> None:
    """Two years of 休 and 班 in one subscription are two notices, each day of a range counted."""
    text = calendar(
        event("元旦（休）", "DTSTART;VALUE=DATE:20250101", "DTEND;VALUE=DATE:20250102"),
        event("春节（班）", "DTSTART;VALUE=DATE:20250126"),
        event("春节（休）", "DTSTART;VALUE=DATE:20250128", "DTEND;VALUE=DATE:20250205"),
        event("元旦（休）", "DTSTART;VALUE=DATE:20260101", "DTEND;VALUE=DATE:20260104"),
        event("元旦（班）", "DTSTART;VALUE=DATE:20260104"),
        event("春节（班）", "DTSTART;VALUE=DATE:20260214"),
        event("春节（休）", "DTSTART;VALUE=DATE:20260215", "DTEND;VALUE=DATE:20260224"),
    ).replace("SUMMARY:", "SUMMARY;LANGUAGE=zh_CN:")
    first, second = (reading.notice for reading in read_notices(text))
    assert (first.year, len(first.off), [*first.work]) == (2025, 9, [date(2025, 1, 26)])
    assert (second.year, len(second.off), sorted(second.work)) == (
        2026,
        12,
        [date(2026, 1, 4), date(2026, 2, 14)],
    )


def test_years_that_do_not_follow_one_another() -> None:
    """A day of a far year beside a year's arrangement is a slip, and refused."""
    slip = event("元旦休", "DTSTART:20620101")
    refusal = refusal_of(feed(2026).replace("END:VCALENDAR", slip + "\r\nEND:VCALENDAR"))
    assert refusal.facts == {"year": 2026, "dates": (date(2062, 1, 1),)}


def test_a_day_of_the_year_beside() -> None:
    """A single day of the neighbouring year is no notice of its own; it is said and left out."""
    slip = event("元旦休", "DTSTART:20270101")
    text = feed(2026).replace("END:VCALENDAR", slip + "\r\nEND:VCALENDAR")
    (reading,) = read_notices(text)
    assert dict(reading.notice.off) == days_off(SOME)
    (warning,) = reading.warnings
    assert warning.code == "days-of-another-year"
    assert warning.facts == {"dates": (date(2027, 1, 1),)}


@pytest.mark.parametrize(
    "summary",
    [
        "上班(补{}假期)",
        "{}补班",
        "{}后补班",
        "补班（{}）",
        "{}（班）",
        "班",
        "补班",
        "调休上班",
        "Work",
    ],
)
@pytest.mark.parametrize("year", [2018, 2023, 2024, 2025, 2026])
def test_make_up_days_count_for_their_holiday(year: int, summary: str) -> None:
    """However a feed names its make-up days, the right days of a year raise no doubt."""
    some = arrangements(year)
    events = [whole_days(f"{each.holiday}假期", each.off[0], each.off[-1]) for each in some]
    for each in some:
        events += [whole_days(summary.format(each.holiday), day, day) for day in each.work]
    reading = read_notice(calendar(*events))
    assert dict(reading.notice.off) == days_off(some)
    assert set(reading.notice.work) == set(days_worked(some))
    assert not reading.warnings


def test_a_subscription_of_make_up_days_alone() -> None:
    """A calendar of 补班 days alone is laid over the year's holidays, not put in their place.

    As in a phone's subscription its events may have hours.
    """
    events = [
        event(
            f"{each.holiday} 补班 第1天",
            f"DTSTART:{day:%Y%m%d}T090000",
            f"DTEND:{day:%Y%m%d}T180000",
        )
        for each in SOME
        for day in each.work
    ]
    notice = read_notice(calendar(*events)).notice
    assert (notice.amends, notice.off) == (True, {})
    assert dict(notice.work) == days_worked(SOME)


def test_events_that_are_nobodys_holiday() -> None:
    """Duty rosters, leave and school vacations in a phone's calendar are no days off or worked."""
    private = ("国庆值班", "张三年假", "寒假", "退休座谈会", "班会", "病假")
    events = [event(summary, "DTSTART:20261012") for summary in private]
    reading = read_notice(
        calendar(whole_days("国庆节（休）", date(2026, 10, 1), date(2026, 10, 7)), *events)
    )
    assert date(2026, 10, 12) not in {*reading.notice.off, *reading.notice.work}


def test_a_calendar_cut_off() -> None:
    """A calendar whose end is missing is refused: days may be missing, too."""
    text = feed(2026)
    assert refusal_of(text[: len(text) // 2]).code == "notice-not-understood"


def entry_of(day: date, name: str, *, off: bool) -> dict[str, object]:
    return {"date": day.isoformat(), "name": name, "isOffDay": off}


def project_forms() -> dict[str, object]:
    """Return the year in the forms public holiday data come in."""
    off = [(day, each.holiday) for each in SOME for day in each.off]
    work = [(day, each.holiday) for each in SOME for day in each.work]
    by_date = {
        f"{day:%m-%d}": {"holiday": True, "name": name, "wage": 3, "date": day.isoformat()}
        for day, name in off
    } | {
        f"{day:%m-%d}": {
            "holiday": False, "name": f"{name}后补班", "after": True, "target": name,
            "date": day.isoformat(),
        }
        for day, name in work
    }  # fmt: skip
    ranges = [
        {
            "name": each.holiday,
            "range": sorted({str(each.off[0]), str(each.off[-1])}),
            "type": "holiday",
        }
        for each in SOME
    ] + [{"name": name, "range": [str(day)], "type": "workingday"} for day, name in work]
    years = [
        {
            "Name": each.holiday, "StartDate": str(each.off[0]), "EndDate": str(each.off[-1]),
            "Duration": len(each.off), "CompDays": [str(day) for day in each.work], "Memo": "",
        }
        for each in SOME
    ]  # fmt: skip
    typed = [
        {"date": str(day), "name_cn": name, "name_en": "x", "type": "public_holiday"}
        for day, name in off
    ] + [{"date": str(day), "name_cn": name, "type": "transfer_workday"} for day, name in work]
    whole = [
        {"date": f"{day:%Y%m%d}", "isWorkday": day not in dict(off)}
        for day in (date(YEAR, 1, 1) + DAY * step for step in range(365))
        if day in dict(off) or day in dict(work) or day.weekday() < 5
    ]
    return {
        "under their dates": {"code": 0, "holiday": by_date},
        "ranges": ranges,
        "years with compensation": {"Name": "x", "Years": {str(YEAR): years}},
        "typed": {"year": YEAR, "region": "CN", "dates": typed},
        "lists by year": {str(YEAR): [entry_of(*each, off=True) for each in off]
                          + [entry_of(*each, off=False) for each in work]},
        "the whole year": {"data": whole},
    }  # fmt: skip


@pytest.mark.parametrize("form", list(project_forms()))
def test_json_of_holiday_projects(form: str) -> None:
    """The forms that public holiday data come in mean the same days."""
    reading = read_notice(json.dumps(project_forms()[form], ensure_ascii=False))
    assert reading.notice.year == YEAR
    assert set(reading.notice.off) == set(days_off(SOME))
    assert set(reading.notice.work) == set(days_worked(SOME))
    assert not [w for w in reading.warnings if w.code == "days-out-of-balance"]


def test_json_of_several_years() -> None:
    """A file with a list for each year offers each."""
    years = {
        str(year): [
            entry_of(day, name, off=True) for day, name in days_off(arrangements(year)).items()
        ]
        for year in (2024, 2025, 2026)
    }
    readings = read_notices(json.dumps({"years": years}))
    assert [reading.notice.year for reading in readings] == [2024, 2025, 2026]


@pytest.mark.parametrize("title", ["是否上班", "是否工作日", "isWorkday"])
def test_a_column_whose_yes_means_worked(title: str) -> None:
    """是 under 是否上班 is a working day, not a day off."""
    reading = read_notice(rows(f"日期,名称,{title}", "否", "是"))
    assert dict(reading.notice.off) == days_off(SOME)
    assert dict(reading.notice.work) == days_worked(SOME)


def test_rows_of_ranges() -> None:
    """A row with a first and a last day stands for all days between them."""
    text = (
        "节日,开始日期,结束日期,类型\n国庆节,2026-10-01,2026-10-07,放假\n国庆节,2026-10-10,,补班\n"
    )
    notice = read_notice(text).notice
    assert len(notice.off) == 7
    assert [*notice.work] == [date(2026, 10, 10)]


def test_files_name_holidays_as_notices_do() -> None:
    """A summary's marks do not stay in the holiday's name."""
    text = calendar(
        event("国庆节 假期 第1天/共7天", "DTSTART:20271001"),
        event("校庆（休）", "DTSTART:20271008"),
    )
    assert set(read_notice(text).notice.off.values()) == {"国庆节", "校庆"}


@settings(max_examples=examples(200))
@given(
    st.one_of(
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.text(max_size=12),
            lambda inner: (
                st.lists(inner, max_size=4)
                | st.dictionaries(
                    st.sampled_from(["year", "days", "date", "name", "isOffDay"]), inner, max_size=4
                )
            ),
            max_leaves=12,
        ).map(json.dumps),
        st.text('0123456789-/,;\t\n"休班假元旦date日期类型kind', max_size=200),
        st.lists(
            st.sampled_from(
                (
                    "BEGIN:VEVENT",
                    "END:VEVENT",
                    "SUMMARY:休",
                    "DTSTART:20270101",
                    "DTSTART:99991231",
                    "DTEND:0",
                    "DTEND:00010101",
                    "DURATION:P9W",
                    "BEGIN:VALARM",
                    "END:VALARM",
                    " T",
                )
            ),
            max_size=12,
        ).map(lambda lines: "BEGIN:VCALENDAR\n" + "\n".join(lines)),
    )
)
def test_any_file_is_read_or_refused(text: str) -> None:
    """Whatever a file holds, the answer is a notice or a refusal, never another error."""
    try:
        reading = read_notice(text)
    except Refusal:
        return
    assert not set(reading.notice.off) & set(reading.notice.work)
