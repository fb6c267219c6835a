"""The system's scheduler as a second string: its command, run as the timer runs it."""

import re
import shlex
import sys
from datetime import datetime, time

import pytest

from program.ledgers import command
from tests.support.desktop import Desktop
from tests.support.desktop_program import Program, wait_for
from tests.support.moved_program import SHANGHAI, Mover, next_working_day
from tests.support.program_words import ROOT, from_source
from tests.support.used_ledger import end_first_start
from ui.system.scheduling.systemd_timer import SystemdTimer

pytestmark = from_source("its clock is moved")
PYTHON = {"PYTHONPATH": str(ROOT), "PYTHONSAFEPATH": "1"}


class Scheduled:
    """A user whose program may be gone, and the timer that looks after it."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop, self.folder = desktop, desktop.home / "data"
        self.mover = Mover(desktop.home)
        self.day = next_working_day()
        end_first_start(self.folder)
        self.timer = SystemdTimer(command(), desktop.home, None, "限时办", lambda _: None)
        self.timer.turn_on()

    def at(self, hour: int, minute: int = 0, second: int = 0) -> None:
        """Let it be that time of the working day."""
        self.mover.move(datetime.combine(self.day, time(hour, minute, second), SHANGHAI))

    def run(self, *words: str) -> Program:
        """Start the program with these words, by the moved clock."""
        words = (*words, "--data-dir", str(self.folder))
        return self.desktop.start([*self.mover.words, *words], PYTHON, ROOT)

    def fire(self) -> Program:
        """Run the timer's command, as its unit says."""
        found = re.search("^ExecStart=(.*)$", self.timer.service.read_text("utf-8"), re.MULTILINE)
        assert found is not None
        python, script, *words = shlex.split(found[1])
        assert (python, script) == (sys.executable, str(ROOT / "main.py"))
        return self.run(*words)


@pytest.fixture
def scheduled(desktop: Desktop) -> Scheduled:
    return Scheduled(desktop)


@pytest.mark.slow
def test_a_killed_program_is_back_before_the_next_due_instant(scheduled: Scheduled) -> None:
    """Killed, it is started hidden half an hour before, once; where it runs, nothing happens."""
    desktop, folder = scheduled.desktop, scheduled.folder
    scheduled.at(9)
    added = scheduled.run("add", "task", "报送名单", "--at", f"{scheduled.day}T16:00")
    assert added.wait_exit() == 0
    entry = desktop.home / ".config/autostart/duedesk.desktop"
    entry.parent.mkdir(parents=True)
    entry.write_text('[Desktop Entry]\nExec="/gone/duedesk" "--hidden"\n')
    first = scheduled.run("--hidden")
    desktop.wait_tray_icons(1, timeout=30)
    mended = f'"{ROOT / "main.py"}" "--hidden"'
    wait_for(lambda: mended in entry.read_text("utf-8"), "an entry that names what is there")
    assert scheduled.fire().wait_exit() == 0
    assert first.running
    first.kill()
    desktop.kill_tray()
    desktop.start_tray()
    for hour, minute in ((9, 5), (12, 0), (15, 25)):
        scheduled.at(hour, minute)
        assert scheduled.fire().wait_exit() == 0
    scheduled.at(15, 31)
    second = scheduled.fire()
    desktop.wait_tray_icons(1, timeout=30)
    assert second.running
    assert scheduled.fire().wait_exit() == 0
    assert [one.title for one in desktop.windows() if one.title.startswith("限时办")] == []
    assert second.running
    second.kill()
    assert (folder / "duedesk.lock").exists()  # as a crash leaves it
    scheduled.at(15, 40)
    assert scheduled.fire().wait_exit() == 0  # once is enough: it may have been ended on purpose
