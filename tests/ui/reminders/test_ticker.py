"""The tick that repaints countdowns."""

from datetime import datetime

from pytestqt.qtbot import QtBot

from tests.support.builders import SHANGHAI
from ui.reminders.ticker import Ticker


def test_it_ticks_as_often_as_something_changes(qtbot: QtBot) -> None:  # noqa: ARG001 - timers
    """Each second where seconds are shown, else just after the full minute, else never."""
    now = datetime(2026, 11, 30, 9, 20, 40, 500_000, tzinfo=SHANGHAI)
    ticker = Ticker(lambda: now)
    assert ticker.wait is None
    ticker.hold("window", on=True, seconds=False)
    assert ticker.wait == 20_500
    ticker.hold("reminders", on=True)
    assert ticker.wait == 1000
    ticker.hold("window", on=True, seconds=False)
    assert ticker.wait == 1000
    ticker.hold("reminders", on=False)
    assert ticker.wait == 20_500
    ticker.hold("window", on=False)
    assert ticker.wait is None
