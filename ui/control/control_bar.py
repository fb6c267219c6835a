"""The line under the top bar that leads to the morning's list and to the closing check."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ui.widgets.labels import ElidedLabel
from ui.widgets.layouts import lay_row


class ControlBar(QWidget):
    """Says what is to be looked at; `look_asked` leads there, `dismissed` puts it away."""

    look_asked = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "done")
        self.setProperty("edge", "bottom")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text = ElidedLabel(self)
        self.look, self.dismiss = QPushButton(self), QPushButton(self.tr("知道了"), self)
        self.look.setToolTip("Ctrl+K")
        self.look.clicked.connect(self.look_asked)
        self.dismiss.clicked.connect(self.dismissed)
        lay_row(
            (self.text, 1), self.look, self.dismiss, on=self, margins=(14, 4, 14, 4), spacing=14
        )
        self.hide()

    def show_text(self, text: str, action: str, *, can_dismiss: bool) -> None:
        """Say what it is about, and what the button does."""
        self.text.show_text(text)
        self.look.setText(action)
        self.dismiss.setVisible(can_dismiss)
        self.show()
