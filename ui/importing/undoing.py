"""Takes a whole import back, in a thread: many records take seconds."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from deadlines.errors import Refusal
from deadlines.ledger_import import Importing
from ui.dialogs.work_dialog import WorkDialog
from ui.observable_register import ObservableRegister
from ui.work import Outcome


class ImportUndo(QObject):
    """Takes back the newest import. `done` follows; `refused` carries a Refusal."""

    done = Signal()
    refused = Signal(object)

    def __init__(self, importing: Importing, register: ObservableRegister, window: QWidget) -> None:
        super().__init__(window)
        self._importing, self._register, self._window = importing, register, window

    def begin(self) -> bool:
        """Begin where the newest action is an import; tell whether it is."""
        batch = self._register.register.newest_import()
        if batch is None:
            return False
        now = self._register.now()
        dialog = WorkDialog(self.tr("正在撤回导入…"), self._window)
        dialog.ended.connect(self._ended)
        dialog.run(lambda progress: self._importing.take_back(batch, now, progress))
        return True

    def _ended(self, outcome: Outcome[object] | None) -> None:
        if outcome is None or outcome.stopped:
            return
        if isinstance(outcome.refusal, Refusal):
            self.refused.emit(outcome.refusal)
            return
        self._register.reload()
        self.done.emit()
