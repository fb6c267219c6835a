"""The clock in a typed phrase: 16:00, 下午三点半, 11点12, 4pm."""

from dataclasses import dataclass
from datetime import timedelta

from deadlines.phrases.phrase import NUMBER, Phrase, number

_Rows = tuple[tuple[int, int, tuple[int, ...]], ...]

# For each part of the day: hours from, to (as typed), and what is added to make them hours after
# that day's 00:00. Two sums mean that people differ; an hour in no row contradicts the part.
_HOURS: dict[str, _Rows] = {
    # 凌晨12点 is said of the night before and of the night after the day.
    "凌晨": ((0, 6, (0,)), (12, 12, (-12, 12))),
    "早上": ((1, 11, (0,)),),
    # 上午12:00 is noon in speech and midnight in a Chinese Windows set to twelve hours.
    "上午": ((0, 11, (0,)), (12, 12, (-12, 0))),
    "中午": ((11, 14, (0,)), (1, 2, (12,))),
    "下午": ((12, 23, (0,)), (1, 11, (12,))),
    "傍晚": ((16, 20, (0,)), (4, 8, (12,))),
    # 昨晚一点 can be the small hours of yesterday or of today.
    "晚上": ((17, 24, (0,)), (5, 12, (12,)), (0, 4, (0, 24))),
    "夜里": ((18, 24, (0,)), (8, 12, (12,)), (0, 5, (0, 24))),
    "am": ((0, 11, (0,)), (12, 12, (-12,))),
    "pm": ((12, 23, (0,)), (1, 11, (12,))),
}
# 1点 to 7点 with no part of the day is said of both halves of it.
_SPOKEN: _Rows = ((1, 7, (0, 12)), (0, 24, (0,)))
_WRITTEN: _Rows = ((0, 24, (0,)),)

_PARTS = (
    ("凌晨", "凌晨"),
    ("早上", r"清晨|早[上晨]?|晨|morning(?![a-z])"),
    ("上午", "上午"),
    ("中午", "中午"),
    ("下午", r"下午|午后|afternoon(?![a-z])"),
    ("傍晚", "傍晚"),
    ("晚上", r"晚[上间]?|夜晚|(?:evening|night|tonight)(?![a-z])"),
    ("夜里", r"夜[里间]?|[深半午]夜"),
)
_HALF = r"([ap])\.?m(?:\.|(?![a-z]))"
_COLON = r"([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?(?![0-9:])"
_COMPACT = r"([0-9]{2})([0-9]{2})([0-9]{2})?(?![0-9:])"
_ENGLISH_HOUR = rf"([0-9]{{1,2}})(?=\s*{_HALF})"
# A single numeral needs its 分: 三点五 may be half past three.
_CHINESE = (
    rf"({NUMBER})\s*(点|时)\s*"
    rf"(?:(半)|([一1三3])\s*刻|({NUMBER})\s*分(?:\s*({NUMBER})\s*秒)?"
    rf"|([0-9]{{2}}(?![0-9:])|[二三四五六七八九]?十[一二三四五六七八九]?|零[一二三四五六七八九]"
    rf")(?!\s*[点时月日号年])|钟)?\s*整?"
)


@dataclass(frozen=True, slots=True)
class TypedClock:
    """What a phrase says after the day: `times` counts from that day's 00:00 on the wall clock.

    More than one where people differ, none where only a part of the day (下午) is named.
    `digits` marks a time of digits alone, which a UTC offset may follow.
    """

    times: tuple[timedelta, ...]
    digits: bool = False


def read_clock(phrase: Phrase, *, compact: bool) -> TypedClock | None:
    """The clock that comes next in `phrase`, or None with nothing read.

    `compact` allows four or six digits alone (1600). Raises Refusal "time-impossible" for hour 25,
    minute 60, 上午15点.
    """
    start = phrase.at
    part = _read_part(phrase)
    rows, digits = _WRITTEN, False
    minute = second = 0
    if part is None and phrase.take(r"正午|noon(?![a-z])"):
        hour = 12
    elif found := phrase.take(_COLON) or (phrase.take(_COMPACT) if compact else None):
        digits = part is None
        hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    elif found := phrase.take(_ENGLISH_HOUR):
        hour = int(found[1])
    elif found := phrase.take(_CHINESE):
        hour = number(found[1])
        # 时 is how documents write the 24-hour clock, and so is a leading zero.
        if found[2] == "点" and found[1][0] not in "0零":
            rows = _SPOKEN
        quarter = {"一": 15, "1": 15, "三": 45, "3": 45}
        minute = 30 if found[3] else quarter[found[4]] if found[4] else 0
        minute = number(found[5] or found[7]) if found[5] or found[7] else minute
        second = number(found[6]) if found[6] else 0
    else:
        return TypedClock(()) if part else None
    hours = _meant(hour, _HOURS[part] if part else rows)
    if half := phrase.take(_HALF):
        digits = False
        said = {each % 24 for each in _meant(hour, _HOURS[half[1] + "m"])}
        # "last night 1am": the half of the day does not say which of the two nights.
        hours = [each for each in hours if each % 24 in said] if part else sorted(said)
    past_end = hour == 24 and (minute or second)
    if not hours or past_end or minute > 59 or second > 59:
        raise phrase.impossible(start)
    times = (timedelta(hours=each, minutes=minute, seconds=second) for each in hours)
    return TypedClock(tuple(times), digits)


def _read_part(phrase: Phrase) -> str | None:
    for part, words in _PARTS:
        if phrase.take(words):
            return part
    found = phrase.take(_HALF)
    return found[1] + "m" if found else None


def _meant(hour: int, rows: _Rows) -> list[int]:
    for low, high, sums in rows:
        if low <= hour <= high:
            return [hour + each for each in sums]
    return []
