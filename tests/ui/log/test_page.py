"""The log page: what it shows, how it is narrowed and sorted, and how it follows the register."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from deadlines.records.log_query import LogColumn
from deadlines.records.record import Record, RecordStatus
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind
from tests.support.builders import MONDAY
from tests.support.prefix_translator import PREFIX
from tests.ui.log.desk import MakeDesk, cell, news, numbers
from ui.log.columns import COLUMNS, ShownColumn
from ui.log.filters import LogPeriod
from ui.log.page import LogPage
from ui.theme import ThemeChoice

# The offscreen platform says so about smallest sizes and menus.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

DONE, CANCELLED = RecordStatus.DONE, RecordStatus.CANCELLED


def several(count: int) -> list[Record]:
    """Return records, each a minute later than the one before."""
    return [news(f"新闻{n}", at=MONDAY + timedelta(minutes=n)) for n in range(1, count + 1)]


def sort(page: LogPage, column: ShownColumn) -> None:
    """Click on a column's header."""
    page.table.horizontalHeader().sectionClicked.emit(COLUMNS.index(column))


def choose(page: LogPage, number: int) -> None:
    """Choose a record with the mouse or the keyboard, wherever it is."""
    page.table.choose(numbers(page.model).index(number))


def shows_table(page: LogPage) -> bool:
    return page.table.isVisible() and not page.empty.isVisible()


def test_the_newest_records_come_first(desk: MakeDesk) -> None:
    """The page opens with open and done records, the newest first, and tells how many."""
    page = desk(*several(2), news(status=DONE), news(status=CANCELLED)).page()
    assert numbers(page.model) == [2, 1, 3]
    assert page.bar.count.text() == "共 3 件"
    assert not page.bar.clear.isVisible()
    assert page.accessibleName() == "台账"


def test_nothing_is_read_before_the_page_is_seen(desk: MakeDesk) -> None:
    """A page that is not on the screen asks nothing of the log."""
    work = desk(*several(2))
    page = work.hidden_page()
    page.set_search("新闻1")
    work.register.reload()
    assert work.log.queries == []
    page.show()
    assert numbers(page.model) == [1]


def test_a_search_narrows_the_log(desk: MakeDesk) -> None:
    """A search shows the records in which every word occurs, until it is cleared."""
    work = desk(news("食堂 开放日"), news("食堂检修"), news("开放日"))
    page = work.page()
    page.set_search(" 开放 食堂 ")
    assert numbers(page.model) == [1]
    assert page.model.words == ("开放", "食堂")
    asked = len(work.log.queries)
    page.set_search("开放 食堂")
    assert len(work.log.queries) == asked
    page.set_search("")
    assert len(numbers(page.model)) == 3


def test_filters_narrow_the_log(desk: MakeDesk) -> None:
    """Each filter is part of the query, and together they can be cleared."""
    work = desk(*several(3))
    page = work.page()
    page.bar.kinds.menu().actions()[0].trigger()
    page.bar.period.menu().actions()[4].trigger()
    page.bar.late.menu().actions()[1].trigger()
    query = work.log.queries[-1]
    assert (query.kinds, query.late) == (frozenset({Kind.NEWS}), True)
    assert query.since is not None
    assert page.bar.clear.isVisible()
    page.bar.clear.click()
    assert work.log.queries[-1].kinds == frozenset()
    assert not page.bar.clear.isVisible()


def test_clearing_the_filters_clears_the_search(desk: MakeDesk, qtbot: QtBot) -> None:
    """With the filters the search is dropped, and the owner is told, whose field it is in."""
    page = desk(*several(3)).page()
    page.set_search("新闻3")
    assert page.bar.clear.isVisible()
    with qtbot.waitSignal(page.filters_cleared):
        page.bar.clear.click()
    assert len(numbers(page.model)) == 3


def test_a_header_sorts_and_turns_round(desk: MakeDesk) -> None:
    """A header sorts by its column, times from the newest; again, it turns the order round."""
    work = desk(news("乙"), news("甲"), news("丙"))
    page = work.page()
    orders = []
    for column in (
        ShownColumn.TITLE,
        ShownColumn.TITLE,
        ShownColumn.NUMBER,
        ShownColumn.AT,
        ShownColumn.AT,
    ):
        sort(page, column)
        query = work.log.queries[-1]
        orders.append((query.sort, query.descending))
    assert orders == [
        (LogColumn.TITLE, False),
        (LogColumn.TITLE, True),
        (LogColumn.NUMBER, True),
        (LogColumn.AT, True),
        (LogColumn.AT, False),
    ]
    asked = len(work.log.queries)
    sort(page, ShownColumn.LATE)
    assert len(work.log.queries) == asked


def test_the_sorted_header_is_marked(desk: MakeDesk) -> None:
    """The arrow is at the column the lines are really sorted by."""
    page = desk(*several(3)).page()
    sort(page, ShownColumn.TITLE)

    def headers() -> list[str]:
        across = Qt.Orientation.Horizontal
        return [page.model.headerData(i, across) for i in range(len(COLUMNS))]

    assert "标题 ▲" in headers()
    assert sum("▲" in name or "▼" in name for name in headers()) == 1


