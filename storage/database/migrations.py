"""The schema, and the steps from each older one to it.

A new schema is a new function here, its number in `database.SCHEMA`, and a frozen file of the old
one in tests/data.
"""

import sqlite3

import sqlite_utils
from sqlite_utils import Migrations

from deadlines.refusal import Refusal
from storage.database.database import APPLICATION, Database
from storage.database.errors import damage_refusal, refusal_for
from storage.database.folder import BACKUPS, prepare_folder
from storage.database.safe_copy import copy

TABLES = """
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
    checks TEXT NOT NULL,
    due INTEGER,
    facets INTEGER NOT NULL
) STRICT;
CREATE INDEX records_facets ON records (facets, at, number);
CREATE INDEX records_at ON records (at, number, facets);
CREATE INDEX records_title ON records (substr(title, 1, 24), number, facets);
CREATE INDEX records_source ON records (substr(source, 1, 24), number, facets);
CREATE INDEX records_due ON records (coalesce(due, 9000000000000000), number, facets);

-- How many records of each facets there are in each 25 days (2^31 ms) of `at`, and the range of
-- their numbers: the log page counts and finds its place with these instead of with the records.
CREATE TABLE spans (
    span INTEGER NOT NULL,
    facets INTEGER NOT NULL,
    count INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (span, facets)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER records_counted AFTER INSERT ON records
BEGIN
    INSERT INTO spans VALUES (new.at >> 31, new.facets, 1, new.number, new.number)
    ON CONFLICT DO UPDATE SET
        count = count + 1, first = min(first, new.number), last = max(last, new.number);
END;
CREATE TRIGGER records_recounted AFTER UPDATE OF at, facets ON records
BEGIN
    UPDATE spans SET count = count - 1 WHERE span = old.at >> 31 AND facets = old.facets;
    INSERT INTO spans VALUES (new.at >> 31, new.facets, 1, new.number, new.number)
    ON CONFLICT DO UPDATE SET
        count = count + 1, first = min(first, new.number), last = max(last, new.number);
END;
CREATE TRIGGER records_uncounted AFTER DELETE ON records
BEGIN
    UPDATE spans SET count = count - 1 WHERE span = old.at >> 31 AND facets = old.facets;
END;

-- The search index holds the records up to `upto` as they are, but for those in `search_stale`,
-- which it holds as they were.
CREATE VIRTUAL TABLE search USING fts5 (
    text, content = '', columnsize = 0, prefix = '1', tokenize = 'ascii'
);
CREATE TABLE search_state (upto INTEGER NOT NULL) STRICT;
INSERT INTO search_state VALUES (0);
CREATE TABLE search_stale (
    number INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    note TEXT NOT NULL,
    checks TEXT NOT NULL,
    facets INTEGER NOT NULL
) STRICT;
CREATE TRIGGER records_stale AFTER UPDATE OF title, source, note, checks, facets ON records
WHEN old.number <= (SELECT upto FROM search_state)
BEGIN
    INSERT INTO search_stale
    VALUES (old.number, old.title, old.source, old.note, old.checks, old.facets)
    ON CONFLICT DO NOTHING;
END;

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
    extension_reason TEXT NOT NULL,
    is_target INTEGER NOT NULL
) STRICT;
CREATE INDEX duties_record ON duties (record);
CREATE INDEX duties_open ON duties (due, record, is_target) WHERE state = 'open';

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


# The search index is told a record's words as they were before it is told the new ones, so the
# table of changed records holds them too.
_HANDLING = """
ALTER TABLE records ADD COLUMN finding TEXT;
ALTER TABLE records ADD COLUMN posted INTEGER;
ALTER TABLE records ADD COLUMN instructed INTEGER;
ALTER TABLE records ADD COLUMN visit TEXT NOT NULL DEFAULT '';
ALTER TABLE records ADD COLUMN notes TEXT NOT NULL DEFAULT '';
ALTER TABLE records ADD COLUMN attachments TEXT NOT NULL DEFAULT '';
ALTER TABLE records ADD COLUMN words TEXT NOT NULL DEFAULT '';
ALTER TABLE records ADD COLUMN series INTEGER NOT NULL DEFAULT 0;
ALTER TABLE records ADD COLUMN series_day TEXT NOT NULL DEFAULT '';
CREATE INDEX records_series ON records (series) WHERE series > 0;
ALTER TABLE records ADD COLUMN undertakers TEXT NOT NULL DEFAULT '';
ALTER TABLE records ADD COLUMN volume TEXT NOT NULL DEFAULT '';
CREATE UNIQUE INDEX records_volume ON records (volume) WHERE volume <> '';
ALTER TABLE duties ADD COLUMN extended_at INTEGER;
ALTER TABLE duties ADD COLUMN whom TEXT NOT NULL DEFAULT '';
ALTER TABLE duties ADD COLUMN means TEXT NOT NULL DEFAULT '';
ALTER TABLE duties ADD COLUMN result TEXT NOT NULL DEFAULT '';
ALTER TABLE duties ADD COLUMN outcome TEXT NOT NULL DEFAULT '';
CREATE INDEX duties_done_due ON duties (coalesce(safe_by, due), record) WHERE state = 'done';
CREATE INDEX duties_done_at ON duties (done_at, record) WHERE state = 'done';
ALTER TABLE search_stale ADD COLUMN words TEXT NOT NULL DEFAULT '';
DROP TRIGGER records_stale;
CREATE TRIGGER records_stale AFTER UPDATE OF title, source, note, checks, facets, words ON records
WHEN old.number <= (SELECT upto FROM search_state)
BEGIN
    INSERT INTO search_stale (number, title, source, note, checks, facets, words)
    VALUES (old.number, old.title, old.source, old.note, old.checks, old.facets, old.words)
    ON CONFLICT DO NOTHING;
