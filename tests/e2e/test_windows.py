"""The program as its installer leaves it on a Windows: under Wine, by mouse, keys and sight."""

import os
import re
from datetime import datetime, timedelta
from pathlib import Path
from shutil import rmtree
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtGui import QImage

from freeze.drawn_text import count_signs
from tests.e2e.conftest import StartDesktop
from tests.support.desktop_program import Program, wait_for
from tests.support.desktop_screen import Window
from tests.support.used_ledger import end_first_start
from tests.support.wine import DATA, INSTALLED, QUIET, RUN_KEY, Wine

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        "DUEDESK_WINDOWS" not in os.environ,
        reason="DUEDESK_WINDOWS names no Windows; .ci/windows makes one",
    ),
]

APP, COMMAND = f"{INSTALLED}/DueDesk.exe", f"{INSTALLED}/duedesk-cli.exe"
REMOVER = f"{INSTALLED}/unins000.exe"
MENU = "users/root/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/限时办"
MAIN = "^限时办 DueDesk$"
TITLE = "食堂饭菜价格上涨的不实截图传播"
PATIENCE = 90
"""Seconds; Wine on a machine that has much to do is slow."""
_ZONE = ZoneInfo("Asia/Shanghai")


class Seat:
    """Somebody at this Windows, with the program installed and its first start behind them."""

    def __init__(self, wine: Wine) -> None:
        self.wine, self.desktop = wine, wine.desktop
        (setup,) = (wine.drive / "duedesk/dist").glob("DueDesk-*-setup.exe")
        self.setup = f"duedesk/dist/{setup.name}"
        self.data = wine.drive / DATA
        self.installed = wine.drive / INSTALLED

    def install(self) -> int:
        status, _ = self.wine.run(self.setup, *QUIET)
        return status

    def uninstall(self) -> int:
        status, _ = self.wine.run(REMOVER, *QUIET)
        return status

    def files(self) -> set[str]:
        return {
            str(file.relative_to(self.installed))
            for file in self.installed.rglob("*")
            if file.is_file()
        }

    def command(self, *words: str) -> str:
        status, said = self.wine.run(COMMAND, *words)
        assert status == 0, said
        return said

    def start(self, *words: str) -> tuple[Program, Window]:
        program = self.wine.start(APP, *words)
        window = self.desktop.wait_window(MAIN, PATIENCE)
        self.desktop.wait_tray_icons(1, PATIENCE)
        return program, window

    def leave(self, program: Program) -> None:
        self.desktop.focus(self.desktop.wait_window(MAIN))
        self.desktop.key("ctrl+q")
        program.wait_exit(PATIENCE)


@pytest.fixture
def fresh(start_desktop: StartDesktop) -> Seat:
    """Give a seat at a Windows on which the program has never been started."""
    wine = Wine(Path(os.environ["DUEDESK_WINDOWS"]), start_desktop(with_notifications=False))
    wine.end_all()  # they are on the screen of the test before
    seat = Seat(wine)
    rmtree(seat.data, ignore_errors=True)
    if not (seat.installed / "DueDesk.exe").exists():
        assert seat.install() == 0
    return seat


@pytest.fixture
def seat(fresh: Seat) -> Seat:
    """Give a seat of somebody who has used the program before."""
    end_first_start(fresh.data)
    return fresh


def test_the_setup_puts_the_program_into_the_menu(fresh: Seat) -> None:
    """Installed anew: two programs and an entry that starts one of them; no record yet.

    That the entry bears the AppUserModelID is not seen here: Wine's shell links keep none.
    """
    if (fresh.installed / "unins000.exe").exists():
        fresh.uninstall()
        fresh.wine.wait_for_all()
    assert not (fresh.installed / "DueDesk.exe").exists()
    assert fresh.install() == 0
    assert {"DueDesk.exe", "duedesk-cli.exe", "unins000.exe"} <= fresh.files()
    entry = (fresh.wine.drive / MENU / "限时办.lnk").read_bytes()
    assert "DueDesk.exe".encode("utf-16-le") in entry
    assert not fresh.data.exists()


def test_the_setup_speaks_chinese(fresh: Seat) -> None:
    """On a Chinese Windows the setup's window is Chinese, drawn and not in boxes."""
    setup = fresh.wine.start(fresh.setup)
    window = fresh.desktop.wait_window("^安装 - 限时办", PATIENCE)
    _assert_text(fresh, window)
    fresh.desktop.focus(window)
    fresh.desktop.key("Escape")
    fresh.desktop.wait_window("^退出安装$", PATIENCE)
    fresh.desktop.key("alt+y")
    setup.wait_exit(PATIENCE)


