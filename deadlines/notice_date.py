"""Dates as notices write them, years and months left out, and the weekdays beside them."""

import re
from datetime import date, timedelta

from deadlines.notice_line import numeral
from deadlines.notice_token import WEEKDAYS, Token

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
        """The day a date token stands for, or why there is none: no-month, impossible-date."""
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
    """The weekday of 一 … 六, 日, 天 or 1 … 7, counted from 0 for Monday."""
    return int(sign) - 1 if sign.isdigit() else _WEEKDAY_SIGNS.find(sign.replace("天", "日"))


def weekdays_named(text: str) -> list[int]:
    """The weekdays in the words behind a date, from 0: 星期六, 周二、农历除夕, 星期六、日."""
    named: list[int] = []
    for found in WEEKDAYS.finditer(text):
        signs = [found[1], *(sign for sign in found[2] if sign in _WEEKDAY_SIGNS + "天")]
        named += [weekday(sign) for sign in signs]
    return named


def lunar_day_named(text: str) -> int:
    """The day of the first lunar month in words like 农历正月初九, 0 if there is none."""
    found = _LUNAR_DAY.search(text)
    return numeral(found[1]) if found else 0


def extension_start(last: date, lunar_day: int) -> date:
    """The first day an extended Spring Festival gains, from the lunar day its new end falls on.

    The holiday as arranged ends with the sixth day of the first lunar month, with the seventh since
    2025 (办法 of 2024-11). Where no lunar day is named only the named day itself is sure.
    """
    usual_end = 7 if last.year >= _EIGHT_DAYS_OF_SPRING else 6
    return last - timedelta(days=max(lunar_day - usual_end - 1, 0))
