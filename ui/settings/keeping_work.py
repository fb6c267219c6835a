"""Work on backups in a thread, one piece at a time."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, Signal

from deadlines.errors import Refusal

_PATIENCE = 5


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a piece of work: the path it returned, or why it was refused."""

    path: Path | None = None
    refusal: Refusal | None = None


class KeepingWork(QObject):
    """Runs one action in a thread; `ended` carries its Outcome, None where the program failed."""

    ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker: Thread | None = None

    def start(self, action: Callable[[], Path | None]) -> None:
        """Begin an action, once the one before has ended; returns at once."""
        self.stop()
        self._worker = Thread(target=self._run, args=(action,), name="keeping", daemon=True)
        self._worker.start()

    def stop(self) -> None:
        """Wait for work under way, a few seconds at the most."""
        if self._worker is not None:
            self._worker.join(timeout=_PATIENCE)

    def _run(self, action: Callable[[], Path | None]) -> None:
        outcome = None
        try:
            outcome = Outcome(path=action())
        except Refusal as refusal:
            outcome = Outcome(refusal=refusal)
        finally:
            # Also where the program failed: the buttons must not stay dead behind the crash dialog.
            self.ended.emit(outcome)
