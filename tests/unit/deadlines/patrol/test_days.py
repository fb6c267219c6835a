"""Streak and gaps of the daily patrol over the working calendar."""

from datetime import date, datetime, timedelta

import pytest

from deadlines.patrol.days import PatrolMark, Patrols, patrolled_on
from deadlines.records.record import RecordStatus
from deadlines.rules.rule import Kind
from tests.support.builders import SHANGHAI, a_record, an_office

# 2026-02-14 is a make-up workday before nine days of Spring Festival, 02-24 the first day after.
WEEK = [date(2026, 3, 2) + timedelta(days=i) for i in range(5)]


def at(day: int, clock: str = "10:00", month: int = 3) -> datetime:
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, month, day, hour, minute, tzinfo=SHANGHAI)


def patrols(days: list[date], now: datetime) -> Patrols:
    return Patrols(days, an_office(), now)


def test_nothing_recorded_is_no_gap() -> None:
    """A ledger without any patrol has no streak and misses nothing."""
    empty = patrols([], at(31))
    assert empty.streak() == 0
    assert empty.gaps(date(2026, 3, 1), date(2026, 3, 31)) == ()
    assert empty.day(date(2026, 3, 3)).mark is PatrolMark.BEFORE


def test_days_before_the_first_patrol_are_not_missed() -> None:
    """What lies before the first patrol ever is neither a gap nor part of the streak."""
    found = patrols(WEEK[2:], at(6, "18:00"))
    assert found.gaps(date(2026, 3, 1), date(2026, 3, 6)) == ()
    assert found.streak() == 3


def test_a_weekend_does_not_break_the_streak() -> None:
    """Days off neither count nor break."""
    found = patrols([*WEEK, date(2026, 3, 9)], at(9, "18:00"))
    assert found.streak() == 6
    assert found.day(date(2026, 3, 7)).mark is PatrolMark.OFF


def test_a_patrol_on_a_day_off_is_done_but_not_a_working_day() -> None:
    """It shows as done and adds nothing to the working days."""
    found = patrols([*WEEK, date(2026, 3, 7)], at(8))
    assert found.day(date(2026, 3, 7)).mark is PatrolMark.DONE
    assert found.streak() == 5


@pytest.mark.parametrize(
    ("clock", "mark", "streak"),
    [
        ("00:00", PatrolMark.OPEN, 4),
        ("17:30", PatrolMark.OPEN, 4),
        ("17:31", PatrolMark.MISSED, 0),
        ("23:59", PatrolMark.MISSED, 0),
    ],
)
def test_today_is_a_gap_only_once_the_office_has_closed(
    clock: str, mark: PatrolMark, streak: int
) -> None:
    """Until the close today counts neither way; after it it is missed."""
    found = patrols(WEEK[:4], at(6, clock))
    assert found.day(WEEK[4]).mark is mark
    assert found.streak() == streak
    assert found.gaps(WEEK[0], WEEK[4]) == ((WEEK[4],) if mark is PatrolMark.MISSED else ())


def test_a_missed_day_ends_the_streak() -> None:
    """The streak counts from after the last missed working day; the gap is named."""
    found = patrols([WEEK[0], WEEK[1], WEEK[3], WEEK[4]], at(6, "18:00"))
    assert found.streak() == 2
    assert found.gaps(date(2026, 3, 1), date(2026, 3, 31)) == (WEEK[2],)


def test_a_long_holiday_and_a_make_up_workday() -> None:
    """A make-up Saturday owes a patrol, the nine days of the festival owe none."""
    done = [date(2026, 2, 13), date(2026, 2, 24)]
    found = patrols(done, at(24, "18:00", 2))
    assert found.gaps(date(2026, 2, 1), date(2026, 2, 28)) == (date(2026, 2, 14),)
    assert patrols([*done, date(2026, 2, 14)], at(24, "18:00", 2)).streak() == 3


def test_days_to_come_are_open() -> None:
    """Neither tomorrow nor the next month is missed yet."""
    found = patrols(WEEK, at(6, "18:00"))
    assert found.day(date(2026, 3, 9)).mark is PatrolMark.OPEN
    assert found.gaps(date(2026, 3, 9), date(2026, 3, 31)) == ()


def test_a_record_stands_for_its_own_day_once_it_is_done() -> None:
    """Open and cancelled patrols count for no day, and nor do other kinds."""
    late = a_record(kind=Kind.PATROL, at=at(2, "23:59"), status=RecordStatus.DONE)
    assert patrolled_on(late, SHANGHAI) == date(2026, 3, 2)
    for status in (RecordStatus.OPEN, RecordStatus.CANCELLED):
        assert patrolled_on(a_record(kind=Kind.PATROL, at=at(2), status=status), SHANGHAI) is None
    assert patrolled_on(a_record(status=RecordStatus.DONE), SHANGHAI) is None
