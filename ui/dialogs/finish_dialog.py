"""Finishes a duty at a time that is not now."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from deadlines.duty import Duty
from deadlines.errors import Refusal
from deadlines.record import Record
from ui.dialogs.plain_label import PlainLabel
from ui.dialogs.reason_dialog import LONGEST_TITLE
from ui.dialogs.text_box import TextBox
from ui.dialogs.time_field import ReadTime, TimeField
from ui.dialogs.typed_dialog import TypedDialog
from ui.observable_register import ObservableRegister
from ui.reminder_words import cut
from ui.theme import Theme
from ui.voice import Voice


class FinishDialog(TypedDialog):
    """Takes the time a duty was finished, by default now, and the reason where that is late."""

    def __init__(
        self,
        register: ObservableRegister,
        voice: Voice,
        theme: Theme,
        read_time: ReadTime,
        record: Record,
        duty: Duty,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(voice, parent, characters=40)
        self._register, self._record, self._duty = register, record, duty
        self._subject = PlainLabel("heading")
        self._lines = PlainLabel("muted")
        self._time_label = PlainLabel()
        self.time = TimeField(voice, theme, read_time, register.now)
        self._reason_label = PlainLabel()
        self.reason = TextBox(3, 8)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(16, 16, 16, 8)
        column.setSpacing(8)
        for part in (self._subject, self._lines, self._time_label, self.time):
            column.addWidget(part)
        column.addWidget(self._reason_label)
        column.addWidget(self.reason)
        column.addStretch()
        self.time.line.setText(self.tr("现在"))
        self.time.line.selectAll()
        self._default = self.time.line.text()
        self.time.changed.connect(self._ask_reason)
        self._ask_reason()
        self.retranslate()
        self.time.setFocus()

    def commit(self) -> None:
        """Finish the duty at the time given."""
        at = self.time.require()
        reason = self.reason.text().strip() if self._is_late() else ""
        self._register.finish(self._record.number, self._duty.name, at, reason)

    def is_typed(self) -> bool:
        """Tell whether a time or a reason was typed."""
        return self.time.line.text() != self._default or bool(self.reason.text().strip())

    def confirm_text(self) -> str:
        """Return what finishing this duty is called."""
        return self._voice.words.done(self._duty.rule)

    def field_of(self, refusal: Refusal) -> QWidget | None:
        """Return the reason's field for a missing reason, else the time's."""
        return self.reason if refusal.code == "late-needs-reason" else self.time.line

    def retranslate(self) -> None:
        """Set all texts again, in the present language."""
        super().retranslate()
        self.setWindowTitle(self.tr("补记完成时间"))
        self._subject.setText(cut(self._record.title, LONGEST_TITLE))
        duty = self._voice.words.duty(self._duty.rule)
        if self._duty.due is not None:
            duty = self.tr("{duty}　应于 {due} 前完成").format(
                duty=duty, due=self._voice.times.full_due(self._duty.due)
            )
        self._lines.setText(duty)
        self._time_label.setText(self.tr("完成时间 *"))
        self.time.set_name(self.tr("完成时间"))
        self._reason_label.setText(self.tr("未按时完成的原因 *"))
        self.reason.setAccessibleName(self._reason_label.text())

    def _is_late(self) -> bool:
        at, due = self.time.instant, self._duty.due
        return at is not None and due is not None and at > due and not self._duty.is_target

    def _ask_reason(self) -> None:
        for part in (self._reason_label, self.reason):
            part.setVisible(self._is_late())
