"""The second's tick: repaints countdowns while something that ticks is on screen."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal

_SECOND = 1000


class Ticker(QObject):
    """Emits `tick` once a second while anything holds it, and sleeps otherwise.

    It only repaints. What is due is decided by the heartbeat.
    """

    tick = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._holders: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setInterval(_SECOND)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.tick)

    def hold(self, holder: str, *, on: bool) -> None:
        """Let `holder` (a window's name) ask for ticks, or no longer."""
        (self._holders.add if on else self._holders.discard)(holder)
        if bool(self._holders) != self._timer.isActive():
            (self._timer.start if self._holders else self._timer.stop)()
