"""The register as the interface sees it: the same commands, and a signal after each change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from deadlines.control.open_records import OpenRecords
from deadlines.records.history import Action

TYPE_CHECKING = False  # as `typing` has it, which takes long to import
if TYPE_CHECKING:
    from typing import Concatenate, ParamSpec, TypeVar

    from deadlines.records.counting import Owed
    from deadlines.records.handling import Extension
    from deadlines.records.record import Draft, Record
    from deadlines.records.register import Register
    from deadlines.recurring.pattern import Pattern
    from storage.ledger import Ledger

    _P = ParamSpec("_P")
    _R = TypeVar("_R")

_STEP = 8
"""Records read and told before the window has its turn, some five milliseconds."""
_WITHOUT_RECORD = frozenset({Action.CALENDAR_LOADED, Action.RULES_CHANGED, Action.CLOSING_CHECKED})
"""What concerns the whole ledger, and changes no record that has no entry of its own."""


def _telling(
    command: Callable[[Register], Callable[_P, Record]], *, ends_duty: bool = False
) -> Callable[Concatenate[ObservableRegister, _P], Record]:
    """Return the register's command as a method that tells the views of it afterwards."""

    def carry_out(self: ObservableRegister, /, *args: _P.args, **kwargs: _P.kwargs) -> Record:
        record = self._tell(lambda: command(self.register)(*args, **kwargs))
        if ends_duty:
            self.stepped.emit()
        return record

    return carry_out


