"""What may be chosen when a reminder should come again later."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

_CHOICES = (10, 30, 60, 120)
_AFTER_DUE = (5, 10, 30, 60)
_USUAL = 10


@dataclass(frozen=True, slots=True)
class Snooze:
    """One choice: in `minutes`, or at the deadline itself (minutes 0)."""

    minutes: int
    until: datetime


def snoozes(due: datetime, now: datetime) -> tuple[Snooze, ...]:
    """Return the choices for a duty to be reminded of by `due`, the shortest first.

    Before the deadline none passes it: the last is always "at the deadline". Once it has passed,
    the choices are short ones. Minutes are elapsed minutes.
    """
    if now >= due:
        return tuple(Snooze(m, _later(now, m)) for m in _AFTER_DUE)
    ahead = [Snooze(m, _later(now, m)) for m in _CHOICES]
    return (*(choice for choice in ahead if choice.until < due), Snooze(0, due))


def usual(choices: Sequence[Snooze]) -> Snooze:
    """Return the choice a single press takes: ten minutes, or what comes before that."""
    return next((choice for choice in choices if choice.minutes == _USUAL), choices[0])


def longest(due: datetime, now: datetime) -> datetime:
    """Return the latest instant a snooze of a duty to be reminded of by `due` may last to."""
    return due if now < due else _later(now, _AFTER_DUE[-1])


def _later(now: datetime, minutes: int) -> datetime:
    return (now.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(now.tzinfo)
