"""The search field stands above all pages, and none of them hides what the log has."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from deadlines.records.record import RecordStatus
from tests.support.whole_app import WholeApp
from ui.log.page import LogPage
from ui.window.nav import Page


def search(whole: WholeApp, text: str, qtbot: QtBot) -> str:
    """Search for a text; return what the bar then says of the log."""
    window = whole.app.window
    window.top.search.setText(text)
    qtbot.waitUntil(window.found.isVisible)
    found = window.found
    return found.link.text() if found.link.isVisible() else found.none.text()


def lines(whole: WholeApp) -> int:
    log = whole.app.window.page(Page.LOG)
    assert isinstance(log, LogPage)
    return log.model.rowCount()


@pytest.mark.parametrize("page", [Page.BOARD, Page.CALENDAR, Page.STATISTICS, Page.SETTINGS])
def test_a_finished_record_is_found_from_any_page(
    whole_app: WholeApp, qtbot: QtBot, page: Page
) -> None:
    """What was finished an hour ago is told to be in the log, and a click leads to it."""
    register = whole_app.app._register
    record = next(one for one in register.open_records() if len(one.open_duties) == 1)
    register.finish(record.number, reason="忙")
    assert register.get(record.number).status is RecordStatus.DONE
    window = whole_app.app.window
    window.show_page(page)
    assert search(whole_app, record.title, qtbot).startswith("台账里有")
    window.found.link.click()
    assert window.nav.marked is Page.LOG
    assert lines(whole_app) >= 1
    assert window.top.search.text() == record.title
    assert not window.found.isVisible()


def test_enter_goes_to_the_log_where_the_page_has_nothing(
    whole_app: WholeApp, qtbot: QtBot
) -> None:
    """With nothing on the board Enter goes where the record is; with a card it stays."""
    window, register = whole_app.app.window, whole_app.app._register
    record = next(one for one in register.open_records() if len(one.open_duties) == 1)
    search(whole_app, record.title, qtbot)
    window.top.search.returnPressed.emit()
    assert window.nav.marked is Page.BOARD
    for one in list(register.open_records()):
        if one.title == record.title:
            register.cancel(one.number, "重复")
    register.restore(record.number)
    register.finish(record.number, reason="忙")
    window.top.search.returnPressed.emit()
    assert lines(whole_app) == 1


def test_a_filter_of_the_log_does_not_hide_what_was_promised(
    whole_app: WholeApp, qtbot: QtBot
) -> None:
    """The log drops its filters where the bar's link has led to it."""
    window = whole_app.app.window
    window.show_page(Page.LOG)
    log = window.page(Page.LOG)
    assert isinstance(log, LogPage)
    log.bar.show_status(RecordStatus.CANCELLED)
    window.show_page(Page.BOARD)
    said = search(whole_app, "自习室空调", qtbot)
    window.found.link.click()
    assert said == f"台账里有 {lines(whole_app)} 件 →"


def test_the_bar_says_that_the_log_has_nothing_either(whole_app: WholeApp, qtbot: QtBot) -> None:
    """A text that is nowhere is told so, and the bar goes with the text."""
    assert search(whole_app, "没有这样的事", qtbot) == "台账里也没有"
    whole_app.app.window.top.search.clear()
    assert not whole_app.app.window.found.isVisible()


def test_esc_leaves_the_details_of_a_narrow_window(whole_app: WholeApp, qtbot: QtBot) -> None:
    """Wherever the keyboard is, Esc leads from the details back to the list."""
    window = whole_app.app.window
    window.resize(700, 600)
    window.board.select_first()
    window._splitter.bring_pane()
    window.nav.buttons[Page.BOARD].setFocus()
    assert not window.board.isVisible()
    qtbot.keyClick(window.nav.buttons[Page.BOARD], Qt.Key.Key_Escape)
    assert window.board.isVisible()
