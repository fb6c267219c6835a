"""What the log page asks for, and what it gets."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from deadlines.records.record import RecordStatus
from deadlines.rules.rule import Kind, Level
from deadlines.values import dataclass


class LogColumn(StrEnum):
    """The columns the log can be sorted by."""

    NUMBER = "number"
    KIND = "kind"
    LEVEL = "level"
    STATUS = "status"
    AT = "at"
    TITLE = "title"
    SOURCE = "source"
    DUE = "due"


SHOWN = frozenset({RecordStatus.OPEN, RecordStatus.DONE})
"""What the log shows unless asked otherwise: cancelled records stay, out of sight."""


@dataclass(frozen=True, slots=True)
class LogQuery:
    """The filters, the search and the order of the log page.

    Empty sets filter nothing. `since` is included, `until` is not; both are aware and None leaves
    that end open. `late` True asks for records with a duty finished or running late, False for the
    others. Every word of `text` must occur, however short it is, in the title, the source, the note
    or the name of a checker. With `numbers` an export writes those records, in that order.
    """

    text: str = ""
    kinds: frozenset[Kind] = frozenset()
    levels: frozenset[Level] = frozenset()
    statuses: frozenset[RecordStatus] = SHOWN
    since: datetime | None = None
    until: datetime | None = None
    late: bool | None = None
    sort: LogColumn = LogColumn.AT
    descending: bool = True
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class LogRow:
    """One line of the log. `due` is the first open duty's due time, else the last one there was.

    `late` tells whether a duty was finished late, or is open and past due; a target missed is not
    late. `checked_by` are the names in the checklist, `volume`
    is the number of the archived case file.
    """

    number: int
    kind: Kind
    level: Level | None
    status: RecordStatus
    title: str
    at: datetime
    due: datetime | None
    due_is_target: bool
    late: bool
    source: str
    note: str
    checked_by: tuple[str, ...]
    volume: str = ""


class LogView(Protocol):
    """The lines of one query, read a window at a time. It goes stale when the log changes."""

    @property
    def count(self) -> int:
        """How many lines there are to show."""
        ...

    @property
    def is_cut(self) -> bool:
        """Whether a search found more than the newest ones that are shown."""
        ...

    def rows(self, offset: int, limit: int) -> Sequence[LogRow]:
        """Return up to `limit` lines from the `offset`-th on."""
        ...
