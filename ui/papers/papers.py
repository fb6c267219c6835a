"""Makes papers from records: briefings, Word forms, and the windows about templates."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from deadlines.file_names import case_file_name, form_file_name
from deadlines.papers.fields import (
    Fields,
    Happening,
    RecordFields,
    UnitDataKeeper,
    fields_of_unit,
)
from deadlines.papers.form import BULLETIN_FORM, FORMS, ROSTER_FORM, Form
from deadlines.papers.templates import BriefingTemplates
from deadlines.progress import Progress
from deadlines.records.history import head_of
from deadlines.records.record import Record
from deadlines.records.store import History
from deadlines.refusal import Refusal
from deadlines.roster.roster import read_roster
from deadlines.undertaking.bulletin import LateWork, late_work
from deadlines.values import replace
from resources.catalogue import chinese
from ui.background.work import WorkOutcome
from ui.case_files.case import CaseFile, case_of
from ui.desk import Desk
from ui.dialogs.files import OpenFolder, ask_for_target, open_in_desktop
from ui.dialogs.typed_dialog import AnswerBox
from ui.dialogs.work_dialog import WorkDialog
from ui.i18n import translate
from ui.papers.briefing_dialog import BriefingDialog
from ui.papers.fields_dialog import FieldsDialog
from ui.papers.forms_dialog import FormsDialog
from ui.papers.menu import Paper
from ui.papers.slip import lay_slip, slip_text
from ui.roster.words import RosterWords
from ui.undertaking.bulletin import BulletinWords, print_bulletin
from ui.wording.history import EntryWords
from ui.wording.voice import Voice, voice

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from storage.forms.documents import Documents
    from ui.printing.pdf import Printout

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMessageBox

_WORTH_ANOTHER_TRY = ("file-in-use", "file-not-writable", "disk-full")


class MadeBox(AnswerBox):
    """Says where the form is; `open_asked` carries the file, or its folder, to be opened."""

    open_asked = Signal(object)

    def __init__(self, file: Path, parent: QWidget) -> None:
        text = translate("MadeBox", "已生成：\n{file}").format(file=file)
        super().__init__(translate("MadeBox", "表格已生成"), text, parent)
        self.open_button = self.offer(self.tr("打开"), lambda: self.open_asked.emit(file))
        self.folder_button = self.offer(
            self.tr("打开文件夹"),
            lambda: self.open_asked.emit(file.parent),
            QMessageBox.ButtonRole.ActionRole,
        )
        self.close_button = self.offer_no(self.tr("关闭"))
        self.setDefaultButton(self.open_button)


class RefusedBox(AnswerBox):
    """Says why there is no form; `retry_asked` comes where it is to be tried again."""

    retry_asked = Signal()

    def __init__(self, refusal: Refusal, voice: Voice, parent: QWidget) -> None:
        sentence = voice.refusals.sentence(refusal)
        super().__init__(translate("RefusedBox", "没有生成"), sentence, parent)
        self.retry_button = self.offer(self.tr("重试"), self.retry_asked.emit)
        self.close_button = self.offer_no(self.tr("关闭"))
        self.retry_button.setVisible(refusal.code in _WORTH_ANOTHER_TRY)


class PaperData:
    """Gathers a record's fields. A form is in Chinese whatever the language of the interface."""

    def __init__(self, desk: Desk, history: History, evidence: Callable[[str], Path]) -> None:
        self.unit, self._settings = UnitDataKeeper(desk.settings), desk.settings
        self._register, self._evidence = desk.register.register, evidence
        self._history, self._now = history, desk.now
        self._own = desk.voice
        self._chinese = voice(chinese(), desk.voice.times.zone)

    @property
    def now(self) -> datetime:
        """The present moment, in the unit's zone."""
        return self._now().astimezone(self._own.times.zone)

    def briefing_fields(self, record: Record) -> Fields:
        """Return the fields for a briefing, in the language of the interface; raises Refusal."""
        return self._fields(record, self._own, years=False)

    def form_fields(self, record: Record) -> Fields:
        """Return the fields for a form; raises Refusal where the history cannot be read."""
        fields = self._fields(record, self._chinese, years=True)
        return replace(fields, lists={**fields.lists, **self._roster()})

    def roster_fields(self) -> Fields:
        """Return the fields for the registration form of the unit's people."""
        return self._of_unit(self._roster())

    def bulletin_fields(self) -> Fields:
        """Return the fields of the bulletin; raises Refusal("bulletin-empty")."""
        lines = BulletinWords(self._chinese, self.now).lines(self._late_work())
        return self._of_unit({"通报": lines})

    def bulletin_printer(self) -> Callable[[], bytes]:
        """Return what prints the bulletin as the content of a .pdf, in a worker.

        Raises as `bulletin_fields`.
        """
        unit, head = self.unit.unit_data().unit, head_of(self._history.newest())
        return partial(print_bulletin, self._late_work(), self.now, self._own, unit, head)

    def lay_slip(self, text: str) -> Printout:
        """Return a slip's text on paper."""
        return lay_slip(text, self.unit.unit_data().unit, head_of(self._history.newest()))

    def case_file(self, record: Record) -> CaseFile:
        """Return what the record's case file holds; raises Refusal."""
        unit = self.unit.unit_data().unit
        return case_of(record.number, self._register, self._history, unit, self._evidence)

    def _late_work(self) -> Sequence[LateWork]:
        found = late_work(self._register.open_records(), self.now)
        if not found:
            raise Refusal("bulletin-empty")
        return found

    def _roster(self) -> Mapping[str, Sequence[Mapping[str, str]]]:
        roster = read_roster(self._settings.read("roster", ""))
        return {"名册": RosterWords(self._chinese).lines(roster)}

    def _of_unit(self, lists: Mapping[str, Sequence[Mapping[str, str]]]) -> Fields:
        words, zone = self._chinese.words, self._chinese.times.zone
        return fields_of_unit(words, zone, self.unit.unit_data(), self._now(), lists)

    def _fields(self, record: Record, says: Voice, *, years: bool) -> Fields:
        words = EntryWords(says)
        course = [
            Happening(entry.at, words.entry_text(entry, record), words.reason(entry))
            for entry in self._history.entries_of(record.number)
        ]
        maker = RecordFields(says.words, says.times.zone, years=years)
        return maker.fields_of(record, course, self.unit.unit_data(), self._now())


