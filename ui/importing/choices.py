"""What the person decides for the whole file: the kind of rows without one, and old rows."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from deadlines.ledger_making import OldRows
from deadlines.rule import Kind
from ui.settings.choice_box import ChoiceBox
from ui.theme import Theme
from ui.voice import Voice


class Choices(QWidget):
    """Holds the choices; `changed` follows each change."""

    changed = Signal()

    def __init__(self, voice: Voice, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._voice = voice
        self.kind: ChoiceBox[Kind | None] = ChoiceBox((None, *Kind), theme)
        self.old: ChoiceBox[OldRows] = ChoiceBox(tuple(OldRows), theme)
        self._kind_label, self._old_label = QLabel(), QLabel()
        self._kind_label.setBuddy(self.kind)
        self._old_label.setBuddy(self.old)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self._kind_label, self.kind, self._old_label, self.old):
            row.addWidget(part)
        row.addStretch()
        self.kind.chosen.connect(lambda _: self.changed.emit())
        self.old.chosen.connect(lambda _: self.changed.emit())

    def retranslate(self) -> None:
        """Set all texts again, in the present language."""
        self._kind_label.setText(self.tr("没写类型的行"))
        self.kind.setAccessibleName(self.tr("没写类型的行"))
        words = self._voice.words
        kinds: dict[Kind | None, str] = {kind: words.kind(kind) for kind in Kind}
        self.kind.put_labels({None: self.tr("按表头判断"), **kinds})
        self._old_label.setText(self.tr("没有完成时间的旧记录"))
        self.old.setAccessibleName(self.tr("没有完成时间的旧记录"))
        self.old.put_labels(
            {OldRows.ARCHIVE: self.tr("作为已归档"), OldRows.OPEN: self.tr("作为在办")}
        )
