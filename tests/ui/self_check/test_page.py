import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deadlines.self_check import (
    Finding,
    Severity,
)
from storage.backups.keeping import Keeping
from tests.support.notes import FakeChannel
from tests.support.prefix_translator import untranslated
from tests.support.unit_ledger import MakeLedger, UnitLedger
from tests.ui.settings.bench import FakeAutostart
from ui.notifications import reasons
from ui.notifications.base import Channel, Sender
from ui.notifications.choose import Notifier
from ui.notifications.freedesktop import FreedesktopChannel
from ui.reminders.tray import Tray
from ui.self_check.input_method import input_method_finding
from ui.self_check.page import Checking, SelfCheckPage
from ui.self_check.report import Machine
from ui.self_check.rows import CheckRow
from ui.system.autostart import AutostartState, DesktopEntry, Starts
from ui.theme import Theme, ThemeChoice

# The offscreen platform has no tray of its own to listen to.
pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged")

EIGHT = timedelta(hours=8)
IBUS = {"QT_IM_MODULE": "ibus"}


class WatchedKeeping(Keeping):
    """The checks of a ledger, counted; while `gate` is closed one is under way."""

    def __init__(self, unit: UnitLedger) -> None:
        super().__init__(unit.ledger.file, unit.clock, unit.ledger.zone)
        self.gate = threading.Event()
        self.gate.set()
        self.checks = 0

    def findings(self) -> Sequence[Finding]:
        self.checks += 1
        self.gate.wait(10)
        return super().findings()


class Bench:
    """A page with channels that can be told what to do, and a tray that can go."""

    def __init__(
        self,
        make_ledger: MakeLedger,
        qtbot: QtBot,
        folder: Path,
        channels: Sequence[Channel] | None = None,
    ):
        self.qtbot = qtbot
        self.desk = make_ledger()
        self.keeping = WatchedKeeping(self.desk)
        self.keeping.make()
        self.bubble, self.balloon = FakeChannel("freedesktop"), FakeChannel("tray")
        self.notifier = Notifier(channels or [self.bubble, self.balloon])
        self.has_tray = True
        self.tray = Tray(self.desk.voice, available=lambda: self.has_tray)
        self.autostart = DesktopEntry(["/opt/duedesk"], folder / "config", "限时办")
        self.schedule = FakeAutostart()
        self.last_run: datetime | None = None
        self.has_font = True
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.app = app
        self.theme = Theme(app, ThemeChoice.LIGHT)

    def open(self, environ: dict[str, str] | None = None) -> SelfCheckPage:
        """Show the page without waiting for the worker."""
        page = SelfCheckPage(
            self.desk.desk(self.theme),
            self.keeping,
            self.notifier,
            self.tray,
            Starts(self.autostart, self.schedule),
            Machine(environ or IBUS, lambda: self.has_font, lambda: self.last_run),
        )
        self.qtbot.addWidget(page)
        page.resize(700, 800)
        page.show()
        return page

    def checked(self, environ: dict[str, str] | None = None) -> SelfCheckPage:
        """Show the page and wait for what it finds."""
        page = self.open(environ)
        self.qtbot.waitUntil(page.again.isEnabled)
        return page


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path, make_ledger: MakeLedger) -> Iterator[Bench]:
    made = Bench(make_ledger, qtbot, tmp_path)
    yield made
    made.keeping.gate.set()
    for worker in [one for one in threading.enumerate() if one.name == "self-check"]:
        worker.join(10)  # it reads the folder that goes with the test


def read(row: CheckRow) -> str:
    return " ".join((row.state.text(), row.name.text(), row.sentence.text(), row.result.text()))


def press(bench: Bench, row: CheckRow) -> None:
    bench.qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton)


def test_it_checks_when_first_shown_and_when_asked(bench: Bench) -> None:
    """The first showing checks, coming back does not, the button does."""
    page = bench.checked()
    page.hide()
    page.show()
    assert bench.keeping.checks == 1
    bench.qtbot.mouseClick(page.again, Qt.MouseButton.LeftButton)
    bench.qtbot.waitUntil(page.again.isEnabled)
    assert bench.keeping.checks == 2


