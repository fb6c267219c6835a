"""Takes the words of a duty that is finished already, and the reason of a late one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from deadlines.records.duty import Duty
from deadlines.records.record import Record
from ui.desk import Desk
from ui.dialogs.deed_fields import DeedFields
from ui.dialogs.reason_dialogs import LONGEST_TITLE
from ui.dialogs.typed_dialog import TypedDialog
from ui.widgets.labels import PlainLabel
from ui.widgets.text_boxes import TextBox
from ui.wording.short import cut


class WordsDialog(TypedDialog):
    """Adds to a finished duty to whom it was reported, how, and with what result (补记)."""

    def __init__(
        self, desk: Desk, record: Record, duty: Duty, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk.voice, parent, characters=40)
        self._register, self._record, self._duty = desk.register, record, duty
        self.fields = DeedFields(desk.settings, record.kind, duty)
        self.fields.show_words(duty)
        self.reason = TextBox(2, 6)
        label = PlainLabel(text=self.tr("未按时完成的原因（可不填）"))
        self.reason.setAccessibleName(label.text())
        wants_reason = not duty.late_reason and duty.is_late(desk.now())
        column = self.lay_body(
            PlainLabel("heading", text=cut(record.title, LONGEST_TITLE)),
            PlainLabel("muted", text=desk.voice.words.duty(duty.rule)),
            self.fields,
        )
        for part in (label, self.reason):
            column.addWidget(part)
            part.setVisible(wants_reason)
        column.addStretch()
        for line in (self.fields.whom, self.fields.means, self.fields.outcome):
            # Queued, so that what a line offers is taken before it is kept.
            line.returnPressed.connect(self.accept, Qt.ConnectionType.QueuedConnection)
        self.setWindowTitle(self.tr("补记办理情况"))
        self.name_confirm(self.tr("保存"))
        self.lead_refusals(self.fields.whom)
        self.fields.whom.setFocus()

    @property
    def number(self) -> int:
        """The number of the record it is about."""
        return self._record.number

    def commit(self) -> None:
        """Keep the words, where there are any."""
        if not self.is_typed():
            return
        number, name = self._record.number, self._duty.name
        self._register.supplement(number, name, self.fields.deed(), self.reason.text().strip())
        self.fields.remember()

    def is_typed(self) -> bool:
        """Return whether anything was changed."""
        return self.fields.is_typed() or bool(self.reason.text().strip())
