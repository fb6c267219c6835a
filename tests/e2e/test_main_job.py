from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from deadlines.choices import Choices
from deadlines.clock import SystemClock
from program.ledgers import open_ledger
from tests.e2e.conftest import StartDesktop
from tests.support.command_line import CommandLine
from tests.support.desktop import Desktop
from tests.support.desktop_program import Program, wait_for
from tests.support.desktop_screen import Window
from tests.support.program_words import program
from tests.support.used_ledger import end_first_start

SHANGHAI = ZoneInfo("Asia/Shanghai")
TITLE = "食堂饭菜价格上涨的不实截图传播"
MAIN = "^限时办 DueDesk$"
REMINDERS = "^提醒"


class User:
    """Somebody at the desktop: the app on a data folder, and a terminal beside it.

    A `new` one has never started the program; all others have the first start behind them.
    """

    def __init__(self, desktop: Desktop, *, new: bool = False, patrols: bool = False) -> None:
        self.desktop = desktop
        self.folder = Path(desktop.home) / "data"
        self.terminal = CommandLine(self.folder)
        self.app: Program | None = None
        if not new:
            end_first_start(self.folder, patrols=patrols)

    def start(self, *words: str) -> Program:
        self.app = self.desktop.start([*program(), "--data-dir", str(self.folder), *words])
        return self.app

    def start_and_see(self) -> Window:
        self.start()
        window = self.desktop.wait_window(MAIN, timeout=30)
        self.desktop.wait_tray_icons(1, timeout=30)
        self.desktop.focus(window)
        return window

    def records(self) -> list[dict[str, Any]]:
        data: list[dict[str, Any]] = self.terminal("list", "--all", "--json").data
        return data

    def log_due_soon(self, seconds: int = 5) -> None:
        """Log an incident whose ten-minutes-before reminder comes in some seconds."""
        found = datetime.now(SHANGHAI) - timedelta(hours=12) + timedelta(minutes=10)
        at = found + timedelta(seconds=seconds)
        time = at.isoformat(timespec="seconds")
        added = self.terminal("add", "incident", TITLE, "--at", time, "--found", "told")
        assert (added.status, added.err) == (0, "")
        assert self.terminal("done", "1", "report_head").status == 0


@pytest.fixture
def user(desktop: Desktop) -> User:
    return User(desktop)


def test_an_incident_is_logged_by_hand(user: User) -> None:
    """Typed into the form as it happened last night, an incident brings its three duties."""
    user.start_and_see()
    user.desktop.key("ctrl+2")
    editor = user.desktop.wait_window("^登记舆情")
    user.desktop.focus(editor)
    user.desktop.type_text(TITLE)
    user.desktop.key("Tab", "ctrl+a")
    user.desktop.type_text("昨晚11点12")
    user.desktop.key("ctrl+Return")
    user.desktop.wait_no_window("^登记舆情")
    (record,) = wait_for(lambda: user.records() or None, "the record")
    yesterday = datetime.now(SHANGHAI).date() - timedelta(days=1)
    assert (record["title"], record["kind"]) == (TITLE, "incident")
    assert record["at"] == f"{yesterday}T23:12:00+08:00"
    due = {duty["duty"]: duty["due"] for duty in record["duties"]}
    assert list(due) == ["report_head", "report_department", "feedback"]
    assert due["feedback"] == f"{yesterday + timedelta(days=1)}T11:12:00+08:00"


@pytest.mark.slow
def test_a_form_that_is_refused_keeps_what_was_typed(user: User) -> None:
    """A time that cannot be read is said in the form, which stays open; nothing is saved."""
    user.start_and_see()
    user.desktop.key("ctrl+1")
    editor = user.desktop.wait_window("^登记新闻")
    user.desktop.focus(editor)
    user.desktop.type_text("标题")
    user.desktop.key("Tab", "ctrl+a")
    user.desktop.type_text("someday")
    user.desktop.key("ctrl+Return")
    user.desktop.screen.wait_still()
    assert user.desktop.wait_window("^登记新闻").visible
    assert user.records() == []
    user.desktop.key("ctrl+a")
    user.desktop.type_text("刚刚")
    user.desktop.key("ctrl+Return")
    user.desktop.wait_no_window("^登记新闻")
    assert [record["title"] for record in user.records()] == ["标题"]


