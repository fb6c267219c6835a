"""Where a record stands in a view of the log."""

from datetime import datetime
from typing import NamedTuple

from deadlines.log_query import LogColumn, LogRow, LogView
from ui.log.filters import Order

_NEAR = 50


class Wanted(NamedTuple):
    """The record that is looked for: its time, which the log is mostly sorted by, and its number."""

    at: datetime
    number: int


def row_of(view: LogView, order: Order, wanted: Wanted, near: int) -> int | None:
    """Return the row of a record; None where the view has it not, or nowhere near `near`.

    Sorted by time or number it is found wherever it is, in about twenty looks; otherwise only
    near where it was.
    """
    start = max(0, near - _NEAR)
    for row, line in enumerate(view.rows(start, 2 * _NEAR), start):
        if line.number == wanted.number:
            return row
    # A search that was cut is in order of entry, whatever was asked for.
    column = LogColumn.NUMBER if view.is_cut else order.column
    if column not in (LogColumn.AT, LogColumn.NUMBER):
        return None
    low, high = 0, view.count
    while low < high:
        middle = (low + high) // 2
        found = next(iter(view.rows(middle, 1)), None)
        if found is None:
            return None
        if found.number == wanted.number:
            return middle
        if _is_before(found, wanted, column) != order.descending:
            low = middle + 1
        else:
            high = middle
    return None


def _is_before(row: LogRow, wanted: Wanted, column: LogColumn) -> bool:
    if column is LogColumn.NUMBER:
        return row.number < wanted.number
    return (row.at, row.number) < (wanted.at, wanted.number)
