"""How far a phrase is from now: 1小时20分钟前, 前两小时, 2天3小时前, an hour and a half ago."""

from datetime import timedelta

from deadlines.phrases.numerals import NUMBER, read_number
from deadlines.phrases.phrase import Phrase

NOW = r"(?:刚[刚才]?|现在|此[刻时]|当前|目前|(?:(?:just|right)\s+)?now)(?![a-z])"
_ENGLISH = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty"
)
_NAMED = zip(_ENGLISH.split("|"), (*range(1, 13), 15, 20, 30, 40), strict=True)
_VALUES: dict[str, float] = {**dict(_NAMED), "a": 1, "an": 1, "half": 0.5}
_COUNT = (
    r"(?:[0-9]{1,6}(?:\.5)?(?![0-9])|[一二三四五六七八九两]?百(?:零[一二三四五六七八九]"
    rf"|[一二三四五六七八九]?十[一二三四五六七八九]?)?|{NUMBER})"
)
_AMOUNT = (
    rf"(?:and\s+)?(半|{_COUNT}|half\s+an?|(?:{_ENGLISH}|an?)(?![a-z]))"
    r"(\s+1/2|\s+and\s+a\s+half)?\s*(个半|个)?\s*"
    r"(天|小时|钟头|刻钟|分钟|分|秒钟|秒|钟|(?:hour|hr|h|minute|min|m|second|sec|s|day)s?(?![a-z]))"
    r"(半|\s+and\s+a\s+half)?"
)
_UNITS = {
    "天": 86400, "d": 86400, "小": 3600, "钟": 3600, "h": 3600, "刻": 900, "分": 60, "m": 60,
    "秒": 1, "s": 1,
}  # fmt: skip
_WAY = r"[之以]?[前后]|(?:ago|earlier|later)(?![a-z])"
_WITHIN = r"[之以]?内"
_LONGEST = 2 * 86400 + 1


def read_span(phrase: Phrase, *, ahead: bool = False) -> timedelta | None:
    """Return how far from now (一个半小时前 is negative), or None with nothing read.

    Days alone are no span: 3天前 names a day, without a clock. With `ahead` 2小时内 is its end.
    """
    start = phrase.at
    before = phrase.take(r"(?:with)?in(?=\s)" if ahead else r"前(?=[^天晚日年])")
    seconds, smallest = 0.0, _LONGEST
    while found := phrase.take(_AMOUNT):
        unit = _UNITS[found[4][0]]
        if unit >= smallest:
            break
        amount = _read_count(found[1]) + (found[2] is not None) / 2
        amount += (found[3] == "个半") / 2 + (found[5] is not None) / 2
        seconds, smallest = seconds + amount * unit, unit
    else:
        way = before or phrase.take(_WAY) or (phrase.take(_WITHIN) if ahead else None)
        if way and smallest <= 3600 and seconds.is_integer():
            is_past = way[0].endswith(("前", "ago", "earlier"))
            return timedelta(seconds=-seconds if is_past else seconds)
    phrase.at = start
    return None


def _read_count(count: str) -> float:
    first = count.split()[0]
    if first == "半":
        return 0.5
    if first in _VALUES:
        return _VALUES[first]
    return float(count) if "." in count else read_number(count)
