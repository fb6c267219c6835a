"""One regulation on the rules page: its name, its cards, and the way to change it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from deadlines.refusal import Refusal
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

    `text_asked` carries the file's name, `change_asked` also the rule to be changed in the form.
    """

    text_asked = Signal(str)
    change_asked = Signal(str, object)

    def __init__(
        self, file: RuleFile, rules: Sequence[DutyRule], make_card: MakeCard, voice: Voice
    ) -> None:
        super().__init__()
        self.file = file
        self._voice, self._says = voice, RuleWords(voice)
        self.heading = PlainLabel("title")
        self.state = PlainLabel("muted")
        self.text_button = QPushButton(self.tr("文本…"))
        self.text_button.setToolTip(self.tr("直接修改规则的文本，也在那里恢复默认"))
        self.text_button.clicked.connect(lambda: self.text_asked.emit(file.name))
        self.error = PlainLabel("error")
        self.cards = tuple(make_card(rule) for rule in rules)
        for card in self.cards:
            card.change_button.clicked.connect(
                lambda _=False, rule=card.rule: self.change_asked.emit(file.name, rule)
            )
        names = lay_column(self.heading, self.state, spacing=2)
        head = lay_row((names, 1), self.text_button)
        lay_column(head, self.error, *self.cards, on=self, spacing=10)
        regulation = self._says.regulation(self.file.regulation)
        self.heading.setText(regulation)
        if self.file.rules and not self.cards:
            self.state.setText(self.tr("本单位没有选用，可在“设置”的“适用的事项”里勾选"))
            self.text_button.hide()
        elif self.file.is_own:
            self.state.setText(self.tr("本单位的规则"))
        else:
            self.state.setText(self.tr("程序自带的规则"))
        self.text_button.setAccessibleName(
            self.tr("规则的文本：{regulation}").format(regulation=regulation)
        )
        self.error.setVisible(self.file.refusal is not None)
        if self.file.refusal is not None:
            self.error.setText(self._fault(self.file.refusal))

    def _fault(self, refusal: Refusal) -> str:
        """Return why the rules cannot be read; the page names no file and no key."""
        line = refusal.facts.get("line")
        if line is None:
            return self.tr("这份规则读不出来，没有采用")
        return self.tr("这份规则第 {line} 行写得不对，没有采用。点“文本…”查看").format(line=line)
