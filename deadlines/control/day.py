"""A day's list: what is open and late, due today, and due before the office opens again."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from operator import itemgetter

from deadlines.records.duty import Duty
from deadlines.records.record import Record
from deadlines.rules.due import Office
from deadlines.values import dataclass

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DayItem:
    """An open duty with its record."""

    record: Record
    duty: Duty


@dataclass(frozen=True, slots=True)
class DayList:
    """The open duties as of `made_at`, each list in the order of their times.

    `past` have missed their limit or target; `today` are due by the end of the day; `overnight`
    after it, but no later than `opening`, when the office opens again; `later` are the others,
    those without a time last.
    """

    made_at: datetime
    opening: datetime
    past: tuple[DayItem, ...]
    today: tuple[DayItem, ...]
    overnight: tuple[DayItem, ...]
    later: tuple[DayItem, ...]


def next_opening(now: datetime, office: Office) -> datetime:
    """Return when the office opens on the first working day after today."""
    day = office.calendar.next_working(now.astimezone(office.zone).date())
    return office.instant_at(day, office.schedule.on(day).sessions[0][0])


def day_list(records: Iterable[Record], now: datetime, office: Office) -> DayList:
    """Return the list of the day of `now` (aware) of these open records.

    A provisional deadline counts by its safe time, as reminders do.
    """
    now = now.astimezone(office.zone)
    opening = next_opening(now, office)
    midnight = (now + _DAY).replace(hour=0, minute=0, second=0, microsecond=0)
    # Records keep UTC, and times of one zone are compared several times as quickly.
    moment, end, last = (at.astimezone(UTC) for at in (now, midnight, max(midnight, opening)))
    past, today, overnight, later = (list[tuple[datetime, int, DayItem]]() for _ in range(4))
    untimed: list[DayItem] = []
    for record in records:
        for duty in record.open_duties:
            item, at = DayItem(record, duty), duty.remind_by
            if at is None:
                untimed.append(item)
                continue
            if at > last:  # and so is the due time, which is never before the safe one
                part = later
            elif duty.is_past(moment):
                part = past
            else:
                part = today if at <= end else overnight
            part.append((at, duty.id, item))
    return DayList(
        now,
        opening,
        _in_order(past),
        _in_order(today),
        _in_order(overnight),
        (*_in_order(later), *untimed),
    )


def _in_order(part: list[tuple[datetime, int, DayItem]]) -> tuple[DayItem, ...]:
    part.sort(key=itemgetter(0, 1))
    return tuple(item for *_, item in part)
