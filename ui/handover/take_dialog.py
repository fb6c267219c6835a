"""Asks for the passphrase of a handover file, and opens it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from deadlines.handover.contents import Inspected
from deadlines.refusal import Refusal
from ui.background.work import WorkOutcome
from ui.desk import Desk
from ui.dialogs.work_dialog import WorkDialog
from ui.handover.passphrase_dialog import PassphraseDialog, PassphraseField

if TYPE_CHECKING:
    from storage.handover.handing import Handing


class TakeDialog(PassphraseDialog):
    """Tries the passphrase; a wrong one can be typed again.

    `opened` carries it, and the Inspected that it opened.
    """

    opened = Signal(str, object)

    def __init__(
        self, desk: Desk, handing: Handing, file: Path, parent: QWidget | None = None
    ) -> None:
        self.passphrase = PassphraseField()
        super().__init__(desk, file, (self.passphrase,), parent)
        self._handing = handing
        self.is_busy = False
        self.column.addStretch()
        self.name_confirm(self.tr("打开"))
        self.setWindowTitle(self.tr("接收交接文件"))
        self.intro.setText(self.tr("请输入前任告诉你的口令，打开这个文件："))
        self.labels[0].setText(self.tr("口令"))
        self.passphrase.setAccessibleName(self.tr("口令"))

    def accept(self) -> None:
        """Try the passphrase, in a thread: that it takes a moment is what makes it safe."""
        if self.is_busy:
            return
        text, file, handing = self.passphrase.text(), self._file, self._handing
        if not text:
            self.passphrase.setFocus()
            return
        self.is_busy = True
        self.confirm_button.setEnabled(False)
        work = WorkDialog(self.tr("正在核对口令…"), self)
        work.ended.connect(lambda outcome: self._end(text, outcome))
        work.run(lambda _: handing.inspect(file, text))

    def reject(self) -> None:
        """Close, but not while the passphrase is being tried."""
        if not self.is_busy:
            super().reject()

    def field_of(self, refusal: Refusal) -> QWidget | None:
        """Return the field to type into again."""
        del refusal
        return self.passphrase

    def _end(self, text: str, outcome: WorkOutcome[Inspected] | None) -> None:
        self.is_busy = False
        self.confirm_button.setEnabled(True)
        if outcome is None or outcome.stopped:  # the crash dialog has the word, or the user had it
            return
        if outcome.refusal is not None:
            self.passphrase.selectAll()
            self.show_refusal(outcome.refusal)
            return
        self.opened.emit(text, outcome.value)
        self.done(TakeDialog.DialogCode.Accepted)
