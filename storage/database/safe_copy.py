"""Copies of the database through SQLite's backup API, checked before they count."""

import sqlite3
from pathlib import Path

from deadlines.refusal import Refusal
from storage.database.address import sqlite_address
from storage.database.errors import refusal_for, refusal_for_file
from storage.database.folder import flush, part_of, prepare_file


def copy(source: sqlite3.Connection, target: Path) -> None:
    """Copy a database to `target`, which appears only when the copy is whole and on disk.

    The copy is one plain file without a WAL beside it, so it can be carried away as it is. The
    source is read as of one moment, without keeping other processes from writing to it.

    Raises Refusal: "backup-damaged" where the copy does not pass SQLite's integrity check, and
    "disk-full", "folder-not-writable", "database-busy", "database-damaged", with `path`.
    """
    part = part_of(target)
    try:
        part.unlink(missing_ok=True)
        prepare_file(part)
        _copy_pages(source, part)
        if not is_sound_file(part):
            raise Refusal("backup-damaged", path=target)
        flush(part)
        part.replace(target)
        flush(target.parent)
    except OSError as error:
        raise refusal_for_file(error, target) from error
    finally:
        part.unlink(missing_ok=True)


def is_sound_file(path: Path) -> bool:
    """Return whether SQLite finds nothing wrong with the file."""
    try:
        connection = sqlite3.connect(sqlite_address(path, "mode=ro"), uri=True)
        try:
            found = connection.execute("PRAGMA integrity_check(1)").fetchall()
        finally:
            connection.close()
    except sqlite3.DatabaseError:
        return False  # so damaged that it cannot even be read
    return bool(found == [("ok",)])


def pour(source: sqlite3.Connection, target: sqlite3.Connection, path: Path) -> None:
    """Replace all that `target` holds by what `source` holds, in one transaction.

    `path` is the one that errors are about. Raises Refusal as `copy`, without "backup-damaged".
    """

    def stop_waiting(status: int, _remaining: int, _total: int) -> None:
        # Python would try again for ever; SQLite has already waited its busy_timeout.
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise Refusal("database-busy", path=path)

    try:
        source.backup(target, progress=stop_waiting)
    except sqlite3.Error as error:
        raise refusal_for(error, path) or error from error


def _copy_pages(source: sqlite3.Connection, path: Path) -> None:
    target = sqlite3.connect(path, isolation_level=None)
    try:
        pour(source, target, path)
        target.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.Error as error:
        raise refusal_for(error, path) or error from error
    finally:
        target.close()
