"""The clock, passed in wherever time matters."""

import time
from datetime import UTC, datetime

from deadlines.values import dataclass

TYPE_CHECKING = False  # as `typing` has it, which takes long to import
if TYPE_CHECKING:
    from typing import Protocol
else:
    Protocol = object


@dataclass(frozen=True, slots=True)
class ClockReading:
    """The wall clock and the steady clock at one moment.

    `wall` is the aware time of day, which users and their machines set; `steady` counts seconds
    that only pass while the machine is awake and that cannot be set. A difference between what
    the two have moved shows a sleep or a clock that was set.
    """

    wall: datetime
    steady: float


class Clock(Protocol):
    """Tells the time; tests pass one they move by hand."""

    def now(self) -> datetime:
        """Return the wall time, aware."""

    def read(self) -> ClockReading:
        """Return both clocks' readings at once."""


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """Return the wall time in UTC."""
        return datetime.now(UTC)

    def read(self) -> ClockReading:
        """Return wall time in UTC and the monotonic seconds."""
        return ClockReading(datetime.now(UTC), time.monotonic())
