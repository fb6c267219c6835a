"""What an open connection holds, compared with what stands under the file's name."""

import sqlite3
import time
from contextlib import closing, suppress
from pathlib import Path

from deadlines.refusal import Refusal
from storage.database.address import sqlite_address

NEWEST = "SELECT sequence, link FROM history ORDER BY sequence DESC LIMIT 1"
_COARSEST = 3.0
"""Seconds; a file system tells two writes within two seconds, as FAT does, no better apart."""
_LINK = "SELECT link FROM history WHERE sequence = ?"

_Writes = tuple[tuple[float, int], ...]


class Hold:
    """The file a connection has opened, its schema, and the newest entry of its history seen.

    A sync program, the user or a drive that goes can put another file under the name while the
    connection goes on writing to the old one, which then nobody finds. The checks raise Refusal:
    "ledger-gone" (no file has the name any more), "ledger-replaced" (another file has it, or the
    file was written over), "ledger-restored" (the file is the same, but what was known of it is no
    longer in it, as after a backup was put back) and "database-newer" (a newer program has changed
    its schema), each with `path`.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection, self._path = connection, path
        self._file = _identity(path)
        self._schema = _schema(connection)
        self._head = self._newest()
        self._compared: _Writes | None = None

    def check(self) -> None:
        """Make sure that what is written now is found under the name; inside a transaction."""
        self.check_name()
        self._check_schema()
        newest = self._newest()
        if newest != self._head and not self._is_head_in(self._connection):
            raise Refusal("ledger-restored", path=self._path)
        self._head = newest

    def note_written(self, newest: tuple[int, str] | None) -> None:
        """Take `newest` for the newest entry after a commit, and check the name once more."""
        self._head = newest
        self.check_name()

    def look(self) -> None:
        """Compare the file as others would open it now, and go on with what it holds.

        Who calls reads anew what has changed. Raises sqlite3.Error where it cannot be read.
        """
        self.check_name()
        self._check_schema()
        is_known_to_us = self._is_head_in(self._connection)
        writes = _last_writes(self._path)
        if writes != self._compared:
            self._compared = None
            with closing(sqlite3.connect(sqlite_address(self._path, "mode=ro"), uri=True)) as other:
                # Written over in its place: our connection goes on with what it remembers.
                if is_known_to_us and not self._is_head_in(other):
                    raise Refusal("ledger-replaced", path=self._path)
            if all(time.time() - at > _COARSEST for at, _ in writes):
                self._compared = writes
        self._head = self._newest()

    def check_name(self) -> None:
        """Make sure that the name still leads to the file that was opened."""
        found = _identity(self._path)
        if found == self._file:
            return
        if not self._connection.in_transaction:
            # Else the next one to open the new file would take our WAL for that file's.
            with suppress(sqlite3.Error):
                self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        raise Refusal("ledger-replaced" if found else "ledger-gone", path=self._path)

    def _check_schema(self) -> None:
        found = _schema(self._connection)
        if found != self._schema:
            raise Refusal("database-newer", path=self._path, found=found, known=self._schema)

    def _is_head_in(self, connection: sqlite3.Connection) -> bool:
        if self._head is None:
            return True
        sequence, link = self._head
        return bool(connection.execute(_LINK, (sequence,)).fetchone() == (link,))

    def _newest(self) -> tuple[int, str] | None:
        newest: tuple[int, str] | None = self._connection.execute(NEWEST).fetchone()
        return newest


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _last_writes(path: Path) -> _Writes:
    """Return when the file and its write-ahead log were written last (seconds), and their sizes."""
    found = []
    for one in (path, Path(f"{path}-wal")):
        with suppress(OSError):
            status = one.stat()
            found.append((status.st_mtime, status.st_size))
    return tuple(found)


def _schema(connection: sqlite3.Connection) -> int:
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    return int(found)
