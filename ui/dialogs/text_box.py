"""A box for some lines of text, given back exactly as they were typed or pasted."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QPlainTextEdit, QStyle, QStyleOptionFrame, QWidget

_MARGIN = 1
"""Pixels around the text inside the padding, so that it stands where a QLineEdit's does."""


class TextBox(QPlainTextEdit):
    """Takes text on `lines` to `most` lines, then scrolls; Tab moves on to the next field.

    A text that was set and not changed is given back untouched, whatever its line breaks are.
    """

    def __init__(self, lines: int, most: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fewest, self._most = lines, max(lines, most)
        self._given = ""
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(_MARGIN)
        self.document().documentLayout().documentSizeChanged.connect(self._take_height)
        self._take_height()

    def set_text(self, text: str) -> None:
        """Show a text; until it is changed, `text` returns exactly this."""
        self._given = text
        self.setPlainText(text)
        self.document().setModified(False)

    def text(self) -> str:
        """Return the text with its line breaks; no character is replaced by a similar one."""
        if not self.document().isModified():
            return self._given
        # toPlainText would turn no-break spaces into spaces.
        return self.document().toRawText().replace("\u2029", "\n")

    def is_changed(self) -> bool:
        """Tell whether the text differs from the one that was set."""
        return self.text() != self._given

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for no more width than the layout has to give."""
        return QSize(self.minimumSizeHint().width(), self.height())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of the font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._take_height()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Take the height again, now that the style sheet's padding is known."""
        super().showEvent(event)
        self._take_height()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Wrap anew, and take the height of the lines that makes."""
        super().resizeEvent(event)
        self._take_height()

    def _take_height(self) -> None:
        # The layout of a plain text document counts its height in lines.
        lines = min(max(round(self.document().size().height()), self._fewest), self._most)
        text = lines * self.fontMetrics().lineSpacing() + 2 * _MARGIN
        # Qt shows a scroll bar unless a pixel is to spare on either side.
        height = text + 2 + self._padding()
        if height != self.minimumHeight() or height != self.maximumHeight():
            self.setFixedHeight(height)

    def _padding(self) -> int:
        """Return what frame and style sheet take of the height."""
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inside = self.style().subElementRect(QStyle.SubElement.SE_ShapedFrameContents, option, self)
        return option.rect.height() - inside.height()
