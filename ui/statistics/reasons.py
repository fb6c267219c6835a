"""The way to the reasons that are missing for what was late."""

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton, QWidget

from deadlines.appraisal.statistics import DutyFact
from deadlines.refusal import Refusal
from ui.desk import Desk
from ui.dialogs.words_dialog import WordsDialog


class MissingReasons(QPushButton):
    """Counts the late finishes without a reason; pressed, asks for one after another."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._missing: Sequence[DutyFact] = ()
        self._waiting: list[DutyFact] = []
        self.setAutoDefault(False)
        self.clicked.connect(self._begin)
        self.show_facts(())

    def show_facts(self, late: Sequence[DutyFact]) -> None:
        """Count those of the late duties that were finished without a word why."""
        self._missing = [one for one in late if one.done_at is not None and not one.reason]
        self.setText(self.tr("补填未按时原因…（%n 项）", None, len(self._missing)))
        self.setVisible(bool(self._missing))

    def _begin(self) -> None:
        self._waiting = list(self._missing)
        self._ask_next()

    def _ask_next(self) -> None:
        while self._waiting:
            fact = self._waiting.pop(0)
            try:
                record = self._desk.register.get(fact.record)
                duty = record.duty(fact.rule.duty)
            except Refusal:
                continue  # gone since the figures were read
            if duty.lacks_reason:
                dialog = WordsDialog(self._desk, record, duty, self.window())
                dialog.accepted.connect(self._ask_next)
                dialog.open()
                dialog.reason.setFocus()
                return
