"""A day's reminders in the running program, by a clock that is moved."""

from contextlib import suppress
from datetime import datetime, timedelta

import pytest

from deadlines.clock import SystemClock
from program.ledgers import open_ledger
from tests.e2e.test_main_job import MAIN, REMINDERS
from tests.e2e.test_scheduled import Scheduled
from tests.support.desktop import Desktop
from tests.support.desktop_program import Program, wait_for
from tests.support.moved_program import next_working_day
from tests.support.program_words import from_source

pytestmark = [pytest.mark.slow, from_source("its clock is moved")]
NOTICED, QUIET = 75, 25
"""Seconds: a clock that was moved is noticed within six, on a machine that does other work within
many; and what is too long for a call that would come ten seconds later."""


def choose(user: Scheduled, name: str, value: str) -> None:
    """Set a choice before the program runs."""
    ledger = open_ledger(user.folder, SystemClock())
    ledger.settings.write(name, value)
    ledger.close()


def start(user: Scheduled) -> Program:
    """Start the program in the tray."""
    app = user.run("--hidden")
    user.desktop.wait_tray_icons(1, timeout=30)
    return app


def heard(user: Scheduled, word: str) -> list[str]:
    """Return the notifications with that word, oldest first."""
    notes = user.desktop.notifications()
    return [note.summary for note in notes if word in note.summary + note.body]


@pytest.fixture
def user(desktop: Desktop) -> Scheduled:
    return Scheduled(desktop)


def test_the_patrol_calls_twice_and_stops_when_ticked(user: Scheduled) -> None:
    """Owed by itself it calls at 15:30 and 17:00; ticked, not at 17:30."""
    choose(user, "kinds-aside", "")
    user.at(15, 29, 50)
    start(user)
    wait_for(lambda: heard(user, "巡查") or None, "the call of 15:30", 30)
    user.at(16, 59, 45)
    wait_for(lambda: len(heard(user, "巡查")) == 2 or None, "the call of 17:00", NOTICED + 60)
    assert user.run("done", "patrol").wait_exit() == 0
    user.desktop.wait_no_window(REMINDERS)
    user.at(17, 29, 50)
    quiet_until = datetime.now().astimezone() + timedelta(seconds=QUIET)
    wait_for(lambda: datetime.now().astimezone() > quiet_until or None, "17:30", QUIET + 10)
    assert len(heard(user, "巡查")) == 2


def test_a_day_without_the_program_is_told_once(user: Scheduled) -> None:
    """Off for a whole working day, the next start tells the missed patrol in one line."""
    choose(user, "kinds-aside", "")
    user.at(9)
    assert user.run("done", "patrol").wait_exit() == 0
    missed = next_working_day(user.day)
    user.day = next_working_day(missed)
    user.at(9)
    start(user)
    wait_for(lambda: heard(user, "漏巡查") or None, "the missed day", 30)
    user.desktop.screen.wait_still()
    assert heard(user, "漏巡查") == ["漏巡查 1 天"]
    assert f"{missed:%m-%d}" in user.desktop.notifications()[-1].body


def test_quit_then_the_timer_then_one_digest(user: Scheduled) -> None:
    """Ended on purpose, the timer brings it back before what is due, with one digest."""
    desktop = user.desktop
    user.at(9)
    for title in ("报送名单", "交总结"):
        assert user.run("add", "task", title, "--at", f"{user.day}T16:00").wait_exit() == 0
    app = user.run()
    window = desktop.wait_window(MAIN, timeout=30)
    desktop.focus(window)
    assert user.fire().wait_exit() == 0

    for tabs in (1, 2):  # 收进托盘 has the focus; 退出 and 取消 stand as the desktop has them
        desktop.key("ctrl+q")
        desktop.focus(desktop.wait_window("^退出"))
        desktop.key(*["Tab"] * tabs, "Return")
        desktop.wait_no_window("^退出")
        with suppress(TimeoutError):
            app.wait_exit(3)
            break
        desktop.focus(window)
    assert app.wait_exit() == 0
    user.at(15, 0)
    assert user.fire().wait_exit() == 0
    assert heard(user, "错过") == []
    user.at(15, 32)
    back = user.fire()
    desktop.wait_notification("错过", timeout=30)
    desktop.wait_window(REMINDERS)
    assert back.running
    (digest,) = [note for note in desktop.notifications() if "错过" in note.summary + note.body]
    assert "报送名单" in digest.body
    assert "交总结" in digest.body


@pytest.mark.parametrize("choice", ["", "on"])
def test_an_hour_of_quiet_with_an_incident(user: Scheduled, choice: str) -> None:
    """Nothing pops up for the hour, an incident's notification only where the user chose so."""
    user.at(10, 4, 50)
    until = datetime.fromisoformat(f"{user.day}T11:04:00+08:00")
    choose(user, "muted-until", until.isoformat())
    choose(user, "quiet-but-incidents", choice)
    for kind, title in (("incident", "食堂截图"), ("media", "省报来电")):
        at = f"{user.day}T10:00" if kind == "incident" else f"{user.day}T09:05"
        assert user.run("add", kind, title, "--at", at).wait_exit() == 0
    start(user)
    if choice:
        wait_for(lambda: heard(user, "食堂截图") or None, "the incident's notification", NOTICED)
    else:
        end = datetime.now().astimezone() + timedelta(seconds=25)
        wait_for(lambda: datetime.now().astimezone() > end or None, "10:05 to pass", 40)
        assert user.desktop.notifications() == []
    assert heard(user, "省报来电") == []
    assert [one.title for one in user.desktop.windows() if one.title.startswith("提醒")] == []
    before = len(user.desktop.notifications())
    user.at(11, 3, 50)
    user.desktop.wait_window(REMINDERS, timeout=NOTICED)
    wait_for(lambda: len(user.desktop.notifications()) > before or None, "one list", 10)


def test_a_clock_put_right_brings_the_reminder_again(user: Scheduled) -> None:
    """Eight hours ahead at login, all is brought up; put right, each comes at its time again."""
    user.at(9)
    added = user.run("add", "task", "报送名单", "--at", f"{user.day}T19:00")
    assert added.wait_exit() == 0
    user.at(21)
    start(user)
    wait_for(lambda: heard(user, "报送名单") or None, "what the wrong clock brings up", 30)
    before = len(heard(user, "报送名单"))
    user.at(16, 59, 45)
    wait_for(lambda: len(heard(user, "报送名单")) > before or None, "17:00", NOTICED + 60)
