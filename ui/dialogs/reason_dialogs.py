"""Asks for the reason of something that the rules want a reason for."""

from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from deadlines.records.duty import Duty
from deadlines.records.record import Record
from deadlines.refusal import Refusal
from ui.dialogs.typed_dialog import TypedDialog
from ui.observable_register import ObservableRegister
from ui.widgets.labels import PlainLabel
from ui.widgets.text_boxes import TextBox
from ui.wording.short import cut
from ui.wording.voice import Voice

LONGEST_TITLE = 80
"""Characters of a title that a dialog shows; the pane behind it has all of them."""


class ReasonDialog(TypedDialog):
    """Shows what it is about and takes a reason; kinds of it say what is done with the reason."""

    def __init__(
        self,
        register: ObservableRegister,
        voice: Voice,
        record: Record,
        duty: Duty | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(voice, parent)
        self._register, self._record, self._duty = register, record, duty
        self._subject = PlainLabel("heading")
        self._lines = PlainLabel("muted")
        self._warning = PlainLabel("warning")
        self._label = PlainLabel()
        self.reason = TextBox(3, 8)
        self._column = QVBoxLayout(self.body)
        self._column.setContentsMargins(16, 16, 16, 8)
        self._column.setSpacing(8)
        for part in (self._subject, self._lines, self._warning, self._label, self.reason):
            self._column.addWidget(part)
        self._column.addStretch()
        self.reason.setFocus()

    def title_text(self) -> str:
        """Return the window's title."""
        raise NotImplementedError

    def lines_text(self) -> str:
        """Return what the user should know before giving a reason."""
        raise NotImplementedError

    def warning_text(self) -> str:
        """Return what is to be pointed out; empty for nothing."""
        return ""

    def reason_text(self) -> str:
        """Return the reason's label."""
        return self.tr("原因 *")

    def is_typed(self) -> bool:
        """Return whether a reason was typed."""
        return bool(self.reason.text().strip())

    def field_of(self, refusal: Refusal) -> QWidget | None:
        """Return the reason's field: the only one."""
        del refusal
        return self.reason

    def retranslate(self) -> None:
        """Set all texts again, in the present language."""
        super().retranslate()
        self.setWindowTitle(self.title_text())
        self._subject.setText(cut(self._record.title, LONGEST_TITLE))
        self._lines.setText(self.lines_text())
        self._lines.setVisible(bool(self.lines_text()))
        self._warning.setText(self.warning_text())
        self._warning.setVisible(bool(self.warning_text()))
        self._label.setText(self.reason_text())
        self.reason.setAccessibleName(self.reason_text())


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
        return self._voice.words.result(self._owed.rule)

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
