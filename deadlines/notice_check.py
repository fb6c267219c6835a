"""What makes a notice unusable, what makes it doubtful, and how one notice changes another."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from deadlines.errors import Refusal
from deadlines.notice import Notice
from deadlines.notice_holiday import (
    fixed_day,
    holidays_in,
    holidays_of,
    in_season,
    statutory_holidays,
)

_DAY = timedelta(days=1)
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


def doubts(notice: Notice) -> tuple[NoticeWarning, ...]:
    """What a person should look at before the notice is used.

    A make-up day that is no weekend day or is far from its holiday, a holiday on days of the year
    it cannot fall on, and, unless the notice amends another, a statutory holiday it lacks.
    """
    missing = [] if notice.amends else _missing(notice)
    return (*_odd_work(notice), *_odd_holidays(notice), *missing)


def _odd_work(notice: Notice) -> list[NoticeWarning]:
    found = []
    saturday = 5
    weekdays = tuple(sorted(day for day in notice.work if day.weekday() < saturday))
    if weekdays:
        found.append(NoticeWarning("work-on-weekday", {"dates": weekdays}))
    off = sorted(notice.off)
    far = tuple(
        sorted(
            day
            for day in notice.work
            if off and min(abs(day - near) for near in off) > _FARTHEST_WORK
        )
    )
    if far:
        found.append(NoticeWarning("work-far-from-holiday", {"dates": far}))
    return found


def _odd_holidays(notice: Notice) -> list[NoticeWarning]:
    found = []
    days_by_name: dict[str, list[date]] = {}
    for day, name in sorted(notice.off.items()):
        days_by_name.setdefault(name, []).append(day)
    for name, days in days_by_name.items():
        holidays = holidays_in(name)
        strange = tuple(
            day
            for day in days
            if holidays and not any(in_season(each, notice.year, day) for each in holidays)
        )
        if strange:
            found.append(
                NoticeWarning("holiday-out-of-season", {"holiday": name, "dates": strange})
            )
        for each in holidays:
            day_of_law = fixed_day(each, notice.year)
            if day_of_law and day_of_law not in notice.off:
                facts = {"holiday": each, "dates": (day_of_law,)}
                found.append(NoticeWarning("holiday-without-its-day", facts))
    return found


def _missing(notice: Notice) -> list[NoticeWarning]:
    named = holidays_of(notice.off.values())
    nameless = not any(holidays_in(name) for name in named)
    return [
        NoticeWarning("holiday-missing", {"holiday": holiday})
        for holiday in statutory_holidays(notice.year)
        if (not _has_a_day(notice, holiday) if nameless else holiday not in named)
    ]


def _has_a_day(notice: Notice, holiday: str) -> bool:
    day_of_law = fixed_day(holiday, notice.year)
    if day_of_law:
        return day_of_law in notice.off
    return any(in_season(holiday, notice.year, day) for day in notice.off)


def amend(base: Notice, change: Notice) -> Notice:
    """`base` with the days of the holidays `change` names replaced by those of `change`.

    A change that only lengthens a holiday keeps its days: it brings no working days, stands after
    the holiday's first day and leaves out the day the law fixes; the gap to it is filled, and
    make-up days inside the longer holiday are no longer worked. Days of `change` without a name
    are laid over `base`. Raises Refusal("notice-amends-other-year", year=..., base_year=...).
    """
    if base.year != change.year:
        raise Refusal("notice-amends-other-year", year=change.year, base_year=base.year)
    changed = holidays_of([*change.off.values(), *change.work.values()])
    off = dict(base.off)
    work = dict(base.work)
    for holiday in sorted(changed):
        old = {day for day, name in base.off.items() if holiday in holidays_of([name])}
        new = {day for day, name in change.off.items() if holiday in holidays_of([name])}
        worked = any(holiday in holidays_of([name]) for name in change.work.values())
        if old and new and not worked and _only_lengthens(old, new, fixed_day(holiday, base.year)):
            name = base.off[min(old)]
            gap = range((max(new) - max(old)).days)
            off.update({max(old) + _DAY * (step + 1): name for step in gap})
            continue
        off = {day: name for day, name in off.items() if day not in old}
        work = {day: name for day, name in work.items() if holiday not in holidays_of([name])}
    off = {day: name for day, name in off.items() if day not in change.work}
    off.update({day: off.get(day, name) for day, name in change.off.items()})
    work = {day: name for day, name in work.items() if day not in off} | dict(change.work)
    edition = " + ".join(dict.fromkeys(part for part in (base.edition, change.edition) if part))
    return replace(base, edition=edition, off=off, work=work)


def _only_lengthens(old: set[date], new: set[date], day_of_law: date | None) -> bool:
    one_run = all(later - earlier == _DAY for earlier, later in pairwise(sorted(new)))
    return one_run and min(new) > min(old) and day_of_law not in new


def poorer(new: Notice, old: Notice) -> bool:
    """Whether `new` says less than `old`: fewer holidays, days off from Monday to Friday, or
    make-up working days. Weekend days off do not count: only some notices list them.
    """
    saturday = 5

    def weekdays_off(notice: Notice) -> int:
        return sum(1 for day in notice.off if day.weekday() < saturday)

    named_new, named_old = holidays_of(new.off.values()), holidays_of(old.off.values())
    return (
        (bool(named_new) and len(named_new) < len(named_old))
        or weekdays_off(new) < weekdays_off(old)
        or len(new.work) < len(old.work)
    )
