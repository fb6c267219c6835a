"""The columns of the log page and the orders they stand for."""

from enum import StrEnum

from deadlines.log_query import LogColumn


class Column(StrEnum):
    """The columns, from the left."""

    NUMBER = "number"
    TAG = "tag"
    TITLE = "title"
    AT = "at"
    DUE = "due"
    STATUS = "status"
    LATE = "late"
    SOURCE = "source"


COLUMNS = tuple(Column)

SORTS = {
    Column.NUMBER: LogColumn.NUMBER,
    Column.TAG: LogColumn.KIND,
    Column.TITLE: LogColumn.TITLE,
    Column.AT: LogColumn.AT,
    Column.DUE: LogColumn.DUE,
    Column.STATUS: LogColumn.STATUS,
    Column.SOURCE: LogColumn.SOURCE,
}
"""What the log is sorted by for a column; whether a record was late cannot be sorted by."""

NEWEST_FIRST = frozenset({LogColumn.NUMBER, LogColumn.AT, LogColumn.DUE})
"""The orders that begin at their end: the newest records are the ones people look for."""
