import json
import os
import random
import signal
import sqlite3
import subprocess
import time
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.support.command_line import ROOT, CommandLine
from tests.support.program_words import program

pytestmark = pytest.mark.slow

ROUNDS = int(os.environ.get("DUEDESK_KILLS", "40"))
SHANGHAI = ZoneInfo("Asia/Shanghai")


def start(folder: Path, *words: str) -> subprocess.Popen[str]:
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "DBUS_SESSION_BUS_ADDRESS": ""}
    return subprocess.Popen(
        [*program(), "--data-dir", str(folder), *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environ,
        cwd=ROOT,
    )


def kill(process: subprocess.Popen[str]) -> tuple[str, str]:
    process.send_signal(signal.SIGKILL)
    return process.communicate(timeout=30)


def test_a_killed_program_loses_nothing_it_had_acknowledged(tmp_path: Path) -> None:
    """Killed at any moment, app and command line leave every acknowledged write, and a whole log.

    In each round the app runs and records reminders that have come due while the command line
    adds and finishes records; one of the two is killed after a random time, then the other. What
    the command line had printed must be there, the chain must hold, no reminder stand twice.
    """
    seed = random.randrange(1 << 30)
    dice = random.Random(seed)
    folder = tmp_path / "data"
    main = CommandLine(folder)
    # However slow the machine is, some commands end and some do not.
    began = time.monotonic()
    CommandLine(tmp_path / "other")("add", "news", "多久登记一条", "--at", "2026-01-05 09:00")
    pace = time.monotonic() - began
    acknowledged: set[int] = set()
    finished: set[int] = set()
    for number in range(ROUNDS):
        found = datetime.now(SHANGHAI) - timedelta(hours=12) + timedelta(minutes=10, seconds=1)
        at = found.isoformat(timespec="seconds")
        app = start(folder, "--hidden")
        adding = start(folder, "add", "incident", f"第 {number} 条", "--at", at)
        time.sleep(dice.uniform(0, 3 * pace))
        out, err = kill(adding)
        assert "Traceback" not in err, (seed, number, err)
        if out.endswith("\n"):
            acknowledged.add(int(out.split()[0]))
            ending = start(folder, "done", out.split()[0], "report_head")
            time.sleep(dice.uniform(0, 2 * pace))
            told, err = kill(ending)
            assert "Traceback" not in err, (seed, number, err)
            if told.endswith("\n"):
                finished.add(int(out.split()[0]))
        _, err = kill(app)
        assert "Traceback" not in err, (seed, number, err)
        if number % 10 == 9 or number == ROUNDS - 1:
            check = main("check", "--json")
            states = {finding["check"]: finding["state"] for finding in check.data}
            sound = states.get("file"), states.get("history")
            assert sound == ("good", "good"), (seed, number, check.out)
    records = {r["number"]: r for r in json.loads(main("list", "--all", "--json").out)}
    assert acknowledged <= set(records), seed
    for number in finished:
        duties = {duty["duty"]: duty["status"] for duty in records[number]["duties"]}
        assert duties["report_head"] == "done", (seed, number)
    with sqlite3.connect(folder / "duedesk.sqlite3") as database:
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        twice = database.execute(
            "SELECT duty, rung, instant FROM reminders GROUP BY 1, 2, 3 HAVING COUNT(*) > 1"
        ).fetchall()
        entries = database.execute("SELECT record, COUNT(*) FROM history GROUP BY 1").fetchall()
    assert twice == [], seed
    assert {number for number, _ in entries if number} == set(records), seed
    assert len(acknowledged) > ROUNDS // 10, "the killing must leave some commands their time"
