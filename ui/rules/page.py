"""The rules page: every rule in force in plain language, to try and to change."""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

import resources
from deadlines.records.record import Record
from deadlines.refusal import Refusal
from deadlines.rules.rule import DutyRule, Kind, RuleBook
from ui.desk import Desk
from ui.dialogs.time_field import ReadTime
from ui.rules.moved_rules import MovedRules
from ui.rules.rule_card import RuleCard
from ui.rules.rule_editor import RuleEditor, SaveRules
from ui.rules.rule_files import RuleFile, RuleFiles
from ui.rules.rule_form import RuleForm
from ui.rules.rule_words import RuleWords
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_column, lay_row
from ui.wording.voice import Voice

_WIDEST = 900
_MARGIN = 20


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


class RulesPage(QWidget):
    """Shows the rules by regulation. Changed ones are written to `folder` through `save_rules`.

    `rules_changed` carries the RuleBook and whether open records are to follow it. It comes with
    False as soon as a file has been saved: from then on new records go by the new rules. If open
    ones would change the user is asked, and a yes brings it once more, with True.
    """

    rules_changed = Signal(object, bool)

    def __init__(
        self,
        desk: Desk,
        read_time: ReadTime,
        folder: Path,
        save_rules: SaveRules,
        parent: QWidget | None = None,
    ) -> None:
        register, voice = desk.register, desk.voice
        super().__init__(parent)
        self._register, self._read_time = register, read_time
        self._save_rules = save_rules
        self._desk, self._voice = desk, voice
        self._files = RuleFiles(resources.path("rules"), folder)
        self._book = register.register.rules
        self._kinds: Collection[Kind] = tuple(Kind)
        self._refusal: Refusal | None = None
        self._editor: RuleEditor | RuleForm | None = None
        self.groups: tuple[RegulationGroup, ...] = ()
        self.intro = PlainLabel(
            "muted",
            text=self.tr(
                "引号里是规定的原文，下面是程序对它的理解。改动只影响以后登记的事项，除非另行应用"
            ),
        )
        self.error = PlainLabel("error")
        self.moved = MovedRules(voice)
        self.saved = PlainLabel("muted", text=self.tr("规则已保存，没有在办事项受影响"))
        self.saved.hide()
        self.area = self._lay_out()
        self.moved.agreed.connect(self._apply)
        self.moved.declined.connect(self.moved.hide)
        register.changed.connect(self._follow)
        register.reloaded.connect(self._reload)
        self._show_rules()
        self.setAccessibleName(self.tr("规则"))
        self._show_refusal()

    def offer(self, kinds: Collection[Kind]) -> None:
        """Show the rules of these kinds only: the others are not the unit's."""
        if set(kinds) != set(self._kinds):
            self._kinds = kinds
            self._show_rules()

    @property
    def editor(self) -> RuleEditor | RuleForm | None:
        """The open form, or the open text, if there is one."""
        return self._editor

    def edit_text(self, name: str) -> None:
        """Open the text of a rule file."""
        file = self._files.file(name)
        editor = RuleEditor(self._desk, file, self._files, self._save_rules, self)
        editor.saved.connect(self._take_rules)
        self._open(editor)

    def change(self, name: str, rule: DutyRule) -> None:
        """Open the form of a rule."""
        file = self._files.file(name)
        if rule not in file.rules:  # another process has written the file
            self.edit_text(name)
            return
        form = RuleForm(self._desk, file, rule, self._files, self._save_rules, self)
        form.saved.connect(lambda book, apply: self._take_rules(book, apply=apply))
        self._open(form)

    def _open(self, editor: RuleEditor | RuleForm) -> None:
        editor.finished.connect(self._forget)
        self._editor = editor
        editor.open()

    def _lay_out(self) -> QScrollArea:
        inside = QWidget()
        inside.setMaximumWidth(_WIDEST)
        column = lay_column(
            self.intro,
            self.error,
            self.moved,
            self.saved,
            on=inside,
            margins=(_MARGIN, _MARGIN, _MARGIN, _MARGIN),
            spacing=14,
        )
        self._column = QVBoxLayout()
        self._column.setSpacing(26)
        column.addLayout(self._column)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        lay_column(scroll, on=self)
        return scroll

    def _show_rules(self) -> None:
        for group in self.groups:
            self._column.removeWidget(group)
            group.hide()
            group.deleteLater()
        files = sorted(self._files.all(), key=_place)
        self.groups = tuple(self._group(file) for file in files)
        for group in self.groups:
            group.text_asked.connect(self.edit_text)
            group.change_asked.connect(self.change)
            self._column.addWidget(group)

    def _group(self, file: RuleFile) -> RegulationGroup:
        rules = [
            rule
            for rule in self._book.rules
            if rule.regulation == file.regulation and rule.kind in self._kinds
        ]
        return RegulationGroup(file, rules, self._card, self._voice)

    def _card(self, rule: DutyRule) -> RuleCard:
        others = tuple(other for other in self._book.rules if other.kind is rule.kind)
        return RuleCard(self._desk, rule, others, self._read_time)

    def _take_rules(self, book: RuleBook, *, apply: bool = False) -> None:
        self._book, self._refusal = book, None
        self.moved.hide()
        self._show_rules()
        self.rules_changed.emit(book, False)
        if apply:
            self._apply()
        else:
            self._ask()
        self.saved.setVisible(self.moved.isHidden() and self._refusal is None)
        self.area.verticalScrollBar().setValue(0)
        if not self.moved.isHidden():
            self.moved.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self) -> None:
        """Ask about the open records the rules would change; nothing is asked where none are."""
        try:
            moved = self._register.register.changed_by_counting(None, self._book)
        except Refusal as refusal:
            self._refusal = Refusal(refusal.code, **refusal.facts)
            moved = ()
        self._show_refusal()
        if moved:
            self.moved.show_moved(moved)
        else:
            self.moved.hide()

    def _apply(self) -> None:
        self.moved.hide()
        self.rules_changed.emit(self._book, True)

    def _follow(self, _: Record) -> None:
        if not self.moved.isHidden():
            self._ask()

    def _reload(self) -> None:
        if self._register.register.rules != self._book:
            self._book = self._register.register.rules
            self.moved.hide()
            self._show_rules()
        elif not self.moved.isHidden():
            self._ask()

    def _forget(self) -> None:
        self._editor = None

    def _show_refusal(self) -> None:
        self.error.setVisible(self._refusal is not None)
        if self._refusal is not None:
            self.error.setText(self._voice.refusals.sentence(self._refusal))


def _place(file: RuleFile) -> int:
    """Return where a regulation stands: by the first of its kinds, faulty files before all."""
    kinds = tuple(Kind)
    return min((kinds.index(rule.kind) for rule in file.rules), default=-1)
