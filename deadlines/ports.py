"""What the deadlines need from outside, as the shapes that storage and the interface fill."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from deadlines.history import Change, Entry
from deadlines.notice import Notice
from deadlines.record import Record
from deadlines.rule import Kind
from deadlines.working_calendar import OwnDay


class RecordStore(Protocol):
    """Keeps the records. Every write happens inside `atomic()`."""

    def atomic(self) -> AbstractContextManager[None]:
        """Open a transaction: all of it is on disk when the block ends, or none of it."""
        ...

    def add(self, record: Record) -> Record:
        """Store a new record (number 0, duties with id 0) and return it with its numbers."""
        ...

    def save(self, record: Record) -> Record:
        """Replace a stored record; duties with id 0 are new. Return it with all ids."""
        ...

    def get(self, number: int) -> Record:
        """Return one record; raises Refusal("unknown-number")."""
        ...

    def open_records(self) -> Sequence[Record]:
        """Return all records with something to do, in order of their number."""
        ...

    def records(self, *, open_only: bool, kind: Kind | None) -> Iterable[Record]:
        """Yield records in order of their number, cancelled ones included unless open only."""
        ...


class History(Protocol):
    """The append-only history; `append` belongs inside the store's transaction."""

    def append(self, change: Change, at: datetime) -> Entry:
        """Write a change as the newest entry."""
        ...

    def of(self, record: int) -> Sequence[Entry]:
        """Return a record's entries, oldest first."""
        ...

    def newest(self) -> Entry | None:
        """Return the newest entry of the whole history."""
        ...


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
class Shown:
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

    def of(self, record: int) -> Sequence[Shown]:
        """Return the reminders of a record's duties that were shown, oldest first."""
        ...


class CalendarStore(Protocol):
    """Keeps the notices the user loaded and the unit's own days."""

    def notices(self) -> Mapping[int, Notice]:
        """Return the loaded notices by year."""
        ...

    def save_notice(self, notice: Notice) -> None:
        """Keep a notice as the loaded one of its year."""
        ...

    def own_days(self) -> Mapping[date, OwnDay]:
        """Return the unit's own days."""
        ...

    def save_own_day(self, day: date, own: OwnDay | None) -> None:
        """Keep one of the unit's own days, or forget it with None."""
        ...


class Settings(Protocol):
    """Keeps the user's choices as texts under fixed names."""

    def read(self, name: str, fallback: str) -> str:
        """Return the choice, or `fallback` where none was made."""
        ...

    def write(self, name: str, value: str) -> None:
        """Keep a choice at once."""
        ...
