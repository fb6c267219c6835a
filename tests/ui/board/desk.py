"""A register in memory with a clock moved by hand, and the board page that shows it."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deadlines.band import Band
from deadlines.duty import Duty
from deadlines.history import Change, Entry
from deadlines.record import Record, RecordStatus
from deadlines.register import Register
from deadlines.rule import DutyRule, Kind, RuleBook
from resources.catalogue import chinese
from tests.support.builders import MONDAY, SHANGHAI, a_duty, a_record, a_rule, an_office
from tests.support.manual_clock import ManualClock
from ui.board.card_text import CardText
from ui.board.model import BoardModel
from ui.board.page import BoardPage
from ui.board.row import Heading
from ui.observable_register import ObservableRegister
from ui.theme import Theme, ThemeChoice
from ui.voice import voice

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


class MemoryStore:
    """Keeps records as `deadlines.ports.RecordStore` asks, in a dictionary."""

    def __init__(self, records: Iterable[Record]) -> None:
        self._records = {record.number: record for record in records}

    @contextmanager
    def atomic(self) -> Iterator[None]:
        yield

    def add(self, record: Record) -> Record:
        return self.save(replace(record, number=max(self._records, default=0) + 1))

    def save(self, record: Record) -> Record:
        duties = tuple(
            replace(duty, id=duty.id or next(_ids), record=record.number) for duty in record.duties
        )
        self._records[record.number] = replace(record, duties=duties)
        return self._records[record.number]

    def get(self, number: int) -> Record:
        return self._records[number]

    def open_records(self) -> Sequence[Record]:
        return list(self.records(open_only=True, kind=None))

    def records(self, *, open_only: bool, kind: Kind | None) -> Iterator[Record]:
        for record in self._records.values():
            if kind in (None, record.kind) and (
                not open_only or record.status is RecordStatus.OPEN
            ):
                yield record


class NoHistory:
    """Keeps no history: the board shows none."""

    def append(self, change: Change, at: datetime) -> Entry:
        return Entry(0, at, change, "", "")

    def of(self, record: int) -> Sequence[Entry]:
        del record
        return ()

    def newest(self) -> Entry | None:
        return None


class Desk:
    """The register with some records at `NOW`, and its page once it is asked for."""

    def __init__(self, app: QApplication, qtbot: QtBot, *records: Record) -> None:
        self._qtbot = qtbot
        self.clock = ManualClock(NOW)
        self.store = MemoryStore(records)
        register = Register(self.store, NoHistory(), RuleBook((a_rule(),)), an_office(), self.clock)
        self.register = ObservableRegister(register)
        self.theme = Theme(app, ThemeChoice.LIGHT)

    def page(self, width: int = 720, height: int = 700) -> BoardPage:
        """Return the page, on the screen."""
        page = BoardPage(self.register, VOICE, self.theme)
        self._qtbot.addWidget(page)
        page.resize(width, height)
        with self._qtbot.waitExposed(page):
            page.show()
        return page

    def log(self, record: Record) -> None:
        """Put a record into the register from outside, and tell the page."""
        self.register.changed.emit(self.store.save(record))


def shown(model: BoardModel) -> list[Band | tuple[int, str]]:
    """Return the model's rows: a band for each heading, number and duty for each card."""
    rows = [model.row(row) for row in range(model.rowCount())]
    return [row.band if isinstance(row, Heading) else row.place for row in rows]
