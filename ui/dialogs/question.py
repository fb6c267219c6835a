"""A yes-or-no question before something that is not taken back by a click."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget


class Question(QMessageBox):
    """Asks, and emits `agreed` if the answer is yes. Enter and Esc both mean no.

    The texts come in the user's language; `danger` paints the yes button as such. Show it with
    `open()`; it goes away by itself.
    """

    agreed = Signal()

    def __init__(
        self, text: str, yes: str, no: str, parent: QWidget | None = None, *, danger: bool = True
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("请确认"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.yes_button = self.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        self.no_button = self.addButton(no, QMessageBox.ButtonRole.RejectRole)
        self.yes_button.setProperty("role", "danger" if danger else "primary")
        self.yes_button.style().polish(self.yes_button)
        self.setDefaultButton(self.no_button)
        self.setEscapeButton(self.no_button)
        self.finished.connect(self._answered)

    def _answered(self) -> None:
        if self.clickedButton() is self.yes_button:
            self.agreed.emit()
