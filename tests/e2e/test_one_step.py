"""One click is one step, with a real mouse and keyboard."""

import pytest

from tests.e2e.test_keyboard import wait_title
from tests.e2e.test_main_job import MAIN, User
from tests.support.desktop import Desktop
from tests.support.desktop_program import wait_for
from tests.support.desktop_screen import Window

pytestmark = pytest.mark.slow

PAUSES = (50, 150, 350)
ACCENT = bytes((0x2F, 0x6B, 0xED))
"""The main button's ground, as the light theme has it."""


def log_incident(desktop: Desktop) -> tuple[User, Window]:
    """Log an incident that is found just now; give the window, with its details in sight."""
    user = User(desktop)
    window = user.start_and_see()
    desktop.key("ctrl+2")
    wait_title(desktop, "^登记舆情")
    desktop.type_text("食堂饭菜价格上涨的不实截图传播")
    desktop.key("Tab", "ctrl+a")
    desktop.type_text("刚刚")
    desktop.key("ctrl+Return")
    desktop.wait_no_window("^登记舆情")
    wait_for(lambda: user.records() or None, "the record")
    wait_title(desktop, MAIN)
    return user, window


def main_button(desktop: Desktop, window: Window) -> tuple[int, int]:
    """Return where in the window the details' main button is: the accent's colour, on the right."""
    pixels, width = desktop.screen.picture_of(window), window.width
    for y in range(70, window.height // 2):
        for x in range(width * 6 // 10, width):
            place = 3 * (y * width + x)
            if pixels[place : place + 3] == ACCENT:
                return x + 12, y + 10
    raise AssertionError("no main button in sight")


@pytest.mark.parametrize("pause", PAUSES)
@pytest.mark.parametrize("means", ["click", "key"])
def test_two_presses_are_one_step(desktop: Desktop, means: str, pause: int) -> None:
    """Two presses within a third of a second finish one duty, by mouse and by Ctrl+D."""
    user, window = log_incident(desktop)
    desktop.screen.wait_still(quiet=0.2)
    if means == "key":
        keys = ("key", "ctrl+d", "sleep", str(pause / 1000), "key", "ctrl+d")
        desktop.screen.run("xdotool", *keys)
    else:
        x, y = main_button(desktop, window)
        move = ("mousemove", str(window.x + x), str(window.y + y))
        clicks = ("click", "--repeat", "2", "--delay", str(pause), "1")
        desktop.screen.run("xdotool", *move, *clicks)

    def done() -> list[str]:
        duties = user.records()[0]["duties"]
        return [duty["duty"] for duty in duties if duty["status"] == "done"]

    wait_for(lambda: done() or None, "the first step")
    desktop.screen.wait_still(quiet=0.2)
    assert done() == ["report_head"]
