"""The settings of the unit itself."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from deadlines.choices import Choices
from ui.settings.group import Group
from ui.settings.line_field import LineField
from ui.voice import Voice

_LONGEST = 60


class UnitGroup(Group):
    """Takes the unit's name; `unit_changed` carries it once it is kept."""

    unit_changed = Signal(str)

    def __init__(self, choices: Choices, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(voice, parent)
        self._choices = choices
        self._name = choices.unit
        self.name = LineField()
        self.name.setMaxLength(_LONGEST)
        self.name.put_text(self._name)
        self.name.done.connect(self._keep)
        self.row = self.add_row(self.name)
        self.retranslate()

    def reload(self) -> None:
        """Read the name again."""
        self._take(self._choices.unit)

    def retranslate(self) -> None:
        """Set all texts again, in the present language."""
        self.heading.setText(self.tr("单位"))
        self.row.put_texts(self.tr("单位名称"), self.tr("显示在窗口标题里"))
        self.name.setPlaceholderText(self.tr("例如：机电工程学院"))

    def _keep(self) -> None:
        name = " ".join(self.name.text().split())
        if name == self._name or self.row.keep(lambda: self._choices.keep_unit(name)):
            self._take(name)

    def _take(self, name: str) -> None:
        self.name.put_text(name)
        if name != self._name:
            self._name = name
            self.unit_changed.emit(name)
