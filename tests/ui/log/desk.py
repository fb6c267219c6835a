"""A ledger with a clock moved by hand, and the log page that shows it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deadlines.records.log_query import LogQuery, LogRow, LogView
from deadlines.records.record import Record
from deadlines.refusal import Refusal
from deadlines.rules.rule import RuleBook
from resources.catalogue import chinese
from storage.database.database import Database
from storage.log.log import LogViews
from tests.support.builders import MONDAY, SHANGHAI, a_duty, a_record, a_rule, an_office
from tests.support.unit_ledger import MakeLedger
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


class AskedLog(LogViews):
    """The log of a ledger, which keeps what it was asked. Set `refusal` to let reading fail."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.queries: list[LogQuery] = []
        self.refusal: Refusal | None = None

    def open(self, query: LogQuery, now: datetime) -> LogView:
        self.queries.append(query)
        self._check()
        return RefusedView(super().open(query, now), self._check)

    def _check(self) -> None:
        if self.refusal is not None:
            raise self.refusal


class RefusedView:
    """A view whose lines are read after a look whether they can be."""

    def __init__(self, view: LogView, check: Callable[[], None]) -> None:
        self._view, self._check = view, check
        self.count, self.is_cut = view.count, view.is_cut

    def rows(self, offset: int, limit: int) -> Sequence[LogRow]:
        self._check()
        return self._view.rows(offset, limit)


class Desk:
    """The register with some records at `NOW`, numbered from 1, and its page once asked for."""

    def __init__(
        self, make_ledger: MakeLedger, app: QApplication, qtbot: QtBot, *records: Record
    ) -> None:
        self._qtbot = qtbot
        self._pages: list[LogPage] = []
        self.unit = make_ledger(NOW, rules=RuleBook((a_rule(),)), office=an_office())
        self.store = self.unit.store
        self.write(*records)
        self.plain, self.register = self.unit.plain, self.unit.register
        self.log = AskedLog(self.unit.ledger.database)
        self.theme = Theme(app, ThemeChoice.LIGHT)

    def hidden_page(self, width: int = 900, height: int = 600) -> LogPage:
        """Return the page, not on the screen yet."""
        page = LogPage(self.unit.desk(self.theme), self.log)
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
