"""What an open connection holds, compared with what stands under the file's name."""

import sqlite3
from pathlib import Path

from deadlines.refusal import Refusal

NEWEST = "SELECT sequence, link FROM history ORDER BY sequence DESC LIMIT 1"


class Hold:
    """The file a connection has opened, and the newest entry of its history that was seen.

    A sync program, a person or a drive that goes can put another file under the name while the
    connection goes on writing to the old one, which then nobody finds. `check` raises Refusal:
    "ledger-gone" (no file has the name any more), "ledger-replaced" (another file has it) and
    "ledger-restored" (the file is the same, but what was known of it is no longer in it, as after
    a backup was put back), each with `path`.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection, self._path = connection, path
        self._file = _identity(path)
        self._head = self._newest()

    def check(self) -> None:
        """Make sure that what is written now is found under the name; inside a transaction."""
        self.check_name()
        newest = self._newest()
        if self._head is not None and newest != self._head:
            link = self._connection.execute(
                "SELECT link FROM history WHERE sequence = ?", (self._head[0],)
            ).fetchone()
            if link is None or link[0] != self._head[1]:
                raise Refusal("ledger-restored", path=self._path)
        self._head = newest

    def written(self, newest: tuple[int, str] | None) -> None:
        """Take `newest` for the newest entry after a commit, and check the name once more."""
        self._head = newest
        self.check_name()

    def check_name(self) -> None:
        """Make sure that the name still leads to the file that was opened."""
        found = _identity(self._path)
        if found is None:
            raise Refusal("ledger-gone", path=self._path)
        if found != self._file:
            raise Refusal("ledger-replaced", path=self._path)

    def accept(self) -> None:
        """Go on with what the file holds now: whoever shows it has read it anew."""
        self._head = self._newest()

    def _newest(self) -> tuple[int, str] | None:
        newest: tuple[int, str] | None = self._connection.execute(NEWEST).fetchone()
        return newest


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
