"""A time found in a text that says more than a time."""

import re
from collections.abc import Callable, Iterator

from deadlines.refusal import Refusal
from deadlines.rules.given_time import DueTime
from deadlines.values import dataclass

ReadTime = Callable[[str], DueTime]
"""Reads a text that is a time and nothing else; raises Refusal."""

_LONGEST = 40
_TRIGGER = re.compile(
    r"(?<![0-9A-Za-z.:/_-])(?=[0-9昨今明前后大刚现此半一二两三四五六七八九十廿上下本这周星礼月年"
    r"凌清早晨中傍晚夜深午正于发编更元]|yesterday|today|last|this|tonight|tomorrow|now\b|just|half|an?\s"
    r"|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.IGNORECASE,
)
_DOUBTS = frozenset(
    {
        "time-ambiguous",
        "weekday-differs",
        "time-impossible",
        "time-without-clock",
        "due-passed",
        "no-working-day",
    }
)
_UNIT_SIGNS = ("日", "号", "分", "整", "钟")
_CONTRADICTIONS = ("time-impossible", "weekday-differs")
_VAGUE_AFTER = re.compile(
    r"\s*(?:左右|前后|上下|[~～—–-]\s*[0-9一二三四五六七八九十]"
    r"|[至到]\s*[0-9一二三四五六七八九十凌早上中下晚今昨])"
    r"|许(?!多)|多(?!家)|来[分钟]|[之以]?后(?!勤)|过后|[之以]前|前(?!台)|不到"
)
_COUNTED = re.compile(r"\s?[名个人位条次张件家份万千百元块岁班栋楼届期寝间辆级]|\s?w(?![a-z])")
_MINUTES_APART = re.compile(
    r"\s+[0-9]{1,2}(?=[\s,，]|$)(?!\s*[名个人位条次张件家份万千百元块岁班栋楼])"
)
_NUMBERED = re.compile(r"[楼线文院令门店宿食教]")
_VAGUE_BEFORE = re.compile(r"(?:大约|大概|约|差不多|将近|接近|快到|估计|好像|可能是?|应该是?)\s*$")
_TASK_VERB = re.compile(r"(?:完成|报送|上报|报|提交|上交|交|反馈|回复|办结)$")
_LOOSE_NUMBER = re.compile(r"\s[0-9]+$")
_OUTER = " \t,，.。)]）】"


@dataclass(frozen=True, slots=True)
class FoundTime:
    """Where a time stands in a text, and what it is: a time, or why it is none (`doubt`)."""

    start: int
    end: int
    time: DueTime | None = None
    doubt: Refusal | None = None


def find_time_at(text: str, start: int, read: ReadTime) -> FoundTime | None:
    """Return the longest time that begins at `start`; None where nothing there looks like one.

    A time that is only about right (左右, 大约, 9:00-11:00) is a doubt.
    """
    contradiction = None
    for end in range(min(len(text), start + _LONGEST), start, -1):
        part = text[start:end]
        if not _is_whole(text, end) or part[-1] in _OUTER or _TASK_VERB.search(part):
            continue
        found = _read_part(text, start, end, read)
        if found and found.doubt and found.doubt.code in _CONTRADICTIONS:
            # Told without looking at what follows: it may end earlier.
            if not (contradiction and text[end : contradiction.end] in _UNIT_SIGNS):
                contradiction = found
        elif contradiction and not _is_of_two_words(text, contradiction):
            return contradiction
        elif found:
            return found
    return contradiction


def find_times(text: str, read: ReadTime) -> Iterator[FoundTime]:
    """Return all times that stand anywhere in the text, in their order."""
    at = 0
    while trigger := _TRIGGER.search(text, at):
        found = find_time_at(text, trigger.start(), read)
        if found:
            yield found
        at = found.end if found else trigger.start() + 1


def _read_part(text: str, start: int, end: int, read: ReadTime) -> FoundTime | None:
    part = text[start:end]
    if not part.isascii() and _LOOSE_NUMBER.search(part):
        return None  # 昨晚11点 12 名学生
    if part.endswith(("日", "号")) and _NUMBERED.match(text, end):
        return None  # 20号楼
    try:
        time = read(part)
    except Refusal as refusal:
        return FoundTime(start, end, doubt=refusal) if refusal.code in _DOUBTS else None
    if part[-1] in "点时" and (minutes := _MINUTES_APART.match(text, end)):
        said = text[start : minutes.end()]
        return FoundTime(start, minutes.end(), doubt=Refusal("time-vague", part=said))
    if part[-1].isdigit() and _COUNTED.match(text, end):
        return FoundTime(start, end, doubt=Refusal("time-vague", part=text[start : end + 1]))
    before, after = _VAGUE_BEFORE.search(text, 0, start), _VAGUE_AFTER.match(text, end)
    if before or after:
        first, last = before.start() if before else start, after.end() if after else end
        return FoundTime(start, last, doubt=Refusal("time-vague", part=text[first:last].strip()))
    return FoundTime(start, end, time)


def _is_of_two_words(text: str, time: FoundTime) -> bool:
    """Return whether the time ends within a word after its first: 昨晚11点12 12月1日停水."""
    after = text[time.end : time.end + 1]
    is_within = bool(after) and not after.isspace() and after not in _OUTER + ";；|\0】"
    return is_within and " " in text[time.start : time.end].strip()


def _is_whole(text: str, end: int) -> bool:
    """Return whether no number or Latin word is cut in two at `end`."""
    if end == len(text) or not (text[end - 1].isascii() and text[end].isascii()):
        return True
    both = text[end - 1], text[end]
    return not (all(map(str.isdigit, both)) or all(map(str.isalpha, both)))
