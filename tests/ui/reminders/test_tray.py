from collections import Counter
from datetime import datetime, timedelta

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from deadlines.control.open_records import OpenRecords
from deadlines.records.duty import Band, band_of
from deadlines.records.record import Record
from deadlines.rules.rule import Kind
from tests.support.builders import SHANGHAI
from tests.support.unit_ledger import MakeLedger
from ui.reminders.tray import SIZES, Tray, TrayState, paint_icon

# The offscreen platform has no tray of its own to listen to.
pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged")

NOW = datetime(2026, 11, 23, 9, 57, tzinfo=SHANGHAI)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
RED, ORANGE = QColor("#e02b2b"), QColor("#f29a0d")


class Bench:
    """A tray icon over memory, in a tray that comes and goes as the test says."""

    def __init__(self, make_ledger: MakeLedger) -> None:
        self.memory = make_ledger(NOW)
        self.is_there = True
        self.tray = Tray(self.memory.voice, available=lambda: self.is_there)
        self.presences: list[bool] = []
        self.tray.presence_changed.connect(self.presences.append)

    def log(self, kind: Kind, title: str, ago: timedelta = timedelta(0)) -> Record:
        return self.memory.log(kind, title, NOW - ago)

    def update(self) -> None:
        records, now = self.memory.store.open_records(), self.memory.register.now()
        bands = Counter(band_of(duty, now) for record in records for duty in record.open_duties)
        self.tray.update_state(OpenRecords(records), bands, now)

    @property
    def texts(self) -> list[str]:
        return [action.text() for action in self.tray.menu.actions() if action.isVisible()]

    def press(self, text: str) -> None:
        (found,) = (a for a in self.tray.menu.actions() if text in a.text())
        found.trigger()


@pytest.fixture
def bench(qtbot: QtBot, make_ledger: MakeLedger) -> Bench:  # noqa: ARG001 - for the application
    return Bench(make_ledger)


def has(state: TrayState, colour: QColor, size: int = 64) -> bool:
    image = paint_icon(state).pixmap(size, size).toImage()
    return any(
        image.pixelColor(x, y) == colour
        for x in range(image.width())
        for y in range(image.height())
    )


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("band", "red", "orange"),
    [(Band.OVERDUE, True, False), (Band.SOON, False, True), (None, False, False)],
)
def test_dot(band: Band | None, red: bool, orange: bool) -> None:
    """A red dot means overdue, an orange one within two hours, none that nothing is urgent."""
    state = TrayState(3, band)
    assert (has(state, RED), has(state, ORANGE)) == (red, orange)


