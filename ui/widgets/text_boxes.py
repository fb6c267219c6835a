"""A text that is as high as its lines, between a fewest and a most."""

import math
import re

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QResizeEvent, QShowEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QPlainTextEdit,
    QStyle,
    QStyleOptionFrame,
)

from ui.widgets.layouts import FontFollower

_LONG_WORD = re.compile(r"\S{2000}")
"""A word that is wrapped without a search for its end, which takes Qt seconds for 100,000 signs."""
_NARROWEST = 2
"""Pixels of the narrowest letter; a line holds no more of them than fit."""


class LineBox(FontFollower, QPlainTextEdit):
    """Takes the height of its wrapped lines, `fewest` at least; above `most` it scrolls.

    Long words wrap, so that the text never holds its window wide.
    """

    def __init__(self, fewest: int, most: int, *, margin: int = 0) -> None:
        super().__init__()
        self._fewest, self._most, self._margin = fewest, max(fewest, most), margin
        self._scrolls = False
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Left to itself the bar comes and goes with each wrapping it causes.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(margin)
        self.textChanged.connect(self._follow_text)
        self._fit()

    def put_text(self, text: str) -> None:
        """Show a text from its beginning."""
        self._choose_wrap(text)  # before it is laid out
        self.setPlainText(text)

    def has_more_lines(self) -> bool:
        """Return whether there are more lines than are shown."""
        return self._scrolls

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for no width of its own."""
        return QSize(1, self.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for no width of its own."""
        return QSize(1, self.height())

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Take the height again, now that the style sheet's padding is known."""
        super().showEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Wrap anew, and take the height of the lines that makes."""
        super().resizeEvent(event)
        self._fit()

    def _follow_text(self) -> None:
        self._choose_wrap(self.toPlainText())
        self._fit()

    def _choose_wrap(self, text: str) -> None:
        mode = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
        if _LONG_WORD.search(text):
            mode = QTextOption.WrapMode.WrapAnywhere
        if mode is not self.wordWrapMode():
            self.setWordWrapMode(mode)

    def _fit(self) -> None:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inside = self.style().subElementRect(QStyle.SubElement.SE_ShapedFrameContents, option, self)
        padding = option.rect.height() - inside.height()  # type: ignore[attr-defined]
        heights = self._line_heights(inside.width() - 2 * self._margin)
        self._scrolls = len(heights) > self._most
        del heights[self._most :]
        missing = self._fewest - len(heights)
        text = sum(heights) + max(0, missing) * self.fontMetrics().lineSpacing()
        # Qt keeps the text from scrolling only with a pixel to spare.
        height = math.ceil(text) + 2 * self._margin + 2 + padding
        if height != self.minimumHeight() or height != self.maximumHeight():
            self.setFixedHeight(height)
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if self._scrolls:
            policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        if policy is not self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(policy)

    def _line_heights(self, width: int) -> list[float]:
        """Return the heights of the wrapped lines at `width` pixels, up to one that is too many.

        The document's own layout is no help: it is made when the text is painted.
        """
        heights: list[float] = []
        block = self.document().firstBlock()
        # More characters than fill the lines are not laid out: it takes seconds for 200,000.
        enough = (self._most + 1) * max(width, 1) // _NARROWEST
        while block.isValid() and len(heights) <= self._most:
            text = block.text()
            layout = QTextLayout(text[:enough], self.font())
            layout.setTextOption(QTextOption(self.document().defaultTextOption()))
            layout.beginLayout()
            line = layout.createLine()
            while line.isValid() and len(heights) <= self._most:
                line.setLineWidth(max(1, width))
                heights.append(line.height())
                line = layout.createLine()
            layout.endLayout()
            if len(text) > enough:  # invisible signs may take no width, and still are too many
                heights.extend([0.0] * (self._most + 1 - len(heights)))
            block = block.next()
        return heights


class ReadingText(LineBox):
    """Shows a text exactly, on up to `most` lines; a longer one scrolls.

    `scale` is the size of the letters against the program's; anything above 1 is bold.
    """

    def __init__(self, most: int, *, scale: float = 1.0) -> None:
        super().__init__(1, most)
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
        """Follow a change of the program's font, and the style, which puts its own back."""
        taken = super().event(event)
        if event.type() in (QEvent.Type.ApplicationFontChange, QEvent.Type.StyleChange):
            self._take_font()
        return taken

    def _fit(self) -> None:
        super()._fit()
        # Only a text that scrolls needs the keyboard.
        policy = Qt.FocusPolicy.StrongFocus if self.has_more_lines() else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(policy)

    def _take_font(self) -> None:
        font = QFont(QApplication.font())
        font.setPointSizeF(font.pointSizeF() * self._scale)
        font.setBold(self._scale > 1)
        self.setFont(font)


_MARGIN = 1
"""Pixels around the text inside the padding, so that it stands where a QLineEdit's does."""


class TextBox(LineBox):
    """Takes text on `lines` to `most` lines, then scrolls; Tab moves on to the next field.

    A text that was set and not changed is given back untouched, whatever its line breaks are.
    """

    def __init__(self, lines: int, most: int = 0) -> None:
        super().__init__(lines, most, margin=_MARGIN)
        self._given, self._is_given = "", True
        self.textChanged.connect(self._note_typing)

    def set_text(self, text: str) -> None:
        """Show a text; until it is changed, `text` returns exactly this."""
        self.put_text(text)
        self._given, self._is_given = text, True

    def text(self) -> str:
        """Return the text with its line breaks; no character is replaced by a similar one."""
        if self._is_given:
            return self._given
        # toPlainText would turn no-break spaces into spaces.
        return self.document().toRawText().replace("\u2029", "\n")

    def is_changed(self) -> bool:
        """Return whether the text differs from the one that was set."""
        return self.text() != self._given

    def _note_typing(self) -> None:
        self._is_given = False
