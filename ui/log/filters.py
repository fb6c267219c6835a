"""What the filters of the log page are set to, and the query that makes."""

from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from deadlines.records.log_query import SHOWN, LogColumn, LogQuery
from deadlines.records.record import RecordStatus
from deadlines.rules.rule import Kind, Level
from deadlines.values import dataclass


class LogPeriod(StrEnum):
    """The periods to choose from. A term runs February to July, or August to January."""

    ALL = "all"
    THIS_MONTH = "this-month"
    LAST_MONTH = "last-month"
    TERM = "term"
    YEAR = "year"
    CUSTOM = "custom"


@dataclass(frozen=True, slots=True)
class Days:
    """A first and a last day, both included."""

    first: date
    last: date

    def instants(self, zone: tzinfo) -> tuple[datetime, datetime]:
        """Return where the days begin and where the day after them does, in the zone."""
        after = self.last + timedelta(days=1)
        return (
            datetime.combine(self.first, time(), zone),
            datetime.combine(after, time(), zone),
        )


def days_of(period: LogPeriod, today: date) -> Days | None:
    """Return the days of a period as seen from today; None for all, and for the user's own."""
    this = _month(today.year, today.month)
    if period is LogPeriod.THIS_MONTH:
        return this
    if period is LogPeriod.LAST_MONTH:
        day = this.first - timedelta(days=1)
        return _month(day.year, day.month)
    if period is LogPeriod.TERM:
        return _term(today)
    if period is LogPeriod.YEAR:
        return Days(date(today.year, 1, 1), date(today.year, 12, 31))
    return None


def _month(year: int, month: int) -> Days:
    following = date(year + month // 12, month % 12 + 1, 1)
    return Days(date(year, month, 1), following - timedelta(days=1))


def _term(today: date) -> Days:
    if 2 <= today.month <= 7:
        return Days(date(today.year, 2, 1), date(today.year, 7, 31))
    year = today.year if today.month >= 8 else today.year - 1
    return Days(date(year, 8, 1), date(year + 1, 1, 31))


@dataclass(frozen=True, slots=True)
class Filters:
    """The filters; empty sets filter nothing. `days` are the user's own, for a custom period."""

    kinds: frozenset[Kind] = frozenset()
    statuses: frozenset[RecordStatus] = SHOWN
    levels: frozenset[Level] = frozenset()
    period: LogPeriod = LogPeriod.ALL
    days: Days | None = None
    late: bool | None = None

    @property
    def is_narrowing(self) -> bool:
        """Whether anything differs from what the page shows at first."""
        return self != Filters(days=self.days)


@dataclass(frozen=True, slots=True)
class Order:
    """What the log is sorted by."""

    column: LogColumn = LogColumn.AT
    descending: bool = True


def query_of(filters: Filters, text: str, order: Order, today: date, zone: tzinfo) -> LogQuery:
    """Return the query as seen from today; days begin at midnight in the zone."""
    days = filters.days if filters.period is LogPeriod.CUSTOM else days_of(filters.period, today)
    since, until = days.instants(zone) if days else (None, None)
    return LogQuery(
        text=text,
        kinds=filters.kinds,
        levels=filters.levels,
        statuses=filters.statuses,
        since=since,
        until=until,
        late=filters.late,
        sort=order.column,
        descending=order.descending,
    )
