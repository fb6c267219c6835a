"""The widths of the log's columns: the title takes what the others leave."""

import json
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHeaderView

from ui.log.column import COLUMNS, Column

_TITLE = COLUMNS.index(Column.TITLE)
_BESIDE_TITLE = _TITLE + 1
_LARGEST = 4000


class ColumnWidths(QObject):
    """Keeps the widths a user gave to columns, and gives the others theirs.

    `wanted` returns the width in pixels that a column has by itself; for the title that is the
    least it has. Dragging the title's edge moves it against the column beside.
    """

    def __init__(self, header: QHeaderView, wanted: Callable[[Column], int]) -> None:
        super().__init__(header)
        self._header = header
        self._wanted = wanted
        self._chosen: dict[Column, int] = {}
        self._is_fitting = False
        header.sectionResized.connect(self._take)
        header.sectionHandleDoubleClicked.connect(self._forget)

    def fit(self) -> None:
        """Give all columns their widths in the room there is."""
        self._is_fitting = True
        try:
            rest = self._header.viewport().width()
            for section, column in enumerate(COLUMNS):
                if section != _TITLE:
                    width = self._chosen.get(column) or self._wanted(column)
                    self._header.resizeSection(section, width)
                    rest -= self._header.sectionSize(section)
            self._header.resizeSection(_TITLE, max(rest, self._wanted(Column.TITLE)))
        finally:
            self._is_fitting = False

    def state(self) -> str:
        """Return the widths the user gave, as text to be kept."""
        return json.dumps({"widths": self._chosen})

    def restore(self, state: str) -> None:
        """Take the widths that `state` returned; a text that is none is ignored."""
        try:
            kept = json.loads(state)
        except ValueError:
            return
        widths = kept.get("widths") if isinstance(kept, Mapping) else None
        if isinstance(widths, Mapping):
            self._chosen = {
                column: min(width, _LARGEST)
                for column in COLUMNS
                if isinstance(width := widths.get(column.value), int) and width > 0
            }
            self.fit()

    def _take(self, section: int, old: int, new: int) -> None:
        if self._is_fitting:
            return
        if section != _TITLE:
            self._chosen[COLUMNS[section]] = new
        else:
            beside = self._header.sectionSize(_BESIDE_TITLE) - (new - old)
            least = self._header.minimumSectionSize()
            self._chosen[COLUMNS[_BESIDE_TITLE]] = max(beside, least)
        self.fit()

    def _forget(self, section: int) -> None:
        """Give a column its own width back, at a double click on its edge."""
        self._chosen.pop(COLUMNS[section], None)
        self.fit()
