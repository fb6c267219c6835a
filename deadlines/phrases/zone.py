"""The zone of a pasted time: Z, +08:00, UTC, GMT+8, 北京时间."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo

from deadlines.phrases.phrase import Phrase

_BEIJING = timezone(timedelta(hours=8))
_FURTHEST = 14  # hours from UTC, of any zone on Earth
_OFFSET = r"([0-9]{1,2})(?::?([0-9]{2}))?(?![0-9:])"
# +0800 (CST), +0800 CST, GMT+0800 (China Standard Time), +08:00[Asia/Shanghai]
_NAMED_AGAIN = r"\([^()0-9]{2,40}\)|\[[a-z_/]{3,40}\]|[a-z]{3,5}(?![a-z])"
_MINUS = r"(-)([0-9]{2})([0-9]{2})(?![0-9:])"
_MINUS_JOINED = r"(-)([0-9]{2})(?::?([0-9]{2}))?(?![0-9:])"


def read_beijing(phrase: Phrase) -> tzinfo | None:
    """Return the zone if 北京时间 comes next, else None with nothing read."""
    return _BEIJING if phrase.take("北京时间|中国标准时间") else None


def read_zone(phrase: Phrase, now: datetime, *, joined: bool) -> tzinfo | None:
    """Return the zone that comes next after a clock, or None with nothing read.

    The abbreviation of `now`'s own zone is known (CST is China's where the unit is there). A minus
    begins an offset only after a T (`joined`) or with four digits: 9:00-11:00 is a range. Raises
    Refusal("time-impossible").
    """
    start = phrase.at
    local = (now.tzname() or "").lower()
    names = [re.escape(str(now.tzinfo).lower()), *([local] if local.isalpha() else [])]
    if phrase.take(rf"(?:{'|'.join(names)})(?![a-z+-])"):
        return now.tzinfo
    found = phrase.take(rf"(?:utc|gmt)\s?([+-])\s?{_OFFSET}")
    found = found or phrase.take(r"(\+)([0-9]{2})(?::?([0-9]{2}))?(?![0-9:])")
    found = found or phrase.take(_MINUS_JOINED if joined else _MINUS)
    if not found:
        return UTC if phrase.take(r"(?:z|utc|gmt)(?![a-z+-])") else None
    hours, minutes = int(found[2]), int(found[3] or 0)
    if hours > _FURTHEST or minutes > 59:
        raise phrase.refusal_of_part(start)
    offset = timedelta(hours=hours, minutes=minutes)
    phrase.take(_NAMED_AGAIN)
    return timezone(-offset if found[1] == "-" else offset)
