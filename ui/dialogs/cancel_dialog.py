"""Asks why a record is cancelled."""

from PySide6.QtWidgets import QWidget

from deadlines.record import Record
from ui.dialogs.reason_dialog import ReasonDialog
from ui.observable_register import ObservableRegister
from ui.voice import Voice


class CancelDialog(ReasonDialog):
    """Takes the reason and cancels the record."""

    def __init__(
        self,
        register: ObservableRegister,
        voice: Voice,
        record: Record,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(register, voice, record, None, parent)
        self.confirm_button.setProperty("role", "danger")
        self.retranslate()

    def commit(self) -> None:
        """Cancel the record."""
        self._register.cancel(self._record.number, self.reason.text().strip())

    def confirm_text(self) -> str:
        """Return the button's text."""
        return self.tr("撤销此记录")

    def title_text(self) -> str:
        """Return the window's title."""
        return self.tr("撤销")

    def lines_text(self) -> str:
        """Return what cancelling means."""
        return self.tr("撤销后不再提醒；记录和经过仍保留在台账中")

    def reason_text(self) -> str:
        """Return the reason's label."""
        return self.tr("撤销原因 *")
