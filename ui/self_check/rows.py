"""A line of the self-check page as a widget."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from deadlines.self_check import Severity
from deadlines.values import dataclass
from ui.theme import Theme
from ui.widgets.buttons import push_button
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_column, lay_row

SIGNS = {Severity.GOOD: "●", Severity.INFO: "○", Severity.DOUBT: "▲", Severity.BAD: "✕"}
"""A sign for each state, so that colour is never all that tells them apart."""


@dataclass(frozen=True, slots=True)
class CheckLine:
    """What was checked, how it stands, and what was found, all worded.

    `button` is the text of the line's button, empty for none; `result` what pressing it came to.
    """

    state: Severity
    name: str
    sentence: str
    button: str = ""
    result: str = ""


_TONES = {
    Severity.GOOD: "green",
    Severity.INFO: "grey",
    Severity.DOUBT: "orange",
    Severity.BAD: "red",
}


class CheckRow(QWidget):
    """Shows a line: its state as a sign and a word, the name, the sentence, and its button.

    `pressed` says that the button was pressed. The state's word is given with each line, so that
    the widget words nothing.
    """

    pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = Severity.INFO
        self.state = PlainLabel(parent=self, wraps=False)
        self.name = PlainLabel("heading", self)
        self.sentence = PlainLabel(parent=self)
        self.result = PlainLabel("muted", self)
        self.button = push_button("", self.pressed, self, role="link")
        for label in (self.sentence, self.result):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = lay_column(on=self, margins=(0, 0, 0, 8), spacing=8)
        line = QFrame(self)
        line.setProperty("role", "line")
        column.addWidget(line)
        column.addLayout(self._lay_out())
        theme.changed.connect(self._tint)

    def show_line(self, line: CheckLine, word: str) -> None:
        """Show the line; `word` is its state's."""
        self._state = line.state
        self.state.setText(f"{SIGNS[line.state]} {word}")
        self.name.setText(line.name)
        self.sentence.setText(line.sentence)
        self.result.setText(line.result)
        self.result.setVisible(bool(line.result))
        self.button.setText(line.button)
        self.button.setVisible(bool(line.button))
        self.button.setAccessibleName(f"{line.button} {line.name}")
        self.setAccessibleName(f"{word} {line.name} {line.sentence}")
        self._tint()

    def align(self, width: int) -> None:
        """Give the state this width, the same in all rows."""
        self.state.setFixedWidth(width)

    def _lay_out(self) -> QHBoxLayout:
        head = lay_row((self.name, 1), (self.button, Qt.AlignmentFlag.AlignTop))
        texts = lay_column(head, self.sentence, self.result, spacing=2)
        return lay_row((self.state, Qt.AlignmentFlag.AlignTop), (texts, 1), spacing=10)

    def _tint(self) -> None:
        self.state.tint(self._theme.tone(_TONES[self._state]).text)


class CheckGroup(QWidget):
    """A heading over rows."""

    def __init__(self, rows: Sequence[CheckRow], parent: QWidget) -> None:
        super().__init__(parent)
        self.heading = PlainLabel("muted", self)
        lay_column(self.heading, *rows, on=self, margins=(0, 0, 0, 10), spacing=2)
        self._rows = rows

    def hide_if_empty(self) -> None:
        """Show the heading only where there is a row under it."""
        self.setHidden(all(row.isHidden() for row in self._rows))
