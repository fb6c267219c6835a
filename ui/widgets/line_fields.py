"""Fields of one line and of some, whose text is taken when the user is done with it."""

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from ui.widgets.layouts import WidgetBase
from ui.widgets.text_boxes import LineBox

_FEWEST, _MOST = 2, 6


class _KeptText(WidgetBase):
    """A base before a field's own: what is typed is compared with what is kept."""

    done: ClassVar[Signal]
    _kept = ""

    if TYPE_CHECKING:

        def text(self) -> str: ...

    @property
    def is_changed(self) -> bool:
        """Whether something else is typed than what is kept."""
        return self.text() != self._kept

    def event(self, event: QEvent) -> bool:
        """Keep Esc for this field while there is something to put back."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.is_changed
        ):
            event.accept()
            return True
        return super().event(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Take what was typed before the page or the program goes."""
        super().hideEvent(event)
        self._finish()

    def _finish(self) -> None:
        if self.is_changed:
            self.done.emit()


class LinesField(_KeptText, LineBox):
    """Holds some lines; `typed` comes with each change, `done` when they are to be taken.

    They are to be taken with Ctrl+Enter, when the user goes elsewhere, and when the page is left
    or the program ends. Esc puts the kept lines back.
    """

    typed = Signal()
    done = Signal()

    def __init__(self) -> None:
        super().__init__(_FEWEST, _MOST, margin=1)
        self.textChanged.connect(self.typed.emit)

    def text(self) -> str:
        """Return the lines."""
        return self.toPlainText()

    def put_kept(self, text: str) -> None:
        """Show the kept lines."""
        self._kept = text
        if text != self.text():
            self.put_text(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take the lines with Ctrl+Enter, put the kept ones back with Esc."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._finish()
        elif event.key() == Qt.Key.Key_Escape and self.is_changed:
            self.put_text(self._kept)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Take the lines, unless only a menu has opened."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._finish()


class LineField(_KeptText, QLineEdit):
    """Holds a text; `typed` comes with each change, `done` when it is to be taken.

    It is to be taken with Enter, when the user goes elsewhere, and when the page is left or the
    program ends. Esc puts the kept text back.
    """

    typed = Signal()
    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.textEdited.connect(lambda _: self.typed.emit())
        self.editingFinished.connect(self._finish)

    def put_text(self, text: str) -> None:
        """Show the kept text, without telling."""
        self._kept = text
        if text != self.text():
            self.setText(text)

    def put_back(self) -> None:
        """Show the kept text again, as if the user had typed it."""
        self.setText(self._kept)
        self.typed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Put the kept text back with Esc."""
        if event.key() == Qt.Key.Key_Escape and self.is_changed:
            self.put_back()
        else:
            super().keyPressEvent(event)
