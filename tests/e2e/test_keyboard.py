"""A morning's work on a real desktop without the mouse."""

import pytest

from tests.e2e.test_main_job import MAIN, User
from tests.support.desktop import Desktop
from tests.support.desktop_program import wait_for

pytestmark = pytest.mark.slow


def wait_title(desktop: Desktop, title: str) -> None:
    """Wait for a window and give it the keyboard, as it has by itself on most desktops."""
    desktop.focus(desktop.wait_window(title))


def test_a_record_is_logged_and_finished_by_keyboard(
    desktop: Desktop,
) -> None:
    """Logged by Ctrl+2, finished with Ctrl+D, taken back with Ctrl+Z, searched with Ctrl+F."""
    user = User(desktop)
    user.start_and_see()
    desktop.key("ctrl+2")
    wait_title(desktop, "^登记舆情")
    desktop.type_text("食堂饭菜价格上涨的不实截图传播")
    desktop.key("Tab", "ctrl+a")
    desktop.type_text("刚刚")
    desktop.key("Tab", "Tab", "Tab", "Tab")
    desktop.type_text("微博巡查")
    desktop.key("ctrl+Return")
    desktop.wait_no_window("^登记舆情")
    (record,) = wait_for(lambda: user.records() or None, "the record")
    assert record["status"] == "open"
    wait_title(desktop, MAIN)
    desktop.key("alt+2", "alt+1", "ctrl+d")

    def duties() -> dict[str, str]:
        return {duty["duty"]: duty["status"] for duty in user.records()[0]["duties"]}

    wait_for(lambda: duties()["report_head"] == "done", "the head to be told")
    desktop.key("ctrl+z")
    wait_for(lambda: duties()["report_head"] == "open", "the step to be taken back")
    desktop.key("ctrl+f")
    desktop.type_text("没有这样的事\n")
    desktop.screen.wait_still()
    desktop.key("Escape", "Down", "ctrl+e")
    wait_title(desktop, "^修改")
    desktop.key("Escape")
    desktop.wait_no_window("^修改")
    wait_title(desktop, MAIN)
    desktop.key("ctrl+q")  # a duty is open: the program asks first
    wait_title(desktop, "^退出")
    desktop.key("Escape")
    desktop.wait_no_window("^退出")
    assert user.app is not None
    assert user.app.running


def test_every_page_opens_by_its_key_and_esc_leaves_it(desktop: Desktop) -> None:
    """Alt with a number shows the page, Esc the board again, in the same window."""
    user = User(desktop, patrols=True)
    window = user.start_and_see()
    desktop.key("Escape")
    desktop.screen.wait_still()
    board = desktop.screen.picture_of(window)
    for number in (2, *range(4, 9)):  # the third is of the patrols, which this unit does not make
        desktop.key(f"alt+{number}")
        wait_for(
            lambda: desktop.screen.picture_of(window) != board or None, f"page {number}", timeout=5
        )
        desktop.screen.wait_still()
        desktop.key("Escape")
        wait_for(lambda: desktop.screen.picture_of(window) == board or None, "the board", timeout=5)


def test_ctrl_q_leaves_the_program(desktop: Desktop) -> None:
    """Ctrl+Q ends the program, which is more than putting its window away."""
    user = User(desktop)
    user.start_and_see()
    desktop.key("ctrl+q")
    assert user.app is not None
    assert user.app.wait_exit(15) == 0
    assert desktop.notifications() == []
