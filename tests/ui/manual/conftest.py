from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deadlines.demo import SampleClock, fill
from main import open_ledger, own_autostart
from ui.app.app import App
from ui.app.front import Front
from ui.environment import Language
from ui.i18n import Translators
from ui.manual.window import ManualWindow
from ui.theme import ThemeChoice


class Bench:
    """The whole app on the sample records, with the manual at hand."""

    def __init__(self, qapp: QApplication, folder: Path) -> None:
        clock = SampleClock()
        ledger = open_ledger(folder, clock)
        fill(ledger.register, clock)
        self.translators = Translators(qapp, Language.CHINESE)
        front = Front(qapp, ledger, ThemeChoice.LIGHT)
        self.theme = front.theme
        self.app = App(qapp, self.translators, ledger, clock, own_autostart, front)
        self.app.start(hidden=False)

    @property
    def manual(self) -> ManualWindow:
        assert self.app.helper.window is not None
        return self.app.helper.window


@pytest.fixture
def bench(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Bench]:
    assert qtbot
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "")
    made = Bench(qapp, tmp_path / "data")
    yield made
    made.translators.choose(Language.CHINESE)
    made.app.stop()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
