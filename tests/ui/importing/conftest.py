"""What the tests of importing share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.importing.bench import Bench


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    """A dialog over an empty ledger."""
    before = QLocale()
    QLocale.setDefault(QLocale("zh_CN"))
    made = Bench(qapp, qtbot, tmp_path)
    yield made
    made.database.close()
    QLocale.setDefault(before)
