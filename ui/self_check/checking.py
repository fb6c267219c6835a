"""The check of the data folder, in a worker: a large file takes half a minute."""

from collections.abc import Sequence
from threading import Thread

from PySide6.QtCore import QObject, Signal

from deadlines.errors import Refusal
from deadlines.self_check import Finding, State
from ui.desk import Keeping


class Checking(QObject):
    """Asks `keeping` for its findings, one time after the other.

    `found` carries a sequence of Finding, or the Refusal where the file could not be opened. It
    comes once for each check, also for one that failed by a mistake of the program.
    """

    found = Signal(object)

    def __init__(self, keeping: Keeping, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keeping = keeping
        self.is_running = False
        # Queued: the answer is given on the worker.
        self.found.connect(self._end)

    def start(self) -> None:
        """Begin a check, unless one is under way; returns at once."""
        if not self.is_running:
            self.is_running = True
            Thread(target=self._work, name="self-check", daemon=True).start()

    def _work(self) -> None:
        answer: Sequence[Finding] | Refusal = [Finding("file", State.BAD, "unfinished")]
        try:
            answer = self._keeping.findings()
        except Refusal as refusal:
            answer = refusal
        finally:
            try:
                self.found.emit(answer)
            except RuntimeError:
                pass  # the page has been closed meanwhile: nobody listens

    def _end(self) -> None:
        self.is_running = False
