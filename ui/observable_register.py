"""The register as the interface sees it: the same commands, and a signal after each change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from deadlines.control.open_records import OpenRecords
from deadlines.records.duty import NO_WORDS, Deed
from deadlines.records.history import Action

TYPE_CHECKING = False  # as `typing` has it, which takes long to import
if TYPE_CHECKING:
    from typing import TypeVar

    from deadlines.records.counting import Owed
    from deadlines.records.handling import Extension
    from deadlines.records.record import Attachment, Attempt, Draft, Record
    from deadlines.records.register import Register
    from deadlines.recurring.pattern import Pattern
    from deadlines.rules.rule import FoundBy
    from storage.ledger import Ledger

    _R = TypeVar("_R")

_STEP = 8
"""Records read and told before the window has its turn, some five milliseconds."""
_WITHOUT_RECORD = frozenset({Action.CALENDAR_LOADED, Action.RULES_CHANGED, Action.CLOSING_CHECKED})
"""What concerns the whole ledger, and changes no record that has no entry of its own."""


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
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(0)
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

    def log(self, draft: Draft) -> Record:
        """Log a draft."""
        return self._tell(lambda: self.register.log(draft))

    def amend(self, number: int, draft: Draft) -> Record:
        """Change a record's own fields."""
        return self._tell(lambda: self.register.amend(number, draft))

    def check(
        self,
        number: int,
        mark: str,
        *,
        done: bool,
        who: str = "",
        at: datetime | None = None,
        text: str = "",
    ) -> Record:
        """Tick or untick one step of the checklist."""
        return self._tell(
            lambda: self.register.check(number, mark, done=done, who=who, at=at, text=text)
        )

    def acknowledge(self, number: int, duty: str) -> Record:
        """Note that a duty has been seen."""
        return self._tell(lambda: self.register.acknowledge(number, duty))

    def finish(
        self,
        number: int,
        duty: str = "",
        at: datetime | None = None,
        reason: str = "",
        deed: Deed = NO_WORDS,
    ) -> Record:
        """Finish a duty."""
        return self._step(lambda: self.register.finish(number, duty, at, reason, deed))

    def refuse_approval(self, number: int, deed: Deed) -> Record:
        """Close a visit that was not approved."""
        return self._step(lambda: self.register.refuse_approval(number, deed))

    def supplement(self, number: int, duty: str, deed: Deed, reason: str = "") -> Record:
        """Give a finished duty its words afterwards."""
        return self._tell(lambda: self.register.supplement(number, duty, deed, reason))

    def gain_duties(self, number: int, finding: FoundBy | None) -> Record:
        """Bring what newer rules owe to a record logged by older ones."""
        return self._tell(lambda: self.register.gain_duties(number, finding))

    def hand_over(self, number: int, duty: str, reason: str) -> Record:
        """Let a duty end because another office has taken it over."""
        return self._step(lambda: self.register.hand_over(number, duty, reason))

    def note(self, number: int, text: str, attempt: Attempt | None = None) -> Record:
        """Add a dated note."""
        return self._tell(lambda: self.register.note(number, text, attempt))

    def begin_series(self, draft: Draft, pattern: Pattern, minute: int | None) -> Record:
        """Begin a series of recurring tasks with its first one."""
        return self._tell(lambda: self._ledger.recurring.begin(draft, pattern, minute))

    def urge(self, number: int, name: str) -> Record:
        """Count that an undertaker was asked once more."""
        return self._tell(lambda: self.register.urge(number, name))

    def answer(self, number: int, name: str, text: str) -> Record:
        """Note what an undertaker answered."""
        return self._tell(lambda: self.register.answer(number, name, text))

    def attach(self, number: int, attachment: Attachment) -> Record:
        """Add a file that is already kept."""
        return self._tell(lambda: self.register.attach(number, attachment))

    def archive(self, number: int) -> Record:
        """Give a record that is done its volume number."""
        return self._tell(lambda: self.register.archive(number))

    def restore(self, number: int) -> Record:
        """Take a cancelled record up again."""
        return self._tell(lambda: self.register.restore(number))

    def reopen(self, number: int, duty: str, reason: str) -> Record:
        """Take a finished duty up again."""
        return self._tell(lambda: self.register.reopen(number, duty, reason))

    def raise_level(self, number: int) -> Record:
        """Raise an incident by one level."""
        return self._tell(lambda: self.register.raise_level(number))

    def extend(self, number: int, duty: str, reason: str) -> Record:
        """Extend a duty."""
        return self._tell(lambda: self.register.extend(number, duty, reason))

    def cancel(self, number: int, reason: str) -> Record:
        """Cancel a record."""
        return self._tell(lambda: self.register.cancel(number, reason))

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
            with self._ledger.store.atomic():
                record = [self.register.undo(self.since) for _ in range(count)][-1]
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

    def _step(self, command: Callable[[], Record]) -> Record:
        record = self._tell(command)
        self.stepped.emit()
        return record
