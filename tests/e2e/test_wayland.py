"""The program on Wayland, with an X display beside it and without one."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.e2e.test_main_job import MAIN, REMINDERS, SHANGHAI
from tests.support.command_line import CommandLine
from tests.support.desktop_program import wait_for
from tests.support.desktop_wayland import NEEDED_PROGRAMS, WaylandDesktop
from tests.support.private_bus import absent
from tests.support.program_words import program
from tests.support.used_ledger import end_first_start

pytestmark = pytest.mark.slow

StartWayland = Callable[..., WaylandDesktop]
WINDOW, REMINDER = MAIN.strip("^$"), REMINDERS.strip("^")


@pytest.fixture
def start_wayland(tmp_path: Path) -> Iterator[StartWayland]:
    """Start a Wayland desktop by `WaylandDesktop`'s arguments."""
    if missing := [name for name in NEEDED_PROGRAMS if shutil.which(name) is None]:
        absent(" ".join(missing))
    with ExitStack() as stack:
        yield lambda **options: stack.enter_context(WaylandDesktop(tmp_path / "desktop", **options))


def start_app(desktop: WaylandDesktop) -> CommandLine:
    """Start the app on a ledger; return the command line on the same ledger."""
    folder = desktop.home / "data"
    terminal = CommandLine(folder)
    end_first_start(folder)
    desktop.start([*program(), "--data-dir", folder])
    desktop.wait_window(WINDOW)
    return terminal


def log_due_soon(terminal: CommandLine, title: str, number: int) -> None:
    """Log an incident whose ten-minutes-before reminder comes in some seconds."""
    found = datetime.now(SHANGHAI) - timedelta(hours=12) + timedelta(minutes=10, seconds=5)
    added = terminal("add", "incident", title, "--at", found.isoformat(timespec="seconds"))
    assert (added.status, added.err) == (0, "")
    assert terminal("done", str(number), "report_head").status == 0


def test_x_is_taken_where_it_is(start_wayland: StartWayland) -> None:
    """On a Wayland desktop with an X display the program's windows are X's."""
    desktop = start_wayland(with_x=True)
    start_app(desktop)
    assert desktop.wait_window(WINDOW)["shell"] == "xwayland"


def test_a_reminder_on_wayland_alone(start_wayland: StartWayland) -> None:
    """On Wayland alone keys answer no reminder, and the next one brings a new window."""
    desktop = start_wayland(with_x=False)
    terminal = start_app(desktop)
    main = desktop.wait_window(WINDOW)
    assert main["shell"] == "xdg_shell"
    log_due_soon(terminal, "食堂饭菜价格上涨", 1)
    first = desktop.wait_window(REMINDER)
    desktop.focus(first)
    desktop.key("Down", "Return", "Tab", "space", "Escape")
    assert desktop.wait_window(REMINDER)["id"] == first["id"]
    assert [record["status"] for record in terminal("list", "--all", "--json").data] == ["open"]
    desktop.focus(main)
    log_due_soon(terminal, "宿舍停水", 2)

    def is_new() -> bool:
        return bool(desktop.wait_window(REMINDER)["id"] != first["id"])

    wait_for(is_new, "the window anew", timeout=30)
