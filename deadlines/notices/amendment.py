"""How a notice that changes another is laid over it, and whether one says less than another."""

from collections.abc import Mapping
from datetime import date, timedelta
from itertools import pairwise

from deadlines.calendar.notice import Notice
from deadlines.calendar.provisional import statutory_days
from deadlines.notices.holidays import holidays_of
from deadlines.refusal import Refusal

_DAY = timedelta(days=1)
_SATURDAY = 5


def amend(base: Notice, change: Notice) -> Notice:
    """Return `base` with the days of the holidays `change` names replaced by those of `change`.

    A change that only lengthens a holiday keeps its days: it brings no working days, stands after
    the holiday's first day and leaves out the days the law gives; the gap to it is filled, and
    make-up days inside the longer holiday are no longer worked. One that tells no make-up days
    for as many working days off as before says nothing of them: they stay. Nor does one that
    tells make-up days alone say anything of the days off. Days of `change`
    without a name are laid over `base`. Raises Refusal("notice-amends-other-year", year=...,
    base_year=...).
    """
    if base.year != change.year:
        raise Refusal("notice-amends-other-year", year=change.year, base_year=base.year)
    off, work = dict(base.off), dict(base.work)
    for holiday in sorted(holidays_of([*change.off.values(), *change.work.values()])):
        _replace_holiday(holiday, (base, change), off, work)
    off = {day: name for day, name in off.items() if day not in change.work}
    off.update({day: off.get(day, name) for day, name in change.off.items()})
    work = {day: name for day, name in work.items() if day not in off} | dict(change.work)
    edition = " + ".join(dict.fromkeys(part for part in (base.edition, change.edition) if part))
    return Notice(base.year, edition, off, work)


def _replace_holiday(
    holiday: str,
    notices: tuple[Notice, Notice],
    off: dict[date, str],
    work: dict[date, str],
) -> None:
    """Take what the first notice says of a holiday out of `off` and `work`, or lengthen it."""
    old, new = (_days_named(notice.off, holiday) for notice in notices)
    if not _days_named(notices[1].work, holiday):
        law = {day for day, name in statutory_days(notices[0].year).items() if name == holiday}
        if old and new and _is_only_longer(old, new, law):
            gap = range((max(new) - max(old)).days)
            off.update({max(old) + _DAY * (step + 1): off[min(old)] for step in gap})
            return
        if _count_weekdays(new) < _count_weekdays(old):
            _drop(work, _days_named(work, holiday))
    else:
        _drop(work, _days_named(work, holiday))
    if new:
        _drop(off, old)


def _days_named(days: Mapping[date, str], holiday: str) -> set[date]:
    return {day for day, name in days.items() if holiday in holidays_of([name])}


def _drop(days: dict[date, str], unwanted: set[date]) -> None:
    for day in unwanted:
        days.pop(day, None)


def _count_weekdays(days: set[date]) -> int:
    return sum(day.weekday() < _SATURDAY for day in days)


def _is_only_longer(old: set[date], new: set[date], law: set[date]) -> bool:
    one_run = all(later - earlier == _DAY for earlier, later in pairwise(sorted(new)))
    return one_run and min(new) > min(old) and not new & law


def is_poorer(new: Notice, old: Notice) -> bool:
    """Return whether `new` says less than `old`: fewer holidays, days off from Monday to Friday, or
    make-up working days. Weekend days off do not count: only some notices list them.
    """
    named_new, named_old = holidays_of(new.off.values()), holidays_of(old.off.values())
    return (
        (bool(named_new) and len(named_new) < len(named_old))
        or _count_weekdays({*new.off}) < _count_weekdays({*old.off})
        or len(new.work) < len(old.work)
    )
