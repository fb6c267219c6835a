"""The template of a kind's briefing: edited beside what it makes of the record at hand."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from deadlines.papers.fields import Fields
from deadlines.papers.templates import BriefingTemplates
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind
from ui.dialogs.typed_dialog import TypedDialog
from ui.widgets.buttons import push_button
from ui.widgets.labels import PlainLabel
from ui.widgets.text_boxes import ReadingText, TextBox
from ui.wording.voice import Voice

_FEWEST, _MOST, _PREVIEW = 7, 12, 8
_SHOWN_FIELDS = 4
"""Lines of the list of fields."""


class TemplateDialog(TypedDialog):
    """Takes a template; `kept` comes after it has been kept. A mistake is said while it is typed.

    A field chosen from the list, by a double click or Enter, is put where the cursor stands.
    """

    kept = Signal()

    def __init__(
        self,
        kind: Kind,
        fields: Fields,
        templates: BriefingTemplates,
        voice: Voice,
        parent: QWidget,
    ) -> None:
        super().__init__(voice, parent, characters=52)
        self._kind, self._fields, self._templates = kind, fields, templates
        self.hint = PlainLabel(
            "muted",
            text=self.tr(
                "{{标题}} 会换成这条记录的标题。[[……]] 里有字段是空的，整段就不写；"
                "[[甲||乙]] 先用甲，甲里有字段是空的就用乙。"
            ),
        )
        self.text = TextBox(_FEWEST, _MOST)
        self.text.set_text(templates.template_for(kind))
        self.mistake = PlainLabel("warning")
        self.names_label = PlainLabel("muted", text=self.tr("可用字段（双击插入）"))
        self.preview_label = PlainLabel("muted", text=self.tr("预览"))
        self.names = QListWidget()
        self.names.setFixedHeight(self.fontMetrics().lineSpacing() * (_SHOWN_FIELDS + 1) + 16)
        self.names_label.setBuddy(self.names)
        self.preview = ReadingText(_PREVIEW)
        self.default_button = push_button(self.tr("恢复默认"), self._put_default)
        self.default_button.setAutoDefault(False)
        self._lay_out()
        self._list_fields()
        self.text.textChanged.connect(self._try)
        self.names.itemActivated.connect(self._insert)
        self.name_confirm(self.tr("保存模板"))
        self.setWindowTitle(
            self.tr("汇报文字模板：{kind}").format(kind=self._voice.words.kind(self._kind))
        )
        self.text.setAccessibleName(self.tr("模板"))
        self.names.setAccessibleName(self.tr("可用字段"))
        self.preview.setAccessibleName(self.tr("预览"))
        self._try()
        self.text.setFocus()

    def commit(self) -> None:
        """Keep the template; raises Refusal where it has a mistake."""
        self._templates.keep(self._kind, self.text.text())
        self.kept.emit()

    def is_typed(self) -> bool:
        """Return whether closing would lose a change."""
        return self.text.is_changed()

    def show_refusal(self, refusal: Refusal) -> None:
        """Show why it is not kept, once."""
        self.mistake.hide()
        super().show_refusal(refusal)

    def field_of(self, refusal: Refusal) -> QWidget | None:
        """Put the cursor at the mistake."""
        place = refusal.facts.get("place")
        if isinstance(place, int):
            cursor = self.text.textCursor()
            cursor.setPosition(min(place, len(self.text.toPlainText())))
            self.text.setTextCursor(cursor)
        return self.text

    def _try(self) -> None:
        try:
            self.preview.set_text(self._templates.fill(self.text.text(), self._fields))
        except Refusal as refusal:
            self.mistake.setText(self._voice.refusals.sentence(refusal))
            self.mistake.show()
            return
        self.mistake.hide()
        self.error.hide()

    def _insert(self, item: QListWidgetItem) -> None:
        self.text.insertPlainText("{{" + item.data(Qt.ItemDataRole.UserRole) + "}}")
        self.text.setFocus()

    def _put_default(self) -> None:
        # By the cursor, so that Ctrl+Z brings back what was typed.
        cursor = self.text.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(self._templates.default_template(self._kind))

    def _list_fields(self) -> None:
        # Those with a value first: they are what this kind has.
        texts = self._fields.texts
        for name in sorted(texts, key=lambda name: not texts[name]):
            value = " ".join(texts[name].split())
            item = QListWidgetItem(f"{name}   {value[:60]}")
            item.setData(Qt.ItemDataRole.UserRole, name)
            self.names.addItem(item)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.body)
        column.setContentsMargins(16, 16, 16, 4)
        column.setSpacing(6)
        for part in (
            self.hint, self.text, self.mistake, self.names_label, self.names, self.preview_label,
            self.preview,
        ):  # fmt: skip
            column.addWidget(part)
        column.addWidget(self.default_button, 0, Qt.AlignmentFlag.AlignLeft)
