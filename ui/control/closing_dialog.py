"""The closing check at the screen: each line is confirmed, then the whole is signed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from deadlines.control.closing import ClosingList
from deadlines.control.day import DayItem
from deadlines.refusal import Refusal
from ui.control.words import ClosingWords
from ui.desk import Desk
from ui.dialogs.typed_dialog import TypedDialog
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import FlowLayout

_NAME = "closing-name"
_PLACE = Qt.ItemDataRole.UserRole
_TEXT, _CONFIRMED = _PLACE + 1, _PLACE + 2
_LINES = range(3, 11)
"""How many lines of two rows each the list shows at least, and at most."""

SignCheck = Callable[[ClosingList, str], None]
"""Writes the signed check into the history; raises Refusal."""


class ConfirmList(QListWidget):
    """Lines that Enter and Space confirm one by one; Ctrl+D finishes, Ctrl+O opens one."""

    finish_asked = Signal(object)
    open_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemDoubleClicked.connect(self.open_current)

    def add_line(self, text: str, item: DayItem, *, is_confirmed: bool) -> None:
        """Add a line under the others."""
        line = QListWidgetItem(self)
        line.setData(_PLACE, item)
        line.setData(_TEXT, text)
        _mark(line, is_confirmed=is_confirmed)

    def confirm_current(self) -> None:
        """Confirm the line and go on to the next one that is not confirmed; or take it back."""
        line = self.currentItem()
        if line is None:
            return
        was_confirmed = _is_confirmed(line)
        _mark(line, is_confirmed=not was_confirmed)
        if not was_confirmed:
            rest = [self.item(row) for row in range(self.row(line) + 1, self.count())]
            self.setCurrentItem(next((one for one in rest if not _is_confirmed(one)), line))

    def finish_current(self) -> None:
        """Ask for the line's duty to be finished."""
        if self.currentItem() is not None:
            self.finish_asked.emit(self.currentItem().data(_PLACE))

    def open_current(self) -> None:
        """Ask for the line's record to be shown."""
        if self.currentItem() is not None:
            self.open_asked.emit(self.currentItem().data(_PLACE))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Act on the line by one key; one that is held acts once."""
        key = event.key()
        has_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.isAutoRepeat() and key not in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.accept()
        elif has_control and key == Qt.Key.Key_D:
            self.finish_current()
        elif has_control and key == Qt.Key.Key_O:
            self.open_current()
        elif not has_control and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.confirm_current()
        else:
            super().keyPressEvent(event)


class ClosingDialog(TypedDialog):
    """Shows what `read` gives, follows each change, and lets `sign` write the check.

    `finish_asked` and `record_asked` carry a record's number and the duty's name. `signed` comes
    once it is written. It stays beside the window, where lines can be acted on.
    """

    finish_asked = Signal(int, str)
    record_asked = Signal(int, str)
    signed = Signal()

    def __init__(
        self, desk: Desk, read: Callable[[], ClosingList], sign_check: SignCheck, parent: QWidget
    ) -> None:
        super().__init__(desk.voice, parent, characters=46)
        self._desk, self._read, self._sign = desk, read, sign_check
        self._words = ClosingWords(desk.voice)
        self.heading, self.counts = PlainLabel("heading"), PlainLabel("muted")
        self.lines = ConfirmList()
        self.acts = self._make_acts()
        self._name_label = PlainLabel(text=self.tr("核对人 *"))
        self.name = QLineEdit(desk.settings.read(_NAME, ""))
        self._kept = self.name.text()
        self.name.setAccessibleName(self.tr("核对人"))
        self.lines.setAccessibleName(self.tr("要核对的事项"))
        column = QVBoxLayout(self.body)
        column.setContentsMargins(16, 16, 16, 8)
        column.setSpacing(8)
        for part in (
            self.heading, self.counts, self.lines, self.acts, self._name_label, self.name,
        ):  # fmt: skip
            column.addWidget(part)
        self.lines.finish_asked.connect(lambda item: self._pass(self.finish_asked, item))
        self.lines.open_asked.connect(lambda item: self._pass(self.record_asked, item))
        desk.register.changed.connect(self.refresh)
        desk.register.reloaded.connect(self.refresh)
        self.name_confirm(self.tr("签字"))
        self.setWindowTitle(self.tr("下班核对"))
        self.lead_refusals(self.name, {"closing-unconfirmed": self.lines})
        self._show(read())
        self._begin()

    def refresh(self) -> None:
        """Show how it stands now; a line that is other than before is to be confirmed again."""
        try:
            self._show(self._read())
        except Refusal as refusal:
            self.show_refusal(refusal)

    def commit(self) -> None:
        """Sign it, once every line is confirmed."""
        self._show(self._read())
        left = self.found.items and [one for one in self._lines() if not _is_confirmed(one)]
        if left:
            self.lines.setCurrentItem(left[0])
            raise Refusal("closing-unconfirmed", count=len(left))
        self._sign(self.found, self.name.text())
        self._desk.settings.remember(_NAME, self.name.text())
        self.signed.emit()

    def is_typed(self) -> bool:
        """Return whether a line was confirmed, or another name typed."""
        return self.name.text() != self._kept or any(map(_is_confirmed, self._lines()))

    def _make_acts(self) -> QWidget:
        line = QWidget()
        flow, lines = FlowLayout(line, 8), self.lines
        for text, act in (
            (self.tr("确认本行　Enter"), lines.confirm_current),
            (self.tr("办结　Ctrl+D"), lines.finish_current),
            (self.tr("打开记录　Ctrl+O"), lines.open_current),
        ):
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.clicked.connect(act)
            flow.addWidget(button)
        return line

    def _begin(self) -> None:
        if self.found.items:
            self.lines.setFocus()
        elif self.name.text():
            # Nothing to look at: Enter signs.
            self.confirm_button.setDefault(True)
            self.confirm_button.setFocus()
        else:
            self.name.setFocus()

    def _show(self, closing: ClosingList) -> None:
        now, row = self._desk.now(), max(self.lines.currentRow(), 0)
        confirmed = {_key(one.data(_PLACE)) for one in self._lines() if _is_confirmed(one)}
        self.found = closing
        self.heading.setText(self._words.title(closing))
        self.counts.setText(self._words.counts(closing))
        self.lines.clear()
        for item in closing.items:
            text = self._words.line(item, now)
            self.lines.add_line(text, item, is_confirmed=_key(item) in confirmed)
        shown = min(max(len(closing.items), _LINES[0]), _LINES[-1])
        self.lines.setFixedHeight(self.fontMetrics().height() * (2 * shown + 1))
        for part in (self.lines, self.acts):
            part.setVisible(bool(closing.items))
        self.lines.setCurrentRow(min(row, self.lines.count() - 1))

    def _lines(self) -> list[QListWidgetItem]:
        return [self.lines.item(row) for row in range(self.lines.count())]

    def _pass(self, signal: SignalInstance, item: DayItem) -> None:
        signal.emit(item.record.number, item.duty.name)


def _is_confirmed(line: QListWidgetItem) -> bool:
    return bool(line.data(_CONFIRMED))


def _mark(line: QListWidgetItem, *, is_confirmed: bool) -> None:
    line.setData(_CONFIRMED, is_confirmed)
    line.setText(f"{'☑' if is_confirmed else '☐'} {line.data(_TEXT)}")


def _key(item: DayItem) -> tuple[object, ...]:
    """Return what a confirmation was about: the same duty in another state is another matter."""
    duty = item.duty
    return duty.id, duty.state, duty.due, duty.done_at, len(item.record.attachments)
