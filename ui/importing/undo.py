"""Taking the last action back, also where it was a whole import."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from deadlines.refusal import Refusal
from ui.background.work import WorkOutcome
from ui.observable_register import ObservableRegister

if TYPE_CHECKING:
    from deadlines.records.undoing import Batch
    from storage.ledger import Ledger


class Undo(QObject):
    """Takes back the last action; an import in a thread, with its window.

    `done` carries the number of the record that was changed, 0 after an import; `refused` a
    Refusal.
    """

    done = Signal(int)
    refused = Signal(object)

    def __init__(self, ledger: Ledger, register: ObservableRegister, window: QWidget) -> None:
        super().__init__(window)
        self._ledger, self._register, self._window = ledger, register, window

    def begin(self) -> None:
        """Take the last action back."""
        batch = self._register.register.newest_import()
        if batch is not None:
            self._begin_import(batch)
            return
        try:
            record = self._register.undo()
        except Refusal as refusal:
            self.refused.emit(refusal)
            return
        self.done.emit(record.number)

    def _begin_import(self, batch: Batch) -> None:
        from ui.dialogs.work_dialog import WorkDialog

        now = self._register.now()
        dialog = WorkDialog(self.tr("正在撤回导入…"), self._window)
        dialog.ended.connect(self._follow_end)
        importing = self._ledger.importing
        dialog.run(lambda progress: importing.take_back(batch, now, progress))

    def _follow_end(self, outcome: WorkOutcome[object] | None) -> None:
        if outcome is None or outcome.stopped:
            return
        if isinstance(outcome.refusal, Refusal):
            self.refused.emit(outcome.refusal)
            return
        self._register.reload()
        self.done.emit(0)
