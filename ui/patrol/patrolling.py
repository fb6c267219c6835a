"""Recording a patrol in one step: logged and finished together, or not at all."""

from collections.abc import Callable
from contextlib import AbstractContextManager

from deadlines.records.record import Draft, Record
from deadlines.rules.rule import Kind
from ui.observable_register import ObservableRegister

Atomic = Callable[[], AbstractContextManager[None]]
"""Opens the store's transaction; the register's own join it."""


class Patrolling:
    """Records today's patrol, and takes back the one it recorded last.

    A patrol of today that is open already, as one logged on the command line, is finished instead
    of a second one being logged. The views are told once all is stored.
    """

    def __init__(self, register: ObservableRegister, atomic: Atomic) -> None:
        self._observed, self._register = register, register.register
        self._atomic = atomic
        self._is_new = True
        self.last: Record | None = None

    def record(self, title: str, note: str = "") -> Record:
        """Record a patrol made now; raises Refusal as `Register.log` and `finish` do."""
        register = self._register
        with self._atomic():
            waiting = self._waiting()
            record = waiting or register.log(Draft(Kind.PATROL, title, register.now(), note=note))
            if waiting is not None and note:
                record = register.amend(waiting.number, _with_note(waiting, note))
            while record.open_duties:
                record = register.finish(record.number, record.open_duties[0].name)
        self.last, self._is_new = record, waiting is None
        self._observed.reload()
        return record

    def take_back(self, reason: str) -> None:
        """Take the last recorded patrol back: one that was new is cancelled, else reopened.

        Does nothing where none was recorded. Raises Refusal where the record has changed since.
        """
        if self.last is None:
            return
        register, number = self._register, self.last.number
        with self._atomic():
            for duty in self.last.duties:
                register.reopen(number, duty.name, reason)
            if self._is_new:
                register.cancel(number, reason)
        self.last = None
        self._observed.reload()

    def _waiting(self) -> Record | None:
        register = self._register
        zone, today = register.office.zone, register.now().date()
        # Read anew: another process may have logged one that the views do not show yet.
        for record in register.open_records():
            if record.kind is Kind.PATROL and record.at.astimezone(zone).date() == today:
                return record
        return None


def _with_note(record: Record, note: str) -> Draft:
    note = "\n".join(part for part in (record.note, note) if part)
    return Draft(
        record.kind, record.title, record.at, record.level, record.source, record.link, note
    )
