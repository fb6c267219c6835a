"""The program opens no network connection: seen from outside, by the system calls it makes."""

import sys
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from tests.e2e.test_main_job import MAIN, REMINDERS, SHANGHAI, TITLE, User
from tests.support.command_line import CommandLine
from tests.support.desktop import Desktop
from tests.support.desktop_program import Program, wait_for
from tests.support.desktop_screen import Window
from tests.support.private_bus import require
from tests.support.program_words import program
from tests.support.traced import families, watched
from ui.window.nav import Page

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="strace is Linux's")

_LOCAL = {"UNIX"}
"""Sockets of this machine alone: the screen, the session bus, the program's own other start."""


class WatchedUser(User):
    """A user whose app is watched."""

    def __init__(self, desktop: Desktop) -> None:
        super().__init__(desktop)
        self.log = Path(desktop.folder) / "calls.txt"

    def start(self, *words: str) -> Program:
        argv = [*program(), "--data-dir", str(self.folder), *words]
        self.app = self.desktop.start(watched(argv, self.log))
        return self.app

    def families(self) -> dict[str, list[str]]:
        return families(self.log.read_text("utf-8", "replace"))


def changed(desktop: Desktop, window: Window, look: bytes) -> bool | None:
    return desktop.screen.picture_of(window) != look or None


@pytest.mark.slow
def test_the_app_speaks_to_its_own_machine_only(desktop: Desktop) -> None:
    """Through all its pages, a reminder, a notification and a form the app makes local sockets."""
    require("strace")
    user = WatchedUser(desktop)
    user.start()
    window = desktop.wait_window(MAIN, timeout=60)
    desktop.wait_tray_icons(1, timeout=60)
    desktop.focus(window)
    for number, page in enumerate(Page, 1):
        look = desktop.screen.picture_of(window)
        desktop.key(f"alt+{number}")
        if page is not Page.BOARD:  # it is the one that is shown at first
            wait_for(partial(changed, desktop, window, look), f"the page {page}", timeout=30)
        desktop.screen.wait_still()
    user.log_due_soon()
    desktop.wait_notification(TITLE, timeout=60)
    desktop.wait_window(REMINDERS, timeout=30)
    desktop.focus(window)
    desktop.key("ctrl+1")
    desktop.wait_window("^登记新闻", timeout=30)
    desktop.screen.wait_still()
    assert user.app is not None
    user.app.stop(patience=10)
    found = user.families()
    assert found["UNIX"], "the screen and the bus at least: strace has seen the program"
    assert set(found) <= _LOCAL, {name: found[name][:5] for name in set(found) - _LOCAL}


def test_commands_make_no_sockets(tmp_path: Path) -> None:
    """Commands that touch only the ledger make no socket at all."""
    require("strace")
    main = CommandLine(tmp_path / "data")
    at = (datetime.now(SHANGHAI) - timedelta(hours=1)).isoformat(timespec="seconds")
    for number, words in enumerate(
        (
            ("add", "news", "标题", "--at", at),
            ("list", "--json"),
            ("due", "news", "--at", "2026-02-13T16:00"),
            ("calendar", "show", "2026"),
            ("backup",),
            ("export", str(tmp_path / "log.xlsx")),
        )
    ):
        log = tmp_path / f"calls-{number}.txt"
        assert main(*words, under=watched((), log)).status == 0
        assert families(log.read_text("utf-8", "replace")) == {}, words
