"""A field of one line whose text is taken when the user is done with it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class LineField(QLineEdit):
    """Holds a text; `typed` comes with each change, `done` when it is to be taken.

    It is to be taken with Enter, when the user goes elsewhere, and when the page is left or the
    program ends. Esc puts the kept text back.
    """

    typed = Signal()
    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ""
        self.textEdited.connect(lambda _: self.typed.emit())
        self.editingFinished.connect(self._finish)

    def put_text(self, text: str) -> None:
        """Show the kept text, without telling."""
        self._kept = text
        if text != self.text():
            self.setText(text)

    @property
    def is_changed(self) -> bool:
        """Tell whether something else is typed than what is kept."""
        return self.text() != self._kept

    def put_back(self) -> None:
        """Show the kept text again, as if the user had typed it."""
        self.setText(self._kept)
        self.typed.emit()

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

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Put the kept text back with Esc."""
        if event.key() == Qt.Key.Key_Escape and self.is_changed:
            self.put_back()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Take what was typed before the page or the program goes."""
        super().hideEvent(event)
        self._finish()

    def _finish(self) -> None:
        if self.is_changed:
            self.done.emit()
