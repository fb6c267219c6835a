"""The log page's query and lines, as the deadlines name them."""

from deadlines.log_query import SHOWN, Log, LogColumn, LogQuery, LogRow, LogView

__all__ = ["SHOWN", "Log", "LogColumn", "LogQuery", "LogRow", "LogView"]
