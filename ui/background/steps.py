"""Work that is carried out in small pieces, so that the window never waits for all of it."""

from collections.abc import Iterator
from itertools import chain

from PySide6.QtCore import QObject, QTimer


class Steps(QObject):
    """Walks on through iterators, one step whenever the event loop has nothing else to do.

    What is begun or added takes its first step at once, where nothing is before it.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Iterator[None] = iter(())
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._step)

    @property
    def is_running(self) -> bool:
        """Whether there are steps still to be taken."""
        return self._timer.isActive()

    def begin(self, work: Iterator[None]) -> None:
        """Walk through this instead of what there was."""
        self._work = work
        self._step()

    def add(self, work: Iterator[None]) -> None:
        """Walk through this after what there is."""
        self._work = chain(self._work, work)
        if not self.is_running:
            self._step()

    def finish(self) -> None:
        """Take all steps that are left, now."""
        self._timer.stop()
        for _ in self._work:
            pass

    def _step(self) -> None:
        self._timer.stop()
        for _ in self._work:
            self._timer.start()
            return
