"""What the tests of exporting share."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.support.unit_ledger import MakeLedger
from tests.ui.exporting.bench import Bench


@pytest.fixture
def bench(qtbot: QtBot, make_ledger: MakeLedger) -> Iterator[Bench]:
    """A page to export from."""
    bench = Bench(make_ledger, qtbot)
    yield bench
    bench.page.close()
