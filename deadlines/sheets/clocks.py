"""A time of day as it stands in a cell: 10:40, 上午9时, 9点半, 3:20 PM."""

import re
import unicodedata
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache

from deadlines.phrases.clock import TypedClock
from deadlines.phrases.hours import PART
from deadlines.phrases.numerals import make_plain, put_in_digits
from deadlines.phrases.phrase import Phrase
from deadlines.phrases.zone import read_zone
from deadlines.refusal import Refusal
from deadlines.sheets.entry import Unreadable
from deadlines.sheets.sheet import Cell, CellError, display_text
from deadlines.values import dataclass

_BEGIN = re.compile(rf"(?<![\d.])(?=\d)|(?=差)|(?=正午)|(?<![a-z])(?={PART})")
_VAGUE = re.compile(rf"(?<![a-z])(?:{PART})|全天|整天|白天")
_MIDNIGHT = datetime(1904, 1, 1, tzinfo=UTC)
_RANGE = re.compile(r"^\s*[-~至到]+\s*")


@dataclass(frozen=True, slots=True)
class CellClock:
    """What was found: the time of day (None: none), a day more for 24:00, and what is left over.

    `vague` is a part of the day without a clock, as 下午; `is_range` tells that a second clock
    followed, the end. `zone` is that of an offset, None where none was written.
    """

    at: time | None
    next_day: bool
    rest: str
    vague: str = ""
    is_range: bool = False
    zone: tzinfo | None = None


@lru_cache(maxsize=1024)
def find_clock(text: str) -> CellClock:
    """Return the time of day in what is left of a cell; raises Unreadable.

    `text` is plain, without the date. The hours are those of typed times: 中午5点 is no time, and
    2点半 may be either half of the day. Ledgers have the same clocks again and again.
    """
    clock = _first_clock(text)
    if clock is None:
        vague = _VAGUE.search(text)
        rest = text.replace(vague[0], "", 1) if vague else text
        return CellClock(None, next_day=False, rest=rest, vague=vague[0] if vague else "")
    said = text[clock.start : clock.end].strip()
    times = clock.find_times()
    if not times:
        raise Unreadable("no-such-time", text=said)
    if len(times) > 1:
        shown_both = [f"{_MIDNIGHT + each:%H:%M}" for each in times]
        # 晚上1点 may be of one night or of the next: the same on both clocks.
        if shown_both[0] == shown_both[1]:
            raise Unreadable("ambiguous", text=said)
        raise Unreadable("two-clocks", text=said, first=shown_both[0], second=shown_both[1])
    at = _MIDNIGHT + times[0]
    before, after = text[: clock.start], text[clock.end :]
    zone, is_range = None, False
    if after.strip():
        # T09:30-05:00 has an offset, 9:00-11:00 an end.
        phrase = Phrase(after)
        try:
            zone = read_zone(phrase, at, joined=before.rstrip()[-1:] == "t")
        except Refusal:
            raise Unreadable("no-such-time", text=f"{said}{after}".strip()) from None
        after = phrase.rest
    if zone is None and (dash := _RANGE.match(after)):
        tail = after[dash.end() :]
        second = _first_clock(tail)
        if second is not None and not second.start:
            after, is_range = tail[second.end :], True
    microsecond = clock.face.microsecond if clock.face else 0
    return CellClock(
        at.time().replace(microsecond=microsecond),
        next_day=at.day > 1,
        rest=f"{before} {after}",
        is_range=is_range,
        zone=zone,
    )


def _first_clock(text: str) -> TypedClock | None:
    """Return the first clock in a text, with its place."""
    phrase = Phrase(text)
    for found in _BEGIN.finditer(text):
        clock = TypedClock()
        phrase.at = found.start()
        while clock.read(phrase):
            pass
        if clock.face is not None:
            return clock
    return None


_QUOTED = 120
_LEFT = re.compile(r"左右|前后|大约|约|许|整|[\s,，;；。.、:：()（）]+")


def read_clock(cell: Cell, day: date) -> tuple[date, time | None]:
    """Return the day and time of a cell that holds only a clock, beside `day`; None for no clock.

    24:00 and 晚上12点 are the next day's 00:00. Raises Unreadable.
    """
    if isinstance(cell, datetime):
        return day, cell.time()
    if isinstance(cell, time) or cell is None:
        return day, cell
    if isinstance(cell, CellError):
        raise Unreadable(f"cell-{cell.kind}", text=cell.text)
    if isinstance(cell, float) and not isinstance(cell, bool):
        if 0 <= cell < 1:
            seconds = round(cell * 86400) % 86400
            return day, time(seconds // 3600, seconds // 60 % 60, seconds % 60)
        raise Unreadable("no-such-time", text=display_text(cell))
    text = unicodedata.normalize("NFKC", str(cell)).strip()
    found = find_clock(put_in_digits(make_plain(text)))
    if found.at is None or _LEFT.sub("", found.rest):
        raise Unreadable("time-unknown", text=text[:_QUOTED])
    return day + timedelta(found.next_day), found.at
