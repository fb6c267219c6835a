"""The way from a click on "done" to a finished duty."""

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from deadlines.records.duty import Duty
from deadlines.records.handling import APPROVAL
from deadlines.records.record import Record
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind
from ui.desk import Desk
from ui.dialogs.deed_fields import DeedFields
from ui.dialogs.reason_dialogs import LONGEST_TITLE, LateDialog
from ui.dialogs.time_field import ReadTime, TimeField
from ui.dialogs.typed_dialog import Question, TypedDialog
from ui.widgets.labels import PlainLabel
from ui.widgets.text_boxes import TextBox
from ui.wording.short import cut


class FinishDialog(TypedDialog):
    """Takes the time a duty was finished, by default now, its words, and the reason where late."""

    def __init__(
        self,
        desk: Desk,
        read_time: ReadTime,
        record: Record,
        duty: Duty,
        parent: QWidget | None = None,
    ) -> None:
        register, voice = desk.register, desk.voice
        super().__init__(voice, parent, characters=40)
        self._register, self._record, self._duty = register, record, duty
        title = voice.words.title(record.kind, record.title)
        self._subject = PlainLabel("heading", text=cut(title, LONGEST_TITLE))
        self._lines = PlainLabel("muted")
        self._time_label = PlainLabel(text=self.tr("完成时间 *"))
        self.time = TimeField(desk, read_time)
        self._reason_label = PlainLabel(text=self.tr("未按时完成的原因 *"))
        self.reason = TextBox(3, 8)
        self.fields = DeedFields(desk.settings, record.kind, duty)
        self.fields.show_words(duty)
        by_code = {"late-needs-reason": self.reason, "holidays-not-loaded": self.fields.result}
        self.lead_refusals(self.time.line, by_code)
        self.lay_body(
            self._subject,
            self._lines,
            self._time_label,
            self.time,
            self._reason_label,
            self.reason,
            self.fields,
            0,
        )
        self.time.line.setText(self.tr("现在"))
        self.time.line.selectAll()
        self._default = self.time.line.text()
        self.time.changed.connect(self._ask_reason)
        self._ask_reason()
        self._set_texts()
        self.time.setFocus()

    def commit(self) -> None:
        """Finish the duty at the time given."""
        at = self.time.require()
        reason = self.reason.text().strip() if self._is_late() else ""
        deed = self.fields.deed()
        self._register.finish(self._record.number, self._duty.name, at, reason, deed)
        self.fields.remember()

    def is_typed(self) -> bool:
        """Return whether a time, a reason or words were typed."""
        is_other_time = self.time.line.text() != self._default
        return is_other_time or bool(self.reason.text().strip()) or self.fields.is_typed()

    def _set_texts(self) -> None:
        self.name_confirm(self._voice.words.result(self._duty.rule))
        self.setWindowTitle(self.tr("补记完成时间"))
        duty = self._voice.words.duty(self._duty.rule)
        if self._duty.due is not None:
            duty = self.tr("{duty}　应于 {due} 前完成").format(
                duty=duty, due=self._voice.times.full_due(self._duty.due)
            )
        self._lines.setText(duty)
        self.time.set_name(self.tr("完成时间"))
        self.reason.setAccessibleName(self._reason_label.text())

    def _is_late(self) -> bool:
        at, due = self.time.instant, self._duty.due
        return at is not None and due is not None and at > due and not self._duty.is_target

    def _ask_reason(self) -> None:
        for part in (self._reason_label, self.reason):
            part.setVisible(self._is_late())


_REST = 1000
"""Milliseconds after a step in which no other is taken: a second click was meant for the first."""


class Finishing(QObject):
    """Finishes duties: warns of a news item's missing checks, asks the reason of a late finish.

    An approval is asked for by name. `refused` carries the sentence of any other refusal. The time
    that counts is that of the click. For a second after any step, `resting` until it is over,
    nothing is finished: one click is one step.
    """

    refused = Signal(str)
    resting = Signal(bool)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        register, voice = desk.register, desk.voice
        super().__init__(window)
        self._desk, self._register, self._voice, self._window = desk, register, voice, window
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(lambda: self.resting.emit(False))
        register.stepped.connect(self._begin_rest)

    def finish(self, record: Record, duty: Duty) -> None:
        """Finish the duty, after the questions that it takes."""
        if self._rest.isActive():
            return
        if duty.name == APPROVAL:
            self._ask_whose(record, duty)
            return
        at = self._register.now()
        missing = [check.mark for check in record.checks if not check.done]
        if record.kind is not Kind.NEWS or duty.name != "submit" or not missing:
            self._finish(record, duty, at)
            return
        names = self.tr("、").join(self._voice.words.mark(mark) for mark in missing)
        question = Question(
            self.tr("以下步骤还没有完成：{names}。仍要记为“{done}”？").format(
                names=names, done=self._voice.words.result(duty.rule)
            ),
            self._voice.words.result(duty.rule),
            self.tr("返回"),
            self._window,
            danger=False,
        )
        question.agreed.connect(lambda: self._finish(record, duty, at))
        question.open()

    def _begin_rest(self) -> None:
        self._rest.start()
        self.resting.emit(True)

    def _ask_whose(self, record: Record, duty: Duty) -> None:
        from deadlines.phrases.times import read_time
        from ui.dialogs.approval_dialog import ApprovalDialog

        ApprovalDialog(self._desk, read_time, record, duty, self._window).open()

    def _ask_why(self, record: Record, duty: Duty, refusal: Refusal) -> None:
        from deadlines.phrases.times import read_time

        dialog = FinishDialog(self._desk, read_time, record, duty, self._window)
        dialog.open()
        dialog.show_refusal(refusal)

    def _finish(self, record: Record, duty: Duty, at: datetime) -> None:
        try:
            self._register.finish(record.number, duty.name, at)
        except Refusal as refusal:
            if refusal.code == "holidays-not-loaded":
                self._ask_why(record, duty, refusal)
                return
            if refusal.code != "late-needs-reason":
                self.refused.emit(self._voice.refusals.sentence(refusal))
                return
            LateDialog(self._desk, record, duty, at, self._window).open()
