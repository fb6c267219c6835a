"""A date, with or without a clock, as it stands in a cell of a ledger.

A cell is a stricter world than a typed phrase: no 昨晚. What the cell leaves out (the year, the
clock) is taken from around it and said in a remark; what could be two days is refused.
"""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any

from deadlines.phrases.numerals import make_plain, put_in_digits, put_months_in_digits
from deadlines.sheets.clocks import CellClock, find_clock
from deadlines.sheets.entry import Unreadable
from deadlines.sheets.frame import Frame
from deadlines.sheets.sheet import Cell, CellError, display_text
from deadlines.values import dataclass, replace

_FIRST_YEAR, _LAST_YEAR = 1990, 2100
_FIRST_SERIAL, _LAST_SERIAL = 30_000, 80_000
_LONGEST = 120
_SOON = timedelta(days=183)
_WEEKDAY = re.compile(
    r"(?:[(\[]\s*)?(?:星期|周|礼拜)\s*([一二三四五六日天末])\s*[)\]]?"
    r"|\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b\.?,?"
)
_WEEKDAYS = ("一mon", "二tue", "三wed", "四thu", "五fri", "六sat", "日天sun")
_SEP = r"\s*[-/.·年月\\_、,]\s*"
_FULL = re.compile(
    rf"(?<![\d.])(\d{{4}}){_SEP}(\d{{1,2}}){_SEP}(\d{{1,2}})\s*[日号]?(?=t?\d*|\D|$)(?!\d{{3}})"
)
_COMPACT = re.compile(
    r"(?<![\d.])((?:19|20)\d{2})(\d{2})(\d{2})(?:\s*t?(\d{2})(\d{2})(\d{2})?)?(?![\d.]\d)(?!\d)"
)
_SIX = re.compile(r"(?<![\d.])(\d{2})(\d{2})(\d{2})(?![\d.:])")
_YEAR_LAST = re.compile(r"(?<![\d.])(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})(?!\d)")
_SHORT_YEAR = re.compile(
    r"(?<![\d.])['’]?(\d{2})\s*[年./\-]\s*(\d{1,2})\s*[月./\-]\s*(\d{1,2})(?!\d)\s*[日号]?"
)
_YEAR_END = re.compile(r"(?<![\d.])(\d{1,2})[/\-](\d{1,2})[/\-](\d{2})(?!\d)")
_MONTH_DAY = re.compile(
    r"(?<![\d.:])(\d{1,2})\s*[月./\-]\s*(\d{1,2})(?!\d)(?:\s*[日号]|(?!\s*[:时点]))"
)
_DAY = re.compile(r"(?<![\d.:])(\d{1,2})\s*[日号]")
_YEAR_MONTH = re.compile(r"(?<!\d)(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?(份)?(?![\d])")
_MONTH_ONLY = re.compile(r"(?<!\d)(\d{1,2})\s*月(份)?")
_ANOTHER = re.compile(r"^\s*[-~至到—–、,和]+\s*(\d{1,4}\s*[-/.年月日号]|\d{1,2}\s*$)")
_ABOUT = re.compile(r"左右|前后|大约|约|许|整|初步")
_IDLE = re.compile(r"(?:[\s,，;；。.、:：()（）\[\]的t于在\-_]++|开始)+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Moment:
    """What a cell says: a day, a clock or none, what was assumed, and the text that is no time.

    `zone` is that of an offset in the cell; without one the clock is the unit's.
    """

    day: date
    clock: time | None
    remarks: tuple[tuple[str, dict[str, object]], ...] = ()
    rest: str = ""
    zone: tzinfo | None = None


def read_moment(
    cell: Cell, frame: Frame, near_day: date | None = None, *, loose: bool = False
) -> Moment:
    """Return the day and clock of a cell; raises Unreadable.

    `near` is the day the row's record began: a date without a year is the first such day from
    then on. `loose` lets other words stand around the time; they are returned as `rest`.
    """
    if isinstance(cell, datetime):
        _refuse_far(cell.year, cell)
        clock = cell.time()
        return Moment(
            cell.date(),
            clock if clock != time(0) else None,
            _year_differs(cell.date(), frame, near_day),
        )
    if isinstance(cell, CellError):
        raise Unreadable(f"cell-{cell.kind}", text=cell.text)
    if isinstance(cell, time):
        raise Unreadable("no-day", text=f"{cell:%H:%M}")
    if isinstance(cell, bool) or cell is None:
        raise Unreadable("no-time", text="" if cell is None else str(cell))
    if isinstance(cell, float):
        return _moment_of_number(cell, frame, near_day)
    return _moment_of_text(cell, frame, near_day, loose=loose)


def _moment_of_number(number: float, frame: Frame, near_day: date | None) -> Moment:
    if number.is_integer() and (19_900_101 <= number <= 21_001_231 or 100_101 <= number <= 991_231):
        return _moment_of_text(str(int(number)), frame, near_day, loose=False)
    if _FIRST_SERIAL <= number <= _LAST_SERIAL:
        first = date(1904, 1, 1) if frame.from_1904 else date(1899, 12, 30)
        seconds = round(number * 86400)
        day = first + timedelta(days=seconds // 86400)
        _refuse_far(day.year, display_text(number))
        clock = time(seconds // 3600 % 24, seconds // 60 % 60, seconds % 60)
        serial: tuple[str, dict[str, object]] = ("serial", {"text": display_text(number)})
        remarks = (serial, *_year_differs(day, frame, near_day))
        return Moment(day, clock if seconds % 86400 else None, remarks)
    text = display_text(number)
    whole, _, part = text.partition(".")
    # Excel keeps a typed 3.10 as 3.1: 10 March or 1 March cannot be told apart.
    if part in ("1", "2", "3"):
        raise Unreadable("ambiguous", text=text)
    if 1 <= number < 13 and part and len(part) <= 2:
        moment = _moment_of_text(text, frame, near_day, loose=False)
        return Moment(moment.day, None, (*moment.remarks, ("number-as-day", {"text": text})))
    if not part and 1 <= number <= 31:
        return _moment_of_text(f"{whole}日", frame, near_day, loose=False)
    raise Unreadable("no-date-number", text=text)


def _moment_of_text(cell: str, frame: Frame, near_day: date | None, *, loose: bool) -> Moment:
    text = unicodedata.normalize("NFKC", display_text(cell)).strip().strip("'‘’`\"“”")
    if len(text) > _LONGEST and not loose:
        raise Unreadable("time-unknown", text=text[:_LONGEST])
    written, text = text[:_LONGEST], make_plain(text[: _LONGEST * 10])
    weekday = None if loose else _WEEKDAY.search(text)
    text = put_months_in_digits(put_in_digits(_WEEKDAY.sub(" ", text)))
    day, remarks, before, after, clock = _date_in(text, frame, near_day)
    if day and weekday:
        remarks += _weekday_differs(day, weekday, remarks)
    if day is None:
        if not loose and re.fullmatch(r"\d{5}(\.\d+)?", text):
            return _moment_of_number(float(text), frame, near_day)
        raise _refuse_dateless(text, written)
    if _ANOTHER.match(after):
        raise Unreadable("time-range", text=written)
    vague, zone = "", None
    rest = f"{before} {after}"
    if clock is None:
        found = _find_clock_beside(before, after)
        rest, clock, vague, zone = found.rest, found.at, found.vague, found.zone
        if found.next_day:
            day += timedelta(days=1)
        if found.is_range:
            remarks.append(("clock-range", {"text": written}))
    if _ABOUT.search(rest):
        remarks.append(("about", {"text": written}))
        rest = _ABOUT.sub("", rest)
    if vague and not loose:
        remarks.append(("vague", {"text": vague}))
    rest = _IDLE.sub(" ", rest).strip()
    if rest and not loose:
        raise Unreadable("time-rest", text=written, rest=rest)
    return Moment(day, clock, tuple(remarks), rest, zone)


def _find_clock_beside(before: str, after: str) -> CellClock:
    """Return the clock after a date, or the one before it where nothing follows."""
    if not after.strip():
        found = find_clock(before)
        if found.at is not None:
            return found
    found = find_clock(after)
    return replace(found, rest=f"{before} {found.rest}") if before.strip() else found


def _weekday_differs(
    day: date, weekday: re.Match[str], remarks: Sequence[tuple[str, dict[str, object]]]
) -> list[tuple[str, dict[str, object]]]:
    """Return the remark on a weekday that is not the date's; where the year was assumed, refuse.

    A wrong weekday beside a date whose year is known is a slip of the weekday; beside 11月28日 the
    date may as well be another year's.
    """
    sign = weekday[1] or weekday[2]
    if sign in (*_WEEKDAYS[day.weekday()], _WEEKDAYS[day.weekday()][-3:], "末"):
        return []
    facts: dict[str, Any] = {"text": weekday[0].strip("()[] ,."), "day": day}
    if any(code == "year-assumed" for code, _ in remarks):
        raise Unreadable("weekday-differs", **facts)
    return [("weekday-differs", facts)]


_Found = tuple[date | None, list[tuple[str, dict[str, object]]], str, str, time | None]


def _date_in(text: str, frame: Frame, near_day: date | None) -> _Found:
    remarks: list[tuple[str, dict[str, object]]] = []
    clock = None
    if found := _COMPACT.search(text):
        parts = [int(part) for part in found.groups()[:3]]
        if found[4]:
            clock = _clock(found[4], found[5], found[6], text)
    elif (found := _FULL.search(text)) or (found := _YEAR_LAST.search(text)):
        numbers = [int(part) for part in found.groups()]
        parts = numbers if numbers[0] > 31 else _year_last(numbers, text)
    elif (found := _SHORT_YEAR.search(text)) and 12 < int(found[1]) <= frame.today.year % 100 + 1:
        parts = [2000 + int(found[1]), int(found[2]), int(found[3])]
        remarks.append(("two-digit-year", {"year": parts[0]}))
    elif found := _SIX.search(text):
        parts = _read_six_digits(found, frame, text)
        remarks.append(("two-digit-year", {"year": parts[0]}))
    elif _SHORT_YEAR.search(text) or _YEAR_END.search(text):
        raise Unreadable("ambiguous", text=text)
    elif found := _MONTH_DAY.search(text):
        month, number = int(found[1]), int(found[2])
        parts = [_year(month, number, frame, near_day, remarks, text), month, number]
    elif found := _DAY.search(text):
        number = int(found[1])
        if near_day is not None:
            # The day of that number from then on: after the 31st, the 1st is next month's.
            month = near_day.month if number >= near_day.day else near_day.month % 12 + 1
        elif frame.month is None:
            raise Unreadable("no-month", text=text)
        else:
            month = frame.month
            remarks.append(("month-from", {"month": month, "text": frame.month_from}))
        parts = [_year(month, number, frame, near_day, remarks, text), month, number]
    else:
        return None, remarks, text, "", None
    day = _day(parts, text)
    if not any(code.startswith("year-") for code, _ in remarks):
        remarks += _year_differs(day, frame, near_day)
    return day, remarks, text[: found.start()], text[found.end() :], clock


def _read_six_digits(match: re.Match[str], frame: Frame, text: str) -> list[int]:
    """Return the parts of a day such as 260305; 202603 is a month."""
    year, month, day = (int(part) for part in match.groups())
    is_month = 1990 <= year * 100 + month <= _LAST_YEAR and 1 <= day <= 12
    is_day = 10 <= year <= frame.today.year % 100 + 1 and _day_or_none(2000 + year, month, day)
    if not is_day:
        raise Unreadable("month-only" if is_month else "time-unknown", text=text)
    if is_month:
        raise Unreadable("ambiguous", text=text)
    return [2000 + year, month, day]


def _year_last(numbers: list[int], text: str) -> list[int]:
    first, second, year = numbers
    if first > 12 >= second:
        return [year, second, first]
    if second > 12 >= first or first == second:
        return [year, first, second]
    raise Unreadable("ambiguous", text=text)


def _year(
    month: int,
    number: int,
    frame: Frame,
    near_day: date | None,
    remarks: list[tuple[str, dict[str, object]]],
    text: str,
) -> int:
    if near_day is not None:
        same = _day_or_none(near_day.year, month, number)
        later = _day_or_none(near_day.year + 1, month, number)
        is_next = same is not None and same < near_day and later and later <= near_day + _SOON
        return near_day.year + 1 if is_next else near_day.year
    year = frame.year_for(month)
    if year is not None:
        remarks.append(("year-from", {"year": year, "text": frame.year_from}))
        return year
    day = _day([frame.today.year, month, number], text, leap=True)
    year = day.year if day <= frame.today else day.year - 1
    remarks.append(("year-assumed", {"year": year}))
    return year


def _year_differs(
    day: date, frame: Frame, near_day: date | None = None
) -> tuple[tuple[str, dict[str, object]], ...]:
    expected = frame.year
    if expected is None or day.year in (expected, frame.last_year):
        return ()
    if near_day is not None and near_day <= day <= near_day + _SOON:
        return ()  # begun in December and done in January
    return (("year-differs", {"year": day.year, "expected": expected, "text": frame.year_from}),)


def _day(parts: list[int], text: str, *, leap: bool = False) -> date:
    year, month, number = parts
    _refuse_far(year, text)
    if leap and (month, number) == (2, 29):
        while _day_or_none(year, month, number) is None:
            year -= 1
    found = _day_or_none(year, month, number)
    if found is None:
        raise Unreadable("no-such-day", text=text)
    return found


def _day_or_none(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _clock(hour: str, minute: str, second: str | None, text: str) -> time:
    try:
        return time(int(hour), int(minute), int(second or 0))
    except ValueError:
        raise Unreadable("no-such-time", text=text) from None


def _refuse_far(year: int, text: object) -> None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise Unreadable("far-year", text=str(text))


def _refuse_dateless(text: str, written: str) -> Unreadable:
    if _YEAR_MONTH.search(text) or _MONTH_ONLY.search(text):
        return Unreadable("month-only", text=written)
    try:
        clock = find_clock(text).at
    except Unreadable:
        clock = None
    return Unreadable("no-day" if clock else "time-unknown", text=written)
