"""The folder a handover is unpacked into, and what becomes of it: put in place, or dropped.

Taking has one moment that counts: the transaction that replaces the ledger. It carries the token
of the folder, in the history. A folder whose token is there belongs to a ledger that has been
replaced, and its rules and forms are put in place even if the program was killed in between; any
other folder is nothing but a rest.
"""

import json
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from deadlines.records.history import Action
from storage.database.database import Database
from storage.database.folder import UNPACKED, flush, free_name
from storage.handover.parcel import FORMS, RULES

_BEFORE, _AFTER = UNPACKED.split("*")
_DAY = 86_400


def new_staging(folder: Path) -> Path:
    """Make an empty folder in the data folder, private to the user; its name holds its token."""
    place = folder / f"{_BEFORE}{secrets.token_hex(8)}{_AFTER}"
    place.mkdir(mode=0o700)
    return place


@contextmanager
def staging(folder: Path) -> Iterator[Path]:
    """Make such a folder for the time of a block."""
    place = new_staging(folder)
    try:
        yield place
    finally:
        drop(place)


def token_of(place: Path) -> str:
    """Return the folder's token."""
    return place.name.removeprefix(_BEFORE).removesuffix(_AFTER)


def drop(place: Path) -> None:
    """Remove the folder with what is in it, as far as the system lets us."""
    shutil.rmtree(place, ignore_errors=True)


def move_in(place: Path, folder: Path, now: datetime) -> None:
    """Put the staged rules and forms in place, the present ones kept under a dated name.

    May be called again after it was cut short. Raises OSError where a file is in use.
    """
    for name in (RULES, FORMS):
        staged, present = place / name, folder / name
        if not staged.is_dir():
            continue  # put in place before it was cut short
        if _is_same_folder(staged, present):
            shutil.rmtree(staged)
            continue
        if present.exists():
            present.rename(free_name(folder / f"{name}-replaced-{now:%Y-%m-%d_%H%M%S}"))
        if any(staged.iterdir()):
            staged.rename(present)
        else:
            staged.rmdir()
    flush(folder)


def settle(folder: Path, database: Database, now: datetime) -> None:
    """Finish what a kill interrupted: put rules of a replaced ledger in place, drop old rests."""
    for place in sorted(folder.glob(UNPACKED)):
        if is_taken(database, place):
            with suppress(OSError):  # still in use: the next start tries again
                move_in(place, folder, now)
                drop(place)
        elif _seconds_old(place, now) > _DAY:  # a younger one may be in the making
            drop(place)


def is_taken(database: Database, place: Path) -> bool:
    """Return whether the ledger is the one that was taken from this folder."""
    rows = database.rows(
        "SELECT new FROM history WHERE record = 0 AND action = ? ORDER BY sequence DESC LIMIT 9",
        (Action.HANDOVER_TAKEN.value,),
    )
    return any(json.loads(new).get("token") == token_of(place) for (new,) in rows)


def _seconds_old(place: Path, now: datetime) -> float:
    try:
        return now.timestamp() - place.stat().st_mtime
    except OSError:
        return 0.0


def _is_same_folder(first: Path, second: Path) -> bool:
    """Return whether two folders hold the same files; a missing one is like an empty one."""
    return _texts(first) == _texts(second)


def _texts(folder: Path) -> dict[str, bytes]:
    if not folder.is_dir():
        return {}
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}
