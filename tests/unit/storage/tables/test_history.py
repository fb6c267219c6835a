"""The history is append-only and chained."""

import sqlite3
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from deadlines.records.history import FIRST_LINK, Action, Change, link_of
from storage.backups.integrity import Break, Fault, check, check_chain
from storage.database.database import Database
from storage.tables.history import HistoryTable
from tests.support.builders import MONDAY
from tests.support.soundness import is_sound

CHANGE = Change(
    1,
    Action.AMENDED,
    {"title": "旧", "duty.submit.due": None},
    {"title": "新\n\0😀", "x": [1, 2.5]},
    "改",
)


@pytest.fixture
def history(database: Database) -> HistoryTable:
    return HistoryTable(database)


def test_an_entry_comes_back_and_its_link_holds(history: HistoryTable) -> None:
    """An entry is read back unchanged, and its link can be computed again from what was read."""
    written = history.append(CHANGE, MONDAY + timedelta(microseconds=123_456))
    (read,) = history.entries_of(1)
    assert read == written == history.newest()
    assert read.previous == FIRST_LINK
    assert read.link == link_of(FIRST_LINK, 1, read.at, read.change)


def test_entries_are_chained_over_all_records(history: HistoryTable) -> None:
    """Each entry is chained to the one before it, whichever record that was about."""
    entries = [history.append(Change(n, Action.LOGGED, {}, {}), MONDAY) for n in (1, 2, 1, 0)]
    assert [entry.sequence for entry in entries] == [1, 2, 3, 4]
    for before, after in pairwise(entries):
        assert after.previous == before.link
    assert [entry.sequence for entry in history.entries_of(1)] == [1, 3]
    assert history.entries_of(9) == []


def test_an_empty_history_has_no_newest_entry(history: HistoryTable) -> None:
    """A new ledger has no history."""
    assert history.newest() is None


def test_a_long_history_is_read_from_its_end(history: HistoryTable) -> None:
    """However many entries there are, the newest comes first, and none before the one named."""
    for number in range(1, 131):
        history.append(Change(number, Action.NOTED, {}, {}), MONDAY)
    assert [entry.sequence for entry in history.newest_first(7)] == [*range(130, 7, -1)]
    assert list(history.newest_first(130)) == []


@pytest.mark.parametrize("sql", ["UPDATE history SET reason = 'x'", "DELETE FROM history"])
def test_the_file_refuses_to_change_its_history(
    database: Database, history: HistoryTable, sql: str
) -> None:
    """Changing or removing an entry is refused by the database itself."""
    history.append(CHANGE, MONDAY)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        database.execute(sql)
    assert is_sound(database)


@pytest.fixture
def tampered(database: Database, history: HistoryTable) -> Database:
    """A history of ten entries, its triggers removed as somebody with a tool would."""
    for number in range(1, 11):
        history.append(
            Change(number, Action.LOGGED, {}, {"title": "题"}),
            datetime(2026, 3, number, tzinfo=UTC),
        )
    assert check_chain(database) == (10, None)
    database.execute("DROP TRIGGER history_no_update")
    database.execute("DROP TRIGGER history_no_delete")
    return database


@pytest.mark.parametrize(
    "change",
    [
        "reason = 'x'", "new = '{\"title\":\"别的\"}'", "new = '{'", "at = at + 1", "record = 7",
        "action = 'cancelled'", "action = 'nonsense'", "link = previous", "previous = link",
        "old = '{\"title\":1}'", "at = 9000000000000000000",
    ],
)  # fmt: skip
def test_a_changed_entry_is_found(tampered: Database, change: str) -> None:
    """The check says at which entry the history was changed."""
    tampered.execute(f"UPDATE history SET {change} WHERE sequence = 4")  # noqa: S608
    assert check_chain(tampered) == (3, Break(4, Fault.CHANGED))
    assert not is_sound(tampered)


@pytest.mark.parametrize("gone", [1, 5, 10])
def test_a_missing_entry_is_found(tampered: Database, gone: int) -> None:
    """The check says which entry is missing, also the first or the newest."""
    tampered.execute("DELETE FROM history WHERE sequence = ?", (gone,))
    assert check_chain(tampered) == (gone - 1, Break(gone, Fault.MISSING))


def test_an_entry_that_closes_a_gap_is_found(tampered: Database) -> None:
    """Entries renumbered over a removed one do not hold."""
    tampered.execute("DELETE FROM history WHERE sequence = 5")
    tampered.execute("UPDATE history SET sequence = sequence - 1 WHERE sequence > 5")
    assert check_chain(tampered) == (4, Break(5, Fault.CHANGED))


def test_a_long_history_is_checked_in_pages(database: Database, history: HistoryTable) -> None:
    """The chain holds over any number of entries."""
    with database.atomic():
        for number in range(2500):
            history.append(Change(number, Action.CHECKED, {}, {}), MONDAY)
    assert check_chain(database) == (2500, None)


def test_orphans_are_found(database: Database) -> None:
    """A row that refers to nothing is reported with its table."""
    database.execute("PRAGMA foreign_keys = OFF")
    database.execute("INSERT INTO snoozes VALUES (99, 0)")
    assert check(database).orphans == ("snoozes 99",)
