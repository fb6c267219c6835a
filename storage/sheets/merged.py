"""What merged cells say: a value that stands for the rows below it, too."""

from collections.abc import Iterable, Sequence

from deadlines.refusal import Refusal
from deadlines.sheets.sheet import NO_LINKS, NOT_FILLED, Cell, Merge, SheetRow
from storage.sheets.limits import MOST_CELLS

PlainRow = tuple[int, bool, list[Cell]]


def repeat_merged(
    rows: Sequence[PlainRow], merges: Iterable[Merge], links: dict[int, dict[int, str]]
) -> tuple[SheetRow, ...]:
    """Return the rows with each merged value repeated downwards, in the range's first column."""
    place = {number: index for index, (number, _, _) in enumerate(rows)}
    last = max(place, default=0)
    filled: dict[int, set[int]] = {}
    written = 0
    for merge in merges:
        if merge.first_row == merge.last_row or merge.first_row not in place:
            continue
        cells = rows[place[merge.first_row]][2]
        column = merge.first_column
        if column >= len(cells) or cells[column] is None:
            continue
        for number in range(merge.first_row + 1, min(merge.last_row, last) + 1):
            written += 1
            if written > MOST_CELLS:
                raise Refusal("sheet-too-many-cells", most=MOST_CELLS)
            if number not in place:
                continue
            below = rows[place[number]][2]
            below.extend([None] * (column + 1 - len(below)))
            if below[column] is None:
                below[column] = cells[column]
                filled.setdefault(number, set()).add(column)
    return tuple(
        SheetRow(
            number,
            _take_cells(cells),
            hidden,
            frozenset(filled[number]) if number in filled else NOT_FILLED,
            links.get(number, NO_LINKS),
        )
        for number, hidden, cells in rows
    )


def _take_cells(cells: list[Cell]) -> tuple[Cell, ...]:
    """Return the cells and empty their list: a large ledger has no room for both."""
    taken = tuple(cells)
    cells.clear()
    return taken
