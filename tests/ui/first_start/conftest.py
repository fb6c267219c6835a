"""What the tests of the first start share."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.unit_ledger import MakeLedger
from tests.ui.first_start.bench import Bench


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, make_ledger: MakeLedger) -> Iterator[Bench]:
    """Give the dialog, open at its first step."""
    made = Bench(make_ledger, qapp, qtbot)
    yield made
    made.theme.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
