"""Backups: made daily and before risky steps, checked before they count, and put back."""

import re
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from deadlines.clock import Clock, SystemClock
from deadlines.refusal import Refusal
from deadlines.values import dataclass
from storage.backups.restore import is_good
from storage.database.address import sqlite_address
from storage.database.database import Database
from storage.database.errors import refusal_for_file
from storage.database.folder import BACKUPS, free_name, prepare_folder
from storage.database.instants import from_ms_or_none, to_ms
from storage.database.safe_copy import copy
from storage.evidence import EvidenceStore

RECENT, MONTHLY = 30, 12
"""How many backups are kept: the newest ones, and the newest of each of the last months."""

_NEVER = datetime.min.replace(tzinfo=UTC)
_ANY_ZONE = timedelta(days=1)
_SLACK = timedelta(minutes=5)
_NEWEST = "SELECT at, sequence, link FROM history ORDER BY sequence DESC LIMIT 1"
_LINK = "SELECT 1 FROM history WHERE sequence = ? AND link = ?"
_NEWEST_BEFORE = "SELECT MAX(at) FROM history WHERE at <= ?"
_NAME = re.compile(r"(\d{4}-\d\d-\d\d)_(\d{6})(?:-\d+)?\.sqlite")


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup file, the day it was made as its name says, its size in bytes, and what is in it.

    `entries` is the number of the newest entry of its history and `link` its check code, `last`
    when that was written: of the entries that a wrong clock has dated ahead, the newest before
    them. None, 0 and empty where there is none, or the file cannot be read. `is_ahead` tells that
    the name's day has not come yet.
    """

    path: Path
    day: date
    size: int
    last: datetime | None
    entries: int
    is_ahead: bool
    link: str = ""

    def age_key(self) -> tuple[datetime, int, bool, str]:
        """Return what backups are put in order by: what is in them, and only then their names."""
        return (self.last or _NEVER, self.entries, not self.is_ahead, self.path.name)


class Backups:
    """The backups of one database file, in the folder `backups` beside it."""

    def __init__(self, database: Path, clock: Clock | None = None) -> None:
        self.folder = database.absolute().parent / BACKUPS
        self._clock = clock or SystemClock()

    def is_due(self, now: datetime) -> bool:
        """Return whether no backup has been made yet on the day of `now`, in its zone."""
        return all(day != now.date() for _, day in self._find_dated())

    def make(self, database: Database, now: datetime) -> Path:
        """Make a backup named after `now` in its zone, drop those too many, and return its path.

        The evidence goes along, as far as earlier backups lack it. The copy is checked before
        anything is dropped, and is never dropped itself. Raises Refusal as
        `safe_copy.copy` does, and where all is made, but an old one could not be dropped:
        "backup-not-dropped" (`made`, `path`, `detail`).
        """
        prepare_folder(self.folder)
        target = free_name(self.folder / f"{now:%Y-%m-%d_%H%M%S}.sqlite")
        copy(database.connection, target)
        # After the copy: all that its records point to is there by then.
        EvidenceStore.beside(target).add_missing(EvidenceStore.beside(self.folder))
        self._drop_too_many(target)
        return target

    def dated_backups(self) -> Sequence[Backup]:
        """Return the dated backups, the newest first, by the newest entry that is in them.

        Not by their dates: one made while the clock was wrong would be the newest for ever.
        """
        now = self._clock.now()
        found = []
        for path, day in self._find_dated():
            with suppress(FileNotFoundError):  # just dropped by another process
                size = path.stat().st_size
                last, entries, link = _newest_entry(path, now)
                is_ahead = day > now.date() + _ANY_ZONE
                found.append(Backup(path, day, size, last, entries, is_ahead, link))
        return sorted(found, key=Backup.age_key, reverse=True)

    def newest_good(self) -> Path | None:
        """Return the newest backup that can be restored; those made before an update come last."""
        others = sorted(self.folder.glob("before-schema-*.sqlite"), reverse=True)
        for path in (*(backup.path for backup in self.dated_backups()), *others):
            if is_good(path):
                return path
        return None

    def _find_dated(self) -> Iterator[tuple[Path, date]]:
        try:
            paths = list(self.folder.iterdir())
        except (FileNotFoundError, NotADirectoryError):
            return  # not there yet, or gone since
        for path in paths:
            name = _NAME.fullmatch(path.name)
            if name:
                with suppress(ValueError):  # no date of any calendar
                    yield path, date.fromisoformat(name[1])

    def _drop_too_many(self, newest: Path) -> None:
        backups = self.dated_backups()
        newest_of_month: dict[tuple[int, int], Backup] = {}
        for backup in backups:
            if not backup.is_ahead:
                newest_of_month.setdefault((backup.day.year, backup.day.month), backup)
        kept = {backup.path for backup in backups[:RECENT]} | {newest}
        kept |= {newest_of_month[month].path for month in sorted(newest_of_month)[-MONTHLY:]}
        stuck: OSError | None = None
        for backup in backups:
            if backup.path not in kept:
                try:
                    backup.path.unlink(missing_ok=True)
                except OSError as error:
                    stuck = error
        if stuck is not None:
            raise Refusal(
                "backup-not-dropped", made=newest, path=stuck.filename, detail=stuck.strerror
            )


def _newest_entry(path: Path, now: datetime) -> tuple[datetime | None, int, str]:
    """Return when the newest entry not ahead of `now` was written; the last number and link."""
    try:
        with closing(
            sqlite3.connect(sqlite_address(path, "mode=ro&immutable=1"), uri=True)
        ) as backup:
            newest = backup.execute(_NEWEST).fetchone()
            if newest is None:
                return None, 0, ""
            at, entries, link = newest
            if at > to_ms(now + _SLACK):
                (at,) = backup.execute(_NEWEST_BEFORE, (to_ms(now + _SLACK),)).fetchone()
            return from_ms_or_none(at), int(entries), str(link)
    except (sqlite3.Error, ValueError, TypeError, OverflowError):
        return None, 0, ""  # damaged: whoever needs it finds out how


def has_link(path: Path, sequence: int, link: str) -> bool:
    """Return whether the history in this file has an entry with that number and check code."""
    try:
        with closing(sqlite3.connect(sqlite_address(path, "mode=ro"), uri=True)) as ledger:
            return ledger.execute(_LINK, (sequence, link)).fetchone() is not None
    except sqlite3.Error:
        return False  # damaged: it explains nothing


def save_to(database: Database, target: Path) -> Path | None:
    """Copy the database to a file of the user's choice, checked, and its evidence beside that.

    Returns the folder that the evidence is in, None where there is none.
    Raises Refusal: "backup-exists" where the file is there already, and as `safe_copy.copy` does.
    """
    target = target.absolute()
    try:
        if target.exists():
            raise Refusal("backup-exists", path=target)
        copy(database.connection, target)
        evidence = EvidenceStore.beside(target)
        evidence.add_missing(EvidenceStore.beside(database.path))
        return evidence.folder if evidence.names() else None
    except OSError as error:
        raise refusal_for_file(error, target) from error
