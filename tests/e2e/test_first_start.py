"""The first start on a new data folder, gone through by keyboard on a real desktop."""

import os
from pathlib import Path
from typing import Any

import pytest

from deadlines.choices import Choices
from deadlines.clock import SystemClock
from deadlines.rules.rule import Kind
from program.ledgers import open_ledger
from tests.e2e.test_main_job import MAIN, User
from tests.support.desktop import Desktop
from tests.support.desktop_program import wait_for

pytestmark = pytest.mark.slow

QUESTIONS = "^首次使用"
UNIT = "机电工程学院"
PICTURES = os.environ.get("DUEDESK_PICTURES", "")
"""A folder for pictures of every step, to look at; empty for none."""


def choices_in(folder: Path) -> dict[str, Any]:
    """Return what has been chosen in the data folder."""
    ledger = open_ledger(folder, SystemClock())
    choices = Choices(ledger.settings)
    found = {
        "unit": choices.unit,
        "hours": str(choices.schedule.usual),
        "kinds": choices.kinds,
        "first start": choices.is_first_start,
    }
    ledger.close()
    return found


def picture(desktop: Desktop, name: str) -> None:
    """Take a picture of the screen where pictures are wanted."""
    if PICTURES:
        desktop.screenshot(Path(PICTURES) / f"first-start-{name}.png")


def test_the_first_start_is_gone_through_by_keyboard(desktop: Desktop) -> None:
    """Unit, hours and kinds are typed and ticked, a test comes, and all of it is in force."""
    user = User(desktop, new=True)
    user.start()
    questions = desktop.wait_window(QUESTIONS, timeout=30)
    desktop.focus(questions)
    picture(desktop, "1")
    desktop.type_text(UNIT)
    desktop.key("Tab", "ctrl+a")
    desktop.type_text("08:30-12:00, 14:00-17:30")
    desktop.key("Return")
    desktop.screen.wait_still()
    picture(desktop, "2")
    desktop.key("Tab", "Tab", "Tab", "space", "Return")
    desktop.screen.wait_still()
    picture(desktop, "3")
    desktop.key("Return")
    desktop.wait_notification("测试通知")
    desktop.screen.wait_still()
    picture(desktop, "4")
    desktop.key("Return")
    desktop.wait_no_window(QUESTIONS)
    autostart = desktop.home / ".config/autostart"
    wait_for(lambda: list(autostart.glob("*.desktop")), "the start with the session")
    window = desktop.wait_window(f"^{UNIT}")
    desktop.focus(window)
    picture(desktop, "6")
    chosen = choices_in(user.folder)
    assert chosen == {
        "unit": UNIT,
        "hours": "08:30-12:00, 14:00-17:30",
        "kinds": set(Kind) - {Kind.MESSAGE, Kind.MEDIA},
        "first start": False,
    }
    desktop.key("ctrl+3", "ctrl+1")
    desktop.wait_window("^登记新闻")
    forms = [one.title for one in desktop.windows() if one.title.startswith("登记")]
    assert [title[:4] for title in forms] == ["登记新闻"]
    assert user.app is not None
    user.app.kill()
    user.start()
    desktop.wait_window(f"^{UNIT}", timeout=30)
    desktop.screen.wait_still()
    assert not any(one.title.startswith("首次使用") for one in desktop.windows())


def test_the_first_start_is_skipped_with_esc(desktop: Desktop) -> None:
    """Esc ends the questions for good, the board says what to do, and its key works."""
    user = User(desktop, new=True)
    user.start()
    desktop.focus(desktop.wait_window(QUESTIONS, timeout=30))
    desktop.key("Escape")
    desktop.wait_no_window(QUESTIONS)
    assert not choices_in(user.folder)["first start"]
    desktop.focus(desktop.wait_window(MAIN))
    desktop.key("ctrl+2")
    desktop.wait_window("^登记舆情")


def test_started_in_the_tray_the_questions_wait(desktop: Desktop) -> None:
    """Started hidden, nothing comes up until the window is opened from the tray."""
    user = User(desktop, new=True)
    open_ledger(user.folder, SystemClock()).close()
    user.start("--hidden")
    (icon,) = desktop.wait_tray_icons(1, timeout=30)
    desktop.screen.wait_still()
    assert desktop.windows() == []
    desktop.click_in(icon, icon.width // 2, icon.height // 2)
    desktop.wait_window(QUESTIONS)


@pytest.mark.parametrize("command", ["demo", "add"])
def test_nobody_else_is_asked(desktop: Desktop, command: str) -> None:
    """Neither the demo asks, nor a start after the command line has logged something."""
    user = User(desktop, new=True)
    if command == "add":
        assert user.terminal("add", "task", "报送表格", "--at", "2030-01-01T10:00").status == 0
        user.start()
    else:
        user.start("demo")
    # The demo says in its title that its data are samples.
    title = MAIN if command == "add" else "^演示：样例数据"
    window = desktop.wait_window(title, timeout=30)
    desktop.focus(window)
    desktop.key("ctrl+1")
    desktop.wait_window("^登记新闻")
    wait_for(
        lambda: not any(one.title.startswith("首次使用") for one in desktop.windows()),
        "no questions",
    )
