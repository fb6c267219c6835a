"""What the filters of the log page are set to, and the query that makes."""

from dataclasses import dataclass
from datetime import date, tzinfo

from deadlines.log_query import SHOWN, LogColumn, LogQuery
from deadlines.record import RecordStatus
from deadlines.rule import Kind, Level
from ui.log.period import Days, Period, days_of


@dataclass(frozen=True, slots=True)
class Filters:
    """The filters; empty sets filter nothing. `days` are the user's own, for a custom period."""

    kinds: frozenset[Kind] = frozenset()
    statuses: frozenset[RecordStatus] = SHOWN
    levels: frozenset[Level] = frozenset()
    period: Period = Period.ALL
    days: Days | None = None
    late: bool | None = None

    @property
    def narrows(self) -> bool:
        """Tell whether anything differs from what the page shows at first."""
        return self != Filters(days=self.days)


@dataclass(frozen=True, slots=True)
class Order:
    """What the log is sorted by."""

    column: LogColumn = LogColumn.AT
    descending: bool = True


def query_of(filters: Filters, text: str, order: Order, today: date, zone: tzinfo) -> LogQuery:
    """Return the query as seen from today; days begin at midnight in the zone."""
    days = filters.days if filters.period is Period.CUSTOM else days_of(filters.period, today)
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
