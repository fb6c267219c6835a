import sys
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree

import pytest

from deadlines.refusal import Refusal
from ui.system.autostart import AutostartState
from ui.system.scheduling.scheduler import scheduler
from ui.system.scheduling.windows_task import WindowsTask

USER = "SCHOOL\\R&D <li>"
SPACE = {"t": "http://schemas.microsoft.com/windows/2004/02/mit/task"}


class FakeSchtasks:
    """A Task Scheduler that keeps one task, as `schtasks` shows it."""

    def __init__(self) -> None:
        self.task: str | None = None
        self.refuses = False

    def run(self, words: Sequence[str]) -> str | None:
        assert words[1:3] == ("/tn", "DueDesk")
        if words[0] == "/query":
            return self.task
        if self.refuses:
            return None
        if words[0] == "/create":
            file = Path(words[words.index("/xml") + 1])
            self.task = file.read_bytes().decode("utf-16")
        else:
            self.task = None
        return ""


def task(schtasks: FakeSchtasks, *command: str) -> WindowsTask:
    return WindowsTask(command or (sys.executable, __file__), USER, "限时办", schtasks.run)


def test_it_is_turned_on_and_off() -> None:
    """On, the task starts this program; off, there is none."""
    schtasks = FakeSchtasks()
    made = task(schtasks)
    assert made.state() is AutostartState.OFF
    made.turn_off()
    made.turn_on()
    made.turn_on()
    assert made.state() is AutostartState.ON
    assert task(schtasks, sys.executable).state() is AutostartState.OTHER
    schtasks.task = (schtasks.task or "").replace(
        "<Enabled>true</Enabled>\n  </Settings>", "<Enabled>false</Enabled>\n  </Settings>"
    )
    assert made.state() is AutostartState.OFF  # turned off in the Task Scheduler itself
    made.turn_off()
    assert schtasks.task is None


def test_a_program_that_is_gone_is_told() -> None:
    """A task whose program was removed is told apart from another copy's."""
    schtasks = FakeSchtasks()
    task(schtasks, "C:\\gone\\DueDesk.exe").turn_on()
    assert task(schtasks).state() is AutostartState.GONE


def test_what_is_refused_is_told() -> None:
    """Where the Task Scheduler refuses, or is not there, the user reads so."""
    schtasks = FakeSchtasks()
    schtasks.refuses = True
    with pytest.raises(Refusal, match="schedule"):
        task(schtasks).turn_on()

    def missing(_: Sequence[str]) -> str | None:
        raise FileNotFoundError(2, "schtasks")

    with pytest.raises(Refusal, match="schedule"):
        WindowsTask(["x"], USER, "限时办", missing).state()


def test_the_task_by_its_text() -> None:
    """Every five minutes, without end, also on battery, as the user and with no more rights."""
    program = "C:\\Program Files\\R&D\\pythonw.exe"
    root = ElementTree.fromstring(  # noqa: S314 - our own text
        task(FakeSchtasks(), program, "C:\\a b\\main.py").xml().encode("utf-16")
    )

    def text(path: str) -> str | None:
        return root.findtext("/".join(f"t:{part}" for part in path.split("/")), None, SPACE)

    order = [child.tag.partition("}")[2] for child in root]
    assert order == ["RegistrationInfo", "Triggers", "Principals", "Settings", "Actions"]
    assert text("Triggers/TimeTrigger/Repetition/Interval") == "PT5M"
    assert text("Triggers/TimeTrigger/Repetition/Duration") is None
    assert text("Principals/Principal/UserId") == USER
    assert text("Principals/Principal/LogonType") == "InteractiveToken"
    assert text("Principals/Principal/RunLevel") == "LeastPrivilege"
    assert text("Settings/MultipleInstancesPolicy") == "IgnoreNew"
    assert text("Settings/DisallowStartIfOnBatteries") == "false"
    assert text("Settings/ExecutionTimeLimit") == "PT0S"
    assert text("Actions/Exec/Command") == program
    assert text("Actions/Exec/Arguments") == '"C:\\a b\\main.py" --scheduled'


def test_windows_has_its_own_scheduler(tmp_path: Path) -> None:
    """On Windows the task is the user's own, by domain and name."""
    environ = {"USERNAME": "li", "USERDOMAIN": "SCHOOL"}
    made = scheduler(["C:\\DueDesk.exe"], environ, tmp_path, "限时办", "win32")
    assert isinstance(made, WindowsTask)
    assert "<UserId>SCHOOL\\li</UserId>" in made.xml()
