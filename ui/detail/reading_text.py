"""A text of any length to read, select and copy, that asks for no more room than it needs."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QPlainTextEdit, QWidget


class ReadingText(QPlainTextEdit):
    """Shows a text exactly, on up to `most` lines; a longer one scrolls.

    Long words and addresses wrap, so the text never holds its window wide. `scale` is the size
    of the letters against the program's, and anything above 1 is bold.
    """

    def __init__(self, most: int, parent: QWidget | None = None, *, scale: float = 1.0) -> None:
        super().__init__(parent)
        self._most, self._scale = most, scale
        self.setProperty("role", "reading")
        # A text is no field: without this the sheet's field frame would say that one can type.
        self.setStyleSheet("border: none; background: transparent; padding: 0")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._take_height)
        self._take_font()

    def set_text(self, text: str) -> None:
        """Show a text, from its beginning; the same text again leaves selection and place."""
        if text != self.toPlainText():
            self.setPlainText(text)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for no width of its own."""
        return QSize(1, self.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for no width of its own."""
        return QSize(1, self.height())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of the program's font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ApplicationFontChange:
            self._take_font()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Wrap anew, and take the height of the lines that makes."""
        super().resizeEvent(event)
        self._take_height()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Take the height again, now that the width is known."""
        super().showEvent(event)
        self._take_height()

    def _take_font(self) -> None:
        font = QFont(QApplication.font())
        font.setPointSizeF(font.pointSizeF() * self._scale)
        font.setBold(self._scale > 1)
        self.setFont(font)
        self._take_height()

    def _take_height(self) -> None:
        # The layout of a plain text document counts its height in lines.
        lines = max(1, round(self.document().size().height()))
        height = min(lines, self._most) * self.fontMetrics().lineSpacing() + 2
        if height != self.minimumHeight() or height != self.maximumHeight():
            self.setFixedHeight(height)
        # Only a text that scrolls needs the keyboard.
        scrolls = lines > self._most
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if scrolls else Qt.FocusPolicy.ClickFocus)
