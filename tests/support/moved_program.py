"""The program by a clock that a file moves, also while it runs.

`python -m tests.support.moved_program FILE words…`: FILE holds the seconds that the program's wall
clock is ahead of the machine's. The window's program notices within six seconds that the clock was
moved, in place of a minute.
"""

import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import main
from deadlines.calendar.official_days import official_notices
from deadlines.calendar.working_calendar import WorkingCalendar
from deadlines.clock import ClockReading, SystemClock

SHANGHAI = ZoneInfo("Asia/Shanghai")


class MovedClock(SystemClock):
    """The machine's clock, moved by a file's number of seconds."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def now(self) -> datetime:
        return super().now() + timedelta(seconds=float(self._file.read_text("ascii")))

    def read(self) -> ClockReading:
        return ClockReading(self.now(), super().read().steady)


def next_working_day(after: date | None = None) -> date:
    """Return the first working day after a day, by default the machine's today."""
    calendar = WorkingCalendar(official_notices())
    day = (after or datetime.now(SHANGHAI).date()) + timedelta(days=1)
    while not calendar.is_working(day):
        day += timedelta(days=1)
    return day


class Mover:
    """Starts the program by a moved clock, and moves it; `folder` takes the file."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "ahead"

    def move(self, to: datetime) -> None:
        """Let it be that instant now."""
        ahead = (to - datetime.now(UTC)).total_seconds()
        new = self.file.with_suffix(".new")
        new.write_text(str(ahead), "ascii")
        new.replace(self.file)  # the program reads the old number or the new one

    @property
    def words(self) -> list[str]:
        """The words that start the program by this clock."""
        return [sys.executable, "-m", "tests.support.moved_program", str(self.file)]


if __name__ == "__main__":
    file = Path(sys.argv[1])
    if sys.argv[2].startswith("-"):  # no command, which needs no Qt
        from ui.reminders import heartbeat

        heartbeat.LONGEST_WAIT = timedelta(seconds=6)
    main.SystemClock = lambda: MovedClock(file)  # type: ignore[assignment,attr-defined]
    sys.exit(main.run(sys.argv[2:]))
