"""Disks that are full or cannot be written, a ledger in use: said, with nothing changed."""

import shutil
import sqlite3
import subprocess
from pathlib import Path

import pytest

from deadlines.refusal import Refusal
from storage.database.opening import open_database
from storage.handover.handing import Handing
from storage.tables.records import RecordTable
from tests.support.builders import MONDAY, SHANGHAI, a_record
from tests.support.handover import PASSPHRASE, bed, tree
from tests.support.manual_clock import ManualClock
from tests.unit.storage.database.test_full_disk import tmpfs


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Derive keys at the lowest cost."""
    monkeypatch.setattr("storage.handover.seal.OPS", 1)
    monkeypatch.setattr("storage.handover.seal.MEMORY", 8 * 1024 * 1024)


def big(folder: Path) -> Handing:
    """Make a ledger of some megabytes that do not compress to nothing."""
    made = bed(folder)
    with open_database(made.file) as database, database.atomic():
        for number in range(3000):
            RecordTable(database).add(a_record(note=f"{number * 7919 % 10007}" * 200))
    return made.handing


def test_a_full_target_is_said(tmp_path: Path) -> None:
    """Where the stick has no room nothing of the file stays on it, and no entry is made."""
    handing, stick = big(tmp_path / "old"), tmp_path / "stick"
    stick.mkdir()
    with tmpfs(stick, "64k"):
        before = tree(tmp_path / "old")
        with pytest.raises(Refusal) as refused:
            handing.give(stick / "x.duedesk", PASSPHRASE)
        assert refused.value.code == "disk-full"
        assert not list(stick.iterdir())
        assert tree(tmp_path / "old") == before


def test_a_read_only_target_is_said(tmp_path: Path) -> None:
    """A stick that cannot be written is said to be so, not the data folder."""
    handing, stick = big(tmp_path / "old"), tmp_path / "stick"
    stick.mkdir()
    with tmpfs(stick, "1m"):
        subprocess.run(["mount", "-o", "remount,ro", str(stick)], check=True)
        with pytest.raises(Refusal) as refused:
            handing.give(stick / "x.duedesk", PASSPHRASE)
    assert refused.value.code == "handover-not-writable"
    assert refused.value.facts["path"] == stick / "x.duedesk"


@pytest.mark.slow
def test_a_full_machine_keeps_its_ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever the room ends while a handover is taken, the ledger in place stays whole.

    Even where the system claims more room than there is.
    """
    big(tmp_path / "old").give(tmp_path / "x.duedesk", PASSPHRASE)
    disk = tmp_path / "disk"
    disk.mkdir()
    honest, hopeful = shutil.disk_usage, shutil.disk_usage(tmp_path)._replace(free=10**12)
    seen = set()
    for usage in (honest, lambda _: hopeful):
        monkeypatch.setattr("storage.handover.taking.shutil.disk_usage", usage)
        for room in range(2, 36, 5):
            with tmpfs(disk, f"{room}m"):
                new = bed(disk / "new", titles=("别的",))
                before = tree(new.folder)
                code = taken_or_refused(new.handing, tmp_path / "x.duedesk")
                seen.add(code)
                assert code == "taken" or tree(new.folder) == before, room
                with open_database(new.file) as database:
                    count = len(RecordTable(database).open_records())
                assert count == (3002 if code == "taken" else 1), room
    assert seen == {"disk-full", "taken"}


def taken_or_refused(handing: Handing, file: Path) -> str:
    try:
        handing.take(file, PASSPHRASE)
    except Refusal as refusal:
        return refusal.code
    return "taken"


def test_a_ledger_in_use_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While another program writes, taking is refused, and no copy is left behind."""
    monkeypatch.setattr("storage.backups.restore.restore.__kwdefaults__", {"busy_seconds": 0.2})
    old, new = bed(tmp_path / "old"), bed(tmp_path / "new", titles=("别的",))
    old.handing.give(tmp_path / "x.duedesk", PASSPHRASE)
    before = tree(new.folder)
    writer = sqlite3.connect(new.file, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    with pytest.raises(Refusal) as refused:
        new.handing.take(tmp_path / "x.duedesk", PASSPHRASE)
    writer.execute("ROLLBACK")
    writer.close()
    assert refused.value.code == "database-busy"
    assert tree(new.folder) == before


def test_a_ledger_in_use_is_handed_over(tmp_path: Path) -> None:
    """A ledger that another program has open is handed over as it stands."""
    old = bed(tmp_path / "old")
    with open_database(old.file) as database:
        RecordTable(database).add(a_record(title="刚写的"))
        given = old.handing.give(tmp_path / "x.duedesk", PASSPHRASE)
    assert given.contents.records == 4
    new = Handing(tmp_path / "n" / "duedesk.sqlite3", ManualClock(MONDAY), SHANGHAI)
    assert new.take(tmp_path / "x.duedesk", PASSPHRASE).contents.records == 4
