"""The tick: repaints countdowns while one that changes is on screen."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Qt, QTimer, Signal

_SECOND = 1000


class Ticker(QObject):
    """Emits `tick` while anything holds it, and sleeps otherwise.

    Once a second where a holder shows seconds, else just after each full minute: most deadlines are
    on one. It only repaints. What is due is decided by the heartbeat. `now` tells the time.
    """

    tick = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._holders: dict[str, bool] = {}
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)

    @property
    def wait(self) -> int | None:
        """How many milliseconds lie between two ticks, or before the next; None while it sleeps."""
        return self._timer.interval() if self._timer.isActive() else None

    def hold(self, holder: str, *, on: bool, seconds: bool = True) -> None:
        """Let `holder` (a window's name) ask for ticks, or no longer; `seconds` for each second."""
        if on:
            self._holders[holder] = seconds
        else:
            self._holders.pop(holder, None)
        self._arm()

    def _tick(self) -> None:
        self.tick.emit()
        self._arm()

    def _arm(self) -> None:
        if not self._holders:
            self._timer.stop()
        elif any(self._holders.values()):
            if self._timer.isSingleShot() or not self._timer.isActive():
                self._timer.setSingleShot(False)
                self._timer.setTimerType(Qt.TimerType.CoarseTimer)
                self._timer.start(_SECOND)
        elif not (self._timer.isSingleShot() and self._timer.isActive()):
            now = self._now()
            # A second after the full minute, since what is left is rounded up to the second.
            left = ((60 - now.second) % 60 + 1) * _SECOND - now.microsecond // 1000
            self._timer.setSingleShot(True)
            self._timer.setTimerType(Qt.TimerType.PreciseTimer)
            self._timer.start(left)
