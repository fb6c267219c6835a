"""Imports a ledger from a spreadsheet: what was understood, put right, previewed, and written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QPushButton,
    QSplitter,
    QWidget,
)

from deadlines.columns.meaning import Meaning
from deadlines.imports.conversion import Making, making_by
from deadlines.imports.lines import SheetPlan
from deadlines.imports.plan import ImportPlan, PlannedLine, sheet_plans
from deadlines.progress import Progress
from deadlines.records.undoing import Batch
from deadlines.refusal import Refusal
from deadlines.sheets.sheet import SheetRow
from ui.desk import Desk
from ui.dialogs.typed_dialog import Question
from ui.importing.columns import Columns
from ui.importing.opening import SheetFileDialog
from ui.importing.preview import Preview
from ui.importing.row_dialog import RowDialog
from ui.importing.sheet_bar import SheetBar, SheetChoices
from ui.importing.sheets import Sheets
from ui.importing.steps import ImportSteps
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_column, lay_row
from ui.window.dropping import dropped_file
from ui.wording.imports import ImportWords

if TYPE_CHECKING:
    from storage.importing import Importing

_Proposed = tuple[str, tuple[SheetPlan, ...]]


class ImportDialog(QDialog):
    """Reads, previews and writes in a thread; nothing is written before the button is pressed.

    `imported` carries the Batch that was written.
    """

    imported = Signal(object)

    def __init__(self, desk: Desk, importing: Importing, parent: QWidget) -> None:
        register, voice, theme = desk.register, desk.voice, desk.theme
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "surface")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAcceptDrops(True)
        self._importing, self._register = importing, register
        self._voice = voice
        self._words = ImportWords(voice)
        self._file = ""
        self._sheets = Sheets()
        self._plan: ImportPlan | None = None
        self._is_touched = False
        self._steps = ImportSteps(self)
        self.file_label, self.error = PlainLabel(), PlainLabel("error")
        self.personal_label = PlainLabel("muted")
        self.file_button, self.import_button = QPushButton(self.tr("选择文件…")), QPushButton()
        self.cancel_button = QPushButton(self.tr("取消"))
        self.bar = SheetBar(theme)
        self.columns = Columns(self._words, theme)
        self.preview = Preview(desk)
        self.choices = SheetChoices(voice, theme)
        self._content = QWidget()
        policy = self._content.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._content.setSizePolicy(policy)
        self._lay_out()
        self._connect()
        self.setWindowTitle(self.tr("导入台账"))
        self._say_personal()
        self._say()
        self._show_all()

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being read, previewed or written."""
        return self._steps.is_idle

    def choose_file(self) -> None:
        """Ask for a file and read it."""
        dialog = SheetFileDialog(self)
        dialog.fileSelected.connect(lambda name: self.open_file(Path(name)))
        dialog.open()

    def open_file(self, path: Path) -> None:
        """Read a file in a thread, then show what was understood of it."""
        making = self._making_now()
        self.error.hide()

        def read(progress: Progress) -> _Proposed:
            book = self._importing.read(path, progress)
            return book.name, sheet_plans(book, making, self._importing.remembered_meanings())

        self._steps.run(self.tr("正在读取…"), read, self._show_proposal)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take a file."""
        if dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Read what was dropped."""
        file = dropped_file(event.mimeData())
        if file is not None:
            event.acceptProposedAction()
            self.open_file(file)

    def reject(self) -> None:
        """Close; where columns were put right, ask before that is given up.

        What is being read or written is stopped first; if it was written by then, it stays.
        """
        if self._steps.instead(super().reject):
            return
        if not self._is_touched:
            super().reject()
            return
        question = Question(
            self.tr("放弃这次导入？还没有写入任何记录"), self.tr("放弃"), self.tr("继续"), self
        )
        question.agreed.connect(super().reject)
        question.open()

    def write(self) -> None:
        """Write the plan in a thread, then close."""
        if self._plan is None or not self.is_idle:
            return
        self.error.hide()
        plan, ticked = self._plan, frozenset(self.preview.model.ticked)
        making, given = self._making_now(), dict(self._sheets.given)

        def write(progress: Progress) -> Batch:
            self._importing.remember(given)
            return self._importing.write(plan, making, ticked, progress)

        self._steps.run(
            self.tr("正在导入…"),
            write,
            self._close_with_batch,
            lasts=True,
        )
        self._content.setEnabled(False)
        self.file_button.setEnabled(False)

    def _making_now(self) -> Making:
        return making_by(
            self._register.register,
            self.choices.old.value,
            self._words.archive_reason(),
        )

    def _show_proposal(self, proposal: _Proposed) -> None:
        self._file, plans = proposal
        self._sheets = Sheets(plans)
        if not self._sheets.found_header:
            self._show_error(self._voice.refusals.sentence(Refusal("sheet-no-table")))
        self._is_touched = False
        self._show_all()
        self._replan()

    def _replan(self) -> None:
        """Preview anew; a preview under way is stopped first."""
        if self._steps.instead(self._replan):
            return
        self._plan = None
        self._say()
        sheets = self._sheets.chosen_plans()
        making, file, kind = self._making_now(), self._file, self.choices.kind.value
        self._steps.run(
            self.tr("正在预览…"),
            lambda progress: self._importing.plan(file, sheets, making, kind, progress),
            self._show_plan,
        )

    def _show_plan(self, plan: ImportPlan) -> None:
        self._plan = plan
        self.preview.show_plan(plan)
        self._say()

    def _close_with_batch(self, batch: Batch) -> None:
        self._is_touched = False
        self.imported.emit(batch)
        self.accept()

    def _show_refusal(self, refusal: Refusal | None) -> None:
        if refusal is None:
            self._show_error(self.tr("已停止，没有写入任何记录"))
        else:
            self._show_error(self._voice.refusals.sentence(refusal))

    def _show_error(self, text: str) -> None:
        self.error.setText(text)
        self.error.show()

    def _show_all(self) -> None:
        self._content.setVisible(bool(self._sheets.plans))
        if not self._sheets.plans:
            return
        names = [self._name(plan) for plan in self._sheets.plans]
        self.bar.show_names(names, self._sheets.current)
        self._show_sheet()

    def _name(self, sheet: SheetPlan) -> str:
        name = sheet.sheet.name
        return self.tr("{name}（隐藏）").format(name=name) if sheet.sheet.hidden else name

    def _show_sheet(self) -> None:
        self.bar.show_sheet(self._sheets.plan, is_taken=self._sheets.is_taken)
        self.columns.show_sheet(self._sheets.plan)
        self._say_personal()

    def _choose_sheet(self, index: int) -> None:
        self._sheets.current = index
        self._show_sheet()

    def _import_sheet(self, taken: bool) -> None:
        self._sheets.set_imported(on=taken)
        self._show_sheet()
        self._touch()

    def _move_header(self, number: int) -> None:
        self._sheets.move_header(number)
        self._show_sheet()
        self._touch()

    def _choose_meaning(self, column: int, meaning: Meaning) -> None:
        self._sheets.choose_meaning(column, meaning)
        self._say_personal()
        self._touch()

    def _ask_for_cells(self, line: PlannedLine) -> None:
        """Ask for other texts of a row's cells, and read it anew."""
        found = self._sheets.find_row(line.line.sheet, line.line.number)
        if found is None:
            return
        plan, row = found
        dialog = RowDialog(self._voice, plan, row, line, self)
        dialog.mended.connect(lambda cells: self._mend_row(plan, row, cells))
        dialog.open()

    def _mend_row(self, plan: SheetPlan, row: SheetRow, cells: dict[int, str]) -> None:
        self._sheets.mend(plan, row, cells)
        self._touch()

    def _say_personal(self) -> None:
        names = self._sheets.plan.personal_columns if self._sheets.plans else []
        self.personal_label.setText(self._words.personal_text(names))
        self.personal_label.setVisible(bool(names))

    def _touch(self) -> None:
        self._is_touched = True
        self.error.hide()
        if self._sheets.plans:
            self._replan()

    def _say(self) -> None:
        self.file_label.setText(
            self._file or self.tr("选择 xlsx、xls 或 csv 文件，也可以把文件拖到这里")
        )
        count = len(self._plan.records(self.preview.model.ticked)) if self._plan else 0
        updated = len(self._plan.updates(self.preview.model.ticked)) if self._plan else 0
        text = self.tr("导入 %n 条", None, count)
        if updated:
            text = self.tr("导入 {count} 条，更新 {updated} 条")
        self.import_button.setText(text.format(count=count, updated=updated))
        self.import_button.setEnabled(count + updated > 0 and self.is_idle)
        if self.is_idle:
            self._content.setEnabled(True)
            self.file_button.setEnabled(True)

    def _lay_out(self) -> None:
        top = lay_row((self.file_label, 1), self.file_button)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(self.columns)
        parts.addWidget(self.preview)
        parts.setChildrenCollapsible(False)
        parts.setStretchFactor(0, 2)
        parts.setStretchFactor(1, 3)
        parts.setSizes([240, 360])
        lay_column(
            self.bar, self.choices, self.personal_label, (parts, 1), on=self._content, spacing=8
        )
        foot = lay_row(0, self.cancel_button, self.import_button)
        lay_column(
            top, self.error, (self._content, 1), foot, on=self, margins=(16, 14, 16, 12), spacing=10
        )
        self.error.hide()
        self.import_button.setProperty("role", "primary")
        for button in (self.file_button, self.cancel_button, self.import_button):
            button.setAutoDefault(False)
        em = self.fontMetrics().horizontalAdvance("中")
        room = self.screen().availableSize()
        self.resize(min(em * 72, room.width() - 20), min(em * 48, room.height() - 40))

    def _connect(self) -> None:
        self.file_button.clicked.connect(self.choose_file)
        self.cancel_button.clicked.connect(self.reject)
        self.import_button.clicked.connect(self.write)
        self.bar.chosen.connect(self._choose_sheet)
        self.bar.taken.connect(self._import_sheet)
        self.bar.header_moved.connect(self._move_header)
        self.columns.changed.connect(self._choose_meaning)
        self.preview.opened.connect(self._ask_for_cells)
        self.choices.changed.connect(self._touch)
        self._steps.moved.connect(self._say)
        self._steps.refused.connect(self._show_refusal)
        self.preview.ticked_changed.connect(self._say)
