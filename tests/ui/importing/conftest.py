"""What the tests of importing share."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.unit_ledger import MakeLedger
from tests.ui.importing.bench import Bench


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, make_ledger: MakeLedger) -> Iterator[Bench]:
    """A dialog over an empty ledger."""
    before = QLocale()
    QLocale.setDefault(QLocale("zh_CN"))
    made = Bench(make_ledger, qapp, qtbot)
    yield made
    QLocale.setDefault(before)
