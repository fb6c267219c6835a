"""Ledgers with every kind of damage: each is read, or refused in a sentence, and soon."""

import os
import shutil
import subprocess
import sys
from collections import Counter
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from deadlines.clock import SystemClock
from deadlines.records.record import Draft
from deadlines.refusal import Refusal
from deadlines.reminders.log import DueStep
from deadlines.rules.rule import Kind, Level
from program.ledgers import open_ledger
from tests.support.damage import HARMS
from tests.support.program_words import ROOT

COMMANDS = int(os.environ.get("DUEDESK_DAMAGED", "110"))
"""How many damaged ledgers the commands are tried on."""
WINDOWS = int(os.environ.get("DUEDESK_DAMAGED_WINDOWS", "22"))
LONGEST = 60
"""Seconds after which a program counts as endless."""
FILE = "duedesk.sqlite3"


@pytest.fixture(scope="module")
def healthy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of all kinds with reminders and a backup, in one plain file."""
    folder = tmp_path_factory.mktemp("healthy")
    random, clock = Random(5), SystemClock()
    ledger = open_ledger(folder, clock)
    register, now = ledger.register, ledger.now()
    for number in range(1, 301):
        kind = random.choice([Kind.NEWS, Kind.INCIDENT, Kind.MESSAGE, Kind.MEDIA])
        level = Level.GENERAL if kind is Kind.INCIDENT else None
        at = now - timedelta(minutes=random.randrange(10, 60 * 24 * 40))
        record = register.log(
            Draft(kind, f"第{number}条 食堂饭菜", at, level, "网站", note="备注" * (number % 40))
        )
        if random.random() < 0.4:
            for duty in record.open_duties:
                try:
                    register.finish(record.number, duty.name, reason="补办")
                except Refusal:
                    continue
    ledger.settings.write("unit", "样例学院")
    calls = [
        DueStep(duty.id, "at due", duty.due)
        for record in ledger.open_records()
        for duty in record.open_duties
        if duty.due
    ]
    ledger.reminders.record(calls, now)
    ledger.keeping.make()
    ledger.database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    ledger.close()
    return folder


def damaged(healthy: Path, place: Path, seed: int) -> str:
    """Copy the ledger to `place` and damage it; return how."""
    shutil.copytree(healthy, place)
    name = list(HARMS)[seed % len(HARMS)]
    HARMS[name](place / FILE, Random(seed))
    return name


def run(module: str, *words: str) -> tuple[int | str, str, str]:
    """Run a helper to its end, or until it counts as endless."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", module, *words],
            capture_output=True, text=True, encoding="utf-8", errors="replace",
            cwd=ROOT, stdin=subprocess.DEVNULL, timeout=LONGEST, check=False,
            env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return "endless", "", ""
    return done.returncode, done.stdout, done.stderr


@pytest.mark.slow
def test_commands_on_damaged_ledgers(healthy: Path, tmp_path: Path) -> None:
    """No command runs endlessly on a damaged ledger or ends in a traceback."""
    faults = []
    for seed in range(COMMANDS):
        place = tmp_path / str(seed)
        name = damaged(healthy, place, seed)
        status, _, err = run("tests.support.commands_on", str(place), str(place))
        if status != 0 or "Traceback" in err:
            faults.append(f"{name}, seed {seed}: {status} {err[-900:]}")
        shutil.rmtree(place)
    assert faults == []


@pytest.mark.slow
def test_the_window_on_damaged_ledgers(healthy: Path, tmp_path: Path) -> None:
    """The window comes up or says what is wrong; it never ends without a word."""
    faults, seen = [], Counter[str]()
    for seed in range(WINDOWS):
        place = tmp_path / str(seed)
        name = damaged(healthy, place, seed)
        status, out, err = run("tests.support.start_on", str(place))
        seen[out.split()[0] if out else "nothing"] += 1
        if not out or "CrashDialog" in out or status not in (0, 1) or "Traceback" in err:
            faults.append(f"{name}, seed {seed}: {status} {out} {err[-900:]}")
        shutil.rmtree(place)
    assert faults == []
    assert {"window", "QMessageBox"} <= set(seen)
