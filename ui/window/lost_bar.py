"""The red bar over the pages: nothing can be saved, and what can be done about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_row

_MARGINS = (14, 8, 14, 8)


class LostBar(QWidget):
    """Says why nothing can be saved; hidden while everything can.

    `use_asked` is for going on with the file that stands there now, `keep_asked` for saving what
    the window shows to another file.
    """

    use_asked = Signal()
    keep_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "alarm")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text = PlainLabel()
        self.text.setWordWrap(True)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
        self.use, self.keep = (
            QPushButton(self.tr("改用现在的文件")),
            QPushButton(self.tr("另存当前台账…")),
        )
        self.use.clicked.connect(self.use_asked)
        self.keep.clicked.connect(self.keep_asked)
        lay_row((self.text, 1), self.use, self.keep, on=self, margins=_MARGINS, spacing=10)
        self.hide()

    def show_trouble(self, sentence: str, *, can_use: bool) -> None:
        """Say what is wrong; an empty sentence hides the bar."""
        self.text.setText(sentence)
        self.use.setVisible(can_use)
        self.setVisible(bool(sentence))
