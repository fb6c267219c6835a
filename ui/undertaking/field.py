"""The field for who undertakes a message or a task, with what was understood below it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from deadlines.records.record import LONGEST_TEXT, Undertaker
from deadlines.refusal import Refusal
from deadlines.undertaking.entry import read_undertakers, undertakers_text
from ui.desk import Desk
from ui.undertaking.words import UndertakerWords
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_column


class UndertakerField(QWidget):
    """Takes names, phones and inner limits in one line; what it echoes is what will be stored."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._words = desk, UndertakerWords(desk.voice)
        self.line = QLineEdit()
        self.line.setMaxLength(LONGEST_TEXT)
        self.line.setAccessibleName(self.tr("承办"))
        self.line.setPlaceholderText(self.tr("后勤处 62330001 12月3日前；团委（第一个牵头）"))
        self.echo = PlainLabel("muted")
        self.echo.hide()
        lay_column(self.line, self.echo, on=self, spacing=3)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._show)

    def fill(self, undertakers: Sequence[Undertaker]) -> None:
        """Show who undertakes it."""
        self.line.setText(undertakers_text(undertakers, self._desk.voice.times.zone))

    def read(self) -> tuple[Undertaker, ...]:
        """Return who undertakes it; raises Refusal."""
        office = self._desk.register.register.office
        return read_undertakers(self.line.text(), self._desk.now(), office)

    def _show(self) -> None:
        try:
            text = self._words.together(self.read(), self._desk.now())
        except Refusal as refusal:
            text = self._desk.voice.refusals.sentence(refusal)
        self.echo.setText(text)
        self.echo.setVisible(bool(text))
