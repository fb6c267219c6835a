"""Daily patrols over the working calendar: days done and missed, and the days in a row.

A day counts as patrolled by the record's own date (`Record.at` in the unit's zone), once its duties
are finished. Days before the first patrol ever recorded are owed nothing: the ledger began later.
"""

from collections.abc import Iterable, Set
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum

from deadlines.patrol.plan import PatrolPlan
from deadlines.records.record import Record, RecordStatus
from deadlines.rules.due import Office
from deadlines.rules.rule import Kind
from deadlines.values import dataclass

_DAY = timedelta(days=1)


class PatrolMark(StrEnum):
    """What became of a day. `open` is a working day whose office has not closed yet."""

    DONE = "done"
    MISSED = "missed"
    OFF = "off"
    OPEN = "open"
    BEFORE = "before"


@dataclass(frozen=True, slots=True)
class PatrolDay:
    """One day with its mark; `working` tells whether a patrol is owed on it."""

    day: date
    mark: PatrolMark
    working: bool


def patrolled_on(record: Record, zone: tzinfo) -> date | None:
    """Return the day (in `zone`) a finished patrol stands for; None for all other records."""
    if record.kind is not Kind.PATROL or record.status is not RecordStatus.DONE:
        return None
    return record.at.astimezone(zone).date()


def is_added_later(record: Record, zone: tzinfo) -> bool:
    """Return whether a finished patrol was entered after its day (补记)."""
    return record.kind is Kind.PATROL and any(
        duty.done_at is not None
        and (
            duty.done_at.astimezone(zone).date() > record.at.astimezone(zone).date()
            or (bool(duty.late_reason) and not duty.is_late(duty.done_at))
        )
        for duty in record.duties
    )


class Patrols:
    """The patrols known at `now` (aware), against the office's calendar and hours.

    The days of the unit's sensitive periods are owed one as working days are. Patrols are kept
    from `since` on, or from the first one made.
    """

    def __init__(
        self,
        days: Iterable[date],
        office: Office,
        now: datetime,
        plan: PatrolPlan = PatrolPlan(),  # noqa: B008  # a value
        since: date | None = None,
    ) -> None:
        self._done: Set[date] = frozenset(days)
        self._office = office
        self._now = now
        self._plan = plan
        begun = [*self._done, *([since] if since else [])]
        self._since = min(begun, default=None)

    @property
    def today(self) -> date:
        """The present day in the office's zone."""
        return self._now.astimezone(self._office.zone).date()

    @property
    def is_begun(self) -> bool:
        """Whether any patrol has been recorded."""
        return self._since is not None

    def is_begun_by(self, day: date) -> bool:
        """Return whether patrols were recorded by that day: before it none was missed."""
        return self._since is not None and self._since <= day

    @property
    def is_done_today(self) -> bool:
        """Whether today has been patrolled."""
        return self.today in self._done

    def day(self, day: date) -> PatrolDay:
        """Return a day with its mark; a patrol on a day off counts as done too."""
        working = self._plan.times_on(day, self._office) > 0
        return PatrolDay(day, self._mark(day, working=working), working)

    def gaps(self, first: date, last: date) -> tuple[date, ...]:
        """Return the missed working days from `first` to `last`, both included.

        Today is not among them until the office closes.
        """
        if self._since is None:
            return ()
        day, last = max(first, self._since), min(last, self.today)
        found = []
        while day <= last:
            if self.day(day).mark is PatrolMark.MISSED:
                found.append(day)
            day += _DAY
        return tuple(found)

    def streak(self) -> int:
        """Return how many working days in a row were patrolled, up to today.

        Days off neither count nor break it, nor does today while the office is open.
        """
        if self._since is None:
            return 0
        count, day = 0, self.today
        while day >= self._since:
            found = self.day(day)
            if found.mark is PatrolMark.MISSED:
                break
            count += found.working and found.mark is PatrolMark.DONE
            day -= _DAY
        return count

    def _mark(self, day: date, *, working: bool) -> PatrolMark:
        if day in self._done:
            return PatrolMark.DONE
        if not working:
            return PatrolMark.OFF
        # A patrol in the last minute is still in time: late is strictly after.
        if day >= self.today and self._now <= self._office.close(day):
            return PatrolMark.OPEN
        if self._since is None or day < self._since:
            return PatrolMark.BEFORE
        return PatrolMark.MISSED
