"""A rules page over a register in memory and a folder on the disk."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import resources
from deadlines.phrases.times import read_time
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind, RuleBook
from tests.support.unit_ledger import MakeLedger
from ui.rules.page import RegulationGroup, RulesPage
from ui.rules.rule_card import RuleCard
from ui.rules.rule_editor import RuleEditor
from ui.rules.rule_files import RuleFiles
from ui.rules.rule_form import RuleForm
from ui.theme import Theme

UNIVERSITY = "university.toml"


class Bench:
    """The page with these texts as the unit's own files; it does what the program does with it."""

    def __init__(
        self,
        make_ledger: MakeLedger,
        app: QApplication,
        qtbot: QtBot,
        theme: Theme,
        folder: Path,
        own: dict[str, str],
    ) -> None:
        self.app, self.folder = app, folder
        for name, text in own.items():
            (folder / name).write_text(text, encoding="utf-8")
        self.files = RuleFiles(resources.path("rules"), folder)
        rules = tuple(rule for file in self.files.all() for rule in file.rules)
        self.desk = make_ledger(rules=RuleBook(rules))
        self.refusal: Refusal | None = None
        self.told: list[tuple[RuleBook, bool]] = []
        self.page = RulesPage(self.desk.desk(theme), read_time, folder, self._save)
        self.page.rules_changed.connect(self._change)
        qtbot.addWidget(self.page)
        self.page.resize(700, 640)
        self.page.show()

    def _save(self, name: str, text: str) -> None:
        if self.refusal is not None:
            raise self.refusal
        if text:
            (self.folder / name).write_text(text, encoding="utf-8")
        else:
            (self.folder / name).unlink()

    def _change(self, book: RuleBook, apply: bool) -> None:
        self.told.append((book, apply))
        if apply:
            self.desk.plain.count_with(self.desk.plain.office, book)
        self.desk.plain.rules = book
        self.desk.register.reload()

    def group(self, name: str = UNIVERSITY) -> RegulationGroup:
        return next(group for group in self.page.groups if group.file.name == name)

    def card(self, kind: Kind, owed: str) -> RuleCard:
        tag = self.desk.voice.words.kind(kind)
        cards = [card for group in self.page.groups for card in group.cards]
        return next(card for card in cards if (card.tag.text(), card.owed.text()) == (tag, owed))

    def edit(self, name: str = UNIVERSITY) -> RuleEditor:
        self.group(name).text_button.click()
        assert isinstance(self.page.editor, RuleEditor)
        return self.page.editor

    def form(self, kind: Kind, owed: str) -> RuleForm:
        """Open the form of a rule."""
        self.card(kind, owed).change_button.click()
        assert isinstance(self.page.editor, RuleForm)
        return self.page.editor

    def change(self, old: str, new: str, name: str = UNIVERSITY) -> None:
        """Replace a text in a file by the editor, and save."""
        editor = self.edit(name)
        before = editor.text.toPlainText()
        assert old in before
        editor.text.setPlainText(before.replace(old, new))
        editor.accept()


MakeBench = Callable[..., Bench]