def test_the_rest_is_there_while_the_file_is_read(bench: Bench) -> None:
    """A long check holds nothing up: its lines say so, all others stand at once."""
    bench.keeping.gate.clear()
    page = bench.open()
    assert "正在检查" in read(page.rows["file"])
    assert "有托盘" in read(page.rows["tray"])
    assert not page.again.isEnabled()
    bench.keeping.gate.set()
    bench.qtbot.waitUntil(lambda: "● 正常 数据文件 完好" in read(page.rows["file"]))
    assert page.again.isEnabled()


def test_the_page_may_be_gone_before_the_check_ends(bench: Bench) -> None:
    """Leaving the program in the middle of a check troubles nobody."""
    bench.keeping.gate.clear()
    page = bench.open()
    (worker,) = (one for one in threading.enumerate() if one.name == "self-check")
    with bench.qtbot.waitSignal(page.destroyed):
        page.deleteLater()
    bench.keeping.gate.set()
    worker.join(10)
    assert not worker.is_alive()


def test_state_is_told_by_sign_and_word(bench: Bench) -> None:
    """Each state has its own sign and word, whatever the colours."""
    bench.has_font = False
    bench.desk.log()
    database = bench.desk.ledger.database
    guard = database.value("SELECT sql FROM sqlite_master WHERE name = 'history_no_update'")
    database.execute("DROP TRIGGER history_no_update")
    database.execute("UPDATE history SET reason = 'altered'")
    database.execute(guard)
    page = bench.checked({"XDG": "x"})
    assert page.rows["file"].state.text() == "● 正常"
    assert page.rows["history"].state.text() == "✕ 有问题"
    assert page.rows["font"].state.text() == "✕ 有问题"
    assert page.rows["autostart"].state.text() == "▲ 注意"
    assert "2 项有问题" in page.summary.text()


def test_a_refused_check_says_why(bench: Bench) -> None:
    """A file that cannot be opened is told with the refusal's sentence."""
    bench.desk.ledger.database.execute("PRAGMA user_version = 999")
    page = bench.checked()
    assert "✕" in page.rows["file"].state.text()
    assert "更新版本" in page.rows["file"].sentence.text()
    assert not page.rows["backup"].isVisible()


