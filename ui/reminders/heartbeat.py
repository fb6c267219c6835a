"""The heartbeat: the one timer that decides anything, and what it finds out about the clock."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from deadlines.clock import Clock, ClockReading

LONGEST_WAIT = timedelta(seconds=60)
"""A sleep or a clock that was set is noticed after this long at the latest."""
SUSPICIOUS = timedelta(seconds=5)
"""The two clocks may drift apart this far between two readings, as when a server sets one."""
_RETRY = timedelta(seconds=5)
"""When to try again where a beat has left something due, as with a full disk."""
_MILLISECOND = timedelta(milliseconds=1)


class Heartbeat(QObject):
    """Wakes when the next planned instant comes, or after a minute, and reads the clock again.

    A timer's expiry is a hint, the clock is the fact: a timer that fires early is armed again. So
    a beat never comes before its instant. `next_instant` is asked each time the timer is armed.
    Days begin and end in `zone`.
    """

    beat = Signal(object)
    """now (in `zone`): something may have come due, or a minute has passed."""
    woke = Signal(object)
    """timedelta: the wall clock has gone ahead of the steady one: a sleep, or it was set.

    Windows counts sleep on both clocks, so there only a clock that was set is told."""
    set_back = Signal(object)
    """timedelta: the wall clock has been set back by so much."""
    new_day = Signal(object)
    """date: another day than at the last reading, in `zone`."""

    def __init__(
        self,
        clock: Clock,
        next_instant: Callable[[], datetime | None],
        zone: tzinfo,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._next_instant = next_instant
        self._zone = zone
        self._last: ClockReading | None = None
        self._today: date | None = None
        self._target: datetime | None = None
        self._fallback = clock.now()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        # The default kind may be 5 % late, which is three seconds in a minute.
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Start beating; the first beat comes from the event loop at once."""
        self._last = self._clock.read()
        self._today = self._day(self._last.wall)
        self._fallback = self._last.wall
        self._arm(self._last.wall, self._last.wall)

    def stop(self) -> None:
        """Stop beating."""
        self._timer.stop()
        self._target = None

    def hurry(self) -> None:
        """Look at the plans again: they have changed. Does nothing before `start`."""
        if self._target is not None:
            now = self._clock.now()
            self._arm(now, self._earliest(now))

    def _beat(self) -> None:
        # Whatever goes wrong below, the heart beats again.
        self._timer.start(LONGEST_WAIT // _MILLISECOND)
        reading, target = self._clock.read(), self._target
        now = reading.wall
        self._tell_of_the_clock(reading)
        if target is not None and timedelta(0) < target - now <= LONGEST_WAIT:
            self._arm(now, min(target, self._earliest(now)))
            return
        self.beat.emit(now.astimezone(self._zone))
        if self._target is None:
            self._timer.stop()  # what the beat told has stopped us
            return
        now = self._clock.now()
        self._fallback = min(now + LONGEST_WAIT, self._midnight(now))
        earliest = self._earliest(now)
        self._arm(now, earliest if earliest > now else now + _RETRY)

    def _tell_of_the_clock(self, reading: ClockReading) -> None:
        last, self._last = self._last, reading
        if last is not None:
            steady = timedelta(seconds=reading.steady - last.steady)
            gap = (reading.wall - last.wall) - steady
            if gap > SUSPICIOUS:
                self.woke.emit(gap)
            elif gap < -SUSPICIOUS:
                self.set_back.emit(-gap)
        today = self._day(reading.wall)
        if today != self._today:
            self._today = today
            self.new_day.emit(today)

    def _earliest(self, now: datetime) -> datetime:
        # A clock that was set back must not put the fallback further away than a minute.
        wake = min(self._fallback, now + LONGEST_WAIT)
        instant = self._next_instant()
        return wake if instant is None else min(wake, instant)

    def _midnight(self, now: datetime) -> datetime:
        today = now.astimezone(self._zone).date()
        tomorrow = datetime.combine(today + timedelta(days=1), time(), self._zone)
        return tomorrow.astimezone(UTC)

    def _arm(self, now: datetime, target: datetime) -> None:
        self._target = target
        # Rounded up: a beat a fraction late is punctual, one that is early has to come again.
        wait = -((now.astimezone(UTC) - target.astimezone(UTC)) // _MILLISECOND)
        self._timer.start(max(0, wait))

    def _day(self, wall: datetime) -> date:
        return wall.astimezone(self._zone).date()
