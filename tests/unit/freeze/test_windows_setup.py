"""The installer for Windows: what its script and messages must say; Inno Setup is not run here."""

import re
from pathlib import Path

from freeze.contents import is_wanted
from ui.environment import APP_NAME
from ui.notifications.base import Sender
from ui.system.running_mark import MUTEXES, mark_running

FOLDER = Path(__file__).parents[3] / "freeze/windows"
SCRIPT = (FOLDER / "duedesk.iss").read_text("utf-8-sig")
CHINESE = FOLDER / "ChineseSimplified.isl"


def test_the_setup_waits_for_the_mutexes_that_the_program_holds() -> None:
    """Setup and uninstaller ask for the very names by which the program says that it runs."""
    held: list[str] = []
    mark_running(held.append)
    (asked,) = re.findall(r"^AppMutex=(.*)$", SCRIPT, re.MULTILINE)
    assert asked.split(",") == held == list(MUTEXES)
    assert SCRIPT.index("[Setup]") < SCRIPT.index("AppMutex=") < SCRIPT.index("[Files]")


def test_the_menu_entries_bear_the_id_under_which_notes_are_shown() -> None:
    """Windows shows notifications only where the two are the same."""
    borne = set(re.findall(r'AppUserModelID: "([^"]+)"', SCRIPT))
    assert borne == {APP_NAME} == {Sender().desktop_entry}


def test_the_setup_speaks_chinese_and_english() -> None:
    """A Chinese Windows (0804) gets Chinese, all others English."""
    languages = re.findall(r'^Name: "(\w+)"; MessagesFile: "([^"]+)"', SCRIPT, re.MULTILINE)
    assert [name for name, _ in languages] == ["en", "zh"]
    named = languages[1][1].split(",")[-1].replace("\\", "/")
    assert (FOLDER.parents[1] / named) == CHINESE
    text = CHINESE.read_bytes()
    assert text.startswith(b"\xef\xbb\xbf")  # Inno Setup takes a file without it for a code page
    assert "LanguageID=$0804" in text.decode("utf-8-sig")


def test_each_message_of_the_setup_is_chinese() -> None:
    """Every message is one line, said once, in Chinese, and none uses a mark Inno does not know."""
    lines = CHINESE.read_text("utf-8-sig").split("[Messages]")[1].splitlines()
    messages = [line.partition("=") for line in lines if line and line[0] not in ";["]
    names = [name for name, _, _ in messages]
    assert len(names) == len(set(names)) > 80
    for name, equals, text in messages:
        assert equals, name
        assert re.search("[\u4e00-\u9fff]", text) or name == "NameAndVersion", name
        assert not re.search(r"%[^1-9n]", text), name


def test_what_windows_does_not_need_stays_out() -> None:
    """The 20 MB of OpenGL in software, and a style that is not ours, are not packed."""
    assert not is_wanted("PySide6\\opengl32sw.dll", "win32")
    assert not is_wanted("PySide6\\plugins\\styles\\qmodernwindowsstyle.dll", "win32")
    assert is_wanted("PySide6\\plugins\\platforms\\qwindows.dll", "win32")
    assert is_wanted("PySide6\\Qt6Widgets.dll", "win32")
