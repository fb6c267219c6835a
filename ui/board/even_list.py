"""A list that knows the height of its rows by itself, so that thousands are laid out at once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QRegion
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

Index = QModelIndex | QPersistentModelIndex

_Action = QAbstractItemView.CursorAction
_Hint = QAbstractItemView.ScrollHint
_Selection = QItemSelectionModel.SelectionFlag


class EvenList(QListView):
    """Lists rows of one height, with a few lower headings among them, scrolled by pixels.

    A QListView asks the model twice and the delegate once for each row whenever any has changed,
    this one for the number of rows. One row is chosen at a time; headings, whose
    rows `headings` returns in order, are passed over.
    """

    def __init__(
        self,
        model: QAbstractListModel,
        headings: Callable[[], Sequence[int]] = tuple,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._headings = headings
        self._row_height = self._heading_height = 1
        # For a widget of Qt's own PySide6 looks through all its classes: nine milliseconds.
        viewport = QWidget()
        viewport.setBackgroundRole(QPalette.ColorRole.Base)
        viewport.setAutoFillBackground(True)
        self.setViewport(viewport)
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def paint_row(self, painter: QPainter, area: QRectF, row: int) -> None:
        """Paint one row."""
        raise NotImplementedError

    def set_heights(self, row: int, heading: int = 0) -> None:
        """Take other heights."""
        self._row_height, self._heading_height = row, heading
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def visualRect(self, index: Index) -> QRect:  # noqa: N802 - Qt's name
        """Return where a row is in the viewport."""
        if not index.isValid():
            return QRect()
        row = index.row()
        top = self._top(row) - self.verticalScrollBar().value()
        return QRect(0, top, self.viewport().width(), self._height(row))

    def indexAt(self, point: QPoint) -> QModelIndex:  # noqa: N802 - Qt's name
        """Return the row at that point of the viewport."""
        row = self._row_at(point.y() + self.verticalScrollBar().value())
        is_there = 0 <= point.x() < self.viewport().width() and 0 <= row < self._count()
        return self.model().index(row, 0) if is_there else QModelIndex()

    def scrollTo(self, index: Index, hint: _Hint = _Hint.EnsureVisible) -> None:  # noqa: N802
        """Bring a row into sight."""
        if not index.isValid():
            return
        self.executeDelayedItemsLayout()
        bar, area, room = self.verticalScrollBar(), self.visualRect(index), self.viewport().height()
        is_above, is_below = area.top() < 0, area.top() + area.height() > room
        if hint is _Hint.PositionAtTop or (hint is _Hint.EnsureVisible and is_above):
            bar.setValue(bar.value() + area.top())
        elif hint is _Hint.PositionAtCenter:
            bar.setValue(bar.value() + area.top() - (room - area.height()) // 2)
        elif hint is _Hint.PositionAtBottom or is_below:
            lowest = area.top() + area.height() - room
            bar.setValue(bar.value() + min(lowest, area.top()))

    def doItemsLayout(self) -> None:  # noqa: N802 - Qt's name
        """Lay the rows out: nothing but the length of the scroll bar."""
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:  # noqa: N802 - Qt's name
        """Fit the scroll bar to the rows."""
        room = self.viewport().height()
        self.verticalScrollBar().setPageStep(room)
        self.verticalScrollBar().setRange(0, max(0, self._top(self._count()) - room))
        QAbstractItemView.updateGeometries(self)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt's name
        """Move what is in sight."""
        self.viewport().scroll(dx, dy)

    def moveCursor(  # noqa: N802 - Qt's name
        self, action: _Action, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Return the row to which a key goes from the current one."""
        del modifiers
        last, current = self._count() - 1, self.currentIndex()
        if not current.isValid():
            return self._nearest_row(0, 1)
        row, room = current.row(), self.viewport().height()
        if action is _Action.MoveHome:
            return self._nearest_row(0, 1)
        if action is _Action.MoveEnd:
            return self._nearest_row(last, -1)
        if action in (_Action.MoveUp, _Action.MovePrevious):
            return self._nearest_row(row - 1, -1)
        if action in (_Action.MoveDown, _Action.MoveNext):
            return self._nearest_row(row + 1, 1)
        if action is _Action.MovePageUp:
            above = self._row_at(max(0, self._top(row + 1) - room)) + 1
            return self._nearest_row(max(0, min(above, row - 1)), 1)
        if action is _Action.MovePageDown:
            below = self._row_at(self._top(row) + room) - 1
            return self._nearest_row(min(last, max(below, row + 1)), -1)
        return current

    def setSelection(self, rect: QRect, command: _Selection) -> None:  # noqa: N802 - Qt's name
        """Choose the row under the mouse."""
        index = self.indexAt(rect.topLeft())
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.selectionModel().select(index, command)

    def visualRegionForSelection(  # noqa: N802 - Qt's name
        self, selection: QItemSelection
    ) -> QRegion:
        """Return what is to be painted anew where these rows are chosen or no longer."""
        region = QRegion()
        for part in range(selection.count()):
            rows = selection.at(part)
            first, last = self.visualRect(rows.topLeft()), self.visualRect(rows.bottomRight())
            region += first.united(last) & self.viewport().rect()
        return region

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the rows in sight."""
        scrolled = self.verticalScrollBar().value()
        first, last = (
            self._row_at(y + scrolled) for y in (event.rect().top(), event.rect().bottom())
        )
        painter = QPainter(self.viewport())
        for row in range(first, min(last + 1, self._count())):
            area = QRect(0, self._top(row) - scrolled, self.viewport().width(), self._height(row))
            self.paint_row(painter, QRectF(area), row)
        painter.end()

    def _count(self) -> int:
        return self.model().rowCount()

    def _height(self, row: int) -> int:
        return self._heading_height if row in self._headings() else self._row_height

    def _top(self, row: int) -> int:
        """Return where a row begins, from the top of all."""
        lower = bisect_left(self._headings(), row)
        return row * self._row_height - lower * (self._row_height - self._heading_height)

    def _row_at(self, y: int) -> int:
        """Return which row is there; one past the last, or before the first, for none."""
        row = 0
        for heading in self._headings():
            if y < self._top(heading):
                break
            row = heading + 1
            if y < self._top(row):
                return heading
        return row + (y - self._top(row)) // self._row_height

    def _nearest_row(self, row: int, step: int) -> QModelIndex:
        """Return the first row from there on that is no heading, else the current one."""
        headings = self._headings()
        while row in headings:
            row += step
        return self.model().index(row, 0) if 0 <= row < self._count() else self.currentIndex()
