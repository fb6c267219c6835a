"""The user's choices, loaded notices and own days are kept."""

from datetime import date
from pathlib import Path

import pytest

from deadlines.calendar.notice import Notice
from deadlines.calendar.working_calendar import OwnDay
from storage.database.database import Database
from storage.database.opening import open_database
from storage.tables.calendar import CalendarTable
from storage.tables.settings import SettingsTable


def test_a_choice_is_kept_at_once(path: Path) -> None:
    """A choice is there for the next start; without one the fallback counts."""
    with open_database(path) as database:
        settings = SettingsTable(database)
        assert settings.read("theme", "system") == "system"
        settings.write("theme", "dark")
        settings.write("theme", "")
        with open_database(path, readonly=True) as other:
            assert SettingsTable(other).read("theme", "system") == ""


def test_a_notice_is_kept_as_that_of_its_year(database: Database) -> None:
    """The notice loaded last for a year is the one that is kept."""
    store = CalendarTable(database)
    old = Notice(2027, "旧", {date(2027, 1, 1): "元旦"}, {})
    new = Notice(2027, "新", {date(2026, 12, 31): "元旦"}, {date(2027, 1, 4): "元旦"}, amends=True)
    other = Notice(2028, "另", {}, {})
    for notice in (old, other, new):
        store.save_notice(notice)
    assert store.notices() == {2027: new, 2028: other}


def test_own_days_are_kept_and_forgotten(database: Database) -> None:
    """The unit's own days can be set, changed and taken back."""
    store = CalendarTable(database)
    store.save_own_day(date(2026, 9, 5), OwnDay(working=True, name="新生报到"))
    store.save_own_day(date(2026, 10, 8), OwnDay(working=False))
    store.save_own_day(date(2026, 10, 8), OwnDay(working=False, name="校庆"))
    store.save_own_day(date(2026, 9, 5), None)
    assert store.own_days() == {date(2026, 10, 8): OwnDay(working=False, name="校庆")}


@pytest.mark.parametrize("value", [b"\xff\xfe", b"a\0b", b"9" * 1_000_000, b"\xed\xb3\xbf"])
def test_what_is_no_text_is_no_choice(database: Database, value: bytes) -> None:
    """Bytes that are no text, or far too many, count as no choice and are known as such."""
    settings = SettingsTable(database)
    settings.write("theme", "dark")
    database.execute("UPDATE settings SET value = CAST(? AS TEXT)", (value,))
    assert settings.read("theme", "system") == "system"
    assert settings.texts() == {"theme": None}
