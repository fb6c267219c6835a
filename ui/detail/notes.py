"""The notes of a record (办理记录): those there are, and a line to add one."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from deadlines.records.record import LONGEST_TEXT, Record
from ui.widgets.buttons import push_button
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_column, lay_row
from ui.wording.short import ShortTimes
from ui.wording.voice import Voice

_SHOWN = 20
"""Notes shown, the newest: the case file has all of them."""


class NoteBox(QWidget):
    """Lists the dated notes; Enter in the line or the button adds one, by `asked`.

    `asked` carries the record's number, the text, and what is to be called once it is kept. What is
    being typed for a record stays while others are shown.
    """

    asked = Signal(int, str, object)

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self._short = ShortTimes(voice.times)
        self._number = 0
        self._typed: dict[int, str] = {}
        self.heading = PlainLabel("muted", text=self.tr("办理记录"))
        self.lines = PlainLabel()
        self.lines.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.line = QLineEdit()
        self.line.setMaxLength(LONGEST_TEXT)
        self.line.setPlaceholderText(self.tr("记下做了什么，按回车保存"))
        self.line.setAccessibleName(self.tr("新的办理记录"))
        self.button = push_button(self.tr("记入"), self._ask)
        self.button.setAccessibleName(self.tr("记入办理记录"))
        row = lay_row((self.line, 1), self.button, spacing=8)
        lay_column(self.heading, self.lines, row, on=self, spacing=6)
        self.line.returnPressed.connect(self._ask)
        self.line.textChanged.connect(self._keep_typed)

    @property
    def is_asking(self) -> bool:
        """Whether a note is being typed."""
        return bool(self.line.text().strip()) and self.line.hasFocus()

    def show_notes(self, record: Record, now: datetime) -> None:
        """Show a record's notes, and what has been typed for it so far."""
        if record.number != self._number:
            self._number = record.number
            self.line.setText(self._typed.get(record.number, ""))
        said = []
        for note in record.notes[-_SHOWN:]:
            time = self._short.stamp(note.at, now)
            if note.is_added_later:
                time = self.tr("{time}（补记）").format(time=time)
            said.append(self.tr("{time} {text}").format(time=time, text=note.text))
        if len(record.notes) > _SHOWN:
            hidden = len(record.notes) - _SHOWN
            said.insert(0, self.tr("更早的 %n 条在卷宗里", None, hidden))
        self.lines.setText("\n".join(said))
        self.lines.setVisible(bool(said))

    def _keep_typed(self, text: str) -> None:
        if text:
            self._typed[self._number] = text
        else:
            self._typed.pop(self._number, None)

    def _ask(self) -> None:
        number, text = self._number, self.line.text()
        if not text.strip():
            self.line.setFocus()
            return
        self.asked.emit(number, text, self._forget(number))

    def _forget(self, number: int) -> Callable[[], None]:
        def forget() -> None:
            self._typed.pop(number, None)
            if self._number == number:
                self.line.clear()

        return forget
