"""The lines of a log query, found a window at a time in three ways.

By spans, where the order follows the records' time: the counts tell in which 25 days a line is, and
only those are walked. By walking an index from the nearest known line. And from a list of numbers,
where there are few.
"""

# ruff: noqa: S608  # the SQL is put together from the program's own names; values are bound

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import accumulate
from typing import NamedTuple

from deadlines.records.log_query import LogRow
from storage.database.database import Database, Row
from storage.database.instants import from_ms, from_ms_or_none, to_ms
from storage.log.filter import SPAN_BITS, LogFilter
from storage.tables.rows import checkers, kind_of, level_of, readable, status_of

_LINES = (
    "SELECT number, kind, level, status, title, at, due, source, note, checks, EXISTS"
    " (SELECT 1 FROM duties d WHERE d.record = number AND d.due = records.due AND d.is_target),"
    " facets & 1 OR EXISTS (SELECT 1 FROM duties d WHERE d.record = number"
    " AND d.state = 'open' AND d.due < ? AND NOT d.is_target), volume"
    " FROM records WHERE number IN (SELECT value FROM json_each(?))"
)


class LogLines:
    """Reads the lines of records as of one moment, which decides what is late."""

    def __init__(self, database: Database, now: datetime) -> None:
        self._database = database
        self._now = to_ms(now)

    def lines_of(self, numbers: Sequence[int]) -> Sequence[LogRow]:
        """Return the records' lines in the order of the numbers."""
        rows = self._database.rows(_LINES, (self._now, str(list(numbers))))
        with readable(self._database.path):
            found = {row[0]: _line(row) for row in rows}
        return [found[number] for number in numbers if number in found]


def _line(row: Row) -> LogRow:
    number, kind, level, status, title, at, due, source, note, checks, is_target, late, volume = row
    return LogRow(
        number,
        kind_of(kind),
        level_of(level),
        status_of(status),
        title,
        from_ms(at),
        from_ms_or_none(due),
        bool(is_target),
        bool(late),
        source,
        note,
        checkers(checks),
        volume,
    )


class SpanCount(NamedTuple):
    """The records of one span with one of some facets, and how many they are."""

    span: int
    codes: Sequence[int]
    length: int


class SpanView:
    """Lines in stretches that follow each other, ordered by time inside each."""

    is_cut = False

    def __init__(
        self,
        database: Database,
        lines: LogLines,
        filter_: LogFilter,
        stretches: Iterable[SpanCount],
        *,
        descending: bool,
    ) -> None:
        self._database, self._lines, self._filter = database, lines, filter_
        self._stretches = list(stretches)
        self._ends = list(accumulate(stretch.length for stretch in self._stretches))
        self._order = "at DESC, number DESC" if descending else "at, number"

    @property
    def count(self) -> int:
        """How many lines there are to show."""
        return self._ends[-1] if self._ends else 0

    def rows(self, offset: int, limit: int) -> Sequence[LogRow]:
        """Return up to `limit` lines from the `offset`-th on."""
        found: list[int] = []
        place = bisect_right(self._ends, offset)
        while place < len(self._stretches) and len(found) < limit:
            start = self._ends[place] - self._stretches[place].length
            skip = max(0, offset - start)
            found += self._numbers(self._stretches[place], skip, limit - len(found))
            place += 1
        return self._lines.lines_of(found)

    def _numbers(self, stretch: SpanCount, skip: int, limit: int) -> list[int]:
        rows = self._database.rows(
            "SELECT number FROM records INDEXED BY records_at"
            f" WHERE at >= :start AND at < :end AND {self._filter.as_sql(stretch.codes)}"
            f" ORDER BY {self._order} LIMIT :limit OFFSET :skip",
            {
                **self._filter.parameters,
                "start": stretch.span << SPAN_BITS,
                "end": (stretch.span + 1) << SPAN_BITS,
                "limit": limit,
                "skip": skip,
            },
        )
        return [row[0] for row in rows]


class WalkOrder(NamedTuple):
    """An order to walk in: the SQL of its key, and the table or index that has it."""

    key: str
    source: str


class WalkView:
    """Lines in the order of an index; remembers where it has been."""

    is_cut = False

    def __init__(
        self,
        database: Database,
        lines: LogLines,
        filter_: LogFilter,
        walk: WalkOrder,
        count: int,
        *,
        descending: bool,
    ) -> None:
        self._database, self._lines, self._filter = database, lines, filter_
        self._walk, self.count, self._descending = walk, count, descending
        self._before: dict[int, Row] = {}

    def rows(self, offset: int, limit: int) -> Sequence[LogRow]:
        """Return up to `limit` lines from the `offset`-th on."""
        limit = max(0, min(limit, self.count - offset))
        known = max((place for place in self._before if place <= offset), default=0)
        rest = self.count - offset - limit
        if rest < offset - known:
            found = self._keys_after(None, rest, limit, backwards=True)[::-1]
        else:
            found = self._keys_after(self._before.get(known), offset - known, limit)
        if found:
            self._before[offset + len(found)] = found[-1]
        return self._lines.lines_of([number for _, number in found])

    def _keys_after(
        self, start: Row | None, skip: int, limit: int, *, backwards: bool = False
    ) -> list[Row]:
        """Return key and number of the lines that follow `start`, `skip` of them left out."""
        down = self._descending != backwards
        if start is None:
            return self._select("TRUE", down, skip, limit)
        key, number = start
        after, values = "<" if down else ">", {"key": key, "number": number}
        # Two index ranges: SQLite would walk all of the index for (key, number) > (:key, :number).
        same = f"{self._walk.key} = :key AND number {after} :number"
        found = self._select(same, down, skip, limit, values)
        if len(found) < limit:
            skipped = (len(found) and skip) or self._count(same, values)
            beyond = f"{self._walk.key} {after} :key"
            found += self._select(beyond, down, max(0, skip - skipped), limit - len(found), values)
        return found

    def _select(
        self,
        condition: str,
        down: bool,
        skip: int,
        limit: int,
        values: dict[str, object] | None = None,
    ) -> list[Row]:
        key, source = self._walk
        way = "DESC" if down else "ASC"
        return self._database.rows(
            f"SELECT {key}, number FROM {source} WHERE {condition} AND {self._filter.as_sql()}"
            f" ORDER BY {key} {way}, number {way} LIMIT :limit OFFSET :skip",
            {**self._filter.parameters, **(values or {}), "limit": limit, "skip": skip},
        )

    def _count(self, condition: str, values: dict[str, object]) -> int:
        return int(
            self._database.value(
                f"SELECT COUNT(*) FROM {self._walk.source}"
                f" WHERE {condition} AND {self._filter.as_sql()}",
                {**self._filter.parameters, **values},
            )
        )


class ListView:
    """Lines whose numbers are known."""

    def __init__(self, lines: LogLines, numbers: Sequence[int], *, is_cut: bool) -> None:
        self._lines, self._numbers, self.is_cut = lines, numbers, is_cut

    @property
    def count(self) -> int:
        """How many lines there are to show."""
        return len(self._numbers)

    def rows(self, offset: int, limit: int) -> Sequence[LogRow]:
        """Return up to `limit` lines from the `offset`-th on."""
        return self._lines.lines_of(self._numbers[offset : offset + limit])
