"""The readings: from an event's time and a limit to the instant it is due.

All arithmetic on days and office hours is done in the unit's zone; hours are elapsed hours. A
deadline at 24:00 is the next day's 00:00:00. Late means strictly after the due instant.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, tzinfo

from deadlines.calendar.notice import Certainty
from deadlines.calendar.office_hours import Schedule
from deadlines.calendar.working_calendar import WorkingCalendar
from deadlines.refusal import Refusal
from deadlines.rules.rule import DutyRule, Limit, Reading
from deadlines.values import dataclass

_DAY = timedelta(days=1)
_MIDNIGHT = 24 * 60
LONGEST_LIMIT = 1000
FIRST_YEAR, LAST_YEAR = 1990, 2100


@dataclass(frozen=True, slots=True)
class Walk:
    """What a reading found: the due instant, and the days whose status it looked at, if any."""

    due: datetime
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Deadline:
    """When something is due. `safe_by` is the earliest a notice to come could make it."""

    due: datetime
    safe_by: datetime
    certainty: Certainty
    edition: str


@dataclass(frozen=True, slots=True)
class Office:
    """What a unit counts with: its zone, its office hours and its working calendar."""

    zone: tzinfo
    schedule: Schedule
    calendar: WorkingCalendar

    def instant_at(self, day: date, minute: int) -> datetime:
        """Return that minute of the day in the unit's zone; minute 1440 is the next day's 00:00."""
        if minute == _MIDNIGHT:
            day, minute = day + _DAY, 0
        return datetime(day.year, day.month, day.day, minute // 60, minute % 60, tzinfo=self.zone)

    def close(self, day: date) -> datetime:
        """Return when the office closes on that day."""
        return self.instant_at(day, self.schedule.on(day).close)

    def cautious(self) -> "Office":
        """Return the same office with the calendar of the earliest deadlines."""
        return Office(self.zone, self.schedule, self.calendar.cautious())


def deadline(at: datetime, limit: Limit, office: Office) -> Deadline:
    """Return when a limit that runs from `at` (aware) is due, in the unit's zone.

    Raises Refusal: "limit-out-of-range" (1 to 1000), "time-out-of-range" (1990 to 2100) and
    "no-working-day" where the calendar has none within 400 days.
    """
    local = _local(at, limit, office)
    walk = _WALKS[limit.reading](local, limit.amount, office)
    if walk.first is None or walk.last is None:
        return Deadline(walk.due, walk.due, Certainty.OFFICIAL, "")
    certain, edition = office.calendar.standing(walk.first, walk.last)
    if certain:
        return Deadline(walk.due, walk.due, Certainty.OFFICIAL, edition)
    safe = _WALKS[limit.reading](local, limit.amount, office.cautious())
    return Deadline(walk.due, min(safe.due, walk.due), Certainty.PROVISIONAL, edition)


def target(at: datetime, rule: DutyRule, office: Office) -> Deadline | None:
    """Return the app's own target for a rule whose words name no number; None without one."""
    if rule.target is None:
        return None
    due = _add_elapsed(at.astimezone(office.zone), timedelta(minutes=rule.target))
    return Deadline(due, due, Certainty.OFFICIAL, "")


def deadline_of(at: datetime, rule: DutyRule, office: Office) -> Deadline | None:
    """Return the deadline of one rule's duty: by its limit, else by its target, else None."""
    if rule.limit is None:
        return target(at, rule, office)
    return deadline(at, rule.limit, office)


def walk_days(at: datetime, limit: Limit, office: Office) -> Walk:
    """Return what the reading found and looked at, for an explanation; raises as `deadline`."""
    return _WALKS[limit.reading](_local(at, limit, office), limit.amount, office)


def _local(at: datetime, limit: Limit, office: Office) -> datetime:
    if not 1 <= limit.amount <= LONGEST_LIMIT:
        raise Refusal("limit-out-of-range", amount=limit.amount, most=LONGEST_LIMIT)
    local = at.astimezone(office.zone)
    if not FIRST_YEAR <= local.year <= LAST_YEAR:
        raise Refusal("time-out-of-range", at=at, first=FIRST_YEAR, last=LAST_YEAR)
    return local


def _add_elapsed(local: datetime, span: timedelta) -> datetime:
    return (local.astimezone(UTC) + span).astimezone(local.tzinfo)


def _working_days(local: datetime, amount: int, office: Office) -> tuple[date, date]:
    today = local.date()
    return today + _DAY, office.calendar.add_working_days(today, amount)


def _working_days_close(local: datetime, amount: int, office: Office) -> Walk:
    first, last = _working_days(local, amount, office)
    return Walk(office.close(last), first, last)


def _working_days_midnight(local: datetime, amount: int, office: Office) -> Walk:
    first, last = _working_days(local, amount, office)
    return Walk(office.instant_at(last, _MIDNIGHT), first, last)


