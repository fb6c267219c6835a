"""The lines of a log query as a Qt model that holds only those near what is in sight."""

from collections import OrderedDict
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from deadlines.records.log_query import LogRow, LogView
from deadlines.refusal import Refusal
from ui.log.columns import COLUMNS, ShownColumn
from ui.log.line_text import CellText, line_of
from ui.markup import escape

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
_BLOCK = 200
_BLOCKS = 6
"""How many blocks are kept, the ones used last."""

_CELL = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole
_NAMED = (Qt.ItemDataRole.DisplayRole, _SPOKEN)
_TOLD = (*_NAMED, Qt.ItemDataRole.ToolTipRole)


class LogModel(QAbstractTableModel):
    """Shows a view of the log, read a block at a time.

    `failed` carries the Refusal of a block that could not be read; its lines stay blank.
    """

    failed = Signal(object)

    def __init__(self, texts: CellText, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._view: LogView | None = None
        self._count = 0
        self._words: Sequence[str] = ()
        self._blocks: OrderedDict[int, Sequence[LogRow]] = OrderedDict()
        self._sorted: ShownColumn | None = None
        self._descending = False

    @property
    def words(self) -> Sequence[str]:
        """The folded words the lines were searched by."""
        return self._words

    @property
    def kept(self) -> int:
        """How many lines are held in memory."""
        return sum(map(len, self._blocks.values()))

    def show_view(self, view: LogView, words: Sequence[str] = ()) -> None:
        """Show the lines of a view found by folded words, in place of all there were."""
        self.beginResetModel()
        self._view, self._count, self._words = view, view.count, words
        self._blocks.clear()
        self.endResetModel()

    def mark_sorted(self, column: ShownColumn | None, *, descending: bool) -> None:
        """Show in the headers which column the lines are sorted by; None for none of them."""
        self._sorted, self._descending = column, descending
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def line(self, row: int) -> LogRow | None:
        """Return a line; None outside the log, and for what has gone from it meanwhile."""
        if not 0 <= row < self._count:
            return None
        number, place = divmod(row, _BLOCK)
        block = self._blocks.get(number)
        if block is None:
            block = self._fetch_page(number)
        else:
            self._blocks.move_to_end(number)
        return block[place] if place < len(block) else None

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return the number of lines."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what may be done with a cell."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _CELL

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, what a screen reader says, and the tooltip."""
        if role not in _TOLD or not index.isValid():
            return None
        line, column = self.line(index.row()), COLUMNS[index.column()]
        if line is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts.text(line, column)
        if role == _SPOKEN:
            return self._texts.spoken_text(line, column)
        return self._tip(line, column)

    def headerData(  # noqa: N802 - Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return a column's name, with an arrow where the log is sorted by it."""
        if orientation is not Qt.Orientation.Horizontal or role not in _NAMED:
            return None
        column = COLUMNS[section]
        is_sorted = column is self._sorted
        if role == _SPOKEN:
            way = self._descending if is_sorted else None
            return self._texts.spoken_header(column, descending=way)
        name = self._texts.header(column)
        return f"{name} {'▼' if self._descending else '▲'}" if is_sorted else name

    def _tip(self, line: LogRow, column: ShownColumn) -> str:
        shown = [self._texts.text(line, column)]
        if column is ShownColumn.TITLE:
            shown += filter(None, (self._texts.found_text(line),))
        return f"<p>{'<br>'.join(map(escape, shown))}</p>"

    def _fetch_page(self, number: int) -> Sequence[LogRow]:
        assert self._view is not None  # noqa: S101 - without a view there are no rows
        block: Sequence[LogRow] = ()
        try:
            rows = self._view.rows(number * _BLOCK, _BLOCK)
            block = [line_of(row, self._words) for row in rows]
        except Refusal as refusal:
            # Told once: the blank block is kept, or each repaint would ask again.
            self.failed.emit(refusal)
        self._blocks[number] = block
        while len(self._blocks) > _BLOCKS:
            self._blocks.popitem(last=False)
        return block
