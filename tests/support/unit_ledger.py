"""A unit's ledger in a test's folder, with its clock in the test's hand."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple, NoReturn

from PySide6.QtCore import QCoreApplication

from deadlines.calendar.office_hours import Schedule
from deadlines.calendar.written_hours import read_hours
from deadlines.records.record import Draft, Record
from deadlines.refusal import Refusal
from deadlines.reminders.log import DueStep
from deadlines.rules.due import Office
from deadlines.rules.rule import Kind, Level, RuleBook
from storage.database.instants import from_ms, from_ms_or_none
from storage.database.opening import open_database
from storage.ledger import Ledger
from tests.support.builders import SHANGHAI, told_of
from tests.support.manual_clock import ManualClock
from ui.desk import Desk
from ui.environment import DATABASE
from ui.observable_register import ObservableRegister
from ui.theme import Theme
from ui.wording.voice import Voice, voice

SUNDAY_NIGHT = datetime(2026, 11, 22, 23, 15, tzinfo=SHANGHAI)


def translate(context: str, key: str, disambiguation: str | None = None, n: int = -1) -> str:
    """Return the text in the language of the translators installed: Chinese without any."""
    return QCoreApplication.translate(context, key, disambiguation, n)


@cache
def empty_ledger() -> bytes:
    """Return the file of a ledger that was made and never used, which is the same at each place."""
    with TemporaryDirectory() as folder:
        open_database(Path(folder) / DATABASE).close()
        return (Path(folder) / DATABASE).read_bytes()


class ReminderLine(NamedTuple):
    """One recorded reminder, and what became of it; instants in UTC."""

    step: DueStep
    at: datetime
    channel: str | None
    shown_at: datetime | None
    action: str | None


class UnitLedger:
    """The ledger at `now`, by the shipped rules unless others are given, and what views need."""

    def __init__(
        self,
        folder: Path,
        now: datetime = SUNDAY_NIGHT,
        *,
        rules: RuleBook | None = None,
        office: Office | None = None,
    ) -> None:
        self.clock = ManualClock(now)
        if not folder.exists():
            folder.mkdir(parents=True)
            (folder / DATABASE).write_bytes(empty_ledger())
        self.ledger = Ledger.open(folder / DATABASE, self.clock, SHANGHAI)
        self.store, self.history = self.ledger.store, self.ledger.history
        self.settings, self.calendar = self.ledger.settings, self.ledger.calendar
        self.plain = self.ledger.register
        self.plain.rules = rules or self.plain.rules
        self.plain.office = office or self.plain.office
        self.register = ObservableRegister(self.ledger)
        self.voice: Voice = voice(translate, SHANGHAI)

    def desk(self, theme: Theme) -> Desk:
        """Return what windows and pages stand on."""
        return Desk(self.register, self.voice, theme, self.settings)

    @property
    def office(self) -> Office:
        """What the unit counts with."""
        return self.plain.office

    @property
    def choices(self) -> Mapping[str, str]:
        """All choices that are kept."""
        return dict(self.ledger.database.rows("SELECT name, value FROM settings"))

    def choose(self, **choices: str) -> None:
        """Keep choices, `_` for each `-` of their names."""
        for name, value in choices.items():
            self.settings.write(name.replace("_", "-"), value)

    def reminder_lines(self, duty: int | None = None) -> list[ReminderLine]:
        """Return the recorded reminders of a duty, or all, in the order of their instants."""
        rows = self.ledger.database.rows(
            "SELECT duty, rung, instant, recorded_at, channel, shown_at, action FROM reminders"
            " WHERE duty = coalesce(?, duty) ORDER BY instant, recorded_at",
            (duty,),
        )
        return [
            ReminderLine(
                DueStep(duty, rung, from_ms(instant)),
                from_ms(at),
                channel,
                from_ms_or_none(shown_at),
                action,
            )
            for duty, rung, instant, at, channel, shown_at, action in rows
        ]

    def add(self, *records: Record) -> None:
        """Put whole records into the file, numbered as they come; nobody is told."""
        with self.store.atomic():
            for record in records:
                self.store.add(record)

    def protect(self, *, on: bool = True) -> None:
        """Let every write be refused as "database-readonly", or let it pass again."""
        self.ledger.database.execute(f"PRAGMA query_only = {'ON' if on else 'OFF'}")

    def with_office_hours(self, text: str) -> Office:
        """Return the office with other hours, as `08:00-12:00, 14:00-18:00`."""
        return replace(self.office, schedule=Schedule(read_hours(text)))

    def log(
        self,
        kind: Kind = Kind.INCIDENT,
        title: str = "食堂饭菜价格上涨的不实截图传播",
        at: datetime | None = None,
        *,
        level: Level | None = None,
        source: str = "",
        link: str = "",
        note: str = "",
    ) -> Record:
        """Log a record that happened at `at`, by default now, as another process would."""
        return self.plain.log(
            Draft(
                kind,
                title,
                at or self.plain.now(),
                level,
                source,
                link,
                note,
                finding=told_of(kind),
            )
        )


MakeLedger = Callable[..., UnitLedger]
"""Opens a ledger of its own, by the arguments of `UnitLedger` but the folder."""


def refusing(refusal: Refusal) -> Callable[..., NoReturn]:
    """Return a function that can be put in another's place to let it fail."""

    def refuse(*_: Any, **__: Any) -> NoReturn:
        raise refusal

    return refuse
