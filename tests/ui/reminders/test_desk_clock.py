from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deadlines.control.open_records import OpenRecords
from deadlines.records.record import Record
from deadlines.rules.rule import Kind
from tests.support.builders import SHANGHAI
from tests.support.unit_ledger import MakeLedger
from ui.reminders.desk_clock import DeskClock
from ui.theme import Theme, ThemeChoice
from ui.widgets.window_place import WindowPlace

# The offscreen platform says so of each window with a least size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

NOW = datetime(2026, 11, 23, 9, 57, tzinfo=SHANGHAI)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


class Bench:
    """A desk clock over memory, shown."""

    def __init__(self, make_ledger: MakeLedger, qtbot: QtBot, theme: Theme, kept: str = "") -> None:
        self.memory = make_ledger(NOW)
        self.theme = theme
        self.saved: list[str] = []
        place = WindowPlace(lambda: kept, self.saved.append)
        self.clock = DeskClock(self.memory.desk(theme), place)
        qtbot.addWidget(self.clock)

    def log(self, kind: Kind, title: str, ago: timedelta = timedelta(0)) -> Record:
        return self.memory.log(kind, title, NOW - ago)

    def show(self) -> None:
        self.clock.show_records(OpenRecords(self.memory.store.open_records()))
        self.clock.show()

    @property
    def lines(self) -> list[tuple[str, str]]:
        pairs = zip(self.clock.titles, self.clock.times, strict=True)
        return [(title.text(), time.text()) for title, time in pairs if not title.isHidden()]


@pytest.fixture
def bench(qtbot: QtBot, theme: Theme, make_ledger: MakeLedger) -> Bench:
    return Bench(make_ledger, qtbot, theme)


def test_three_nearest(bench: Bench) -> None:
    """The clock shows the three nearest records with the time that is left."""
    bench.log(Kind.NEWS, "第四")
    bench.log(Kind.MEDIA, "第二", 98 * MINUTE)
    bench.log(Kind.MEDIA, "第三", 30 * MINUTE)
    bench.log(Kind.INCIDENT, "第一", 47 * MINUTE)
    bench.show()
    assert bench.lines == [("第一", "超目标 00:17:00"), ("第二", "00:22:00"), ("第三", "1小时30分")]


def test_it_stays_on_the_screen_with_larger_letters(bench: Bench, qtbot: QtBot) -> None:
    """With letters of 16 points, and times that grow longer, no part of it leaves the screen."""
    bench.log(Kind.MEDIA, "第二", 98 * MINUTE)
    bench.show()
    width = bench.clock.width()
    font = bench.clock.font()
    font.setPointSizeF(font.pointSizeF() * 1.8)
    bench.clock.setFont(font)
    qtbot.waitUntil(lambda: bench.clock.width() > width)
    room = bench.clock.screen().availableGeometry()
    assert room.contains(bench.clock.frameGeometry())
    bench.memory.clock.advance(timedelta(days=400))
    bench.clock.tick()
    QApplication.processEvents()
    assert room.contains(bench.clock.frameGeometry())


def test_nothing_to_do(bench: Bench) -> None:
    """With nothing to do the clock says so."""
    bench.show()
    assert bench.lines == []
    assert bench.clock.nothing.isVisible()


def test_ticking(bench: Bench) -> None:
    """Each tick shows the time that is left then; a target that has passed is purple."""
    bench.log(Kind.MEDIA, "甲", 2 * HOUR - timedelta(seconds=1))
    bench.show()
    bench.memory.clock.advance(timedelta(seconds=2))
    bench.clock.tick()
    assert bench.lines == [("甲", "超目标 00:00:01")]
    label = bench.clock.times[0]
    assert label.palette().color(label.foregroundRole()) == bench.theme.colour("purple_text")


def test_overdue_is_red(bench: Bench) -> None:
    """What is past the deadline of its rule is shown in red."""
    bench.log(Kind.NEWS, "甲", timedelta(days=30))
    bench.show()
    assert bench.lines[0][1].startswith("逾期")
    label = bench.clock.times[0]
    assert label.palette().color(label.foregroundRole()) == bench.theme.colour("red_text")


def test_dragged_and_remembered(bench: Bench) -> None:
    """The clock can be dragged anywhere on the screen and remembers its place."""
    bench.show()
    grip = QPoint(10, 10)
    QTest.mousePress(bench.clock, Qt.MouseButton.LeftButton, pos=grip)
    QTest.mouseMove(bench.clock, grip - QPoint(200, 300))
    moved = bench.clock.pos()
    QTest.mouseRelease(bench.clock, Qt.MouseButton.LeftButton, pos=grip)
    assert bench.saved == [f"{moved.x()},{moved.y()}"]


@pytest.mark.parametrize("kept", ["9000,9000", "-900,-900", ""])
def test_never_off_screen(qtbot: QtBot, theme: Theme, kept: str, make_ledger: MakeLedger) -> None:
    """Wherever it was left, the clock comes up on a screen."""
    bench = Bench(make_ledger, qtbot, theme, kept)
    bench.show()
    room = QGuiApplication.primaryScreen().availableGeometry()
    assert room.contains(bench.clock.frameGeometry())


def test_comes_without_the_keyboard(bench: Bench) -> None:
    """The clock stays on top, has no frame, and does not take the keyboard."""
    flags = bench.clock.windowFlags()
    assert flags & Qt.WindowType.FramelessWindowHint
    assert flags & Qt.WindowType.WindowStaysOnTopHint
    assert bench.clock.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


@pytest.mark.parametrize("way", ["escape", "menu"])
def test_put_away(bench: Bench, way: str) -> None:
    """Esc and the menu put the clock away, and say so, for the setting to follow."""
    told: list[bool] = []
    bench.clock.put_away.connect(lambda: told.append(True))
    bench.show()
    if way == "escape":
        QTest.keyClick(bench.clock, Qt.Key.Key_Escape)
    else:
        bench.clock.menu().actions()[0].trigger()
    assert told == [True]
    assert not bench.clock.isVisible()


def test_double_click_asks_for_the_record(bench: Bench) -> None:
    """A double click on a line asks for its record."""
    record = bench.log(Kind.NEWS, "甲")
    bench.show()
    told: list[tuple[int, str]] = []
    bench.clock.record_asked.connect(lambda number, duty: told.append((number, duty)))
    spot = bench.clock.titles[0].geometry().center()
    QTest.mouseDClick(bench.clock, Qt.MouseButton.LeftButton, pos=spot)
    assert told == [(record.number, "submit")]


def test_tells_when_it_needs_ticks(bench: Bench) -> None:
    """The clock says when it is visible, so that nothing ticks without it."""
    told: list[bool] = []
    bench.clock.visible_changed.connect(told.append)
    bench.show()
    bench.clock.hide()
    assert told == [True, False]


def test_theme_change(bench: Bench) -> None:
    """The clock follows a change of colours."""
    bench.log(Kind.MEDIA, "甲", 3 * HOUR)
    bench.show()
    bench.theme.choose(ThemeChoice.DARK)
    try:
        label = bench.clock.times[0]
        assert label.palette().color(label.foregroundRole()) == bench.theme.colour("purple_text")
    finally:
        bench.theme.choose(ThemeChoice.LIGHT)