def test_a_search_that_was_cut_says_how_it_is_sorted(
    desk: MakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A search with too many finds says which are shown, and marks the order of entry."""
    monkeypatch.setattr("storage.log.log.MOST_FOUND", 5)
    page = desk(*several(8)).page()
    page.set_search("新闻")
    assert "只显示最近录入的 5 件" in page.bar.count.text()
    assert page.model.headerData(0, Qt.Orientation.Horizontal) == "编号 ▼"


def test_choosing_tells_the_number(desk: MakeDesk, qtbot: QtBot) -> None:
    """The number of a chosen record is told, and that of one opened with Enter."""
    page = desk(*several(3)).page()
    page.table.setFocus()
    with qtbot.waitSignal(page.selected, check_params_cb=lambda number: number == 3):
        QTest.keyClick(page.table, Qt.Key.Key_Home)
    with qtbot.waitSignal(page.opened, check_params_cb=lambda number: number == 3):
        QTest.keyClick(page.table, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)


def kept_by_a_new_record(page: LogPage) -> None:
    page.refresh()


def kept_by_sorting(page: LogPage) -> None:
    sort(page, ShownColumn.TITLE)
    sort(page, ShownColumn.STATUS)
    sort(page, ShownColumn.DUE)


def kept_by_searching(page: LogPage) -> None:
    page.set_search("新闻")
    page.set_search("")


@pytest.mark.parametrize("change", [kept_by_a_new_record, kept_by_sorting, kept_by_searching])
def test_the_chosen_record_stays_chosen(
    desk: MakeDesk, qtbot: QtBot, change: Callable[[LogPage], None]
) -> None:
    """New records, another order and a search leave the chosen record chosen, wherever it goes."""
    work = desk(*several(300))
    page = work.page()
    choose(page, 150)
    work.write(*several(100))
    with qtbot.assertNotEmitted(page.selected):
        change(page)
    assert page.table.number == 150
    (row,) = {index.row() for index in page.table.selectedIndexes()}
    assert cell(page.model, row, ShownColumn.NUMBER) == "150"


def test_what_is_in_sight_stays_in_sight(desk: MakeDesk) -> None:
    """New records above do not move the chosen line on the screen."""
    work = desk(*several(300))
    page = work.page()
    choose(page, 150)
    before = page.table.visualRect(page.table.currentIndex()).top()
    work.write(*[replace(record, at=record.at + timedelta(1)) for record in several(40)])
    page.refresh()
    assert page.table.number == 150
    assert page.table.visualRect(page.table.currentIndex()).top() == before


def test_a_new_order_begins_at_the_top(desk: MakeDesk) -> None:
    """Another order is shown from its first line, though the chosen record is elsewhere."""
    page = desk(*several(300)).page()
    choose(page, 150)
    sort(page, ShownColumn.NUMBER)
    assert page.table.verticalScrollBar().value() == 0
    assert page.table.number == 150


def test_clearing_a_search_shows_the_chosen_record_among_the_others(desk: MakeDesk) -> None:
    """A record chosen in a search is in sight once the search is cleared."""
    page = desk(*several(300)).page()
    page.set_search("新闻77")
    choose(page, 77)
    page.set_search("")
    rect = page.table.visualRect(page.table.currentIndex())
    assert page.table.viewport().rect().contains(rect.center())


def test_a_record_that_is_gone_is_chosen_no_more(desk: MakeDesk, qtbot: QtBot) -> None:
    """A chosen record that the filter leaves out is none any more, and no neighbour takes over."""
    page = desk(*several(5)).page()
    choose(page, 3)
    with qtbot.waitSignal(page.selected, check_params_cb=lambda number: number == 0):
        page.set_search("新闻5")
    assert page.table.selectedIndexes() == []


def test_a_record_is_chosen_from_outside(desk: MakeDesk) -> None:
    """The owner can have a record chosen, if it is among the lines."""
    page = desk(*several(300), news("作废", status=CANCELLED)).page()
    assert page.select(20)
    assert page.table.number == 20
    assert not page.select(301)
    assert not page.select(999)
    assert page.table.number == 20


def test_the_page_follows_the_register(desk: MakeDesk) -> None:
    """A record that is logged or cancelled appears or goes at once."""
    work = desk(*several(2))
    page = work.page()
    work.register.cancel(2, "重复")
    assert numbers(page.model) == [1]
    work.write(news("又一件"))
    work.register.reload()
    assert len(numbers(page.model)) == 2


def test_a_hidden_page_reads_when_it_is_shown(desk: MakeDesk) -> None:
    """What happens while the page is hidden is read once, when it is shown again."""
    work = desk(*several(2))
    page = work.page()
    page.hide()
    asked = len(work.log.queries)
    work.write(news("又一件"))
    for _ in range(3):
        work.register.reload()
    assert len(work.log.queries) == asked
    page.show()
    assert len(work.log.queries) == asked + 1
    assert len(numbers(page.model)) == 3


def test_a_record_that_runs_late_is_late_when_read_again(desk: MakeDesk) -> None:
    """Whether an open record is late is told as of the time the log is read."""
    work = desk(news(at=MONDAY + timedelta(days=30)))
    page = work.page()
    assert cell(page.model, 0, ShownColumn.LATE) == "—"
    work.unit.clock.advance(timedelta(days=2))
    page.refresh()
    assert cell(page.model, 0, ShownColumn.LATE) == "逾期"


def test_an_empty_log_says_what_to_do(desk: MakeDesk) -> None:
    """With nothing logged at all the page says how to log something."""
    page = desk().page()
    assert not shows_table(page)
    assert page.empty.heading.text() == "台账还没有记录。"
    assert "Ctrl+2" in page.empty.text.text()
    assert not page.empty.button.isVisible()


def test_a_search_without_finds_says_so(desk: MakeDesk) -> None:
    """Where nothing fits the page says so, and one button shows everything again."""
    page = desk(*several(2)).page()
    page.set_search("没有这样的")
    assert not shows_table(page)
    assert page.empty.heading.text() == "没有符合条件的记录"
    page.empty.button.click()
    assert shows_table(page)
    assert numbers(page.model) == [2, 1]


def test_a_log_of_cancelled_records_offers_them(desk: MakeDesk) -> None:
    """Where all records are cancelled the page offers to show them: clearing would not help."""
    page = desk(news(status=CANCELLED)).page()
    assert page.empty.button.text() == "显示已作废的记录"
    page.empty.button.click()
    assert numbers(page.model) == [1]
    assert page.bar.statuses.text() == "状态：已作废"


def test_a_log_that_cannot_be_read_says_why(desk: MakeDesk) -> None:
    """A refused reading is told in words, and can be tried again."""
    work = desk(*several(2))
    work.log.refusal = Refusal("disk-error", path="/data/duedesk.sqlite")
    page = work.page()
    assert page.empty.heading.text() == "台账读取失败"
    assert "/data/duedesk.sqlite" in page.empty.text.text()
    work.log.refusal = None
    page.empty.button.click()
    assert shows_table(page)
    assert numbers(page.model) == [2, 1]


def test_lines_that_cannot_be_read_are_told_too(desk: MakeDesk, qtbot: QtBot) -> None:
    """Where reading fails while scrolling, the page says why instead of showing blank lines."""
    work = desk(*several(900))
    page = work.page()
    work.log.refusal = Refusal("disk-error", path="/data/duedesk.sqlite")
    page.table.scrollToBottom()
    qtbot.waitUntil(lambda: not shows_table(page))
    assert page.empty.heading.text() == "台账读取失败"


def test_widths_come_back(desk: MakeDesk) -> None:
    """The widths a user gave are kept as text and come back in another page."""
    work = desk(*several(2))
    page = work.page()
    section = COLUMNS.index(ShownColumn.SOURCE)
    page.table.setColumnWidth(section, 222)
    other = work.hidden_page()
    other.restore(page.state())
    other.show()
    assert other.table.columnWidth(section) == 222


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_the_theme_is_followed(desk: MakeDesk, choice: ThemeChoice) -> None:
    """A change of theme repaints the table in its colours, and larger text makes rows higher."""
    work = desk(*several(2))
    page = work.page()
    low = page.table.rowHeight(0)
    work.theme.choose(choice, points=16)
    picture = page.table.viewport().grab().toImage()
    middle = page.table.rowHeight(0) // 2
    ground = picture.pixelColor(2, middle)
    assert ground.name() == work.theme.colours.surface
    assert page.table.rowHeight(0) > low
    work.theme.choose(ThemeChoice.LIGHT)


@pytest.mark.usefixtures("prefixed")
def test_all_texts_follow_the_language(desk: MakeDesk) -> None:
    """Every text on the page is translated."""
    page = desk(*several(2)).page()
    names = [button.text() for button in (page.bar.kinds, page.bar.period, page.bar.late)]
    assert all(name.startswith(PREFIX * 2) for name in names)
    texts = (
        page.bar.clear.text(),
        page.bar.count.text(),
        page.bar.first.accessibleName(),
        page.table.accessibleName(),
        page.accessibleName(),
    )
    assert all(text.startswith(PREFIX) for text in texts)
    page.set_search("没有这样的")
    assert page.empty.heading.text().startswith(PREFIX)
    assert page.empty.button.text().startswith(PREFIX)


@pytest.mark.parametrize("width", [812, 500])
def test_all_is_usable_beside_the_detail_pane(desk: MakeDesk, width: int) -> None:
    """Beside a detail pane on a small laptop no filter is cut, and lines are in sight."""
    page = desk(*several(50)).page(width, 600)
    page.bar.period.menu().actions()[list(LogPeriod).index(LogPeriod.CUSTOM)].trigger()
    QTest.qWait(0)
    for child in page.bar.findChildren(QWidget):
        if child.isVisible():
            right = child.mapTo(page, child.rect().bottomRight()).x()
            assert right <= width
    assert page.table.height() > 300
