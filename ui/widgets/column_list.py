"""A list in columns."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHeaderView, QTreeWidget


class ColumnList(QTreeWidget):
    """Lists lines in columns as wide as their texts; the `stretched` one takes what is left.

    `name` is what a screen reader calls it.
    """

    def __init__(self, headings: Sequence[str], name: str, stretched: int) -> None:
        super().__init__()
        self.setRootIsDecorated(False)
        self.setHeaderLabels(headings)
        self.setAccessibleName(name)
        header, mode = self.header(), QHeaderView.ResizeMode
        header.setStretchLastSection(False)
        for column in range(len(headings)):
            wanted = mode.Stretch if column == stretched else mode.ResizeToContents
            header.setSectionResizeMode(column, wanted)

    @property
    def place(self) -> int:
        """Which line is chosen, from 0; -1 where none is."""
        return self.indexOfTopLevelItem(self.currentItem())

    def choose(self, place: int) -> None:
        """Choose the line at a place, the first for -1; in a shorter list its last."""
        line = self.topLevelItem(min(max(place, 0), self.topLevelItemCount() - 1))
        if line is not None:
            self.setCurrentItem(line)
