"""Asks for the reason of something that the rules want a reason for."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from deadlines.records.duty import Duty
from deadlines.records.record import Record
from deadlines.refusal import Refusal
from ui.desk import Desk
from ui.dialogs.deed_fields import DeedFields
from ui.dialogs.typed_dialog import TypedDialog
from ui.widgets.labels import PlainLabel
from ui.widgets.text_boxes import TextBox
from ui.wording.short import cut

LONGEST_TITLE = 80
"""Characters of a title that a dialog shows; the pane behind it has all of them."""


class ReasonDialog(TypedDialog):
    """Shows what it is about and takes a reason; kinds of it say what is done with the reason."""

    def __init__(
        self, desk: Desk, record: Record, duty: Duty | None = None, parent: QWidget | None = None
    ) -> None:
        register, voice = desk.register, desk.voice
        super().__init__(voice, parent)
        self._register, self._record, self._duty = register, record, duty
        title = voice.words.title(record.kind, record.title)
        self._subject = PlainLabel("heading", text=cut(title, LONGEST_TITLE))
        self._lines = PlainLabel("muted")
        self._warning = PlainLabel("warning")
        self._label = PlainLabel()
        self.reason = TextBox(3, 8)
        self._column = self.lay_body(
            self._subject, self._lines, self._warning, self._label, self.reason, 0
        )
        self.reason.setFocus()

    def show_texts(self, title: str, lines: str, label: str, *, warning: str = "") -> None:
        """Show the title, what should be known before giving a reason, and the reason's label.

        `warning` is pointed out.
        """
        self.setWindowTitle(title)
        self._lines.setText(lines)
        self._lines.setVisible(bool(lines))
        self._warning.setText(warning)
        self._warning.setVisible(bool(warning))
        self._label.setText(label)
        self.reason.setAccessibleName(label)

    def is_typed(self) -> bool:
        """Return whether a reason was typed."""
        return bool(self.reason.text().strip())

    def field_of(self, refusal: Refusal) -> QWidget | None:
        """Return the reason's field: the only one."""
        del refusal
        return self.reason


class CancelDialog(ReasonDialog):
    """Takes the reason and cancels the record."""

    def __init__(self, desk: Desk, record: Record, parent: QWidget | None = None) -> None:
        super().__init__(desk, record, None, parent)
        self.confirm_button.setProperty("role", "danger")
        self.name_confirm(self.tr("作废此记录"))
        lines = self.tr("作废后不再提醒；记录和经过仍保留在台账中")
        self.show_texts(self.tr("作废"), lines, self.tr("作废原因 *"))

    def commit(self) -> None:
        """Cancel the record."""
        self._register.cancel(self._record.number, self.reason.text().strip())


class HandOverDialog(ReasonDialog):
    """Takes who has taken a duty over, and lets it end."""

    def __init__(
        self, desk: Desk, record: Record, duty: Duty, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, record, duty, parent)
        self._owed = duty
        self.name_confirm(self.tr("移交"))
        lines = self.tr("“{duty}”移交后本单位不再计时；移交情况记入经过")
        lines = lines.format(duty=desk.voice.words.duty(duty.rule))
        self.show_texts(self.tr("移交"), lines, self.tr("移交给谁、依据 *"))

    def commit(self) -> None:
        """Let the duty end."""
        self._register.hand_over(self._record.number, self._owed.name, self.reason.text().strip())


class LateDialog(ReasonDialog):
    """Takes the reason of a late finish and its words, and finishes the duty as of `at`: when it
    was asked for.
    """

    def __init__(
        self, desk: Desk, record: Record, duty: Duty, at: datetime, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, record, duty, parent)
        voice = desk.voice
        self._owed, self._at = duty, at
        self.name_confirm(voice.words.result(duty.rule))
        lines = ""
        if duty.due is not None:
            lines = self.tr("{duty}　应于 {due} 前完成，已逾期 {span}").format(
                duty=voice.words.duty(duty.rule),
                due=voice.times.full_due(duty.due),
                span=voice.words.span(at - duty.due),
            )
        self.show_texts(self.tr("填写未按时完成的原因"), lines, self.tr("未按时完成的原因 *"))
        self.fields = DeedFields(desk.settings, record.kind, duty)
        self._column.insertWidget(self._column.count() - 1, self.fields)

    def commit(self) -> None:
        """Finish the duty with its reason, and its words where there are any."""
        number, reason = self._record.number, self.reason.text().strip()
        self._register.finish(number, self._owed.name, self._at, reason, self.fields.deed())
        self.fields.remember()

    def is_typed(self) -> bool:
        """Return whether a reason or words were typed."""
        return super().is_typed() or self.fields.is_typed()


class ReopenDialog(ReasonDialog):
    """Takes the reason and opens the duty again, with its deadline as it was."""

    def __init__(
        self, desk: Desk, record: Record, duty: Duty, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, record, duty, parent)
        voice = desk.voice
        self._done = duty
        self.name_confirm(self.tr("重新办理"))
        lines = self.tr("“{duty}”将恢复为待办，时限不变").format(duty=voice.words.duty(duty.rule))
        self.show_texts(self.tr("重新办理"), lines, self.tr("重新办理的原因 *"))

    def commit(self) -> None:
        """Open the duty again."""
        self._register.reopen(self._record.number, self._done.name, self.reason.text().strip())
