"""Ledgers with every kind of damage: each is read, or refused in a sentence, and soon."""

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from deadlines.exports.calendar_event import ledger_id
from deadlines.records.record import Draft
from deadlines.refusal import Refusal
from deadlines.reminders.log import DueStep
from deadlines.rules.rule import Kind, Level
from program.ledgers import open_ledger
from tests.support.commands_on import FILE, LONGEST, commands
from tests.support.damage import HARMS
from tests.support.manual_clock import ManualClock
from tests.support.program_words import ROOT

pytestmark = pytest.mark.slow

FIRST = int(os.environ.get("DUEDESK_DAMAGED_FIRST", "0"))
COMMANDS = int(os.environ.get("DUEDESK_DAMAGED", "110"))
"""How many damaged ledgers the commands are tried on."""
WINDOWS = int(os.environ.get("DUEDESK_DAMAGED_WINDOWS", "22"))
NOW = datetime(2026, 11, 30, 10, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def healthy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of all kinds with reminders and a backup, in one plain file."""
    folder = tmp_path_factory.mktemp("healthy")
    make_healthy(folder)
    return folder


def make_healthy(folder: Path) -> None:
    """Fill a data folder."""
    random, clock = Random(5), ManualClock(NOW)
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
    ledger_id(ledger.settings)
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


def damaged(healthy: Path, place: Path, seed: int) -> str:
    """Copy the ledger to `place` and damage it; return how."""
    shutil.copytree(healthy, place)
    name = list(HARMS)[seed % len(HARMS)]
    HARMS[name](place / FILE, Random(seed))
    return name


def run(module: str, *words: str, seconds: int = LONGEST) -> tuple[int | str, str, str]:
    """Run a helper to its end, or until it counts as endless."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", module, *words],
            capture_output=True, text=True, encoding="utf-8", errors="replace",
            cwd=ROOT, stdin=subprocess.DEVNULL, timeout=seconds, check=False,
            env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return "endless", "", ""
    return done.returncode, done.stdout, done.stderr


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks programs")
def test_commands_on_damaged_ledgers(healthy: Path, tmp_path: Path) -> None:
    """No command runs endlessly, ends silently or in a traceback; `check` names what is wrong."""
    told = tmp_path / "told"
    words = [str(healthy), str(tmp_path), str(told), NOW.isoformat(), str(FIRST), str(COMMANDS)]
    status, _, err = run("tests.support.commands_on", *words, seconds=LONGEST * COMMANDS)
    assert status == 0, err
    found = [json.loads(line) for line in told.read_text(encoding="utf-8").splitlines()]
    assert len(found) == COMMANDS - FIRST
    assert [one for one in found if one["faults"]] == []
    assert [one for one in found if one["wrong"] and not one["named"]] == []


@pytest.mark.parametrize("seed", range(len(HARMS)))
def test_programs_on_damaged_ledgers(healthy: Path, tmp_path: Path, seed: int) -> None:
    """A command of its own process ends as one that is forked does."""
    place = tmp_path / "ledger"
    damaged(healthy, place, seed)
    for words in commands(tmp_path)[seed % 3 :: 3]:
        status, out, err = run("main", "--data-dir", str(place), *words)
        assert status in (0, 1), (words, err)
        assert "Traceback" not in err
        assert out or err or status == 0, words


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
