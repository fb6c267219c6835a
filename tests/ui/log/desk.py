"""A register in memory with a clock moved by hand, and the log page that shows it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import cast

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deadlines.records.record import Record
from deadlines.records.register import Register
from deadlines.refusal import Refusal
from deadlines.rules.rule import RuleBook
from resources.catalogue import chinese
from storage.log.log import LogViews
from tests.support.builders import MONDAY, SHANGHAI, a_duty, a_record, a_rule, an_office
from tests.support.manual_clock import ManualClock
from tests.support.memory_log import MemoryLog
from tests.support.memory_store import MemoryHistory, MemoryStore
from tests.support.register_source import observed
from ui.log.columns import COLUMNS, ShownColumn
from ui.log.line_text import CellText
from ui.log.model import LogModel
from ui.log.page import LogPage
from ui.theme import Theme, ThemeChoice
from ui.wording.voice import voice

NOW = MONDAY + timedelta(days=30)
VOICE = voice(chinese(), SHANGHAI)
TEXTS = CellText(VOICE)


def news(
    title: str = "学院举行开学典礼", *, at: datetime | None = None, **fields: object
) -> Record:
    """Return a news record that is open, with one duty due a day after it happened."""
    at = at or MONDAY
    duty = a_duty(start=at, due=at + timedelta(days=1))
    return replace(a_record(title=title, at=at, duties=(duty,)), **fields)  # type: ignore[arg-type]


class Desk:
    """The register with some records at `NOW`, numbered from 1, and its page once asked for."""

    def __init__(self, app: QApplication, qtbot: QtBot, *records: Record) -> None:
        self._qtbot = qtbot
        self._pages: list[LogPage] = []
        self.clock = ManualClock(NOW)
        history = MemoryHistory()
        self.store = MemoryStore(history)
        self.write(*records)
        self.plain = Register(self.store, history, RuleBook((a_rule(),)), an_office(), self.clock)
        self.register = observed(self.plain)
        self.log = MemoryLog(self.store)
        self.theme = Theme(app, ThemeChoice.LIGHT)

    def hidden_page(self, width: int = 900, height: int = 600) -> LogPage:
        """Return the page, not on the screen yet."""
        page = LogPage(cast("LogViews", self.log), self.register, VOICE, self.theme)
        self._pages.append(page)
        self._qtbot.addWidget(page)
        page.resize(width, height)
        return page

    def page(self, width: int = 900, height: int = 600) -> LogPage:
        """Return the page, on the screen."""
        page = self.hidden_page(width, height)
        with self._qtbot.waitExposed(page):
            page.show()
        return page

    def write(self, *records: Record) -> None:
        """Put records into the store as another process would: new ones, or changed ones."""
        with self.store.atomic():
            for record in records:
                if self._has(record.number):
                    self.store.save(record)
                else:
                    self.store.add(record)

    def _has(self, number: int) -> bool:
        try:
            self.store.get(number)
        except Refusal:
            return False
        return True


MakeDesk = Callable[..., Desk]


def numbers(model: LogModel) -> list[int]:
    """Return the numbers of all lines, from the top."""
    lines = [model.line(row) for row in range(model.rowCount())]
    return [line.number for line in lines if line is not None]


def cell(model: LogModel, row: int, column: ShownColumn) -> str:
    """Return what a cell says."""
    return str(model.index(row, COLUMNS.index(column)).data())
