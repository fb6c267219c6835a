"""What the scheduler's command asks: is the program needed now, and does it run? No Qt in here.

It is asked every few minutes and mostly answers no, so it imports little. What it has started the
program for is kept in a file of the data folder: a program the user has ended is started once at
the start of office and once before each due instant, not again and again.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

TYPE_CHECKING = False  # as `typing` has it, whose import takes as long as Python's own start
if TYPE_CHECKING:
    from collections.abc import Callable

    OfficeDay = Callable[[], tuple[datetime, datetime] | None]
    """Gives when the office opens and closes today, None on a day on which nothing is owed."""
    DueBetween = Callable[[datetime, datetime], bool]
    """Tells whether anything open is due after the first instant, by the second."""

MARK = "duedesk.scheduled"
LEAD = timedelta(minutes=30)
"""So long before a due instant the program is started, and no longer after it."""
_BEFORE_OFFICE = timedelta(minutes=10)


class StartMark:
    """When the start of office is to be looked at next, and until when due instants are seen to.

    Its file's own time is when the scheduler's command ran last.
    """

    def __init__(self, office: datetime, dues: datetime) -> None:
        self.office, self.dues = office, dues

    @classmethod
    def read(cls, file: Path, now: datetime) -> StartMark:
        """Read it; what is not there, or lies too far ahead by a wrong clock, begins anew."""
        try:
            office, dues = map(datetime.fromisoformat, file.read_text("ascii").split())
            if office - now <= timedelta(days=2) and dues - now <= LEAD:
                return cls(office, dues)
        except (OSError, ValueError, TypeError):
            pass
        return cls(now, now - LEAD)

    def write(self, file: Path) -> None:
        """Keep it; raises OSError."""
        stamps = (self.office.astimezone(UTC), self.dues.astimezone(UTC))
        file.write_text(" ".join(stamp.isoformat() for stamp in stamps), "ascii")


def last_run(folder: Path) -> datetime | None:
    """Return when the scheduler's command last looked at the data folder, in UTC."""
    try:
        return datetime.fromtimestamp((folder / MARK).stat().st_mtime, UTC)
    except (OSError, OverflowError, ValueError):
        return None


def is_start_due(
    folder: Path,
    now: datetime,
    office_day: OfficeDay,
    due_between: DueBetween,
    *,
    is_running: bool,
) -> bool:
    """Return whether to start the program now, and keep that it was; `now` is in the unit's zone.

    While the program runs the start of office counts as seen to: who ends it later meant to.
    """
    file = folder / MARK
    mark = StartMark.read(file, now)
    wants = False
    if now >= mark.office:
        day = office_day()
        tomorrow = datetime.combine(now.date() + timedelta(days=1), datetime.min.time(), now.tzinfo)
        is_early = day is not None and now < day[0] - _BEFORE_OFFICE
        if day is not None and is_early:
            mark.office = day[0] - _BEFORE_OFFICE
        else:
            wants = day is not None and now < day[1]
            mark.office = tomorrow
    if not is_running and (wants or due_between(max(mark.dues, now - LEAD), now + LEAD)):
        wants, mark.dues = True, now + LEAD
    mark.write(file)
    return wants and not is_running


def is_lock_held(lock: Path) -> bool:
    """Return whether a living process holds the program's lock file."""
    try:
        with lock.open("r+b") as file:
            if sys.platform == "win32":
                return False  # who holds it lets nobody else open it to write
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return False
