"""Processes that are killed, that write at once, and that hold the lock for long."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from time import monotonic

import pytest

from deadlines.records.log_query import LogQuery
from deadlines.refusal import Refusal
from deadlines.reminders.log import DueStep
from storage.backups.backup import Backups
from storage.database.opening import open_database
from storage.log.log import MOST_FOUND, LogViews
from storage.tables.history import HistoryTable
from storage.tables.records import RecordTable
from storage.tables.reminders import ReminderTable
from tests.support.builders import MONDAY, a_record
from tests.support.desktop_program import wait_for
from tests.support.soundness import is_sound

WRITER = Path(__file__).with_name("writing_process.py")
ROOT = Path(__file__).parents[4]
KILLS = int(os.environ.get("DUEDESK_KILLS", "300"))
"""As many as the customer asked."""


def start(*arguments: object) -> "subprocess.Popen[str]":
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        [sys.executable, str(WRITER), *map(str, arguments)],
        stdout=subprocess.PIPE, text=True, env=environment,
    )  # fmt: skip


def promised(process: "subprocess.Popen[str]") -> list[int]:
    """Return the numbers the process was promised, after its end."""
    out, _ = process.communicate()
    return [int(line) for line in out.split("\n")[:-1]]


def killed(path: Path, name: str, random: Random) -> list[int]:
    """Let a writer run up to a random moment after its first words, and kill it."""
    with start(path, name) as process:
        assert process.stdout
        first = process.stdout.readline()
        moment = monotonic() + random.random() * 0.15  # many writes long
        while monotonic() < moment:
            pass  # a sleep would wake at the same point of a time slice each time
        process.kill()
        return [int(first), *promised(process)]


def assert_whole(path: Path, numbers: list[int]) -> None:
    """Check that everything promised is there, once, and nothing is broken."""
    with open_database(path) as database:
        store, history, reminders = (
            RecordTable(database),
            HistoryTable(database),
            ReminderTable(database),
        )
        assert is_sound(database)
        for number in numbers:
            record = store.get(number)
            assert record.note == "补充"
            assert len(record.duties) == 2
            assert len(history.entries_of(number)) == 2
            assert not reminders.record(
                [DueStep(d.id, "at due", MONDAY) for d in record.duties], MONDAY
            )
        # What was not promised is there as a whole or not at all.
        logged = database.value("SELECT COUNT(*) FROM history WHERE action = 'logged'")
        amended = database.value("SELECT COUNT(*) FROM history WHERE action = 'amended'")
        assert logged == database.value("SELECT COUNT(*) FROM records")
        assert amended == database.value("SELECT COUNT(*) FROM records WHERE note = '补充'")
        assert LogViews(database).open(LogQuery("补充"), MONDAY).count == min(amended, MOST_FOUND)


@pytest.mark.slow
def test_a_program_killed_300_times_loses_nothing(path: Path) -> None:
    """After each kill at a random moment all promised writes are there and the chain holds."""
    random = Random(KILLS)  # no secret
    numbers: list[int] = []
    for turn in range(KILLS):
        written = killed(path, f"turn {turn}", random)
        assert not set(written) & set(numbers)
        numbers += written
        assert_whole(path, written if turn % 30 else numbers)
    assert_whole(path, numbers)
    with start(path, "the last") as last:
        # On a slow machine no other writer has lived long enough for one.
        wait_for(lambda: Backups(path).newest_good(), "a good backup", 60)
        last.kill()


def write_at_once(path: Path, each: int) -> None:
    open_database(path).close()
    processes = [start(path, name, each) for name in ("app", "command line")]
    numbers = [number for process in processes for number in promised(process)]
    assert [process.returncode for process in processes] == [0, 0]
    assert sorted(numbers) == list(range(1, 2 * each + 1))
    assert_whole(path, numbers)


def test_two_processes_write_at_once(path: Path) -> None:
    """Two programs that write at the same time get no error and lose nothing."""
    write_at_once(path, 150)


@pytest.mark.slow
def test_two_processes_write_at_once_for_long(path: Path) -> None:
    """The same for about a minute."""
    write_at_once(path, 5000)


@contextmanager
def held(path: Path) -> Iterator["subprocess.Popen[str]"]:
    """Keep the write lock in another process until a line is sent to it."""
    code = (
        "import sqlite3; from pathlib import Path\n"
        f"c = sqlite3.connect({str(path)!r}, isolation_level=None)\n"
        "c.execute('BEGIN IMMEDIATE'); print('held', flush=True); input(); c.execute('COMMIT')"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout
        assert process.stdout.readline() == "held\n"
        yield process
    finally:
        process.communicate("\n")


def test_a_lock_held_for_too_long_is_refused(path: Path) -> None:
    """A write that another process keeps waiting is refused, can be read past, and tried again."""
    with open_database(path, busy_seconds=0.3) as database:
        store = RecordTable(database)
        with held(path):
            with pytest.raises(Refusal) as refused:
                store.add(a_record())
            assert refused.value.code == "database-busy"
            assert store.open_records() == []
            open_database(path).close()
        store.add(a_record())
        assert len(store.open_records()) == 1


@pytest.mark.slow
def test_a_lock_held_for_ten_seconds(path: Path) -> None:
    """A write waits ten seconds for another process before it is refused, and works after it."""
    with open_database(path) as database:
        store = RecordTable(database)
        with held(path):
            begin = monotonic()
            with pytest.raises(Refusal) as refused:
                store.add(a_record())
            assert refused.value.code == "database-busy"
            assert 9.5 < monotonic() - begin < 12
        store.add(a_record())
        assert len(store.open_records()) == 1