def _working_days_same_time(local: datetime, amount: int, office: Office) -> Walk:
    today = local.date()
    last = office.calendar.add_working_days(today, amount)
    if not office.calendar.is_working(today):
        return Walk(office.instant_at(last, _MIDNIGHT), today, last)
    return Walk(datetime.combine(last, local.timetz().replace(fold=0)), today, last)


def _same_working_day_close(local: datetime, amount: int, office: Office) -> Walk:
    today = local.date()
    counts = office.calendar.is_working(today) and local < office.close(today)
    last = office.calendar.add_working_days(today, amount - 1 if counts else amount)
    return Walk(office.close(last), today, last)


def _office_hours(local: datetime, amount: int, office: Office) -> Walk:
    today = local.date()
    day = office.calendar.first_working(today)
    left = timedelta(minutes=office.schedule.on(day).minutes) * amount
    now = local.replace(tzinfo=None)
    while True:
        for opens, closes in office.schedule.on(day).sessions:
            begin = max(now, datetime.combine(day, datetime.min.time()) + _minutes(opens))
            end = datetime.combine(day, datetime.min.time()) + _minutes(closes)
            if begin >= end:
                continue
            if left <= end - begin:
                return Walk((begin + left).replace(tzinfo=office.zone), today, day)
            left -= end - begin
        day = office.calendar.next_working(day)


def _clock_24h(local: datetime, amount: int, office: Office) -> Walk:  # noqa: ARG001 - a reading
    return Walk(_add_elapsed(local, _DAY * amount))


def _clock_hours(local: datetime, amount: int, office: Office) -> Walk:  # noqa: ARG001 - a reading
    return Walk(_add_elapsed(local, timedelta(hours=amount)))


def _next_full_hour(local: datetime, amount: int, office: Office) -> Walk:  # noqa: ARG001 - a reading
    full = local.replace(minute=0, second=0, microsecond=0)
    return Walk(_add_elapsed(full, timedelta(hours=amount + 1)))


def _calendar_days_rolled_close(local: datetime, amount: int, office: Office) -> Walk:
    nominal = local.date() + _DAY * amount
    last = office.calendar.first_working(nominal)
    return Walk(office.close(last), nominal, last)


def _calendar_days_rolled_midnight(local: datetime, amount: int, office: Office) -> Walk:
    nominal = local.date() + _DAY * amount
    last = office.calendar.first_working(nominal)
    return Walk(office.instant_at(last, _MIDNIGHT), nominal, last)


def _calendar_days_midnight(local: datetime, amount: int, office: Office) -> Walk:
    return Walk(office.instant_at(local.date() + _DAY * amount, _MIDNIGHT))


def _at_given_time(local: datetime, amount: int, office: Office) -> Walk:  # noqa: ARG001 - a reading
    return Walk(local)


def _given_day(local: datetime, amount: int) -> date:
    return local.date() + _DAY * (amount - 1)


def _at_or_close(local: datetime, day: date, office: Office) -> datetime:
    """Return the start's time on the day; a start at 0:00 means until the office closes."""
    minute = local.hour * 60 + local.minute
    return office.instant_at(day, minute) if minute else office.close(day)


def _given_day_or_before(local: datetime, amount: int, office: Office) -> Walk:
    nominal = _given_day(local, amount)
    day = office.calendar.last_working(nominal)
    return Walk(_at_or_close(local, day, office), day, nominal)


def _given_day_or_after(local: datetime, amount: int, office: Office) -> Walk:
    nominal = _given_day(local, amount)
    day = office.calendar.first_working(nominal)
    return Walk(_at_or_close(local, day, office), nominal, day)


def _minutes(count: int) -> timedelta:
    return timedelta(minutes=count)


_WALKS: dict[Reading, Callable[[datetime, int, Office], Walk]] = {
    Reading.NEXT_WORKING_DAY_CLOSE: _working_days_close,
    Reading.NEXT_WORKING_DAY_MIDNIGHT: _working_days_midnight,
    Reading.NEXT_WORKING_DAY_SAME_TIME: _working_days_same_time,
    Reading.SAME_WORKING_DAY_CLOSE: _same_working_day_close,
    Reading.OFFICE_HOURS: _office_hours,
    Reading.CLOCK_24H: _clock_24h,
    Reading.CLOCK_HOURS: _clock_hours,
    Reading.NEXT_FULL_HOUR: _next_full_hour,
    Reading.CALENDAR_DAYS_ROLLED_CLOSE: _calendar_days_rolled_close,
    Reading.CALENDAR_DAYS_ROLLED_MIDNIGHT: _calendar_days_rolled_midnight,
    Reading.CALENDAR_DAYS_MIDNIGHT: _calendar_days_midnight,
    Reading.WORKING_DAYS_CLOSE: _working_days_close,
    Reading.EXACT_HOURS: _clock_24h,
    Reading.AT_GIVEN_TIME: _at_given_time,
    Reading.GIVEN_DAY_OR_BEFORE: _given_day_or_before,
    Reading.GIVEN_DAY_OR_AFTER: _given_day_or_after,
}
