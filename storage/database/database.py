"""A connection to the database file: statements, transactions, and the user's errors."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from storage.database.errors import damage_refusal, refusal_for
from storage.database.hold import NEWEST, Hold

TYPE_CHECKING = False  # as `typing` has it, which takes long to import
if TYPE_CHECKING:
    from typing import Any


def select(table: str, columns: Sequence[str]) -> str:
    """Return a SELECT of the columns of all rows."""
    return f"SELECT {', '.join(columns)} FROM {table}"  # noqa: S608  # names are the program's own


def insert(table: str, columns: Sequence[str]) -> str:
    """Return an INSERT with a place for each column."""
    places = ", ".join("?" * len(columns))
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places})"  # noqa: S608  # as above


def upsert(table: str, columns: Sequence[str], key: str) -> str:
    """Return an INSERT that, where the key is there, changes its row's other columns instead."""
    changes = ", ".join(f"{column} = excluded.{column}" for column in columns if column != key)
    return f"{insert(table, columns)} ON CONFLICT ({key}) DO UPDATE SET {changes}"


def update(table: str, columns: Sequence[str], key: str) -> str:
    """Return an UPDATE of the columns of one row, the key's place last."""
    places = ", ".join(f"{column} = ?" for column in columns)
    return f"UPDATE {table} SET {places} WHERE {key} = ?"  # noqa: S608  # as above


APPLICATION = 0x44554544
"""Marks a SQLite file as this program's: "DUED" in ASCII."""

SCHEMA = 2
"""The newest schema this program knows, as in the file's user_version."""

BUSY_SECONDS = 10.0
"""How long another process's lock is waited for before the refusal."""


_ERRORS = (sqlite3.Error, UnicodeError)
"""What a statement raises; the second where a text has half a character, or where SQLite's own
message quotes a damaged one."""

Row = tuple["Any", ...]
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
        self.hold: Hold | None = None
        """What each write is compared with; None while the file is only read, or being made."""
        self._savepoints = 0

    def close(self) -> None:
        """Close the connection; the last one to close writes the WAL back into the file."""
        # A file gone bad or a full disk must not hide the error that made us close.
        with suppress(sqlite3.Error):
            self.connection.close()

    def __enter__(self) -> Database:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def execute(self, sql: str, parameters: Parameters = ()) -> sqlite3.Cursor:
        """Run one statement that returns no rows."""
        try:
            return self.connection.execute(sql, parameters)
        except _ERRORS as error:
            raise self.refusal_or_error(error) from error

    def execute_many(self, sql: str, rows: Iterable[Parameters]) -> sqlite3.Cursor:
        """Run one statement for each row of parameters."""
        try:
            return self.connection.executemany(sql, rows)
        except _ERRORS as error:
            raise self.refusal_or_error(error) from error

    def rows(self, sql: str, parameters: Parameters = ()) -> list[Row]:
        """Return all rows of a query."""
        try:
            return self.connection.execute(sql, parameters).fetchall()
        except _ERRORS as error:
            raise self.refusal_or_error(error) from error

    def row(self, sql: str, parameters: Parameters = ()) -> Row | None:
        """Return the first row of a query, or None."""
        try:
            found: Row | None = self.connection.execute(sql, parameters).fetchone()
        except _ERRORS as error:
            raise self.refusal_or_error(error) from error
        return found

    def value(self, sql: str, parameters: Parameters = ()) -> Any:
        """Return the first column of the first row, or None."""
        row = self.row(sql, parameters)
        return row[0] if row else None

    @contextmanager
    def atomic(self) -> Iterator[None]:
        """Open a transaction that holds the write lock from its first line to the commit.

        An inner block joins the outer one: what it wrote is undone alone when it fails, and is on
        disk only when the outer block has ended. Raises Refusal as `Hold.check` where the file is
        no longer what was opened; what has come through stands under the file's name.
        """
        if self.connection.in_transaction:
            with self._savepoint():
                yield
            return
        if self.hold is not None:
            self.hold.check_name()
        self.execute("BEGIN IMMEDIATE")
        try:
            self._check_hold()
            yield
            newest = self.row(NEWEST) if self.hold else None
            self.execute("COMMIT")
        except BaseException:
            self._roll_back("ROLLBACK")
            raise
        if self.hold is not None:
            self.hold.note_written(newest)

    @contextmanager
    def one_moment(self) -> Iterator[None]:
        """Read inside the block as if no other process wrote meanwhile."""
        self.execute("BEGIN")
        try:
            yield
        finally:
            self.execute("ROLLBACK")

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

    def look(self) -> int:
        """Return a number that changes when another connection has committed something.

        Raises Refusal as `Hold.look` where the file is no longer what was opened.
        """
        version = self.version()
        if self.hold is not None:
            try:
                self.hold.look()
            except _ERRORS as error:
                raise self.refusal_or_error(error) from error
        return version

    def _check_hold(self) -> None:
        if self.hold is None:
            return
        try:
            self.hold.check()
        except _ERRORS as error:
            raise self.refusal_or_error(error) from error

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

    def refusal_or_error(self, error: Exception) -> Exception:
        """Return the refusal for an error of this file's, or the error where the mistake is ours.

        A statement that the file's own schema or rows make fail is damage.
        """
        refusal = refusal_for(error, self.path)
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK) & 0xFF
        if refusal is None and code == sqlite3.SQLITE_ERROR and not self._has_own_schema():
            return damage_refusal(self.path, "schema")
        if code == sqlite3.SQLITE_CONSTRAINT and not self._is_whole():
            return damage_refusal(self.path, "rows")
        return refusal or error

    def _is_whole(self) -> bool:
        """Return whether rows fit the indexes and each other, so that a failure is a mistake."""
        try:
            found = self.connection.execute("PRAGMA integrity_check(1)").fetchone()
            strays = self.connection.execute("PRAGMA foreign_key_check").fetchone()
        except sqlite3.Error:
            return False
        return found == ("ok",) and strays is None

    def _has_own_schema(self) -> bool:
        """Return whether the file's schema is the program's, so that a failure is a mistake."""
        from storage.database.own_schema import foreign_parts

        try:
            (found,) = self.connection.execute("PRAGMA user_version").fetchone()
            return found != SCHEMA or not foreign_parts(self.connection)
        except sqlite3.Error:
            return False