END;
"""
# Until schema 2 the rule of an incident was that of one the school had told the unit of.
_TOLD = "UPDATE records SET finding = 'told' WHERE kind = 'incident'"
# What newer rules owe for the records open then is offered once, up to this number.
_OLDER = """
INSERT INTO settings SELECT 'older-records', number FROM records WHERE status = 'open'
ORDER BY number DESC LIMIT 1;
"""


def migrations() -> Migrations:
    """Return the steps in their order, the first of which makes the whole of schema 1."""
    steps = Migrations("duedesk")

    @steps()
    def schema_1(db: sqlite_utils.Database) -> None:
        _run(db, TABLES)

    @steps()
    def schema_2(db: sqlite_utils.Database) -> None:
        _run(db, _HANDLING)
        db.conn.execute(_TOLD)
        db.conn.execute(_OLDER)

    return steps


def bring_up_to_date(database: Database, steps: Migrations, schema: int) -> None:
    """Apply the missing steps to `schema` in one transaction; if one fails, nothing has changed.

    A file that holds anything is copied into the backups first. Raises what a step raises, and
    Refusal as in Database.
    """
    if int(database.value("PRAGMA user_version")) > 0:
        folder = database.path.parent / BACKUPS
        prepare_folder(folder)
        try:
            copy(database.connection, folder / f"before-schema-{schema}.sqlite")
        except Refusal as refusal:
            if refusal.code != "backup-damaged":
                raise
            # It is the ledger that is damaged, and a backup of it that can help.
            raise damage_refusal(database.path, "pages") from refusal
    with database.atomic():
        if int(database.value("PRAGMA user_version")) >= schema:
            return  # another process did it while this one waited for the lock
        try:
            steps.apply(sqlite_utils.Database(database.connection))
        except sqlite3.Error as error:
            raise refusal_for(error, database.path) or error from error
        database.execute(f"PRAGMA user_version = {schema}")
        database.execute(f"PRAGMA application_id = {APPLICATION}")


def _run(db: sqlite_utils.Database, script: str) -> None:
    """Run a script statement by statement: `executescript` would commit the open transaction."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            db.conn.execute(statement)
            statement = ""
