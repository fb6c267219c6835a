"""What the tests of the rules page share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.unit_ledger import MakeLedger
from tests.ui.rules.bench import Bench, MakeBench
from ui.theme import Theme, ThemeChoice


@pytest.fixture
def make_bench(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, make_ledger: MakeLedger
) -> Iterator[MakeBench]:
    """Make a page; light theme, usual text size."""
    theme = Theme(qapp, ThemeChoice.LIGHT)

    def make(**own: str) -> Bench:
        files = {f"{name}.toml": text for name, text in own.items()}
        return Bench(make_ledger, qapp, qtbot, theme, tmp_path, files)

    yield make
    theme.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
