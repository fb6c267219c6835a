import os
import plistlib
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from deadlines.refusal import Refusal
from tests.support.desktop_program import wait_for
from ui.system.autostart import (
    Autostart,
    AutostartState,
    DesktopEntry,
    LaunchAgent,
    RunKey,
    Starts,
    autostart,
    exec_line,
    start_command,
)
from ui.system.scheduling.scheduler import NoScheduler

ODD = (
    "/opt/限时办/main",
    "/home/a b/main.py",
    '/q"u`o$t\\e/main.py',
    "/100%/%f/main.py",
    "/a;b|c&d<e>f(g)*h?i#j~k'l/main",
    "/line\nbreak\tand tab",
)


class FakeRegistry:
    """A registry in a dictionary; `refuses` lets every access fail."""

    def __init__(self) -> None:
        self.values: dict[tuple[str, str], str | bytes] = {}
        self.refuses = False

    def read(self, key: str, name: str) -> str | bytes | None:
        self._ask()
        return self.values.get((key, name))

    def write(self, key: str, name: str, value: str) -> None:
        self._ask()
        self.values[key, name] = value

    def delete(self, key: str, name: str) -> None:
        self._ask()
        self.values.pop((key, name), None)

    def of(self, key: str) -> str | bytes:
        (value,) = (v for (k, _), v in self.values.items() if k.endswith(key))
        return value

    def _ask(self) -> None:
        if self.refuses:
            raise PermissionError(5, "Access is denied")


def read_exec(value: str) -> list[str]:
    """Read an Exec value as the Desktop Entry Specification says: as a string, then its quotes."""
    escapes = {"s": " ", "n": "\n", "t": "\t", "r": "\r", "\\": "\\"}
    text = re.sub(r"\\(.)", lambda found: escapes[found[1]], value)
    quoted = re.findall(r'"((?:[^"\\]|\\.)*)"(?: |$)', text, re.DOTALL)
    arguments = [re.sub(r"\\(.)", r"\1", one, flags=re.DOTALL) for one in quoted]
    assert all(re.fullmatch(r"(?:[^%]|%%)*", one) for one in arguments), "a field code"
    return [one.replace("%%", "%") for one in arguments]


@pytest.mark.parametrize("argument", ODD)
def test_odd_paths_are_quoted(argument: str) -> None:
    """Whatever a path is made of, the desktop starts that path."""
    assert read_exec(exec_line([argument, "--hidden"])) == [argument, "--hidden"]
    assert "\n" not in exec_line([argument])


def three_ways(command: Sequence[str], folder: Path) -> list[Autostart]:
    return [
        DesktopEntry(command, folder / "config", "限时办"),
        RunKey(command, FakeRegistry()),
        LaunchAgent(command, folder / "home"),
    ]


@pytest.mark.parametrize("way", range(3), ids=["linux", "windows", "macos"])
def test_on_and_off(way: int, tmp_path: Path) -> None:
    """Each platform's entry can be turned on and off, again and again."""
    entry = three_ways(["/opt/duedesk"], tmp_path)[way]
    assert entry.state() is AutostartState.OFF
    entry.turn_off()
    for _ in range(2):
        entry.turn_on()
        assert entry.state() is AutostartState.ON
    entry.turn_off()
    assert entry.state() is AutostartState.OFF


def test_entry_of_another_copy(tmp_path: Path) -> None:
    """An entry that starts the program from another place is told apart, and can be taken over."""
    registry = FakeRegistry()
    odd = "an odd 100 % $place`" if sys.platform == "win32" else 'an "odd" \\ 100 % $place`'
    there = str(tmp_path / odd)
    Path(there).touch()
    for old, new in (
        (DesktopEntry([there], tmp_path, "x"), DesktopEntry(["/new"], tmp_path, "x")),
        (LaunchAgent([there], tmp_path), LaunchAgent(["/new"], tmp_path)),
        (RunKey([__file__], registry), RunKey(["C:\\new"], registry)),
    ):
        old.turn_on()
        assert new.state() is AutostartState.OTHER
        new.turn_on()
        assert (new.state(), old.state()) == (AutostartState.ON, AutostartState.GONE)


