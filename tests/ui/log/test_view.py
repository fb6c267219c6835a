"""The log's table: keys, the mouse, the columns' widths."""

import json
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.support.log_rows import EndlessView, FixedView, a_row
from tests.ui.log.desk import TEXTS
from ui.log.columns import COLUMNS, ShownColumn
from ui.log.model import LogModel
from ui.log.place import FoundRow
from ui.log.view import LogTable, Scroll
from ui.theme import Theme, ThemeChoice

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TITLE, AT = COLUMNS.index(ShownColumn.TITLE), COLUMNS.index(ShownColumn.AT)
BESIDE = TITLE + 1
Key = Qt.Key


@pytest.fixture
def table(qapp: QApplication, qtbot: QtBot) -> Iterator[LogTable]:
    """A table over a million lines, on the screen, between two fields."""
    window = QWidget()
    qtbot.addWidget(window)
    model = LogModel(TEXTS, window)
    table = LogTable(model, TEXTS, Theme(qapp, ThemeChoice.LIGHT), window)
    layout = QVBoxLayout(window)
    for widget in (QLineEdit(window), table, QLineEdit(window)):
        layout.addWidget(widget)
    window.resize(1200, 600)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    show(table, EndlessView(1_000_000))
    table.setFocus()
    yield table
    # Until here the window is held, which takes its table along when it goes.
    window.close()


def show(table: LogTable, view: EndlessView | FixedView) -> None:
    table.show_view(view, (), FoundRow(None), Scroll.TOP)


def widths(table: LogTable) -> list[int]:
    return [table.columnWidth(section) for section in range(len(COLUMNS))]


def test_keys_go_to_the_ends(table: LogTable, qtbot: QtBot) -> None:
    """Home and End go to the first and the last of a million lines, with Ctrl too."""
    none, ctrl = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
    for modifier in (none, ctrl):
        QTest.keyClick(table, Key.Key_End, modifier)
        assert table.number == 1
        QTest.keyClick(table, Key.Key_Home, modifier)
        assert table.number == 1_000_000
    QTest.keyClick(table, Key.Key_Down)
    assert table.number == 999_999
    QTest.keyClick(table, Key.Key_PageDown)
    assert 0 < 999_999 - table.number < 30
    with qtbot.waitSignal(table.opened, check_params_cb=lambda number: number == table.number):
        QTest.keyClick(table, Key.Key_Return)


def test_the_first_step_chooses_the_line_the_keyboard_is_at(table: LogTable) -> None:
    """Coming from another field, the first arrow key chooses the first line, not the second."""
    QTest.keyClick(table, Key.Key_Down)
    assert table.number == 1_000_000
    QTest.keyClick(table, Key.Key_Down)
    assert table.number == 999_999


def test_a_typed_letter_reads_nothing(table: LogTable) -> None:
    """Typing a letter does not look through the log for a line that begins with it."""
    view = EndlessView(1_000_000)
    show(table, view)
    table.grab()
    read = view.read
    QTest.keyClicks(table, "q7")
    assert view.read == read


def test_tab_leaves_the_table(table: LogTable) -> None:
    """Tab goes on to the next field, and does not walk from cell to cell."""
    QTest.keyClick(table, Key.Key_Tab)
    assert isinstance(table.window().focusWidget(), QLineEdit)