def test_a_mistake_of_ours_does_not_leave_the_page_waiting(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A check that breaks down is told as broken down, and can be tried again."""
    broken: list[object] = []
    usual, threading.excepthook = threading.excepthook, lambda given: broken.append(given.exc_type)
    try:
        monkeypatch.setattr(Keeping, "findings", [].pop)
        page = bench.checked()
        bench.qtbot.waitUntil(lambda: broken == [IndexError])
    finally:
        threading.excepthook = usual
    assert "没有做完" in page.rows["file"].sentence.text()
    assert page.again.isEnabled()


def test_the_used_channel_and_why_others_are_not(bench: Bench) -> None:
    """The first channel that can is the used one; one that cannot says why."""
    bench.bubble.unusable = reasons.NO_SESSION_BUS
    page = bench.checked()
    assert "没有桌面会话总线" in read(page.rows["channel/freedesktop"])
    assert "将首先使用" in read(page.rows["channel/tray"])
    assert "提醒窗" in read(page.rows["window"])


def test_with_no_channel_the_window_alone_reminds(bench: Bench) -> None:
    """Where no notification can be shown the reminder window is named as what is left."""
    bench.bubble.unusable, bench.balloon.unusable = reasons.NO_SESSION_BUS, reasons.NO_TRAY
    page = bench.checked()
    assert page.rows["window"].state.text() == "● 正常"
    assert "只由它提醒" in read(page.rows["window"])
    assert page.rows["channel/tray"].state.text() == "▲ 注意"


def test_a_test_that_is_shown_and_clicked(bench: Bench) -> None:
    """A test goes to its own channel, and says that it was shown and then clicked."""
    page = bench.checked()
    row = page.rows["channel/tray"]
    press(bench, row)
    (key,) = bench.balloon.asked
    assert bench.bubble.asked == []
    assert "已显示" in row.result.text()
    bench.notifier.acted.emit(key, "open")
    assert "点击" in row.result.text()
    press(bench, row)
    assert len(bench.balloon.asked) == 2
    assert bench.balloon.withdrawn == [key]


def test_a_test_that_fails_says_why(bench: Bench) -> None:
    """A test that fails is not sent by another channel, and its reason is told."""
    bench.bubble.fails = f"{reasons.BACKEND_FAILED}: exit status 1"
    page = bench.checked()
    row = page.rows["channel/freedesktop"]
    press(bench, row)
    assert "失败，系统的通知命令出错" in row.result.text()
    assert "exit status 1" in row.sentence.text()
    assert row.state.text() == "▲ 注意"
    assert bench.balloon.asked == []
    assert "将首先使用" in read(page.rows["channel/tray"])


@pytest.mark.skipif(sys.platform == "win32", reason="the message bus is of Linux's desktops")
def test_a_test_over_a_real_bus(qtbot: QtBot, tmp_path: Path, make_ledger: MakeLedger) -> None:
    """A test reaches the desktop's server, and a click on it comes back to the page."""
    from tests.support.notification_server import NotificationServer
    from tests.support.private_bus import PrivateBus

    with PrivateBus() as bus, NotificationServer(bus.address) as server:
        channel = FreedesktopChannel(bus.address, Sender())
        bench = Bench(make_ledger, qtbot, tmp_path, [channel])
        page = bench.checked()
        row = page.rows["channel/freedesktop"]
        press(bench, row)
        qtbot.waitUntil(lambda: "已显示" in row.result.text())
        assert row.state.text() == "● 正常"
        (call,) = server.calls
        assert "测试" in call.title
        server.emit_action(call.given_id, "seen")
        qtbot.waitUntil(lambda: "点击" in row.result.text())
        server.quit()
        press(bench, row)
        qtbot.waitUntil(lambda: "没有运行通知服务" in row.result.text())
        channel.shut_down()


def test_a_way_of_another_system_has_no_button(bench: Bench) -> None:
    """What can never work here offers no test."""
    bench.bubble.unusable = reasons.NOT_THIS_SYSTEM
    page = bench.checked()
    assert not page.rows["channel/freedesktop"].button.isVisible()
    assert page.rows["channel/tray"].button.isVisible()


def test_a_tray_that_goes_is_told_at_once(bench: Bench) -> None:
    """What closing the window means follows the tray."""
    page = bench.checked()
    bench.tray.check()
    assert "收进托盘" in read(page.rows["tray"])
    bench.has_tray = False
    bench.tray.check()
    assert "最小化到任务栏" in read(page.rows["tray"])


def test_starting_with_the_session_can_be_turned_on(bench: Bench) -> None:
    """The button turns it on, and is gone then."""
    page = bench.checked()
    row = page.rows["autostart"]
    press(bench, row)
    assert "登录后自动启动" in row.sentence.text()
    assert bench.autostart.path.exists()
    assert not row.button.isVisible()


def test_the_scheduled_start_says_how_it_stands(bench: Bench) -> None:
    """Off it can be turned on; on it tells its last run, and that the system has been silent."""
    page = bench.checked()
    row = page.rows["schedule"]
    press(bench, row)
    assert "还没有查看过" in row.sentence.text()
    assert not row.button.isVisible()
    for minutes, state in ((5, "● 正常"), (90, "▲ 注意")):
        bench.last_run = bench.desk.ledger.now() - timedelta(minutes=minutes)
        page.check()
        assert row.state.text() == state
        assert bench.desk.voice.times.full(bench.last_run) in row.sentence.text()
    bench.schedule.now = AutostartState.NONE
    page.check()
    assert (row.state.text(), row.button.isVisible()) == ("○ 说明", False)
    assert "不能定时启动" in row.sentence.text()


def test_turning_on_that_is_refused_says_why(bench: Bench, tmp_path: Path) -> None:
    """Where the setting cannot be written the line says so."""
    page = bench.checked()
    (tmp_path / "config").write_text("in the way")
    press(bench, page.rows["autostart"])
    assert "不能修改开机启动设置" in page.rows["autostart"].result.text()


def test_the_result_is_copied_as_text(bench: Bench) -> None:
    """The copy has every line with its state, and no markup."""
    page = bench.checked()
    bench.qtbot.mouseClick(page.copy, Qt.MouseButton.LeftButton)
    text = QGuiApplication.clipboard().text()
    assert "[正常] 数据文件  完好" in text
    assert "[注意] 开机启动" in text
    assert "2026-11-22" in text
    assert "已复制" in page.summary.text()


@pytest.mark.usefixtures("prefixed")
def test_all_texts_follow_the_language(bench: Bench) -> None:
    """Every text of the page is translated, what is found too."""
    page = bench.checked()
    press(bench, page.rows["channel/tray"])
    assert untranslated(page) == []


def test_a_narrow_page_needs_no_scrolling_sideways(bench: Bench) -> None:
    """Beside the detail pane in the smallest window nothing is cut off."""
    page = bench.checked()
    page.resize(310, 600)
    bench.qtbot.waitUntil(lambda: page.rows["file"].width() < 310)
    assert page.minimumSizeHint().width() <= 310
    for row in page.rows.values():
        needed = row.sentence.heightForWidth(row.sentence.width())
        assert row.sentence.height() >= needed


def test_keyboard_and_names(bench: Bench) -> None:
    """F5 checks again, and each button says what it is for."""
    page = bench.checked()
    assert page.again.shortcut().toString() == "F5"
    assert page.rows["channel/tray"].button.accessibleName() == "发送测试 托盘消息"
    assert "数据文件" in page.rows["file"].accessibleName()


@pytest.fixture
def plugins(tmp_path: Path) -> Callable[..., Path]:
    def make(*names: str) -> Path:
        contexts = tmp_path / "plugins" / "platforminputcontexts"
        contexts.mkdir(parents=True)
        for name in names:
            (contexts / f"lib{name}platforminputcontextplugin.so").touch()
        return contexts.parent

    return make


@pytest.mark.parametrize(
    ("environ", "code"),
    [
        ({"QT_IM_MODULE": "ibus"}, "input-ready"),
        ({"QT_IM_MODULE": "fcitx5"}, "input-bridged"),
        ({"QT_IM_MODULES": "wayland;fcitx", "WAYLAND_DISPLAY": "wayland-0"}, "input-of-desktop"),
        ({"QT_IM_MODULES": "wayland;fcitx"}, "input-bridged"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "input-of-desktop"),
        ({"WAYLAND_DISPLAY": "wayland-0", "QT_QPA_PLATFORM": "xcb"}, "input-none"),
        ({}, "input-none"),
        ({"QT_IM_MODULE": "xim"}, "input-plugin-missing"),
    ],
)
def test_which_input_method_is_used(
    plugins: Callable[..., Path], environ: dict[str, str], code: str
) -> None:
    """The input method asked for is named if Qt can load it, fcitx also by way of ibus."""
    assert input_method_finding(environ, "linux", plugins("ibus")).code == code


def test_an_input_method_without_its_plugin(plugins: Callable[..., Path]) -> None:
    """An ibus whose plugin is not there is doubtful, a fcitx with its own plugin is not."""
    folder = plugins("fcitx5")
    assert input_method_finding(IBUS, "linux", folder).state is Severity.DOUBT
    fcitx = input_method_finding({"QT_IM_MODULE": "fcitx"}, "linux", folder)
    assert (fcitx.code, fcitx.facts) == ("input-ready", {"module": "fcitx"})
    assert input_method_finding({}, "win32").state is Severity.GOOD


def test_it_says_what_wayland_does_not_let_the_window_do(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where only Wayland is there, the self-check says that the reminder window can be covered."""
    page = bench.checked()
    assert "总能显示" in read(page.rows["window"])
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "wayland")
    page = bench.checked()
    row = page.rows["window"]
    assert row.state.text() == "▲ 注意"
    assert "不让窗口置顶" in row.sentence.text()


def test_a_check_outlives_its_page(
    qapp: QApplication, make_ledger: MakeLedger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page taken down while its check ends, as by another language, ends nothing else."""
    keeping = WatchedKeeping(make_ledger())
    monkeypatch.setattr(keeping, "findings", lambda: ())
    for _ in range(300):
        page = QObject()
        checking = Checking(keeping, page)
        checking.start()
        page.deleteLater()
        del checking, page
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        qapp.processEvents()
