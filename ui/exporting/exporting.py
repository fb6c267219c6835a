"""Exporting what the log shows: where to, the work with its progress, and what came of it."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from deadlines.errors import Refusal
from deadlines.exported import Exported, Exports, Format
from deadlines.log_query import LogQuery
from ui.dialogs.work_dialog import WorkDialog
from ui.exporting.outcome_box import OutcomeBox
from ui.exporting.save_dialog import ask_where_to_export
from ui.voice import Voice
from ui.work import Outcome


class Exporting(QObject):
    """Carries an export through over `page`; `exports` gives what writes it."""

    def __init__(
        self,
        exports: Callable[[], Exports[Path]],
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

    def export(self, query: LogQuery, target: Path) -> None:
        """Write the query's records, as they are now, to the file."""
        if self.work is not None:
            return
        exports, voice = self._exports(), self._voice
        self.work = WorkDialog(self.tr("正在导出…"), self._page)
        self.work.ended.connect(self._end)
        self.work.run(partial(exports.write, target, query, self._now(), voice.words, voice.times))

    def _end(self, outcome: Outcome[Exported] | None) -> None:
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
