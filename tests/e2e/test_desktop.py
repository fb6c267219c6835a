"""The virtual desktop itself, proved with a sample program before anything is tested on it."""

import json
import os
import signal
import struct
import sys
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest

from tests.support.desktop import Desktop
from tests.support.desktop_program import Program, wait_for
from tests.support.desktop_screen import Window

pytestmark = pytest.mark.slow

SAMPLE = Path(__file__).parents[1] / "support/sample_window.py"
PHRASES = (
    "党委宣传部：国务院办公厅关于2027年部分节假日安排的通知（第1号）",
    "“舆情”《办法》—— 昨晚11点12；ABC xyz! @#$%^&*()_+{}|<>?~`'\\",
    "café Ω ё ① 😀 龘",
)

StartDesktop = Callable[..., Desktop]


class Sample:
    """The sample program on a desktop, and what it has printed."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop
        self.program: Program = desktop.start([sys.executable, SAMPLE])
        self.window: Window = desktop.wait_window("样例窗口 Sample")
        self.wait("ready")

    def said(self, what: str) -> list[object]:
        """The values of all lines about `what`."""
        whole = self.program.stdout.rpartition("\n")[0]  # the last line may still be coming
        lines = [json.loads(line) for line in whole.splitlines()]
        return [line[what] for line in lines if what in line]

    def wait(self, what: str, value: object = True) -> None:
        """Wait until its last line about `what` has `value`."""
        self.program.wait_until(lambda: self.said(what)[-1:] == [value], f"{what} {value}")

    def click(self, part: str) -> None:
        """Click the middle of a part."""
        x, y = cast("list[int]", self.said(f"{part}_at")[0])
        self.desktop.click_in(self.window, x, y)


@pytest.fixture
def sample(desktop: Desktop) -> Sample:
    return Sample(desktop)


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_the_desktop_has_all_a_window_needs(desktop: Desktop) -> None:
    """The program's own check of the machine finds nothing missing on this desktop."""
    words = (
        "import os, sys; from ui.system.platform_check import platform_trouble as trouble; "
        "print(trouble(os.environ, sys.platform), trouble({'DISPLAY': ':54321'}, 'linux'))"
    )
    asked = desktop.start([sys.executable, "-c", words], cwd=SAMPLE.parents[2])
    asked.wait_output("^None PlatformTrouble.*':54321'")


def test_a_click_reaches_the_button(sample: Sample) -> None:
    """A click in a window presses the button that is there."""
    sample.click("button")
    sample.wait("clicked")


@pytest.mark.parametrize("phrase", PHRASES)
def test_typed_text_arrives_whole(sample: Sample, phrase: str) -> None:
    """Every typed character arrives, in its order, Chinese ones and signs too."""
    sample.click("line")
    sample.desktop.type_text(f"{phrase}\n")
    sample.wait("entered", phrase)


def test_a_long_text_of_many_characters_arrives_whole(sample: Sample) -> None:
    """A text with more different characters than a keyboard has keys arrives whole."""
    text = "\n".join(
        "".join(chr(0x4E00 + 37 * number) for number in range(start, start + 60))
        for start in range(0, 480, 60)
    )
    sample.click("page")
    sample.desktop.type_text(text)
    sample.wait("page", text)


def test_the_first_text_is_still_typed_right_after_others(sample: Sample) -> None:
    """A text typed again after its keys have been given away arrives as at first."""
    sample.click("line")
    for start in (0x5000, 0x6000, 0x7000, 0x5000):
        phrase = "".join(chr(start + number) for number in range(50))
        sample.desktop.type_text(f"{phrase}\n")
        sample.wait("entered", phrase)
        sample.desktop.key("ctrl+a", "Delete")


def test_key_chords_reach_the_focused_field(sample: Sample) -> None:
    """Shortcuts work on what was typed: all of it is selected, cut, and pasted elsewhere."""
    sample.click("line")
    sample.desktop.type_text("舆情")
    sample.desktop.key("ctrl+a", "ctrl+x", "Tab", "ctrl+v")
    sample.wait("line", "")
    sample.wait("page", "舆情")


def test_focus_moves_between_windows(sample: Sample) -> None:
    """The window that is given the focus gets the keys, though another one is on top."""
    other = sample.desktop.start([sys.executable, SAMPLE])
    other.wait_output('"ready"')
    wait_for(lambda: len(sample.desktop.windows()) == 2, "two windows")
    sample.desktop.focus(sample.window)
    sample.desktop.type_text("到这里")
    sample.wait("line", "到这里")
    assert '"line"' not in other.stdout
    active = sample.desktop.active_window()
    assert active is not None
    assert active.pid == sample.program.pid


