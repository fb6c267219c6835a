"""Asks why a duty is finished late."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from deadlines.duty import Duty
from deadlines.record import Record
from ui.dialogs.reason_dialog import ReasonDialog
from ui.observable_register import ObservableRegister
from ui.voice import Voice


class LateDialog(ReasonDialog):
    """Takes the reason of a late finish and finishes the duty as of `at`: when it was asked for."""

    def __init__(
        self,
        register: ObservableRegister,
        voice: Voice,
        record: Record,
        duty: Duty,
        at: datetime,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(register, voice, record, duty, parent)
        self._owed, self._at = duty, at
        self.retranslate()

    def commit(self) -> None:
        """Finish the duty with its reason."""
        self._register.finish(
            self._record.number, self._owed.name, self._at, self.reason.text().strip()
        )

    def confirm_text(self) -> str:
        """Return what finishing this duty is called."""
        return self._voice.words.done(self._owed.rule)

    def title_text(self) -> str:
        """Return the window's title."""
        return self.tr("填写未按时完成的原因")

    def lines_text(self) -> str:
        """Return when it was due and how late it is."""
        if self._owed.due is None:
            return ""
        return self.tr("{duty}　应于 {due} 前完成，已逾期 {span}").format(
            duty=self._voice.words.duty(self._owed.rule),
            due=self._voice.times.full_due(self._owed.due),
            span=self._voice.words.span(self._at - self._owed.due),
        )

    def reason_text(self) -> str:
        """Return the reason's label."""
        return self.tr("未按时完成的原因 *")
