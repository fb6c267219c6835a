"""Asks for the reason of something that the rules want a reason for."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from deadlines.duty import Duty
from deadlines.errors import Refusal
from deadlines.record import Record
from ui.dialogs.plain_label import PlainLabel
from ui.dialogs.text_box import TextBox
from ui.dialogs.typed_dialog import TypedDialog
from ui.observable_register import ObservableRegister
from ui.reminder_words import cut
from ui.voice import Voice

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
        """Tell whether a reason was typed."""
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
