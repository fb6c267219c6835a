"""The log page over the real log, on a disk."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.bench.make_ledger import LAST, fill
from tests.support.builders import a_rule_book, an_office
from tests.support.unit_ledger import MakeLedger
from tests.ui.log.desk import cell, numbers
from ui.log.columns import COLUMNS, ShownColumn
from ui.log.page import LogPage
from ui.theme import Theme, ThemeChoice

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

COUNT, OPEN = 3_000, 100


@pytest.fixture
def page(qapp: QApplication, qtbot: QtBot, make_ledger: MakeLedger) -> Iterator[LogPage]:
    """The page over some thousand records."""
    unit = make_ledger(LAST, rules=a_rule_book(), office=an_office())
    fill(unit.ledger.database, COUNT, OPEN)
    page = LogPage(unit.desk(Theme(qapp, ThemeChoice.LIGHT)), unit.ledger.log)
    qtbot.addWidget(page)
    page.resize(900, 600)
    with qtbot.waitExposed(page):
        page.show()
    yield page
    page.hide()


def test_the_whole_log_is_there(page: LogPage) -> None:
    """Every record that was not cancelled has its line, the newest first."""
    shown = numbers(page.model)
    assert len(shown) == len(set(shown)) == page.model.rowCount()
    assert 0.95 * COUNT < len(shown) < COUNT
    times = [cell(page.model, row, ShownColumn.AT) for row in range(len(shown))]
    assert times == sorted(times, reverse=True)


def test_a_record_is_followed_through_search_and_order(page: LogPage) -> None:
    """A record found by a search stays chosen in the whole log, in every order."""
    page.set_search("食堂 涨价")
    assert 0 < page.model.rowCount() < 200
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_End)
    number = page.table.number
    page.set_search("")
    for section in (*range(len(COLUMNS)), *range(len(COLUMNS))):
        page.table.horizontalHeader().sectionClicked.emit(section)
        assert page.table.number == number
        assert page.table.selectionModel().hasSelection()


def test_filters_leave_what_they_say(page: LogPage) -> None:
    """The late filter leaves lines that say so, and the counts of both ways add up."""
    late, others = page.bar.late.menu().actions()[1:]
    every = page.model.rowCount()
    late.trigger()
    count = page.model.rowCount()
    assert {cell(page.model, row, ShownColumn.LATE) for row in range(count)} == {"逾期"}
    others.trigger()
    assert count + page.model.rowCount() == every
    lines = range(page.model.rowCount())
    assert {cell(page.model, row, ShownColumn.LATE) for row in lines} <= {"按时", "—"}
