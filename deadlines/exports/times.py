"""Instants as the exported ledger writes them: `2026-11-23 11:12`, in the unit's zone."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo

from deadlines.refusal import Refusal

_DAY = timedelta(days=1)
_FORM = re.compile(
    r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})"
    r"(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,6}))?)?)?"
    r"\s*(Z|[+-]\d{2}:?\d{2}(?::\d{2})?)?"
)


def write(instant: datetime, zone: tzinfo) -> str:
    """Return an instant (aware) in the zone, with seconds and fractions only where it has them.

    In the hour that a zone's clocks pass twice its offset is added, as `1991-09-15 01:30+08:00`.
    """
    local = instant.astimezone(zone)
    return _iso(local if is_ambiguous(local) else local.replace(tzinfo=None))


def write_with_offset(instant: datetime, zone: tzinfo) -> str:
    """Return the instant with its offset: what no spreadsheet takes for a time of its own."""
    return _iso(instant.astimezone(zone))


def write_due(due: datetime, zone: tzinfo) -> str:
    """Return a deadline; midnight is the day before's 24:00, as the program shows it."""
    local = due.astimezone(zone)
    is_midnight = (local.hour, local.minute, local.second, local.microsecond) == (0, 0, 0, 0)
    if is_midnight and local.toordinal() > 1 and not is_ambiguous(local):
        return f"{(local.date() - _DAY).isoformat()} 24:00"
    return write(due, zone)


def read(text: str, zone: tzinfo) -> datetime:
    """Return the instant that was written in the zone, in UTC; raises Refusal("ledger-time")."""
    found = _FORM.fullmatch(text.strip())
    if found is None:
        raise Refusal("ledger-time", text=text)
    year, month, day = (int(part) for part in found.groups()[:3])
    hour, minute, second = (int(part or 0) for part in found.groups()[3:6])
    microsecond = int((found[7] or "").ljust(6, "0"))
    try:
        ends_day = hour == 24 and minute == second == microsecond == 0
        local = datetime(
            year, month, day, 0 if ends_day else hour, minute, second, microsecond,
            tzinfo=_offset(found[8]) or zone,
        )  # fmt: skip
        return (local + _DAY if ends_day else local).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise Refusal("ledger-time", text=text) from error


def is_ambiguous(local: datetime) -> bool:
    """Tell whether the clock of the local time's zone shows it twice."""
    return local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()


def _iso(moment: datetime) -> str:
    timespec = "minutes"
    if moment.microsecond:
        timespec = "microseconds" if moment.microsecond % 1000 else "milliseconds"
    elif moment.second:
        timespec = "seconds"
    return moment.isoformat(" ", timespec)


def _offset(text: str | None) -> timezone | None:
    if not text:
        return None
    if text == "Z":
        return timezone(timedelta())
    digits = text[1:].replace(":", "").ljust(6, "0")
    length = timedelta(hours=int(digits[:2]), minutes=int(digits[2:4]), seconds=int(digits[4:]))
    return timezone(-length if text[0] == "-" else length)
