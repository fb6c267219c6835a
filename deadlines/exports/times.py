"""Instants as the exported ledger writes them: `2026-11-23 11:12`, in the unit's zone."""

from datetime import datetime, timedelta, tzinfo

_DAY = timedelta(days=1)


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


def is_ambiguous(local: datetime) -> bool:
    """Return whether the clock of the local time's zone shows it twice."""
    return local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()


def _iso(moment: datetime) -> str:
    timespec = "minutes"
    if moment.microsecond:
        timespec = "microseconds" if moment.microsecond % 1000 else "milliseconds"
    elif moment.second:
        timespec = "seconds"
    return moment.isoformat(" ", timespec)
