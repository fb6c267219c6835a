"""What the two dialogs of a handover share: a passphrase, shown or hidden, never kept."""

from pathlib import Path

from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from ui.detail.tick_box import TickBox
from ui.dialogs.plain_label import PlainLabel
from ui.dialogs.typed_dialog import TypedDialog
from ui.handover.passphrase_field import PassphraseField
from ui.theme import Theme
from ui.voice import Voice


class PassphraseDialog(TypedDialog):
    """Asks for a passphrase for a file; kinds of it add what else there is to ask.

    Whatever way it closes, the fields are emptied.
    """

    def __init__(
        self,
        file: Path,
        voice: Voice,
        theme: Theme,
        fields: tuple[PassphraseField, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(voice, parent)
        self._file, self._fields = file, fields
        self.intro = PlainLabel()
        self.path = PlainLabel("muted")
        self.labels = tuple(PlainLabel(wraps=False) for _ in fields)
        self.reveal = TickBox(theme)
        self.caps = PlainLabel("warning")
        self.caps.hide()
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(16, 16, 16, 8)
        self.column.setSpacing(8)
        self.column.addWidget(self.intro)
        self.column.addWidget(self.path)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for label, field in zip(self.labels, fields, strict=True):
            label.setBuddy(field)
            form.addRow(label, field)
            field.caps_lock.connect(self.caps.setVisible)
            field.returnPressed.connect(self._next)
        form.addRow("", self.reveal)
        self.column.addLayout(form)
        self.column.addWidget(self.caps)
        self.reveal.toggled.connect(self._reveal)
        fields[0].setFocus()

    def is_typed(self) -> bool:
        """Nothing is lost that is not in the user's head anyway."""
        return False

    def done(self, result: int) -> None:
        """Close, and keep no passphrase."""
        for field in self._fields:
            field.forget()
        super().done(result)

    def retranslate(self) -> None:
        """Set all texts again, in the present language."""
        super().retranslate()
        self.path.setText(str(self._file))
        self.reveal.setText(self.tr("显示口令"))
        self.caps.setText(self.tr("大写锁定（Caps Lock）可能是开着的"))

    def _reveal(self, shown: bool) -> None:
        for field in self._fields:
            field.show_text(shown=shown)

    def _next(self) -> None:
        """Enter goes to the next empty field, and from the last confirms."""
        empty = next((field for field in self._fields if not field.text()), None)
        if empty is not None:
            empty.setFocus()
        else:
            self.accept()
