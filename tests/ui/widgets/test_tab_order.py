"""Everything can be reached with the keyboard, in the order in which it stands."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from deadlines.rules.rule import Kind
from tests.support.every_window import WINDOWS, open_window, parts_of
from tests.support.slow import slow_but
from tests.support.whole_app import WholeApp
from tests.ui.conftest import MakeWholeApp
from ui.board.view import BoardView
from ui.log.view import LogTable
from ui.reminders.window import ReminderWindow
from ui.widgets.tick_box import TickBox
from ui.window.main_window import MainWindow
from ui.window.nav import Page

# The offscreen platform has no tray of its own to listen to.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "systemTrayWindowChanged")

WALKED = [name for name in WINDOWS if name not in ("tray menu", "desk clock")]
"""A menu has its own keys, and the desk clock nothing to stop at."""
MOST_STOPS = 150
NONE, SHIFT, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def activate(window: QWidget) -> None:
    """Give a window the keyboard, as its user does: the reminders hear no key before a click."""
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    if isinstance(window, ReminderWindow):
        QTest.mouseClick(window.list.viewport(), Qt.MouseButton.LeftButton)


def press(window: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(window.focusWidget() or window, key, modifier)


def stops(window: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """Return where Tab goes until it comes round, beginning where the keyboard is."""
    if window.focusWidget() in (None, window):
        press(window, key)
    found: list[QWidget] = []
    while (now := window.focusWidget()) not in found:
        assert now is not None
        found.append(now)
        assert len(found) < MOST_STOPS, "Tab comes round"
        press(window, key, SHIFT if key is Qt.Key.Key_Backtab else NONE)
    assert now is found[0], f"Tab is caught at {now}"
    return found


def reachable(window: QWidget) -> set[QWidget]:
    """Return what Tab should reach."""
    return {
        part
        for part in parts_of(window)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.isEnabled()
        and part is not window
        and part.focusProxy() is None
    }


def name(part: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)


@pytest.mark.parametrize(
    "window",
    slow_but(("page board", "page calendar", "page settings").__contains__, WALKED),
)
def test_tab_reaches_everything_and_comes_round(whole_app: WholeApp, window: str) -> None:
    """Tab stops at every control of a window once and comes round; so does Shift+Tab."""
    shown = open_window(whole_app, window)
    activate(shown)
    forward = stops(shown)
    assert set(forward) == reachable(shown)
    backward = stops(shown, Qt.Key.Key_Backtab)
    assert backward == [forward[0], *reversed(forward[1:])]


@pytest.mark.parametrize(
    "page",
    slow_but((Page.BOARD, Page.SETTINGS).__contains__, Page),
)
def test_tab_goes_from_the_top_down(whole_app: WholeApp, page: Page) -> None:
    """Tab goes over the top bar, the bars below, the pages' names, the page and the details."""
    window = open_window(whole_app, "detail news" if page is Page.BOARD else f"page {page}")
    assert isinstance(window, MainWindow)
    activate(window)
    window.top.buttons[Kind.INCIDENT].setFocus()
    shown = window.page(page)
    bars = (window.top, window.lost, window.control, window.found)
    parts = (*bars, window.nav, shown, window.detail)
    regions = [next(p for p in parts if p and p.isAncestorOf(stop)) for stop in stops(window)]
    assert {window.top, window.nav, shown} <= set(regions)
    assert [parts.index(region) for region in regions] == sorted(map(parts.index, regions))


def test_the_details_are_gone_through_as_they_stand(whole_app: WholeApp) -> None:
    """In the details Tab goes from the buttons over steps and checklist down."""
    window = open_window(whole_app, "detail news")
    assert isinstance(window, MainWindow)
    activate(window)
    inside = [one for one in stops(window) if window.detail.isAncestorOf(one)]
    ticks = [place for place, one in enumerate(inside) if isinstance(one, TickBox)]
    done = next(place for place, one in enumerate(inside) if "已报送" in name(one))
    assert done < min(ticks)


def test_what_tab_reaches_is_in_sight(whole_app: WholeApp) -> None:
    """Whatever Tab stops at on a page longer than the window is scrolled into sight."""
    window = open_window(whole_app, "page settings")
    window.resize(860, 480)
    activate(window)
    for _ in stops(window):
        press(window, Qt.Key.Key_Tab)
        stop = window.focusWidget()
        assert stop is not None
        seen = stop.visibleRegion().boundingRect().height()
        assert seen >= min(stop.height(), 60), name(stop)


