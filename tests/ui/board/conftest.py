"""What the board's tests share."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deadlines.records.record import Record
from tests.support.unit_ledger import MakeLedger
from tests.ui.board.desk import Desk, MakeDesk


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, make_ledger: MakeLedger) -> Iterator[MakeDesk]:
    """Make a register with these records; it lives as long as the test."""
    desks: list[Desk] = []

    def make(*records: Record) -> Desk:
        desks.append(Desk(make_ledger, qapp, qtbot, *records))
        return desks[-1]

    yield make
    desks.clear()
