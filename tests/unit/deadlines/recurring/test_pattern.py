"""The days of recurring tasks, against a second implementation that looks at every single day."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from deadlines.calendar.official_days import official_notices
from deadlines.calendar.working_calendar import OwnDay, WorkingCalendar
from deadlines.recurring.pattern import LEAD, Every, Move, Pattern

DAY = timedelta(days=1)
CALENDAR = WorkingCalendar(official_notices())
FIRSTS = (date(2017, 1, 31), date(2017, 3, 4), date(2017, 8, 30), date(2020, 2, 29))
PATTERNS = [
    Pattern(every, first, move)
    for every in Every
    for first in FIRSTS
    for move in Move
    if every is not Every.WORKING_DAY or move is Move.BEFORE
]


def is_day(pattern: Pattern, day: date) -> bool:
    """Return whether the pattern names the day, by the day alone."""
    first, last = pattern.first, monthrange(day.year, day.month)[1]
    if day < first:
        return False
    on_day = day.day == first.day or (first.day > last and day.day == last)
    months = (day.year - first.year) * 12 + day.month - first.month
    return {
        Every.WORKING_DAY: CALENDAR.is_working(day),
        Every.WEEK: day.isoweekday() == first.isoweekday(),
        Every.MONTH: on_day,
        Every.MONTH_END: day.day == last,
        Every.TERM: on_day and months % 6 == 0,
        Every.YEAR: on_day and day.month == first.month,
    }[pattern.every]


def moved_by_hand(pattern: Pattern, day: date) -> date:
    """Return where a day goes, a day at a time."""
    move = Move.BEFORE if pattern.every is Every.MONTH_END else pattern.move
    step = {Move.BEFORE: -DAY, Move.AFTER: DAY, Move.NOWHERE: None}[move]
    while step is not None and not CALENDAR.is_working(day):
        day += step
    return day


def each_day(first: date, last: date) -> Iterator[date]:
    while first <= last:
        yield first
        first += DAY


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda p: f"{p.every}-{p.first}-{p.move}")
def test_ten_years_of_each_pattern(pattern: Pattern) -> None:
    """Ten years of a pattern are the days found by looking at each, two that meet owed once."""
    begin, end = date(2016, 12, 1), date(2026, 12, 31)
    named = [day for day in each_day(begin, end + 40 * DAY) if is_day(pattern, day)]
    days = pattern.days_after(begin, CALENDAR)
    assert [next(days) for _ in named] == named

    expected: dict[date, date] = {}
    for day in named:
        due = moved_by_hand(pattern, day)
        if due - LEAD[pattern.every] * DAY <= end and due not in expected:
            expected[due] = day
    owed = list(pattern.owed_days(begin, end, CALENDAR))
    assert owed == [(day, due) for due, day in expected.items()]


def test_what_is_owed_goes_on_from_any_day() -> None:
    """Asked day by day, a pattern owes what it owes asked once."""
    for every in Every:
        pattern, found = Pattern(every, date(2024, 1, 31), Move.AFTER), []
        after = date(2023, 12, 31)
        for today in each_day(date(2024, 1, 1), date(2026, 12, 31)):
            for day, due in pattern.owed_days(after, today, CALENDAR):
                found.append((day, due))
                after = day
        assert found == list(pattern.owed_days(date(2023, 12, 31), date(2026, 12, 31), CALENDAR))


def test_a_long_holiday_brings_two_weekly_days_together() -> None:
    """Two Fridays that both go to the first working day after a holiday are owed once."""
    closed = WorkingCalendar(
        {}, {}, {date(2026, 3, d): OwnDay(False, "停工") for d in range(1, 21)}
    )
    pattern = Pattern(Every.WEEK, date(2026, 3, 6), Move.AFTER)
    owed = list(pattern.owed_days(date(2026, 3, 1), date(2026, 3, 25), closed))
    assert [due for _, due in owed] == [date(2026, 3, 23), date(2026, 3, 27)]
