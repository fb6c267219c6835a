"""The list of what was late, with the reasons."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from deadlines.appraisal.statistics import DutyFact
from deadlines.wording.appraisal import AppraisalWords
from ui.markup import escape
from ui.widgets.layouts import FontFollower
from ui.wording.voice import Voice

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
_MOST_SHOWN = 10
"""Lines shown at a time; the table scrolls the others."""

_WIDE = 44
"""From so many line heights of width on, a column of its own says by how much it was late."""

_SPOKEN = Qt.ItemDataRole.AccessibleTextRole


class LateColumn(IntEnum):
    """The columns, from the left."""

    NUMBER = 0
    TITLE = 1
    DUTY = 2
    DUE = 3
    DONE = 4
    LATE_BY = 5
    REASON = 6


_LONG = (LateColumn.TITLE, LateColumn.REASON)
"""The columns that share what room the others leave."""

_HEADERS = {
    LateColumn.NUMBER: "编号",
    LateColumn.TITLE: "标题",
    LateColumn.DUTY: "事项",
    LateColumn.DUE: "应于",
    LateColumn.DONE: "完成",
    LateColumn.LATE_BY: "逾期",
    LateColumn.REASON: "原因",
}


class LateModel(QAbstractTableModel):
    """Lists duties done late or overdue as of a moment."""

    def __init__(self, voice: Voice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._voice = voice
        self._facts: Sequence[DutyFact] = ()
        self._now: datetime | None = None

    def show_facts(self, facts: Sequence[DutyFact], now: datetime) -> None:
        """List these in place of the others, as of `now` (aware)."""
        self.beginResetModel()
        self._facts, self._now = facts, now
        self.endResetModel()

    def number(self, row: int) -> int:
        """Return the number of the record in a line."""
        return self._facts[row].record

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self._facts)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(LateColumn)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, its tooltip with all of it, or the text for a screen reader."""
        if not index.isValid():
            return None
        fact, column = self._facts[index.row()], LateColumn(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(fact, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<span>{escape(self._tip(fact, column))}</span>"
        if role == _SPOKEN:
            return self.tr("{column}：{text}").format(
                column=self._header(column), text=self._text(fact, column)
            )
        return None

    def headerData(  # noqa: N802 - Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return a column's name."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._header(LateColumn(section))
        return None

    def _header(self, column: LateColumn) -> str:
        return self.tr(_HEADERS[column])

    def _text(self, fact: DutyFact, column: LateColumn) -> str:
        if column is LateColumn.NUMBER:
            return str(fact.record)
        if column is LateColumn.TITLE:
            return " ".join(fact.title.split())
        if column is LateColumn.DUTY:
            return self._voice.words.duty(fact.rule)
        if column is LateColumn.REASON:
            return AppraisalWords(self._voice.words, self._voice.times).reason(fact)
        return self._time(fact, column)

    def _tip(self, fact: DutyFact, column: LateColumn) -> str:
        """Return what the cell has no room for: the year, the weekday, by how much it was late."""
        times = self._voice.times
        if column is LateColumn.DUE and fact.late_from is not None:
            return times.full_due(fact.late_from)
        if column is LateColumn.DONE:
            done = times.full(fact.done_at) if fact.done_at else self._text(fact, column)
            return self.tr("{done}，逾期 {span}").format(
                done=done, span=self._text(fact, LateColumn.LATE_BY)
            )
        return self._text(fact, column)

    def _time(self, fact: DutyFact, column: LateColumn) -> str:
        """Return a time without its year, which the period tells, but where it is another one."""
        times, due = self._voice.times, fact.late_from
        year = times.split_due(due)[0].year if due else 0
        if column is LateColumn.DUE and due is not None:
            day, clock = times.split_due(due)
            return f"{day:%m-%d} {clock}"
        if column is LateColumn.DONE and fact.done_at is not None:
            done = fact.done_at.astimezone(times.zone)
            is_close = due is not None and fact.done_at - due < timedelta(minutes=1)
            clock = f"{done:%H:%M:%S}" if is_close else f"{done:%H:%M}"
            return f"{done:%m-%d} {clock}" if done.year == year else f"{done:%Y-%m-%d} {clock}"
        end = fact.done_at or self._now
        if column is LateColumn.LATE_BY and due is not None and end is not None:
            return self._voice.words.span(end - due)
        return self.tr("尚未完成")


class LateTable(FontFollower, QTableView):
    """Shows the list, as high as its lines up to ten. `asked` carries a record's number.

    It comes with a click on a line, and with Enter.
    """

    asked = Signal(int)

    def __init__(self, model: LateModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._late = model
        self.setModel(model)
        self.setProperty("role", "list")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows, header = self.verticalHeader(), self.horizontalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.hide()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(40)
        for column in LateColumn:
            is_long = column in _LONG
            mode = QHeaderView.ResizeMode.Stretch if is_long else QHeaderView.ResizeMode.Fixed
            header.setSectionResizeMode(column, mode)
        self.clicked.connect(self._ask)
        model.modelReset.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """Take the widths of the columns' texts and the height of the lines."""
        metrics, header = self.fontMetrics(), self.horizontalHeader()
        gap = metrics.height()
        rows = range(min(self._late.rowCount(), 200))
        for column in set(LateColumn) - set(_LONG):
            name = self._late.headerData(column, Qt.Orientation.Horizontal)
            texts = {str(self._late.index(row, column).data()) for row in rows} | {str(name)}
            width = max(metrics.horizontalAdvance(text) for text in texts)
            header.resizeSection(column, min(width, gap * 12) + gap)
        height = round(metrics.height() * 1.8)
        self.verticalHeader().setDefaultSectionSize(height)
        shown = min(self._late.rowCount(), _MOST_SHOWN)
        self.setFixedHeight(header.sizeHint().height() + height * shown + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give up a column where titles and reasons would have too little room."""
        is_wide = self.width() >= _WIDE * self.fontMetrics().height()
        self.setColumnHidden(LateColumn.LATE_BY, not is_wide)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for the record of the line with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._ask(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _ask(self, index: Index) -> None:
        self.asked.emit(self._late.number(index.row()))
