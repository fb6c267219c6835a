"""Parts a sheet into its tables: the ledger of another kind often stands below the first one."""

from collections.abc import Sequence

from deadlines.columns.names import has_title_and_time, is_column_name
from deadlines.sheets.frame import kind_in
from deadlines.sheets.sheet import Cell, Sheet, SheetRow, display_text
from deadlines.sheets.vocabulary import TOTALS
from deadlines.values import replace

_NAMED = 3
"""Known names a row holds at least to be a header of its own."""
_LONGEST = 30
_MOST = 50
_SEARCHED = 60


def tables_of(sheet: Sheet) -> tuple[Sheet, ...]:
    """Return the tables of a sheet, from the top; each with the title rows above its header.

    A header that is only repeated, as on each printed page, begins no other table.
    """
    cuts: list[int] = []
    names: frozenset[str] = frozenset()
    last_header = -1
    for index, row in enumerate(sheet.rows):
        labels = _labels(row)
        if labels is None:
            continue
        first = _title_above(sheet.rows, index)
        if (
            names
            and index - last_header > 1
            and _is_new_table(sheet.rows[first:index], labels, names)
        ):
            cuts.append(first)
        if len(cuts) >= _MOST:
            return (sheet,)
        if not names or index - last_header > 1:
            names, last_header = labels, index
    ends = [*cuts, len(sheet.rows)]
    parts = (
        replace(sheet, rows=sheet.rows[start:end]) if cuts else sheet
        for start, end in zip([0, *cuts], ends, strict=True)
    )
    return tuple(table for part in parts for table in _side_by_side(part))


def _side_by_side(sheet: Sheet) -> tuple[Sheet, ...]:
    """Return two tables that stand beside each other, each with its own rows; else the one."""
    head = next((row for row in sheet.rows[:_SEARCHED] if _labels(row) is not None), None)
    if head is None:
        return (sheet,)
    names = ["" if cell is None else " ".join(display_text(cell).split()) for cell in head.cells]
    first = next(name for name in names if name)
    for column in range(_NAMED, len(names) - _NAMED + 1):
        begins = names[column] and (names[column] == first or not names[column - 1])
        if begins and has_title_and_time(names[:column]) and has_title_and_time(names[column:]):
            return _columns(sheet, 0, column), *_side_by_side(_columns(sheet, column, len(names)))
    return (sheet,)


def _columns(sheet: Sheet, first: int, end: int) -> Sheet:
    """Return the sheet with only the cells of some columns; rows without any are left out."""
    rows = []
    for row in sheet.rows:
        cells = tuple(
            cell if first <= column and (column < end or first) else None
            for column, cell in enumerate(row.cells)
        )
        if any(cell is not None for cell in cells):
            rows.append(replace(row, cells=cells if first else cells[:end]))
    merges = tuple(merge for merge in sheet.merges if first <= merge.first_column < end)
    return replace(sheet, rows=tuple(rows), merges=merges)


def own_texts(row: SheetRow) -> list[tuple[int, Cell]]:
    """Return the cells of a row that are not those of a merged cell above it."""
    return [
        (column, cell)
        for column, cell in enumerate(row.cells)
        if cell is not None and column not in row.filled
    ]


def _labels(row: SheetRow) -> frozenset[str] | None:
    """Return the names in a row that is a header; None for any other row."""
    texts = [cell for cell in row.cells if cell is not None]
    if len(texts) < _NAMED or not all(isinstance(cell, str) for cell in texts):
        return None
    names = [cell for cell in texts if isinstance(cell, str) and len(cell) <= _LONGEST]
    known = sum(is_column_name(" ".join(name.split())) for name in names)
    if known < _NAMED or known < 0.6 * len(texts):
        return None
    return frozenset(name.strip() for name in names)


def _title_above(rows: Sequence[SheetRow], index: int) -> int:
    """Return the index of the first of the title rows right above a header."""
    while index > 0:
        own = own_texts(rows[index - 1])
        text = own[0][1] if len(own) == 1 else None
        if not isinstance(text, str) or TOTALS.match(text.strip()):
            break
        index -= 1
    return index


def _is_new_table(
    titles: Sequence[SheetRow], labels: frozenset[str], names: frozenset[str]
) -> bool:
    """Return whether a header begins a new table: by other columns, or another kind's title."""
    if len(labels & names) < 0.7 * max(len(labels), len(names)):
        return True
    texts = [str(cell) for row in titles for _, cell in own_texts(row)]
    return any(kind_in(text) is not None for text in texts)
