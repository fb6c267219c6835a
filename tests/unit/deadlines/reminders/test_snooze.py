import re
from datetime import datetime, timedelta

import pytest

from deadlines.reminders.snooze import longest, snoozes, usual_choice
from tests.support.builders import a_duty
from tests.support.document import table
from tests.support.shipped import SHANGHAI

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=SHANGHAI)
UNITS = {"h": 60, "min": 1}


def due_in(text: str) -> datetime:
    found = re.fullmatch(r"(\d+)(h|min)( over)?", text)
    assert found is not None, text
    left = timedelta(minutes=int(found[1]) * UNITS[found[2]])
    return NOW - left if found[3] else NOW + left


def named(minutes: int) -> str:
    return str(minutes) if minutes else "at the deadline"


@pytest.mark.parametrize(
    "row", table("docs/reminders.md", "Snooze"), ids=lambda row: row["time left"]
)
def test_choices_of_the_page(row: dict[str, str]) -> None:
    """The choices are those of docs/reminders.md."""
    choices = snoozes(due_in(row["time left"]), NOW)
    assert ", ".join(named(choice.minutes) for choice in choices) == row["choices (minutes)"]
    assert named(usual_choice(choices).minutes) == row["one press"]


@pytest.mark.parametrize("minutes", [1, 10, 11, 59, 180])
def test_no_choice_passes_the_deadline(minutes: int) -> None:
    """Before the deadline the last choice is the deadline itself, and the others are earlier."""
    due = NOW + timedelta(minutes=minutes)
    choices = snoozes(due, NOW)
    assert choices[-1].until == due == longest(a_duty(start=NOW, due=due), NOW)
    assert all(NOW < choice.until < due for choice in choices[:-1])


def test_ten_minutes_are_ten_minutes() -> None:
    """A choice lasts as long as it says."""
    choice = usual_choice(snoozes(NOW + timedelta(hours=3), NOW))
    assert choice.until - NOW == timedelta(minutes=10)
