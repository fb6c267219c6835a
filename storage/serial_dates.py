"""Excel's serial numbers as dates and times."""

from datetime import datetime, time, timedelta

from deadlines.sheet import Cell

_FIRST, _FIRST_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)  # noqa: DTZ001 - no zone there
_LAST = 2_958_465
"""31 December 9999."""


def from_serial(number: float, *, from_1904: bool) -> Cell:
    """Return the time a serial number shows, to the millisecond; a time of day below one.

    A number that Excel cannot show as a date stays a number.
    """
    if not 0 <= number < _LAST:
        return number
    milliseconds = round(number * 86_400_000)
    seconds = milliseconds // 1000
    if seconds < 86400:
        return time(seconds // 3600, seconds // 60 % 60, seconds % 60)
    first = _FIRST_1904 if from_1904 else _FIRST
    if not from_1904 and seconds < 61 * 86400:
        first += timedelta(days=1)  # Excel counts a 29 February 1900
    try:
        return first + timedelta(milliseconds=milliseconds)
    except OverflowError:
        return number
