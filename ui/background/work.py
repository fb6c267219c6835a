"""Long work in a thread, one piece at a time, with its progress and a way to stop it."""

import time
from collections.abc import Callable
from threading import Event, Thread
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from deadlines.progress import Progress, Stopped
from deadlines.refusal import Refusal
from deadlines.values import dataclass
from ui.background.carrier import Carrier

_T = TypeVar("_T")
_PATIENCE = 5
_PROGRESS_EVERY = 0.05
"""Seconds between two reports of progress: more often nobody can read."""


@dataclass(frozen=True, slots=True)
class WorkOutcome(Generic[_T]):
    """What came of a piece of work: what it returned, a refusal, or that it was stopped."""

    value: _T | None = None
    refusal: Refusal | None = None
    stopped: bool = False


class Work(QObject):
    """Runs one action in a thread; `ended` carries its WorkOutcome, None where the program failed.

    `progressed` carries how much is done and how much there is in all (0: not known). The action
    takes and gives plain data; a database it opens for itself.
    """

    progressed = Signal(int, int)
    ended = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._worker: Thread | None = None
        self._cancelled = Event()
        self._is_running = False
        self._carrier = Carrier(self._take)

    @property
    def is_running(self) -> bool:
        """Whether an action is under way, or its outcome not told yet."""
        return self._is_running

    def start(self, action: Callable[[Progress], object]) -> None:
        """Begin an action, once the one before has ended; returns at once."""
        self.stop()
        self._cancelled = Event()
        self._is_running = True
        self._worker = Thread(
            target=_run, args=(action, self._carrier, self._cancelled), name="work", daemon=True
        )
        self._worker.start()

    def cancel(self) -> None:
        """Ask the action to stop at the next step of its progress; returns at once."""
        self._cancelled.set()

    def stop(self) -> None:
        """Wait for work under way, a few seconds at the most."""
        if self._worker is not None:
            self._worker.join(timeout=_PATIENCE)

    def _take(self, word: tuple[int, int] | WorkOutcome[object] | None) -> None:
        if isinstance(word, tuple):
            self.progressed.emit(*word)
            return
        self._is_running = False
        self.ended.emit(word)


def _run(action: Callable[[Progress], object], carrier: Carrier, cancelled: Event) -> None:
    told = 0.0

    def progress(done: int, total: int) -> None:
        nonlocal told
        if cancelled.is_set():
            raise Stopped
        if (now := time.monotonic()) - told >= _PROGRESS_EVERY:
            told = now
            carrier.tell((done, total))

    outcome: WorkOutcome[object] | None = None
    try:
        outcome = WorkOutcome(value=action(progress))
    except Refusal as refusal:
        outcome = WorkOutcome(refusal=refusal)
    except Stopped:
        outcome = WorkOutcome(stopped=True)
    finally:
        # Also where the program failed: the buttons must not stay dead behind the crash dialog.
        carrier.tell(outcome)
