"""The reminders in the database: written before they are shown, and what became of them."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime, timedelta

from deadlines.reminders.log import AHEAD, DueStep, ShownReminder, UnansweredDuty
from storage.database.database import Database, upsert
from storage.database.instants import from_ms, to_ms
from storage.tables.rows import readable

_AHEAD = AHEAD // timedelta(milliseconds=1)
_RECORD = (
    "INSERT INTO reminders (duty, instant, rung, recorded_at) VALUES (?, ?, ?, ?)"
    " ON CONFLICT DO UPDATE SET recorded_at = excluded.recorded_at,"
    " shown_at = NULL, channel = NULL, action = NULL, acted_at = NULL"
    " WHERE recorded_at > excluded.recorded_at + ?"
)
_SHOWN = (
    "UPDATE reminders SET channel = ?, shown_at = ? WHERE duty = ? AND instant = ? AND rung = ?"
)
# The open duties are named as the outer table: they are few, all others and their reminders many.
_COVERED = (
    "SELECT d.id, (SELECT MAX(r.instant) FROM reminders r WHERE r.duty = d.id)"
    " FROM duties d INDEXED BY duties_open WHERE d.state = 'open'"
)
_CALLING = (
    "SELECT d.id, MIN(r.instant), COUNT(*) FROM duties d INDEXED BY duties_open"
    " CROSS JOIN reminders r ON r.duty = d.id AND r.action IS NULL"
    " WHERE d.state = 'open' GROUP BY d.id ORDER BY 2, 1"
)
_SHOWN_OF = (
    "SELECT r.shown_at, r.rung, r.channel FROM duties d JOIN reminders r ON r.duty = d.id"
    " WHERE d.record = ? AND r.shown_at IS NOT NULL ORDER BY r.shown_at, r.instant, r.duty, r.rung"
)
_SNOOZE = upsert("snoozes", ("duty", "until"), "duty")
_SNOOZED = (
    "SELECT s.duty, s.until FROM snoozes s JOIN duties d ON d.id = s.duty WHERE d.state = 'open'"
)


class ReminderTable:
    """Keeps the reminders, as its port asks. Instants are kept to the ms."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def atomic(self) -> AbstractContextManager[None]:
        """Open a transaction: all of it is on disk when the block ends, or none of it."""
        return self._database.atomic()

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Open a transaction as `atomic` does, but never wait for another process to end its own.

        Raises Refusal("database-busy") where there is one.
        """
        with self._database.without_waiting(), self._database.atomic():
            yield

    def last_recorded(self) -> Mapping[int, datetime]:
        """Return, for each duty still open, the latest instant of a step that was recorded."""
        rows = self._database.rows(_COVERED)
        with readable(self._database.path):
            return {duty: from_ms(instant) for duty, instant in rows if instant is not None}

    def record(self, steps: Sequence[DueStep], at: datetime) -> Sequence[DueStep]:
        """Record steps in one transaction and return those that were not there before.

        One that a clock since put right has recorded ahead of its time is recorded anew.
        """
        if not steps:
            return []
        recorded_at = to_ms(at)
        with self._database.atomic():
            return [
                step
                for step in steps
                if self._database.execute(
                    _RECORD, (step.duty, to_ms(step.instant), step.name, recorded_at, _AHEAD)
                ).rowcount
            ]

    def mark_shown(self, steps: Sequence[DueStep], channel: str, at: datetime) -> None:
        """Note when and by which channel the steps were shown."""
        shown_at = to_ms(at)
        with self.at_once():
            self._database.execute_many(
                _SHOWN,
                [(channel, shown_at, step.duty, to_ms(step.instant), step.name) for step in steps],
            )

    def unanswered_duties(self) -> Sequence[UnansweredDuty]:
        """Return the duties still open with an unanswered reminder, the oldest first.

        `since` is the instant of the oldest such reminder.
        """
        rows = self._database.rows(_CALLING)
        with readable(self._database.path):
            return [UnansweredDuty(duty, from_ms(since), count) for duty, since, count in rows]

    def act(self, duty: int, action: str, at: datetime) -> None:
        """Note what the user did about all unanswered reminders of the duty."""
        with self._database.atomic():
            self._database.execute(
                "UPDATE reminders SET action = ?, acted_at = ? WHERE duty = ? AND action IS NULL",
                (action, to_ms(at), duty),
            )

    def snooze(self, duty: int, until: datetime) -> None:
        """Remember that the duty asks for attention again at `until`."""
        with self._database.atomic():
            self._database.execute(_SNOOZE, (duty, to_ms(until)))

    def snoozes(self) -> Mapping[int, datetime]:
        """Return the snoozes of duties still open."""
        rows = self._database.rows(_SNOOZED)
        with readable(self._database.path):
            return {duty: from_ms(until) for duty, until in rows}

    def end_snooze(self, duty: int) -> None:
        """Forget the duty's snooze."""
        with self.at_once():
            self._database.execute("DELETE FROM snoozes WHERE duty = ?", (duty,))

    def shown_for(self, record: int) -> Sequence[ShownReminder]:
        """Return the reminders of a record's duties that were shown, oldest first."""
        rows = self._database.rows(_SHOWN_OF, (record,))
        with readable(self._database.path):
            return [ShownReminder(from_ms(at), step, channel) for at, step, channel in rows]
