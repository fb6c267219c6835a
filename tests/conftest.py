"""What holds for every test."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from tests.support.unit_ledger import MakeLedger, UnitLedger

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def make_ledger(tmp_path: Path) -> Iterator[MakeLedger]:
    """Open ledgers, each in a folder of its own, that are closed with the test."""
    opened: list[UnitLedger] = []

    def make(*now: Any, **parts: Any) -> UnitLedger:
        opened.append(UnitLedger(tmp_path / f"ledger-{len(opened) + 1}", *now, **parts))
        return opened[-1]

    yield make
    # A window of this test that outlives it would read a closed file.
    if (application := QCoreApplication.instance()) is not None:
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    for one in opened:
        one.ledger.close()
