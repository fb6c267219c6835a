"""A kind the unit has nothing to do with is not offered anywhere; what is logged of it stays."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from deadlines.rules.rule import Kind
from tests.support.command_line import CommandLine
from tests.support.slow import slow_but
from tests.support.whole_app import WholeApp
from ui.kind_keys import how_to_log
from ui.patrol.page import PatrolPage
from ui.settings.page import SettingsPage
from ui.window.nav import Page

KEYS = {
    Kind.NEWS: Qt.Key.Key_1,
    Kind.INCIDENT: Qt.Key.Key_2,
    Kind.MESSAGE: Qt.Key.Key_3,
    Kind.MEDIA: Qt.Key.Key_4,
    Kind.TASK: Qt.Key.Key_5,
}


def put_aside(whole_app: WholeApp, *kinds: Kind) -> None:
    """Untick kinds on the settings page."""
    whole_app.app.window.show_page(Page.SETTINGS)
    page = whole_app.app.window.page(Page.SETTINGS)
    assert isinstance(page, SettingsPage)
    for kind in kinds:
        page.kinds.boxes[kind].click()
    whole_app.app.window.show_page(Page.BOARD)


def press(whole_app: WholeApp, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    """Press a key in the main window."""
    window = whole_app.app.window
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    QTest.keyClick(window, key, modifier)


def logged_by_key(whole_app: WholeApp, kind: Kind) -> bool:
    """Press the kind's key and tell whether a form opened; it is closed again."""
    press(whole_app, KEYS[kind], Qt.KeyboardModifier.ControlModifier)
    editors = list(whole_app.app.actions.editors)
    for editor in editors:
        editor.close()
    QApplication.processEvents()
    return bool(editors)


@pytest.mark.parametrize(
    "kind",
    slow_but(lambda kind: kind is Kind.MEDIA, KEYS),
)
def test_a_kind_put_aside_is_not_offered(whole_app: WholeApp, kind: Kind) -> None:
    """Its button, menu lines and key are gone, those of the other kinds stay."""
    put_aside(whole_app, kind)
    top, tray = whole_app.app.window.top, whole_app.app.tray
    shown = {one for one, button in top.buttons.items() if button.isVisible()}
    shown |= {Kind(action.data()) for action in top._menu.actions() if action.isVisible()}
    assert shown == set(KEYS) - {kind}
    assert {one for one, action in tray._log.items() if action.isVisible()} == {
        one for one in tray._log if one is not kind
    }
    assert {one for one in KEYS if logged_by_key(whole_app, one)} == set(KEYS) - {kind}
    put_aside(whole_app, kind)
    assert logged_by_key(whole_app, kind)


def test_without_patrols_there_is_no_patrol_page(whole_app: WholeApp) -> None:
    """Patrols put aside, their page cannot be opened; the other pages keep their keys."""
    window = whole_app.app.window
    put_aside(whole_app, Kind.PATROL)
    assert not window.nav.buttons[Page.PATROL].isVisible()
    press(whole_app, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert window.nav.buttons[Page.BOARD].isChecked()
    press(whole_app, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    assert window.nav.buttons[Page.CALENDAR].isChecked()


def test_a_page_that_goes_leaves_the_board(whole_app: WholeApp) -> None:
    """Patrols put aside elsewhere while their page is open, the board is shown."""
    window = whole_app.app.window
    window.show_page(Page.PATROL)
    whole_app.ledger.settings.write("kinds-aside", "patrol")
    whole_app.app.pages.kinds_changed.emit()
    assert window.board.isVisible()


def test_a_patrol_finds_no_incidents_where_none_are_logged(whole_app: WholeApp) -> None:
    """Incidents put aside, the patrol page does not offer to log one."""
    put_aside(whole_app, Kind.INCIDENT)
    whole_app.app.window.show_page(Page.PATROL)
    page = whole_app.app.window.page(Page.PATROL)
    assert isinstance(page, PatrolPage)
    assert not page.found_button.isVisible()
    assert page.done_button.isVisible()


def test_records_of_a_kind_put_aside_stay(whole_app: WholeApp) -> None:
    """What has been logged stays on the board and counted, and the command line logs more."""
    window = whole_app.app.window
    before = window.board.open_count
    put_aside(whole_app, Kind.NEWS, Kind.INCIDENT)
    assert window.board.open_count == before
    assert CommandLine(whole_app.folder)("add", "news", "开学典礼", "--at", "2026-11-20T10:00").out
    whole_app.app._register.reload()
    assert window.board.open_count == before + 1


def test_the_choice_is_kept(whole_app: WholeApp) -> None:
    """A kind put aside is kept for the next start."""

    put_aside(whole_app, Kind.MESSAGE)
    assert whole_app.app._choices.kinds == set(Kind) - {Kind.MESSAGE}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        (set(Kind), "按 Ctrl+2 登记舆情，Ctrl+1 登记新闻"),
        ({Kind.NEWS, Kind.TASK}, "按 Ctrl+1 登记新闻"),
        ({Kind.TASK, Kind.MESSAGE}, "按 Ctrl+3 登记留言，Ctrl+5 登记其他事项"),
        ({Kind.PATROL}, "在“巡查”页（Alt+3）登记每天的巡查"),
    ],
)
def test_empty_places_name_the_keys_there_are(kinds: set[Kind], said: str) -> None:
    """Where there is nothing to show, only keys that work are named."""
    assert how_to_log(kinds) == said
