"""A field for a passphrase: hidden, until it is asked to be shown."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

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
