"""The steps of an import, one at a time, each in a thread with its window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from deadlines.progress import Progress
from deadlines.refusal import Refusal
from ui.background.work import WorkOutcome
from ui.dialogs.work_dialog import WorkDialog


class ImportSteps(QObject):
    """Runs one step at a time. `moved` follows each beginning and end.

    `refused` carries a Refusal, None where the user stopped the step.
    """

    moved = Signal()
    refused = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._work: WorkDialog | None = None
        self._instead: Callable[[], None] | None = None

    @property
    def is_idle(self) -> bool:
        """Whether no step is under way."""
        return self._work is None

    def run(
        self,
        text: str,
        action: Callable[[Progress], object],
        then: Callable[..., None],
        *,
        lasts: bool = False,
    ) -> None:
        """Begin a step unless one is under way; `then` takes what it returns.

        With `lasts` what the step has done stands: `then` is told of it even where something else
        was to follow instead, which then does not.
        """
        if self._work is not None:
            return
        self._work = WorkDialog(text, self._window)
        self._work.ended.connect(partial(self._follow_end, then, lasts))
        self._work.run(action)
        self.moved.emit()

    def instead(self, begin: Callable[[], None]) -> bool:
        """Stop the step under way and call `begin` then; False where there is none."""
        if self._work is None:
            return False
        self._instead = begin
        self._work.reject()
        return True

    def _follow_end(
        self, then: Callable[..., None], lasts: bool, outcome: WorkOutcome[object] | None
    ) -> None:
        self._work = None
        begin, self._instead = self._instead, None
        is_done = outcome is not None and outcome.refusal is None and not outcome.stopped
        if begin is not None and not (lasts and is_done):
            begin()
            return
        if outcome is None:
            pass  # the program failed, which the crash dialog says
        elif outcome.refusal is not None or outcome.stopped:
            refusal: Refusal | None = outcome.refusal
            self.refused.emit(refusal)
        else:
            then(outcome.value)
        self.moved.emit()
