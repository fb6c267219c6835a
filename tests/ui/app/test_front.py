from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deadlines.demo import SAMPLE_NOW, SampleClock
from deadlines.records.record import Draft
from deadlines.rules.rule import Kind
from program.ledgers import open_ledger, own_starts
from tests.support.whole_app import copy_sample, stop
from ui.app.app import App
from ui.app.front import Front
from ui.environment import Language
from ui.i18n import Translators
from ui.theme import ThemeChoice
from ui.window.nav import Page


def a_front(qapp: QApplication, folder: Path) -> Front:
    copy_sample(folder)
    return Front(qapp, open_ledger(folder, SampleClock()), ThemeChoice.LIGHT)


def test_the_board_is_painted_before_the_rest_is_there(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    """The window shows the open duties without rules, calendar or register having been read."""
    front = a_front(qapp, tmp_path / "data")
    qtbot.addWidget(front.window)
    with qtbot.waitSignal(front.painted):
        front.show()
    assert front.window.board.open_count > 0
    ledger = front.register._ledger
    assert not {"register", "history", "calendar"} & set(vars(ledger))


def test_other_pages_wait_for_the_rest(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    """A page chosen in the first blink of the eye leaves the board where it is."""
    front = a_front(qapp, tmp_path / "data")
    qtbot.addWidget(front.window)
    front.window.show_page(Page.LOG)
    assert front.window.page(Page.LOG) is None
    assert front.window.nav.buttons[Page.BOARD].isChecked()


def test_a_record_can_be_seen_at_once(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    """A card chosen before the rest is there shows its record on the right side."""
    front = a_front(qapp, tmp_path / "data")
    qtbot.addWidget(front.window)
    record = front.register.log(Draft(Kind.NEWS, "讲座", SAMPLE_NOW))
    front.window.show_detail(record.number)
    assert front.window.detail.number == record.number


def test_a_window_closed_at_once_is_closed(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Closed in the first blink of the eye, the window goes as soon as the program can say where.

    There is no tray here: it goes to the taskbar.
    """
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "")
    front = a_front(qapp, tmp_path / "data")
    with qtbot.waitSignal(front.painted):
        front.show()
    front.window.close()
    assert not front.window.isMinimized()
    ledger = front.register._ledger
    translators = Translators(qapp, Language.CHINESE)
    app = App(qapp, translators, ledger, ledger.clock, own_starts, front)
    app.start(hidden=False)
    assert front.window.isMinimized()
    stop(app)
