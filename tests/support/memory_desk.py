"""The program's middle without a disk: a register on the shipped rules, in memory."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from deadlines.calendar.office_hours import OfficeHours, Schedule
from deadlines.calendar.official_days import official_notices
from deadlines.calendar.working_calendar import WorkingCalendar
from deadlines.records.record import Draft, Record
from deadlines.records.register import Register
from deadlines.rules.due import Office
from deadlines.rules.file import parse_rules
from deadlines.rules.rule import Kind, Level, RuleBook
from resources import path
from tests.support.manual_clock import ManualClock
from tests.support.memory_store import MemoryHistory, MemoryStore
from tests.support.register_source import observed
from ui.wording.voice import Voice, voice

SHANGHAI = ZoneInfo("Asia/Shanghai")
SUNDAY_NIGHT = datetime(2026, 11, 22, 23, 15, tzinfo=SHANGHAI)


def translate(context: str, key: str, disambiguation: str | None = None, n: int = -1) -> str:
    """Return the text in the language of the translators installed: Chinese without any."""
    return QCoreApplication.translate(context, key, disambiguation, n)


def shipped_rules() -> RuleBook:
    """Return the rules the program ships."""
    return RuleBook(
        tuple(
            rule
            for file in sorted(path("rules").glob("*.toml"))
            for rule in parse_rules(file.read_text(encoding="utf-8"), file.name)
        )
    )


class MemoryDesk:
    """A clock, a store, a history, and the register and voice over them, at `now`."""

    def __init__(self, now: datetime = SUNDAY_NIGHT, rules: RuleBook | None = None) -> None:
        self.clock = ManualClock(now)
        self.history = MemoryHistory()
        self.store = MemoryStore(self.history)
        self.office = Office(SHANGHAI, Schedule(), WorkingCalendar(official_notices()))
        self.plain = Register(
            self.store, self.history, rules or shipped_rules(), self.office, self.clock
        )
        self.register = observed(self.plain)
        self.voice: Voice = voice(translate, SHANGHAI)

    def with_office_hours(self, text: str) -> Office:
        """Return the office with other hours, as `08:00-12:00, 14:00-18:00`."""
        return replace(self.office, schedule=Schedule(OfficeHours.parse(text)))

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
        """Log a record that happened at `at`, by default now."""
        return self.plain.log(Draft(kind, title, at or self.plain.now(), level, source, link, note))
