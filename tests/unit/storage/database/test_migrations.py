"""Every older file is brought up to date, safely."""

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
import sqlite_utils
from sqlite_utils import Migrations

from deadlines.records.log_query import LogQuery
from deadlines.refusal import Refusal
from storage.backups.restore import is_good
from storage.database.database import SCHEMA, Database
from storage.database.migrations import bring_up_to_date, migrations
from storage.database.opening import open_database
from storage.log.log import LogViews
from storage.tables.history import HistoryTable
from storage.tables.records import RecordTable
from tests.support.builders import MONDAY, a_record
from tests.support.soundness import is_sound

FROZEN = Path(__file__).parents[3] / "data"


@pytest.mark.parametrize("schema", range(1, SCHEMA + 1))
def test_a_file_of_every_older_program_opens(path: Path, schema: int) -> None:
    """A file from each earlier release is opened with all its records and history."""
    path.parent.mkdir()
    shutil.copy(FROZEN / f"schema_{schema}.sqlite", path)
    with open_database(path) as database:
        records = list(RecordTable(database).records(open_only=False, kind=None))
        assert [record.title for record in records] == [
            "学院举行开学典礼",
            "停水\n通知",
            "网络故障",
        ]
        assert [len(record.duties) for record in records] == [1, 2, 1]
        assert HistoryTable(database).entries_of(2)[0].change.new == {"title": "停水\n通知"}
        assert LogViews(database).open(LogQuery("典礼"), MONDAY).count == 1
        assert is_sound(database)
    backups = list((path.parent / "backups").glob("*")) if schema < SCHEMA else [None]
    assert len(backups) == 1


def content(database: Database) -> list[object]:
    tables = ("sqlite_master", "records", "duties", "settings", "_sqlite_migrations")
    return [database.rows(f"SELECT * FROM {table}") for table in tables]  # noqa: S608


def half_way() -> Migrations:
    steps = migrations()

    @steps()
    def to_come(db: sqlite_utils.Database) -> None:
        db.table("records").add_column("colour", str)
        db.table("settings").drop()
        db.execute("SELECT * FROM nowhere")

    return steps


def test_a_migration_that_fails_half_way_changes_nothing(path: Path) -> None:
    """When a step fails the old file is as it was, a checked copy is there, and it opens again."""
    with open_database(path) as database:
        RecordTable(database).add(a_record())
        before = content(database)
        with pytest.raises(sqlite3.OperationalError, match="no such table"):
            bring_up_to_date(database, half_way(), SCHEMA + 1)
        assert content(database) == before
        assert database.value("PRAGMA user_version") == SCHEMA
    assert is_good(path.parent / "backups" / f"before-schema-{SCHEMA + 1}.sqlite")
    with open_database(path) as database:
        assert len(RecordTable(database).open_records()) == 1


def test_a_migration_that_works_is_recorded_with_its_version(path: Path) -> None:
    """A step's change, its record and the file's version come together."""
    steps = migrations()

    @steps()
    def to_come(db: sqlite_utils.Database) -> None:
        db.table("settings").add_column("colour", str)

    with open_database(path) as database:
        bring_up_to_date(database, steps, SCHEMA + 1)
        assert database.value("PRAGMA user_version") == SCHEMA + 1
        names = database.rows("SELECT name FROM _sqlite_migrations ORDER BY id")
        assert names[-1] == ("to_come",)


def test_several_processes_make_the_file_at_once(path: Path) -> None:
    """The first start of two programs at the same moment makes one log that both can use."""
    code = (
        "import sys; from pathlib import Path; from storage.database.opening import open_database\n"
        "from storage.tables.records import RecordTable\n"
        "from tests.support.builders import a_record\n"
        "input()\n"
        f"database = open_database(Path({str(path)!r}))\n"
        "RecordTable(database).add(a_record())\n"
    )
    processes = [
        subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE) for _ in range(4)
    ]
    for process in processes:
        assert process.stdin
        process.stdin.write(b"\n")
        process.stdin.flush()
    for process in processes:
        process.communicate()
        assert process.returncode == 0
    with open_database(path) as database:
        assert len(RecordTable(database).open_records()) == 4


def test_an_older_file_that_is_damaged_is_said_to_be_so(path: Path) -> None:
    """Damage met by the copy before an update is the ledger's, so that a backup is offered."""
    path.parent.mkdir()
    content = bytearray((FROZEN / "schema_1.sqlite").read_bytes())
    content[4096 * 3 : 4096 * 4] = b"\xa5" * 4096
    path.write_bytes(content)
    with pytest.raises(Refusal) as refused:
        open_database(path)
    assert refused.value.code == "database-damaged"


def test_a_backup_of_an_older_program_has_no_foreign_parts(path: Path) -> None:
    """What the updates of an older file leave is the schema of a new one."""
    path.parent.mkdir()
    shutil.copy(FROZEN / "schema_1.sqlite", path)
    assert is_good(path)
