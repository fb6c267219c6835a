"""Exporting over an empty page, from a ledger of an incident and a news item."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from deadlines.calendar.working_calendar import WorkingCalendar
from deadlines.exports.export import Exported
from deadlines.progress import Progress, ignore_progress
from deadlines.records.log_query import LogQuery
from deadlines.rules.rule import Kind
from deadlines.wording.nouns import Words
from deadlines.wording.times import TimeWords
from storage.exports.exports import Exports
from tests.support.unit_ledger import SUNDAY_NIGHT, MakeLedger
from ui.exporting import Exporting


class WatchedExports(Exports):
    """Exports that note what they are asked for; `during` happens before anything is written."""

    def __init__(self, file: Path, calendar: WorkingCalendar) -> None:
        super().__init__(file, calendar)
        self.asked: list[tuple[Path, LogQuery, datetime]] = []
        self.during: Callable[[Progress], None] = lambda _: None

    def write(
        self,
        target: Path,
        query: LogQuery,
        now: datetime,
        words: Words,
        times: TimeWords,
        progress: Progress = ignore_progress,
    ) -> Exported:
        """Note what is asked for, and write it."""
        self.asked.append((target, query, now))
        self.during(progress)
        return super().write(target, query, now, words, times, progress)


class Bench:
    """The exporting and its page."""

    def __init__(self, make_ledger: MakeLedger, qtbot: QtBot) -> None:
        self.page = QWidget()
        qtbot.addWidget(self.page)
        self.page.resize(600, 400)
        with qtbot.waitExposed(self.page):
            self.page.show()
        unit = make_ledger()
        unit.log()
        unit.log(Kind.NEWS, "学院举行开学典礼")
        self.exports = WatchedExports(unit.ledger.file, unit.office.calendar)
        self.exporting = Exporting(
            lambda: self.exports, lambda: SUNDAY_NIGHT, unit.voice, self.page
        )
        self._qtbot = qtbot

    def export(self, target: Path, query: LogQuery | None = None) -> None:
        """Export to a file and wait until it is said what came of it."""
        self.exporting.export(query or LogQuery(), target)
        self._qtbot.waitUntil(lambda: self.exporting.box is not None)

    def said(self) -> str:
        """Return what is said in the end, and close it."""
        box = self.exporting.box
        assert box is not None
        text = box.text()
        box.close_button.click()
        self._qtbot.waitUntil(lambda: self.exporting.box is None)
        return text

    def file_dialog(self) -> QFileDialog:
        """Return the window that asks for a file."""
        (dialog,) = self.page.findChildren(QFileDialog)
        return dialog
