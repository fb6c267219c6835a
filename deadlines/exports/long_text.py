"""Texts too long for a cell, or with signs that a spreadsheet file cannot hold.

A cell of a spreadsheet holds 32,767 units of UTF-16. What is longer goes on in rows of a further
sheet; a text that the file format cannot hold as it is stands there from its beginning, escaped.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from deadlines.sheets.sheet import Book, Cell, Sheet, SheetRow

MOST = 32_000
"""Units of a cell's text at the most, so that a mark has room behind it."""

CONTINUED = "……⤵"
"""Ends a cell that goes on, or is kept exactly, on the further sheet."""

_ASTRAL = "\uffff"
_CANNOT_HOLD = re.compile(
    # No XML holds the first two; the third would be taken, with what follows, for other codes.
    "[\ufffe\uffff]|_x[0-9a-fA-F]{4}(?=_x[0-9a-fA-F]{4}_|[\x00-\x08\x0b-\x1f])"
)


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a text on the further sheet; `is_escaped` ones replace what the cell holds.

    The cell is part 1, or where they replace it, the first of them.
    """

    number: int
    text: str
    is_escaped: bool = False


def split(text: str) -> tuple[str, tuple[Part, ...]]:
    """Return what the cell holds, and the parts for the further sheet: mostly none."""
    if _CANNOT_HOLD.search(text):
        shown = _CANNOT_HOLD.sub("\ufffd", _pieces(text)[0])
        coded = "".join(map(_coded, text))
        return shown + CONTINUED, tuple(
            Part(number, piece, True) for number, piece in enumerate(_pieces(coded), 1)
        )
    first, *others = _pieces(text)
    if not others:
        return text, ()
    return first + CONTINUED, tuple(Part(number, piece) for number, piece in enumerate(others, 2))


def joined(cell: str, parts: Sequence[Part]) -> str:
    """Return the text that `split` was given, from its cell and all its parts."""
    if not parts:
        return cell
    ordered = sorted(parts, key=lambda part: part.number)
    rest = "".join(part.text for part in ordered)
    if parts[0].is_escaped:
        return re.sub(r"\\([0-9a-f]+);", lambda found: chr(int(found[1], 16)), rest)
    return cell.removesuffix(CONTINUED) + rest


def _coded(sign: str) -> str:
    return f"\\{ord(sign):x};" if sign in "\\_\ufffe\uffff" else sign


def _pieces(text: str) -> list[str]:
    if len(text) <= MOST // 2:
        return [text]
    pieces, start, used = [], 0, 0
    for place, sign in enumerate(text):
        width = 2 if sign > _ASTRAL else 1
        if used + width > MOST:
            pieces.append(text[start:place])
            start, used = place, 0
        used += width
    return [*pieces, text[start:]]


Parts = Mapping[tuple[int, str], Sequence[Part]]
"""The parts by the record's number and the heading of the column, for `long_text.joined`."""

_NUMBER = ("编号", "No.")
"""The heading of the column with the records' numbers, in the languages of an export."""


def whole_book(book: Book) -> Book:
    """Return the book with its long texts whole, and without the sheet they went on on."""
    further = [sheet for sheet in book.sheets if _is_further(sheet)]
    if not further:
        return book
    parts = parts_in(row.cells for sheet in further for row in sheet.rows[1:])
    sheets = (_whole_sheet(sheet, parts) for sheet in book.sheets if sheet not in further)
    return replace(book, sheets=tuple(sheets))


def _is_further(sheet: Sheet) -> bool:
    return bool(sheet.rows) and is_continued(sheet.rows[0].cells)


def _whole_sheet(sheet: Sheet, parts: Parts) -> Sheet:
    if not sheet.rows:
        return sheet
    head, *rows = sheet.rows
    names = [cell if isinstance(cell, str) else "" for cell in head.cells]
    column = next((names.index(name) for name in _NUMBER if name in names), None)
    if column is None:
        return sheet
    return replace(sheet, rows=(head, *(_whole_row(row, names, column, parts) for row in rows)))


def _whole_row(row: SheetRow, names: list[str], column: int, parts: Parts) -> SheetRow:
    number = row.cell(column)
    if not isinstance(number, float):
        return row
    cells = tuple(
        _whole_cell(cell, parts.get((int(number), name), ()))
        for cell, name in zip(row.cells, names, strict=False)
    )
    return replace(row, cells=cells)


def _whole_cell(cell: Cell, parts: Sequence[Part]) -> Cell:
    return joined(cell, parts) if parts and isinstance(cell, str) else cell


_HEADERS = {"编号": 0, "栏目": 1, "段": 2, "内容": 3, "写法": 4} | {
    "no.": 0, "column": 1, "part": 2, "what it holds": 3, "form": 4,
}  # fmt: skip


def is_continued(headers: Sequence[object]) -> bool:
    """Tell whether a sheet with these headings, in either language, is such a sheet."""
    names = [str(header).strip().lower() for header in headers[: len(set(_HEADERS.values()))]]
    return [_HEADERS.get(name) for name in names] == [0, 1, 2, 3, 4]


def parts_in(rows: Iterable[Sequence[object]]) -> Parts:
    """Return the parts in the rows below the headings; what is no part is passed over."""
    found: dict[tuple[int, str], list[Part]] = defaultdict(list)
    for row in rows:
        number, column, part, text, form = [*row, "", "", "", "", ""][:5]
        try:
            place = int(float(str(number))), str(column)
            found[place].append(Part(int(float(str(part))), str(text), form not in ("", None)))
        except (ValueError, OverflowError):
            continue
    return found
