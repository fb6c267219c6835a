from datetime import datetime, timedelta

import pytest

from tests.e2e.test_main_job import REMINDERS, SHANGHAI, User
from tests.support.desktop import Desktop
from tests.support.desktop_program import wait_for

pytestmark = pytest.mark.slow


def test_a_program_that_slept_tells_once(desktop: Desktop) -> None:
    """Stopped for ninety seconds over three reminders, the program tells of them in one digest."""
    user = User(desktop)
    app = user.start("--hidden")
    desktop.wait_tray_icons(1, timeout=30)
    base = datetime.now(SHANGHAI) - timedelta(hours=12) + timedelta(minutes=10)
    for number, seconds in enumerate((40, 55, 70), 1):
        at = (base + timedelta(seconds=seconds)).isoformat(timespec="seconds")
        user.terminal("add", "incident", f"第 {number} 件", "--at", at)
        user.terminal("done", str(number), "report_head")
    app.sigstop()
    stopped = datetime.now(SHANGHAI)

    def slept() -> bool | None:
        return datetime.now(SHANGHAI) - stopped > timedelta(seconds=90) or None

    wait_for(slept, "ninety seconds", timeout=100)
    assert [note for note in desktop.notifications() if "件" in note.body] == []
    app.sigcont()
    desktop.wait_notification("错过", timeout=20)
    desktop.wait_window(REMINDERS)
    notes = desktop.notifications()
    assert len(notes) == 1, notes
    assert app.running