_FOLDER = "paper-folder"


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


class Papers(QObject):
    """Carries out what the menu of a record asks for, in windows over `window`."""

    def __init__(
        self,
        desk: Desk,
        documents: Documents,
        data: PaperData,
        window: QWidget,
        *,
        copy: Callable[[str], None] = _copy,
        open_path: OpenFolder = open_in_desktop,
    ) -> None:
        super().__init__(window)
        self._documents, self._settings, self._data = documents, desk.settings, data
        self._voice, self._window, self._now = desk.voice, window, desk.now
        self._copy, self._open_path = copy, open_path
        self._templates = BriefingTemplates(desk.settings, desk.voice.words.translate)

    def make(self, record: Record, name: str) -> None:
        """Make what the menu calls `name`: one of Paper, or a form's file."""
        if name == Paper.FIELDS:
            self._show_fields(self._window)
        elif name == Paper.TEMPLATES:
            self._show_templates()
        elif name == Paper.SLIP:
            self._copy_slip(record)
        else:
            self._make_from(record, name)

    def make_roster(self) -> None:
        """Ask where the registration form of the unit's people goes, and make it."""
        self._ask_where(ROSTER_FORM, self._data.roster_fields(), "")

    def make_bulletin(self) -> None:
        """Ask where the bulletin of undertakers goes, as Word or PDF, and make it."""
        try:
            fields = self._data.bulletin_fields()
        except Refusal as refusal:
            RefusedBox(refusal, self._voice, self._window).open()
            return
        name = form_file_name(BULLETIN_FORM.file[:-5], self._data.now.date(), "")
        head = BULLETIN_FORM.name(self._voice.words.translate)
        filters = {
            translate("papers", "Word 文档 (*.docx)"): "docx",
            translate("papers", "PDF 文件 (*.pdf)"): "pdf",
        }
        write = partial(self.write_bulletin, fields)
        dialog = ask_for_target(self._window, head, list(filters), name, write, self._folder())
        dialog.filterSelected.connect(lambda name: dialog.setDefaultSuffix(filters[name]))

    def write_bulletin(self, fields: Fields, target: Path) -> None:
        """Write the bulletin, as a page where the name ends so; say what came of it."""
        if target.suffix.casefold() != ".pdf":
            self.write_form(BULLETIN_FORM, fields, target)
            return
        self._keep_folder(target.parent)
        try:
            printed = self._data.bulletin_printer()
        except Refusal as refusal:
            RefusedBox(refusal, self._voice, self._window).open()
            return
        dialog = WorkDialog(self.tr("正在生成通报…"), self._window)
        dialog.ended.connect(
            partial(self._end, partial(self.write_bulletin, fields, target), target)
        )
        dialog.run(lambda _: self._documents.save(target, printed()))

    def write_form(self, form: Form, fields: Fields, target: Path) -> None:
        """Fill a form in and write it, then say what came of it."""
        self._keep_folder(target.parent)
        work = WorkDialog(self.tr("正在生成表格…"), self._window)
        work.ended.connect(
            partial(self._end, partial(self.write_form, form, fields, target), target)
        )
        work.run(lambda progress: self._documents.fill(form.file, fields, target, progress))

    def _copy_slip(self, record: Record) -> None:
        """Copy the record's deadlines, and show what was copied."""
        text = slip_text(record, self._voice, self._now())
        self._copy(text)
        box = AnswerBox(self.tr("时限单已复制"), text, self._window)
        box.offer(self.tr("打印…"), partial(self._ask_printer, text))
        box.setDefaultButton(box.offer_no(self.tr("关闭")))
        box.open()

    def _ask_printer(self, text: str) -> None:
        """Ask for a printer, and print a slip."""
        from ui.printing.dialog import ask_printer

        printout = self._data.lay_slip(text)
        heading = self.tr("打印时限单")
        ask_printer(printout, heading, self._window, partial(self._print, printout))

    def _print(self, printout: Printout, printer: QPrinter) -> None:
        from ui.printing.dialog import print_out

        try:
            print_out(printout, printer, self._voice.words.translate, self._documents.save)
        except Refusal as refusal:
            RefusedBox(refusal, self._voice, self._window).open()

    def _make_from(self, record: Record, name: str) -> None:
        try:
            if name == Paper.BRIEFING:
                fields = self._data.briefing_fields(record)
                dialog = BriefingDialog(
                    record, fields, self._templates, self._copy, self._voice, self._window
                )
                dialog.open()
                return
            if name == Paper.CASE_FILE:
                self._ask_where_case(self._data.case_file(record))
                return
            form = next(form for form in FORMS if form.file == name)
            self._ask_where(form, self._data.form_fields(record), record.title)
        except Refusal as refusal:
            RefusedBox(refusal, self._voice, self._window).open()

    def write_case(self, case: CaseFile, target: Path) -> None:
        """Print a case file and write it, then say what came of it."""
        self._keep_folder(target.parent)

        def work(progress: Progress) -> Path:
            from ui.case_files.printed import print_case

            return self._documents.save(target, print_case(case, self._voice, progress))

        dialog = WorkDialog(self.tr("正在生成卷宗…"), self._window)
        dialog.ended.connect(partial(self._end, partial(self.write_case, case, target), target))
        dialog.run(work)

    def _ask_where(self, form: Form, fields: Fields, title: str) -> None:
        name = form_file_name(form.file[:-5], self._data.now.date(), title)
        head = form.name(self._voice.words.translate)
        filters = [translate("papers", "Word 文档 (*.docx)")]
        write = partial(self.write_form, form, fields)
        ask_for_target(self._window, head, filters, name, write, self._folder())

    def _ask_where_case(self, case: CaseFile) -> None:
        title = translate("papers", "卷宗")
        name = case_file_name(title, case.record.number, case.record.title)
        filters, write = [translate("papers", "PDF 文件 (*.pdf)")], partial(self.write_case, case)
        ask_for_target(self._window, title, filters, name, write, self._folder())

    def _end(
        self, again: Callable[[], None], target: Path, outcome: WorkOutcome[Path] | None
    ) -> None:
        if outcome is None or outcome.stopped:
            return
        if outcome.refusal is not None:
            refused = RefusedBox(outcome.refusal, self._voice, self._window)
            refused.retry_asked.connect(again)
            refused.open()
            return
        made = MadeBox(target, self._window)
        made.open_asked.connect(self._open_path)
        made.open()

    def _show_templates(self) -> None:
        dialog = FormsDialog(
            self._documents, self._data.unit, self._open_path, self._voice, self._window
        )
        dialog.fields_asked.connect(lambda: self._show_fields(dialog))
        dialog.open()

    def _show_fields(self, parent: QWidget) -> None:
        FieldsDialog(self._voice, parent).open()

    def _folder(self) -> Path:
        kept = self._settings.read(_FOLDER, "")
        if os.path.isdir(kept):  # noqa: PTH112 - pathlib's raises for a name too long
            return Path(kept)
        place = QStandardPaths.StandardLocation.DocumentsLocation
        return Path(QStandardPaths.writableLocation(place))

    def _keep_folder(self, folder: Path) -> None:
        try:
            self._settings.remember(_FOLDER, str(folder))
        except Refusal:
            pass  # next time the documents folder is offered again
