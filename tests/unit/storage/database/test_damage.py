"""Damaged files: each ends in a clear refusal or is found by the check, never in an empty log."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from itertools import islice
from pathlib import Path
from random import Random

import pytest

from deadlines.records.history import Action, Change
from deadlines.records.log_query import LogColumn, LogQuery
from deadlines.records.record import Record
from deadlines.refusal import Refusal
from storage.backups.backup import Backups
from storage.backups.integrity import check
from storage.backups.restore import restore
from storage.database import opening
from storage.database.opening import open_database
from storage.log.log import LogViews
from storage.log.search_index import SearchIndex
from storage.tables.history import HistoryTable
from storage.tables.records import RecordTable
from storage.tables.reminders import ReminderTable
from tests.support.builders import MONDAY, a_duty, a_record, a_rule_book
from tests.support.soundness import is_sound

PAGE = 4096
DAMAGED = "database-damaged"
COUNT = 120
REFUSED = {"database-damaged", "database-foreign", "database-newer", "database-missing"}


@pytest.fixture(scope="module")
def healthy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A log with records of all sizes, and a backup of it."""
    path = tmp_path_factory.mktemp("healthy") / "duedesk.sqlite"
    rules = a_rule_book().rules
    with open_database(path) as database:
        store, history = RecordTable(database), HistoryTable(database)
        with database.atomic():
            for number in range(1, COUNT + 1):
                record = a_record(
                    title=f"第{number}条", note="备注" * (number * number % 3000),
                    duties=(a_duty(rules[1]), a_duty(rules[2])),
                )  # fmt: skip
                store.add(record)
                history.append(Change(number, Action.LOGGED, {}, {"n": number}), MONDAY)
        SearchIndex(database).catch_up()
        Backups(path).make(database, MONDAY)
    return path


@pytest.fixture
def copied(healthy: Path, path: Path) -> Path:
    shutil.copytree(healthy.parent, path.parent)
    return path


def all_records(path: Path) -> list[Record]:
    with open_database(path) as database:
        return list(RecordTable(database).records(open_only=False, kind=None))


def use(path: Path) -> list[Record]:
    """Do what the program does in a day, and return all the records."""
    with open_database(path) as database:
        store, history, reminders = (
            RecordTable(database),
            HistoryTable(database),
            ReminderTable(database),
        )
        store.open_records()
        reminders.last_recorded()
        reminders.unanswered_duties()
        for column in LogColumn:
            view = LogViews(database).open(LogQuery(sort=column), MONDAY)
            view.rows(0, COUNT)
        LogViews(database).open(LogQuery("第7"), MONDAY).rows(0, 10)
        records = list(store.records(open_only=False, kind=None))
        with database.atomic():
            added = store.add(a_record(title="新的"))
            history.append(Change(added.number, Action.LOGGED, {}, {}), MONDAY)
            changed = store.save(replace(store.get(3), note="补充"))
            history.append(Change(changed.number, Action.AMENDED, {}, {}), MONDAY)
        for record in records:
            history.entries_of(record.number)
    return records


def refusal(act: Callable[[], object]) -> str:
    """Return the code of the refusal, empty where there is none."""
    try:
        act()
    except Refusal as refused:
        return refused.code
    return ""


def is_sound_file(path: Path) -> bool:
    found: list[bool] = []

    def look() -> None:
        with open_database(path, readonly=True) as database:
            found.append(is_sound(database))

    assert refusal(look) in {"", *REFUSED}
    return found == [True]


def assert_told(path: Path, whole: list[Record]) -> bool:
    """Check that using the damaged file is refused or harmless; tell whether it was refused."""
    was_sound, found = is_sound_file(path), list[Record]()
    code = refusal(lambda: found.extend(use(path)))
    # Where nobody stumbled over it, the check finds it or nothing of worth was hit.
    assert code in REFUSED if code else found == whole or not was_sound
    return bool(code)


def assert_restored(path: Path, whole: list[Record]) -> None:
    good = Backups(path).newest_good()
    assert good is not None
    restore(good, path, MONDAY)
    assert all_records(path) == whole
    assert is_sound_file(path)


