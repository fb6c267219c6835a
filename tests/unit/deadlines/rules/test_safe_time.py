"""No notice that may come makes a deadline earlier than its safe time."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deadlines.calendar.notice import Notice
from deadlines.calendar.office_hours import Schedule
from deadlines.calendar.official_days import official_notices
from deadlines.calendar.provisional import MAKE_UP_REACH, in_lieu_days, statutory_days
from deadlines.calendar.working_calendar import OwnDay, WorkingCalendar
from deadlines.rules.due import Office, deadline
from deadlines.rules.rule import Limit, Reading
from tests.support.slow import examples

OFFICIAL = official_notices()
SHANGHAI = ZoneInfo("Asia/Shanghai")
DAY = timedelta(days=1)
READINGS = (
    Reading.NEXT_WORKING_DAY_CLOSE,
    Reading.NEXT_WORKING_DAY_SAME_TIME,
    Reading.SAME_WORKING_DAY_CLOSE,
    Reading.OFFICE_HOURS,
    Reading.CALENDAR_DAYS_ROLLED_CLOSE,
)


def office_of(calendar: WorkingCalendar) -> Office:
    return Office(SHANGHAI, Schedule(), calendar)


def days_between(first: date, last: date) -> Iterator[date]:
    for step in range((last - first).days + 1):
        yield first + DAY * step


@pytest.mark.parametrize("hidden", range(2007, 2027))
def test_no_real_notice_works_a_day_the_cautious_calendar_has_off(hidden: int) -> None:
    """With a year's notice hidden, each day it had worked is one the cautious calendar works."""
    known = {year: notice for year, notice in OFFICIAL.items() if year != hidden}
    real, blind = WorkingCalendar(OFFICIAL), WorkingCalendar(known).cautious()
    off = [
        day
        for day in days_between(date(hidden - 1, 12, 1), date(hidden, 12, 31))
        if real.is_working(day) and not blind.is_working(day)
    ]
    assert off == []


def shifted_notices(year: int) -> Iterator[Notice]:
    """Return each notice that puts one of the year's days in lieu on another weekday near it.

    Both without make-up days and with a weekend day worked for a bridge, near the holiday.
    """
    law = dict(statutory_days(year))
    lieu = dict(in_lieu_days(year))
    for moved, name in lieu.items():
        rest = {day: of for day, of in lieu.items() if day != moved}
        for day in days_between(moved - MAKE_UP_REACH, moved + MAKE_UP_REACH):
            if day.year != year or day.weekday() >= 5 or day in law or day in rest:
                continue
            yield Notice(year, "shifted", {**law, **rest, day: name}, {})


def bridged_notices(year: int) -> Iterator[Notice]:
    """Return each notice that has one weekend day near a statutory day worked for a weekday."""
    law = dict(statutory_days(year))
    off = law | dict(in_lieu_days(year))
    for statutory, name in law.items():
        near = days_between(statutory - MAKE_UP_REACH, statutory + MAKE_UP_REACH)
        weekend = [
            day for day in near if day.weekday() >= 5 and day not in law and day.year == year
        ]
        bridge = next(
            day
            for day in days_between(statutory, statutory + MAKE_UP_REACH)
            if day.weekday() < 5 and day not in off
        )
        for worked in weekend:
            yield Notice(year, "bridged", off | {bridge: name}, {worked: name})


def check_notice(notice: Notice) -> None:
    """Compare the safe times before a notice came with the deadlines it makes."""
    before = office_of(WorkingCalendar(OFFICIAL))
    after = office_of(WorkingCalendar(OFFICIAL, {notice.year: notice}))
    unusual = [day for day in notice.off if day not in statutory_days(notice.year)]
    around = {
        day + DAY * step
        for day in [*unusual, *notice.work]
        for step in range(-6, 2)
        if (day + DAY * step).year == notice.year
    }
    for day in around:
        at = datetime(day.year, day.month, day.day, 10, tzinfo=SHANGHAI)
        for reading in READINGS:
            limit = Limit(1, reading)
            safe = deadline(at, limit, before).safe_by
            assert safe <= deadline(at, limit, after).due, (notice, at, reading)


def test_days_in_lieu_before_the_holiday() -> None:
    """Days in lieu before Labour Day leave the Monday after it worked; the safe time knew it."""
    days = [date(2027, 4, 29), date(2027, 4, 30), date(2027, 5, 1), date(2027, 5, 2)]
    notice = Notice(2027, "before", {date(2027, 1, 1): "元旦", **dict.fromkeys(days, "劳动节")}, {})
    at = datetime(2027, 5, 2, 10, tzinfo=SHANGHAI)
    limit = Limit(1, Reading.NEXT_WORKING_DAY_CLOSE)
    safe = deadline(at, limit, office_of(WorkingCalendar(OFFICIAL))).safe_by
    due = deadline(at, limit, office_of(WorkingCalendar(OFFICIAL, {2027: notice}))).due
    assert (safe, due) == (due, datetime(2027, 5, 3, 17, 30, tzinfo=SHANGHAI))


@pytest.mark.parametrize(
    "year", [2027, *(pytest.param(year, marks=pytest.mark.slow) for year in range(2028, 2036))]
)
def test_no_shift_of_days_in_lieu_undercuts_the_safe_time(year: int) -> None:
    """Wherever a notice puts days in lieu or make-up days, safe times hold."""
    count = 0
    for notice in [*shifted_notices(year), *bridged_notices(year)]:
        check_notice(notice)
        count += 1
    assert count > 100


@settings(max_examples=examples(80))
@given(
    st.datetimes(datetime(2027, 1, 20), datetime(2027, 3, 1)),
    st.sets(st.dates(date(2027, 1, 20), date(2027, 3, 20)), max_size=12),
    st.sets(st.dates(date(2027, 1, 20), date(2027, 3, 20)), max_size=12),
    st.sampled_from(READINGS),
    st.integers(1, 6),
)
def test_more_working_days_never_make_a_deadline_later(
    at: datetime, off: set[date], more: set[date], reading: Reading, amount: int
) -> None:
    """A day more that is worked leaves a deadline as it is or makes it earlier."""
    few = {day: OwnDay(working=False) for day in off}
    many = {day: OwnDay(working=False) for day in off - more} | {
        day: OwnDay(working=True) for day in more
    }
    limit, start = Limit(amount, reading), at.replace(tzinfo=SHANGHAI)
    fewer = deadline(start, limit, office_of(WorkingCalendar(OFFICIAL, own=few))).due
    assert deadline(start, limit, office_of(WorkingCalendar(OFFICIAL, own=many))).due <= fewer
