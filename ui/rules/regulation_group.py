"""One regulation on the rules page: its name, its cards, and the way to change it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from deadlines.rules.rule import DutyRule
from ui.rules.rule_card import RuleCard
from ui.rules.rule_files import RuleFile
from ui.rules.rule_words import RuleWords
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_column, lay_row
from ui.wording.voice import Voice

MakeCard = Callable[[DutyRule], RuleCard]


class RegulationGroup(QWidget):
    """The rules in force under one regulation; a file at fault says so above them.

    `edit_asked` carries the file's name.
    """

    edit_asked = Signal(str)

    def __init__(
        self,
        file: RuleFile,
        rules: Sequence[DutyRule],
        make_card: MakeCard,
        voice: Voice,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.file = file
        self._voice, self._says = voice, RuleWords(voice)
        self.heading = PlainLabel("title")
        self.state = PlainLabel("muted")
        self.edit_button = QPushButton(self.tr("修改本单位规则…"))
        self.edit_button.clicked.connect(lambda: self.edit_asked.emit(file.name))
        self.error = PlainLabel("error")
        self.cards = tuple(make_card(rule) for rule in rules)
        names = lay_column(self.heading, self.state, spacing=2)
        head = lay_row((names, 1), self.edit_button)
        lay_column(head, self.error, *self.cards, on=self, spacing=10)
        regulation = self._says.regulation(self.file.regulation)
        self.heading.setText(regulation)
        if self.file.is_own:
            self.state.setText(self.tr("本单位的规则"))
        else:
            self.state.setText(self.tr("程序自带的规则"))
        self.edit_button.setAccessibleName(
            self.tr("修改本单位规则：{regulation}").format(regulation=regulation)
        )
        self.error.setVisible(self.file.refusal is not None)
        if self.file.refusal is not None:
            self.error.setText(self._voice.refusals.sentence(self.file.refusal))
