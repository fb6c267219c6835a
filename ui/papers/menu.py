"""The menu of what can be made from a record."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from deadlines.papers.form import forms_for
from deadlines.rules.rule import Kind
from ui.wording.voice import Voice


class Paper(StrEnum):
    """What the menu offers beside the forms, which go by their files' names."""

    BRIEFING = "briefing"
    SLIP = "slip"
    CASE_FILE = "case-file"
    TEMPLATES = "templates"
    FIELDS = "fields"


class PaperMenu(QMenu):
    """Offers the briefing's text, the slip, the case file and the forms that fit a kind.

    `asked` carries what was chosen.
    """

    asked = Signal(str)

    def __init__(self, voice: Voice, parent: QWidget) -> None:
        super().__init__(parent)
        self._voice = voice
        self._kind: Kind | None = None
        self.briefing = self._add_action(Paper.BRIEFING)
        self.briefing.setShortcut(QKeySequence("Ctrl+Shift+C"))
        self.slip = self._add_action(Paper.SLIP)
        self.case_file = self._add_action(Paper.CASE_FILE)
        self._after_briefing = self.addSeparator()
        self._templates, self._fields = (
            self._add_action(Paper.TEMPLATES),
            self._add_action(Paper.FIELDS),
        )
        self._before_templates = self.insertSeparator(self._templates)
        self.forms: list[QAction] = []

    def offer(self, kind: Kind) -> None:
        """Offer what fits a record of this kind, in the present language."""
        self.briefing.setText(self.tr("复制汇报文字"))
        self.slip.setText(self.tr("复制时限单"))
        self.case_file.setText(self.tr("卷宗（PDF）…"))
        self._templates.setText(self.tr("表格模板…"))
        self._fields.setText(self.tr("可用字段…"))
        forms = forms_for(kind)
        self._after_briefing.setVisible(bool(forms))
        if kind is not self._kind:
            self._kind = kind
            for old in self.forms:
                self.removeAction(old)
                old.deleteLater()
            self.forms = [
                self._add_action(form.file, before=self._before_templates) for form in forms
            ]
        for action, form in zip(self.forms, forms, strict=True):
            name = form.name(self._voice.words.translate)
            action.setText(self.tr("{form}…").format(form=name))

    def _add_action(self, name: str, *, before: QAction | None = None) -> QAction:
        action = QAction(self)
        action.triggered.connect(lambda: self.asked.emit(str(name)))
        if before is None:
            self.addAction(action)
        else:
            self.insertAction(before, action)
        return action
