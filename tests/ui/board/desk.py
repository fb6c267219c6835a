"""A ledger with a clock moved by hand, and the board page that shows it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deadlines.records.duty import Band, Duty
from deadlines.records.record import Record, RecordStatus
from deadlines.rules.rule import DutyRule, RuleBook
from resources.catalogue import chinese
from tests.support.builders import MONDAY, SHANGHAI, a_duty, a_record, a_rule, an_office
from tests.support.unit_ledger import MakeLedger
from ui.board.card_text import CardText
from ui.board.model import BoardModel
from ui.board.page import BoardPage
from ui.board.row import BandHeading
from ui.theme import Theme, ThemeChoice
from ui.wording.voice import voice

NOW = MONDAY
VOICE = voice(chinese(), SHANGHAI)
TEXTS = CardText(VOICE)
_ids = count(1)


def in_minutes(minutes: float) -> datetime:
    """Return the instant so many minutes after `NOW`."""
    return NOW + timedelta(minutes=minutes)


def owed(minutes: float | None, rule: DutyRule | None = None, **fields: object) -> Duty:
    """Return an open duty due so many minutes after `NOW`, or without a due time."""
    due = None if minutes is None else in_minutes(minutes)
    start = in_minutes(-1440) if due is None else due - timedelta(days=1)
    duty = a_duty(rule or a_rule(), id=next(_ids), start=start, due=due)
    return replace(duty, **fields)  # type: ignore[arg-type]


def news(number: int, *duties: Duty, title: str = "", source: str = "", note: str = "") -> Record:
    """Return an open news record with these duties."""
    owned = tuple(replace(duty, record=number) for duty in duties)
    return a_record(
        number=number,
        title=title or f"新闻{number}",
        at=in_minutes(-1440),
        source=source,
        note=note,
        duties=owned,
    )


class Desk:
    """The register with some records at `NOW`, and its page once it is asked for."""

    def __init__(
        self, make_ledger: MakeLedger, app: QApplication, qtbot: QtBot, *records: Record
    ) -> None:
        self._qtbot = qtbot
        self._pages: list[BoardPage] = []
        self.unit = make_ledger(NOW, rules=RuleBook((a_rule(),)), office=an_office())
        self.clock, self.register = self.unit.clock, self.unit.register
        records = tuple(sorted(records, key=lambda record: record.number))
        assert [one.number for one in records] == list(range(1, len(records) + 1))
        self.unit.add(*records)
        self.theme = Theme(app, ThemeChoice.LIGHT)

    def page(self, width: int = 720, height: int = 700) -> BoardPage:
        """Return the page, on the screen."""
        page = BoardPage(self.unit.desk(self.theme))
        self._pages.append(page)
        self._qtbot.addWidget(page)
        page.resize(width, height)
        with self._qtbot.waitExposed(page):
            page.show()
        return page

    def write(self, record: Record) -> Record:
        """Put a record into the register as another process would, telling nobody."""
        store = self.unit.store
        known = {one.number: one for one in store.open_records()}.get(record.number)
        with store.atomic():
            if known is None:
                return store.add(record)
            ids = {duty.name: duty.id for duty in known.duties}
            duties = (replace(duty, id=ids.get(duty.name, 0)) for duty in record.duties)
            return store.save(replace(record, duties=tuple(duties)))

    def change(self, record: Record) -> None:
        """Put a record into the register, and tell the page."""
        self.register.changed.emit(self.write(record))


MakeDesk = Callable[..., Desk]
"""Makes a desk with some records."""


def shown(model: BoardModel) -> list[Band | tuple[int, str]]:
    """Return the model's rows: a band for each heading, number and duty for each card."""
    rows = [model.row(row) for row in range(model.rowCount())]
    return [row.band if isinstance(row, BandHeading) else row.place for row in rows]


class Told:
    """What a page's signals carried, in order."""

    def __init__(self, page: BoardPage) -> None:
        self.selected: list[tuple[int, str]] = []
        self.opened: list[tuple[int, str]] = []
        self.finish: list[tuple[int, str]] = []
        self.snooze: list[tuple[int, str]] = []
        self.counts: list[int] = []
        self.deselected = 0
        page.selected.connect(lambda number, duty: self.selected.append((number, duty)))
        page.opened.connect(lambda number, duty: self.opened.append((number, duty)))
        page.finish_asked.connect(lambda number, duty: self.finish.append((number, duty)))
        page.snooze_asked.connect(lambda number, duty: self.snooze.append((number, duty)))
        page.counted.connect(self.counts.append)
        page.deselected.connect(self._count)

    def _count(self) -> None:
        self.deselected += 1


def cards(page: BoardPage) -> list[int]:
    """Return the numbers of the records whose cards are shown."""
    return [row[0] for row in shown(page.model) if isinstance(row, tuple)]


def finished(record: Record, *names: str) -> Record:
    """Return the record with these duties done, and done itself when nothing is left."""
    gone = tuple(duty for duty in record.duties if duty.name not in names)
    status = RecordStatus.OPEN if gone else RecordStatus.DONE
    return replace(record, duties=gone, status=status)