class ObservableRegister(QObject):
    """Passes commands on to the register and tells the views what changed.

    `changed` carries the record as it is now; `stepped` comes after it where a duty has ended.
    `reloaded` says that another process has written: it carries a tuple of the records as that has
    left them, or None where anything may have changed. Refusals pass through to the caller. Undo
    goes back to the entry `since` of the history, by default the newest before the first command.
    """

    changed = Signal(object)
    stepped = Signal()
    reloaded = Signal(object)

    def __init__(
        self, ledger: Ledger, parent: QObject | None = None, since: int | None = None
    ) -> None:
        super().__init__(parent)
        self._ledger = ledger
        self._since = since
        self._open: OpenRecords | None = None
        self._known = 0
        self._together = (0, 0)
        self._changed: list[int] = []
        self._pause = QTimer(self, singleShot=True, interval=0)
        self._pause.timeout.connect(self._tell_changed)

    @property
    def register(self) -> Register:
        """The register itself; its first use is the session's beginning."""
        register = self._ledger.register
        if self._since is None:
            self._since = register.newest_entry()
        return register

    @property
    def since(self) -> int:
        """The newest entry before the session's first command: as far as undo goes back."""
        return self._since if self._since is not None else self.register.newest_entry()

    def now(self) -> datetime:
        """Return the time in the unit's zone."""
        return self._ledger.now()

    def newest_instant(self) -> datetime | None:
        """Return when the history's newest entry was made; None where it is empty."""
        newest = self._ledger.history.newest()
        return newest.at if newest else None

    @property
    def is_untouched(self) -> bool:
        """Whether nothing has been logged yet; what the program enters by itself does not count."""
        return not self._ledger.history.has_any(Action.LOGGED, Action.IMPORTED)

    def get(self, number: int) -> Record:
        """Return one record; raises Refusal("unknown-number")."""
        return self.register.get(number)

    @property
    def opened(self) -> OpenRecords:
        """All open records; read once and then kept."""
        if self._open is None:
            self._known = self._ledger.newest_entry()
            self._open = OpenRecords(self._ledger.open_records())
        return self._open

    def open_records(self) -> Sequence[Record]:
        """Return all open records in order of their number."""
        return self.opened.records

    def preview(self, draft: Draft) -> tuple[Owed, ...]:
        """Return what the draft would bring about."""
        return self.register.preview(draft)

    def extension(self, number: int, duty: str) -> Extension:
        """Return what extending the duty would bring."""
        return self.register.extension(number, duty)

    log = _telling(lambda register: register.log)
    amend = _telling(lambda register: register.amend)
    check = _telling(lambda register: register.check)
    acknowledge = _telling(lambda register: register.acknowledge)
    finish = _telling(lambda register: register.finish, ends_duty=True)
    refuse_approval = _telling(lambda register: register.refuse_approval, ends_duty=True)
    hand_over = _telling(lambda register: register.hand_over, ends_duty=True)
    supplement = _telling(lambda register: register.supplement)
    gain_duties = _telling(lambda register: register.gain_duties)
    note = _telling(lambda register: register.note)
    urge = _telling(lambda register: register.urge)
    answer = _telling(lambda register: register.answer)
    attach = _telling(lambda register: register.attach)
    archive = _telling(lambda register: register.archive)
    restore = _telling(lambda register: register.restore)
    reopen = _telling(lambda register: register.reopen)
    raise_level = _telling(lambda register: register.raise_level)
    extend = _telling(lambda register: register.extend)
    cancel = _telling(lambda register: register.cancel)

    def begin_series(self, draft: Draft, pattern: Pattern, minute: int | None) -> Record:
        """Begin a series of recurring tasks with its first one."""
        return self._tell(lambda: self._ledger.recurring.begin(draft, pattern, minute))

    def carry_together(self, commands: Sequence[Callable[[], Record]]) -> None:
        """Carry commands out, each one entry of the history, which undo takes back in one step.

        All of them or, where one is refused, none.
        """
        with self._ledger.store.atomic():
            for command in commands:
                command()
            self._together = (self._ledger.newest_entry(), len(commands))
        self.follow()

    def undo(self) -> Record:
        """Take the session's last action that still stands back.

        It may be a whole import, or the commands that were carried out together.
        """
        newest, count = self._together
        if count and newest == self._ledger.newest_entry():
            self._together = (0, 0)
            record = self.register.undo(self.since, count)
            self.follow()
            return record
        if self.register.newest_import() is None:
            undone = self._tell(lambda: self.register.undo(self.since))
            self._ledger.recurring.follow_undo(undone)
            return undone
        record = self.register.undo()
        self.reload()
        return record

    def carry_out(self, command: Callable[[], _R]) -> _R:
        """Carry out a command of several steps, which undo takes back one by one; views reload."""
        try:
            return command()
        finally:
            self.follow()

    def reload(self) -> None:
        """Tell the views that anything may have changed."""
        self._open, self._changed = None, []
        self.reloaded.emit(None)

    def follow(self) -> None:
        """Tell the views what was written beside them; only what has changed is read, in steps.

        By another process, that is, or by what the program enters by itself.
        """
        numbers = self._find_changed()
        if numbers is None:
            self.reload()
            return
        self._changed = sorted({*self._changed, *numbers})
        self._tell_changed()

    def _tell_changed(self) -> None:
        numbers, self._changed = self._changed[:_STEP], self._changed[_STEP:]
        records = tuple(map(self.register.get, numbers))
        for record in records:
            self.opened.take(record)
        self.reloaded.emit(records)
        if self._changed:
            self._pause.start()

    def _find_changed(self) -> set[int] | None:
        """Return the numbers of the records that the history names since the last look.

        None where it names none, as when only reminders were written, where an entry may concern
        any record, and where there are so many that all records are read as quickly.
        """
        if self._open is None:
            return None
        entries = self._ledger.history.after(self._known)
        if not entries or entries[0].sequence != self._known + 1:
            return None
        changes = [entry.change for entry in entries if entry.change.action not in _WITHOUT_RECORD]
        numbers = {change.record for change in changes}
        if 0 in numbers:
            return None
        self._known = entries[-1].sequence
        return numbers

    def _tell(self, command: Callable[[], Record]) -> Record:
        record = command()
        if self._ledger.newest_entry() == self._known + 1:
            self._known += 1  # else another process has written too, and is found soon
        if self._open is not None:
            self._open.take(record)
        self.changed.emit(record)
        return record
