"""The window's right side: empty until a record is chosen, then the detail pane."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from ui.desk import Desk
from ui.widgets.labels import PlainLabel

TYPE_CHECKING = False  # as `typing` has it, which takes long to import
if TYPE_CHECKING:
    from storage.ledger import Ledger
    from ui.detail.pane import DetailPane


class DetailSide(QWidget):
    """Makes the pane when the first record is shown, so that the window's start need not wait.

    Its signals are the pane's.
    """

    amend_asked = Signal(object)
    paper_asked = Signal(object, str)
    snooze_asked = Signal(int, object)
    said = Signal(str)

    def __init__(self, desk: Desk, ledger: Ledger) -> None:
        super().__init__()
        self._desk, self._ledger = desk, ledger
        self.pane: DetailPane | None = None
        self.empty = PlainLabel("muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self.empty)
        text = QCoreApplication.translate("DetailPane", "选中左侧的一项，这里显示详情")
        self.empty.setText(text)

    @property
    def number(self) -> int:
        """The number of the record shown; 0 while none is."""
        return self.pane.number if self.pane else 0

    @property
    def is_asking(self) -> bool:
        """Whether something is being typed in the pane."""
        return self.pane is not None and self.pane.is_asking

    def show_record(self, number: int, duty: str = "") -> None:
        """Show a record, as the pane does; raises its Refusals."""
        if self.pane is None:
            self.pane = self._make_pane()
        self.pane.show_record(number, duty)
        self._stack.setCurrentWidget(self.pane)

    def show_nothing(self) -> None:
        """Show that no record is chosen."""
        if self.pane is not None:
            self.pane.show_nothing()

    def has_seconds(self) -> bool:
        """Return whether the remaining time is in sight and shows seconds."""
        return self.isVisible() and self.pane is not None and self.pane.has_seconds()

    def tick(self) -> None:
        """Renew the remaining time, and nothing else."""
        if self.pane is not None:
            self.pane.tick()

    def _make_pane(self) -> DetailPane:
        from ui.detail.evidence import EvidenceBox
        from ui.detail.pane import DetailPane

        ledger = self._ledger
        pane = DetailPane(self._desk, ledger.history.entries_of, ledger.reminders.shown_for)
        pane.add_evidence(EvidenceBox(self._desk, ledger.evidence))
        pane.amend_asked.connect(self.amend_asked)
        pane.paper_asked.connect(self.paper_asked)
        pane.snooze_asked.connect(self.snooze_asked)
        pane.said.connect(self.said)
        self._stack.addWidget(pane)
        return pane
