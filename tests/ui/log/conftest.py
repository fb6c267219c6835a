"""What the log's tests share."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deadlines.records.record import Record
from tests.support.unit_ledger import MakeLedger
from tests.ui.log.desk import Desk, MakeDesk


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, make_ledger: MakeLedger) -> Iterator[MakeDesk]:
    """Make a register with these records; it lives as long as the test."""
    before, desks = QLocale(), list[Desk]()
    QLocale.setDefault(QLocale("zh_CN"))

    def make(*records: Record) -> Desk:
        desks.append(Desk(make_ledger, qapp, qtbot, *records))
        return desks[-1]

    yield make
    desks.clear()
    QLocale.setDefault(before)
