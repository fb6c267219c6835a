"""Killed at any moment, making or taking a handover leaves a whole ledger and finds its way on."""

import subprocess
import sys
from pathlib import Path

import pytest

from deadlines.rules.file import parse_rules
from storage.database.database import Database
from storage.database.opening import open_database
from storage.handover.handing import Handing
from storage.handover.staging import settle
from storage.tables.records import RecordTable
from tests.support.builders import MONDAY
from tests.support.handover import PASSPHRASE, RULES, Bed, bed
from tests.support.soundness import is_sound

ROOT = Path(__file__).parents[4]
KILLED = """
import os, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from storage.handover import giving, seal, taking
from storage.handover.handing import Handing
from storage.database.migrations import migrations
from tests.support.builders import SHANGHAI, MONDAY
from tests.support.manual_clock import ManualClock
import nacl.bindings, nacl.pwhash
seal.OPS, seal.MEMORY = 1, 8 * 1024 * 1024
handing = Handing(Path(sys.argv[2]), ManualClock(MONDAY), SHANGHAI)
left = int(sys.argv[5])

def count(event, arguments):
    global left
    if event.split(".")[0] not in ("open", "os", "shutil", "sqlite3"):
        return
    left -= 1
    if left == 0:
        os.kill(os.getpid(), 9)

sys.addaudithook(count)
getattr(handing, sys.argv[3])(Path(sys.argv[4]), sys.argv[6])
print(left)
"""
"""Takes or makes one; dies at the event of that number that touches a file."""

MANY = 100_000


def run(target: Bed, what: str, file: Path, events: int) -> int | None:
    """Run it, killed at that event; return what was left of them, None where it was killed."""
    words: list[str | Path] = [
        ROOT, target.file, what, file, str(events), PASSPHRASE,
    ]  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", KILLED, *words],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode in (0, -9), done.stderr
    return int(done.stdout) if done.returncode == 0 else None


def with_own_rule(folder: Path) -> Bed:
    target = bed(folder, titles=("别的",), rules="")
    (folder / "rules").mkdir()
    (folder / "rules" / "own.toml").write_text(RULES, encoding="utf-8")
    return target


def titles(database: Database) -> set[str]:
    assert is_sound(database)
    return {one.title for one in RecordTable(database).open_records()}


def own_rules(folder: Path) -> set[str]:
    return {file.name for file in (folder / "rules").glob("*.toml")}


@pytest.mark.skipif(sys.platform == "win32", reason="it is killed by a signal")
@pytest.mark.slow
def test_a_kill_while_taking_leaves_one_whole_ledger(tmp_path: Path) -> None:
    """The old ledger with its rules or the new one with its own, never a mixture; and it opens."""
    file = tmp_path / "x.duedesk"
    bed(tmp_path / "old").handing.give(file, PASSPHRASE)
    rest = run(with_own_rule(tmp_path / "whole"), "take", file, MANY)
    assert rest is not None
    events = MANY - rest
    seen = set()
    end = range(events - 100, events, 4)  # where the replacement is
    for number in sorted({*range(3, events, 9), *end}):
        target = with_own_rule(tmp_path / str(number))
        assert run(target, "take", file, number) is None
        with open_database(target.file) as database:
            found = titles(database)
            settle(target.folder, database, MONDAY)
        rules = own_rules(target.folder)
        assert (found, rules) in (({"别的"}, {"own.toml"}), ({"一", "二"}, {"plain.toml"})), number
        seen.add(frozenset(found))
        for name in rules:
            parse_rules((target.folder / "rules" / name).read_text(encoding="utf-8"), name)
        # Taking it again, after whatever was left behind, works.
        if number % 3 == 0:
            assert target.handing.take(file, PASSPHRASE).contents.records == 3
    assert len(seen) == 2, "the kills must come before and after the replacement"


@pytest.mark.skipif(sys.platform == "win32", reason="it is killed by a signal")
@pytest.mark.slow
def test_a_kill_while_making_leaves_no_half_file(tmp_path: Path) -> None:
    """A file under its proper name is always whole, and what it replaces is there until then."""
    old, file = bed(tmp_path / "old"), tmp_path / "x.duedesk"
    old.handing.give(file, PASSPHRASE)
    first = file.read_bytes()
    rest = run(old, "give", file, MANY)
    assert rest is not None
    file.write_bytes(first)
    for number in range(3, MANY - rest, 15):
        assert run(old, "give", file, number) is None
        handing: Handing = old.handing
        assert handing.inspect(file, PASSPHRASE).handover.records == 3
        with open_database(old.file) as database:
            assert titles(database) == {"一", "二"}
