"""The file under an open ledger: replaced, gone, or put back from a backup."""

import os
import shutil
import sqlite3
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from deadlines.records.history import Action, Change
from deadlines.refusal import Refusal
from storage.backups.backup import save_to
from storage.backups.restore import restore
from storage.database.database import Database
from storage.database.opening import open_database, reopen
from storage.tables.history import HistoryTable
from storage.tables.reminders import ReminderTable
from storage.tables.settings import SettingsTable
from tests.support.builders import MONDAY

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows does not let an open file be replaced"
)


def note(database: Database, number: int) -> None:
    """Write one entry to the history."""
    HistoryTable(database).append(Change(number, Action.LOGGED, {}, {}), MONDAY)


def refused(write: Callable[[], object]) -> str:
    """Return the code with which a write is refused."""
    with pytest.raises(Refusal) as refusal:
        write()
    return refusal.value.code


def entries(path: Path) -> int:
    """Return how many entries the file of that name holds."""
    with open_database(path, readonly=True) as database:
        return int(database.value("SELECT COUNT(*) FROM history"))


@pytest.fixture
def copied(database: Database, tmp_path: Path) -> Path:
    """A copy of the open ledger as it was after its first entry."""
    note(database, 1)
    place = tmp_path / "copy.sqlite"
    save_to(database, place)
    return place


def test_nothing_is_written_once_another_file_has_the_name(
    path: Path, database: Database, copied: Path
) -> None:
    """After a sync program has put its file in the place, every write is refused."""
    copied.replace(path)
    assert refused(lambda: note(database, 2)) == "ledger-replaced"
    assert refused(lambda: SettingsTable(database).write("unit", "甲")) == "ledger-replaced"
    assert refused(lambda: ReminderTable(database).end_snooze(1)) == "ledger-replaced"


@pytest.mark.parametrize("take_away", [shutil.rmtree, lambda folder: folder.rename(f"{folder}2")])
def test_nothing_is_written_once_the_folder_is_gone(
    path: Path, database: Database, take_away: Callable[[Path], object]
) -> None:
    """With the folder removed or moved every write is refused, and none is made in its place."""
    note(database, 1)
    take_away(path.parent)
    assert refused(lambda: note(database, 2)) == "ledger-gone"
    assert not path.parent.exists()


def test_a_file_that_comes_back_is_written_again(path: Path, database: Database) -> None:
    """A folder that was moved away and back is as good as before."""
    path.parent.rename(f"{path.parent}2")
    assert refused(lambda: note(database, 1)) == "ledger-gone"
    Path(f"{path.parent}2").rename(path.parent)
    note(database, 1)
    assert entries(path) == 1


def test_after_a_restore_nothing_is_decided_by_what_was_known(
    path: Path, database: Database, copied: Path
) -> None:
    """What another process restored is not written to before it has been read anew."""
    note(database, 2)
    restore(copied, path, MONDAY)
    assert refused(lambda: note(database, 3)) == "ledger-restored"
    database.look()
    note(database, 3)
    assert entries(path) == 2


def test_what_another_process_has_added_is_no_other_ledger(path: Path, database: Database) -> None:
    """Entries of another process go on from those that were known."""
    note(database, 1)
    with open_database(path) as other:
        note(other, 2)
    note(database, 3)
    assert entries(path) == 3


def test_what_was_written_as_the_name_went_is_not_called_saved(
    path: Path, database: Database
) -> None:
    """A file that goes between the first line and the last is noticed before anybody says so."""

    def write() -> None:
        with database.atomic():
            note(database, 1)
            path.parent.rename(f"{path.parent}2")

    assert refused(write) == "ledger-gone"


def test_a_file_written_over_in_its_place_is_noticed(
    path: Path, database: Database, tmp_path: Path
) -> None:
    """A program that copies an older file over the open one is noticed at the next look."""
    note(database, 1)
    older = tmp_path / "older.sqlite"
    with open_database(older) as other:
        note(other, 7)
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.look()
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    path.write_bytes(older.read_bytes())
    assert refused(database.look) == "ledger-replaced"


@pytest.mark.parametrize("age", [0, 60])
def test_what_was_compared_is_compared_again_once_it_is_written_over(
    path: Path, database: Database, copied: Path, age: int
) -> None:
    """A look that found nothing new does not hide what is written over the file after it."""
    note(database, 2)
    written_at = time.time() - age
    for file in (path, Path(f"{path}-wal")):
        os.utime(file, (written_at, written_at))
    database.look()
    database.look()
    content = copied.read_bytes()
    with path.open("r+b") as written:
        written.write(content)
        written.truncate(len(content))
    Path(f"{path}-wal").write_bytes(b"")
    assert refused(database.look) == "ledger-replaced"
    assert refused(database.look) == "ledger-replaced"


def test_a_schema_that_a_newer_program_has_changed_is_left_alone(
    path: Path, database: Database
) -> None:
    """A file that a newer program has brought up to its schema is not written by this one."""
    with sqlite3.connect(path) as newer:
        newer.execute("PRAGMA user_version = 999")
    newer.close()
    assert refused(lambda: note(database, 1)) == "database-newer"


def test_the_new_file_can_be_used_instead(path: Path, database: Database, copied: Path) -> None:
    """After the user has chosen the new file all goes on with what that one holds."""
    note(database, 2)
    copied.replace(path)
    assert refused(database.look) == "ledger-replaced"
    reopen(database)
    assert database.look() >= 0
    note(database, 3)
    assert entries(path) == 2


def test_what_is_held_can_be_saved_beside_it(
    path: Path, database: Database, copied: Path, tmp_path: Path
) -> None:
    """What stood in the file that was replaced is not lost: it can be written to another name."""
    note(database, 2)
    copied.replace(path)
    assert refused(lambda: note(database, 3)) == "ledger-replaced"
    save_to(database, tmp_path / "kept.sqlite")
    assert entries(tmp_path / "kept.sqlite") == 2
    assert entries(path) == 1


def test_the_log_of_the_old_file_is_not_read_into_the_new_one(
    path: Path, database: Database, copied: Path
) -> None:
    """What was not yet in the old file itself does not get into the one that took its place."""
    note(database, 2)
    copied.replace(path)
    assert refused(database.look) == "ledger-replaced"
    database.close()
    assert entries(path) == 1
