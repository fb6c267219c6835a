"""The statutory holidays as notices name them, and the days of the year each can stand on."""

import re
from collections.abc import Iterable
from datetime import date

# Typesetters stretch two-character names (元 旦), hence the optional spaces.
NAME = (
    "(?:元 ?旦节?|新年|春 ?节|清 ?明节?|(?:五 ?一)?(?:国际)?劳动节|五 ?一"
    "|端 ?午节?|中 ?秋节?|(?:十 ?一)?国 ?庆节?|十 ?一)"
)
NEW_YEAR, SPRING, TOMB, LABOUR, DRAGON, AUTUMN, NATIONAL = (
    "元旦",
    "春节",
    "清明节",
    "劳动节",
    "端午节",
    "中秋节",
    "国庆节",
)
_SIGNS = (
    (NEW_YEAR, "元旦|新年"),
    (SPRING, "春节|除夕"),
    (TOMB, "清明"),
    (LABOUR, "劳动节|五一"),
    (DRAGON, "端午"),
    (AUTUMN, "中秋"),
    (NATIONAL, "国庆|十一"),
)
_ANY_SIGN = re.compile("|".join(f"(?P<h{index}>{sign})" for index, (_, sign) in enumerate(_SIGNS)))
_SEVEN_HOLIDAYS = 2008
_THIRTEEN_DAYS = 2025
# First and last day an arrangement has used or can use, as (months from January, day).
_SEASONS = {
    NEW_YEAR: ((-12, 27), (1, 6)),
    SPRING: ((1, 15), (3, 3)),
    TOMB: ((4, 1), (4, 9)),
    LABOUR: ((4, 26), (5, 9)),
    DRAGON: ((5, 24), (6, 30)),
    AUTUMN: ((9, 4), (10, 11)),
    NATIONAL: ((9, 24), (10, 11)),
}


def holidays_in(name: str) -> tuple[str, ...]:
    """Return the statutory holidays a name speaks of, by their usual names, in its order."""
    found = _ANY_SIGN.finditer(name.replace(" ", ""))
    return tuple(dict.fromkeys(_SIGNS[int((sign.lastgroup or "h0")[1:])][0] for sign in found))


def usual_name(name: str) -> str:
    """Return the usual name of the holidays in `name`, or `name` itself when it has none."""
    return "、".join(holidays_in(name)) or name.strip()


def statutory_holidays(year: int) -> tuple[str, ...]:
    """Return the holidays the notice of `year` arranges: four until 2007, seven since.

    Source: 全国年节及纪念日放假办法, revision in force from 2008-01-01.
    """
    since_2008 = {TOMB, DRAGON, AUTUMN}
    return tuple(name for name, _ in _SIGNS if year >= _SEVEN_HOLIDAYS or name not in since_2008)


def statutory_count(holiday: str, year: int) -> int:
    """Return how many days off the law gives for `holiday` in `year`, 0 for one not known here.

    Source: 全国年节及纪念日放假办法 as in force until 2007, from 2008 and from 2025.
    """
    if year < _SEVEN_HOLIDAYS:
        return {NEW_YEAR: 1, SPRING: 3, LABOUR: 3, NATIONAL: 3}.get(holiday, 0)
    more = year >= _THIRTEEN_DAYS
    counts = {NEW_YEAR: 1, SPRING: 3 + more, TOMB: 1, LABOUR: 1 + more, DRAGON: 1, AUTUMN: 1}
    return (counts | {NATIONAL: 3}).get(holiday, 0)


def is_in_season(holiday: str, year: int, day: date) -> bool:
    """Return whether an arrangement of `holiday` can reach `day`; True for one not known here."""
    if holiday not in _SEASONS:
        return True
    (first_month, first_day), (last_month, last_day) = _SEASONS[holiday]
    first = date(year - (first_month < 0), abs(first_month), first_day)
    return first <= day <= date(year, last_month, last_day)


def holidays_of(names: Iterable[str]) -> frozenset[str]:
    """Return every holiday among the names of days; other names count as they stand."""
    found: set[str] = set()
    for name in set(names):
        found.update(holidays_in(name) or ((name,) if name else ()))
    return frozenset(found)
