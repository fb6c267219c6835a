"""The handover to a successor: what is in it, and what came of making or taking one."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from pathlib import PurePath

from deadlines.file_names import FORBIDDEN_SIGNS
from deadlines.records.history import HistoryEntry
from deadlines.records.record import Record
from deadlines.values import dataclass
from deadlines.wording.nouns import Translate

ENDING = "duedesk"
"""How the name of a handover file ends."""

_LONGEST_UNIT = 40


@dataclass(frozen=True, slots=True)
class Contents:
    """What a ledger holds: its unit's name, how many records there are, and how many are open.

    `made_at` (aware) is when the handover file was made, None for a ledger in use.
    """

    unit: str
    records: int
    open: int
    rules: int = 0
    forms: int = 0
    made_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Inspected:
    """A handover file that its passphrase opens, and the ledger that it would replace."""

    handover: Contents
    present: Contents | None


@dataclass(frozen=True, slots=True)
class OpenItem:
    """An open record and its history, oldest first."""

    record: Record
    entries: Sequence[HistoryEntry]


@dataclass(frozen=True, slots=True)
class Given:
    """A handover file that was made, and the list beside it where one was wished."""

    file: PurePath
    listing: PurePath | None
    contents: Contents


@dataclass(frozen=True, slots=True)
class Taken:
    """A handover that was taken. `kept` is what it replaced, None where there was nothing.

    `is_waiting` tells that rule files are in use by another program and will be put in place at
    the next start.
    """

    contents: Contents
    kept: PurePath | None
    is_waiting: bool = False


WriteList = Callable[[Contents, Iterator[OpenItem]], str]
"""Words the list of what is open, as the text of a file."""


def file_name(unit: str, day: date, translate: Translate) -> str:
    """Return the name proposed for a handover file, one that every system takes."""
    name = "".join(" " if c in FORBIDDEN_SIGNS or not c.isprintable() else c for c in unit)
    name = " ".join(name.split())[:_LONGEST_UNIT].strip(" .")
    if not name:
        return translate("handover", "交接-{day}").format(day=f"{day:%Y%m%d}") + f".{ENDING}"
    text = translate("handover", "交接-{unit}-{day}")
    return text.format(unit=name, day=f"{day:%Y%m%d}") + f".{ENDING}"


def list_name(file: PurePath, translate: Translate) -> str:
    """Return the name of the list beside a handover file."""
    return translate("handover", "{name}-在办清单").format(name=file.stem) + ".html"
