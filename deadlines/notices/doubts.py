"""What makes a notice unusable, and what makes it doubtful."""

from collections.abc import Mapping
from datetime import date, timedelta

from deadlines.calendar.notice import Notice
from deadlines.calendar.provisional import statutory_days
from deadlines.notices.holidays import (
    holidays_in,
    holidays_of,
    is_in_season,
    statutory_count,
    statutory_holidays,
)
from deadlines.refusal import Refusal
from deadlines.values import dataclass

_DAY = timedelta(days=1)
_SATURDAY = 5
# The farthest make-up day of 2007-2026 stands 11 days from its holiday.
_FARTHEST_WORK = timedelta(days=15)


@dataclass(frozen=True, slots=True)
class NoticeWarning:
    """A doubt about a notice that was understood: a code and the facts its sentence needs."""

    code: str
    facts: Mapping[str, object]


def refuse_impossible(notice: Notice) -> None:
    """Refuse a notice no calendar can hold.

    Raises Refusal("notice-empty"), Refusal("notice-date-in-both", dates=...) for days both off and
    worked, Refusal("notice-date-outside", year=..., dates=...) for days neither in its year nor in
    the December before.
    """
    if not notice.off and not notice.work:
        raise Refusal("notice-empty")
    first, last = date(notice.year - 1, 12, 1), date(notice.year, 12, 31)
    named = sorted({*notice.off, *notice.work})
    outside = tuple(day for day in named if not first <= day <= last)
    if outside:
        raise Refusal("notice-date-outside", year=notice.year, dates=outside)
    both = tuple(day for day in named if day in notice.off and day in notice.work)
    if both:
        raise Refusal("notice-date-in-both", dates=both)


def find_doubts(notice: Notice) -> tuple[NoticeWarning, ...]:
    """Return what the user should look at before the notice is used.

    A make-up day that is no weekend day or is far from its holiday, a holiday on days of the year
    it cannot fall on or without its own day, days off and make-up days that do not balance, and,
    unless the notice amends another, a statutory holiday it lacks.
    """
    missing = [] if notice.amends else _find_missing(notice)
    return (
        *_find_odd_work(notice),
        *_find_odd_holidays(notice),
        *_find_imbalance(notice),
        *missing,
    )


def _find_odd_work(notice: Notice) -> list[NoticeWarning]:
    found = []
    weekdays = tuple(sorted(day for day in notice.work if day.weekday() < _SATURDAY))
    if weekdays:
        found.append(NoticeWarning("work-on-weekday", {"dates": weekdays}))
    far = tuple(sorted(day for day, name in notice.work.items() if _is_far(notice, day, name)))
    if far:
        found.append(NoticeWarning("work-far-from-holiday", {"dates": far}))
    return found


def _is_far(notice: Notice, worked: date, name: str) -> bool:
    own = [day for day, of in notice.off.items() if _is_shared(name, of)] or [*notice.off]
    return bool(own) and min(abs(worked - day) for day in own) > _FARTHEST_WORK


def _is_shared(name: str, other: str) -> bool:
    """Return whether two names speak of one holiday: 国庆节 and 中秋节、国庆节 do."""
    return name == other or not set(holidays_in(name)).isdisjoint(holidays_in(other))


def _find_odd_holidays(notice: Notice) -> list[NoticeWarning]:
    found = []
    named = holidays_of(notice.off.values())
    for name in dict.fromkeys(notice.off.values()):
        holidays = holidays_in(name)
        strange = tuple(
            sorted(
                day
                for day, of in notice.off.items()
                if of == name
                and holidays
                and not any(is_in_season(each, notice.year, day) for each in holidays)
            )
        )
        if _is_in_pieces(notice, name):
            pieces = tuple(sorted(day for day, of in notice.off.items() if of == name))
            found.append(NoticeWarning("holiday-in-pieces", {"holiday": name, "dates": pieces}))
        if strange:
            facts = {"holiday": name, "dates": strange}
            found.append(NoticeWarning("holiday-out-of-season", facts))
    for holiday, days in _days_of_law(notice.year).items():
        worked = tuple(day for day in days if day not in notice.off)
        if holiday in named and worked and not _is_lengthening(notice, days):
            facts = {"holiday": holiday, "dates": worked}
            found.append(NoticeWarning("holiday-without-its-day", facts))
    return found


def _is_in_pieces(notice: Notice, name: str) -> bool:
    """Return whether working days lie between a holiday's days off."""
    days = {day for day, of in notice.off.items() if of == name}
    between = [min(days) + _DAY * step for step in range((max(days) - min(days)).days)]
    return bool(holidays_in(name)) and any(
        day not in notice.off and (day.weekday() < _SATURDAY or day in notice.work)
        for day in between
    )


def _days_of_law(year: int) -> dict[str, list[date]]:
    days: dict[str, list[date]] = {}
    for day, holiday in sorted(statutory_days(year).items()):
        days.setdefault(holiday, []).append(day)
    return days


def _is_lengthening(notice: Notice, days_of_law: list[date]) -> bool:
    return notice.amends and not any(day in notice.off for day in days_of_law)


def _find_imbalance(notice: Notice) -> list[NoticeWarning]:
    """Find holidays whose working days off, less the make-up days, are not those the law gives.

    Moving weekend days changes neither side: a day off from Monday to Friday is either one the law
    gives (办法 art. 6: also for one that falls on a weekend) or made up for. Neighbours may share
    a make-up day, so differences that add up to nothing pass.
    """
    surplus: dict[str, int] = {}
    for day, name in notice.off.items():
        surplus[name] = surplus.get(name, 0) + (day.weekday() < _SATURDAY)
    for day, name in notice.work.items():
        made_up = _find_made_up(notice, day, name)
        if made_up is not None:
            surplus[made_up] -= 1
    for name in surplus:
        surplus[name] -= sum(statutory_count(each, notice.year) for each in holidays_in(name))
    odd = {name: days for name, days in surplus.items() if days and holidays_in(name)}
    if notice.amends:  # one that lengthens a holiday tells nothing of its other days
        worked = notice.work.values()
        odd = {name: days for name, days in odd.items() if days > 0 or name in worked}
    if len(odd) > 1 and not sum(odd.values()):
        return []
    return [
        NoticeWarning("days-out-of-balance", {"holiday": name, "surplus": days})
        for name, days in odd.items()
    ]


def _find_made_up(notice: Notice, worked: date, name: str) -> str | None:
    """Return the name, among the days off, of the holiday a working day is made up for.

    It is the nearest of those `name` speaks of, or of all where it names none.
    """
    near = sorted((abs(worked - day), of) for day, of in notice.off.items() if holidays_in(of))
    named = [of for _, of in near if _is_shared(name, of)]
    if named:
        return named[0]
    return near[0][1] if near and not holidays_in(name) else None


def _find_missing(notice: Notice) -> list[NoticeWarning]:
    named = holidays_of(notice.off.values())
    nameless = not any(holidays_in(name) for name in named)
    return [
        NoticeWarning("holiday-missing", {"holiday": holiday})
        for holiday in statutory_holidays(notice.year)
        if (not _has_a_day(notice, holiday) if nameless else holiday not in named)
    ]


def _has_a_day(notice: Notice, holiday: str) -> bool:
    days = _days_of_law(notice.year).get(holiday)
    if days:
        return any(day in notice.off for day in days)
    return any(is_in_season(holiday, notice.year, day) for day in notice.off)
