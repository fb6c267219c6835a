"""A label that shows text as it is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QWidget


class PlainLabel(QLabel):
    """Shows text as it is, never as markup, on as many lines as its width needs.

    `role` is the style sheet's. A label that does not wrap keeps its text on one line.
    """

    def __init__(self, role: str = "", parent: QWidget | None = None, *, wraps: bool = True):
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setWordWrap(wraps)
        if wraps:
            # One long word, such as an address, must not hold its window wide.
            self.setMinimumWidth(1)

    def set_role(self, role: str) -> None:
        """Take another of the style sheet's roles."""
        if self.property("role") != role:
            self.setProperty("role", role)
            self.style().unpolish(self)
            self.style().polish(self)

    def tint(self, colour: QColor) -> None:
        """Write in `colour`; for labels whose role has no colour of its own."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, colour)
        self.setPalette(palette)
