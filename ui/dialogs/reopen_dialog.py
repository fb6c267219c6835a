"""Asks why a finished duty is taken up again."""

from PySide6.QtWidgets import QWidget

from deadlines.duty import Duty
from deadlines.record import Record
from ui.dialogs.reason_dialog import ReasonDialog
from ui.observable_register import ObservableRegister
from ui.voice import Voice


class ReopenDialog(ReasonDialog):
    """Takes the reason and opens the duty again, with its deadline as it was."""

    def __init__(
        self,
        register: ObservableRegister,
        voice: Voice,
        record: Record,
        duty: Duty,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(register, voice, record, duty, parent)
        self._done = duty
        self.retranslate()

    def commit(self) -> None:
        """Open the duty again."""
        self._register.reopen(self._record.number, self._done.name, self.reason.text().strip())

    def confirm_text(self) -> str:
        """Return the button's text."""
        return self.tr("重新办理")

    def title_text(self) -> str:
        """Return the window's title."""
        return self.tr("重新办理")

    def lines_text(self) -> str:
        """Return what will be open again, and that its deadline stays."""
        return self.tr("“{duty}”将恢复为待办，时限不变").format(
            duty=self._voice.words.duty(self._done.rule)
        )

    def reason_text(self) -> str:
        """Return the reason's label."""
        return self.tr("重新办理的原因 *")
