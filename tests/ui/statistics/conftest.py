"""What the tests of the statistics share."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.unit_ledger import MakeLedger
from tests.ui.statistics.desk import Desk


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, make_ledger: MakeLedger) -> Iterator[Desk]:
    """A source, a register and the page over them, in Chinese."""
    before = QLocale()
    QLocale.setDefault(QLocale("zh_CN"))
    yield Desk(make_ledger, qapp, qtbot)
    QLocale.setDefault(before)
