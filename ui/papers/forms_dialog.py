"""The unit's Word templates: which are its own, where they are, and whether they are right."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QScrollArea,
    QWidget,
)

from deadlines.papers.fields import UnitDataKeeper
from deadlines.papers.form import FORMS, Form
from deadlines.papers.sample import sample_fields
from deadlines.progress import Progress
from deadlines.refusal import Refusal
from deadlines.wording.nouns import Words
from resources.catalogue import chinese
from ui.background.work import WorkOutcome
from ui.dialogs.files import OpenFolder
from ui.dialogs.work_dialog import WorkDialog
from ui.widgets.buttons import push_button
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import FlowLayout, lay_column
from ui.widgets.line_fields import LineField
from ui.wording.voice import Voice

if TYPE_CHECKING:
    from storage.forms.documents import Documents

_UNIT_FIELDS = ("head", "filler", "phone")
_LONGEST = 60
_TITLE_BAR = 48
"""Pixels left free of the screen's height for the window's own frame."""
_WIDE = 34
"""The window's width in lines' heights."""


class FormsDialog(QDialog):
    """Places copies of the shipped templates for the unit to edit, and checks those it has.

    `fields_asked` asks for the help page of the fields. The unit's data are kept as they are typed.
    """

    fields_asked = Signal()

    def __init__(
        self,
        documents: Documents,
        unit: UnitDataKeeper,
        open_folder: OpenFolder,
        voice: Voice,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "surface")
        self._documents, self._unit, self._open_folder = documents, unit, open_folder
        self._voice = voice
        self.hint = PlainLabel(
            "muted",
            text=self.tr(
                "要改用本单位的表格，先放一份副本，再用 Word 或 WPS 修改。文件名不要改；"
                "删掉副本就恢复程序自带的表格。"
            ),
        )
        self.error = PlainLabel("error")
        self.error.hide()
        self._names = [PlainLabel(wraps=True) for _ in FORMS]
        self.states = [PlainLabel("muted") for _ in FORMS]
        self.fields = {name: LineField() for name in _UNIT_FIELDS}
        self._labels = {name: PlainLabel("muted", wraps=False) for name in _UNIT_FIELDS}
        self.unit_heading = PlainLabel("heading", text=self.tr("每张表都要填的"))
        self.place_button = push_button(self.tr("放一份副本并打开文件夹"), self.place)
        self.check_button = push_button(self.tr("检查模板"), self.check)
        self.fields_button = push_button(self.tr("可用字段…"), self.fields_asked)
        self.close_button = push_button(self.tr("关闭"), self.close)
        self._lay_out()
        self.setWindowTitle(self.tr("表格模板"))
        for form, label in zip(FORMS, self._names, strict=True):
            label.setText(form.name(self._voice.words.translate))
        texts = {
            "head": self.tr("主要负责人"),
            "filler": self.tr("填报人"),
            "phone": self.tr("联系电话"),
        }
        for name, text in texts.items():
            self._labels[name].setText(text)
            self.fields[name].setAccessibleName(text)
        self.show_states()
        self.show_states()

    def show_states(self) -> None:
        """Show which templates are the unit's own."""
        for form, state in zip(FORMS, self.states, strict=True):
            state.set_role("muted")
            is_own = self._documents.is_own(form.file)
            state.setText(self.tr("本单位模板") if is_own else self.tr("程序自带"))

    def place(self) -> None:
        """Place copies of the templates the unit has not got, and open their folder."""
        self.error.hide()
        try:
            self._documents.place_copies(tuple(form.file for form in FORMS))
        except Refusal as refusal:
            self._show_error(self._voice.refusals.sentence(refusal))
            return
        self.show_states()
        if not self._open_folder(self._documents.folder):
            text = self.tr("没有能打开文件夹的程序，模板在这里：{path}")
            self._show_error(text.format(path=self._documents.folder))

    def check(self) -> None:
        """Fill in every template with an example, to see whether it is right."""
        self.error.hide()
        work = WorkDialog(self.tr("正在检查模板…"), self)
        work.ended.connect(self._show_check)
        work.run(_make_check(self._documents))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Take the size the parts need, now that the style is certain."""
        self._fit()
        super().showEvent(event)

    def _show_check(self, outcome: WorkOutcome[dict[str, Refusal]] | None) -> None:
        if outcome is None or outcome.value is None:
            return
        for form, state in zip(FORMS, self.states, strict=True):
            refusal = outcome.value.get(form.file)
            state.set_role("error" if refusal else "muted")
            if refusal:
                state.setText(self._voice.refusals.sentence(refusal))
            else:
                is_own = self._documents.is_own(form.file)
                state.setText(
                    self.tr("✓ 本单位模板，没有问题") if is_own else self.tr("✓ 程序自带，没有问题")
                )
        self._fit()

    def _keep(self, name: str) -> None:
        field = self.fields[name]
        text = " ".join(field.text().split())
        try:
            self._unit.keep(name, text)
        except Refusal as refusal:
            self._show_error(self._voice.refusals.sentence(refusal))
            return
        self.error.hide()
        field.put_text(text)

    def _show_error(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.error.show()
        self._fit()

    def _lay_out(self) -> None:
        data, grid = self._unit.unit_data(), QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, (label, state) in enumerate(zip(self._names, self.states, strict=True)):
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(state, row, 1)
            label.setMinimumWidth(self.fontMetrics().height() * 10)
        fields = QGridLayout()
        fields.setHorizontalSpacing(14)
        fields.setColumnStretch(1, 1)
        for row, (name, field) in enumerate(self.fields.items()):
            field.setMaxLength(_LONGEST)
            field.put_text(getattr(data, name))
            field.done.connect(lambda name=name: self._keep(name))
            self._labels[name].setBuddy(field)
            fields.addWidget(self._labels[name], row, 0)
            fields.addWidget(field, row, 1)
        buttons = QWidget()
        flow = FlowLayout(buttons, 8)
        for button in (self.place_button, self.check_button, self.fields_button):
            button.setAutoDefault(False)
            flow.addWidget(button)
        self.close_button.setAutoDefault(False)
        self._body = QWidget()
        self._body.setProperty("role", "surface")
        lay_column(
            self.hint,
            grid,
            buttons,
            self.unit_heading,
            fields,
            self.error,
            (self.close_button, Qt.AlignmentFlag.AlignRight),
            on=self._body,
            margins=(16, 16, 16, 12),
            spacing=10,
        )
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._body)
        lay_column(scroll, on=self)

    def _fit(self) -> None:
        """Take the height that the lines need, at most the screen's."""
        room, layout = self.screen().availableSize(), self._body.layout()
        width = min(self.fontMetrics().height() * _WIDE, room.width())
        width = max(width, self.width() if self.isVisible() else 0)
        needed = self.height() if self.isVisible() else 0
        if layout is not None:
            layout.activate()
            needed = max(layout.heightForWidth(width), needed)
        self.resize(width, min(needed, room.height() - _TITLE_BAR))


def _make_check(documents: Documents) -> Callable[[Progress], dict[str, Refusal]]:
    def check(progress: Progress) -> dict[str, Refusal]:
        found = {}
        for number, form in enumerate(FORMS):
            progress(number, len(FORMS))
            refusal = _find_fault(documents, form)
            if refusal is not None:
                found[form.file] = refusal
        return found

    return check


def _find_fault(documents: Documents, form: Form) -> Refusal | None:
    kind = next(iter(form.kinds))
    try:
        documents.check(form.file, sample_fields(kind, Words(chinese())))
    except Refusal as refusal:
        return refusal
    return None