def test_the_first_start(fresh: Seat) -> None:
    """The window is Chinese; passed over, the first start leaves a Run key without a console."""
    _, window = fresh.start()
    first = fresh.desktop.wait_window("^首次使用", PATIENCE)
    _assert_text(fresh, first)
    fresh.desktop.focus(first)
    fresh.desktop.key("Escape")
    fresh.desktop.wait_no_window("^首次使用", PATIENCE)
    _assert_text(fresh, window)
    wait_for(lambda: "DueDesk" in fresh.wine.registry(RUN_KEY), "the Run key", PATIENCE)
    found = re.search(r"DueDesk\s+REG_SZ\s+(.*)", fresh.wine.registry(RUN_KEY))
    assert found is not None
    assert found[1].strip() == r"C:\users\root\AppData\Local\Programs\DueDesk\DueDesk.exe --hidden"
    assert (fresh.data / "duedesk.sqlite3").is_file()


def test_the_language_is_that_of_windows(seat: Seat) -> None:
    """Where no variable names a language, a Chinese Windows speaks Chinese."""
    command = f"C:\\{COMMAND}".replace("/", "\\")
    words = f"set LC_ALL=& set LANG=& {command} restore C:\\none.sqlite"
    status, said = seat.wine.run("windows/system32/cmd.exe", "/c", words)
    assert (status, "找不到备份文件" in said) == (1, True)


def test_a_share_takes_backups_but_no_ledger(seat: Seat) -> None:
    """On a share (a folder stands for one) backups and exports work; a ledger is refused."""
    share = seat.wine.drive.parent / "dosdevices/unc/server/share"
    rmtree(share, ignore_errors=True)
    share.mkdir(parents=True)
    seat.command("add", "task", "试一试", "--at", "2030-01-01T10:00")
    for words in (("backup", r"\\server\share\b.sqlite"), ("export", r"\\server\share\台账.xlsx")):
        seat.command(*words)
    assert {file.name for file in share.iterdir()} == {"b.sqlite", "台账.xlsx"}
    status, said = seat.wine.run(COMMAND, "--data-dir", r"\\server\share\数据", "list")
    assert (status, "台账不能放在网络共享上" in said) == (1, True)
    assert not (share / "数据").exists()


def test_what_ends_a_start_is_shown(seat: Seat) -> None:
    """Started on a share, where no ledger may be, the program says so in a window, then ends."""
    program = seat.wine.start(APP, "--data-dir", r"\\server\share\数据")
    window = seat.desktop.wait_window(MAIN, PATIENCE)
    _assert_text(seat, window)
    seat.desktop.focus(window)
    seat.desktop.key("Return")
    assert program.wait_exit(PATIENCE) == 1


def test_a_second_start_raises_the_window(seat: Seat) -> None:
    """Closed, the window is in the tray; a second start brings it back and ends at once."""
    program, window = seat.start()
    seat.desktop.close_window(window)
    seat.desktop.wait_no_window(MAIN, PATIENCE)
    assert len(seat.desktop.tray_icons()) == 1
    second = seat.wine.start(APP)
    seat.desktop.wait_window(MAIN, PATIENCE)
    assert second.wait_exit(PATIENCE) == 0
    assert program.running
    seat.leave(program)


def test_a_reminder_comes(seat: Seat) -> None:
    """What comes due is shown in the reminder window and as a balloon at the tray's icon."""
    seat.start()
    found = datetime.now(_ZONE) - timedelta(hours=12) + timedelta(minutes=10, seconds=20)
    seat.command("add", "incident", TITLE, "--at", found.isoformat(timespec="seconds"))
    seat.command("done", "1", "report_head")
    reminders = seat.desktop.wait_window("^提醒", PATIENCE)
    _assert_text(seat, reminders)
    wait_for(lambda: _balloons(seat), "a balloon", PATIENCE)


def test_an_update_waits_for_the_running_program(seat: Seat) -> None:
    """Over a running program setup and uninstaller refuse and leave every file; then they work."""
    before = seat.files()
    program, _ = seat.start()
    assert seat.install() != 0
    assert seat.uninstall() != 0
    assert seat.files() == before
    assert program.running
    seat.leave(program)
    assert seat.install() == 0
    assert seat.files() == before


def test_the_uninstaller_keeps_the_records(seat: Seat) -> None:
    """Removed are the program, its entry and its start with the session; the records stay."""
    seat.command("add", "task", "试一试", "--at", "2030-01-01T10:00")
    assert seat.uninstall() == 0
    seat.wine.wait_for_all()
    assert seat.files() == set()
    assert not (seat.wine.drive / MENU).exists()
    assert "DueDesk" not in seat.wine.registry(RUN_KEY)
    assert (seat.data / "duedesk.sqlite3").is_file()


def _assert_text(seat: Seat, window: Window) -> None:
    picture = seat.desktop.folder / "seen.png"
    seat.desktop.screenshot(picture)
    now = seat.desktop.screen.window(window.number) or window
    signs, boxes = count_signs(QImage(str(picture)).copy(now.x, now.y, now.width, now.height))
    assert signs > 20
    assert boxes < signs / 5


def _balloons(seat: Seat) -> list[Window]:
    return [one for one in seat.desktop.popups() if one.width > 100 and one.height > 30]
