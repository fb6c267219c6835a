"""The columns of the log page and the orders they stand for."""

from enum import StrEnum

from deadlines.log_query import LogColumn


class Column(StrEnum):
    """The columns, from the left: what is looked for most is in sight beside the detail pane."""

    NUMBER = "number"
    TAG = "tag"
    TITLE = "title"
    STATUS = "status"
    LATE = "late"
    DUE = "due"
    AT = "at"
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
