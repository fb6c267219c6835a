"""The bands of the board: how urgent a duty is at a moment."""

from datetime import datetime, timedelta
from enum import StrEnum

from deadlines.duty import Duty

SOON = timedelta(hours=2)


class Band(StrEnum):
    """How urgent an open duty is, the most urgent first."""

    OVERDUE = "overdue"
    SOON = "soon"
    TODAY = "today"
    LATER = "later"


def band_of(duty: Duty, now: datetime) -> Band:
    """Return the band of an open duty at `now`, whose zone says when today ends.

    Overdue goes by the deadline itself; the other bands by the safe time. A duty without a due
    time is for later.
    """
    if duty.due is None or duty.remind_by is None:
        return Band.LATER
    return band_at(duty.due, duty.remind_by, now)


def band_at(due: datetime, remind_by: datetime, now: datetime) -> Band:
    """Return the band of something due at `due` and to be reminded of by `remind_by`."""
    if now > due:
        return Band.OVERDUE
    if remind_by - now <= SOON:
        return Band.SOON
    midnight = (now + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    return Band.TODAY if remind_by <= midnight else Band.LATER
