"""The rows of a file with what becomes of them, as a table that asks for words as it is painted."""

from collections.abc import Sequence
from enum import Enum, IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from deadlines.imports.plan import ImportPlan, PlannedLine, RowOutcome
from deadlines.records.duty import DutyState
from deadlines.records.record import Record
from ui.theme import Theme
from ui.wording.imports import ImportWords
from ui.wording.voice import Voice

Index = QModelIndex | QPersistentModelIndex
_LONGEST = 200
_TICKABLE = (RowOutcome.DUPLICATE, RowOutcome.UPDATE)
_TONES = {
    RowOutcome.OPEN: "blue_text",
    RowOutcome.DONE: "green_text",
    RowOutcome.UPDATE: "blue_text",
    RowOutcome.DUPLICATE: "orange_text",
    RowOutcome.TROUBLE: "red_text",
}


class PreviewColumn(IntEnum):
    """The columns, from the left."""

    ROW = 0
    OUTCOME = 1
    KIND = 2
    TITLE = 3
    AT = 4
    FINISHED = 5
    REMARKS = 6


class RowFilter(Enum):
    """Which rows are shown."""

    ALL = "all"
    TROUBLE = "trouble"
    DUPLICATE = "duplicate"
    REMARKED = "remarked"
    SKIPPED = "skipped"


_HEADERS = {
    PreviewColumn.ROW: "行",
    PreviewColumn.OUTCOME: "结果",
    PreviewColumn.KIND: "类型",
    PreviewColumn.TITLE: "标题",
    PreviewColumn.AT: "时间",
    PreviewColumn.FINISHED: "完成",
    PreviewColumn.REMARKS: "说明",
}


class PreviewModel(QAbstractTableModel):
    """Shows a plan. Its updates are ticked; duplicates can be, to be imported all the same.

    `ticked_changed` follows a tick.
    """

    ticked_changed = Signal()

    def __init__(self, voice: Voice, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._voice, self._theme = voice, theme
        self.words = ImportWords(voice)
        self._plan: ImportPlan | None = None
        self._shown = RowFilter.ALL
        self._indexes: Sequence[int] = ()
        self._several = False
        self.ticked: set[int] = set()

    def show_plan(self, plan: ImportPlan | None) -> None:
        """Show another plan, with its updates ticked; a row of the same file keeps its tick."""
        self.beginResetModel()
        ticked = set(plan.updatable) if plan else set()
        if plan is not None and self._plan is not None and plan.file == self._plan.file:
            places = {_line_place(line): index for index, line in enumerate(plan.lines)}
            now = {places.get(_line_place(self._plan.lines[index])) for index in self.ticked}
            was = {
                places.get(_line_place(self._plan.lines[index])) for index in self._plan.updatable
            }
            ticked = (ticked - was) | {index for index in now if index is not None}
        self._plan, self.ticked = plan, ticked
        sheets = plan.sheets if plan else ()
        self._several = sum(sheet.header is not None for sheet in sheets) > 1
        self._indexes = self._chosen_lines()
        self.endResetModel()

    def show_only(self, shown: RowFilter) -> None:
        """Show some of the rows only."""
        self.beginResetModel()
        self._shown = shown
        self._indexes = self._chosen_lines()
        self.endResetModel()

    def count(self, shown: RowFilter) -> int:
        """Return how many rows there are of a sort."""
        if self._plan is None:
            return 0
        if shown is RowFilter.ALL:
            return len(self._plan.lines)
        if shown is RowFilter.REMARKED:
            return self._plan.remarked
        return self._plan.counts[RowOutcome(shown.value)]

    def line(self, row: int) -> PlannedLine | None:
        """Return what is shown in a row."""
        if self._plan is None or not 0 <= row < len(self._indexes):
            return None
        return self._plan.lines[self._indexes[row]]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._indexes)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(PreviewColumn)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's name."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.tr(_HEADERS[PreviewColumn(section)])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text, colour or tick."""
        line = self.line(index.row())
        if line is None:
            return None
        column = PreviewColumn(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(line, column)[:_LONGEST]
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return _plain_tip(self._text(line, column))
        if role == Qt.ItemDataRole.CheckStateRole and self._is_tickable(line, column):
            is_ticked = self._indexes[index.row()] in self.ticked
            return Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ForegroundRole:
            if column is PreviewColumn.OUTCOME:
                return self._theme.colour(_TONES.get(line.outcome, "muted"))
            if line.record is None:
                return self._theme.colour("muted")
        return None

    def setData(  # noqa: N802 - Qt's name
        self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Tick a duplicate or an update, or take the tick away."""
        line = self.line(index.row())
        if role != Qt.ItemDataRole.CheckStateRole or line is None:
            return False
        if not self._is_tickable(line, PreviewColumn(index.column())):
            return False
        place = self._indexes[index.row()]
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self.ticked.add(place)
        else:
            self.ticked.discard(place)
        self.dataChanged.emit(index, index)
        self.ticked_changed.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Tell what can be done with a cell."""
        flags = super().flags(index)
        line = self.line(index.row())
        if line is not None and self._is_tickable(line, PreviewColumn(index.column())):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def _is_tickable(self, line: PlannedLine, column: PreviewColumn) -> bool:
        return column is PreviewColumn.OUTCOME and line.outcome in _TICKABLE

    def _chosen_lines(self) -> Sequence[int]:
        if self._plan is None:
            return ()
        if self._shown is RowFilter.ALL:
            return range(len(self._plan.lines))
        return [i for i, line in enumerate(self._plan.lines) if _is_shown(line, self._shown)]

    def _text(self, line: PlannedLine, column: PreviewColumn) -> str:
        record = line.record
        if column is PreviewColumn.ROW:
            number = str(line.line.number)
            return f"{line.line.sheet}  {number}" if self._several else number
        if column is PreviewColumn.OUTCOME:
            return self.words.outcome(line.outcome)
        if column is PreviewColumn.REMARKS:
            return self.words.line(line)
        if column is PreviewColumn.TITLE:
            return " ".join(line.line.text.split())
        if record is None:
            return ""
        if column is PreviewColumn.KIND:
            return self._voice.words.tag(record.kind, record.level)
        if column is PreviewColumn.AT:
            return self._voice.times.full(record.at)
        return self._finish_text(record)

    def _finish_text(self, record: Record) -> str:
        done = [duty for duty in record.duties if duty.state is DutyState.DONE and duty.done_at]
        if done:
            last = max(done, key=lambda duty: duty.done_at or record.at)
            assert last.done_at is not None  # noqa: S101 - the list says so
            text = self._voice.times.full(last.done_at)
            is_late = any(duty.is_late(last.done_at) for duty in done)
            return self.tr("{time}  逾期").format(time=text) if is_late else text
        due = record.nearest
        if due is None or due.due is None:
            return ""
        return self.tr("应于 {time} 前").format(time=self._voice.times.full_due(due.due))


def _line_place(line: PlannedLine) -> tuple[str, int]:
    return line.line.sheet, line.line.number


def _is_shown(line: PlannedLine, shown: RowFilter) -> bool:
    if shown is RowFilter.ALL:
        return True
    outcome = line.outcome
    if shown is RowFilter.REMARKED:
        return bool(line.remarks) and line.record is not None
    return bool(outcome.value == shown.value)


def _plain_tip(text: str) -> str:
    """Return a text that a tooltip shows as it is: one that looks like markup would be drawn."""
    from ui.markup import escape

    return f"<span>{escape(text)}</span>" if "<" in text or "&" in text else text
