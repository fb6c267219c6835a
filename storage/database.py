"""The database file: opening it safely, transactions, and which errors a person is told about."""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from deadlines.errors import Refusal
from storage.errors import damaged, refusal_for, refusal_for_file
from storage.folder import BACKUPS, beside, prepare_file, prepare_folder

APPLICATION = 0x44554544
"""Marks a SQLite file as this program's: "DUED" in ASCII."""

SCHEMA = 1
"""The newest schema this program knows, as in the file's user_version."""

BUSY_SECONDS = 10.0
"""How long another process's lock is waited for before the refusal."""

_CACHE_KIB = 8192
_LARGEST_WAL = 16 * 1024 * 1024
_SMALLEST = 512
"""No database is smaller, in bytes."""

Row = tuple[Any, ...]
Parameters = Sequence[object] | Mapping[str, object]


class Database:
    """A connection to the program's file, for the thread that opened it.

    Errors of the environment are raised as Refusal: "database-busy", "disk-full", "disk-error",
    "database-readonly", "database-damaged", "folder-not-writable", each with `path`. Any other
    sqlite3.Error is a mistake in the program and passes through.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path, *, readonly: bool) -> None:
        self.connection = connection
        self.path = path
        self.readonly = readonly
        self._savepoints = 0

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        readonly: bool = False,
        fresh: bool = False,
        busy_seconds: float = BUSY_SECONDS,
    ) -> "Database":
        """Open the file, made or brought up to this program's schema where needed.

        `fresh` allows an empty log although there are backups of an earlier one. A read-only file
        is neither made nor migrated. Waits `busy_seconds` for another process's lock.

        Raises, besides the class's: Refusal "database-missing" (no file, but backups or a WAL; or
        read-only), "database-newer" (`found`, `known`), "database-older" (read-only; `found`,
        `known`), "database-foreign" (another program's).
        """
        path = path.absolute()
        if not readonly:
            prepare_folder(path.parent, path.name)
        _refuse_lost(path, must_exist=readonly, fresh=fresh)
        size, has_wal = _size(path), _size(beside(path, "-wal")) > 0
        if not readonly:
            prepare_file(path)
        database = cls(_connect(path, readonly, busy_seconds), path, readonly=readonly)
        try:
            database._check(size, has_wal, fresh=fresh)
            database._prepare()
        except BaseException:
            database.close()
            raise
        return database

    def close(self) -> None:
        """Close the connection; the last one to close writes the WAL back into the file."""
        # A file gone bad or a full disk must not hide the error that made us close.
        with suppress(sqlite3.Error):
            self.connection.close()

    def __enter__(self) -> "Database":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def execute(self, sql: str, parameters: Parameters = ()) -> sqlite3.Cursor:
        """Run one statement that returns no rows."""
        try:
            return self.connection.execute(sql, parameters)
        except sqlite3.Error as error:
            raise self._worded(error) from error

    def execute_many(self, sql: str, rows: Iterable[Parameters]) -> sqlite3.Cursor:
        """Run one statement for each row of parameters."""
        try:
            return self.connection.executemany(sql, rows)
        except sqlite3.Error as error:
            raise self._worded(error) from error

    def rows(self, sql: str, parameters: Parameters = ()) -> list[Row]:
        """Return all rows of a query."""
        try:
            return self.connection.execute(sql, parameters).fetchall()
        except sqlite3.Error as error:
            raise self._worded(error) from error

    def row(self, sql: str, parameters: Parameters = ()) -> Row | None:
        """Return the first row of a query, or None."""
        try:
            found: Row | None = self.connection.execute(sql, parameters).fetchone()
        except sqlite3.Error as error:
            raise self._worded(error) from error
        return found

    def value(self, sql: str, parameters: Parameters = ()) -> Any:
        """Return the first column of the first row, or None."""
        row = self.row(sql, parameters)
        return row[0] if row else None

    @contextmanager
    def atomic(self) -> Iterator[None]:
        """Open a transaction that holds the write lock from its first line to the commit.

        An inner block joins the outer one: what it wrote is undone alone when it fails, and is on
        disk only when the outer block has ended.
        """
        if self.connection.in_transaction:
            with self._savepoint():
                yield
            return
        self.execute("BEGIN IMMEDIATE")
        try:
            yield
            self.execute("COMMIT")
        except BaseException:
            self._roll_back("ROLLBACK")
            raise

    def version(self) -> int:
        """Return a number that changes when another connection has committed something."""
        return int(self.value("PRAGMA data_version"))

    @contextmanager
    def without_waiting(self) -> Iterator[None]:
        """Let another process's lock be refused at once inside the block."""
        waits = int(self.value("PRAGMA busy_timeout"))
        self.execute("PRAGMA busy_timeout = 0")
        try:
            yield
        finally:
            self.execute(f"PRAGMA busy_timeout = {waits}")

    @contextmanager
    def _savepoint(self) -> Iterator[None]:
        self._savepoints += 1
        name = f"inner_{self._savepoints}"
        self.execute(f"SAVEPOINT {name}")
        try:
            yield
            self.execute(f"RELEASE {name}")
        except BaseException:
            self._roll_back(f"ROLLBACK TO {name}")
            self._roll_back(f"RELEASE {name}")
            raise
        finally:
            self._savepoints -= 1

    def _roll_back(self, statement: str) -> None:
        # SQLite has already rolled back by itself after some errors, such as a full disk.
        if self.connection.in_transaction:
            with suppress(sqlite3.Error):
                self.connection.execute(statement)

    def _worded(self, error: sqlite3.Error) -> Exception:
        return refusal_for(error, self.path) or error

    def _check(self, size: int, has_wal: bool, *, fresh: bool) -> None:
        # One read transaction: another process may be making the schema at this moment.
        self.execute("BEGIN")
        found = int(self.value("PRAGMA user_version"))
        application = int(self.value("PRAGMA application_id"))
        tables = int(self.value("SELECT COUNT(*) FROM sqlite_master"))
        pages = int(self.value("PRAGMA page_count")) * int(self.value("PRAGMA page_size"))
        self.execute("COMMIT")
        if tables and application != APPLICATION:
            raise Refusal("database-foreign", path=self.path)
        if found > SCHEMA:
            raise Refusal("database-newer", path=self.path, found=found, known=SCHEMA)
        # SQLite takes a file of one byte for an empty one.
        is_lost = found or (size and _has_backups(self.path) and not fresh)
        if is_lost and not tables:
            raise damaged(self.path, "empty")
        if not has_wal and size and size < max(pages, _SMALLEST):
            raise damaged(self.path, "truncated")
        if found < SCHEMA and self.readonly:
            code = "database-older" if found else "database-missing"
            raise Refusal(code, path=self.path, found=found, known=SCHEMA)

    def _prepare(self) -> None:
        if self.readonly:
            self.execute("PRAGMA query_only = ON")
        elif self.value("PRAGMA journal_mode") != "wal":
            self.execute("PRAGMA journal_mode = WAL")
        for pragma in (
            "synchronous = FULL",
            "foreign_keys = ON",
            "recursive_triggers = ON",
            f"cache_size = -{_CACHE_KIB}",
            f"journal_size_limit = {_LARGEST_WAL}",
        ):
            self.execute(f"PRAGMA {pragma}")
        found = int(self.value("PRAGMA user_version"))
        if found < SCHEMA:
            # sqlite-utils takes a third of a second to import; only a new schema needs it.
            from storage.migrations import bring_up_to_date, migrations

            bring_up_to_date(self, migrations(), SCHEMA)


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
