"""A time of day as it stands in a cell: 10:40, 上午9时, 9点半, 3:20 PM."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime, time

from deadlines.phrases.numerals import in_digits
from deadlines.sheets.entry import Unreadable
from deadlines.sheets.sheet import Cell, CellError, shown

_PART = "凌晨|清晨|早上|早晨|早|上午|中午|下午|午后|傍晚|晚上|晚间|夜间|夜里|晚"
_CLOCK = re.compile(
    rf"(?P<part>{_PART}|[ap]\.?m\.?)?\s*(?<![\d.])(?P<hour>\d{{1,2}})\s*"
    r"(?:(?P<sign>[:时点])(?:钟|整)?\s*(?:(?P<minute>\d{1,2})(?!\d)|(?P<half>半)|(?P<quarter>[一三13])刻)?"
    r"\s*分?\s*(?::?\s*(?P<second>\d{1,2})(?:\.(?P<fraction>\d{1,6}))?(?!\d)\s*秒?)?)?"
    r"\s*(?P<after>[ap]\.?m\.?)?(?![a-z])",
    re.IGNORECASE,
)
_VAGUE = re.compile(rf"{_PART}|全天|整天|白天")
_RANGE = re.compile(r"^\s*[-~至到—–]+\s*")
_ZONE = re.compile(r"^\s*(z|\+0?8:?00)\b", re.IGNORECASE)
_NOON_PARTS = ("中午",)
_MORNING = ("凌晨", "清晨", "早上", "早晨", "早", "上午")


@dataclass(frozen=True, slots=True)
class CellClock:
    """What was found: the time of day (None: none), a day more for 24:00, and what is left over.

    `vague` is a part of the day without a clock, as 下午; `is_range` tells that a second clock
    followed, the end.
    """

    at: time | None
    next_day: bool
    rest: str
    vague: str = ""
    is_range: bool = False


def find_clock(text: str) -> CellClock:
    """Return the time of day in what is left of a cell; raises Unreadable.

    `text` is NFKC, without the date.
    """
    found = _first(text)
    if found is None:
        vague = _VAGUE.search(text)
        rest = text.replace(vague[0], "", 1) if vague else text
        return CellClock(None, next_day=False, rest=rest, vague=vague[0] if vague else "")
    at, next_day = _time(found)
    before, after = text[: found.start()], text[found.end() :]
    is_range = False
    if _RANGE.match(after):
        tail = _RANGE.sub("", after, count=1)
        second = _first(tail)
        if second is not None and not tail[: second.start()].strip():
            after, is_range = tail[second.end() :], True
    after = _ZONE.sub("", after)
    return CellClock(at, next_day, f"{before} {after}", is_range=is_range)


def _first(text: str) -> "re.Match[str] | None":
    for found in _CLOCK.finditer(text):
        if found["sign"] or found["after"] or (found["part"] and found["part"][:1] in "apAP"):
            return found
        if found["part"]:
            return found if text[found.end() :].strip()[:1] in ("", "左") else None
    return None


def _time(found: "re.Match[str]") -> tuple[time, bool]:
    hour = int(found["hour"])
    minute = 30 if found["half"] else int(found["minute"] or 0)
    if found["quarter"]:
        minute = 45 if found["quarter"] in "三3" else 15
    second = int(found["second"] or 0)
    part = (found["part"] or found["after"] or "").lower().replace(".", "")
    hour = _hour(hour, part, found[0].strip())
    if hour == 24 and not minute and not second:
        return time(0), True
    if hour > 23 or minute > 59 or second > 59:
        raise Unreadable("no-such-time", text=found[0].strip())
    return time(hour, minute, second, int((found["fraction"] or "").ljust(6, "0"))), False


def _hour(hour: int, part: str, text: str) -> int:
    if not part:
        return hour
    if part in ("am", "pm"):
        if hour > 12:
            if part == "am":
                raise Unreadable("no-such-time", text=text)
            return hour
        return hour % 12 + (12 if part == "pm" else 0)
    if part in _MORNING:
        # 上午12:00 is noon in speech and midnight in a Windows set to twelve hours.
        if hour == 12:
            raise Unreadable("ambiguous", text=text)
        if hour > 12:
            raise Unreadable("no-such-time", text=text)
        return hour
    if part in _NOON_PARTS:
        return hour + 12 if hour <= 2 else hour
    if part in ("下午", "午后", "傍晚"):
        return hour + 12 if hour < 12 else hour
    # In the evening: 12 and the small hours belong to one day or to the next.
    if hour == 12 or hour < 5:
        raise Unreadable("ambiguous", text=text)
    return hour + 12 if hour < 12 else hour


_QUOTED = 120
_LEFT = re.compile(r"左右|前后|大约|约|许|整|[\s,，;；。.、:：()（）]+")


def read_clock(cell: Cell) -> time | None:
    """Return the time of day of a cell that holds only that; None for none. Raises Unreadable."""
    if isinstance(cell, datetime):
        return cell.time()
    if isinstance(cell, time) or cell is None:
        return cell
    if isinstance(cell, CellError):
        raise Unreadable(f"cell-{cell.kind}", text=cell.text)
    if isinstance(cell, float) and not isinstance(cell, bool):
        if 0 <= cell < 1:
            seconds = round(cell * 86400) % 86400
            return time(seconds // 3600, seconds // 60 % 60, seconds % 60)
        raise Unreadable("no-such-time", text=shown(cell))
    text = unicodedata.normalize("NFKC", str(cell)).strip()
    found = find_clock(in_digits(text))
    if found.at is None or _LEFT.sub("", found.rest):
        raise Unreadable("time-unknown", text=text[:_QUOTED])
    return found.at
