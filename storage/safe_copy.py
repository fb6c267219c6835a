"""Copies of the database through SQLite's backup API, checked before they count."""

import os
import sqlite3
from pathlib import Path

from deadlines.errors import Refusal
from storage.database import Database
from storage.errors import refusal_for, refusal_for_file
from storage.folder import BACKUPS, prepare_file, prepare_folder

_PAGES_A_STEP = 4096


def copy_before_migration(database: Database, schema: int) -> Path:
    """Copy the file to backups/before-schema-N.sqlite and return the copy's path."""
    folder = database.path.parent / BACKUPS
    prepare_folder(folder)
    target = folder / f"before-schema-{schema}.sqlite"
    copy(database.connection, target)
    return target


def copy(source: sqlite3.Connection, target: Path) -> None:
    """Copy a database to `target`, which appears only when the copy is whole and on disk.

    Raises Refusal: "backup-damaged" where the copy does not pass SQLite's integrity check, and
    "disk-full", "folder-not-writable", "database-busy", "database-damaged", with `path`.
    """
    part = target.with_name(target.name + ".part")
    try:
        part.unlink(missing_ok=True)
        prepare_file(part)
        _copy_pages(source, part)
        if not passes_check(part):
            raise Refusal("backup-damaged", path=target)
        _flush(part)
        part.replace(target)
        _flush(target.parent)
    except OSError as error:
        raise refusal_for_file(error, target) from error
    finally:
        part.unlink(missing_ok=True)


def passes_check(path: Path) -> bool:
    """Tell whether SQLite finds nothing wrong with the file."""
    try:
        connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
        try:
            found = connection.execute("PRAGMA integrity_check(1)").fetchall()
        finally:
            connection.close()
    except sqlite3.DatabaseError:
        return False  # so damaged that it cannot even be read
    return bool(found == [("ok",)])


def _copy_pages(source: sqlite3.Connection, target: Path) -> None:
    try:
        copied = sqlite3.connect(target, isolation_level=None)
        try:
            source.backup(copied, pages=_PAGES_A_STEP)
            # One plain file without a WAL beside it: it can be carried away as it is.
            copied.execute("PRAGMA journal_mode = DELETE")
        finally:
            copied.close()
    except sqlite3.Error as error:
        raise refusal_for(error, target) or error from error


def _flush(path: Path) -> None:
    if os.name == "nt" and path.is_dir():
        return  # Windows opens no folders; its rename is written through
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
