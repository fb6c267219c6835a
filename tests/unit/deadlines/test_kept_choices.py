"""Kept choices that cannot be read are found, and count as none."""

from datetime import datetime

import pytest

from deadlines.calendar.office_hours import OfficeHours, Schedule
from deadlines.calendar.written_hours import read_seasons
from deadlines.choices import Choices
from deadlines.columns.meaning import Meaning
from deadlines.kept_choices import _READERS, unreadable_names
from deadlines.patrol.plan import PatrolPlan, read_periods
from deadlines.reminders.quiet import QuietHours
from deadlines.rules.rule import Kind
from storage.tables.settings import SettingsTable
from tests.support.unit_ledger import MakeLedger

NONSENSE = (
    "9" * 5000,
    "[" * 50_000,
    "-1",
    "{}",
    "\N{PILE OF POO}\n\r\t\x1b[2J",
    "%s%n{}{0}",
    "null",
)


@pytest.mark.parametrize("text", NONSENSE, ids=range(len(NONSENSE)))
def test_nonsense_is_no_choice(make_ledger: MakeLedger, text: str) -> None:
    """Whatever stands in the table, the choices are those of a unit that made none."""
    unit = make_ledger()
    plain = Choices(unit.settings)
    defaults = (plain.schedule, plain.kinds, plain.quiet, plain.points, plain.column_meanings)
    for name in _READERS:
        unit.settings.write(name, text)
    read = Choices(unit.settings)
    found = (read.schedule, read.kinds, read.quiet, read.points, read.column_meanings)
    assert found == defaults
    assert (read.has_sound, read.has_desk_clock, read.is_first_start) == (True, False, True)
    assert isinstance(read.patrol_plan, PatrolPlan)


def test_each_unreadable_choice_is_named() -> None:
    """Of good and bad choices only the bad ones are named; an unknown name is a newer program's."""
    kept = {"theme": "dark", "text-points": "9" * 5000, "muted-until": "2026-11-30T08:00:00",
            "column-meanings": "[" * 50_000, "kinds-aside": " ".join(Kind), "unit": None,
            "language": "", "a-newer-one": "x", "briefing-news": "{{没有这样的字段}}"}  # fmt: skip
    bad = ("text-points", "muted-until", "column-meanings", "kinds-aside", "unit", "briefing-news")
    assert unreadable_names(kept) == bad


def test_what_the_program_keeps_can_be_read(make_ledger: MakeLedger) -> None:
    """No choice that is made in the program is taken for a broken one."""
    settings = make_ledger().settings
    choices = Choices(settings)
    hours = OfficeHours(((510, 720), (840, 1050)))
    choices.keep_schedule(Schedule(hours, read_seasons("5月1日至9月30日 8:00-12:00，15:00-18:00")))
    choices.keep_kinds([Kind.NEWS])
    choices.keep_quiet(QuietHours(0, 0))
    choices.keep_sound(on=False)
    choices.keep_desk_clock(on=True)
    choices.keep_points(12)
    choices.keep_column_meanings({"跟进结果": next(iter(Meaning))})
    choices.keep_patrol_plan(
        PatrolPlan(("网站", "微信"), read_periods("2027-03-03 至 2027-03-12 2次"))
    )
    choices.end_first_start()
    for name, text in (
        ("muted-until", datetime.fromisoformat("2026-11-30T08:00:00+08:00").isoformat()),
        ("reminder-place", "-10,20"), ("window-place", "AdnQywADAAA= AAAA/wAAAAE="),
        ("log-columns", '{"widths": {}}'), ("close-explained", "1"), ("language", "en"),
    ):  # fmt: skip
        settings.write(name, text)
    assert isinstance(settings, SettingsTable)
    assert unreadable_names(settings.texts()) == ()
