"""One row of a foreign ledger as it was read, before anything is counted or kept."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from enum import StrEnum

from deadlines.columns.meaning import Meaning
from deadlines.rules.rule import Kind, Level
from deadlines.sheets.standing import RowStatus
from deadlines.values import dataclass, field


@dataclass(frozen=True, slots=True)
class Remark:
    """Something the user should know of a row: what was assumed, or why it cannot be read.

    `column` is the cell's column from 0, -1 where it is about the whole row.
    """

    code: str
    column: int = -1
    facts: Mapping[str, object] = field(default_factory=dict)


class Unreadable(Exception):
    """A cell that cannot be read; `code` and `facts` are worded by `ImportWords`."""

    def __init__(self, code: str, column: int = -1, **facts: object) -> None:
        super().__init__(code, facts)
        self.code, self.column, self.facts = code, column, facts

    @property
    def remark(self) -> Remark:
        """The same as a remark on the row."""
        return Remark(self.code, self.column, self.facts)


@contextmanager
def blame(column: int) -> Iterator[None]:
    """Let what cannot be read inside the block be the column's fault, unless it names another."""
    try:
        yield
    except Unreadable as trouble:
        if trouble.column < 0:
            trouble.column = column
        raise


class Fate(StrEnum):
    """What became of a row of the file: each has exactly one."""

    READ = "read"
    TROUBLE = "trouble"
    SKIPPED = "skipped"


class Skipped(StrEnum):
    """Why a row is no record."""

    TITLE = "title"
    HEADER = "header"
    EMPTY = "empty"
    TOTAL = "total"
    NOTE = "note"
    NO_TABLE = "no-table"


@dataclass(frozen=True, slots=True)
class Told:
    """What a column of that name tells of what was done."""

    meaning: Meaning
    name: str
    text: str

    @property
    def under_name(self) -> str:
        """The text under the column's name."""
        return f"{self.name}：{self.text}" if self.name else self.text


@dataclass(frozen=True, slots=True)
class RowEntry:
    """What a row says. All instants are aware.

    `done` holds the times by the meaning of their columns; `has_clock` tells whether `at` was
    given to the minute. `reason` is why it was late, `told` what was done.
    `places` are the columns (from 0) of the meanings.
    """

    kind: Kind
    title: str
    at: datetime
    has_clock: bool
    level: Level | None = None
    source: str = ""
    link: str = ""
    note: str = ""
    due: datetime | None = None
    logged_at: datetime | None = None
    done: Mapping[Meaning, datetime] = field(default_factory=dict)
    standing: RowStatus = RowStatus.UNSAID
    reason: str = ""
    places: Mapping[Meaning, int] = field(default_factory=dict)
    told: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the file and its fate: the sheet, the row's number as in Excel, what it says.

    `trouble` says why it cannot be read, `skipped` why it is no record; `text` is a little of
    what the row holds, for the user to find it.
    """

    sheet: str
    number: int
    fate: Fate
    entry: RowEntry | None = None
    trouble: Remark | None = None
    skipped: Skipped | None = None
    remarks: tuple[Remark, ...] = ()
    text: str = ""
