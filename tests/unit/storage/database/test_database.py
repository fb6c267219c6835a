"""The file is private, opened quickly, and refused with a clear reason where it cannot be."""

import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from deadlines.refusal import Refusal
from storage.database.database import APPLICATION, SCHEMA, Database
from storage.database.opening import open_database
from storage.tables.records import RecordTable
from tests.support.builders import a_record

posix = pytest.mark.skipif(sys.platform == "win32", reason="file modes are POSIX's")


def refusal(act: Callable[[], object]) -> str:
    with pytest.raises(Refusal) as refused:
        act()
    return refused.value.code


@posix
def test_folder_and_files_are_private(path: Path) -> None:
    """Only the user can look into the data folder and read its files, also where that was wrong."""
    with open_database(path) as database:
        RecordTable(database).add(a_record())
        files = [path, *path.parent.glob("duedesk.sqlite-*")]
        assert [stat.S_IMODE(file.stat().st_mode) for file in files] == [0o600] * 3
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    path.parent.chmod(0o755)
    path.chmod(0o644)
    open_database(path).close()
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@posix
def test_a_shared_folder_stays_open(tmp_path: Path) -> None:
    """A folder that is meant for all users, such as /tmp, keeps its mode."""
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o1777)
    for _ in range(2):
        open_database(shared / "duedesk.sqlite").close()
    assert stat.S_IMODE(shared.stat().st_mode) == 0o1777


@posix
def test_a_folder_of_other_things_keeps_its_mode(tmp_path: Path) -> None:
    """Putting the data among a user's other files does not close their folder to others."""
    (tmp_path / "thesis.txt").write_text("mine")
    tmp_path.chmod(0o755)
    open_database(tmp_path / "duedesk.sqlite").close()
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


def test_the_file_is_set_up_to_be_durable(database: Database) -> None:
    """Each commit is on disk when it returns, and references are enforced."""
    pragmas = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 10_000}
    for name, value in pragmas.items():
        assert database.value(f"PRAGMA {name}") == value
    assert database.value("PRAGMA user_version") == SCHEMA
    assert database.value("PRAGMA application_id") == APPLICATION
    tables = database.rows("SELECT name, strict FROM pragma_table_list WHERE type = 'table'")
    helpers = ("sqlite_", "_sqlite_", "search_")
    assert not [name for name, strict in tables if not strict and not name.startswith(helpers)]


def test_an_existing_file_opens_without_the_schema_library(path: Path) -> None:
    """The slow import happens only when there is a schema to make."""
    open_database(path).close()
    code = (
        "import sys; from pathlib import Path; from storage.database.opening import open_database;"
        f"open_database(Path({str(path)!r})); print('sqlite_utils' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_a_transaction_is_whole(database: Database) -> None:
    """A block that fails leaves nothing; an inner one that fails leaves the outer's work."""
    store = RecordTable(database)

    def fail_inside() -> None:
        with database.atomic():
            store.add(a_record(title="inner"))
            raise ZeroDivisionError

    with database.atomic():
        store.add(a_record(title="outer"))
        with pytest.raises(ZeroDivisionError):
            fail_inside()
        store.add(a_record(title="after"))
    with pytest.raises(ZeroDivisionError):
        fail_inside()
    assert [record.title for record in store.open_records()] == ["outer", "after"]


def test_version_changes_when_another_connection_wrote(path: Path) -> None:
    """A running app notices what the command line added, and not its own writes."""
    with open_database(path) as ours, open_database(path) as other:
        before = ours.version()
        RecordTable(ours).add(a_record())
        assert ours.version() == before
        RecordTable(other).add(a_record())
        assert ours.version() != before


def test_our_own_mistakes_are_not_dressed_up(database: Database) -> None:
    """An error in the program's own SQL stays what it is."""
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        database.rows("SELECT * FROM nowhere")
    with pytest.raises(sqlite3.IntegrityError):
        database.execute("INSERT INTO snoozes VALUES (99, 0)")


def test_a_read_only_log_cannot_be_written(path: Path) -> None:
    """A log opened for reading refuses to be written, and is not made where there is none."""
    assert refusal(lambda: open_database(path, readonly=True)) == "ledger-none"
    assert not path.parent.exists()
    with open_database(path) as database:
        RecordTable(database).add(a_record())
        with open_database(path, readonly=True) as other:
            assert len(RecordTable(other).open_records()) == 1
            assert refusal(lambda: RecordTable(other).add(a_record())) == "database-readonly"


def test_a_newer_file_is_left_alone(path: Path) -> None:
    """A file from a newer program is refused with both versions, and stays as it is."""
    open_database(path).close()
    with sqlite3.connect(path) as plain:
        plain.execute("PRAGMA user_version = 99")
    plain.close()
    before = path.read_bytes()
    with pytest.raises(Refusal) as refused:
        open_database(path)
    assert refused.value.code == "database-newer"
    assert refused.value.facts == {"path": path, "found": 99, "known": SCHEMA}
    assert path.read_bytes() == before


def test_another_programs_file_is_left_alone(path: Path) -> None:
    """A SQLite file that is not this program's is refused and not changed."""
    path.parent.mkdir()
    with sqlite3.connect(path) as plain:
        plain.execute("CREATE TABLE theirs (a)")
    plain.close()
    before = path.read_bytes()
    assert refusal(lambda: open_database(path)) == "database-foreign"
    assert path.read_bytes() == before


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    """Where the data folder cannot be, the refusal names it."""
    (tmp_path / "file").write_text("in the way")
    assert refusal(lambda: open_database(tmp_path / "file" / "x.sqlite")) == "folder-not-writable"


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_or_file_without_permission_is_refused(path: Path) -> None:
    """A folder or file the user may not write to is refused, and can still be read."""
    with open_database(path) as database:
        RecordTable(database).add(a_record())
    path.chmod(0o400)
    path.parent.chmod(0o500)
    try:
        assert refusal(lambda: open_database(path)) in ("folder-not-writable", "database-readonly")
        with open_database(path, readonly=True) as database:
            assert len(RecordTable(database).open_records()) == 1
    finally:
        path.parent.chmod(0o700)


def test_a_second_connection_does_not_drop_the_first_ones_locks(path: Path) -> None:
    """Opening the file again in the same process leaves the write lock where it is."""
    with open_database(path) as ours:
        with ours.atomic():
            open_database(path).close()
            code = (
                "from pathlib import Path; from storage.database.opening import open_database\n"
                "from deadlines.refusal import Refusal\n"
                f"database = open_database(Path({str(path)!r}), busy_seconds=0.1)\n"
                "try:\n    database.execute('BEGIN IMMEDIATE')\n"
                "except Refusal as refusal:\n    print(refusal.code)"
            )
            done = subprocess.run(
                [sys.executable, "-c", code], capture_output=True, text=True, check=True
            )
        assert done.stdout.strip() == "database-busy"
