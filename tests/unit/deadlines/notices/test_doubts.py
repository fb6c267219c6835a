"""What is doubtful about a notice, and how an amendment changes a year's."""

from datetime import date, timedelta

import pytest

from deadlines.calendar.notice import Notice
from deadlines.notices.amendment import amend, is_poorer
from deadlines.notices.doubts import find_doubts, refuse_impossible
from deadlines.refusal import Refusal
from tests.support.notice_sentences import arrangements, days_off, days_worked

DAY = timedelta(days=1)


def year_notice(year: int = 2026, edition: str = "year") -> Notice:
    some = arrangements(year)
    return Notice(year, edition, days_off(some), days_worked(some))


def change(off: dict[date, str], work: dict[date, str] | None = None, year: int = 2026) -> Notice:
    return Notice(year, "change", off, work or {}, amends=True)


def span(first: date, days: int, name: str) -> dict[date, str]:
    return {first + DAY * step: name for step in range(days)}


def codes(notice: Notice) -> list[str]:
    return [warning.code for warning in find_doubts(notice)]


@pytest.mark.parametrize("year", [*range(2008, 2020), *range(2021, 2027)])
def test_real_years_raise_no_doubts(year: int) -> None:
    """No notice there has been is doubted (2020's tables hold the extension and drop 中秋节)."""
    refuse_impossible(year_notice(year))
    assert codes(year_notice(year)) == []


def test_work_on_a_weekday() -> None:
    """A make-up day that is no weekend day is doubted."""
    notice = year_notice()
    monday = date(2026, 1, 5)
    odd = Notice(2026, "", notice.off, {**notice.work, monday: "元旦"})
    (warning,) = [each for each in find_doubts(odd) if each.code == "work-on-weekday"]
    assert warning.facts["dates"] == (monday,)


def test_missing_holiday() -> None:
    """A year's notice without one of the statutory holidays is doubted, an amendment is not."""
    notice = year_notice()
    off = {day: name for day, name in notice.off.items() if name != "清明节"}
    (warning,) = find_doubts(Notice(2026, "", off, notice.work))
    assert (warning.code, warning.facts["holiday"]) == ("holiday-missing", "清明节")
    assert codes(Notice(2026, "", span(date(2026, 4, 4), 3, "清明节"), {}, amends=True)) == []


def test_missing_holiday_without_names() -> None:
    """Where a file gives no names, the days themselves tell which holidays it has."""
    notice = year_notice()
    assert codes(Notice(2026, "", dict.fromkeys(notice.off, ""), notice.work)) == []
    off = dict.fromkeys((day for day in notice.off if day.month != 6), "")
    assert codes(Notice(2026, "", off, notice.work)) == ["holiday-missing"]


def test_holiday_at_the_wrong_time_of_year() -> None:
    """A holiday on days it cannot fall on, or without its own day, is doubted."""
    off = span(date(2026, 9, 1), 7, "国庆节")
    notice = Notice(2026, "", off, {})
    assert {"holiday-out-of-season", "holiday-without-its-day"} <= set(codes(notice))


def test_holiday_in_pieces() -> None:
    """Working days between a holiday's days off are doubted."""
    off = {date(2026, 5, 1): "劳动节", date(2026, 5, 2): "劳动节", date(2026, 5, 8): "劳动节"}
    assert "holiday-in-pieces" in codes(change(off))


def test_make_up_day_far_away() -> None:
    """A make-up day weeks from its own holiday is doubted, though another may be near."""
    off = {**span(date(2026, 10, 1), 7, "国庆节"), **span(date(2026, 1, 1), 3, "元旦")}
    work = {date(2026, 1, 10): "国庆节"}
    assert "work-far-from-holiday" in codes(change(off, work))


def test_days_out_of_balance() -> None:
    """A holiday with more working days off than the law and its make-up days give is doubted."""
    notice = year_notice()
    lost = {day: name for day, name in notice.work.items() if day != date(2026, 5, 9)}
    (warning,) = find_doubts(Notice(2026, "", notice.off, lost))
    assert warning.code == "days-out-of-balance"
    assert warning.facts == {"holiday": "劳动节", "surplus": 1}


def test_amendment_replaces_its_holiday() -> None:
    """An amendment replaces the days of the holiday it names and leaves the others."""
    base = year_notice()
    new = span(date(2026, 5, 1), 3, "劳动节")
    amended = amend(base, change(new, {date(2026, 4, 26): "劳动节"}))
    assert {day for day, name in amended.off.items() if name == "劳动节"} == set(new)
    assert [day for day, name in amended.work.items() if name == "劳动节"] == [date(2026, 4, 26)]
    others = {day: name for day, name in base.off.items() if name != "劳动节"}
    assert {day: name for day, name in amended.off.items() if name != "劳动节"} == others
    assert amended.edition == "year + change"
    assert not amended.amends