@pytest.mark.parametrize("step", [7, pytest.param(1, marks=pytest.mark.slow)])
def test_random_bytes_in_a_page(copied: Path, healthy: Path, step: int) -> None:
    """Whichever page holds nonsense, the program says so or is not touched by it."""
    random = Random(11)  # no secret
    content, whole = healthy.read_bytes(), all_records(healthy)
    pages = range(0, len(content) // PAGE, step)
    told = 0
    for page in pages:
        damaged = bytearray(content)
        damaged[page * PAGE : (page + 1) * PAGE] = random.randbytes(PAGE)
        write(copied, bytes(damaged))
        told += assert_told(copied, whole)
    assert told > len(pages) / 2
    write(copied, random.randbytes(PAGE) + content[PAGE:])
    assert_restored(copied, whole)


def test_a_few_changed_bytes(copied: Path, healthy: Path) -> None:
    """A few bytes changed anywhere give a refusal, a failed check, or nothing of worth."""
    random = Random(12)  # no secret
    content = healthy.read_bytes()
    for _ in range(50):
        damaged = bytearray(content)
        at = random.randrange(len(content) - 8)
        damaged[at : at + 8] = random.randbytes(8)
        write(copied, bytes(damaged))
        assert refusal(lambda: use(copied)) in {"", *REFUSED}


@pytest.mark.parametrize("kept", [1, 15, 16, 100, 4095, 4096, 8192, 0.3, 0.5, 0.9, 0.999])
def test_a_truncated_file_is_refused(copied: Path, healthy: Path, kept: float) -> None:
    """A file cut off anywhere is refused at the start, and its backup is put back."""
    content, whole = healthy.read_bytes(), all_records(healthy)
    write(copied, content[: int(kept if kept >= 1 else kept * len(content))])
    assert refusal(lambda: use(copied)) in REFUSED
    assert_restored(copied, whole)


def test_an_empty_file_is_no_new_log(copied: Path, healthy: Path) -> None:
    """A file of no bytes beside backups is damage, and stays as it is until it is replaced."""
    copied.write_bytes(b"")
    with pytest.raises(Refusal) as refused:
        use(copied)
    assert refused.value.code == "database-damaged"
    assert copied.read_bytes() == b""
    assert_restored(copied, all_records(healthy))


def test_a_file_emptied_beside_its_wal_is_no_new_log(path: Path, tmp_path: Path) -> None:
    """A file of no bytes beside a WAL is damage, and the WAL is not thrown away."""
    with open_database(path) as database:
        RecordTable(database).add(a_record())
        other = tmp_path / "other"
        shutil.copytree(path.parent, other)
    (other / path.name).write_bytes(b"")
    wal = other / "duedesk.sqlite-wal"
    before = wal.read_bytes()
    for fresh in (False, True):
        with pytest.raises(Refusal) as refused:
            open_database(other / path.name, fresh=fresh)
        assert refused.value.code == "database-damaged"
    (other / path.name).unlink()
    with pytest.raises(Refusal) as refused:
        open_database(other / path.name)
    assert refused.value.code == "database-missing"
    assert wal.read_bytes() == before


def write(path: Path, content: bytes) -> None:
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    path.write_bytes(content)


@pytest.fixture
def left_behind(path: Path, tmp_path: Path) -> Path:
    """The files of a log as a crash leaves them: 50 records, all of them only in the WAL."""
    other = tmp_path / "crashed"
    with open_database(path) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        for number in range(1, 51):
            with database.atomic():
                RecordTable(database).add(a_record(title=f"{number}"))
                HistoryTable(database).append(Change(number, Action.LOGGED, {}, {}), MONDAY)
        shutil.copytree(path.parent, other)
    return other / path.name


def test_a_wal_left_behind_is_taken_in(left_behind: Path) -> None:
    """What a killed program had promised is there at the next start."""
    assert len(all_records(left_behind)) == 50
    assert is_sound_file(left_behind)


@pytest.mark.parametrize("part", ["-wal", "-shm"])
@pytest.mark.parametrize("damage", ["random", "cut", "header"])
def test_a_damaged_wal_gives_a_whole_log(left_behind: Path, part: str, damage: str) -> None:
    """From a damaged WAL SQLite takes what is whole: records and history up to one moment."""
    random = Random(13)  # no secret
    file = left_behind.with_name(left_behind.name + part)
    content = bytearray(file.read_bytes())
    middle = len(content) // 2
    if damage == "random":
        content[middle : middle + 1000] = random.randbytes(1000)
    elif damage == "cut":
        del content[middle:]
    else:
        content[:24] = random.randbytes(24)
    file.write_bytes(content)
    records = all_records(left_behind)
    assert [record.title for record in records] == [str(n) for n in range(1, len(records) + 1)]
    assert len(records) == 50 or part == "-wal"
    with open_database(left_behind) as database:
        assert is_sound(database)
        assert check(database).entries == len(records)


def test_reading_swapped_pages_ends(path: Path, tmp_path: Path) -> None:
    """Whichever two pages have changed places, reading all records ends, or is refused."""
    count = 1_200
    with open_database(path) as database:
        table = RecordTable(database)
        with database.atomic():
            for number in range(count):
                table.add(a_record(title=f"第{number}条", duties=()))
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = path.read_bytes()
    pages = [content[at : at + PAGE] for at in range(0, len(content), PAGE)]
    leaves = [number for number, page in enumerate(pages) if number and page[0] == 0x0D]
    random, codes = Random(3), set[str]()
    for attempt in range(60):
        one, other = random.sample(leaves, 2)
        swapped = list(pages)
        swapped[one], swapped[other] = pages[other], pages[one]
        harmed = tmp_path / f"{attempt}.sqlite"
        harmed.write_bytes(b"".join(swapped))
        try:
            with open_database(harmed) as database:
                records = RecordTable(database).records(open_only=False, kind=None)
                assert len(list(islice(records, 2 * count))) <= count
        except Refusal as refusal:
            codes.add(refusal.code)
    assert codes, "no swap was felt"
    assert codes <= REFUSED


@pytest.mark.parametrize(
    ("harm", "code"),
    [
        ("UPDATE sqlite_master SET sql = replace(sql, 'old.number', 'old.numver')", DAMAGED),
        ("DELETE FROM sqlite_master WHERE name = 'records_recounted'", ""),
        ("UPDATE sqlite_master SET sql = replace(sql, 'status', 'statvs')", DAMAGED),
        (
            (
                "UPDATE sqlite_master SET sql = replace(sql, 'source', 'sovrce')"
                " WHERE name = 'search_stale'"
            ),
            DAMAGED,
        ),
    ],
)
def test_a_schema_that_was_changed_is_damage(copied: Path, harm: str, code: str) -> None:
    """A failure that the file's own schema causes is no mistake; `check` names what is changed."""
    with closing(sqlite3.connect(copied)) as database:
        database.execute("PRAGMA writable_schema = ON")
        database.execute(harm)
        database.commit()
    refused = ""
    with open_database(copied) as database:
        assert any(part.startswith("schema ") for part in check(database).orphans)
        try:
            with database.atomic():
                store = RecordTable(database)
                store.save(replace(store.get(7), title="改过"))
        except Refusal as refusal:
            refused = refusal.code
    assert refused == code


@pytest.mark.parametrize("value", ["null", "[[1]]", "1", '"x"', "["])
def test_an_entry_without_fields_is_damage(copied: Path, value: str) -> None:
    """An entry of the history that no program has written is refused wherever it is read."""
    with closing(sqlite3.connect(copied)) as database:
        database.execute("DROP TRIGGER history_no_update")
        database.execute("UPDATE history SET new = ? WHERE record = 3", (value,))
        database.commit()
    with open_database(copied) as database, pytest.raises(Refusal, match=DAMAGED):
        HistoryTable(database).entries_of(3)


def test_a_mistake_in_a_statement_is_not_damage(copied: Path) -> None:
    """A statement of ours that is wrong stays an error, to be reported."""
    with open_database(copied) as database, pytest.raises(sqlite3.OperationalError):
        database.execute("SELECT nothing FROM records")


def test_rows_that_do_not_fit_each_other_are_damage(copied: Path) -> None:
    """A row that cannot be written since others are gone is damage; else the mistake is ours."""
    duty = (
        "INSERT INTO duties (record, rule, state, start, certainty) VALUES (9999, 1, 'open', 0, '')"
    )
    with open_database(copied) as database, pytest.raises(sqlite3.IntegrityError):
        database.execute(duty)
    with closing(sqlite3.connect(copied, isolation_level=None)) as database_:
        database_.execute("PRAGMA foreign_keys = OFF")
        database_.execute("DELETE FROM records WHERE number = 7")
    with open_database(copied) as database, pytest.raises(Refusal) as refused:
        database.execute(duty)
    assert refused.value.code == DAMAGED


def test_a_schema_that_fails_while_opening_is_damage(copied: Path) -> None:
    """A table of the history that is gone is said when the file is opened, not as a mistake."""
    with closing(sqlite3.connect(copied, isolation_level=None)) as database:
        database.execute("PRAGMA foreign_keys = OFF")
        database.execute("DROP TABLE history")
    with pytest.raises(Refusal) as refused:
        open_database(copied).close()
    assert refused.value.code == DAMAGED


def test_a_ledger_that_another_process_leaves_meanwhile_is_whole(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who leaves a ledger last makes its file longer; who looks at that moment finds it whole."""
    open_database(path).close()
    leaving = open_database(path)
    for number in range(200):
        HistoryTable(leaving).append(Change(number, Action.LOGGED, {}, {}), MONDAY)
    size_of = opening._size

    def leave_then_look(file: Path) -> int:
        if file != path:
            leaving.close()
        return size_of(file)

    monkeypatch.setattr(opening, "_size", leave_then_look)
    with open_database(path) as database:
        assert database.value("SELECT COUNT(*) FROM history") == 200
