"""The dialog in which a unit writes its own rules, checked while they are typed."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from deadlines.refusal import Refusal
from deadlines.rules.file import parse_rules
from deadlines.rules.rule import DutyRule, Kind, RuleBook
from ui.desk import Desk
from ui.dialogs.typed_dialog import Question, TypedDialog
from ui.rules.rule_files import RuleFile, RuleFiles
from ui.rules.rule_words import RuleWords
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_column, lay_row

SaveRules = Callable[[str, str], None]
"""Writes a file of the unit's folder; an empty text removes it. Raises Refusal."""

_CHARACTERS = 56
_LINES = 16


class RuleEditor(TypedDialog):
    """Takes the text of one rule file and writes it to the unit's folder.

    `saved` carries the RuleBook in force from then on. Nothing is written that cannot be read back,
    together with the other files.
    """

    saved = Signal(object)

    def __init__(
        self, desk: Desk, file: RuleFile, files: RuleFiles, save_rules: SaveRules, parent: QWidget
    ) -> None:
        super().__init__(desk.voice, parent, characters=_CHARACTERS)
        self._file, self._files = file, files
        self._save_rules = save_rules
        self._others = [one for one in files.all() if one.name != file.name]
        self._refusal: Refusal | None = None
        self._rules: tuple[DutyRule, ...] = ()
        self._about = PlainLabel("muted", text=self.tr("words 是规定的原文，其余各栏是对它的理解"))
        self.text = QPlainTextEdit()
        self.text.setPlainText(file.text)
        self._before = self.text.toPlainText()  # Qt makes all line ends alike
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.document().setDefaultFont(
            QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        )
        self.text.setMinimumHeight(self.fontMetrics().lineSpacing() * _LINES)
        self.status = PlainLabel("muted")
        self.fault = PlainLabel("error")
        self.warning = PlainLabel("warning")
        self.place = PlainLabel("muted", wraps=False)
        self.check_button, self.restore_button = QPushButton(self.tr("检查")), QPushButton()
        for button in (self.check_button, self.restore_button):
            button.setAutoDefault(False)
        row = lay_row(self.check_button, self.restore_button, 0, self.place)
        lay_column(
            self._about,
            (self.text, 1),
            row,
            self.status,
            self.fault,
            self.warning,
            on=self.body,
            margins=(16, 14, 16, 6),
            spacing=8,
        )
        self.restore_button.setVisible(file.is_own)
        self.text.textChanged.connect(self._read_text)
        self.text.cursorPositionChanged.connect(self._say_place)
        self.check_button.clicked.connect(self._check)
        self.restore_button.clicked.connect(self._ask)
        self._read_text()
        self._set_texts()
        self.text.setFocus()

    def commit(self) -> None:
        """Write what was typed; raises Refusal."""
        if not self.is_typed():
            return
        text = self.text.toPlainText()
        parse_rules(text, self._file.name)
        book = self._files.book({self._file.name: text})
        self._save_rules(self._file.name, text)
        self.saved.emit(book)

    def is_typed(self) -> bool:
        """Return whether the text differs from the file's."""
        return self.text.toPlainText() != self._before

    def show_refusal(self, refusal: Refusal) -> None:
        """Show why nothing was written; a fault in the text is shown below it already."""
        super().show_refusal(refusal)
        if self._refusal is not None:
            self.error.hide()

    def field_of(self, refusal: Refusal) -> QWidget | None:
        """Return the text, with the cursor where the fault is."""
        if refusal.code != "rule-file" or refusal.facts["file"] != self._file.name:
            return None
        self._go_to(refusal)
        return self.text

    def _set_texts(self) -> None:
        self.name_confirm(self.tr("保存"))
        regulation = RuleWords(self._voice).regulation(self._file.regulation)
        self.setWindowTitle(self.tr("规则的文本：{regulation}").format(regulation=regulation))
        self.text.setAccessibleName(self.tr("规则文件的内容"))
        self.check_button.setToolTip(self.tr("转到第一处错误"))
        if self._file.is_shipped:
            self.restore_button.setText(self.tr("恢复默认…"))
        else:
            self.restore_button.setText(self.tr("删除这份规则…"))
        self._say()
        self._say_place()

    def _read_text(self) -> None:
        self.error.hide()
        try:
            self._rules = parse_rules(self.text.toPlainText(), self._file.name)
            self._refusal = None
        except Refusal as refusal:
            self._rules = ()
            self._refusal = Refusal(refusal.code, **refusal.facts)
        self._say()

    def _say(self) -> None:
        missing = () if self._refusal else self._missing()
        self.warning.setVisible(bool(missing))
        self.warning.setText(
            self.tr("这样保存后不能再登记：{kinds}（没有它们的规则）").format(
                kinds=self.tr("、").join(self._voice.words.kind(kind) for kind in missing)
            )
        )
        self.status.setVisible(self._refusal is None)
        self.status.setText(self.tr("✓ 可以保存，共 %n 条规则", "", len(self._rules)))
        self.fault.setVisible(self._refusal is not None)
        if self._refusal is not None:
            self.fault.setText(self._voice.refusals.sentence(self._refusal))

    def _missing(self) -> tuple[Kind, ...]:
        there = {rule.kind for one in self._others for rule in one.rules}
        there |= {rule.kind for rule in self._rules}
        return tuple(kind for kind in Kind if kind not in there)

    def _say_place(self) -> None:
        self.place.setText(
            self.tr("第 {line} 行").format(line=self.text.textCursor().blockNumber() + 1)
        )

    def _check(self) -> None:
        if self._refusal is not None:
            self._go_to(self._refusal)
        self.text.setFocus()

    def _go_to(self, refusal: Refusal) -> None:
        line = refusal.facts.get("line", 1)
        block = self.text.document().findBlockByNumber(max(0, int(str(line)) - 1))
        if block.isValid():
            cursor = QTextCursor(block)
            cursor.movePosition(
                QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            self.text.setTextCursor(cursor)
            self.text.ensureCursorVisible()

    def _ask(self) -> None:
        if self._file.is_shipped:
            text = self.tr("恢复为程序自带的规则？本单位的修改将删除")
            question = Question(text, self.tr("恢复默认"), self.tr("保留"), self)
        else:
            text = self.tr("删除这份规则？程序没有自带它")
            question = Question(text, self.tr("删除"), self.tr("保留"), self)
        question.agreed.connect(self._restore)
        question.open()

    def _restore(self) -> None:
        try:
            book: RuleBook = self._files.book({self._file.name: ""})
            self._save_rules(self._file.name, "")
        except Refusal as refusal:
            self.show_refusal(refusal)
            return
        self.saved.emit(book)
        self.done(QDialog.DialogCode.Accepted)
