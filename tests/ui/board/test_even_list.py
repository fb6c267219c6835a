"""The list that knows its rows' heights behaves as Qt's own list does."""

from random import Random

import pytest
from PySide6.QtCore import QAbstractListModel, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from pytestqt.qtbot import QtBot

from ui.board.even_list import EvenList, Index

# The offscreen platform says so about smallest sizes.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ROW, HEADING, COUNT = 60, 20, 60
HEADINGS = (0, 3, 9, 40)
_Key = Qt.Key
KEYS = (_Key.Key_Up, _Key.Key_Down, _Key.Key_End, _Key.Key_Left, _Key.Key_Space)
PAGES = (_Key.Key_PageUp, _Key.Key_PageDown)


class Rows(QAbstractListModel):
    """Rows of which some are headings that cannot be chosen."""

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent is not None and parent.isValid() else COUNT

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.row() in HEADINGS:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        return str(index.row()) if role == Qt.ItemDataRole.DisplayRole else None


class Heights(QStyledItemDelegate):
    """Tells Qt's list the same heights."""

    def sizeHint(self, _: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        return QSize(1, HEADING if index.row() in HEADINGS else ROW)


class Even(EvenList):
    """Notes which rows are painted."""

    painted: set[int]

    def paint_row(self, painter: QPainter, area: QRectF, row: int) -> None:
        painter.drawText(area, str(row))
        self.painted.add(row)


@pytest.fixture
def even(qtbot: QtBot) -> Even:
    view = Even(Rows(), lambda: HEADINGS)
    view.painted = set()
    view.set_heights(ROW, HEADING)
    _show(view, qtbot)
    return view


def _show(view: QListView, qtbot: QtBot) -> None:
    qtbot.addWidget(view)
    view.resize(300, 410)
    view.show()
    view.verticalScrollBar().setSingleStep(ROW // 3)
    qtbot.wait(0)


@pytest.fixture
def plain(even: Even, qtbot: QtBot) -> QListView:
    plain = QListView()
    plain.setModel(even.model())
    plain.setItemDelegate(Heights(plain))
    plain.setFrameShape(QFrame.Shape.NoFrame)
    plain.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    plain.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    _show(plain, qtbot)
    return plain


def test_it_goes_where_qt_s_own_list_goes(even: Even, plain: QListView, qtbot: QtBot) -> None:
    """Keys, clicks and scrolling lead to the same row, the same choice and the same place."""
    for view in (plain, even):
        view.setCurrentIndex(even.model().index(1, 0))
    random = Random(3)
    for _ in range(150):
        key, hint = random.choice(KEYS), random.choice(list(QAbstractItemView.ScrollHint))
        where, row = QPoint(random.randrange(300), random.randrange(410)), random.randrange(COUNT)
        act = random.randrange(4)
        for view in (plain, even):
            if act == 0:
                QTest.keyClick(view, key)
            elif act == 1:
                QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
            elif act == 2:
                view.verticalScrollBar().setValue(row * ROW)
            else:
                view.scrollTo(even.model().index(row, 0), hint)
        qtbot.wait(0)
        assert _state(even) == _state(plain), (act, key, hint, where, row)


def _state(view: QListView) -> tuple[object, ...]:
    bar, points = view.verticalScrollBar(), [QPoint(5, y) for y in range(-10, 420, 10)]
    return (
        view.currentIndex().row(),
        [index.row() for index in view.selectedIndexes()],
        (bar.value(), bar.maximum(), bar.pageStep()),
        [view.indexAt(point).row() for point in points],
        view.visualRect(view.model().index(7, 0)),
    )


@pytest.mark.parametrize("key", PAGES)
def test_a_page_is_as_long_as_qt_s(even: Even, plain: QListView, key: Qt.Key) -> None:
    """Page Up and Page Down go as far as Qt's own list goes where no heading is near."""
    for row in range(19, 31):
        for view in (plain, even):
            view.setCurrentIndex(even.model().index(row, 0))
            QTest.keyClick(view, key)
        assert _state(even) == _state(plain), row


def test_home_goes_to_the_first_row_that_can_be_chosen(even: Even) -> None:
    """A heading at the top is passed over."""
    even.setCurrentIndex(even.model().index(30, 0))
    QTest.keyClick(even, Qt.Key.Key_Home)
    assert even.currentIndex().row() == 1


def test_only_what_is_in_sight_is_painted(even: Even, qtbot: QtBot) -> None:
    """Scrolled down, the rows from the first to the last in sight are painted, and no other."""
    even.painted.clear()
    even.verticalScrollBar().setValue(even.visualRect(even.model().index(20, 0)).top() + 30)
    even.viewport().update()
    qtbot.wait(10)
    assert even.painted == set(range(20, 28))
