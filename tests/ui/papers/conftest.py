"""What the tests of the papers share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.unit_ledger import MakeLedger
from tests.ui.papers.desk import PaperDesk
from ui.theme import Theme


@pytest.fixture(autouse=True)
def _gone(qapp: QApplication) -> Iterator[None]:
    """Delete the test's windows, which later changes of the theme would style again."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, tmp_path: Path, make_ledger: MakeLedger) -> PaperDesk:
    return PaperDesk(make_ledger, qtbot, theme, tmp_path)