def test_a_window_is_minimised_and_comes_back(sample: Sample) -> None:
    """A minimised window is hidden but listed, and focusing it shows it again."""
    sample.desktop.minimize(sample.window)
    (hidden,) = sample.desktop.windows()
    assert not hidden.visible
    assert "hidden" in hidden.states
    sample.desktop.focus(hidden)
    assert sample.desktop.wait_window("Sample").number == sample.window.number


def test_closing_the_window_ends_the_program(sample: Sample) -> None:
    """The window manager's close asks the program, which ends by itself."""
    sample.desktop.close_window(sample.window)
    assert sample.program.wait_exit() == 0
    assert sample.said("closed") == [True]
    sample.desktop.wait_no_window("Sample")


def test_the_tray_icon_is_docked_and_clicked(sample: Sample) -> None:
    """The program's icon stands in the tray, where a click reaches the program."""
    (icon,) = sample.desktop.wait_tray_icons(1)
    assert icon.pid == sample.program.pid
    sample.desktop.click(icon.x + icon.width // 2, icon.y + icon.height // 2)
    sample.wait("tray", "Trigger")


def test_a_tray_icon_survives_its_tray(sample: Sample) -> None:
    """When the tray dies the icons are gone, and they dock in the next one."""
    desktop = sample.desktop
    desktop.wait_tray_icons(1)
    desktop.kill_tray()
    assert desktop.tray_icons() == []
    desktop.start_tray()
    desktop.wait_tray_icons(1)
    sample.program.kill()
    desktop.wait_tray_icons(0)


def test_a_desktop_without_tray_and_manager(start_desktop: StartDesktop) -> None:
    """A screen with neither tray nor window manager still shows windows and takes keys."""
    desktop = start_desktop(with_tray=False, with_window_manager=False, size=(800, 600))
    sample = Sample(desktop)
    assert desktop.tray_icons() == []
    sample.click("line")
    desktop.focus(sample.window)
    desktop.type_text("无人看管")
    sample.wait("line", "无人看管")


def test_two_desktops_know_nothing_of_each_other(start_desktop: StartDesktop) -> None:
    """Two desktops at a time have their own screens, buses and homes."""
    one, other = start_desktop(), start_desktop()
    assert one.env["DISPLAY"] != other.env["DISPLAY"]
    assert one.home != other.home
    Sample(one)
    one.start(["notify-send", "标题"])
    one.wait_notification("标题")
    assert other.windows() == []
    assert other.notifications() == []


def test_the_screen_is_saved_as_a_picture(sample: Sample, tmp_path: Path) -> None:
    """A screenshot is a picture of the whole screen and shows what is on it."""
    sample.desktop.screenshot(tmp_path / "screen.png")
    header = (tmp_path / "screen.png").read_bytes()[:24]
    assert struct.unpack(">II", header[16:]) == (1366, 768)
    assert len(set(sample.desktop.screen.picture_of(sample.window))) > 10


def test_a_frozen_program_goes_on(sample: Sample) -> None:
    """A stopped program does nothing until it is let go, then takes what came meanwhile."""
    sample.program.sigstop()
    sample.click("button")
    sample.desktop.screen.wait_still()
    assert sample.said("clicked") == []
    sample.program.sigcont()
    sample.wait("clicked")


def test_the_end_of_a_program_is_seen(desktop: Desktop) -> None:
    """A program's output, its own exit status and a killing signal are told."""
    own = desktop.start([sys.executable, "-c", "print('好'); raise SystemExit(3)"])
    assert own.wait_exit() == 3
    assert own.stdout == "好\n"
    killed = desktop.start([sys.executable, "-c", "import time; time.sleep(60)"])
    assert killed.kill() == -signal.SIGKILL


@pytest.mark.usefixtures("start_desktop")  # which skips where a program is missing
def test_nothing_is_left_behind(tmp_path: Path) -> None:
    """When a desktop ends, so do the programs on it, and its own parts."""
    with Desktop(tmp_path) as desktop:
        family = desktop.start(["sh", "-c", "sleep 60 & echo $!; wait"])
        child = int(family.wait_output(r"^(\d+)$")[1])
        assert is_alive(child)
    assert not family.running
    wait_for(lambda: not is_alive(child), "the program's child to end")
    with pytest.raises(RuntimeError, match="unable to open display"):
        desktop.screen.run("xwininfo", "-root")
