"""A box for some lines of text, given back exactly as they were typed or pasted."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QPlainTextEdit, QWidget


class TextBox(QPlainTextEdit):
    """Takes text on `lines` to `most` lines, then scrolls; Tab moves on to the next field.

    A text that was set and not changed is given back untouched, whatever its line breaks are.
    """

    def __init__(self, lines: int, most: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fewest, self._most = lines, max(lines, most)
        self._given = ""
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._take_height)
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

    def _take_height(self) -> None:
        lines = min(max(self._lines(), self._fewest), self._most)
        margins = self.contentsMargins()
        inside = 2 * self.document().documentMargin() + margins.top() + margins.bottom()
        self.setFixedHeight(round(lines * self.fontMetrics().lineSpacing() + inside))

    def _lines(self) -> int:
        # The layout of a plain text document counts its height in lines.
        return round(self.document().size().height())
