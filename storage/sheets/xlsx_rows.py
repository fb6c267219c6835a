"""The rows of one sheet of an .xlsx, as its XML is read."""

import math
import re
from collections.abc import Iterable, Sequence
from datetime import datetime, time, timedelta

from deadlines.refusal import Refusal
from deadlines.sheets.sheet import Cell, CellError, Merge, column_name
from storage.sheets.limits import LONGEST_CELL, MOST_COLUMNS, SizeCheck
from storage.sheets.package import Attributes, Markup

# Formats that Excel knows by number alone; 27 to 36 and 50 to 58 are the Chinese dates.
_DATES = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
_NO_CODE = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_DATE_SIGNS = re.compile(r"[ymdhs]|上午/下午|年|月|日", re.IGNORECASE)


def shows_date(number: int, formats: dict[int, str]) -> bool:
    """Tell whether the format with that number shows a date or a time of day."""
    code = formats.get(number)
    if code is None:
        return number in _DATES
    code = _NO_CODE.sub("", code.split(";")[0])
    return "general" not in code.lower() and bool(_DATE_SIGNS.search(code))


_FIRST, _FIRST_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)  # noqa: DTZ001 - no zone there
_LAST = 2_958_465
"""31 December 9999."""


def from_serial(number: float, *, from_1904: bool) -> Cell:
    """Return the time a serial number shows, to the millisecond; a time of day below one.

    A number that Excel cannot show as a date stays a number.
    """
    if not 0 <= number < _LAST:
        return number
    milliseconds = round(number * 86_400_000)
    seconds = milliseconds // 1000
    if seconds < 86400:
        return time(seconds // 3600, seconds // 60 % 60, seconds % 60)
    first = _FIRST_1904 if from_1904 else _FIRST
    if not from_1904 and seconds < 61 * 86400:
        first += timedelta(days=1)  # Excel counts a 29 February 1900
    try:
        return first + timedelta(milliseconds=milliseconds)
    except OverflowError:
        return number


_DIGITS = "0123456789$"
_FAR = 16_384
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_MOST_LINKS = 200_000
_MOST_MERGES = 50_000
Span = tuple[int, int, int, int]


class RowReader:
    """Gathers rows, merged ranges and links of one sheet."""

    def __init__(
        self, strings: Sequence[str], dates: Sequence[bool], tally: SizeCheck, *, from_1904: bool
    ) -> None:
        self.rows: list[tuple[int, bool, list[Cell]]] = []
        self.merges: list[Merge] = []
        self.links: list[tuple[str, str, str]] = []
        """(range, relation, address inside the file)"""
        self._strings, self._dates, self._tally = strings, dates, tally
        self._from_1904 = from_1904
        self._columns: dict[str, int] = {}
        self._number, self._hidden = 0, False
        self._cells: list[Cell] = []
        self._column, self._type, self._style = -1, "n", ""
        self._text: list[str] = []
        self._taking = self._phonetic = self._in_cell = False

    def read(self, part: str, chunks: Iterable[bytes], markup: Markup) -> None:
        """Read the sheet; raises Refusal."""
        markup.walk(part, chunks, self._start, self._end, self._take)

    def _start(self, name: str, attributes: Attributes) -> None:
        if name == "c":
            place = attributes.get("r")
            self._column = self._column + 1 if place is None else self._column_of(place)
            self._type = attributes.get("t", "n")
            self._style = attributes.get("s", "")
            self._text.clear()
            self._in_cell = True
        elif name in ("v", "t"):
            self._taking = self._in_cell and not self._phonetic
        elif name == "row":
            number = attributes.get("r", "")
            self._number = int(number) if _is_number(number) else self._number + 1
            self._hidden = attributes.get("hidden") in ("1", "true")
            self._cells = []
            self._column = -1
        elif name == "rPh":
            self._phonetic = True
        elif name == "mergeCell":
            self._merge(attributes.get("ref", ""))
        elif name == "hyperlink" and len(self.links) < _MOST_LINKS:
            relation = next((v for k, v in attributes.items() if k.rpartition(":")[2] == "id"), "")
            self.links.append((attributes.get("ref", ""), relation, attributes.get("location", "")))

    def _end(self, name: str) -> None:
        if name == "c":
            self._in_cell = False
            if self._text:
                self._put(self._value("".join(self._text)))
        elif name in ("v", "t"):
            self._taking = False
        elif name == "row":
            if any(cell is not None for cell in self._cells):
                self._tally.add_row(self._number, len(self._cells))
                self.rows.append((self._number, self._hidden, self._cells))
        elif name == "rPh":
            self._phonetic = False

    def _take(self, text: str) -> None:
        if self._taking:
            self._text.append(text)

    def _put(self, value: Cell) -> None:
        if value is None:
            return
        cells, column = self._cells, self._column
        if column >= MOST_COLUMNS:
            raise Refusal("sheet-too-many-columns", number=self._number, most=MOST_COLUMNS)
        if isinstance(value, str) and len(value) > LONGEST_CELL:
            place = f"{column_name(column)}{self._number}"
            raise Refusal("sheet-cell-too-long", text=place, most=LONGEST_CELL)
        if column < len(cells):
            cells[column] = value
            return
        if column > len(cells):
            cells.extend([None] * (column - len(cells)))
        cells.append(value)

    def _value(self, text: str) -> Cell:
        kind = self._type
        if kind == "s":
            index = int(text) if _is_number(text) else -1
            return self._strings[index] or None if 0 <= index < len(self._strings) else None
        if kind in ("inlineStr", "str"):
            return unescaped(text) or None
        if kind == "b":
            return text.strip() in ("1", "true")
        if kind == "e":
            return CellError(text.strip())
        if kind == "d":
            return _iso(text)
        try:
            number = float(text)
        except ValueError:
            return unescaped(text).strip() or None
        if not math.isfinite(number):
            return None
        style = self._style
        if style.isdigit() and int(style) < len(self._dates) and self._dates[int(style)]:
            return from_serial(number, from_1904=self._from_1904)
        return number

    def _column_of(self, place: str) -> int:
        letters = place.rstrip(_DIGITS)
        column = self._columns.get(letters)
        if column is None:
            column = self._columns[letters] = column_number(letters)
        return column

    def _merge(self, ref: str) -> None:
        span = span_of(ref)
        if span is None or len(self.merges) >= _MOST_MERGES:
            return
        self.merges.append(Merge(*span))


def column_number(letters: str) -> int:
    """Return the column (from 0) that Excel's letters name; far out for what is none."""
    column = 0
    for letter in letters.upper():
        if not "A" <= letter <= "Z" or column > _FAR:
            return _FAR
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1 if column else _FAR


def span_of(ref: str) -> Span | None:
    """Return first row, first column, last row and last column of a range such as B2:D5."""
    found = re.fullmatch(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?", ref)
    if found is None:
        return None
    left, top, right, bottom = found.groups()
    rows = sorted((int(top), int(bottom or top)))
    columns = sorted((column_number(left), column_number(right or left)))
    return rows[0], columns[0], rows[1], columns[1]


def unescaped(text: str) -> str:
    """Return the text with Excel's escapes of control characters (_x000D_) as what they mean."""
    if "_x" not in text:
        return text
    return _ESCAPE.sub(_character, text)


def _character(found: "re.Match[str]") -> str:
    code = int(found[1], 16)
    return "" if 0xD800 <= code < 0xE000 else chr(code)


def _iso(text: str) -> Cell:
    try:
        return datetime.fromisoformat(text.strip()).replace(tzinfo=None)
    except ValueError:
        pass
    try:
        return time.fromisoformat(text.strip()).replace(tzinfo=None)
    except ValueError:
        return text.strip() or None


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 10
