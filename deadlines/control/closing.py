"""The closing check: each working day's look at what was due, signed before the office closes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta

from deadlines.control.day import DayItem, next_opening
from deadlines.records.duty import DutyState
from deadlines.records.history import Action, Change, HistoryEntry
from deadlines.records.record import Record
from deadlines.refusal import Refusal
from deadlines.rules.due import Office
from deadlines.values import dataclass

BEFORE_CLOSE = timedelta(minutes=20)
"""How long before the office closes the check is asked for."""
_DAY = timedelta(days=1)
_MOST_DAYS = 31
"""How many days are looked back for missing checks."""


@dataclass(frozen=True, slots=True)
class ClosingList:
    """What a day's check looks at, each list in the order of its times.

    `done` was due that day, or late already and finished on it; `open` is late or due that day and
    not done; `overnight` is due after it, but no later than `opening`.
    """

    day: date
    opening: datetime
    done: tuple[DayItem, ...]
    open: tuple[DayItem, ...]
    overnight: tuple[DayItem, ...]

    @property
    def items(self) -> tuple[DayItem, ...]:
        """All of it."""
        return (*self.done, *self.open, *self.overnight)


@dataclass(frozen=True, slots=True)
class ClosingCheck:
    """A signed check: whose day it is, who signed, and when."""

    day: date
    name: str
    at: datetime


def day_bounds(day: date, office: Office) -> tuple[datetime, datetime]:
    """Return the day's 0:00 and 24:00; a deadline at 24:00 belongs to it."""
    first = datetime.combine(day, time(), office.zone)
    return first, datetime.combine(day + _DAY, time(), office.zone)


def day_to_check(now: datetime, office: Office) -> date | None:
    """Return the working day whose check can be signed at `now`; None in the office's hours.

    It can be from 20 minutes before the office closes until it opens again.
    """
    day = now.astimezone(office.zone).date()
    if office.calendar.is_working(day):
        if now >= office.close(day) - BEFORE_CLOSE:
            return day
        if now >= _opening(day, office):
            return None
    return _working_before(day, office)


def closing_list(day: date, records: Iterable[Record], office: Office) -> ClosingList:
    """Return the list of a day from its open records and those with a duty done that counts.

    A record may be given twice.
    """
    first, end = day_bounds(day, office)
    opening = next_opening(first, office)
    items = {
        duty.id: DayItem(record, duty)
        for record in records
        for duty in record.duties
        if duty.state in (DutyState.OPEN, DutyState.DONE)
    }
    found: dict[str, list[tuple[datetime, int, DayItem]]] = {"done": [], "open": [], "night": []}
    for item in items.values():
        duty = item.duty
        if (at := duty.remind_by) is None:
            continue
        if duty.state is DutyState.DONE:
            is_of_day = duty.done_at is not None and first <= duty.done_at < end
            if first < at <= end or (at <= first and is_of_day):
                found["done"].append((at, duty.id, item))
        elif at <= end:
            found["open"].append((at, duty.id, item))
        elif at <= opening:
            found["night"].append((at, duty.id, item))
    done, still_open, night = (
        tuple(item for *_, item in sorted(one, key=lambda each: each[:2])) for one in found.values()
    )
    return ClosingList(day, opening, done, still_open, night)


def sign(closing: ClosingList, name: str, now: datetime, office: Office) -> Change:
    """Return the entry of a signed check for the history, under record 0.

    Raises Refusal: "closing-no-name", and "closing-too-late" where the day cannot be signed now.
    """
    name = " ".join(name.split())
    if not name:
        raise Refusal("closing-no-name")
    if day_to_check(now, office) != closing.day:
        raise Refusal("closing-too-late", day=closing.day)
    new = {
        "day": closing.day.isoformat(),
        "name": name,
        "done": _places(closing.done),
        "open": _places(closing.open),
        "overnight": _places(closing.overnight),
    }
    return Change(0, Action.CLOSING_CHECKED, {}, new)


def signed_checks(entries: Iterable[HistoryEntry]) -> Mapping[date, ClosingCheck]:
    """Return the checks among the entries of record 0, of each day the last."""
    return {
        check.day: check
        for entry in entries
        if entry.change.action is Action.CLOSING_CHECKED
        for check in [_check_of(entry)]
    }


def missing_days(
    since: date, signed: Iterable[date], now: datetime, office: Office
) -> Sequence[date]:
    """Return the working days without a check, from `since` on but of the last month only.

    A day counts once the office has opened again after it.
    """
    known, today = set(signed), now.astimezone(office.zone).date()
    return [
        day
        for day in _days(max(since, today - timedelta(days=_MOST_DAYS)), today)
        if office.calendar.is_working(day)
        and day not in known
        and next_opening(day_bounds(day, office)[0], office) <= now
    ]


def _check_of(entry: HistoryEntry) -> ClosingCheck:
    new = entry.change.new
    return ClosingCheck(date.fromisoformat(str(new["day"])), str(new["name"]), entry.at)


def _places(items: Sequence[DayItem]) -> list[str]:
    return [f"{item.record.number}.{item.duty.name}" for item in items]


def _opening(day: date, office: Office) -> datetime:
    return office.instant_at(day, office.schedule.on(day).sessions[0][0])


def _working_before(day: date, office: Office) -> date | None:
    for past in range(1, _MOST_DAYS + 1):
        before = day - past * _DAY
        if office.calendar.is_working(before):
            return before
    return None


def _days(first: date, end: date) -> Iterator[date]:
    for count in range((end - first).days):
        yield first + count * _DAY