def test_amendment_knows_a_holiday_by_any_of_its_names() -> None:
    """清明 in the one notice is 清明节 in the other."""
    base = Notice(2026, "", {date(2026, 4, 4): "清明", date(2026, 4, 5): "清明"}, {})
    amended = amend(base, change({date(2026, 4, 5): "清明节"}))
    assert list(amended.off) == [date(2026, 4, 5)]


@pytest.mark.parametrize("days", [1, 3])
def test_extension_fills_the_gap(days: int) -> None:
    """A holiday that is lengthened keeps its days, gains those up to its new end, and loses the
    make-up days among them.
    """
    off = span(date(2020, 1, 24), 7, "春节")
    work = {date(2020, 1, 19): "春节", date(2020, 2, 1): "春节"}
    base = Notice(2020, "", off, work)
    end = date(2020, 2, 2)
    amended = amend(base, change(span(end - DAY * (days - 1), days, "春节"), year=2020))
    assert sorted(amended.off) == sorted(span(date(2020, 1, 24), 10, "春节"))
    assert list(amended.work) == [date(2020, 1, 19)]


def test_extension_already_known_changes_nothing() -> None:
    """Loading an extension the calendar already holds keeps the holiday whole."""
    base = year_notice(2020)
    amended = amend(base, change(span(date(2020, 1, 31), 3, "春节"), year=2020))
    assert amended.off == base.off
    assert amended.work == base.work


def test_new_holiday_is_added() -> None:
    """An amendment that names a holiday the year did not have adds it."""
    base = year_notice(2015)
    afternoon = span(date(2015, 9, 3), 3, "纪念日")
    amended = amend(base, change(afternoon, {date(2015, 9, 6): "纪念日"}, year=2015))
    assert set(amended.off) == set(base.off) | set(afternoon)
    assert set(amended.work) == set(base.work) | {date(2015, 9, 6)}


def test_nameless_days_are_laid_over() -> None:
    """Days without a name change only themselves."""
    base = year_notice()
    amended = amend(base, change({date(2026, 5, 9): ""}, {date(2026, 5, 4): ""}))
    assert date(2026, 5, 9) in amended.off
    assert date(2026, 5, 9) not in amended.work
    assert date(2026, 5, 4) in amended.work
    assert date(2026, 5, 4) not in amended.off


def test_amendment_of_another_year() -> None:
    """An amendment cannot change another year's notice."""
    with pytest.raises(Refusal) as refused:
        amend(year_notice(2026), change({date(2025, 5, 1): "劳动节"}, year=2025))
    assert refused.value.code == "notice-amends-other-year"


def test_poorer_notice() -> None:
    """A notice with fewer holidays, days off or make-up days is poorer; weekends do not count."""
    full = year_notice()
    fewer_holidays = {day: name for day, name in full.off.items() if name != "元旦"}
    weekends_left_out = {day: name for day, name in full.off.items() if day.weekday() < 5}
    fewer_work = dict(list(full.work.items())[1:])
    assert is_poorer(Notice(2026, "", fewer_holidays, full.work), full)
    assert is_poorer(Notice(2026, "", full.off, fewer_work), full)
    assert not is_poorer(Notice(2026, "", weekends_left_out, full.work), full)
    assert not is_poorer(full, Notice(2026, "", fewer_holidays, fewer_work))
    assert not is_poorer(full, full)


def test_impossible_notices() -> None:
    """An empty notice, a day both off and worked, and days of other years are refused."""
    day, other = date(2026, 1, 1), date(2025, 11, 30)
    for notice, code in (
        (Notice(2026, "", {}, {}), "notice-empty"),
        (Notice(2026, "", {day: ""}, {day: ""}), "notice-date-in-both"),
        (Notice(2026, "", {other: ""}, {}), "notice-date-outside"),
    ):
        with pytest.raises(Refusal) as refused:
            refuse_impossible(notice)
        assert refused.value.code == code


def test_an_amendment_silent_on_make_up_days_keeps_them() -> None:
    """A unit's notice of the same days off that tells no make-up days leaves those there are."""
    base = year_notice()
    same = {day: name for day, name in base.off.items() if name == "国庆节"}
    kept = amend(base, change(same)).work
    assert kept == base.work
    shorter = {day: name for day, name in same.items() if day <= date(2026, 10, 3)}
    assert "国庆节" not in amend(base, change(shorter)).work.values()


def test_make_up_days_alone_leave_the_days_off() -> None:
    """A notice that tells only make-up days changes those, and not the holiday's days off."""
    base = year_notice()
    amended = amend(base, change({}, {date(2026, 10, 11): "国庆节"}))
    assert amended.off == base.off
    assert [day for day, name in amended.work.items() if name == "国庆节"] == [date(2026, 10, 11)]
