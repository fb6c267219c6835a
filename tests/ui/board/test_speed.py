"""The board with ten thousand open duties."""

import statistics
import time
from collections.abc import Callable
from datetime import timedelta
from random import Random

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.unit_ledger import MakeLedger
from tests.ui.board.desk import Desk, news, owed

MANY = 10_000

pytestmark = [
    pytest.mark.slow,
    pytest.mark.qt_log_ignore("This plugin does not support"),
]


def milliseconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def a_desk(make_ledger: MakeLedger, app: QApplication, qtbot: QtBot, count: int) -> Desk:
    random = Random(1)
    minutes = (random.randrange(-600, 14_400) for _ in range(count))
    return Desk(
        make_ledger, app, qtbot, *(news(n, owed(m)) for n, m in enumerate(minutes, start=1))
    )


def test_many_duties_load_quickly(
    qapp: QApplication, qtbot: QtBot, make_ledger: MakeLedger
) -> None:
    """Ten thousand open duties are on screen at most 300 ms later than ten."""
    few, many = a_desk(make_ledger, qapp, qtbot, 10), a_desk(make_ledger, qapp, qtbot, MANY)

    def shown(desk: Desk) -> float:
        return min(milliseconds(lambda: desk.page().grab()) for _ in range(3))

    assert shown(many) - shown(few) < 300


def test_many_duties_tick_quickly(
    qapp: QApplication, qtbot: QtBot, make_ledger: MakeLedger
) -> None:
    """With ten thousand open duties a tick takes under 16 ms."""
    desk = a_desk(make_ledger, qapp, qtbot, MANY)
    page = desk.page(800, 800)
    page.grab()

    def tick() -> None:
        desk.clock.advance(timedelta(seconds=1))
        page.tick()
        qapp.processEvents()

    assert statistics.median(milliseconds(tick) for _ in range(50)) < 16
