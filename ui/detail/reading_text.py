"""A text of any length to read, select and copy, that asks for no more room than it needs."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from ui.dialogs.line_box import LineBox


class ReadingText(LineBox):
    """Shows a text exactly, on up to `most` lines; a longer one scrolls.

    `scale` is the size of the letters against the program's; anything above 1 is bold.
    """

    def __init__(self, most: int, parent: QWidget | None = None, *, scale: float = 1.0) -> None:
        super().__init__(1, most, parent)
        self._scale = scale
        self._shown = ""
        self.setProperty("role", "reading")
        # A text is no field: without this the sheet's field frame would say that one can type.
        self.setStyleSheet("border: none; background: transparent; padding: 0")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self._take_font()

    def set_text(self, text: str) -> None:
        """Show a text, from its beginning; the same text again leaves selection and place."""
        if text != self._shown:
            self._shown = text
            self.put_text(text)

    def text(self) -> str:
        """Return the text shown."""
        return self._shown

    def event(self, event: QEvent) -> bool:
        """Follow a change of the program's font, which is told to `changeEvent` by none."""
        taken = super().event(event)
        if event.type() is QEvent.Type.ApplicationFontChange:
            self._take_font()
        return taken

    def _take_height(self) -> None:
        super()._take_height()
        # Only a text that scrolls needs the keyboard.
        policy = Qt.FocusPolicy.StrongFocus if self.scrolls() else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(policy)

    def _take_font(self) -> None:
        font = QFont(QApplication.font())
        font.setPointSizeF(font.pointSizeF() * self._scale)
        font.setBold(self._scale > 1)
        self.setFont(font)