def test_a_double_click_opens(table: LogTable, qtbot: QtBot) -> None:
    """A double click on a line opens its record."""
    where = table.visualRect(table.model().index(2, TITLE)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    with qtbot.waitSignal(table.opened, check_params_cb=lambda number: number == 999_998):
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_the_menu_sorts_for_those_without_a_mouse(table: LogTable, qtbot: QtBot) -> None:
    """The context menu opens the record and sorts by the cell's column, both ways."""
    menu = table.menu_for(table.model().index(0, AT))
    actions = [action for action in menu.actions() if not action.isSeparator()]
    assert [action.text() for action in actions] == [
        "打开\tEnter",
        "复制这些行\tCtrl+C",
        "按“发生/发现时间”升序排列",
        "按“发生/发现时间”降序排列",
    ]
    with qtbot.waitSignal(table.sort_asked) as asked:
        actions[2].trigger()
    assert asked.args == [ShownColumn.AT, False]
    late = table.menu_for(table.model().index(0, COLUMNS.index(ShownColumn.LATE)))
    assert len(late.actions()) == 2


def test_a_header_sorts(table: LogTable, qtbot: QtBot) -> None:
    """A click on a header asks for the order of its column."""
    header = table.horizontalHeader()
    where = header.rect().center()
    where.setX(header.sectionPosition(AT) + 20)
    with qtbot.waitSignal(table.sort_asked) as asked:
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert asked.args == [ShownColumn.AT, None]


def test_a_screen_reader_finds_its_way(table: LogTable) -> None:
    """The table has a name, and a cell is read with the column it stands in."""
    face = QAccessible.queryAccessibleInterface(table)
    assert face.text(QAccessible.Text.Name) == "台账"
    # Qt counts the two headers as a row and a column of their own.
    cell = face.child(1 * (len(COLUMNS) + 1) + 1 + TITLE)
    assert cell.text(QAccessible.Text.Name) == "标题：学院举行开学典礼"


def test_the_title_takes_what_the_others_leave(table: LogTable, qapp: QApplication) -> None:
    """The columns fill the table; a wider one goes at the title's cost."""
    assert sum(widths(table)) == table.viewport().width()
    before = widths(table)
    table.window().resize(1400, 600)
    qapp.processEvents()
    grown = widths(table)
    assert grown[TITLE] == before[TITLE] + 200
    assert grown[:TITLE] + grown[TITLE + 1 :] == before[:TITLE] + before[TITLE + 1 :]


def test_a_narrow_table_scrolls_sideways(table: LogTable, qapp: QApplication) -> None:
    """In a narrow window the title stays readable, and the rest is there to scroll to."""
    table.window().resize(500, 400)
    qapp.processEvents()
    assert table.columnWidth(TITLE) >= 12 * table.fontMetrics().height()
    assert table.horizontalScrollBar().maximum() > 0


def test_widths_are_kept(table: LogTable) -> None:
    """A width the user gave comes back from the kept text; the others follow the font."""
    table.setColumnWidth(AT, 190)
    kept = table.widths.state()
    assert json.loads(kept) == {"widths": {"at": 190}}
    table.setColumnWidth(AT, 100)
    table.widths.restore(kept)
    assert table.columnWidth(AT) == 190
    assert sum(widths(table)) == table.viewport().width()


@pytest.mark.parametrize(
    "text", ["", "x", "[]", '{"widths": 3}', '{"widths": {"at": "wide", "due": -5, "no": 9}}']
)
def test_a_text_that_is_no_state_is_ignored(table: LogTable, text: str) -> None:
    """A kept text that was damaged changes nothing."""
    before = widths(table)
    table.widths.restore(text)
    assert widths(table) == before


def test_the_titles_edge_moves_against_its_neighbour(table: LogTable) -> None:
    """Dragging the title's edge left widens the column beside; dragging it back undoes that."""
    title, beside = table.columnWidth(TITLE), table.columnWidth(BESIDE)
    table.setColumnWidth(TITLE, title - 60)
    assert (table.columnWidth(TITLE), table.columnWidth(BESIDE)) == (title - 60, beside + 60)
    table.setColumnWidth(TITLE, title)
    assert (table.columnWidth(TITLE), table.columnWidth(BESIDE)) == (title, beside)


def test_a_double_click_gives_a_column_its_own_width(table: LogTable) -> None:
    """A double click on a column's edge takes back the width the user gave it."""
    own = table.columnWidth(AT)
    table.setColumnWidth(AT, own + 50)
    table.horizontalHeader().sectionHandleDoubleClicked.emit(AT)
    assert table.columnWidth(AT) == own


def test_text_is_painted_as_it_is(table: LogTable) -> None:
    """Markup, other writing directions, line breaks and a very long title are painted as text."""
    titles = ("<h1>食堂</h1>", "الرسالة 食堂 abc", "第一行\n第二行", "😀" * 300, "长" * 20_000)
    rows = [a_row(n, title, source=title, note="食堂") for n, title in enumerate(titles, 1)]
    table.show_view(FixedView(rows), ("食堂",), FoundRow(None), Scroll.TOP)
    heights = {table.rowHeight(row) for row in range(len(rows))}
    assert len(heights) == 1
    picture = table.grab().toImage()
    left, top = table.columnViewportPosition(TITLE), table.viewport().y()
    right, bottom = left + table.columnWidth(TITLE), top + table.rowHeight(0)
    colours = {
        picture.pixelColor(x, y).name() for x in range(left, right) for y in range(top, bottom)
    }
    assert len(colours) > 3


def test_without_lines_keys_do_nothing(table: LogTable, qtbot: QtBot) -> None:
    """In an empty table no key opens or chooses anything."""
    show(table, FixedView(()))
    with qtbot.assertNotEmitted(table.opened):
        for key in (Key.Key_Return, Key.Key_End, Key.Key_Down):
            QTest.keyClick(table, key)
    assert table.currentIndex() == QModelIndex()
