"""Exporting over an empty page, with exports that only remember what they were asked for."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from deadlines.exports.export import Exported, format_of
from deadlines.progress import Progress, unwatched
from deadlines.records.log_query import LogQuery
from deadlines.wording.nouns import Words
from deadlines.wording.times import TimeWords
from storage.exports.exports import Exports
from tests.support.unit_ledger import SUNDAY_NIGHT, MakeLedger
from ui.exporting import Exporting

RECORDS, DUTIES = 123, 7


class MemoryExports:
    """Writes nothing; `during` is what happens in place of it."""

    def __init__(self) -> None:
        self.asked: list[tuple[Path, LogQuery, datetime]] = []
        self.during: Callable[[Progress], None] = lambda _: None

    def write(
        self,
        target: Path,
        query: LogQuery,
        now: datetime,
        words: Words,
        times: TimeWords,
        progress: Progress = unwatched,
    ) -> Exported:
        """Remember what was asked for and say that it is done."""
        del words, times
        self.asked.append((target, query, now))
        self.during(progress)
        return Exported(target, format_of(target), RECORDS, DUTIES)


class Bench:
    """The exporting and its page."""

    def __init__(self, make_ledger: MakeLedger, qtbot: QtBot) -> None:
        self.page = QWidget()
        qtbot.addWidget(self.page)
        self.page.resize(600, 400)
        with qtbot.waitExposed(self.page):
            self.page.show()
        self.exports = MemoryExports()
        voice = make_ledger().voice
        self.exporting = Exporting(
            lambda: cast("Exports", self.exports), lambda: SUNDAY_NIGHT, voice, self.page
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
