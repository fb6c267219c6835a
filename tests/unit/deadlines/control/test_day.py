"""The day's list holds what is late, due today, and due before the office opens again."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from deadlines.control.day import day_list, next_opening
from deadlines.records.duty import DutyState
from deadlines.records.record import Record
from tests.support.builders import MONDAY, SHANGHAI, a_duty, a_record, an_office


def due_at(number: int, due: datetime, *, safe_by: datetime | None = None) -> Record:
    """Return an open record with one duty due then."""
    duty = replace(a_duty(), id=number, due=due, safe_by=safe_by or due, state=DutyState.OPEN)
    return replace(a_record(duties=(duty,)), number=number)


@pytest.mark.parametrize(
    ("now", "opening"),
    [
        (datetime(2026, 3, 2, 9, 0), datetime(2026, 3, 3, 8, 0)),
        (datetime(2026, 3, 2, 7, 0), datetime(2026, 3, 3, 8, 0)),
        (datetime(2026, 3, 6, 16, 0), datetime(2026, 3, 9, 8, 0)),
        (datetime(2026, 3, 7, 10, 0), datetime(2026, 3, 9, 8, 0)),
    ],
)
def test_the_office_opens_again_on_the_next_working_day(now: datetime, opening: datetime) -> None:
    """From a Friday it is the Monday's opening."""
    zone = SHANGHAI
    assert next_opening(now.replace(tzinfo=zone), an_office()) == opening.replace(tzinfo=zone)


def test_each_duty_stands_in_one_list() -> None:
    """Late, today up to 24:00, overnight up to the opening's minute, and the rest is counted."""
    midnight = MONDAY.replace(hour=0) + timedelta(days=1)
    opening = midnight + timedelta(hours=8)
    minute = timedelta(minutes=1)
    records = [
        due_at(1, MONDAY - minute),
        due_at(2, MONDAY),
        due_at(3, midnight),
        due_at(4, midnight + minute),
        due_at(5, opening),
        due_at(6, opening + minute),
        due_at(7, opening + timedelta(days=9), safe_by=midnight),
    ]
    found = day_list(reversed(records), MONDAY, an_office())
    lists = (found.past, found.today, found.overnight, found.later)
    numbers = [[item.record.number for item in one] for one in lists]
    assert numbers == [[1], [2, 3, 7], [4, 5], [6]]
