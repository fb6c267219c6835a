from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.whole_app import WholeApp
from ui.manual.window import ManualWindow
from ui.theme import Theme


class Bench(WholeApp):
    """The whole app on the sample records, with the manual at hand."""

    @property
    def theme(self) -> Theme:
        return self.app._theme

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
    made.end()
