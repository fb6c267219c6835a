"""Reading notices kept as JSON, ICS and CSV files."""

import json
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deadlines.notices.reading import read_notice
from deadlines.refusal import Refusal
from tests.support.notice_sentences import Arrangement, arrangements, days_off, days_worked

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


def test_event_of_one_day() -> None:
    """An event without an end, or ending where it begins, is one day."""
    bare = event("元旦休", "DTSTART;VALUE=DATE:20270101")
    same = event("春节休", "DTSTART;VALUE=DATE:20270206", "DTEND;VALUE=DATE:20270206")
    assert set(read_notice(calendar(bare, same)).notice.off) == {date(2027, 1, 1), date(2027, 2, 6)}


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


def test_calendar_of_several_years() -> None:
    """A feed of several years is refused: a notice is for one."""
    text = calendar(*(event("休", f"DTSTART:{year}0101") for year in (2025, 2026, 2026)))
    assert refusal_of(text).code == "notice-date-outside"


def test_files_name_holidays_as_notices_do() -> None:
    """A summary's marks do not stay in the holiday's name."""
    text = calendar(
        event("国庆节 假期 第1天/共7天", "DTSTART:20271001"),
        event("校庆（休）", "DTSTART:20271008"),
    )
    assert set(read_notice(text).notice.off.values()) == {"国庆节", "校庆"}


@settings(deadline=None, max_examples=200)
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
