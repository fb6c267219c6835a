"""The manual and dropped files on a real desktop: its own keys, windows and drags."""

import sys
from pathlib import Path

import pytest

from tests.e2e.test_main_job import MAIN, User
from tests.support.desktop import Desktop
from tests.support.desktop_program import wait_for

pytestmark = pytest.mark.slow

SOURCE = Path(__file__).parents[1] / "support/drag_source.py"
MANUAL = "^使用手册"
NOTICE = (
    '{"year": 2027, "days": [{"name": "元旦", "date": "2027-01-01", "isOffDay": true},'
    '{"name": "春节", "date": "2027-02-20", "isOffDay": false}]}'
)


@pytest.fixture
def user(desktop: Desktop) -> User:
    return User(desktop)


def test_f1_opens_the_manual_beside_a_form_that_stays_usable(user: User) -> None:
    """F1 in a form opens the manual; it can be searched, closed by Esc, and the form goes on."""
    user.start_and_see()
    desktop = user.desktop
    desktop.key("ctrl+2")
    editor = desktop.wait_window("^登记舆情")
    desktop.focus(editor)
    desktop.type_text("标题")
    desktop.key("F1")
    manual = desktop.wait_window(MANUAL)
    desktop.focus(manual)
    desktop.key("ctrl+f")
    desktop.type_text("口令")
    desktop.screen.wait_still()
    desktop.key("Escape", "Escape")
    desktop.wait_no_window(MANUAL)
    desktop.focus(editor)
    desktop.key("ctrl+Return")
    desktop.wait_no_window("^登记舆情")
    assert [record["title"] for record in user.records()] == ["标题"]


def test_quitting_closes_the_manual(user: User) -> None:
    """With the manual open, Ctrl+Q in the main window ends the program."""
    window = user.start_and_see()
    user.desktop.key("F1")
    user.desktop.wait_window(MANUAL)
    user.desktop.focus(window)
    user.desktop.key("ctrl+q")
    assert user.app is not None
    assert user.app.wait_exit() == 0
    assert "Traceback" not in user.app.stderr


def test_a_notice_dragged_from_another_program_is_loaded(user: User, tmp_path: Path) -> None:
    """A year's JSON file dragged onto the board is shown as a notice, and saved by its button."""
    file = tmp_path / "2027.json"
    file.write_text(NOTICE, "utf-8")
    window = user.start_and_see()
    desktop = user.desktop
    desktop.start([sys.executable, SOURCE, file])
    source = desktop.wait_window("^文件 Files")
    desktop.focus(source)
    start = (source.x + source.width // 2, source.y + source.height // 2)
    end = (window.x + window.width // 2, window.y + window.height // 2)
    drag(desktop, start, end)
    dialog = desktop.wait_window("^载入放假通知")
    desktop.focus(dialog)
    desktop.key("ctrl+Return")
    desktop.wait_no_window("^载入放假通知")
    shown = wait_for(
        lambda: user.terminal("calendar", "show", "2027", "--json").data, "the year 2027"
    )
    assert shown["off"] == ["2027-01-01"]
    assert shown["work"] == ["2027-02-20"]
    assert desktop.wait_window(MAIN).visible


def drag(desktop: Desktop, start: tuple[int, int], end: tuple[int, int]) -> None:
    """Press the mouse, move it in steps as a hand does, and let go."""
    moves: list[str] = []
    for step in range(1, 13):
        x, y = (
            round(one + (other - one) * step / 12) for one, other in zip(start, end, strict=True)
        )
        # The programs talk about the drag while it moves.
        moves += ["mousemove", str(x), str(y), "sleep", "0.05"]
    begin = ["mousemove", *map(str, start), "mousedown", "1"]
    desktop.screen.run("xdotool", *begin, *moves, "mouseup", "1")
