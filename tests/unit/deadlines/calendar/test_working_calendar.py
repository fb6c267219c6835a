from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from deadlines.calendar.notice import Notice
from deadlines.calendar.official_days import official_notices
from deadlines.calendar.provisional import can_be_working, in_lieu_days, statutory_days
from deadlines.calendar.working_calendar import Layer, OwnDay, WorkingCalendar

OFFICIAL = official_notices()
CALENDAR = WorkingCalendar(OFFICIAL)
DAY = timedelta(days=1)


def days_of(first: int, last: int) -> list[date]:
    start = date(first, 1, 1)
    return [start + i * DAY for i in range((date(last, 12, 31) - start).days + 1)]


def test_every_day_agrees_with_another_table() -> None:
    """Each day of 2007-2026 is worked or off as another, independent table has it."""
    other = holidays.country_holidays("CN", years=range(2007, 2027))
    made_up = {day for day in days_of(2007, 2026) if not other.is_working_day(day)}
    ours = {day for day in days_of(2007, 2026) if not CALENDAR.is_working(day)}
    assert ours == made_up


def test_the_tables_cover_2004_to_2026() -> None:
    """The official layer knows the years 2004 to 2026 and no more."""
    assert list(OFFICIAL) == list(range(2004, 2027))


@pytest.mark.parametrize(
    ("day", "working", "layer", "name"),
    [
        (date(2026, 2, 14), True, Layer.OFFICIAL, "春节"),
        (date(2026, 2, 16), False, Layer.OFFICIAL, "春节"),
        (date(2026, 3, 14), False, Layer.WEEKDAY, ""),
        (date(2026, 3, 16), True, Layer.WEEKDAY, ""),
        (date(2018, 12, 29), True, Layer.OFFICIAL, "元旦"),
        (date(2018, 12, 31), False, Layer.OFFICIAL, "元旦"),
        (date(2024, 2, 9), True, Layer.WEEKDAY, ""),
        (date(2027, 2, 5), False, Layer.STATUTORY, "春节"),
        (date(2027, 2, 9), False, Layer.STATUTORY, "春节"),
    ],
)
def test_a_day_says_which_layer_decides_it(
    day: date, working: bool, layer: Layer, name: str
) -> None:
    """A day's answer names the layer it came from, and the holiday it is about."""
    found = CALENDAR.day(day)
    assert (found.working, found.layer, found.name) == (working, layer, name)


def test_the_unit_beats_a_loaded_notice_beats_the_official_one() -> None:
    """The later layer wins: official notice, loaded notice, the unit's own day."""
    saturday, monday = date(2026, 3, 14), date(2026, 3, 16)
    loaded = Notice(2026, "loaded", {monday: "校庆"}, {saturday: "校庆"})
    with_notice = WorkingCalendar(OFFICIAL, {2026: loaded})
    assert with_notice.is_working(saturday)
    assert with_notice.day(monday).layer is Layer.LOADED
    assert with_notice.is_working(date(2026, 2, 16)), "the loaded notice replaces the whole year"
    own = WorkingCalendar(OFFICIAL, {2026: loaded}, {saturday: OwnDay(working=False, name="停电")})
    assert not own.is_working(saturday)
    assert (own.day(saturday).layer, own.day(saturday).name) == (Layer.UNIT, "停电")


def test_the_next_working_day_goes_over_the_year() -> None:
    """The next working day after a year's last one lies in the next year."""
    assert CALENDAR.next_working(date(2025, 12, 31)) == date(2026, 1, 4)
    assert CALENDAR.next_working(date(2018, 12, 29)) == date(2019, 1, 2)


@given(st.dates(date(2005, 1, 1), date(2030, 12, 31)))
def test_the_next_working_day_is_the_first_one_worked(day: date) -> None:
    """Between a day and its next working day every day is off."""
    found = CALENDAR.next_working(day)
    assert found > day
    assert CALENDAR.is_working(found)
    between = [day + i * DAY for i in range(1, (found - day).days)]
    assert not any(CALENDAR.is_working(off) for off in between)


@pytest.mark.parametrize("year", range(2014, 2027))
def test_statutory_days_are_off_in_the_official_notices(year: int) -> None:
    """Each day the law makes off was off by that year's notice, under the holiday's name."""
    for day, name in statutory_days(year).items():
        assert not CALENDAR.is_working(day), day
        if day in OFFICIAL[year].off and OFFICIAL[year].off[day] != "中秋节":
            assert OFFICIAL[year].off[day] in (name, "国庆节"), day


@pytest.mark.parametrize(("year", "count"), [(2024, 11), (2025, 13), (2027, 13), (2031, 12)])
def test_there_are_as_many_statutory_days_as_the_law_says(year: int, count: int) -> None:
    """Eleven days until 2024 and thirteen from 2025; one less where two holidays fall together."""
    assert len(statutory_days(year)) == count


def test_days_in_lieu_follow_the_holiday() -> None:
    """A statutory day on a weekend is given back on the next free weekday."""
    assert list(in_lieu_days(2027)) == [
        date(2027, 2, 9),
        date(2027, 2, 10),
        date(2027, 5, 3),
        date(2027, 5, 4),
        date(2027, 10, 4),
        date(2027, 10, 5),
    ]


@pytest.mark.parametrize(
    ("day", "possible"),
    [
        (date(2027, 1, 2), True),
        (date(2027, 1, 17), False),
        (date(2027, 2, 6), False),
        (date(2027, 2, 20), True),
        (date(2027, 3, 13), False),
        (date(2027, 1, 4), True),
        (date(2027, 2, 9), True),
        (date(2027, 2, 8), False),
        (date(2040, 3, 10), True),
    ],
)
def test_days_that_a_notice_may_have_worked(day: date, possible: bool) -> None:
    """A weekend day within 14 days of a statutory day may be worked, and so may a day in lieu."""
    assert can_be_working(day) is possible


def test_a_calendar_past_all_tables_still_answers() -> None:
    """In a year far beyond the tables the calendar answers, and says that it is not sure."""
    found = CALENDAR.day(date(2047, 5, 1))
    assert not found.working
    assert not found.certain


@pytest.mark.parametrize(
    ("today", "missing"),
    [
        (date(2026, 10, 31), None),
        (date(2026, 11, 1), 2027),
        (date(2026, 12, 31), 2027),
        (date(2027, 1, 1), 2027),
        (date(2027, 11, 1), 2027),
    ],
)
def test_next_years_notice_is_missed_from_november_on(today: date, missing: int | None) -> None:
    """From 1 November the next year's notice is missing until it is loaded."""
    assert CALENDAR.missing_year(today) == missing
    loaded = {year: Notice(year, "", {date(year, 1, 1): "元旦"}, {}) for year in (2027, 2028)}
    assert WorkingCalendar(OFFICIAL, loaded).missing_year(today) is None
