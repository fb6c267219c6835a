"""What a draft will bring about, one line a duty, while it is being typed."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QFrame, QGridLayout

from deadlines.records.counting import Owed
from deadlines.refusal import Refusal
from ui.dialogs.time_field import without_frames
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_column
from ui.wording.owed import OwedWords
from ui.wording.voice import Voice


class PreviewPanel(QFrame):
    """Lists what is owed: when, what and to whom, and why then.

    With `amends` the heading speaks of the deadlines after an amendment.
    """

    def __init__(self, voice: Voice, *, amends: bool = False):
        super().__init__()
        self.setProperty("role", "panel")
        self._voice, self._amends = voice, amends
        self._says = OwedWords(voice)
        self._owed: Sequence[Owed] = ()
        self._refusal: Refusal | None = None
        self._now: datetime | None = None
        self.heading = PlainLabel("heading")
        self._lines: list[tuple[PlainLabel, PlainLabel, PlainLabel]] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)
        lay_column(self.heading, self._grid, on=self, margins=(10, 8, 10, 8), spacing=4)

    def show_owed(self, owed: Sequence[Owed], now: datetime) -> None:
        """List what is owed, with times said as of `now`."""
        self._owed, self._refusal, self._now = owed, None, now
        self._show()

    def show_nothing(self, refusal: Refusal | None = None) -> None:
        """Show that there is nothing to list yet, or why there will be nothing."""
        self._owed, self._now = (), None
        self._refusal = without_frames(refusal) if refusal else None
        self._show()

    def texts(self) -> tuple[str, ...]:
        """Return the lines as they stand: time, duty and reason of each."""
        return tuple("　".join(part.text() for part in line) for line in self._lines)

    def _show(self) -> None:
        self._resize_to(len(self._owed))
        self.heading.set_role("muted" if self._now is None else "heading")
        if self._refusal is not None:
            self.heading.setText(self._voice.refusals.sentence(self._refusal))
            return
        if self._now is None:
            self.heading.setText(self.tr("填写时间后，这里列出将产生的时限"))
            return
        if self._amends:
            self.heading.setText(self.tr("修改后的时限"))
        else:
            self.heading.setText(self.tr("将产生 %n 项时限", "", len(self._owed)))
        for line, owed in zip(self._lines, self._owed, strict=True):
            line[0].setText(self._says.time(owed, self._now))
            line[1].setText(self._says.duty(owed.rule))
            line[2].setText(self._says.reason(owed, self._now, self._owed))
            line[2].setVisible(bool(line[2].text()))

    def _resize_to(self, count: int) -> None:
        while len(self._lines) < count:
            row = 2 * len(self._lines)
            line = (PlainLabel("heading", wraps=False), PlainLabel(), PlainLabel("muted"))
            for part in line:
                part.setParent(self)
            self._grid.addWidget(line[0], row, 0)
            self._grid.addWidget(line[1], row, 1)
            self._grid.addWidget(line[2], row + 1, 1)
            for part in line:
                part.show()
            self._lines.append(line)
        while len(self._lines) > count:
            for part in self._lines.pop():
                self._grid.removeWidget(part)
                part.hide()
                part.deleteLater()
