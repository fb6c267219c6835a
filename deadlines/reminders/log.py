"""The port of the reminder log: a reminder to record, one that was shown, and what is asked."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from typing import Protocol

from deadlines.values import dataclass

AHEAD = timedelta(minutes=5)
"""A step recorded this much later than now was so by a clock that has been put right since."""


@dataclass(frozen=True, slots=True)
class DueStep:
    """One step that has come due: which duty, the step's name, when it was due (aware)."""

    duty: int
    name: str
    instant: datetime


@dataclass(frozen=True, slots=True)
class UnansweredDuty:
    """A duty whose reminders the user has not answered: since when, and how many there were."""

    duty: int
    since: datetime
    count: int


@dataclass(frozen=True, slots=True)
class ShownReminder:
    """A reminder that was shown: when (aware), which step, and by which channel."""

    at: datetime
    step: str
    channel: str


class ReminderLog(Protocol):
    """Keeps each reminder before it is shown, and what became of it."""

    def atomic(self) -> AbstractContextManager[None]:
        """Open a transaction: all of it is on disk when the block ends, or none of it."""
        ...

    def at_once(self) -> AbstractContextManager[None]:
        """Open a transaction as `atomic` does, but never wait for another process to end its own.

        Raises Refusal("database-busy") where there is one.
        """
        ...

    def last_recorded(self) -> Mapping[int, datetime]:
        """Return, for each duty still open, the latest instant of a step that was recorded."""
        ...

    def record(self, steps: Sequence[DueStep], at: datetime) -> Sequence[DueStep]:
        """Record steps in one transaction and return those that were not there before.

        One that was recorded more than `AHEAD` after `at` was brought up by a wrong clock, before
        its time: it is recorded anew, and counts as not there.
        """
        ...

    def mark_shown(self, steps: Sequence[DueStep], channel: str, at: datetime) -> None:
        """Note when and by which channel the steps were shown."""
        ...

    def unanswered_duties(self) -> Sequence[UnansweredDuty]:
        """Return the duties still open with an unanswered reminder, the oldest first."""
        ...

    def act(self, duty: int, action: str, at: datetime) -> None:
        """Note what the user did about all unanswered reminders of the duty."""
        ...

    def snooze(self, duty: int, until: datetime) -> None:
        """Remember that the duty asks for attention again at `until`."""
        ...

    def snoozes(self) -> Mapping[int, datetime]:
        """Return the snoozes of duties still open."""
        ...

    def end_snooze(self, duty: int) -> None:
        """Forget the duty's snooze."""
        ...

    def shown_for(self, record: int) -> Sequence[ShownReminder]:
        """Return the reminders of a record's duties that were shown, oldest first."""
        ...
