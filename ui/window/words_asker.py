"""Asks for the words of what was just finished, beside the work that goes on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from deadlines.records.duty import DutyState
from deadlines.records.handling import APPROVAL
from deadlines.records.history import Action, HistoryEntry
from deadlines.records.record import Record
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind
from ui.desk import Desk

if TYPE_CHECKING:
    from ui.dialogs.words_dialog import WordsDialog

WORDED = (Kind.INCIDENT, Kind.MESSAGE)
"""The kinds of which it is asked to whom something was reported, and with what result."""
_PATIENCE = 60_000
"""Milliseconds after which a window nobody has turned to goes away."""


class WordsAsker(QObject):
    """Opens the small window of the words, by whatever way a duty was finished in this program.

    The duty is finished already. The window takes no focus: Ctrl+Shift+D leads to it, Enter keeps
    what stands there, Esc or turning away leaves it out. One that the finish itself asked for its
    words is not asked again.
    """

    def __init__(
        self, desk: Desk, newest: Callable[[], HistoryEntry | None], window: QWidget
    ) -> None:
        super().__init__(window)
        self._desk, self._newest, self._window = desk, newest, window
        self.dialog: WordsDialog | None = None
        QShortcut(QKeySequence("Ctrl+Shift+D"), window, self.go_there)
        desk.register.changed.connect(self._follow)

    def go_there(self) -> None:
        """Put the cursor into the window that asks, where there is one."""
        if self.dialog is not None:
            self.dialog.activateWindow()
            self.dialog.fields.whom.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _follow(self, record: Record) -> None:
        dialog = self.dialog
        if dialog is not None and dialog.number == record.number and not dialog.is_typed():
            dialog.reject()  # undone, or gone on with
        try:
            entry = self._newest()
        except Refusal:  # the disk's: the change itself was kept
            return
        if entry is None or entry.change.action is not Action.FINISHED or self.dialog is not None:
            return
        names = [name for name in entry.change.new if name.endswith(".done_at")]
        if entry.change.record == record.number and record.kind in WORDED and names:
            self._ask(record, names[0].split(".")[1])

    def _ask(self, record: Record, name: str) -> None:
        from ui.dialogs.finishing import FinishDialog
        from ui.dialogs.reason_dialogs import LateDialog
        from ui.dialogs.words_dialog import WordsDialog

        duty = record.duty(name)
        is_asked = any(
            isinstance(one, FinishDialog | LateDialog) and one.isVisible()
            for one in QApplication.topLevelWidgets()
        )
        if is_asked or duty.name == APPROVAL or duty.state is not DutyState.DONE:
            return
        parent = self._window if self._window.isVisible() else None
        self.dialog = dialog = WordsDialog(self._desk, record, duty, parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        dialog.finished.connect(self._forget)
        QTimer.singleShot(_PATIENCE, dialog, self._give_up)
        dialog.show()

    def _give_up(self) -> None:
        dialog = self.dialog
        if dialog is not None and not dialog.is_typed() and not dialog.isActiveWindow():
            dialog.reject()

    def _forget(self) -> None:
        self.dialog = None