def test_alt_and_a_number_open_a_page_with_the_keyboard_in_it(whole_app: WholeApp) -> None:
    """Alt with a page's number opens it, and the keyboard is in the page."""
    window = whole_app.app.window
    activate(window)
    for number, page in enumerate(Page, start=1):
        press(window, Qt.Key(Qt.Key.Key_0 + number), ALT)
        QApplication.processEvents()
        shown, focus = window.page(page), window.focusWidget()
        assert shown is not None
        assert shown.isVisible()
        assert focus is not None
        assert shown.isAncestorOf(focus)
        assert window.nav.buttons[page].toolTip() == f"Alt+{number}"


def test_the_keyboard_begins_on_the_board(whole_app: WholeApp) -> None:
    """After the start Down chooses a card."""
    window = whole_app.app.window
    activate(window)
    assert isinstance(window.focusWidget(), BoardView)
    press(window, Qt.Key.Key_Down)
    assert window.detail.number


@pytest.mark.slow
@pytest.mark.parametrize("page", [page for page in Page if page is not Page.BOARD])
def test_esc_goes_back_to_the_board(whole_app: WholeApp, page: Page) -> None:
    """From wherever the keyboard is on a page, Esc goes to the board."""
    window = whole_app.app.window
    activate(window)
    places = len(stops(open_window(whole_app, f"page {page}")))
    for place in range(places):
        window.show_page(page)
        window.go_in()
        for _ in range(place):
            press(window, Qt.Key.Key_Tab)
        press(window, Qt.Key.Key_Escape)
        assert window.board.isVisible(), name(window.focusWidget() or window)
    assert isinstance(window.focusWidget(), BoardView)


def test_esc_clears_the_search_first(whole_app: WholeApp) -> None:
    """Esc in a search clears it and stays; pressed again it goes to the board."""
    window = whole_app.app.window
    window.show_page(Page.LOG)
    activate(window)
    window.top.go_to_search()
    window.top.search.setText("空调")
    press(window, Qt.Key.Key_Escape)
    assert window.top.search.text() == ""
    assert isinstance(window.focusWidget(), LogTable)
    press(window, Qt.Key.Key_Escape)
    assert isinstance(window.focusWidget(), BoardView)


def test_esc_on_the_board_shows_all_cards(whole_app: WholeApp) -> None:
    """Esc releases the chip that narrows the board."""
    window = whole_app.app.window
    activate(window)
    press(window, Qt.Key.Key_Backtab, SHIFT)
    press(window, Qt.Key.Key_Space)
    assert window.board.model.filter.band is not None
    press(window, Qt.Key.Key_Escape)
    assert window.board.model.filter.band is None


def test_enter_goes_from_the_search_to_what_is_found(whole_app: WholeApp) -> None:
    """Enter in the search puts the keyboard into the list."""
    window = whole_app.app.window
    activate(window)
    window.top.go_to_search()
    window.top.search.setText("空调")
    press(window, Qt.Key.Key_Return)
    assert isinstance(window.focusWidget(), BoardView)


def test_the_keyboard_has_a_place_in_an_empty_ledger(make_whole_app: MakeWholeApp) -> None:
    """With nothing logged Tab still goes round, and Esc comes back to the board."""
    window = make_whole_app(filled=False).app.window
    activate(window)
    assert set(stops(window)) == reachable(window)
    for page in Page:
        window.show_page(page)
        window.go_in()
        press(window, Qt.Key.Key_Escape)
        assert window.board.isVisible()


@pytest.mark.slow
@pytest.mark.parametrize(
    "dialog",
    ["Editor", "FinishDialog", "LateDialog", "ExtendDialog", "ReopenDialog", "CancelDialog",
     "Question", "OwnDayDialog", "RuleEditor", "FirstStart", "reminders", "desk clock"],
)  # fmt: skip
def test_esc_closes(whole_app: WholeApp, dialog: str) -> None:
    """Esc closes every dialog in which nothing has been typed, the reminders and the clock."""
    window = open_window(whole_app, dialog)
    activate(window)
    press(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
