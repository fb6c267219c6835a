"""One rule as a card: what is owed, the regulation's words, and how they are read."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QPushButton, QWidget

from deadlines.refusal import Refusal
from deadlines.rules.due import Office
from deadlines.rules.explanation import Explanation, explain
from deadlines.rules.rule import DutyRule, Kind, Unit
from ui.desk import Desk
from ui.dialogs.time_field import ReadTime
from ui.rules.rule_words import RuleWords
from ui.theme import Theme
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_column, lay_row
from ui.wording.voice import Voice

_LONGEST = 1000
_WIDEST = 260
_SAID = ("due", "safe-by")


class RuleTrial(QWidget):
    """Counts a rule's deadline for the time typed; nothing is logged by it."""

    def __init__(
        self,
        rule: DutyRule,
        office: Callable[[], Office],
        read_time: ReadTime,
        now: Callable[[], datetime],
        voice: Voice,
    ) -> None:
        super().__init__()
        self._rule, self._office = rule, office
        self._read_time, self._now = read_time, now
        self._voice = voice
        self._why: Explanation | None = None
        self._refusal: Refusal | None = None
        self._label = PlainLabel("muted", wraps=False, text=self.tr("试一试"))
        self.line = QLineEdit()
        self.line.setMaxLength(_LONGEST)
        self.line.setMaximumWidth(_WIDEST)
        self._label.setBuddy(self.line)
        self.result = PlainLabel("heading")
        self.reasons = PlainLabel("muted")
        self.error = PlainLabel("warning")
        row = lay_row(self._label, (self.line, 2), (self.result, 3), spacing=8)
        lay_column(row, self.reasons, self.error, on=self, spacing=4)
        self.line.textChanged.connect(self._try)
        self.line.setPlaceholderText(self.tr("例如“昨晚11点12”"))
        self._show()

    def set_name(self, name: str) -> None:
        """Take the rule's name for screen readers."""
        self.line.setAccessibleName(self.tr("试一试：{rule}").format(rule=name))

    def _try(self) -> None:
        self._why = self._refusal = None
        text = self.line.text()
        if text.strip():
            try:
                at = self._read_time(text, self._now())
                self._why = explain(at, self._rule, self._office())
            except Refusal as refusal:
                self._refusal = Refusal(refusal.code, **refusal.facts)
        self._show()

    def _show(self) -> None:
        lines = self._voice.explanations.lines(self._why) if self._why else ()
        said = [text for step, text in lines if step in _SAID]
        reasons = [text for step, text in lines if step not in (*_SAID, "rule")]
        self.error.setVisible(self._refusal is not None)
        if self._refusal is not None:
            self.error.setText(self._voice.refusals.sentence(self._refusal))
        self.result.setText("\n".join(said))
        self.reasons.setText("\n".join(reasons))
        self.reasons.setVisible(bool(reasons))


class TagLabel(PlainLabel):
    """Shows a short text on the ground of a kind."""

    def __init__(self, kind: Kind, theme: Theme) -> None:
        super().__init__(wraps=False)
        self._kind, self._theme = kind, theme
        theme.changed.connect(self._tint)
        self._tint()

    def _tint(self) -> None:
        tone = self._theme.kind_tone(self._kind)
        self.setStyleSheet(
            f"background: {tone.soft.name()}; color: {tone.text.name()};"
            " border-radius: 4px; padding: 2px 8px"
        )


class RuleCard(QFrame):
    """Shows a rule; `others` are those of its kind, which it may wait for.

    A rule that counts something has a line to try it.
    """

    def __init__(
        self, desk: Desk, rule: DutyRule, others: tuple[DutyRule, ...], read_time: ReadTime
    ) -> None:
        voice, theme, now = desk.voice, desk.theme, desk.now
        super().__init__()
        self.setProperty("role", "panel")
        self.rule, self._others = rule, others
        self._voice, self._says = voice, RuleWords(voice)
        self.tag = TagLabel(rule.kind, theme)
        self.owed = PlainLabel("heading", text=self._says.owed_text(self.rule))
        self.quote = PlainLabel(text=self._says.quotation(self.rule))
        self.quote.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.change_button = QPushButton(self.tr("修改…"))
        self.change_button.setAccessibleName(self.tr("修改：{rule}").format(rule=self.owed.text()))
        top = Qt.AlignmentFlag.AlignTop
        head = lay_row((self.tag, top), (self.owed, 1), (self.change_button, top), spacing=10)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._facts: list[tuple[PlainLabel, PlainLabel]] = []
        column = lay_column(
            head, self.quote, self._grid, on=self, margins=(14, 12, 14, 12), spacing=8
        )
        self.trial: RuleTrial | None = None
        if _is_counted(rule):
            self.trial = RuleTrial(
                rule, lambda: desk.register.register.office, read_time, now, voice
            )
            column.addWidget(self.trial)
        self.tag.setText(self._voice.words.kind(self.rule.kind))
        facts = self._says.facts(self.rule, self._others)
        while len(self._facts) < len(facts):  # the same ones in every language
            name, text = PlainLabel("muted", wraps=False), PlainLabel()
            row = len(self._facts)
            self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(text, row, 1)
            self._facts.append((name, text))
        for (name, text), fact in zip(self._facts, facts, strict=True):
            name.setText(fact[0])
            text.setText(fact[1])
        if self.trial is not None:
            self.trial.set_name(self.owed.text())

    def facts(self) -> tuple[tuple[str, str], ...]:
        """Return the lines as they stand: name and sentence."""
        return tuple((name.text(), text.text()) for name, text in self._facts)


def _is_counted(rule: DutyRule) -> bool:
    if rule.limit is None:
        return rule.target is not None
    return rule.limit.unit is not Unit.NONE
