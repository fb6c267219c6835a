"""The one table of hours: what an hour means in each part of the day, typed or in a cell."""

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
    # 1点 to 7点 with no part of the day is said of both halves of it.
    "点": ((1, 7, (0, 12)), (0, 24, (0,))),
    "": ((0, 24, (0,)),),
}

_WORDS = (
    ("凌晨", "凌晨|黎明|拂晓"),
    ("早上", r"清[晨早]|大?清早|一早|早[上晨]?|晨|morning(?![a-z])"),
    ("上午", "上午|午前"),
    ("中午", "中午"),
    ("下午", r"下午|午后|afternoon(?![a-z])"),
    ("傍晚", "傍晚|黄昏"),
    ("晚上", r"晚[上间]?|夜晚|(?:evening|night|tonight)(?![a-z])"),
    ("夜里", r"夜[里间]?|[深半午子]夜"),
    ("am", r"a\.?\s?m\.?(?![a-z])"),
    ("pm", r"p\.?\s?m\.?(?![a-z])"),
)
PARTS = tuple(part for part, _ in _WORDS)
"""The parts of the day, am and pm last."""

PART = "|".join(f"({words})" for _, words in _WORDS)
"""Matches the words of a part of the day: the group that matched is its place in `PARTS`."""


def find_hours(part: str, hour: int) -> tuple[int, ...]:
    """Return the hours after the day's 00:00 that `hour` of a part of the day can mean.

    `part` is a name of `PARTS`, 点 for an hour as it is spoken, or empty for the 24-hour clock.
    None are returned where the hour contradicts the part.
    """
    for low, high, sums in _HOURS[part]:
        if low <= hour <= high:
            return tuple(hour + each for each in sums)
    return ()
