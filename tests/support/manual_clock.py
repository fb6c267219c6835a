"""A clock that a test sets."""

from datetime import UTC, datetime, timedelta

from deadlines.clock import ClockReading


class ManualClock:
    """Stands still until it is moved; starts at `wall` (aware) with steady seconds 0."""

    def __init__(self, wall: datetime | None = None) -> None:
        self._wall = wall or datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
        self._steady = 0.0

    def now(self) -> datetime:
        return self._wall

    def read(self) -> ClockReading:
        return ClockReading(self._wall, self._steady)

    def advance(self, passed: timedelta) -> None:
        """Let time pass while the machine is awake: both clocks go on."""
        self._wall += passed
        self._steady += passed.total_seconds()

    def sleep(self, passed: timedelta) -> None:
        """Let the machine sleep: the wall hand moves, the steady one does not."""
        self._wall += passed

    def jump(self, to: datetime) -> None:
        """Set the wall clock to `to`, forwards or backwards; the steady hand does not move."""
        self._wall = to
