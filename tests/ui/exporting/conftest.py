"""What the tests of exporting share."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.exporting.bench import Bench


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    """A page to export from."""
    bench = Bench(qtbot)
    yield bench
    bench.page.close()
