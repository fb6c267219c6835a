"""Asks whose word an approval is: who approved a visit, or who refused it and why."""

from PySide6.QtWidgets import QLineEdit, QWidget

from deadlines.records.duty import Deed, Duty
from deadlines.records.record import LONGEST_TEXT, Record
from deadlines.refusal import Refusal
from ui.desk import Desk
from ui.dialogs.reason_dialogs import LONGEST_TITLE
from ui.dialogs.time_field import ReadTime, TimeField
from ui.dialogs.typed_dialog import TypedDialog
from ui.widgets.buttons import push_button
from ui.widgets.labels import PlainLabel
from ui.widgets.text_boxes import TextBox
from ui.wording.short import cut


class ApprovalDialog(TypedDialog):
    """Finishes an approval with the name of who gave it; a refused one closes the record."""

    def __init__(
        self, desk: Desk, read_time: ReadTime, record: Record, duty: Duty, parent: QWidget
    ) -> None:
        super().__init__(desk.voice, parent, characters=40)
        self._register, self._record, self._duty = desk.register, record, duty
        self.whom = QLineEdit()
        self.whom.setMaxLength(LONGEST_TEXT)
        self.time = TimeField(desk, read_time)
        self.words = TextBox(2, 6)
        self.refuse_button = push_button(self.tr("未获批准，结束办理"), self._refuse, role="danger")
        self.refuse_button.setAutoDefault(False)
        column = self.lay_body(PlainLabel("heading", text=cut(record.title, LONGEST_TITLE)))
        fields: tuple[tuple[str, QWidget], ...] = (
            (self.tr("批准人或批准单位 *"), self.whom),
            (self.tr("批准时间 *"), self.time),
            (self.tr("批准意见（可不填；未获批准时填写理由）"), self.words),
        )
        for name, field in fields:
            column.addWidget(PlainLabel(text=name))
            column.addWidget(field)
        column.addWidget(self.refuse_button)
        column.addStretch()
        self.whom.setAccessibleName(self.tr("批准人或批准单位"))
        self.time.set_name(self.tr("批准时间"))
        self.words.setAccessibleName(self.tr("批准意见"))
        by_code = {"approval-needs-whom": self.whom, "reason-needed": self.words}
        self.lead_refusals(self.time.line, by_code)
        self.time.line.setText(self.tr("现在"))
        self.setWindowTitle(desk.voice.words.duty(duty.rule))
        self.name_confirm(desk.voice.words.result(duty.rule))
        self.whom.setFocus()

    def commit(self) -> None:
        """Finish the approval."""
        number, name = self._record.number, self._duty.name
        self._register.finish(number, name, self.time.require(), deed=self._deed())

    def is_typed(self) -> bool:
        """Return whether a name or words were typed."""
        return bool(self.whom.text().strip() or self.words.text().strip())

    def _deed(self) -> Deed:
        return Deed(whom=self.whom.text().strip(), result=self.words.text().strip())

    def _refuse(self) -> None:
        try:
            self._register.refuse_approval(self._record.number, self._deed())
        except Refusal as refusal:
            self.show_refusal(refusal)
            return
        self.close_committed()
