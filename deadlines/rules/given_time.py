"""The time given for a record: a whole date and clock are read here, all else as a phrase.

A script writes 2026-11-30 10:00 and shall not wait until all phrases are imported.
"""

from __future__ import annotations

from datetime import datetime

from deadlines.rules.rule import Kind
from deadlines.values import dataclass

TYPE_CHECKING = False  # as `typing` has it, which takes long to import
if TYPE_CHECKING:
    from deadlines.rules.due import Office

_YEARS = range(2000, 2101)
_SEPARATORS = {4: "-", 7: "-", 13: ":", 16: ":"}
_LENGTHS = (16, 19)


@dataclass(frozen=True, slots=True)
class DueTime:
    """When it is due (aware, in the unit's zone).

    `is_close` tells that no hour was said: it is when the office closes on that day.
    """

    at: datetime
    is_close: bool = False


def read_for(kind: Kind, text: str, now: datetime, office: Office) -> DueTime:
    """Return the time of a record of that kind: a task's is when it is due, all others' is past.

    Raises Refusal as `read_due` and `read_time` do.
    """
    if kind is not Kind.TASK:
        return DueTime(read_past(text, now))
    from deadlines.rules.due_time import read_due

    return read_due(text, now, office)


def read_past(text: str, now: datetime) -> datetime:
    """Return when something happened; raises Refusal as `read_time` does."""
    whole = _read_whole(text, now)
    if whole is not None:
        return whole
    from deadlines.phrases.times import read_time

    return read_time(text, now)


def _read_whole(text: str, now: datetime) -> datetime | None:
    """Return the instant of 2026-11-30 10:00 or 2026-11-30T10:00:05 in `now`'s zone.

    None for all else, also for what that zone's clocks skip or show twice.
    """
    text = text.strip()
    is_whole = len(text) in _LENGTHS and text.isascii() and text[10] in " T"
    if not is_whole or any(text[i : i + 1] not in (sign, "") for i, sign in _SEPARATORS.items()):
        return None
    try:
        found = datetime.fromisoformat(text).replace(tzinfo=now.tzinfo)
    except ValueError:
        return None
    is_plain = found.utcoffset() == found.replace(fold=1).utcoffset()
    return found if is_plain and found.year in _YEARS else None
