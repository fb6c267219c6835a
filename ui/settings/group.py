"""A group of settings: a heading, and rows of label, control, explanation and refusal."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from deadlines.refusal import Refusal
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_column
from ui.widgets.tick_box import TickBox
from ui.wording.voice import Voice

_GAP = 14
"""Pixels between the labels and the controls."""
_T = TypeVar("_T")
_FIRST_LINE = 6
"""Pixels from the top of a tall control to its text."""


class Row:
    """One setting: its label, its control, a line that explains it, and what was refused."""

    def __init__(self, control: QWidget, voice: Voice) -> None:
        self.control = control
        self._voice = voice
        self._refusal: Refusal | None = None
        self.label = PlainLabel(wraps=False)
        self.label.setBuddy(control)
        self.hint = PlainLabel("muted")
        self.error = PlainLabel("error")
        self.error.hide()

    def put_texts(self, name: str, hint: str) -> None:
        """Set the texts, also for those who hear them; a refusal is worded anew."""
        self.label.setText(name)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.control.setAccessibleName(name)
        self.control.setAccessibleDescription(hint)
        self.show_refusal(self._refusal)

    def show_refusal(self, refusal: Refusal | None) -> None:
        """Show why the control's value is not taken, or with None that nothing is wrong."""
        self._refusal = refusal
        if refusal is not None:
            self.error.setText(self._voice.refusals.sentence(refusal))
        self.error.setVisible(refusal is not None)

    def show_error(self, text: str) -> None:
        """Show an error in the words given."""
        self._refusal = None
        self.error.setText(text)
        self.error.show()

    @property
    def is_refused(self) -> bool:
        """Whether a refusal is shown."""
        return self._refusal is not None

    def read(self, parse: Callable[[], _T]) -> _T | None:
        """Return what the control holds; None, with the refusal shown, where `parse` refuses it."""
        try:
            value = parse()
        except Refusal as refusal:
            self.show_refusal(refusal)
            return None
        self.show_refusal(None)
        return value

    def keep(self, write: Callable[[], None]) -> bool:
        """Carry out a change; show the refusal, if there is one, and tell whether it was done."""
        try:
            write()
        except Refusal as refusal:
            self.show_refusal(refusal)
            return False
        self.show_refusal(None)
        return True


class Group(QWidget):
    """A heading and rows under it; a kind of it sets their texts."""

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self._voice = voice
        self.rows: list[Row] = []
        self.heading = PlainLabel("heading")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        lay_column(self.heading, self._grid, on=self, spacing=8)

    def add_row(self, control: QWidget, *, tall: bool = False, narrow: bool = False) -> Row:
        """Add a setting; its texts are set later.

        A `tall` control has its label beside its first line, a `narrow` one is no wider than it
        needs to be.
        """
        row = Row(control, self._voice)
        if self.rows:
            self._grid.setRowMinimumHeight(self._grid.rowCount(), 8)
        line = self._grid.rowCount()
        if tall:
            row.label.setContentsMargins(0, _FIRST_LINE, 0, 0)
            self._grid.addWidget(row.label, line, 0, Qt.AlignmentFlag.AlignTop)
        else:
            self._grid.addWidget(row.label, line, 0, Qt.AlignmentFlag.AlignVCenter)
        if narrow:
            self._grid.addWidget(control, line, 1, Qt.AlignmentFlag.AlignLeft)
        else:
            self._grid.addWidget(control, line, 1)
        self._grid.addWidget(row.hint, line + 1, 1)
        self._grid.addWidget(row.error, line + 2, 1)
        self.rows.append(row)
        return row

    def add_switch(
        self, box: TickBox, keep: Callable[[bool], None], changed: Callable[[bool], None]
    ) -> Row:
        """Add a setting that is on or off, kept at once; `changed` is called once it is."""
        row = self.add_row(box)

        def follow(on: bool) -> None:
            if row.keep(lambda: keep(on)):
                changed(on)
            else:
                box.setChecked(not on)

        box.clicked.connect(follow)
        return row

    def add_below(self, part: QWidget) -> None:
        """Add a part that belongs to the last row, under its control."""
        self._grid.addWidget(part, self._grid.rowCount(), 1)

    def label_width(self) -> int:
        """Return how wide the widest label is, in pixels."""
        return max((row.label.sizeHint().width() for row in self.rows), default=0)

    def set_label_width(self, width: int) -> None:
        """Let the controls begin where those of the other groups do."""
        self._grid.setColumnMinimumWidth(0, width)

    def reload(self) -> None:
        """Read the choices again: another ledger may have been put in place."""
