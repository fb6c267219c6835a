"""The columns of the log page and the orders they stand for."""

import json
from collections.abc import Callable, Mapping
from enum import StrEnum

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHeaderView

from deadlines.records.log_query import LogColumn


class ShownColumn(StrEnum):
    """The columns, from the left: what is looked for most is in sight beside the detail pane."""

    NUMBER = "number"
    TAG = "tag"
    TITLE = "title"
    STATUS = "status"
    LATE = "late"
    DUE = "due"
    AT = "at"
    SOURCE = "source"
    VOLUME = "volume"


COLUMNS = tuple(ShownColumn)

SORTS = {
    ShownColumn.NUMBER: LogColumn.NUMBER,
    ShownColumn.TAG: LogColumn.KIND,
    ShownColumn.TITLE: LogColumn.TITLE,
    ShownColumn.AT: LogColumn.AT,
    ShownColumn.DUE: LogColumn.DUE,
    ShownColumn.STATUS: LogColumn.STATUS,
    ShownColumn.SOURCE: LogColumn.SOURCE,
}
"""What the log is sorted by for a column; whether a record was late cannot be sorted by."""

NEWEST_FIRST = frozenset({LogColumn.NUMBER, LogColumn.AT, LogColumn.DUE})
"""The orders that begin at their end: the newest records are the ones looked for."""


_TITLE = COLUMNS.index(ShownColumn.TITLE)
_BESIDE_TITLE = _TITLE + 1
_LARGEST = 4000


class ColumnWidths(QObject):
    """Keeps the widths a user gave to columns, and gives the others theirs.

    `wanted` returns the width in pixels that a column has by itself. For the title that is the
    least it has: where there is less room the columns at the right are out of sight, to scroll to.
    """

    def __init__(self, header: QHeaderView, wanted: Callable[[ShownColumn], int]) -> None:
        super().__init__(header)
        self._header = header
        self._wanted = wanted
        self._chosen: dict[ShownColumn, int] = {}
        self._is_fitting = False
        header.sectionResized.connect(self._take_width)
        header.sectionHandleDoubleClicked.connect(self._forget)

    def fit(self) -> None:
        """Give all columns their widths in the room there is."""
        self._is_fitting = True
        try:
            for section, column in enumerate(COLUMNS):
                if section != _TITLE:
                    self._header.resizeSection(section, self._width(column))
            self._header.resizeSection(
                _TITLE, max(self._title_width(), self._width(ShownColumn.TITLE))
            )
        finally:
            self._is_fitting = False

    def _width(self, column: ShownColumn) -> int:
        return self._chosen.get(column) or self._wanted(column)

    def state(self) -> str:
        """Return the widths the user gave, as text to be kept."""
        return json.dumps({"widths": self._chosen})

    def restore(self, state: str) -> None:
        """Take the widths that `state` returned; a text that is none is ignored."""
        try:
            kept = json.loads(state)
        except (ValueError, RecursionError):
            return
        widths = kept.get("widths") if isinstance(kept, Mapping) else None
        if isinstance(widths, Mapping):
            self._chosen = {
                column: min(width, _LARGEST)
                for column in COLUMNS
                if isinstance(width := widths.get(column.value), int) and width > 0
            }
            self.fit()

    def _take_width(self, section: int, old: int, new: int) -> None:
        if self._is_fitting:
            return
        if section == _TITLE:
            self._move_title_edge(old, new)
        self._chosen[COLUMNS[section]] = new
        self.fit()

    def _move_title_edge(self, old: int, new: int) -> None:
        """Let the column beside give or take what the title gains or leaves free."""
        beside = COLUMNS[_BESIDE_TITLE]
        width = self._header.sectionSize(_BESIDE_TITLE)
        if new > old:
            change = -min(new - old, max(0, width - self._wanted(beside)))
        else:
            change = max(0, min(old, self._title_width()) - new)
        if change:
            self._chosen[beside] = width + change

    def _title_width(self) -> int:
        """Return what the other columns leave for the title."""
        others = sum(
            self._header.sectionSize(section)
            for section in range(len(COLUMNS))
            if section != _TITLE
        )
        return self._header.viewport().width() - others

    def _forget(self, section: int) -> None:
        """Give a column its own width back, at a double click on its edge."""
        self._chosen.pop(COLUMNS[section], None)
        self.fit()
