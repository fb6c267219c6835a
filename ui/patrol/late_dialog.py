"""Takes a patrol of an earlier day afterwards (补记), with its reason."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from deadlines.refusal import Refusal
from ui.desk import Desk
from ui.dialogs.typed_dialog import TypedDialog
from ui.patrol.patrolling import Patrolling
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.labels import PlainLabel
from ui.widgets.text_boxes import TextBox


class LatePatrolDialog(TypedDialog):
    """Asks which missed day, the newest first, and why it is only entered now."""

    def __init__(
        self, desk: Desk, patrolling: Patrolling, days: Sequence[date], parent: QWidget
    ) -> None:
        super().__init__(desk.voice, parent)
        self._patrolling = patrolling
        self.day = ChoiceBox(tuple(reversed(days)), desk.theme)
        for place, day in enumerate(reversed(days)):
            self.day.setItemText(place, f"{day:%Y-%m-%d} {desk.voice.times.weekday(day)}")
        self.reason = TextBox(3, 8)
        label, reason_label = PlainLabel(), PlainLabel()
        label.setText(self.tr("漏查的日子"))
        reason_label.setText(self.tr("补记原因 *"))
        said = PlainLabel("muted")
        said.setText(self.tr("补记写明原因，记录上标“补记”"))
        self.lay_body(label, self.day, reason_label, self.reason, said, 0)
        self.day.setAccessibleName(label.text())
        self.reason.setAccessibleName(reason_label.text())
        self.setWindowTitle(self.tr("补记巡查"))
        self.name_confirm(self.tr("补记"))
        self.reason.setFocus()

    def is_typed(self) -> bool:
        """Return whether a reason was typed."""
        return bool(self.reason.text().strip())

    def field_of(self, refusal: Refusal) -> QWidget | None:
        """Return the reason's field."""
        del refusal
        return self.reason

    def commit(self) -> None:
        """Enter the patrol."""
        self._patrolling.add_late(self.day.value, self.reason.text().strip())
