"""A kind's name on its colour, as the cards of the board have it."""

from PySide6.QtWidgets import QWidget

from deadlines.rule import Kind
from ui.dialogs.plain_label import PlainLabel
from ui.theme import Theme


class TagLabel(PlainLabel):
    """Shows a short text on the ground of a kind."""

    def __init__(self, kind: Kind, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, wraps=False)
        self._kind, self._theme = kind, theme
        theme.changed.connect(self._tint)
        self._tint()

    def _tint(self) -> None:
        tone = self._theme.kind_tone(self._kind)
        self.setStyleSheet(
            f"background: {tone.soft.name()}; color: {tone.text.name()};"
            " border-radius: 4px; padding: 2px 8px"
        )
