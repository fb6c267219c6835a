"""What may be chosen when a reminder should come again later."""

from dataclasses import dataclass
from datetime import datetime, timedelta

_CHOICES = (10, 30, 60, 120)
_AFTER_DUE = (5, 15, 30, 60)


@dataclass(frozen=True, slots=True)
class Snooze:
    """One choice: in `minutes`, or at the deadline itself (minutes 0)."""

    minutes: int
    until: datetime


def snoozes(due: datetime, now: datetime) -> tuple[Snooze, ...]:
    """Return the choices for a duty due at `due`, the shortest first.

    Before the deadline none passes it: the last is always "at the deadline". Once it has passed,
    the choices are short ones.
    """
    if now >= due:
        return tuple(Snooze(m, now + timedelta(minutes=m)) for m in _AFTER_DUE)
    ahead = [Snooze(m, now + timedelta(minutes=m)) for m in _CHOICES]
    return (*(choice for choice in ahead if choice.until < due), Snooze(0, due))
