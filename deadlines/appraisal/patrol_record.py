"""The patrols of a span of days for a report: what was owed, what was done, and the gaps."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from deadlines.patrol.days import PatrolDay, PatrolMark, Patrols
from deadlines.patrol.plan import PatrolPlan
from deadlines.rules.due import Office
from deadlines.values import dataclass, field

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Visits:
    """Finished patrols: the first day ever patrolled, and the records' numbers by day of a span.

    By the `plan` the days of its sensitive periods are owed, days off too.
    """

    first: date | None
    numbers: Mapping[date, tuple[int, ...]]
    plan: PatrolPlan = field(default_factory=PatrolPlan)


@dataclass(frozen=True, slots=True)
class PatrolRow:
    """One day: its mark, the patrols' numbers, and how many working days in a row end with it.

    The row of days is counted from the span's first day on.
    """

    day: PatrolDay
    numbers: tuple[int, ...]
    streak: int


@dataclass(frozen=True, slots=True)
class PatrolRecord:
    """The days of a span, up to the present one, each with its mark."""

    rows: tuple[PatrolRow, ...] = ()

    def days(self, mark: PatrolMark, *, working: bool | None = None) -> tuple[date, ...]:
        """Return the days with a mark, of working days or days off only where that is asked."""
        return tuple(
            row.day.day
            for row in self.rows
            if row.day.mark is mark and (working is None or row.day.working is working)
        )

    @property
    def working(self) -> tuple[date, ...]:
        """The days owed: working days, and those of sensitive periods."""
        return tuple(row.day.day for row in self.rows if row.day.working)

    @property
    def done(self) -> tuple[date, ...]:
        """The days owed that were patrolled."""
        return self.days(PatrolMark.DONE, working=True)

    @property
    def missed(self) -> tuple[date, ...]:
        """The days owed without a patrol, those before the first patrol ever left out."""
        return self.days(PatrolMark.MISSED)

    @property
    def share(self) -> float | None:
        """The share of the days owed that were patrolled, 0 to 1; None while none was owed."""
        owed = len(self.done) + len(self.missed)
        return len(self.done) / owed if owed else None

    @property
    def longest(self) -> int:
        """The most working days patrolled in a row."""
        return max((row.streak for row in self.rows), default=0)


def patrol_record(
    visits: Visits, first: date, last: date, office: Office, now: datetime
) -> PatrolRecord:
    """Return the record of the days from `first` to `last`, none of them after `now` (aware)."""
    known = {*visits.numbers, *([visits.first] if visits.first else [])}
    patrols = Patrols(known, office, now, visits.plan)
    rows: list[PatrolRow] = []
    day, streak = first, 0
    while day <= min(last, patrols.today):
        found = patrols.day(day)
        if found.mark is PatrolMark.MISSED:
            streak = 0
        elif found.mark is PatrolMark.DONE and found.working:
            streak += 1
        rows.append(PatrolRow(found, visits.numbers.get(day, ()), streak))
        day += _DAY
    return PatrolRecord(tuple(rows))
