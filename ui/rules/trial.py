"""The line that tries a rule: a time as the user writes it, and the deadline it would bring."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QLineEdit, QWidget

from deadlines.refusal import Refusal
from deadlines.rules.due import Office
from deadlines.rules.explanation import Explanation, explain
from deadlines.rules.rule import DutyRule
from ui.dialogs.time_field import ReadTime
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
