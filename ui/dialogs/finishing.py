"""The way from a click on "done" to a finished duty."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from deadlines.duty import Duty
from deadlines.errors import Refusal
from deadlines.record import Record
from deadlines.rule import Kind
from ui.dialogs.late_dialog import LateDialog
from ui.dialogs.question import Question
from ui.observable_register import ObservableRegister
from ui.voice import Voice


class Finishing(QObject):
    """Finishes duties: warns of a news item's missing checks, asks the reason of a late finish.

    `refused` carries the sentence of any other refusal. The time that counts is that of the click.
    """

    refused = Signal(str)

    def __init__(self, register: ObservableRegister, voice: Voice, window: QWidget) -> None:
        super().__init__(window)
        self._register, self._voice, self._window = register, voice, window

    def finish(self, record: Record, duty: Duty) -> None:
        """Finish the duty, after the questions that it takes."""
        at = self._register.now()
        missing = [check.mark for check in record.checks if not check.done]
        if record.kind is not Kind.NEWS or duty.name != "submit" or not missing:
            self._finish(record, duty, at)
            return
        names = self.tr("、").join(self._voice.words.mark(mark) for mark in missing)
        question = Question(
            self.tr("以下步骤还没有完成：{names}。仍要记为“{done}”？").format(
                names=names, done=self._voice.words.done(duty.rule)
            ),
            self._voice.words.done(duty.rule),
            self.tr("返回"),
            self._window,
            danger=False,
        )
        question.agreed.connect(lambda: self._finish(record, duty, at))
        question.open()

    def _finish(self, record: Record, duty: Duty, at: datetime) -> None:
        try:
            self._register.finish(record.number, duty.name, at)
        except Refusal as refusal:
            if refusal.code != "late-needs-reason":
                self.refused.emit(self._voice.refusals.sentence(refusal))
                return
            LateDialog(self._register, self._voice, record, duty, at, self._window).open()
