"""Takes who took a step of a message's way, when, and its words: the opinion, the undertakers."""

from PySide6.QtWidgets import QWidget

from deadlines.records.record import Check, Mark, Record
from ui.desk import Desk
from ui.dialogs.deed_fields import ChoiceLine
from ui.dialogs.reason_dialogs import LONGEST_TITLE
from ui.dialogs.time_field import ReadTime, TimeField
from ui.dialogs.typed_dialog import TypedDialog
from ui.widgets.labels import PlainLabel
from ui.widgets.text_boxes import TextBox
from ui.wording.short import cut


class StepDialog(TypedDialog):
    """Ticks a step with its words; of one that is ticked it changes them."""

    def __init__(
        self, desk: Desk, read_time: ReadTime, record: Record, check: Check, parent: QWidget
    ) -> None:
        super().__init__(desk.voice, parent, characters=40)
        self._register, self._record, self._mark = desk.register, record, check.mark
        who, words = self._names(check.mark)
        self.who = ChoiceLine(desk.settings, f"step-who-{check.mark}")
        self.time = TimeField(desk, read_time)
        self.text = TextBox(3, 8)
        fields: tuple[tuple[str, QWidget], ...] = (
            (self.tr("{field}（可不填）").format(field=who), self.who),
            (self.tr("时间 *"), self.time),
            (self.tr("{field}（可不填）").format(field=words), self.text),
        )
        column = self.lay_body(PlainLabel("heading", text=cut(record.title, LONGEST_TITLE)))
        for name, field in fields:
            column.addWidget(PlainLabel(text=name))
            column.addWidget(field)
        column.addStretch()
        self.who.setAccessibleName(who)
        self.time.set_name(self.tr("时间"))
        self.text.setAccessibleName(words)
        self.lead_refusals(self.time.line)
        self.who.setText(check.who)
        if check.at is not None:
            self.time.set_instant(check.at)
        else:
            self.time.line.setText(self.tr("现在"))
        self.text.set_text(check.text)
        self._given = self._typed_texts()
        step = desk.voice.words.mark(check.mark)
        self.setWindowTitle(step)
        self.name_confirm(self.tr("保存") if check.done else step)
        self.who.setFocus()

    def commit(self) -> None:
        """Tick the step."""
        at, who, text = self.time.require(), self.who.text().strip(), self.text.text().strip()
        number = self._record.number
        self._register.check(number, self._mark, done=True, who=who, at=at, text=text)
        self.who.remember()

    def is_typed(self) -> bool:
        """Return whether anything is other than at first."""
        return self._typed_texts() != self._given

    def _typed_texts(self) -> tuple[str, str, str]:
        return self.who.text().strip(), self.time.line.text(), self.text.text().strip()

    def _names(self, mark: str) -> tuple[str, str]:
        """Return what who took the step and its words are called."""
        names: dict[str, tuple[str, str]] = {
            Mark.ASSIGNED: (self.tr("批办人"), self.tr("批办意见")),
            Mark.HANDLED: (
                self.tr("承办单位（牵头的写在最前）"),
                self.tr("办理情况"),
            ),
            Mark.APPROVED: (self.tr("审定人"), self.tr("审定意见")),
            Mark.ANSWERED: (self.tr("答复人"), self.tr("答复内容，发布在哪里")),
        }
        return names.get(mark, (self.tr("经办人"), self.tr("备注")))
