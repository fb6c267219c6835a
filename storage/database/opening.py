"""Opening the database file: what it must be, and what is made or migrated."""

import os
import sqlite3
from pathlib import Path

from deadlines.refusal import Refusal
from storage.database.address import require_local, sqlite_address
from storage.database.database import APPLICATION, BUSY_SECONDS, SCHEMA, Database
from storage.database.errors import damage_refusal, refusal_for, refusal_for_file
from storage.database.folder import (
    BACKUPS,
    drop_parts,
    file_beside,
    flush,
    part_of,
    prepare_file,
    prepare_folder,
    require_writable,
)
from storage.database.hold import Hold

_CACHE_KIB = 8192
_LARGEST_WAL = 16 * 1024 * 1024
_PROTECTED = frozenset({"database-readonly", "folder-not-writable", "disk-full"})
_SMALLEST = 512
"""No database is smaller, in bytes."""


def open_database(
    path: Path,
    *,
    readonly: bool = False,
    must_exist: bool = False,
    fresh: bool = False,
    busy_seconds: float = BUSY_SECONDS,
) -> Database:
    """Open the file, made or brought up to this program's schema where needed.

    With `must_exist` none is made; else only where there never was one, with `fresh` also where
    there was. A read-only file is neither made nor migrated. Waits `busy_seconds` for another
    process's lock.

    Raises, besides what `Database` raises: Refusal "database-missing" (no file, but backups or
    other traces of one), "ledger-none" (no file and no trace), "database-newer" (`found`,
    `known`), "ledger-on-share", "database-older" (read-only; `found`, `known`), "database-foreign"
    (another program's).
    """
    path = path.absolute()
    require_local(path)
    if not _is_there(path):
        has_wal = _size(file_beside(path, "-wal")) > 0
        if has_wal or (_has_traces(path) and not fresh):
            raise Refusal("database-missing", path=path)
        if readonly or must_exist:
            raise Refusal("ledger-none", path=path)
        prepare_folder(path.parent)
        _make(path, busy_seconds)
    elif not _size(path):
        raise damage_refusal(
            path, "empty"
        )  # opening it, SQLite would throw the WAL file_beside it away
    elif not readonly:
        prepare_folder(path.parent, path.name)
    if not readonly:
        drop_parts(path)
        prepare_file(path)
    database = Database(_connect(path, readonly, busy_seconds), path, readonly=readonly)
    try:
        _check(database)
        _prepare(database)
        if not readonly:
            database.hold = Hold(database.connection, path)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        found = database.refusal_or_error(error)
        database.close()
        raise found from error
    except BaseException:
        database.close()
        raise
    return database


def open_to_read(path: Path) -> Database:
    """Open a file that is there, also where nothing may be written; raises as `open_database`."""
    try:
        return open_database(path, must_exist=True)
    except Refusal as refusal:
        if refusal.code not in _PROTECTED:
            raise
        return open_database(path, readonly=True)


def reopen(database: Database) -> None:
    """Let an open database go on with the file that has its name now.

    Raises Refusal as `open_database`; a file that cannot be opened leaves the old one held.
    """
    open_database(database.path, readonly=True).close()
    patience = int(database.value("PRAGMA busy_timeout")) / 1000
    # Closed first: the last one to close removes the WAL by its name.
    database.close()
    opened = open_database(database.path, must_exist=True, busy_seconds=patience)
    database.connection, database.hold = opened.connection, opened.hold


def _make(path: Path, busy_seconds: float) -> None:
    """Make an empty ledger, which has its name only when it is whole: no file of ours is empty.

    Where another process has made one meanwhile, that one stays.
    """
    from storage.database.migrations import bring_up_to_date, migrations

    require_writable(path.parent)
    part = part_of(path)
    try:
        part.unlink(missing_ok=True)
        prepare_file(part)
        database = Database(_connect(part, False, busy_seconds), path, readonly=False)
        with database:
            bring_up_to_date(database, migrations(), SCHEMA)
        flush(part)
        try:
            os.link(part, path)
        except FileExistsError:
            return
        except OSError:  # a file system without links, as on a stick
            if not path.exists():
                part.rename(path)
        flush(path.parent)
    except OSError as error:
        raise refusal_for_file(error, path) from error
    finally:
        part.unlink(missing_ok=True)


def _check(database: Database) -> None:
    # One read transaction: another process may be bringing up the schema at this moment.
    database.execute("BEGIN")
    found = int(database.value("PRAGMA user_version"))
    application = int(database.value("PRAGMA application_id"))
    tables = int(database.value("SELECT COUNT(*) FROM sqlite_master"))
    pages = int(database.value("PRAGMA page_count")) * int(database.value("PRAGMA page_size"))
    # Asked inside the transaction, and the WAL first: another process that ends carries its WAL
    # over into the file, which grows, and removes it; while this one reads, it is not removed.
    has_wal = _size(file_beside(database.path, "-wal")) > 0
    size = _size(database.path)
    database.execute("COMMIT")
    if tables and application != APPLICATION:
        raise Refusal("database-foreign", path=database.path)
    if found > SCHEMA:
        raise Refusal("database-newer", path=database.path, found=found, known=SCHEMA)
    # SQLite takes a file of no byte, or of one, for an empty one.
    if not tables:
        raise damage_refusal(database.path, "empty")
    if not has_wal and size < max(pages, _SMALLEST):
        raise damage_refusal(database.path, "truncated")
    if found < SCHEMA and database.readonly:
        raise Refusal("database-older", path=database.path, found=found, known=SCHEMA)


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
    if readonly and not os.access(path.parent, os.W_OK) and not _size(file_beside(path, "-wal")):
        # SQLite cannot make the files it shares a WAL with, and on such a disk needs none.
        mode += "&immutable=1"
    try:
        return sqlite3.connect(
            sqlite_address(path, f"mode={mode}"),
            uri=True,
            timeout=busy_seconds,
            isolation_level=None,
            cached_statements=256,
        )
    except sqlite3.Error as error:
        raise refusal_for(error, path) or error from error


def _has_traces(path: Path) -> bool:
    """Return whether there was a ledger: it has backups, or one that it replaced was kept."""
    kept = path.parent.glob(f"{path.stem}-*{path.suffix}")
    return any((path.parent / BACKUPS).glob("*.sqlite")) or any(kept)


def _is_there(path: Path) -> bool:
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise refusal_for_file(error, path) from error
    return True


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except (FileNotFoundError, NotADirectoryError):
        return 0
    except OSError as error:
        raise refusal_for_file(error, path) from error
