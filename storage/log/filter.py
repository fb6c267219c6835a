"""The filters of a log query as conditions on the records, and how many records they leave."""

# ruff: noqa: S608  # the SQL is put together from the program's own names; values are bound

from collections.abc import Iterable, Mapping, Set
from datetime import datetime

from deadlines.records.log_query import LogQuery
from deadlines.records.record import RecordStatus
from deadlines.rules.rule import Kind, Level
from storage.database.database import Database
from storage.database.instants import ms_or_none, to_ms
from storage.log.search_text import Facet
from storage.tables.facets import LATE, chosen_codes, is_open

SPAN_BITS = 31
"""A span is 2^31 ms, about 25 days, as the triggers that keep the table `spans` have it."""

Cells = Mapping[tuple[int, int], int]
"""How many records there are by span and facets."""

_EARLIEST, _LATEST = -(1 << 62), 1 << 62
_RUNNING_LATE = (
    "number IN (SELECT record FROM duties WHERE state = 'open' AND due < :now AND NOT is_target)"
)
_IS_LATE = f"(facets & 1 OR {_RUNNING_LATE})"


class LogFilter:
    """What a query leaves of the records at one moment, the search left out."""

    def __init__(self, query: LogQuery, now: datetime) -> None:
        codes: Set[int] = chosen_codes(query.kinds, query.levels, query.statuses)
        if query.late is not None:
            # Only open records can be late without their facets saying so.
            codes = {c for c in codes if (c & 1 or is_open(c) if query.late else not c & 1)}
        self.codes = codes
        self._query = query
        since, until = ms_or_none(query.since), ms_or_none(query.until)
        self._since = _EARLIEST if since is None else since
        self._until = _LATEST if until is None else until
        self.parameters: dict[str, object] = {
            "now": to_ms(now),
            "since": self._since,
            "until": self._until,
        }

    @property
    def is_beyond_facets(self) -> bool:
        """Whether the query asks for a period or for lateness, which no facets tell."""
        query = self._query
        return query.since is not None or query.until is not None or query.late is not None

    def as_sql(self, codes: Iterable[int] | None = None) -> str:
        """Return the SQL condition on records with one of the facets (default: the query's)."""
        numbers = ", ".join(map(str, sorted(self.codes if codes is None else codes)))
        found = f"facets IN ({numbers})"
        if self._query.since is not None or self._query.until is not None:
            found += " AND at >= :since AND at < :until"
        if self._query.late is not None:
            found += f" AND {'' if self._query.late else 'NOT '}{_IS_LATE}"
        return found

    def facets(self) -> list[Facet]:
        """Return the restrictions for the search index; with lateness they leave too much."""
        query, found = self._query, []
        for names, every in (
            ([kind.value for kind in query.kinds], [kind.value for kind in Kind]),
            ([f"level-{x}" for x in query.levels], [f"level-{x}" for x in (*Level, None)]),
            ([x.value for x in query.statuses], [x.value for x in RecordStatus]),
        ):
            others = [name for name in every if name not in names]
            if names and others:
                fewer = len(others) < len(names)
                found.append(Facet(others if fewer else sorted(names), not_=fewer))
        if query.late is not None:
            late = [LATE, RecordStatus.OPEN.value] if query.late else [LATE]
            found.append(Facet(late, not_=not query.late))
        return found

    def cells(self, database: Database) -> Cells:
        """Return how many of the records are left, by span and facets."""
        first, last = self._since >> SPAN_BITS, (self._until - 1) >> SPAN_BITS
        counted = database.rows(
            "SELECT span, facets, count FROM spans WHERE span BETWEEN ? AND ? AND count > 0",
            (first, last),
        )
        found = {(span, code): count for span, code, count in counted if code in self.codes}
        for span in {first, last}:
            self._count_part(database, span, found)
        if self._query.late is not None:
            self._count_late(database, found)
        return {cell: count for cell, count in found.items() if count > 0}

    def numbers(self, database: Database) -> tuple[int, int]:
        """Return the lowest and highest number a record of the period can have."""
        row = database.row(
            "SELECT MIN(first), MAX(last) FROM spans WHERE span BETWEEN ? AND ?",
            (self._since >> SPAN_BITS, (self._until - 1) >> SPAN_BITS),
        )
        return (row[0], row[1]) if row and row[0] is not None else (0, 0)

    def _count_part(
        self, database: Database, span: int, counts: dict[tuple[int, int], int]
    ) -> None:
        """Count anew the span in which the period begins or ends, where it does so inside it."""
        start, end = span << SPAN_BITS, (span + 1) << SPAN_BITS
        if self._since <= start and end <= self._until:
            return
        for cell in [cell for cell in counts if cell[0] == span]:
            del counts[cell]
        for code, count in database.rows(
            "SELECT facets, COUNT(*) FROM records INDEXED BY records_at"
            " WHERE at >= ? AND at < ? GROUP BY facets",
            (max(start, self._since), min(end, self._until)),
        ):
            if code in self.codes:
                counts[span, code] = count

    def _count_late(self, database: Database, counts: dict[tuple[int, int], int]) -> None:
        """Leave the late records: those whose facets say so, and those running late now."""
        codes = ", ".join(map(str, sorted(filter(is_open, self.codes)))) or "NULL"
        running = {
            (span, code): count
            for span, code, count in database.rows(
                f"SELECT at >> {SPAN_BITS}, facets, COUNT(*) FROM records WHERE {_RUNNING_LATE}"
                f" AND at >= :since AND at < :until AND facets IN ({codes}) AND NOT facets & 1"
                " GROUP BY 1, 2",
                self.parameters,
            )
        }
        for cell, count in counts.items():
            late = count if cell[1] & 1 else running.get(cell, 0)
            counts[cell] = late if self._query.late else count - late