@pytest.mark.usefixtures("qapp")
def test_icon_can_be_read_on_any_panel() -> None:
    """Every size has a dark and a light rim, so that it stands out from light and dark panels."""
    icon = paint_icon(TrayState(12, None))
    assert {size.width() for size in icon.availableSizes()} == set(SIZES)
    for size in SIZES:
        image = icon.pixmap(size, size).toImage()
        lights = [image.pixelColor(x, size // 2).lightness() for x in range(size // 4)]
        assert min(lights) < 90
        assert max(lights) > 200
        assert image.pixelColor(0, 0).alpha() == 0


@pytest.mark.usefixtures("qapp")
def test_number_changes_the_icon() -> None:
    """The number of open duties is in the icon; more than 99 are 99+."""
    images = [
        paint_icon(TrayState(count, None)).pixmap(32, 32).toImage() for count in (0, 1, 12, 100)
    ]
    assert all(images[i] != images[j] for i in range(4) for j in range(i))
    assert TrayState(100, None).label == TrayState(1000, None).label == "99+"


def test_state_follows_the_records(bench: Bench) -> None:
    """The icon counts the open duties and shows the most urgent band."""
    states = []
    for record in (
        None,
        (Kind.NEWS, "甲", 1 * HOUR),
        (Kind.MEDIA, "乙", HOUR),
        (Kind.MEDIA, "丙", DAY),
    ):
        if record:
            bench.log(*record)
        bench.update()
        states.append(bench.tray._state)
    assert states == [
        TrayState(0, None),
        TrayState(1, None),
        TrayState(2, Band.SOON),
        TrayState(3, Band.PAST_TARGET),
    ]


def test_tooltip_names_the_nearest(bench: Bench) -> None:
    """The tooltip names the nearest duty, what is left, and how many there are."""
    bench.log(Kind.MEDIA, "省报记者来电采访实验室开放日并参观很长很长的标题", 98 * MINUTE)
    bench.log(Kind.NEWS, "我院学子获奖", HOUR)
    bench.update()
    tooltip = bench.tray.icon.toolTip().replace("\u2068", "").replace("\u2069", "")
    assert tooltip == "最近：省报记者来电采访实验室开放日并参观很长… 剩余 22 分，共 2 件"


def test_tooltip_counts_what_is_overdue(bench: Bench) -> None:
    """The tooltip says how many duties are overdue, and how many are past the program's target."""
    bench.log(Kind.MEDIA, "甲", 2 * HOUR + 47 * MINUTE)
    bench.update()
    assert "超过目标 47 分，共 1 件，超目标 1" in bench.tray.icon.toolTip()
    assert "逾期" not in bench.tray.icon.toolTip()


def test_tooltip_without_records(bench: Bench) -> None:
    """With nothing to do the tooltip says so."""
    assert bench.tray.icon.toolTip() == "限时办：没有待办"


@pytest.mark.parametrize("title", ["<img src=x><b>粗</b>", "a & b && c", "行\n行", "长" * 3000])
def test_strange_titles(bench: Bench, title: str) -> None:
    """Titles never are markup nor shortcuts in tooltip and menu, and are cut."""
    bench.log(Kind.MEDIA, title)
    bench.update()
    tooltip = bench.tray.icon.toolTip()
    assert "<" not in tooltip
    assert "\n" not in tooltip
    assert len(tooltip) <= 127
    (text,) = (text for text in bench.texts if "剩余" in text)
    assert "&" not in text.replace("&&", "")
    assert len(text) < 60


def test_menu(bench: Bench) -> None:
    """The menu logs, opens the nearest five records, keeps quiet, opens and quits."""
    for number in range(7):
        bench.log(Kind.NEWS, f"新闻{number}", number * MINUTE)
    bench.update()
    assert bench.texts[:3] == ["登记舆情", "登记新闻", "登记留言"]
    assert sum("剩余" in text for text in bench.texts) == 5
    assert bench.texts[-4:] == ["", "提醒窗", "打开", "退出"]


def test_menu_tells_what_was_chosen(bench: Bench) -> None:
    """Each line of the menu asks for its own thing."""
    record = bench.log(Kind.NEWS, "新闻甲")
    bench.update()
    told: list[object] = []
    bench.tray.log_asked.connect(told.append)
    bench.tray.record_asked.connect(lambda number, duty: told.append((number, duty)))
    bench.tray.mute_asked.connect(told.append)
    bench.tray.open_asked.connect(lambda: told.append("open"))
    bench.tray.quit_asked.connect(lambda: told.append("quit"))
    for text in ("登记舆情", "登记新闻", "登记留言", "新闻甲", "免打扰", "打开", "退出"):
        bench.press(text)
    assert told == [
        Kind.INCIDENT,
        Kind.NEWS,
        Kind.MESSAGE,
        (record.number, "submit"),
        True,
        "open",
        "quit",
    ]


def test_quiet_hour_shows_its_end(bench: Bench) -> None:
    """While the user wants quiet the menu is ticked and says until when; a click ends it."""
    told: list[bool] = []
    bench.tray.mute_asked.connect(told.append)
    bench.tray.show_mute(NOW + HOUR)
    assert "免打扰至 10:57" in bench.texts
    bench.press("免打扰")
    assert told == [False]
    bench.tray.show_mute(None)
    assert "免打扰 1 小时（全部不弹出）" in bench.texts


def test_tick_stays_until_it_is_quiet(bench: Bench) -> None:
    """A click alone ticks nothing: whether it is quiet is told by who keeps the quiet."""
    bench.press("免打扰")
    assert not bench.tray._mute.isChecked()


def test_click_toggles(bench: Bench) -> None:
    """One click on the icon shows or hides the main window; a double click does so once."""
    told: list[bool] = []
    bench.tray.toggle_asked.connect(lambda: told.append(True))
    reasons = QSystemTrayIcon.ActivationReason
    bench.tray.icon.activated.emit(reasons.Trigger)
    bench.tray.icon.activated.emit(reasons.DoubleClick)
    bench.tray.icon.activated.emit(reasons.Context)
    assert told == [True]


def test_tray_that_is_not_there_comes_and_goes(bench: Bench) -> None:
    """A tray that appears later, goes, and comes back shows the icon each time."""
    bench.is_there = False
    bench.tray.check()
    shown = [bench.tray.icon.isVisible()]
    for there in (True, True, False, True):
        bench.is_there = there
        bench.tray.check()
        shown.append(bench.tray.icon.isVisible())
    assert shown == [False, True, True, False, True]
    assert bench.presences == [False, True, False, True]
    assert bench.tray.is_present
