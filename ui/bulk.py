"""What is done with several chosen records at once; undo takes it back in one step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from enum import Enum
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from deadlines.choices import Choices
from deadlines.records.duty import Duty
from deadlines.records.handling import APPROVAL
from deadlines.records.record import Record, RecordStatus, Undertaker
from deadlines.refusal import Refusal
from ui.desk import Desk
from ui.dialogs.typed_dialog import Question
from ui.undertaking.words import UndertakerWords


class BulkAct(Enum):
    """What can be done with chosen records."""

    FINISH = "finish"
    URGE = "urge"
    EXPORT = "export"
    COPY = "copy"


def only_duty(record: Record, now: datetime) -> Duty | None:
    """Return the duty that can be finished without a question, where the record owes just that.

    None where several are open, where it is late, which takes a reason, and for
    an approval, which is somebody else's word.
    """
    if record.status is not RecordStatus.OPEN or len(record.open_duties) != 1:
        return None
    (duty,) = record.open_duties
    return None if duty.is_late(now) or duty.name == APPROVAL else duty


class BulkActions(QObject):
    """Finishes and urges several records over `window`; `said` tells what was done."""

    said = Signal(str)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window

    def ask_to_finish(self, numbers: Sequence[int]) -> Question | None:
        """Ask, and finish the one duty that each record owes; what cannot be is counted."""
        found = [self._desk.register.get(number) for number in numbers]
        now = self._desk.now()
        ready = [(one.number, duty.name) for one in found if (duty := only_duty(one, now))]
        left = len(found) - len(ready)
        said = self.tr(
            "另有 %n 件不能一起办结：有几项待办、已逾期要写原因、待批准或已办结。", "", left
        )
        if not ready:
            self.said.emit(said)
            return None
        text = self.tr("把选中的 %n 件一起办结？", "", len(ready))
        if left:
            text = f"{text}\n{said}"
        question = Question(text, self.tr("办结"), self.tr("取消"), self._window, danger=False)
        question.agreed.connect(partial(self._finish, ready))
        question.open()
        return question

    def urge(self, numbers: Sequence[int]) -> None:
        """Copy one text that urges all who have not answered, and count each urging."""
        now, words = self._desk.now(), UndertakerWords(self._desk.voice)
        unit = Choices(self._desk.settings).unit
        found: list[tuple[Record, Undertaker]] = [
            (record, one)
            for record in map(self._desk.register.get, numbers)
            if record.status is RecordStatus.OPEN
            for one in record.undertakers
            if not one.answer
        ]
        if not found:
            self.said.emit(self.tr("选中的记录里没有可催办的承办"))
            return
        register = self._desk.register.register
        if self._together([partial(register.urge, one.number, who.name) for one, who in found]):
            texts = [words.urging(who, one, now, "") for one, who in found]
            QGuiApplication.clipboard().setText("\n".join([*texts, *([unit] if unit else [])]))
            self.said.emit(
                self.tr("%n 条催办文字已复制，已记入经过，Ctrl+Z 一次撤回", "", len(found))
            )

    def _finish(self, ready: Sequence[tuple[int, str]]) -> None:
        register = self._desk.register.register
        if self._together([partial(register.finish, *one) for one in ready]):
            self.said.emit(self.tr("已办结 %n 件，Ctrl+Z 一次撤回", "", len(ready)))

    def _together(self, commands: Sequence[Callable[[], Record]]) -> bool:
        try:
            self._desk.register.carry_together(commands)
        except Refusal as refusal:
            self.said.emit(self._desk.voice.refusals.sentence(refusal))
            return False
        return True
