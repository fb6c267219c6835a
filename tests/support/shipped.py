"""The shipped rules and an office with the official calendar, for tests."""

from zoneinfo import ZoneInfo

import resources
from deadlines.calendar.office_hours import Schedule
from deadlines.calendar.official_days import official_notices
from deadlines.calendar.working_calendar import WorkingCalendar
from deadlines.rules.due import Office
from deadlines.rules.file import parse_rules
from deadlines.rules.rule import RuleBook

SHANGHAI = ZoneInfo("Asia/Shanghai")


def shipped_rules() -> RuleBook:
    """Return the rules as shipped."""
    files = sorted(resources.path("rules").glob("*.toml"))
    texts = [(file.read_text(encoding="utf-8"), file.name) for file in files]
    return RuleBook(tuple(rule for text, name in texts for rule in parse_rules(text, name)))


def shipped_office(calendar: WorkingCalendar | None = None) -> Office:
    """Return an office in Shanghai with the default hours."""
    return Office(SHANGHAI, Schedule(), calendar or WorkingCalendar(official_notices()))
