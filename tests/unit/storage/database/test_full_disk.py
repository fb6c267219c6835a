"""A full or read-only disk: nothing is lost, and work goes on when there is room again."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import pytest

from deadlines.records.history import Action, Change
from deadlines.records.log_query import LogQuery
from deadlines.refusal import Refusal
from deadlines.wording.nouns import Words
from deadlines.wording.times import TimeWords
from resources.catalogue import chinese
from storage.backups.backup import Backups
from storage.database.database import Database
from storage.database.opening import open_database
from storage.exports.exports import Exports
from storage.log.log import LogViews
from storage.tables.history import HistoryTable
from storage.tables.records import RecordTable
from tests.support.builders import MONDAY, SHANGHAI, a_calendar, a_record
from tests.support.soundness import is_sound


def log(database: Database, note: str = "") -> int:
    with database.atomic():
        number = RecordTable(database).add(a_record(note=note)).number
        HistoryTable(database).append(Change(number, Action.LOGGED, {}, {"note": note}), MONDAY)
    return number


def try_log(database: Database) -> int | None:
    """Log a record, or return None where the disk is full; nothing else may go wrong."""
    try:
        return log(database, "长" * 3000)
    except Refusal as refusal:
        if refusal.code != "disk-full":
            raise
    return None


def count(database: Database) -> int:
    return len(list(RecordTable(database).records(open_only=False, kind=None)))


def test_the_pager_is_full_at_each_write(database: Database) -> None:
    """Wherever the file may grow no more, the record is refused whole and can be retried."""
    numbers = [log(database) for _ in range(5)]
    refused = 0
    for room in range(60):
        pages = database.value("PRAGMA page_count")
        database.execute(f"PRAGMA max_page_count = {pages + room % 4}")
        number = try_log(database)
        if number is None:
            refused += 1
            database.execute(f"PRAGMA max_page_count = {pages + 1000}")
            number = log(database, "长" * 3000)
        numbers.append(number)
        assert count(database) == len(numbers)
        assert not database.connection.in_transaction
    assert refused > 10
    assert is_sound(database)


@contextmanager
def tmpfs(folder: Path, size: str) -> Iterator[None]:
    """Mount a small disk in memory on the folder, where root is there to do it."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip("only root on Linux can mount a small disk")
    options = ["-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    mounted = subprocess.run(["mount", *options], check=False, capture_output=True, text=True)
    if mounted.returncode:
        pytest.skip(f"a small disk cannot be mounted here: {mounted.stderr.strip()}")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_full_disk_loses_nothing(tmp_path: Path) -> None:
    """Everything promised before the disk was full is there, and work goes on with room again."""
    with tmpfs(tmp_path, "2m"):
        path = tmp_path / "data" / "duedesk.sqlite"
        with open_database(path) as database:
            numbers = fill(database, tmp_path)
            assert count(database) == len(numbers)
            assert LogViews(database).open(LogQuery("开学"), MONDAY).count >= 0
            with pytest.raises(Refusal) as refused:
                Backups(path).make(database, MONDAY)
            assert refused.value.code == "disk-full"
            assert not list(Backups(path).folder.glob("*"))
        with open_database(path) as database:
            assert count(database) == len(numbers)
        (tmp_path / "ballast").unlink()
        with open_database(path) as database:
            numbers.append(log(database))
            assert count(database) == len(numbers)
            assert is_sound(database)
            assert Backups(path).make(database, MONDAY).exists()


def fill(database: Database, folder: Path) -> list[int]:
    """Fill the disk, with a file and then with records, until a record is refused."""
    numbers = [log(database) for _ in range(3)]
    with (folder / "ballast").open("wb", buffering=0) as ballast:
        try:
            while True:
                ballast.write(b"x" * 4096)
        except OSError:
            ballast.truncate(max(0, ballast.tell() - 100_000))
    while (number := try_log(database)) is not None:
        numbers.append(number)
    return numbers


def test_a_first_start_on_a_full_disk_is_refused(tmp_path: Path) -> None:
    """Without room for even an empty log the refusal says why, and the next start works."""
    with tmpfs(tmp_path, "1m"):
        refused = 0
        for room in range(0, 300_000, 8192):
            path = tmp_path / f"{room}" / "duedesk.sqlite"
            (tmp_path / "ballast").write_bytes(b"x" * (1_000_000 - room))
            refused += not try_open(path)
            (tmp_path / "ballast").unlink()
            assert try_open(path)
            shutil.rmtree(path.parent)
        assert refused > 10


def try_open(path: Path) -> bool:
    """Tell whether the log opens; nothing but the full disk may keep it from it."""
    try:
        open_database(path).close()
    except Refusal as refusal:
        if refusal.code != "disk-full":
            raise
        return False
    return True


def test_a_read_only_disk_is_refused_and_can_be_read(tmp_path: Path) -> None:
    """On a disk that cannot be written the log is refused with its folder, but can be looked at."""
    with tmpfs(tmp_path, "4m"):
        path = tmp_path / "data" / "duedesk.sqlite"
        with open_database(path) as database:
            log(database)
        subprocess.run(["mount", "-o", "remount,ro", str(tmp_path)], check=True)
        with pytest.raises(Refusal) as refused:
            open_database(path)
        assert refused.value.code == "folder-not-writable"
        assert refused.value.facts["path"] == path.parent
        with open_database(path, readonly=True) as database:
            assert count(database) == 1
            assert LogViews(database).open(LogQuery(), MONDAY).count == 1


@pytest.fixture
def immutable(path: Path) -> Iterator[Path]:
    """A log whose file even root may not change."""
    with open_database(path) as database:
        log(database)
    if shutil.which("chattr") is None:
        pytest.skip("chattr is not installed")
    done = subprocess.run(["chattr", "+i", str(path)], check=False, capture_output=True, text=True)
    if done.returncode:
        pytest.skip(f"chattr cannot protect a file here: {done.stderr.strip()}")
    yield path
    subprocess.run(["chattr", "-i", str(path)], check=True)


def test_a_file_that_cannot_be_written_is_refused(immutable: Path) -> None:
    """A protected file is refused by name before anything is typed."""
    with pytest.raises(Refusal) as refused:
        open_database(immutable)
    assert refused.value.code == "database-readonly"


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv", "a.json", "a.ics"])
def test_an_export_onto_a_full_disk_leaves_the_old_file(tmp_path: Path, name: str) -> None:
    """Where there is no room for the new file the old one stays, and room makes it work."""
    disk = tmp_path / "disk"
    disk.mkdir()
    words, times = Words(chinese()), TimeWords(chinese(), SHANGHAI)
    with open_database(tmp_path / "duedesk.sqlite") as database:
        random = Random(1)
        for _ in range(200):
            log(database, "".join(chr(0x4E00 + random.randrange(9000)) for _ in range(900)))
    exports = Exports(tmp_path / "duedesk.sqlite", a_calendar())
    with tmpfs(disk, "4m"):
        target, ballast = disk / name, disk / "ballast"
        target.write_text("旧")
        ballast.write_bytes(b"x" * 4_150_000)
        with pytest.raises(Refusal) as refused:
            exports.write(target, LogQuery(), MONDAY, words, times)
        assert refused.value.code == "disk-full"
        assert target.read_text() == "旧"
        assert sorted(disk.iterdir()) == sorted((target, ballast))
        ballast.unlink()
        assert exports.write(target, LogQuery(), MONDAY, words, times).records == 200
