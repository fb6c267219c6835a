"""Dates as notices write them, years and months left out, and the weekdays beside them."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from deadlines.notices.page import numeral
from deadlines.notices.tokens import WEEKDAYS, Token
from deadlines.values import dataclass

Span = tuple[date, date]

_DAY = timedelta(days=1)
_SATURDAY = 6


@dataclass(frozen=True, slots=True)
class ClauseProblem:
    """What cannot be understood, as a code, and where in the clause's text."""

    at: int
    code: str


@dataclass(frozen=True, slots=True)
class ClauseDays:
    """What a clause says: ranges of days off, make-up working days, and what was not understood.

    `extends` says that the days off only lengthen a holiday arranged by an earlier notice.
    `holiday` is the first holiday the clause itself names, empty if none. `classes` are days it
    only gives classes to, `unused` days it names that came to nothing.
    """

    off: tuple[Span, ...]
    work: tuple[date, ...]
    problems: tuple[ClauseProblem, ...]
    holiday: str
    extends: bool
    classes: tuple[date, ...] = ()
    unused: tuple[date, ...] = ()


def days_of(spans: Iterable[Span]) -> list[date]:
    """Return every day of the ranges, first and last included."""
    return [first + _DAY * step for first, last in spans for step in range((last - first).days + 1)]


def ranges(days: Iterable[date]) -> tuple[Span, ...]:
    """Return the days gathered into ranges of days in a row, in the calendar's order."""
    spans: list[Span] = []
    for day in sorted(set(days)):
        if spans and day - spans[-1][1] == _DAY:
            spans[-1] = (spans[-1][0], day)
        else:
            spans.append((day, day))
    return tuple(spans)


def rest_lengths(off: Iterable[date], work: Iterable[date], *, with_weekend: bool) -> set[int]:
    """Return how many days a notice may say a holiday lasts: from its first to its last day off,
    and, if `with_weekend`, also with the weekend days beside them that are not worked.
    """
    worked = set(work)
    days = sorted(off)
    first, last = days[0], days[-1]
    lengths = {(last - first).days + 1}
    if not with_weekend:
        return lengths
    while (first - _DAY).isoweekday() >= _SATURDAY and first - _DAY not in worked:
        first -= _DAY
    while (last + _DAY).isoweekday() >= _SATURDAY and last + _DAY not in worked:
        last += _DAY
    return lengths | {(last - first).days + 1}


_YEARS = range(1949, 2200)
_DECEMBER = 12
_EIGHT_DAYS_OF_SPRING = 2025
_WEEKDAY_SIGNS = "一二三四五六日"
_LUNAR_DAY = re.compile("初([一二三四五六七八九十]{1,2})")


class WrittenDates:
    """The dates of one clause in their order: each may leave to the one before what it leaves out.

    A date without any year is of `year`; one in December is of the year before if `new_year`.
    """

    def __init__(self, year: int, *, new_year: bool) -> None:
        self._year = year
        self._new_year = new_year
        self._last: date | None = None

    def day(self, token: Token) -> date | str:
        """Return the day a date token stands for, or why none: no-month, impossible-date."""
        year, month = token.year, token.month
        if month is None:
            if self._last is None:
                return "no-month"
            month = self._last.month
            year = year or self._last.year
        elif year is None:
            year = self._year - (self._new_year and month == _DECEMBER)
        if year not in _YEARS:
            return "impossible-date"
        try:
            self._last = date(year, month, token.day or 0)
        except ValueError:  # a month 0, a 31 June
            return "impossible-date"
        return self._last


def weekday(sign: str) -> int:
    """Return the weekday of 一 … 六, 日, 天 or 1 … 7, counted from 0 for Monday."""
    return int(sign) - 1 if sign.isdigit() else _WEEKDAY_SIGNS.find(sign.replace("天", "日"))


def weekdays_named(text: str) -> list[int]:
    """Return the weekdays behind a date, from 0: 星期六, 周二、农历除夕, 星期六、日."""
    named: list[int] = []
    for found in WEEKDAYS.finditer(text):
        signs = [found[1], *(sign for sign in found[2] if sign in _WEEKDAY_SIGNS + "天")]
        named += [weekday(sign) for sign in signs]
    return named


def lunar_day_named(text: str) -> int:
    """Return the day of the first lunar month in words like 农历正月初九, 0 if there is none."""
    found = _LUNAR_DAY.search(text)
    return numeral(found[1]) if found else 0


def extension_start(last: date, lunar_day: int) -> date:
    """Return the first day an extended Spring Festival gains, by the lunar day of its new end.

    The holiday as arranged ends with the sixth day of the first lunar month, with the seventh since
    2025 (办法 of 2024-11). Where no lunar day is named only the named day itself is sure.
    """
    usual_end = 7 if last.year >= _EIGHT_DAYS_OF_SPRING else 6
    return last - timedelta(days=max(lunar_day - usual_end - 1, 0))
