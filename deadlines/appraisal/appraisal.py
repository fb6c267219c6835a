"""The report for appraisal on a month, term or year: its figures, and the duties behind them."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum
from itertools import chain

from deadlines.appraisal.patrol_record import PatrolRecord, Visits, patrol_record
from deadlines.appraisal.span import ReportSpan
from deadlines.appraisal.statistics import (
    DutyFact,
    Figures,
    Month,
    Numbers,
    Verdict,
    figures,
    total,
)
from deadlines.records.duty import DutyState
from deadlines.records.history import HistoryHead
from deadlines.rules.due import Office
from deadlines.values import dataclass

_DAY = timedelta(days=1)


class DutyOutcome(StrEnum):
    """How a duty stands in the report: its verdict, or why it has none."""

    ON_TIME = "on-time"
    LATE = "late"
    OVERDUE = "overdue"
    PENDING = "pending"
    WITHIN_TARGET = "within-target"
    PAST_TARGET = "past-target"
    DONE = "done"
    OPEN = "open"
    LOCKED = "locked"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Appraisal:
    """All that a report says, as of `made_at` (aware), of the records that arose in `span`.

    `facts` are the duties of those records, cancelled ones included, in order of time; `months`
    their figures month by month and `whole` those of all. `editions` are the calendar's editions
    by year, empty for a year without a notice. `head` is that of the history it was read from.
    """

    unit: str
    span: ReportSpan
    zone: tzinfo
    made_at: datetime
    facts: tuple[DutyFact, ...]
    months: Mapping[Month, Figures]
    whole: Figures
    patrol: PatrolRecord
    editions: Mapping[int, str]
    head: HistoryHead | None = None

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day of the span."""
        return days_of(self.span)

    @property
    def extended(self) -> Numbers:
        """The records of the duties that were extended, cancelled ones left out."""
        return tuple(
            fact.record
            for fact in self.facts
            if fact.was_due is not None and self.standing(fact) is not DutyOutcome.CANCELLED
        )

    def standing(self, fact: DutyFact) -> DutyOutcome:
        """Return how one of the duties stands."""
        return standing(fact, self.made_at)

    def late_by(self, fact: DutyFact) -> timedelta | None:
        """Return by how much a duty was or is late; None for one that is not."""
        late_from, is_late = fact.late_from, (DutyOutcome.LATE, DutyOutcome.OVERDUE)
        if self.standing(fact) not in is_late or late_from is None:
            return None
        return (fact.done_at or self.made_at) - late_from


def days_of(span: ReportSpan) -> tuple[date, date]:
    """Return the first and the last day of a span."""
    after = span.last.plus(1)
    return (
        date(span.first.year, span.first.number, 1),
        date(after.year, after.number, 1) - _DAY,
    )


def standing(fact: DutyFact, now: datetime) -> DutyOutcome:
    """Return how a duty stands at `now` (aware)."""
    if (verdict := fact.verdict(now)) is not None:
        return _STANDINGS[verdict]
    if fact.cancelled or fact.state is DutyState.CANCELLED:
        return DutyOutcome.CANCELLED
    if fact.state is DutyState.LOCKED:
        return DutyOutcome.LOCKED
    if fact.state is DutyState.OPEN or fact.done_at is None:
        return DutyOutcome.OPEN
    if fact.due is None:
        return DutyOutcome.DONE
    return DutyOutcome.WITHIN_TARGET if fact.done_at <= fact.due else DutyOutcome.PAST_TARGET


def appraisal(
    unit: str,
    span: ReportSpan,
    facts: Mapping[Month, Sequence[DutyFact]],
    visits: Visits,
    office: Office,
    now: datetime,
) -> Appraisal:
    """Return the report of the span's months as of `now` (aware).

    The facts of each month are in the order of `Facts`.
    """
    months = {month: figures(facts.get(month, ()), now) for month in span.months}
    every = tuple(chain.from_iterable(facts.get(month, ()) for month in span.months))
    first, last = days_of(span)
    return Appraisal(
        unit=" ".join(unit.split()),
        span=span,
        zone=office.zone,
        made_at=now,
        facts=every,
        months=months,
        whole=total(tuple(months.values())),
        patrol=patrol_record(visits, first, last, office, now),
        editions={year: _edition(office, year) for year in range(first.year, last.year + 1)},
    )


def _edition(office: Office, year: int) -> str:
    notice = office.calendar.notice(year)
    return notice.edition if notice else ""


_STANDINGS = {
    Verdict.ON_TIME: DutyOutcome.ON_TIME,
    Verdict.LATE: DutyOutcome.LATE,
    Verdict.OVERDUE: DutyOutcome.OVERDUE,
    Verdict.PENDING: DutyOutcome.PENDING,
}
