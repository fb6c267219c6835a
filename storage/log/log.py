"""The log page's data: filtered, searched, sorted, read a window at a time."""

# ruff: noqa: S608  # the SQL is put together from the program's own names; values are bound

from array import array
from collections.abc import Sequence
from datetime import datetime
from operator import itemgetter

from deadlines.records.log_query import LogColumn, LogQuery, LogView
from storage.database.database import Database
from storage.log.filter import FacetPart, LogFilter, SpanCounts
from storage.log.search_index import SearchIndex
from storage.log.search_text import expression, words
from storage.log.views import ListView, LogLines, SpanCount, SpanView, WalkOrder, WalkView

MOST_FOUND = 5_000
"""Lines a search shows at most: more are not read, and sorting the rest would take long."""

_MOST_LISTED = 5_000
"""Up to so many lines are listed and sorted; with more it is quicker to walk an index."""

_WALKS = {
    LogColumn.NUMBER: WalkOrder("number", "records NOT INDEXED"),
    LogColumn.TITLE: WalkOrder("substr(title, 1, 24)", "records INDEXED BY records_title"),
    LogColumn.SOURCE: WalkOrder("substr(source, 1, 24)", "records INDEXED BY records_source"),
    LogColumn.DUE: WalkOrder("coalesce(due, 9000000000000000)", "records INDEXED BY records_due"),
}
_PARTS = {
    LogColumn.AT: FacetPart(63, 0),
    LogColumn.KIND: FacetPart(5, 7),
    LogColumn.LEVEL: FacetPart(3, 3),
    LogColumn.STATUS: FacetPart(1, 3),
}


class LogViews:
    """Answers the log page's queries."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._index = SearchIndex(database)

    def open(self, query: LogQuery, now: datetime) -> LogView:
        """Return the lines of the query as of `now` (aware), which decides what is late.

        A search that finds more than 5,000 is cut to the records entered last (first, where
        ascending) and shown in order of entry; everything else is in the order asked for.
        """
        filter_, lines = LogFilter(query, now), LogLines(self._database, now)
        wanted = words(query.text)
        if wanted:
            return self._search(wanted, query, filter_, lines)
        counts = filter_.counts(self._database, _PARTS.get(query.sort, _PARTS[LogColumn.AT]))
        walk = _WALKS.get(query.sort)
        if walk is None:
            stretches = _stretches(counts, filter_, query)
            return SpanView(
                self._database, lines, filter_, stretches, descending=_is_newest_first(query)
            )
        count = sum(counts.values())
        if count <= _MOST_LISTED:
            source = f"records INDEXED BY records_facets WHERE {filter_.as_sql()}"
            found = self._sort_numbers(source, filter_.parameters, query)
            return ListView(lines, found, is_cut=False)
        return WalkView(self._database, lines, filter_, walk, count, descending=query.descending)

    def _search(
        self, wanted: Sequence[str], query: LogQuery, filter_: LogFilter, lines: LogLines
    ) -> ListView:
        self._index.catch_up_if_free()
        source, condition = "search", "search MATCH :wanted"
        parameters: dict[str, object] = {"wanted": expression(wanted, filter_.facets())}
        if filter_.is_beyond_facets:
            source += " CROSS JOIN records ON number = search.rowid"
            condition += f" AND search.rowid BETWEEN :first AND :last AND {filter_.as_sql()}"
            first, last = filter_.numbers(self._database)
            parameters |= {**filter_.parameters, "first": first, "last": last}
        rows = self._database.rows(
            f"SELECT search.rowid FROM {source} WHERE {condition}"
            f" ORDER BY search.rowid {_way(query)} LIMIT {MOST_FOUND + 1}",
            parameters,
        )
        found = array("q", (row[0] for row in rows[:MOST_FOUND]))
        is_cut = len(rows) > MOST_FOUND
        if not is_cut and query.sort is not LogColumn.NUMBER:
            listed = "records WHERE number IN (SELECT value FROM json_each(:numbers))"
            found = self._sort_numbers(listed, {"numbers": str(found.tolist())}, query)
        return ListView(lines, found, is_cut=is_cut)

    def _sort_numbers(
        self, source: str, parameters: dict[str, object], query: LogQuery
    ) -> "array[int]":
        newest = "DESC" if _is_newest_first(query) else "ASC"
        order = f"at {newest}, number {newest}"
        if query.sort in _WALKS:
            order = f"{_WALKS[query.sort].key} {_way(query)}, number {_way(query)}"
        elif query.sort is not LogColumn.AT:
            order = f"{_PARTS[query.sort]} {_way(query)}, {order}"
        rows = self._database.rows(f"SELECT number FROM {source} ORDER BY {order}", parameters)
        return array("q", (row[0] for row in rows))


def _stretches(counts: SpanCounts, filter_: LogFilter, query: LogQuery) -> list[SpanCount]:
    """Return the stretches in the order of the column, inside of a value in that of the time."""
    part, codes = _PARTS[query.sort], dict[int, list[int]]()
    for code in filter_.codes:
        codes.setdefault(part.of(code), []).append(code)
    by_time = sorted(counts, key=itemgetter(1), reverse=_is_newest_first(query))
    by_value = sorted(by_time, key=itemgetter(0), reverse=query.descending)
    return [SpanCount(span, codes[value], counts[value, span]) for value, span in by_value]


def _is_newest_first(query: LogQuery) -> bool:
    """Tell the order of records that are equal in the column: the newest first."""
    return query.sort is not LogColumn.AT or query.descending


def _way(query: LogQuery) -> str:
    return "DESC" if query.descending else "ASC"
