"""The title's field: looks like one line, keeps what is pasted."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.dialogs.text_box import TextBox

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TitleBox(TextBox):
    """One to three lines for a title. Enter moves on; line breaks come only by pasting."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(1, 3, parent)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move on with Enter, as in the fields of one line; Ctrl+Enter is the dialog's."""
        if event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            self.focusNextChild()
