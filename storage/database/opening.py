"""Opening the database file: what it must be, and what is made or migrated."""

import os
import sqlite3
from pathlib import Path

from deadlines.refusal import Refusal
from storage.database.database import APPLICATION, BUSY_SECONDS, SCHEMA, Database
from storage.database.errors import damaged, refusal_for, refusal_for_file
from storage.database.folder import BACKUPS, beside, prepare_file, prepare_folder

_CACHE_KIB = 8192
_LARGEST_WAL = 16 * 1024 * 1024
_SMALLEST = 512
"""No database is smaller, in bytes."""


def open_database(
    path: Path,
    *,
    readonly: bool = False,
    fresh: bool = False,
    busy_seconds: float = BUSY_SECONDS,
) -> Database:
    """Open the file, made or brought up to this program's schema where needed.

    `fresh` allows an empty log although there are backups of an earlier one. A read-only file
    is neither made nor migrated. Waits `busy_seconds` for another process's lock.

    Raises, besides what `Database` raises: Refusal "database-missing" (no file, but backups or a
    WAL; or read-only), "database-newer" (`found`, `known`), "database-older" (read-only;
    `found`, `known`), "database-foreign" (another program's).
    """
    path = path.absolute()
    if not readonly:
        prepare_folder(path.parent, path.name)
    _refuse_lost(path, must_exist=readonly, fresh=fresh)
    size, has_wal = _size(path), _size(beside(path, "-wal")) > 0
    if not readonly:
        prepare_file(path)
    database = Database(_connect(path, readonly, busy_seconds), path, readonly=readonly)
    try:
        _check(database, size, has_wal, fresh=fresh)
        _prepare(database)
    except BaseException:
        database.close()
        raise
    return database


def _check(database: Database, size: int, has_wal: bool, *, fresh: bool) -> None:
    # One read transaction: another process may be making the schema at this moment.
    database.execute("BEGIN")
    found = int(database.value("PRAGMA user_version"))
    application = int(database.value("PRAGMA application_id"))
    tables = int(database.value("SELECT COUNT(*) FROM sqlite_master"))
    pages = int(database.value("PRAGMA page_count")) * int(database.value("PRAGMA page_size"))
    database.execute("COMMIT")
    if tables and application != APPLICATION:
        raise Refusal("database-foreign", path=database.path)
    if found > SCHEMA:
        raise Refusal("database-newer", path=database.path, found=found, known=SCHEMA)
    # SQLite takes a file of one byte for an empty one.
    is_lost = found or (size and _has_backups(database.path) and not fresh)
    if is_lost and not tables:
        raise damaged(database.path, "empty")
    if not has_wal and size and size < max(pages, _SMALLEST):
        raise damaged(database.path, "truncated")
    if found < SCHEMA and database.readonly:
        code = "database-older" if found else "database-missing"
        raise Refusal(code, path=database.path, found=found, known=SCHEMA)


def _prepare(database: Database) -> None:
    if database.readonly:
        database.execute("PRAGMA query_only = ON")
    elif database.value("PRAGMA journal_mode") != "wal":
        database.execute("PRAGMA journal_mode = WAL")
    for pragma in (
        "synchronous = FULL",
        "foreign_keys = ON",
        "recursive_triggers = ON",
        f"cache_size = -{_CACHE_KIB}",
        f"journal_size_limit = {_LARGEST_WAL}",
    ):
        database.execute(f"PRAGMA {pragma}")
    found = int(database.value("PRAGMA user_version"))
    if found < SCHEMA:
        # sqlite-utils takes a third of a second to import; only a new schema needs it.
        from storage.database.migrations import bring_up_to_date, migrations

        bring_up_to_date(database, migrations(), SCHEMA)


def _connect(path: Path, readonly: bool, busy_seconds: float) -> sqlite3.Connection:
    mode = "ro" if readonly else "rw"
    if readonly and not os.access(path.parent, os.W_OK) and not _size(beside(path, "-wal")):
        # SQLite cannot make the files it shares a WAL with, and on such a disk needs none.
        mode += "&immutable=1"
    try:
        return sqlite3.connect(
            f"{path.as_uri()}?mode={mode}",
            uri=True,
            timeout=busy_seconds,
            isolation_level=None,
            cached_statements=256,
        )
    except sqlite3.Error as error:
        raise refusal_for(error, path) or error from error


def _refuse_lost(path: Path, *, must_exist: bool, fresh: bool) -> None:
    """Refuse what would start silently empty although there was a log before."""
    if _size(path) > 0:
        return
    is_lost = _size(beside(path, "-wal")) > 0 or (_has_backups(path) and not fresh)
    if is_lost and path.exists():
        raise damaged(path, "empty")
    if is_lost or must_exist:
        raise Refusal("database-missing", path=path)


def _has_backups(path: Path) -> bool:
    return any((path.parent / BACKUPS).glob("*.sqlite"))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0
    except OSError as error:
        raise refusal_for_file(error, path) from error
