"""What the tests of the patrol page share."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.unit_ledger import MakeLedger
from tests.ui.patrol.bench import Bench, MakeBench, at
from ui.theme import Theme, ThemeChoice


@pytest.fixture
def make_bench(qapp: QApplication, qtbot: QtBot, make_ledger: MakeLedger) -> Iterator[MakeBench]:
    """Make a page; light theme, usual text size."""
    theme = Theme(qapp, ThemeChoice.LIGHT)

    def make(*days: int, now: datetime = at(6, "10:05")) -> Bench:  # noqa: B008 - a constant
        return Bench(make_ledger, qapp, qtbot, theme, now, days)

    yield make
    theme.choose(ThemeChoice.LIGHT)
    theme.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
