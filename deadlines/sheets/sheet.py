"""A spreadsheet as plain values: its sheets, rows and cells, wherever it was read from."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import cached_property
from types import MappingProxyType

NOTHING = frozenset({
    "", "/", "\\", "-", "--", "—", "——", "－", "无", "暂无", "空", "未填", "n/a", "na",
    "none", "null", "N/A", "NA", "None", "NULL", "*",
})  # fmt: skip
"""Cells that say that there is nothing to say."""


_GUARD = "'"
_RUN = frozenset("=+-@\t\r\n'＝＋－＠")
"""What begins a formula, also typed wide, or is skipped before one; and the guard itself."""

_TURNED = re.compile(
    # Numbers and dates, which would lose their zeros, their digits or their form.
    r"\s*+[$¥￥(]?(?=\D*\d)[\d.,:/年月日时分秒%()\s-]++(?:e[+-]?\d+)?(?:\s*[ap]m)?\s*"
    r"|\s*\d+\s*[-/]?\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-/\s\d]*"
    r"|\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-/\s\d]*\d"
    r"|\s*(?:true|false)\s*",
    re.IGNORECASE,
)
_LONGEST_TURNED = 64
_CONTROL_GUARDED_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_CODED = re.compile(rf"{_CONTROL_GUARDED_TEXT.pattern}|_(?=x[0-9a-fA-F]{{4}})")
"""What is written as a code: control characters, and what would be read as the begin of one."""

_CODE = re.compile(r"_x([0-9a-fA-F]{4})_")


def guard(text: str) -> str:
    """Return the text with an apostrophe before it where it needs one.

    Control characters, at which programs end a text or take the file for no text at all, are
    written behind it as Excel's own files write them: `_x0000_`.
    """
    if not text:
        return text
    is_short = len(text) <= _LONGEST_TURNED
    if (
        text[0] in _RUN
        or (is_short and _TURNED.fullmatch(text))
        or _CONTROL_GUARDED_TEXT.search(text)
    ):
        return _GUARD + _CODED.sub(lambda found: f"_x{ord(found[0]):04X}_", text)
    return text


def unguard(text: str) -> str:
    """Return the text that `guarded` was given."""
    if not text.startswith(_GUARD):
        return text
    return _CODE.sub(lambda found: chr(int(found[1], 16)), text[1:])


@dataclass(frozen=True, slots=True)
class CellError:
    """What stands where a value is missing: what a formula shows instead of it (#REF!, #N/A).

    `kind` is "error", "formula" for one that was never computed, or "picture".
    """

    text: str
    kind: str = "error"


FIRST_SERIAL = 20_000
"""Numbers below count something; above they may be dates."""

Cell = str | float | bool | datetime | time | CellError | None
"""What a cell holds. Times are naive: a sheet knows no zone. A text is only a text."""


NO_LINKS: Mapping[int, str] = MappingProxyType({})
NOT_FILLED: frozenset[int] = frozenset()
"""These two are one each for all rows: a large ledger would hold a hundred thousand empty ones."""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row: its number as the user sees it, and its cells from the first column on.

    `filled` are the columns whose value comes from a merged cell that began further up; `links`
    are the addresses behind cells.
    """

    number: int
    cells: tuple[Cell, ...]
    hidden: bool = False
    filled: frozenset[int] = NOT_FILLED
    links: Mapping[int, str] = field(default_factory=lambda: NO_LINKS)

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


@dataclass(frozen=True)
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

    @cached_property
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


_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u200b\u200e\u200f\u2060\ufeff]")
"""Characters that show nothing; only a file the program itself wrote keeps them."""


def display_text(cell: Cell) -> str:
    """Return what a cell shows, about as the user sees it."""
    if cell is None:
        return ""
    if isinstance(cell, CellError):
        return cell.text
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d}" if cell.time() == time(0) else f"{cell:%Y-%m-%d %H:%M}"
    if isinstance(cell, time):
        return f"{cell:%H:%M}"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    text = str(cell)
    # Most cells are plain, which is seen several times faster than looked for.
    return text if text.isprintable() else _CONTROL.sub("", text)


def is_nothing(cell: Cell) -> bool:
    """Return whether a cell is empty, or says that there is nothing to say."""
    return cell is None or (isinstance(cell, str) and cell.strip() in NOTHING)


_NO_DAY = re.compile(
    r"(0000|0001|1899|1900|1970|2999|9999)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?"
    r"([\sT]*\d{1,2}[:时]\d{1,2}.{0,16})?"
)
_NO_DAYS = frozenset({"0-0", "1-0", "1-1", "12-30", "12-31"})


def is_no_time(cell: Cell) -> bool:
    """Return whether a cell of times is empty, or says so with the day that a program writes then.

    Office systems write 1970-01-01 or 0000-00-00 for no time, Excel shows 1900-01-00.
    """
    is_zero = cell == 0 and not isinstance(cell, bool)
    return is_nothing(cell) or is_zero or cell == time(0) or is_no_day(cell)


def is_no_day(cell: Cell) -> bool:
    """Return whether a cell holds a day that stands for none, as 1970-01-01."""
    if isinstance(cell, datetime):
        return cell.year in (1899, 1900, 2999, 9999) or cell.date() == date(1970, 1, 1)
    if isinstance(cell, str) and (found := _NO_DAY.fullmatch(cell.strip())):
        year, month, day = found[1], int(found[2]), int(found[3])
        return f"{month}-{day}" in _NO_DAYS and (year != "1970" or (month, day) == (1, 1))
    return False
