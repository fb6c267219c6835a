"""The share of duties done in time, by month and kind, of records seen one after another."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, tzinfo

from deadlines.appraisal.statistics import DutyFact, Month, Verdict
from deadlines.records.record import Record, RecordStatus
from deadlines.rules.rule import Kind

_JUDGED = (Verdict.ON_TIME, Verdict.LATE, Verdict.OVERDUE)
_MOST_MONTHS = 600
"""Fifty years: a record with a date far off must not make a table of thousands of empty months."""


class ShareTable:
    """Counts as the statistics page does: a record belongs to the month of its `at` in the zone."""

    def __init__(self, zone: tzinfo, now: datetime) -> None:
        self._zone, self._now = zone, now
        self._counts: Counter[tuple[Month, Kind, Verdict]] = Counter()
        self.records: Counter[Kind] = Counter()
        self.cancelled = 0
        self.years: set[int] = set()

    def add(self, record: Record) -> None:
        """Count a record and its duties; a cancelled one counts for nothing but its number.

        A patrol that was not made counts: its day was owed.
        """
        month = Month.holding(record.at, self._zone)
        self.years.add(month.year)
        if record.status is RecordStatus.CANCELLED and record.kind is not Kind.PATROL:
            self.cancelled += 1
            return
        self.records[record.kind] += 1
        for fact in _shared_facts(record):
            verdict = fact.verdict(self._now)
            if verdict is not None:
                self._counts[month, record.kind, verdict] += 1

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds with a decided duty."""
        found = {kind for _, kind, verdict in self._counts if verdict in _JUDGED}
        return tuple(kind for kind in Kind if kind in found)

    @property
    def owed_kinds(self) -> tuple[Kind, ...]:
        """The kinds with a decided duty that are counted together: all but patrols."""
        return tuple(kind for kind in self.kinds if kind is not Kind.PATROL)

    @property
    def months(self) -> tuple[Month, ...]:
        """The months from the first with a decided duty to the last, empty ones between too."""
        found = sorted({month for month, _, verdict in self._counts if verdict in _JUDGED})
        if not found:
            return ()
        months = [found[0]]
        while months[-1] < found[-1] and len(months) < _MOST_MONTHS:
            months.append(months[-1].plus(1))
        return tuple(months) if months[-1] == found[-1] else tuple(found)

    def count(
        self, verdict: Verdict, kinds: Iterable[Kind], months: Iterable[Month] | None = None
    ) -> int:
        """Return how many duties of these kinds and months (default: all) stand so."""
        chosen, within = set(kinds), None if months is None else set(months)
        return sum(
            count
            for (month, kind, found), count in self._counts.items()
            if found is verdict and kind in chosen and (within is None or month in within)
        )

    def share(self, month: Month, kinds: Iterable[Kind]) -> float | None:
        """Return the share done in time of those decided, from 0 to 1; None without any."""
        chosen = tuple(kinds)
        on_time, *late = (
            sum(self._counts[month, kind, verdict] for kind in chosen) for verdict in _JUDGED
        )
        judged = on_time + sum(late)
        return on_time / judged if judged else None


def _shared_facts(record: Record) -> Iterable[DutyFact]:
    for duty in record.duties:
        yield DutyFact(
            record.number,
            duty.rule,
            "",
            duty.start,
            duty.due,
            duty.done_at,
            duty.state,
            was_due=duty.was_due,
            extended_at=duty.extended_at,
        )
