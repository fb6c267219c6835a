"""The course of a record: what was done about it, the newest last."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from deadlines.records.history import HistoryEntry
from deadlines.records.record import Record
from deadlines.reminders.log import ShownReminder
from ui.widgets.buttons import push_button
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_column, lay_row
from ui.wording.history import EntryWords
from ui.wording.short import ShortTimes
from ui.wording.voice import Voice

_SHOWN = 60
"""Lines shown at first: a record that reminded all night has hundreds."""


class Course(QWidget):
    """Lists history and reminders by their time; the oldest of very many only when asked for."""

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self._says, self._short = EntryWords(voice), ShortTimes(voice.times)
        self._record: Record | None = None
        self._entries: Sequence[HistoryEntry] = ()
        self._reminders: Sequence[ShownReminder] = ()
        self._now = datetime.min.replace(tzinfo=UTC)
        self._shown = _SHOWN
        self._drawn: list[tuple[str, str, str]] = []
        self._parts: list[QWidget] = []
        self.heading = PlainLabel("muted")
        self.more_button = push_button("", self._show_all, role="link")
        line = QFrame()
        line.setProperty("role", "column")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        row = lay_row(line, (self._grid, 1), margins=(4, 0, 0, 0), spacing=10)
        lay_column(
            self.heading, (self.more_button, Qt.AlignmentFlag.AlignLeft), row, on=self, spacing=6
        )

    def show_course(
        self,
        record: Record,
        entries: Sequence[HistoryEntry],
        reminders: Sequence[ShownReminder],
        now: datetime,
    ) -> None:
        """Show what was done about a record."""
        if self._record is None or self._record.number != record.number:
            self._shown = _SHOWN
        self._record, self._now = record, now
        self._entries, self._reminders = entries, reminders
        self._show()

    def texts(self) -> tuple[tuple[str, str, str], ...]:
        """Return the lines as they stand: time, what was done, and the reason."""
        return tuple(self._drawn)

    def _show(self) -> None:
        self.heading.setText(self.tr("经过"))
        lines = self._lines()
        hidden = max(0, len(lines) - self._shown)
        self.more_button.setVisible(hidden > 0)
        if hidden:
            self.more_button.setText(self.tr("显示更早的 %n 条", "", hidden))
        lines = lines[hidden:]
        if lines != self._drawn:
            self._draw(lines)

    def _lines(self) -> list[tuple[str, str, str]]:
        if self._record is None:
            return []
        said = [
            (entry.at, self._says.entry_text(entry, self._record), self._says.reason(entry))
            for entry in self._entries
        ]
        said += [(r.at, self._says.reminder(r), "") for r in self._reminders]
        said.sort(key=lambda line: line[0])
        return [(self._short.stamp(at, self._now), text, reason) for at, text, reason in said]

    def _draw(self, lines: list[tuple[str, str, str]]) -> None:
        for part in self._parts:
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts, self._drawn = [], lines
        row = 0
        for time, text, reason in lines:
            # The reason stands by itself: its own direction of writing must not turn the line.
            for column, role, shown in ((0, "muted", time), (1, "", text), (1, "muted", reason)):
                if not shown:
                    continue
                row += shown is reason
                label = PlainLabel(role, wraps=column == 1)
                label.setText(shown)
                self._grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
                self._parts.append(label)
            row += 1

    def _show_all(self) -> None:
        self._shown = len(self._entries) + len(self._reminders)
        self._show()
