"""A spreadsheet as plain values: its sheets, rows and cells, wherever it was read from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time


@dataclass(frozen=True, slots=True)
class CellError:
    """What a formula shows instead of a result: #REF!, #N/A."""

    text: str


FIRST_SERIAL = 20_000
"""Numbers below count something; above they may be dates."""

Cell = str | float | bool | datetime | time | CellError | None
"""What a cell holds. Times are naive: a sheet knows no zone. A text is only a text."""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row: its number as the person sees it, and its cells from the first column on.

    `filled` are the columns whose value comes from a merged cell that began further up; `links`
    are the addresses behind cells.
    """

    number: int
    cells: tuple[Cell, ...]
    hidden: bool = False
    filled: frozenset[int] = frozenset()
    links: Mapping[int, str] = field(default_factory=dict)

    def cell(self, column: int) -> Cell:
        """Return the cell of that column (from 0); None where the row is shorter."""
        return self.cells[column] if column < len(self.cells) else None


@dataclass(frozen=True, slots=True)
class Merge:
    """Merged cells: rows by their numbers, columns from 0, both ends inside."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: the rows that hold anything. `from_1904` says what serial numbers count from.

    `is_text` tells that it was a text file, where an apostrophe may guard a text from being run as
    a formula.
    """

    name: str
    rows: tuple[SheetRow, ...]
    hidden: bool = False
    from_1904: bool = False
    merges: tuple[Merge, ...] = ()
    is_text: bool = False

    @property
    def width(self) -> int:
        """How many columns there are."""
        return max((len(row.cells) for row in self.rows), default=0)


@dataclass(frozen=True, slots=True)
class Book:
    """A spreadsheet file: its name without the folder, and its sheets that hold anything."""

    name: str
    sheets: tuple[Sheet, ...]


def column_name(column: int) -> str:
    """Return the letters Excel shows over a column (from 0): 0 is A, 26 is AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
