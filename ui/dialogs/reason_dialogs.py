"""Asks for the reason of something that the rules want a reason for."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from deadlines.calendar.notice import Certainty
from deadlines.records.duty import Duty
from deadlines.records.record import Record
from deadlines.rules.rule import Limit
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

    def __init__(self, desk: Desk, record: Record, parent: QWidget | None) -> None:
        register, voice = desk.register, desk.voice
        super().__init__(voice, parent)
        self._register, self._record = register, record
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
        self.lead_refusals(self.reason)

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


class CancelDialog(ReasonDialog):
    """Takes the reason and cancels the record."""

    def __init__(self, desk: Desk, record: Record, parent: QWidget | None = None) -> None:
        super().__init__(desk, record, parent)
        self.confirm_button.setProperty("role", "danger")
        self.name_confirm(self.tr("作废此记录"))
        lines = self.tr("作废后不再提醒；记录和经过仍保留在台账中")
        self.show_texts(self.tr("作废"), lines, self.tr("作废原因 *"))

    def commit(self) -> None:
        """Cancel the record."""
        self._register.cancel(self._record.number, self.reason.text().strip())


class HandOverDialog(ReasonDialog):
    """Takes who has taken a duty over, and lets it end."""

    def __init__(self, desk: Desk, record: Record, duty: Duty, parent: QWidget) -> None:
        super().__init__(desk, record, parent)
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
        super().__init__(desk, record, parent)
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
        super().__init__(desk, record, parent)
        voice = desk.voice
        self._done = duty
        self.name_confirm(self.tr("重新办理"))
        lines = self.tr("“{duty}”将恢复为待办，时限不变").format(duty=voice.words.duty(duty.rule))
        self.show_texts(self.tr("重新办理"), lines, self.tr("重新办理的原因 *"))

    def commit(self) -> None:
        """Open the duty again."""
        self._register.reopen(self._record.number, self._done.name, self.reason.text().strip())


class ExtendDialog(ReasonDialog):
    """Shows the old and the new deadline, takes the reason and extends the duty.

    Making it raises Refusal as `Register.extension` does: where nothing can be extended there is
    nothing to ask.
    """

    def __init__(
        self, desk: Desk, record: Record, duty: Duty, parent: QWidget | None = None
    ) -> None:
        coming = desk.register.extension(record.number, duty.name)
        super().__init__(desk, record, parent)
        self._extended, self._coming = duty, coming
        self.name_confirm(self.tr("延长"))
        title, label = self.tr("延长办理时间"), self.tr("延长的理由 *")
        self.show_texts(title, self._both_deadlines(), label, warning=self._warnings())

    def commit(self) -> None:
        """Extend the duty."""
        self._register.extend(self._record.number, self._extended.name, self.reason.text().strip())

    def _both_deadlines(self) -> str:
        """Return both deadlines, and what the new one is counted from."""
        coming, times = self._coming, self._voice.times
        lines = [
            self._voice.words.duty(self._extended.rule),
            self.tr("原到期：{due}").format(due=times.full_due(coming.old)),
            self.tr("延长后：{due}（合计 {total}，从原起算时间算起）").format(
                due=times.full_due(coming.new.due), total=self._total_text()
            ),
        ]
        if coming.new.certainty is Certainty.PROVISIONAL:
            lines.append(
                self.tr("暂定；稳妥时间：{due}").format(due=times.full_due(coming.new.safe_by))
            )
        return "\n".join(lines)

    def _warnings(self) -> str:
        """Return that it gains nothing, or comes after the deadline."""
        warnings = []
        if not self._coming.gains:
            warnings.append(self.tr("延长后到期时间不变（末日遇假期）"))
        if self._coming.after_due:
            warnings.append(self.tr("原时限已过，这次延长将记为逾期后延长"))
        return "\n".join(warnings)

    def _total_text(self) -> str:
        limit = self._extended.rule.limit
        if limit is None:  # the register has refused to extend such a duty
            return str(self._coming.total)
        return self._voice.words.limit(Limit(self._coming.total, limit.reading))
