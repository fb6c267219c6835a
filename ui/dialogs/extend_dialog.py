"""Asks why a duty is extended, with both dates in sight."""

from PySide6.QtWidgets import QWidget

from deadlines.calendar.notice import Certainty
from deadlines.records.duty import Duty
from deadlines.records.record import Record
from deadlines.rules.rule import Limit
from ui.desk import Desk
from ui.dialogs.reason_dialogs import ReasonDialog


class ExtendDialog(ReasonDialog):
    """Shows the old and the new deadline, takes the reason and extends the duty.

    Making it raises Refusal as `Register.extension` does: where nothing can be extended there is
    nothing to ask.
    """

    def __init__(
        self, desk: Desk, record: Record, duty: Duty, parent: QWidget | None = None
    ) -> None:
        coming = desk.register.extension(record.number, duty.name)
        super().__init__(desk, record, duty, parent)
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
