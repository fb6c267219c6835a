from datetime import datetime, timedelta

import pytest

from deadlines.refusal import Refusal
from deadlines.reminders.quiet import QuietHours, QuietSpan
from tests.support.shipped import SHANGHAI


def at(text: str) -> datetime:
    return datetime.strptime(f"2026-{text}", "%Y-%m-%d %H:%M").replace(tzinfo=SHANGHAI)


NIGHT = QuietSpan(at("03-02 22:00"), at("03-03 07:00"))


@pytest.mark.parametrize(
    ("instant", "held"),
    [
        ("03-02 21:59", None),
        ("03-02 22:00", NIGHT),
        ("03-03 00:00", NIGHT),
        ("03-03 06:59", NIGHT),
        ("03-03 07:00", None),
        ("03-03 12:00", None),
    ],
)
def test_night_holds(instant: str, held: QuietSpan | None) -> None:
    """The night from 22:00 to 07:00 begins on one day and ends on the next."""
    assert QuietHours().holding(at(instant)) == held


def test_quiet_by_day() -> None:
    """Quiet hours may lie within one day."""
    quiet = QuietHours.parse("12:00-14:00")
    assert quiet.holding(at("03-02 13:00")) == QuietSpan(at("03-02 12:00"), at("03-02 14:00"))
    assert quiet.holding(at("03-02 23:00")) is None


def test_no_quiet_hours() -> None:
    """An empty text means that nothing is ever held."""
    assert QuietHours.parse(" ").holding(at("03-02 03:00")) is None


def test_what_holds_covers_the_instant() -> None:
    """A stretch covers what it holds, and neither end of it is held by another."""
    quiet = QuietHours()
    for minute in range(0, 3 * 24 * 60, 7):
        instant = at("03-01 00:00") + timedelta(minutes=minute)
        held = quiet.holding(instant)
        if held is not None:
            assert held.begin <= instant < held.end
            assert quiet.holding(held.end) is None


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [("22:00-07:00", 1320, 420), ("9:30 至 11:00", 570, 660), ("23:00～6:15", 1380, 375)],
)
def test_quiet_hours_are_read(text: str, begin: int, end: int) -> None:
    """Quiet hours are read as people write them."""
    assert QuietHours.parse(text) == QuietHours(begin, end)


@pytest.mark.parametrize("text", ["22-7", "24:00-07:00", "22:60-07:00", "22:00", "晚上"])
def test_quiet_hours_that_are_none_are_refused(text: str) -> None:
    """What is no stretch of time is refused with its text."""
    with pytest.raises(Refusal) as refused:
        QuietHours.parse(text)
    assert (refused.value.code, refused.value.facts["text"]) == ("quiet-hours", text)
