"""Where a record stands in a view of the log."""

from datetime import UTC, datetime
from typing import Any, NamedTuple

from deadlines.records.duty import DutyState
from deadlines.records.log_query import LogColumn, LogRow, LogView
from deadlines.records.record import Record, RecordStatus
from deadlines.rules.rule import Kind, Level
from ui.log.filters import Order

_NEAR = 50
_SMALL = 5_000
"""Up to so many lines a look into their middle is quick in any order."""

_NEVER = datetime.max.replace(tzinfo=UTC)
_NEWEST_FIRST = (LogColumn.KIND, LogColumn.LEVEL, LogColumn.STATUS)
"""The orders in which lines that are equal stand from the newest on, whichever way they run."""

_COMPARED = 24
"""How many characters of a text the log is sorted by."""


class FoundRow(NamedTuple):
    """The row of a record, None for no row; without `is_sure` it may be one that was not seen."""

    row: int | None
    is_sure: bool = True


def find(view: LogView, order: Order, record: Record, near_row: int) -> FoundRow:
    """Look for a record around the row `near`, then in about twenty looks in all of the view.

    A large log can be looked through in the order of time only: in others a look into its middle
    takes too long.
    """
    start = max(0, near_row - _NEAR)
    for row, line in enumerate(view.rows(start, 2 * _NEAR), start):
        if line.number == record.number:
            return FoundRow(row)
    if view.is_cut:
        # Then it is in order of entry, whatever was asked for.
        order = Order(LogColumn.NUMBER, order.descending)
    elif order.column is not LogColumn.AT and view.count > _SMALL:
        return FoundRow(None, is_sure=False)
    low, high = 0, view.count
    while low < high:
        middle = (low + high) // 2
        lines = view.rows(middle, 1)
        if not lines:
            break
        if lines[0].number == record.number:
            return FoundRow(middle)
        if _is_above(lines[0], record, order):
            low = middle + 1
        else:
            high = middle
    return FoundRow(None)


def _is_above(row: LogRow, wanted: Record, order: Order) -> bool:
    """Return whether a line stands above a record's in that order."""
    first = _value(row, row.due, order.column)
    second = _value(wanted, _due_of(wanted), order.column)
    if first != second:
        return bool(first < second) != order.descending
    if order.column in _NEWEST_FIRST:
        return (row.at, row.number) > (wanted.at, wanted.number)
    return (row.number < wanted.number) != order.descending


def _value(row: LogRow | Record, due: datetime | None, column: LogColumn) -> Any:
    """Return what the log sorts a line by; names in the order in which they are declared."""
    return {
        LogColumn.NUMBER: row.number,
        LogColumn.KIND: list(Kind).index(row.kind),
        LogColumn.LEVEL: -1 if row.level is None else list(Level).index(row.level),
        LogColumn.STATUS: list(RecordStatus).index(row.status),
        LogColumn.AT: row.at,
        LogColumn.TITLE: row.title[:_COMPARED],
        LogColumn.SOURCE: row.source[:_COMPARED],
        LogColumn.DUE: due or _NEVER,
    }[column]


def _due_of(record: Record) -> datetime | None:
    """Return the due time that the record has in the log."""
    coming = [duty.due for duty in record.open_duties if duty.due is not None]
    if coming:
        return min(coming)
    past = (duty.due for duty in record.duties if duty.state is not DutyState.CANCELLED)
    return max((due for due in past if due is not None), default=None)
