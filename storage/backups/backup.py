"""Backups: made daily and before risky steps, checked before they count, and put back."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from deadlines.refusal import Refusal
from storage.backups.restore import is_good
from storage.database.database import Database
from storage.database.errors import refusal_for_file
from storage.database.folder import BACKUPS, free_name, prepare_folder
from storage.database.safe_copy import copy

RECENT, MONTHLY = 30, 12
"""How many backups are kept: the newest ones, and the newest of each of the last months."""

_DAY = 86_400
_NAME = re.compile(r"(\d{4}-\d\d-\d\d)_(\d{6})(?:-\d+)?\.sqlite")


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup file, the day it was made as its name says, and its size in bytes."""

    path: Path
    day: date
    size: int


class Backups:
    """The backups of one database file, in the folder `backups` beside it."""

    def __init__(self, database: Path) -> None:
        self.folder = database.absolute().parent / BACKUPS

    def is_due(self, now: datetime) -> bool:
        """Tell whether no backup has been made yet on the day of `now`, in its zone."""
        return all(backup.day != now.date() for backup in self.dated_backups())

    def make(self, database: Database, now: datetime) -> Path:
        """Make a backup named after `now` in its zone, drop those too many, and return its path.

        It is checked before anything is dropped, and is never dropped itself. Raises Refusal as
        `safe_copy.copy` does.
        """
        prepare_folder(self.folder)
        self._drop_parts(now)
        target = free_name(self.folder / f"{now:%Y-%m-%d_%H%M%S}.sqlite")
        copy(database.connection, target)
        self._drop_too_many(target)
        return target

    def dated_backups(self) -> Sequence[Backup]:
        """Return the dated backups, the newest first."""
        return [backup for _, backup in sorted(self._find_dated(), reverse=True)]

    def newest_good(self) -> Path | None:
        """Return the newest backup that can be restored; those made before an update come last."""
        others = sorted(self.folder.glob("before-schema-*.sqlite"), reverse=True)
        for path in (*(backup.path for backup in self.dated_backups()), *others):
            if is_good(path):
                return path
        return None

    def _find_dated(self) -> Iterator[tuple[str, Backup]]:
        if not self.folder.is_dir():
            return
        for path in self.folder.iterdir():
            name = _NAME.fullmatch(path.name)
            if name:
                try:
                    day, size = date.fromisoformat(name[1]), path.stat().st_size
                except (ValueError, FileNotFoundError):
                    continue  # no date of any calendar; or just dropped by another process
                yield path.name, Backup(path, day, size)

    def _drop_parts(self, now: datetime) -> None:
        """Drop what a backup left that was killed half-way; younger ones may be in the making."""
        for part in self.folder.glob("*.part"):
            with suppress(FileNotFoundError):  # another process has just dropped it
                if now.timestamp() - part.stat().st_mtime > _DAY:
                    part.unlink()

    def _drop_too_many(self, made: Path) -> None:
        backups = self.dated_backups()
        newest_of_month: dict[tuple[int, int], Backup] = {}
        for backup in backups:
            newest_of_month.setdefault((backup.day.year, backup.day.month), backup)
        kept = {backup.path for backup in backups[:RECENT]} | {made}
        kept |= {newest_of_month[month].path for month in sorted(newest_of_month)[-MONTHLY:]}
        for backup in backups:
            if backup.path not in kept:
                backup.path.unlink(missing_ok=True)


def save_to(database: Database, target: Path) -> None:
    """Copy the database to a file of the user's choice, checked.

    Raises Refusal: "backup-exists" where the file is there already, and as `safe_copy.copy` does.
    """
    target = target.absolute()
    try:
        if target.exists():
            raise Refusal("backup-exists", path=target)
        copy(database.connection, target)
    except OSError as error:
        raise refusal_for_file(error, target) from error
