"""The periods of the log's filter."""

from datetime import date, datetime

import pytest

from deadlines.records.log_query import SHOWN, LogColumn
from deadlines.records.record import RecordStatus
from deadlines.rules.rule import Kind, Level
from tests.support.builders import SHANGHAI
from ui.log.filters import Days, Filters, LogPeriod, Order, days_of, query_of


@pytest.mark.parametrize(
    ("period", "today", "first", "last"),
    [
        (LogPeriod.THIS_MONTH, "2026-11-20", "2026-11-01", "2026-11-30"),
        (LogPeriod.THIS_MONTH, "2028-02-29", "2028-02-01", "2028-02-29"),
        (LogPeriod.THIS_MONTH, "2026-12-31", "2026-12-01", "2026-12-31"),
        (LogPeriod.LAST_MONTH, "2026-11-20", "2026-10-01", "2026-10-31"),
        (LogPeriod.LAST_MONTH, "2027-01-01", "2026-12-01", "2026-12-31"),
        (LogPeriod.LAST_MONTH, "2026-03-31", "2026-02-01", "2026-02-28"),
        (LogPeriod.TERM, "2026-02-01", "2026-02-01", "2026-07-31"),
        (LogPeriod.TERM, "2026-07-31", "2026-02-01", "2026-07-31"),
        (LogPeriod.TERM, "2026-08-01", "2026-08-01", "2027-01-31"),
        (LogPeriod.TERM, "2026-12-31", "2026-08-01", "2027-01-31"),
        (LogPeriod.TERM, "2027-01-31", "2026-08-01", "2027-01-31"),
        (LogPeriod.YEAR, "2026-11-20", "2026-01-01", "2026-12-31"),
    ],
)
def test_periods_are_whole_days(period: LogPeriod, today: str, first: str, last: str) -> None:
    """A period covers its first day to its last; the autumn term ends with January."""
    days = days_of(period, date.fromisoformat(today))
    assert days == Days(date.fromisoformat(first), date.fromisoformat(last))


def test_days_begin_at_midnight_in_the_zone() -> None:
    """The days of a period run from midnight to midnight in the unit's zone."""
    days = Days(date(2026, 11, 1), date(2026, 11, 30))
    assert days.instants(SHANGHAI) == (
        datetime(2026, 11, 1, tzinfo=SHANGHAI),
        datetime(2026, 12, 1, tzinfo=SHANGHAI),
    )


def test_a_query_has_all_that_is_filtered() -> None:
    """The filters, the search, the order and the period come together in the query."""
    filters = Filters(
        kinds=frozenset({Kind.NEWS}),
        statuses=frozenset({RecordStatus.CANCELLED}),
        levels=frozenset({Level.MAJOR}),
        period=LogPeriod.LAST_MONTH,
        late=True,
    )
    order = Order(LogColumn.DUE, descending=False)
    query = query_of(filters, "食堂", order, date(2026, 11, 20), SHANGHAI)
    assert (query.kinds, query.levels, query.late) == (filters.kinds, filters.levels, True)
    assert (query.statuses, query.text) == (filters.statuses, "食堂")
    assert (query.sort, query.descending) == (LogColumn.DUE, False)
    assert query.since == datetime(2026, 10, 1, tzinfo=SHANGHAI)
    assert query.until == datetime(2026, 11, 1, tzinfo=SHANGHAI)


def test_no_filter_leaves_out_cancelled_records_only() -> None:
    """Without a filter the log shows open and done records of all times."""
    query = query_of(Filters(), "", Order(), date(2026, 11, 20), SHANGHAI)
    assert query.statuses == SHOWN
    assert (query.since, query.until, query.late) == (None, None, None)
    assert not Filters().is_narrowing


def test_the_users_own_days_count_for_a_custom_period() -> None:
    """Two days of the user's own make the period, the last day included."""
    days = Days(date(2026, 3, 5), date(2026, 3, 5))
    filters = Filters(period=LogPeriod.CUSTOM, days=days)
    query = query_of(filters, "", Order(), date(2026, 11, 20), SHANGHAI)
    assert query.since == datetime(2026, 3, 5, tzinfo=SHANGHAI)
    assert query.until == datetime(2026, 3, 6, tzinfo=SHANGHAI)
    assert filters.is_narrowing
