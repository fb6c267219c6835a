"""Exporting what the log shows: where to, the work with its progress, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from deadlines.exports.export import Exported, Format
from deadlines.records.log_query import LogQuery
from deadlines.refusal import Refusal
from ui.background.work import WorkOutcome
from ui.dialogs.files import OpenFolder, ask_for_target, open_in_desktop
from ui.dialogs.typed_dialog import AnswerBox
from ui.dialogs.work_dialog import WorkDialog
from ui.i18n import translate
from ui.wording.voice import Voice

if TYPE_CHECKING:
    from storage.exports.exports import Exports


def ask_where_to_export(
    parent: QWidget, now: datetime, export: Callable[[Path], None], *, to_phone: bool = False
) -> QFileDialog:
    """Ask for a file, dated by default, and pass its name on with an ending that says its format.

    A name typed with one of the endings keeps it, whatever format is chosen. `to_phone` asks for a
    calendar.
    """
    filters = {
        translate("export", "Excel 工作簿 (*.xlsx)"): Format.XLSX,
        translate("export", "CSV 表格 (*.csv)"): Format.CSV,
        translate("export", "全部数据 (*.json)"): Format.JSON,
    }
    name = translate("export", "限时办台账-{day}")
    title = translate("export", "导出台账")
    if to_phone:
        title = translate("export", "导出到手机日历")
        filters = {translate("export", "日历 (*.ics)"): Format.ICS}
        name = translate("export", "限时办日历-{day}")
    usual = next(iter(filters.values()))
    name = f"{name.format(day=f'{now:%Y-%m-%d}')}.{usual.value}"
    dialog = ask_for_target(parent, title, list(filters), name, export)
    dialog.filterSelected.connect(lambda name: dialog.setDefaultSuffix(filters[name].value))
    return dialog


class OutcomeBox(AnswerBox):
    """Says a sentence; with a `file`, names it and offers to open its folder."""

    def __init__(
        self,
        text: str,
        file: Path | None,
        parent: QWidget | None = None,
        open_folder: OpenFolder = open_in_desktop,
    ) -> None:
        # Qt would break the path into the width of the sentence if it stood below by itself.
        whole = text if file is None else f"{text}\n{file}"
        super().__init__(translate("OutcomeBox", "导出"), whole, parent)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.close_button = self.offer_no(self.tr("关闭"))
        self.folder_button = None
        if file is None:
            self.setIcon(QMessageBox.Icon.Warning)
        else:
            self.setIcon(QMessageBox.Icon.Information)
            open_it = partial(open_folder, file.parent)
            self.folder_button = self.offer(self.tr("打开文件夹"), open_it)
        self.setDefaultButton(self.close_button)


class Exporting(QObject):
    """Carries an export through over `page`; `exports` gives what writes it."""

    def __init__(
        self,
        exports: Callable[[], Exports],
        now: Callable[[], datetime],
        voice: Voice,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._exports, self._now = exports, now
        self._voice, self._page = voice, page
        self.work: WorkDialog | None = None
        self.box: OutcomeBox | None = None

    def ask(self, query: LogQuery) -> None:
        """Ask for a file, and write the query's records to it."""
        if self.work is None:
            ask_where_to_export(self._page, self._now(), partial(self.export, query))

    def ask_calendar(self) -> None:
        """Ask for a calendar file, and write what is owed by now to it, whatever is shown."""
        if self.work is None:
            whole = partial(self.export, LogQuery(statuses=frozenset()))
            ask_where_to_export(self._page, self._now(), whole, to_phone=True)

    def export(self, query: LogQuery, target: Path) -> None:
        """Write the query's records, as they are now, to the file."""
        if self.work is not None:
            return
        exports, voice = self._exports(), self._voice
        self.work = WorkDialog(self.tr("正在导出…"), self._page)
        self.work.ended.connect(self._end)
        self.work.run(partial(exports.write, target, query, self._now(), voice.words, voice.times))

    def _end(self, outcome: WorkOutcome[Exported] | None) -> None:
        self.work = None
        if outcome is None:  # the crash dialog has the word
            return
        if outcome.refusal is not None:
            self._say_refused(outcome.refusal)
        elif outcome.value is not None:
            self._say_done(outcome.value)

    def _say_done(self, done: Exported) -> None:
        if done.format is Format.ICS:
            text = self.tr("已导出 {duties}到日历文件").format(
                duties=self.tr("%Ln 项待办", "", done.duties)
            )
        else:
            text = self.tr("已导出 {records}").format(
                records=self.tr("%Ln 件记录", "", done.records)
            )
        self._show(OutcomeBox(text, Path(done.path), self._page))

    def _say_refused(self, refusal: Refusal) -> None:
        self._show(OutcomeBox(self._voice.refusals.sentence(refusal), None, self._page))

    def _show(self, box: OutcomeBox) -> None:
        self.box = box
        box.finished.connect(self._forget)
        box.open()

    def _forget(self) -> None:
        self.box = None
