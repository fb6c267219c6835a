"""A box for some lines of text, given back exactly as they were typed or pasted."""

from PySide6.QtWidgets import QWidget

from ui.dialogs.line_box import LineBox

_MARGIN = 1
"""Pixels around the text inside the padding, so that it stands where a QLineEdit's does."""


class TextBox(LineBox):
    """Takes text on `lines` to `most` lines, then scrolls; Tab moves on to the next field.

    A text that was set and not changed is given back untouched, whatever its line breaks are.
    """

    def __init__(self, lines: int, most: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(lines, most, parent, margin=_MARGIN)
        self._given, self._is_given = "", True
        self.textChanged.connect(self._touched)

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
        """Tell whether the text differs from the one that was set."""
        return self.text() != self._given

    def _touched(self) -> None:
        self._is_given = False
