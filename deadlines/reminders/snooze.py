"""What may be chosen when a reminder should come again later."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from deadlines.records.duty import Duty
from deadlines.values import dataclass

MOST_SILENT = timedelta(minutes=10)
"""How long a duty that is owed at once may be silent, whatever was chosen."""

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
        return tuple(Snooze(m, _later_choice(now, m)) for m in _AFTER_DUE)
    ahead = [Snooze(m, _later_choice(now, m)) for m in _CHOICES]
    return (*(choice for choice in ahead if choice.until < due), Snooze(0, due))


def usual_choice(choices: Sequence[Snooze]) -> Snooze:
    """Return the choice a single press takes: ten minutes, or what comes before that."""
    return next((choice for choice in choices if choice.minutes == _USUAL), choices[0])


def snoozes_of(duty: Duty, now: datetime) -> tuple[Snooze, ...]:
    """Return the choices for a duty: none passes the safe time before it, nor the deadline.

    One that is owed at once is never silent for longer than `MOST_SILENT`.
    """
    by = duty.remind_by if duty.remind_by and now < duty.remind_by else duty.due
    choices = snoozes(by or now, now)
    if not duty.rule.is_at_once:
        return choices
    return tuple(choice for choice in choices if choice.until - now <= MOST_SILENT)


def longest(duty: Duty, now: datetime) -> datetime | None:
    """Return the latest instant a snooze of the duty may last to; None where it has no due time."""
    by = duty.remind_by
    if by is None:
        return None
    most = by if now < by else _later_choice(now, _AFTER_DUE[-1])
    return min(most, now + MOST_SILENT) if duty.rule.is_at_once else most


def _later_choice(now: datetime, minutes: int) -> datetime:
    return (now.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(now.tzinfo)
