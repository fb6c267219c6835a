"""The line over the status bar: what was just recorded, and a button that takes it back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from deadlines.records.history import Action, HistoryEntry
from deadlines.records.record import Record
from deadlines.refusal import Refusal
from ui.desk import Desk
from ui.widgets.buttons import push_button
from ui.widgets.labels import ElidedLabel
from ui.widgets.layouts import lay_row

_SHOWN = 10_000
"""Milliseconds for which it stays."""


class DoneBar(QWidget):
    """Says for ten seconds what was done; `undo_asked` takes it back."""

    undo_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "done")
        self.setProperty("edge", "top")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text = ElidedLabel(self)
        self.undo = push_button(self.tr("撤回"), parent=self, tip="Ctrl+Z")
        # Whoever types on must not press it.
        self.undo.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.undo.clicked.connect(self.undo_asked)
        self._timer = QTimer(self, singleShot=True, interval=_SHOWN)
        self._timer.timeout.connect(self.hide)
        lay_row(self.text, self.undo, 1, on=self, margins=(14, 4, 14, 4), spacing=14)
        self.hide()

    def show_done(self, text: str) -> None:
        """Say what was done."""
        self.text.show_text(text)
        self.show()
        self._timer.start()


class DoneTeller(QObject):
    """Tells on a bar what each change in this window was, as the history has it.

    What another process has written since is not for this button: the bar goes.
    """

    def __init__(
        self, bar: DoneBar, desk: Desk, newest: Callable[[], HistoryEntry | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._bar, self._voice, self._newest = bar, desk.voice, newest
        desk.register.changed.connect(self._tell)
        desk.register.reloaded.connect(bar.hide)

    def _tell(self, record: Record) -> None:
        from ui.wording.history import EntryWords

        try:
            entry = self._newest()
        except Refusal:  # the disk's: the change itself was kept
            entry = None
        if entry is None or entry.change.action is Action.UNDONE:
            self._bar.hide()
            return
        if entry.change.record == record.number:
            text = EntryWords(self._voice).done_text(entry, record)
            self._bar.show_done(self.tr("已记：{done}").format(done=text))