def test_a_reminder_comes_and_is_answered(user: User) -> None:
    """A reminder comes as a notification and in its window; 已反馈 finishes it for good."""
    user.start_and_see()
    user.log_due_soon()
    note = user.desktop.wait_notification(TITLE, timeout=30)
    assert "限时办" in note.app_name
    assert [action for action, _ in note.actions] == ["default", "open", "done", "snooze"]
    window = user.desktop.wait_window(REMINDERS)
    user.desktop.click_in(window, window.width - 20, 5)  # beside its buttons: it is chosen
    user.desktop.key("Tab")

    def pressed() -> bool | None:
        # The buttons are deaf for half a second after the window has come.
        user.desktop.key("space")
        return user.records()[0]["status"] == "done" or None

    wait_for(pressed, "the finished record", timeout=10)
    user.desktop.wait_no_window(REMINDERS)
    (duty,) = [d for d in user.records()[0]["duties"] if d["duty"] == "feedback"]
    assert duty["status"] == "done"
    assert not duty["late"]
    assert user.app is not None
    user.app.kill()
    user.start_and_see()
    assert user.records()[0]["status"] == "done"
    assert "用时 11 小时" in user.terminal("show", "1").out


@pytest.mark.slow
def test_keys_for_another_program_finish_nothing(user: User) -> None:
    """A desktop that gives the keyboard to the new window makes no keystroke of it an answer."""
    main = user.start_and_see()
    user.log_due_soon()
    window = user.desktop.wait_window(REMINDERS, timeout=30)
    assert user.desktop.active_window() == main
    user.desktop.focus(window)
    for keys in (("Down", "Return"), ("Up", "space"), ("Tab", "space"), ("Return", "Escape")):
        user.desktop.key(*keys)
        user.desktop.screen.wait_still()
    assert user.desktop.wait_window(REMINDERS).number == window.number
    (duty,) = [d for d in user.records()[0]["duties"] if d["duty"] == "feedback"]
    assert duty["status"] == "open"


@pytest.mark.slow
def test_a_notification_button_finishes_the_duty(user: User) -> None:
    """The notification's own button finishes the duty it is about."""
    user.start("--hidden")
    user.desktop.wait_tray_icons(1, timeout=30)
    user.log_due_soon()
    note = user.desktop.wait_notification(TITLE, timeout=30)
    assert note.number is not None
    user.desktop.invoke_action(note.number, "done")
    wait_for(lambda: user.records()[0]["status"] == "done" or None, "the finished record")


@pytest.mark.slow
def test_a_killed_program_lets_nothing_get_lost_or_come_twice(user: User) -> None:
    """Killed after a reminder, the program has it in its window again, without a second note."""
    user.start_and_see()
    user.log_due_soon()
    user.desktop.wait_notification(TITLE, timeout=30)
    assert user.app is not None
    user.app.kill()
    user.start()
    user.desktop.wait_window(REMINDERS, timeout=30)
    user.desktop.wait_window(MAIN)
    notes = [note for note in user.desktop.notifications() if TITLE in note.summary + note.body]
    assert len(notes) == 1


def test_a_second_start_raises_the_first_window(user: User) -> None:
    """A second start ends at once, and the first one's window comes to the front."""
    window = user.start_and_see()
    user.desktop.minimize(window)
    first = user.app
    second = user.start()
    assert second.wait_exit(20) == 0
    wait_for(lambda: user.desktop.active_window() or None, "a window in front")
    assert user.desktop.wait_window(MAIN).visible
    assert first is not None
    assert first.running


