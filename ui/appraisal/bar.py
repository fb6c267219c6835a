"""The buttons that export the report of the chosen span, and where the file then is."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton, QWidget

from deadlines.appraisal.span import ReportSpan
from deadlines.progress import Progress, stage
from deadlines.refusal import Refusal
from deadlines.rules.due import Office
from deadlines.wording.appraisal import AppraisalWords
from ui.background.work import WorkOutcome
from ui.desk import Desk
from ui.dialogs.files import ask_for_target
from ui.dialogs.work_dialog import WorkDialog
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import FlowLayout, lay_column, lay_row

if TYPE_CHECKING:
    from storage.appraisal.appraisals import Appraisals

_SPACING = 8
_READ = 0.3
"""The share of the work that reading the records takes."""


class ReportFormat(StrEnum):
    """The form of the report, by the ending of its file."""

    WORKBOOK = "xlsx"
    PRINTED = "pdf"


class AppraisalBar(QWidget):
    """Exports the span's report to a file of the user's choice, in a thread.

    `ended` comes when an export has ended, whether or not there is a file.
    """

    ended = Signal()

    def __init__(
        self,
        desk: Desk,
        appraisals: Appraisals,
        span: Callable[[], ReportSpan],
        unit: Callable[[], str],
        parent: QWidget | None = None,
        open_file: Callable[[QUrl], bool] = QDesktopServices.openUrl,
    ) -> None:
        register, voice = desk.register, desk.voice
        super().__init__(parent)
        self._appraisals, self._register, self._voice = appraisals, register, voice
        self._span, self._unit, self._open_file = span, unit, open_file
        self._words = AppraisalWords(voice.words, voice.times)
        self._target: Path | None = None
        self._refusal: Refusal | None = None
        self._cannot_open = False
        self.buttons = {form: QPushButton(self) for form in ReportFormat}
        self.result = PlainLabel("muted", self)
        self.open_button = QPushButton(self.tr("打开"), self)
        self.folder_button = QPushButton(self.tr("打开文件夹"), self)
        self._lay_out()
        names = {
            ReportFormat.WORKBOOK: self.tr("导出考核报表（Excel）…"),
            ReportFormat.PRINTED: self.tr("导出考核报表（PDF）…"),
        }
        for form, button in self.buttons.items():
            button.setText(names[form])
            button.setAccessibleName(names[form])
            button.setToolTip(self.tr("按所选的月、学期或年导出"))
        self.open_button.setAccessibleName(self.tr("打开导出的考核报表"))
        self.folder_button.setAccessibleName(self.tr("打开考核报表所在的文件夹"))
        self._show()

    @property
    def is_busy(self) -> bool:
        """Whether a report is being made."""
        return not self.buttons[ReportFormat.WORKBOOK].isEnabled()

    def export(self, form: ReportFormat, target: Path) -> None:
        """Make the chosen span's report as it is now and write it; returns at once."""
        self._enable(on=False)
        self._target = self._refusal = None
        self._cannot_open = False
        self._show()
        dialog = WorkDialog(self.tr("正在导出考核报表…"), self.window())
        dialog.ended.connect(partial(self._end, target))
        dialog.run(self._work(form, target))

    def _lay_out(self) -> None:
        column = lay_column(on=self, spacing=4)
        holder = QWidget(self)
        row = FlowLayout(holder, _SPACING)
        for form, button in self.buttons.items():
            button.clicked.connect(partial(self._ask, form))
            row.addWidget(button)
        column.addWidget(holder)
        below = lay_row((self.result, 1), spacing=_SPACING)
        top = Qt.AlignmentFlag.AlignTop
        for button, opened in ((self.open_button, False), (self.folder_button, True)):
            button.setProperty("role", "link")
            button.clicked.connect(partial(self._open, folder=opened))
            below.addWidget(button, 0, top)
        column.addLayout(below)

    def _ask(self, form: ReportFormat) -> None:
        """Ask for the file, then go on."""
        filters = {
            ReportFormat.WORKBOOK: self.tr("Excel 工作簿 (*.xlsx)"),
            ReportFormat.PRINTED: self.tr("PDF 文件 (*.pdf)"),
        }
        name = self._words.file_name(self._unit(), self._span(), form)
        title = self.tr("导出考核报表")
        ask_for_target(self, title, [filters[form]], name, partial(self.export, form))

    def _work(self, form: ReportFormat, target: Path) -> Callable[[Progress], object]:
        """Return what the thread does; all it needs of this one is taken along now."""
        appraisals, words, voice = self._appraisals, self._words, self._voice
        span, unit, now = self._span(), self._unit(), self._register.now()
        office: Office = self._register.register.office

        def work(progress: Progress) -> None:
            report = appraisals.read(span, unit, office, now, stage(progress, 0, _READ))
            rest = stage(progress, _READ, 1)
            if form is ReportFormat.WORKBOOK:
                appraisals.save_workbook(report, words, target, rest)
                return
            from ui.appraisal.printed import print_report

            appraisals.save(target, print_report(report, voice, rest))

        return work

    def _end(self, target: Path, outcome: WorkOutcome[object] | None) -> None:
        self._enable(on=True)
        if outcome is not None:
            self._refusal = outcome.refusal
            if outcome.refusal is None and not outcome.stopped:
                self._target = target
        self._show()
        self.ended.emit()

    def _open(self, *, folder: bool) -> None:
        if self._target is None:
            return
        path = self._target.parent if folder else self._target
        self._cannot_open = not self._open_file(QUrl.fromLocalFile(str(path)))
        self._show()

    def _enable(self, *, on: bool) -> None:
        for button in self.buttons.values():
            button.setEnabled(on)

    def _show(self) -> None:
        self.result.set_role("error" if self._refusal else "muted")
        self.result.setText(self._sentence())
        self.result.setVisible(bool(self.result.text()))
        for button in (self.open_button, self.folder_button):
            button.setVisible(self._target is not None)

    def _sentence(self) -> str:
        if self._refusal is not None:
            return self._voice.refusals.sentence(self._refusal)
        if self._target is None:
            return ""
        if self._cannot_open:
            return self.tr("系统没能打开它，文件在：{path}").format(path=self._target)
        return self.tr("已导出：{path}").format(path=self._target)
