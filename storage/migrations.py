"""The schema, and the steps from each older one to it.

A new schema is a new function here, its number in `database.SCHEMA`, and a frozen file of the old
one in tests/data.
"""

import sqlite3

import sqlite_utils
from sqlite_utils import Migrations

from storage.database import APPLICATION, SCHEMA, Database
from storage.errors import refusal_for
from storage.safe_copy import copy_before_migration

_TABLES = """
CREATE TABLE rules (
    id INTEGER PRIMARY KEY,
    rule TEXT NOT NULL
) STRICT;

CREATE TABLE records (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    level TEXT,
    status TEXT NOT NULL,
    at INTEGER NOT NULL,
    logged_at INTEGER NOT NULL,
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    link TEXT NOT NULL,
    note TEXT NOT NULL,
    checks TEXT NOT NULL
) STRICT;
CREATE INDEX records_open ON records (number) WHERE status = 'open';

CREATE TABLE duties (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    record INTEGER NOT NULL REFERENCES records,
    rule INTEGER NOT NULL REFERENCES rules,
    state TEXT NOT NULL,
    start INTEGER NOT NULL,
    due INTEGER,
    safe_by INTEGER,
    certainty TEXT NOT NULL,
    edition TEXT NOT NULL,
    done_at INTEGER,
    late_reason TEXT NOT NULL,
    acknowledged_at INTEGER,
    was_due INTEGER,
    extension_reason TEXT NOT NULL
) STRICT;
CREATE INDEX duties_record ON duties (record);
CREATE INDEX duties_open ON duties (id) WHERE state = 'open';

CREATE TABLE history (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    record INTEGER NOT NULL,
    action TEXT NOT NULL,
    old TEXT NOT NULL,
    new TEXT NOT NULL,
    reason TEXT NOT NULL,
    previous TEXT NOT NULL,
    link TEXT NOT NULL
) STRICT;
CREATE INDEX history_record ON history (record);
CREATE TRIGGER history_no_update BEFORE UPDATE ON history
BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
CREATE TRIGGER history_no_delete BEFORE DELETE ON history
BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;

CREATE TABLE reminders (
    duty INTEGER NOT NULL REFERENCES duties ON DELETE CASCADE,
    instant INTEGER NOT NULL,
    rung TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    shown_at INTEGER,
    channel TEXT,
    action TEXT,
    acted_at INTEGER,
    PRIMARY KEY (duty, instant, rung)
) STRICT, WITHOUT ROWID;
CREATE INDEX reminders_unanswered ON reminders (duty, instant) WHERE action IS NULL;

CREATE TABLE snoozes (
    duty INTEGER PRIMARY KEY REFERENCES duties ON DELETE CASCADE,
    until INTEGER NOT NULL
) STRICT;

CREATE TABLE notices (
    year INTEGER PRIMARY KEY,
    edition TEXT NOT NULL,
    amends INTEGER NOT NULL,
    off TEXT NOT NULL,
    work TEXT NOT NULL
) STRICT;

CREATE TABLE own_days (
    day TEXT PRIMARY KEY,
    working INTEGER NOT NULL,
    name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"""


def migrations() -> Migrations:
    """Return the steps in their order, the first of which makes the whole of schema 1."""
    steps = Migrations("duedesk")

    @steps()
    def schema_1(db: sqlite_utils.Database) -> None:
        _run(db, _TABLES)

    return steps


def bring_up_to_date(database: Database, steps: Migrations | None = None) -> None:
    """Apply the missing steps in one transaction; a step that fails leaves the file as it was.

    A file that holds anything is copied into the backups first. Raises what a step raises, and
    Refusal as in Database.
    """
    if int(database.value("PRAGMA user_version")) > 0:
        copy_before_migration(database, SCHEMA)
    with database.atomic():
        if int(database.value("PRAGMA user_version")) >= SCHEMA:
            return  # another process did it while this one waited for the lock
        try:
            (steps or migrations()).apply(sqlite_utils.Database(database.connection))
        except sqlite3.Error as error:
            raise refusal_for(error, database.path) or error from error
        database.execute(f"PRAGMA user_version = {SCHEMA}")
        database.execute(f"PRAGMA application_id = {APPLICATION}")


def _run(db: sqlite_utils.Database, script: str) -> None:
    """Run a script statement by statement: `executescript` would commit the open transaction."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            db.conn.execute(statement)
            statement = ""