@pytest.mark.parametrize("gone", ["/opt/old place/duedesk", "/opt/100 %/main.py"])
def test_entry_of_a_program_that_is_gone_is_mended(gone: str, tmp_path: Path) -> None:
    """What names a program that is no longer there starts this one from the next start on."""
    registry, python = FakeRegistry(), sys.executable
    for command in ([gone], [python, gone]):
        for old, new in (
            (DesktopEntry(command, tmp_path, "x"), DesktopEntry([python], tmp_path, "x")),
            (LaunchAgent(command, tmp_path), LaunchAgent([python], tmp_path)),
            (RunKey([f"C:{gone}"], registry), RunKey([python], registry)),
        ):
            old.turn_on()
            assert new.state() is AutostartState.GONE
            Starts(new, NoScheduler()).mend()
            assert new.state() is AutostartState.ON


def test_what_is_off_is_not_mended(tmp_path: Path) -> None:
    """Who has refused the start with the session is not overruled."""
    entry = DesktopEntry([sys.executable], tmp_path, "x")
    Starts(entry, NoScheduler()).mend()
    assert entry.state() is AutostartState.OFF


def test_desktop_entry_starts_hidden(tmp_path: Path) -> None:
    """The Linux entry starts the program without its window and leaves the tray time to come."""
    entry = DesktopEntry(["/usr/bin/python3", "/opt/due desk/main.py"], tmp_path, "限时办")
    entry.turn_on()
    text = entry.path.read_text("utf-8")
    assert entry.path == tmp_path / "autostart" / "duedesk.desktop"
    assert text.startswith("[Desktop Entry]\nType=Application\n")
    assert 'Exec="/usr/bin/python3" "/opt/due desk/main.py" "--hidden"\n' in text
    assert "TryExec=/usr/bin/python3\n" in text  # a desktop passes over it once that is gone
    assert "Name=限时办\n" in text
    assert "X-GNOME-Autostart-Delay=5\n" in text


