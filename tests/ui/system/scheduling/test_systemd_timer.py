import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from deadlines.refusal import Refusal
from ui.system.autostart import Autostart, AutostartState
from ui.system.scheduling.scheduler import scheduler
from ui.system.scheduling.systemd_timer import SystemdTimer

ODD = '/opt/限时办 a/100%f "$x" \\ `y`/main.py'


class FakeSystemd:
    """What systemd does about a timer: the link that enables it, and what it was told."""

    def __init__(self, folder: Path) -> None:
        self.wants = folder / "systemd" / "user" / "timers.target.wants"
        self.told: list[tuple[str, ...]] = []
        self.refuses = False

    def control(self, words: Sequence[str]) -> None:
        self.told.append(tuple(words))
        if self.refuses:
            raise OSError(1, "Failed to connect to bus")
        link = self.wants / "duedesk.timer"
        if words[0] == "enable":
            self.wants.mkdir(parents=True, exist_ok=True)
            link.unlink(missing_ok=True)
            link.symlink_to(self.wants.parent / "duedesk.timer")
        elif words[0] == "disable":
            link.unlink(missing_ok=True)


@pytest.fixture
def systemd(tmp_path: Path) -> FakeSystemd:
    (tmp_path / "run" / "systemd").mkdir(parents=True)
    (tmp_path / "run" / "systemd" / "private").touch()
    return FakeSystemd(tmp_path)


def timer(systemd: FakeSystemd, *command: str) -> SystemdTimer:
    folder = systemd.wants.parents[2]
    words = command or (sys.executable, ODD)
    return SystemdTimer(words, folder, folder / "run", "限时办", systemd.control)


@pytest.mark.skipif(sys.platform == "win32", reason="its links are Linux's")
def test_it_is_turned_on_and_off(systemd: FakeSystemd) -> None:
    """On, two units are there and the timer runs; off, nothing is left of them."""
    made = timer(systemd)
    assert made.state() is AutostartState.OFF
    for _ in range(2):
        made.turn_on()
        assert made.state() is AutostartState.ON
    assert systemd.told[-1] == ("restart", "duedesk.timer")
    made.turn_off()
    made.turn_off()
    assert made.state() is AutostartState.OFF
    assert [path for path in made.folder.rglob("*") if path.is_file()] == []


@pytest.mark.skipif(sys.platform == "win32", reason="its links are Linux's")
def test_another_copy_and_one_that_is_gone_are_told_apart(
    systemd: FakeSystemd, tmp_path: Path
) -> None:
    """A timer that starts the program from another place is not ours, and can be taken over."""
    there = tmp_path / "a 100% $copy"
    there.touch()
    ours = timer(systemd, sys.executable)
    timer(systemd, str(there)).turn_on()
    assert ours.state() is AutostartState.OTHER
    there.unlink()
    assert ours.state() is AutostartState.GONE
    ours.turn_on()
    assert ours.state() is AutostartState.ON


def test_what_systemd_refuses_is_told(systemd: FakeSystemd) -> None:
    """Where systemd does not answer, the user reads what it said."""
    systemd.refuses = True
    with pytest.raises(Refusal) as caught:
        timer(systemd).turn_on()
    assert caught.value.code == "schedule"
    assert caught.value.facts["detail"] == "Failed to connect to bus"


@pytest.mark.parametrize("runtime", ["", "{there}", "relative"])
def test_without_systemd_there_is_no_schedule(runtime: str, tmp_path: Path) -> None:
    """Where no systemd runs for the user, that is said instead of set up in vain."""
    environ = {"XDG_RUNTIME_DIR": runtime.format(there=tmp_path)}
    for platform in ("linux", "darwin"):
        made: Autostart = scheduler(["/opt/duedesk"], environ, tmp_path, "限时办", platform)
        assert made.state() is AutostartState.NONE


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="needs systemd-analyze")
def test_systemd_takes_the_units(systemd: FakeSystemd, tmp_path: Path) -> None:
    """systemd finds no fault with the units, and reads the odd path as it is."""
    script = tmp_path / "限时办 a" / '100%f "$x" \\ y'
    script.parent.mkdir()
    script.touch()
    made = timer(systemd, shutil.which("true") or "", str(script))
    made.turn_on()
    done = subprocess.run(
        ["systemd-analyze", "--user", "verify", made.service, made.timer],
        capture_output=True,
        text=True,
        env={"XDG_RUNTIME_DIR": str(tmp_path / "run"), "HOME": str(tmp_path), "PATH": "/usr/bin"},
        check=False,
    )
    assert (done.returncode, done.stderr, done.stdout) == (0, "", "")
    done = subprocess.run(
        ["systemd-analyze", "calendar", "*:0/5"], capture_output=True, text=True, check=True
    )
    assert "Normalized form: *-*-* *:00/5:00" in done.stdout
