"""What the two dialogs of a handover share: a passphrase, shown or hidden, never kept."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from ui.desk import Desk
from ui.dialogs.typed_dialog import TypedDialog
from ui.widgets.labels import PlainLabel
from ui.widgets.tick_box import TickBox

_LONGEST = 200


class PassphraseField(QLineEdit):
    """Takes a passphrase. `caps_lock` tells, with each letter typed, whether caps lock seems on."""

    caps_lock = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(_LONGEST)
        self.show_text(shown=False)

    def show_text(self, *, shown: bool) -> None:
        """Show what is typed, or hide it."""
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)
        # A shown passphrase may be Chinese; what is hidden cannot be chosen from a list of words.
        hints = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        if not shown:
            hints |= Qt.InputMethodHint.ImhHiddenText
        self.setInputMethodHints(hints)

    def forget(self) -> None:
        """Empty the field, with what undo would bring back."""
        self.setText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Notice caps lock: a capital without Shift, or a small letter with it."""
        text = event.text()
        if len(text) == 1 and text.isascii() and text.isalpha():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock.emit(text.isupper() is not shifted)
        elif event.key() == Qt.Key.Key_CapsLock and event.type() == QEvent.Type.KeyPress:
            self.caps_lock.emit(False)
        super().keyPressEvent(event)


class PassphraseDialog(TypedDialog):
    """Asks for a passphrase for a file; kinds of it add what else there is to ask.

    Whatever way it closes, the fields are emptied.
    """

    def __init__(
        self,
        desk: Desk,
        file: Path,
        fields: tuple[PassphraseField, ...],
        parent: QWidget | None = None,
    ) -> None:
        voice, theme = desk.voice, desk.theme
        super().__init__(voice, parent)
        self._file, self._fields = file, fields
        self.intro = PlainLabel()
        self.path = PlainLabel("muted", text=str(file))
        self.labels = tuple(PlainLabel(wraps=False) for _ in fields)
        self.reveal = TickBox(theme)
        self.reveal.setText(self.tr("显示口令"))
        self.caps = PlainLabel("warning", text=self.tr("大写锁定（Caps Lock）可能是开着的"))
        self.caps.hide()
        self.column = self.lay_body(self.intro, self.path)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for label, field in zip(self.labels, fields, strict=True):
            label.setBuddy(field)
            form.addRow(label, field)
            field.caps_lock.connect(self.caps.setVisible)
            field.returnPressed.connect(self._next)
        form.addRow("", self.reveal)
        self.column.addLayout(form)
        self.column.addWidget(self.caps)
        self.reveal.toggled.connect(self._reveal)
        fields[0].setFocus()

    def is_typed(self) -> bool:
        """Nothing is lost that is not in the user's head anyway."""
        return False

    def done(self, result: int) -> None:
        """Close, and keep no passphrase."""
        for field in self._fields:
            field.forget()
        super().done(result)

    def _reveal(self, shown: bool) -> None:
        for field in self._fields:
            field.show_text(shown=shown)

    def _next(self) -> None:
        """Enter goes to the next empty field, and from the last confirms."""
        empty = next((field for field in self._fields if not field.text()), None)
        if empty is not None:
            empty.setFocus()
        else:
            self.accept()