@pytest.mark.parametrize("key", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_desktop_entry_turned_off_by_the_desktop(key: str, tmp_path: Path) -> None:
    """An entry that the desktop's own settings turned off is off."""
    entry = DesktopEntry(["/opt/duedesk"], tmp_path, "限时办")
    entry.turn_on()
    kept = entry.path.read_text("utf-8").replace("X-GNOME-Autostart-enabled=true", "")
    entry.path.write_text(f"{kept}{key}\n", "utf-8")
    assert entry.state() is AutostartState.OFF
    entry.turn_on()
    assert entry.state() is AutostartState.ON


def test_run_key_quotes_for_windows() -> None:
    """The Run key's command starts a path with spaces, hidden."""
    registry = FakeRegistry()
    RunKey(["C:\\Program Files\\DueDesk\\DueDesk.exe"], registry).turn_on()
    line = registry.of("CurrentVersion\\Run")
    assert line == '"C:\\Program Files\\DueDesk\\DueDesk.exe" --hidden'


def test_run_key_turned_off_in_task_manager() -> None:
    """What Task Manager has turned off is off, until it is turned on here."""
    registry = FakeRegistry()
    entry = RunKey(["C:\\duedesk.exe"], registry)
    entry.turn_on()
    approved = "Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\StartupApproved\\Run"
    registry.values[approved, "DueDesk"] = b"\x02" + bytes(11)
    assert entry.state() is AutostartState.ON
    registry.values[approved, "DueDesk"] = b"\x03" + bytes(11)
    assert entry.state() is AutostartState.OFF
    entry.turn_on()
    assert entry.state() is AutostartState.ON


def test_launch_agent_is_a_property_list(tmp_path: Path) -> None:
    """The macOS agent runs the program at login, hidden."""
    agent = LaunchAgent(["/Applications/DueDesk.app/Contents/MacOS/DueDesk"], tmp_path)
    agent.turn_on()
    content = plistlib.loads(agent.path.read_bytes())
    assert agent.path.parent == tmp_path / "Library" / "LaunchAgents"
    assert content["ProgramArguments"][-1] == "--hidden"
    assert content["RunAtLoad"] is True


def test_broken_launch_agent_starts_nothing(tmp_path: Path) -> None:
    """An agent that cannot be read is off."""
    agent = LaunchAgent(["/x"], tmp_path)
    agent.path.parent.mkdir(parents=True)
    agent.path.write_bytes(b"<plist>")
    assert agent.state() is AutostartState.OFF


def test_what_cannot_be_written_is_refused(tmp_path: Path) -> None:
    """A folder or registry that takes nothing is told as a refusal that names it."""
    (tmp_path / "config").write_text("a file where the folder should be")
    (tmp_path / "home").write_text("the same")
    linux, _, macos = three_ways(["/x"], tmp_path)
    registry = FakeRegistry()
    registry.refuses = True
    for entry in (linux, macos, RunKey(["x"], registry)):
        with pytest.raises(Refusal) as refused:
            entry.turn_on()
        assert refused.value.code == "autostart"
        assert refused.value.facts["detail"]


@pytest.mark.skipif(sys.platform == "win32", reason="a Linux path is no path there")
def test_platform_decides(tmp_path: Path) -> None:
    """Linux goes by XDG_CONFIG_HOME where it names a folder, macOS by the home folder."""
    config, home = str(tmp_path / "c"), tmp_path / "h"
    found = autostart(["x"], {"XDG_CONFIG_HOME": config}, home, "n", "linux")
    assert isinstance(found, DesktopEntry)
    assert found.path.parent == tmp_path / "c" / "autostart"
    found = autostart(["x"], {"XDG_CONFIG_HOME": "relative"}, home, "n", "linux")
    assert isinstance(found, DesktopEntry)
    assert found.path.parent == home / ".config" / "autostart"
    assert isinstance(autostart(["x"], {}, home, "n", "darwin"), LaunchAgent)


@pytest.mark.skipif(sys.platform != "linux", reason="gio is of GNOME")
def test_desktop_starts_the_entry(tmp_path: Path) -> None:
    """GLib's own launcher starts an entry with an odd path, with the arguments as they are."""
    gio = Path("/usr/bin/gio")
    if not gio.exists():
        pytest.skip("gio is not installed")
    program = tmp_path / 'odd $HOME `x` \\ 名"字' / "main"
    program.parent.mkdir()
    said = tmp_path / "said"
    program.write_text(
        f'#!/bin/sh\nprintf "%s\\n" "$0" "$@" > "{said}.new" && mv "{said}.new" "{said}"\n'
    )
    program.chmod(0o755)
    entry = DesktopEntry([str(program), "a b 100% %f"], tmp_path, "限时办")
    entry.turn_on()
    subprocess.run([gio, "launch", entry.path], check=True, env={**os.environ, "LC_ALL": "C.UTF-8"})
    wait_for(said.exists, "the program to start")
    assert said.read_text("utf-8").splitlines() == [str(program), "a b 100% %f", "--hidden"]


def test_the_session_opens_no_console(tmp_path: Path) -> None:
    """From source on Windows the Python without a console starts the program, where it is there."""
    script, python = tmp_path / "main.py", tmp_path / "python.exe"
    assert start_command(script, python, frozen=False) == (str(python), str(script))
    silent = tmp_path / "pythonw.exe"
    silent.touch()
    assert start_command(script, python, frozen=False) == (str(silent), str(script))
    other = tmp_path / "python3"
    assert start_command(script, other, frozen=False) == (str(other), str(script))