def test_closing_goes_to_the_tray_and_back(user: User) -> None:
    """Closed, the window is in the tray, says so once, and a click on the icon brings it back."""
    window = user.start_and_see()
    user.desktop.close_window(window)
    user.desktop.wait_no_window(MAIN)
    user.desktop.wait_notification("还在运行")
    assert user.app is not None
    assert user.app.running
    (icon,) = user.desktop.tray_icons()
    user.desktop.click_in(icon, icon.width // 2, icon.height // 2)
    user.desktop.wait_window(MAIN)


def test_without_a_tray_closing_goes_to_the_taskbar(start_desktop: StartDesktop) -> None:
    """Where there is no tray the closed window stays in the taskbar, and --hidden starts there."""
    user = User(start_desktop(with_tray=False))
    first = user.start("--hidden")

    def in_taskbar() -> Window | None:
        return next((one for one in user.desktop.windows() if one.title == "限时办 DueDesk"), None)

    assert not wait_for(in_taskbar, "the window in the taskbar", timeout=30).visible
    assert user.start().wait_exit(20) == 0
    window = user.desktop.wait_window(MAIN)
    user.desktop.focus(window)
    user.desktop.close_window(window)
    user.desktop.wait_no_window(MAIN)
    assert in_taskbar() is not None
    assert first.running


def test_without_a_tray_the_window_is_shown_all_the_same(start_desktop: StartDesktop) -> None:
    """Where there is no tray a plain start shows the window, not minimised."""
    user = User(start_desktop(with_tray=False))
    user.start()
    assert user.desktop.wait_window(MAIN, timeout=30).visible


@pytest.mark.slow
def test_without_a_notification_server_the_window_reminds(start_desktop: StartDesktop) -> None:
    """Where no notification can be shown the reminder window comes all the same."""
    user = User(start_desktop(with_notifications=False))
    user.start_and_see()
    user.log_due_soon()
    user.desktop.wait_window(REMINDERS, timeout=30)


@pytest.mark.slow
def test_a_title_is_plain_text_in_a_notification(user: User) -> None:
    """Whatever a title holds, a notification shows it as plain text."""
    user.start("--hidden")
    user.desktop.wait_tray_icons(1, timeout=30)
    titles = {
        "<b>粗</b> & <img src=x>": "粗",
        "-5℃低温天气": "-5℃低温天气",
        "第一行\n第二行": "第一行",
    }
    base = datetime.now(SHANGHAI) - timedelta(hours=12) + timedelta(minutes=10)
    for number, title in enumerate(titles, 1):
        at = (base + timedelta(seconds=4 + 2 * number)).isoformat(timespec="seconds")
        assert user.terminal("add", "incident", title, "--at", at).status == 0
    for shown in titles.values():
        note = user.desktop.wait_notification(shown, timeout=30)
        assert "<b>" not in note.body
        assert "<img" not in note.body


def test_the_command_line_is_noticed_within_two_seconds(user: User) -> None:
    """What the terminal adds is on the running app's board within two seconds."""
    window = user.start_and_see()
    user.desktop.screen.wait_still()
    before = user.desktop.screen.picture_of(window)
    assert user.terminal("add", "task", "报送表格", "--at", "2030-01-01T10:00").status == 0
    wait_for(
        lambda: user.desktop.screen.picture_of(window) != before or None,
        "a changed board",
        timeout=2,
    )


@pytest.mark.slow
def test_the_desk_clock_is_no_entry_of_a_panel(user: User) -> None:
    """Panels list the window that the clock belongs to, and leave out the clock, a toolbar."""
    ledger = open_ledger(user.folder, SystemClock())
    Choices(ledger.settings).keep_desk_clock(on=True)
    ledger.close()
    user.start_and_see()
    clock = user.desktop.wait_window("^桌面小钟")
    kinds = user.desktop.screen.run("xprop", "-id", str(clock.number), "_NET_WM_WINDOW_TYPE")
    assert kinds.partition("= ")[2].startswith("_NET_WM_WINDOW_TYPE_TOOLBAR")
