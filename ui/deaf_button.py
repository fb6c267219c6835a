"""A button that can be deaf for a moment, so that a window that pops up is not pressed unread."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QPushButton, QWidget

_PRESSES = (Qt.Key.Key_Space, Qt.Key.Key_Select, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class DeafButton(QPushButton):
    """Ignores what is pressed while `is_deaf`, also when it is let go later.

    Enter presses it as Space does.
    """

    stepped = Signal(int)
    """-1 or 1: Up or Down was pressed on it."""

    def __init__(self, is_deaf: Callable[[], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_deaf = is_deaf

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Press, unless deaf."""
        if self._is_deaf():
            event.accept()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Press by Space or Enter, unless deaf; a key that is held presses once."""
        key = event.key()
        if key in _STEPS:
            self.stepped.emit(_STEPS[Qt.Key(key)])
        elif key not in _PRESSES:
            super().keyPressEvent(event)
        elif self._is_deaf() or event.isAutoRepeat():
            event.accept()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
