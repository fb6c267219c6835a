"""Why a deadline is what it is: its start, its rule, each day counted and each day skipped."""

from datetime import date, datetime, timedelta

from deadlines.calendar.notice import Certainty
from deadlines.calendar.working_calendar import Day, Layer
from deadlines.rules.due import Deadline, Office, deadline, target, walk_days
from deadlines.rules.rule import DutyRule, Limit, Reading, Start, Unit
from deadlines.values import dataclass

_DAY = timedelta(days=1)
_MOST_DAYS = 1500


@dataclass(frozen=True, slots=True)
class ExplainedDay:
    """A day on the way from start to due. `ordinal` is its number in the count, 0 if skipped."""

    day: Day
    ordinal: int

    @property
    def is_counted(self) -> bool:
        """Whether the day counts towards the limit."""
        return self.ordinal > 0


@dataclass(frozen=True, slots=True)
class Explanation:
    """A deadline's reasons as data; `ui.wording.explanations` makes the sentences.

    `days` are in order of time. `office_minutes` is the office time that has to pass, for readings
    in office hours; `rolled_from` the day the limit ends by the calendar, where it was moved to a
    working day. `editions` are the calendar editions the days came from.
    """

    start: datetime
    rule: DutyRule
    limit: Limit | None
    deadline: Deadline
    days: tuple[ExplainedDay, ...] = ()
    office_minutes: int = 0
    rolled_from: date | None = None
    editions: tuple[str, ...] = ()
    counted_from: Start | None = None

    @property
    def event(self) -> Start:
        """The event it was counted from: another than the rule's while that has not come."""
        return self.counted_from or self.rule.start

    @property
    def due(self) -> datetime:
        """The due instant, in the unit's zone."""
        return self.deadline.due

    @property
    def is_target(self) -> bool:
        """Whether this is the app's own target and not the rule's limit."""
        return self.limit is None

    @property
    def is_provisional(self) -> bool:
        """Whether a notice still to come could change it."""
        return self.deadline.certainty is Certainty.PROVISIONAL


def explain(
    at: datetime, rule: DutyRule, office: Office, limit: Limit | None = None
) -> Explanation | None:
    """Explain the deadline of `rule` for an event at `at` (aware); None where it has no time.

    `limit` replaces the rule's own, as for an extension or another reading. Raises as
    `due.deadline` does.
    """
    limit = limit or rule.limit
    if limit is None:
        aim = target(at, rule, office)
        return Explanation(at.astimezone(office.zone), rule, None, aim) if aim else None
    due = deadline(at, limit, office)
    walk = walk_days(at, limit, office)
    local = at.astimezone(office.zone)
    if limit.reading is Reading.CALENDAR_DAYS_MIDNIGHT:
        nominal = local.date() + _DAY * limit.amount
        days = _calendar_days(local.date(), nominal, nominal, limit, office)
        return Explanation(local, rule, limit, due, days, editions=_editions(days))
    if walk.first is None or walk.last is None:
        return Explanation(local, rule, limit, due)
    if limit.unit is Unit.NONE:
        nominal = local.date() + _DAY * (limit.amount - 1)
        skipped = [day for day in _days_between(walk.first, walk.last, office) if not day.working]
        days = tuple(ExplainedDay(day, 0) for day in skipped)
        return Explanation(
            local, rule, limit, due, days, 0, nominal if days else None, _editions(days)
        )
    if limit.unit is Unit.DAYS and limit.reading is not Reading.WORKING_DAYS_CLOSE:
        days = _calendar_days(local.date(), walk.first, walk.last, limit, office)
        rolled = walk.first if walk.first != walk.last else None
        return Explanation(local, rule, limit, due, days, 0, rolled, _editions(days))
    if limit.reading is Reading.OFFICE_HOURS:
        days = _office_days(local, walk.last, office)
        opening = office.calendar.first_working(local.date())
        minutes = office.schedule.on(opening).minutes * limit.amount
        return Explanation(local, rule, limit, due, days, minutes, None, _editions(days))
    days = _working_days(local, walk.last, limit, office)
    return Explanation(local, rule, limit, due, days, editions=_editions(days))


def _days_between(first: date, last: date, office: Office) -> list[Day]:
    length = min((last - first).days + 1, _MOST_DAYS)
    return [office.calendar.day(first + _DAY * i) for i in range(length)]


def _working_days(
    local: datetime, last: date, limit: Limit, office: Office
) -> tuple[ExplainedDay, ...]:
    today = local.date()
    first = today + _DAY
    if limit.reading is Reading.SAME_WORKING_DAY_CLOSE:
        counts = office.calendar.is_working(today) and local < office.close(today)
        first = today if counts or not office.calendar.is_working(today) else first
    explained, ordinal = [], 0
    for day in _days_between(first, last, office):
        ordinal += day.working
        explained.append(ExplainedDay(day, ordinal if day.working else 0))
    return tuple(explained)


def _office_days(local: datetime, last: date, office: Office) -> tuple[ExplainedDay, ...]:
    explained, ordinal = [], 0
    for day in _days_between(local.date(), last, office):
        passes = day.working and local < office.close(day.day)
        ordinal += passes
        explained.append(ExplainedDay(day, ordinal if passes else 0))
    return tuple(explained)


def _calendar_days(
    today: date, nominal: date, last: date, limit: Limit, office: Office
) -> tuple[ExplainedDay, ...]:
    return tuple(
        ExplainedDay(day, ordinal if ordinal <= limit.amount else 0)
        for ordinal, day in enumerate(_days_between(today + _DAY, max(nominal, last), office), 1)
    )


def _editions(days: tuple[ExplainedDay, ...]) -> tuple[str, ...]:
    found = dict.fromkeys(e.day.edition for e in days if e.day.layer is not Layer.UNIT)
    return tuple(edition for edition in found if edition)
