"""A list and the details beside it, in wide windows and in narrow ones."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from ui.theme import Theme, ThemeChoice
from ui.widgets.side_by_side import SideBySide

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


class Pair(SideBySide):
    """Two fields side by side; widths are in lines of text."""

    def __init__(self) -> None:
        self.list, self.details = QPlainTextEdit(), QPlainTextEdit()
        super().__init__(self.list, self.details)

    def widen(self, lines: int) -> None:
        self.resize(lines * self.fontMetrics().height(), 400)
        QApplication.processEvents()

    def seen(self) -> tuple[bool, bool]:
        return self.list.isVisible(), self.details.isVisible()


@pytest.fixture
def pair(qapp: QApplication, qtbot: QtBot) -> Iterator[Pair]:
    Theme(qapp, ThemeChoice.LIGHT)
    made = Pair()
    qtbot.addWidget(made)
    made.widen(60)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def test_a_wide_window_shows_both(pair: Pair) -> None:
    """With room for both, list and details stand side by side, with no way back to offer."""
    assert pair.seen() == (True, True)
    assert not pair.back.isVisible()
    pair.bring_pane()
    assert pair.seen() == (True, True)


def test_a_narrow_window_shows_one_at_a_time(pair: Pair) -> None:
    """Without room for both the list has it all; opening a line shows the details instead."""
    pair.widen(30)
    assert pair.seen() == (True, False)
    pair.bring_pane()
    assert pair.seen() == (False, True)
    pair.back.click()
    assert pair.seen() == (True, False)


def test_esc_leads_back(pair: Pair) -> None:
    """In a narrow window Esc leads back from the details to the list."""
    pair.widen(30)
    pair.bring_pane()
    QTest.keyClick(pair.back, Qt.Key.Key_Escape)
    assert pair.seen() == (True, False)


def test_a_window_that_grows_shows_both_again(pair: Pair) -> None:
    """Made wide again, the window shows both, whichever of them was in sight."""
    pair.widen(30)
    pair.bring_pane()
    pair.widen(60)
    assert pair.seen() == (True, True)


def test_a_page_without_details(pair: Pair) -> None:
    """A page the details are not about has all the room, until one of its lines is opened."""
    pair.offer_pane(on=False)
    assert pair.seen() == (True, False)
    pair.bring_pane()
    assert pair.seen() == (True, True)


def test_the_details_take_half_at_most(pair: Pair) -> None:
    """However large the letters, the details leave the list half of the room."""
    pair.widen(41)
    first, second = pair.sizes()
    assert second <= first + 1


def test_the_width_a_user_chose_is_kept(pair: Pair) -> None:
    """The edge comes back where the user had put it, also after the window was narrow."""
    pair.setSizes([700, 300])
    pair.splitterMoved.emit(700, 1)
    chosen = pair.sizes()[1]
    kept = pair.saveState()
    pair.widen(30)
    pair.widen(60)
    assert pair.sizes()[1] == chosen
    pair.setSizes([500, 500])
    pair.put_back(kept)
    assert pair.sizes()[1] == chosen
