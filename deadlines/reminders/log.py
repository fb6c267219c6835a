"""The port of the reminder log: a reminder to record, one that was shown, and what is asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Call:
    """One rung that has come due: which duty, which rung, when it was due (aware)."""

    duty: int
    rung: str
    instant: datetime


@dataclass(frozen=True, slots=True)
class Calling:
    """A duty whose reminders nobody has acted on: since when, and how many there were."""

    duty: int
    since: datetime
    count: int


@dataclass(frozen=True, slots=True)
class ShownReminder:
    """A reminder that was shown: when (aware), which rung, and by which channel."""

    at: datetime
    rung: str
    channel: str


class ReminderLog(Protocol):
    """Keeps each reminder before it is shown, and what became of it."""

    def covered(self) -> Mapping[int, datetime]:
        """Return, for each duty still open, the latest rung instant that has been recorded."""
        ...

    def record(self, calls: Sequence[Call], at: datetime) -> Sequence[Call]:
        """Record calls in one transaction and return those that were not there before."""
        ...

    def mark_shown(self, calls: Sequence[Call], channel: str, at: datetime) -> None:
        """Note when and by which channel the calls were shown."""
        ...

    def calling(self) -> Sequence[Calling]:
        """Return the duties still open with a reminder nobody acted on, the oldest first."""
        ...

    def act(self, duty: int, action: str, at: datetime) -> None:
        """Note what the user did about all unanswered reminders of the duty."""
        ...

    def snooze(self, duty: int, until: datetime) -> None:
        """Remember that the duty asks for attention again at `until`."""
        ...

    def snoozed(self) -> Mapping[int, datetime]:
        """Return the snoozes of duties still open."""
        ...

    def end_snooze(self, duty: int) -> None:
        """Forget the duty's snooze."""
        ...

    def of(self, record: int) -> Sequence[ShownReminder]:
        """Return the reminders of a record's duties that were shown, oldest first."""
        ...
