"""The filters of a log query as conditions on the records, and how many records they leave."""

# ruff: noqa: S608  # the SQL is put together from the program's own names; values are bound

from collections import Counter
from collections.abc import Iterable, Mapping, Set
from datetime import datetime
from typing import NamedTuple

from deadlines.records.log_query import LogQuery
from deadlines.records.record import RecordStatus
from deadlines.rules.rule import Kind, Level
from storage.database.database import Database, Parameters
from storage.database.instants import ms_or_none, to_ms
from storage.log.search_text import Facet
from storage.tables.facets import LATE, chosen_codes, is_open

SPAN_BITS = 31
"""A span is 2^31 ms, about 25 days, as the triggers that keep the table `spans` have it."""

SpanCounts = Mapping[tuple[int, int], int]
"""How many records there are by a part of their facets and by span."""


class FacetPart(NamedTuple):
    """The part of the facets that holds a column's value; the same for all where it has none."""

    shift: int
    width: int

    def of(self, code: int) -> int:
        """Return the part of a record's facets."""
        return code >> self.shift & self.width

    def __str__(self) -> str:
        return f"facets >> {self.shift} & {self.width}"


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
        found = f"facets IN ({_listed(self.codes if codes is None else codes)})"
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

    def counts(self, database: Database, part: FacetPart) -> SpanCounts:
        """Return how many of the records are left, by that part of their facets and by span."""
        codes = self.codes
        if self._query.late:
            codes = {code for code in codes if code & 1}
        chosen = f"facets IN ({_listed(codes)})"
        first, last = self._since >> SPAN_BITS, (self._until - 1) >> SPAN_BITS
        found = Counter(
            _by_place(
                database,
                f"SELECT {part}, span, SUM(count) FROM spans"
                f" WHERE span BETWEEN ? AND ? AND {chosen} GROUP BY 1, 2",
                (first, last),
            )
        )
        for span in {first, last}:
            start, end = span << SPAN_BITS, (span + 1) << SPAN_BITS
            if self._since <= start and end <= self._until:
                continue
            # The period begins or ends inside the span, which is counted anew.
            for place in [place for place in found if place[1] == span]:
                del found[place]
            found.update(
                _by_place(
                    database,
                    f"SELECT {part}, ?, COUNT(*) FROM records INDEXED BY records_at"
                    f" WHERE at >= ? AND at < ? AND {chosen} GROUP BY 1",
                    (span, max(start, self._since), min(end, self._until)),
                )
            )
        if self._query.late is not None:
            running = self._count_running_late(database, part)
            (found.update if self._query.late else found.subtract)(running)
        return +found

    def numbers(self, database: Database) -> tuple[int, int]:
        """Return the lowest and highest number a record of the period can have."""
        row = database.row(
            "SELECT MIN(first), MAX(last) FROM spans WHERE span BETWEEN ? AND ?",
            (self._since >> SPAN_BITS, (self._until - 1) >> SPAN_BITS),
        )
        return (row[0], row[1]) if row and row[0] is not None else (0, 0)

    def _count_running_late(self, database: Database, part: FacetPart) -> SpanCounts:
        """Return the open records that run late now and whose facets do not say so."""
        codes = _listed(code for code in self.codes if is_open(code) and not code & 1)
        return _by_place(
            database,
            f"SELECT {part}, at >> {SPAN_BITS}, COUNT(*) FROM records WHERE {_RUNNING_LATE}"
            f" AND at >= :since AND at < :until AND facets IN ({codes}) GROUP BY 1, 2",
            self.parameters,
        )


def _listed(codes: Iterable[int]) -> str:
    return ", ".join(map(str, sorted(codes)))


def _by_place(database: Database, sql: str, parameters: Parameters) -> dict[tuple[int, int], int]:
    return {(value, span): count for value, span, count in database.rows(sql, parameters)}
