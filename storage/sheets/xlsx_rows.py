"""The rows of one sheet of an .xlsx, as its XML is read."""

import math
import re
from collections.abc import Iterable, Sequence

from deadlines.refusal import Refusal
from deadlines.sheets.sheet import Cell, CellError, Merge, column_name
from storage.sheets.limits import (
    LONGEST_CELL,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_LINKS,
    MOST_MERGES,
    SizeCheck,
)
from storage.sheets.merged import PlainRow
from storage.sheets.package import Attributes, relation_id, walk_markup
from storage.sheets.values import SharedTexts, from_iso, from_serial, from_text, unescape

_DIGITS = "0123456789$"
_FAR = 16_384
Span = tuple[int, int, int, int]


class RowReader:
    """Gathers rows, merged ranges and links of one sheet.

    `is_stale` says that the program that wrote the file left all formulas to be computed: what
    they hold is nothing, or a nought that stands for nothing.
    """

    def __init__(
        self,
        strings: Sequence[str],
        dates: Sequence[bool],
        tally: SizeCheck,
        *,
        from_1904: bool,
        is_stale: bool,
    ) -> None:
        self.rows: list[PlainRow] = []
        self.merges: list[Merge] = []
        self.links: list[tuple[str, str, str]] = []
        """(range, relation, address inside the file)"""
        self._strings, self._dates, self._tally = strings, dates, tally
        self._from_1904, self._is_stale = from_1904, is_stale
        self._columns: dict[str, int] = {}
        self._shared = SharedTexts()
        self._number, self._hidden = 0, False
        self._cells: list[Cell] = []
        self._column, self._type, self._style = -1, "n", ""
        self._value: list[str] = []
        self._inline: list[str] = []
        self._taken: list[str] | None = None
        self._is_formula = self._phonetic = self._in_cell = False

    def read(self, part: str, chunks: Iterable[bytes]) -> None:
        """Read the sheet; raises Refusal."""
        walk_markup(part, chunks, self._start, self._end, self._take)

    def _start(self, name: str, attributes: Attributes) -> None:
        if name == "c":
            place = attributes.get("r")
            self._column = self._column + 1 if place is None else self._column_of(place)
            self._type = attributes.get("t", "n")
            self._style = attributes.get("s", "")
            self._value.clear()
            self._inline.clear()
            self._in_cell, self._is_formula = True, False
        elif name == "v":
            self._taken = self._value if self._in_cell else None
        elif name == "t":
            self._taken = self._inline if self._in_cell and not self._phonetic else None
        elif name == "f":
            self._is_formula = self._in_cell
        elif name == "row":
            number = attributes.get("r", "")
            self._number = int(number) if is_number(number) else self._number + 1
            self._hidden = attributes.get("hidden") in ("1", "true")
            self._cells = []
            self._column = -1
        elif name == "rPh":
            self._phonetic = True
        elif name == "mergeCell":
            self._merge(attributes.get("ref", ""))
        elif name == "hyperlink":
            if len(self.links) >= MOST_LINKS:
                raise Refusal("sheet-too-many-cells", most=MOST_CELLS)
            place, inside = attributes.get("ref", ""), attributes.get("location", "")
            self.links.append((place, relation_id(attributes), inside))

    def _end(self, name: str) -> None:
        if name == "c":
            self._in_cell = False
            if self._value or self._inline or self._is_formula:
                self._put(self._content())
        elif name in ("v", "t"):
            self._taken = None
        elif name == "row":
            if any(cell is not None for cell in self._cells):
                self._tally.add_row(self._number, self._cells)
                self.rows.append((self._number, self._hidden, self._cells))
        elif name == "rPh":
            self._phonetic = False

    def _take(self, text: str) -> None:
        if self._taken is not None:
            self._taken.append(text)

    def _put(self, value: Cell) -> None:
        if value is None:
            return
        value = self._shared.share(value)
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

    def _content(self) -> Cell:
        """Return what the cell holds; the text inside it counts only where its kind says so."""
        value, inline, kind = "".join(self._value), "".join(self._inline), self._type
        if inline and (kind == "inlineStr" or not value):
            return from_text(unescape(inline))
        if self._is_formula and kind != "str" and (not value or (self._is_stale and value == "0")):
            return CellError("", "formula")
        return self._cell_value(value, kind)

    def _cell_value(self, text: str, kind: str) -> Cell:
        if kind == "s":
            index = int(text) if is_number(text) else -1
            return from_text(self._strings[index]) if 0 <= index < len(self._strings) else None
        if kind in ("inlineStr", "str"):
            return from_text(unescape(text))
        if kind == "b":
            return text.strip() in ("1", "true")
        if kind == "e":
            return CellError(text.strip())
        if kind == "d":
            return from_iso(text)
        try:
            number = float(text)
        except ValueError:
            return unescape(text).strip() or None
        if not math.isfinite(number):
            return None
        style = self._style
        if is_number(style) and int(style) < len(self._dates) and self._dates[int(style)]:
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
        if span is None:
            return
        if len(self.merges) >= MOST_MERGES:
            raise Refusal("sheet-too-many-cells", most=MOST_CELLS)
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


def is_number(text: str) -> bool:
    """Return whether a text is a plain whole number."""
    return text.isascii() and text.isdigit() and len(text) < 10
