"""The text of a briefing: already copied when it is shown, and copied again after a change."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from deadlines.papers.fields import Fields
from deadlines.papers.templates import BriefingTemplates
from deadlines.records.record import Record
from deadlines.refusal import Refusal
from ui.dialogs.typed_dialog import TypedDialog
from ui.papers.template_dialog import TemplateDialog
from ui.widgets.buttons import push_button
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_column
from ui.widgets.text_boxes import TextBox
from ui.wording.voice import Voice

_FEWEST, _MOST = 5, 14


class BriefingDialog(TypedDialog):
    """Copies the briefing of a record at once, for the hurried, and shows what it has copied."""

    def __init__(
        self,
        record: Record,
        fields: Fields,
        templates: BriefingTemplates,
        copy: Callable[[str], None],
        voice: Voice,
        parent: QWidget,
    ) -> None:
        super().__init__(voice, parent, characters=42)
        self._record, self._fields, self._templates, self._copy = record, fields, templates, copy
        self._is_copied = False
        self.said = PlainLabel("muted")
        self.text = TextBox(_FEWEST, _MOST)
        self.edit_button = push_button(self.tr("编辑模板…"), self.edit_template, role="link")
        self.edit_button.setAutoDefault(False)
        lay_column(
            self.said,
            self.text,
            (self.edit_button, Qt.AlignmentFlag.AlignLeft),
            on=self.body,
            margins=(16, 16, 16, 4),
            spacing=8,
        )
        self.text.textChanged.connect(self._follow_text)
        self.name_confirm(self.tr("复制"))
        self.setWindowTitle(self.tr("汇报文字"))
        self.text.setAccessibleName(self.tr("汇报文字"))
        self.cancel_button.setText(self.tr("关闭"))
        self._say(is_copied=self._is_copied)
        self.text.setFocus()
        self.make()

    def make(self) -> None:
        """Make the text from the template in force, and copy it."""
        try:
            text = self._templates.briefing(self._record.kind, self._fields)
        except Refusal as refusal:
            self.show_refusal(refusal)
            return
        self.error.hide()
        self.text.set_text(text)
        self._copy(text)
        self._say(is_copied=True)

    def edit_template(self) -> TemplateDialog:
        """Open the template of this kind; a text that was not changed here follows it."""
        dialog = TemplateDialog(self._record.kind, self._fields, self._templates, self._voice, self)
        dialog.kept.connect(self._follow)
        dialog.open()
        return dialog

    def commit(self) -> None:
        """Copy the text as it stands."""
        self._copy(self.text.text())

    def is_typed(self) -> bool:
        """Return whether closing would lose a change that was not copied."""
        return not self._is_copied and self.text.is_changed()

    def _say(self, *, is_copied: bool) -> None:
        self._is_copied = is_copied
        if is_copied:
            self.said.setText(self.tr("已复制到剪贴板，可以直接粘贴"))
        else:
            self.said.setText(self.tr("有改动，还没有复制"))

    def _follow_text(self) -> None:
        if self.text.is_changed():
            self._say(is_copied=False)

    def _follow(self) -> None:
        if not self.text.is_changed():
            self.make()
