"""Records come back from the file as they went in."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deadlines.calendar.notice import Certainty
from deadlines.records.duty import DutyState
from deadlines.records.record import Check, Mark, Record, RecordStatus
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind, Level
from storage.database.database import Database
from storage.database.opening import open_database
from storage.tables.records import RecordTable
from tests.support.builders import MONDAY, a_duty, a_record, a_rule, a_rule_book
from tests.support.slow import examples


@pytest.fixture
def store(database: Database) -> RecordTable:
    return RecordTable(database)


def test_a_record_gets_its_numbers_when_it_is_stored(store: RecordTable) -> None:
    """A new record and its duties are numbered from 1."""
    first, second = store.add(a_record()), store.add(a_record())
    assert (first.number, second.number) == (1, 2)
    assert [duty.id for duty in first.duties + second.duties] == [1, 2]
    assert [duty.record for duty in first.duties + second.duties] == [1, 2]


def test_every_field_comes_back(store: RecordTable) -> None:
    """A record with everything filled in is read back unchanged."""
    full = a_duty(
        a_rule(Kind.INCIDENT, "feedback", levels=frozenset({Level.MAJOR}), extended_to=5),
        due=MONDAY + timedelta(days=1), safe_by=MONDAY, certainty=Certainty.PROVISIONAL,
        edition="2026年通知", state=DutyState.DONE, done_at=MONDAY + timedelta(days=2),
        late_reason="等待审定", acknowledged_at=MONDAY + timedelta(milliseconds=1),
        was_due=MONDAY + timedelta(hours=3), extension_reason="材料不全",
    )  # fmt: skip
    bare = replace(a_duty(), due=None, safe_by=None, state=DutyState.LOCKED)
    record = store.add(
        a_record(
            kind=Kind.INCIDENT, level=Level.MAJOR, title="题目", source="热线",
            link="https://example.org/?a=b", note="备注\n二", status=RecordStatus.DONE,
            duties=(full, bare, *(a_duty(rule) for rule in a_rule_book().rules)),
            checks=(
                Check(Mark.FIRST_REVIEW, True, "王老师", MONDAY), Check(Mark.FINAL_REVIEW),
                Check(Mark.FIRST_PROOF, True),
            ),
        )
    )  # fmt: skip
    assert store.get(record.number) == record
    assert list(store.records(open_only=False, kind=None)) == [record]


@settings(max_examples=examples(60), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), st.text(max_size=50))
def test_any_text_comes_back(store: RecordTable, title: str, note: str) -> None:
    """Titles and notes of any characters are kept exactly."""
    note = note.encode("utf-8", "replace").decode()
    record = store.add(a_record(title=title, note=note))
    assert store.get(record.number) == record


@pytest.mark.parametrize(
    "title",
    [
        "长" * 10_000,
        "a\0b",
        "\0",
        "一\n二\r\n三\t",
        "👩‍👩‍👧‍👦🀄𠮷",
        "'; DROP TABLE records; --",
        "\u202eRTL",
        "é",
    ],
)
def test_awkward_titles_come_back(store: RecordTable, title: str) -> None:
    """Long titles, NULs, line breaks, emoji and rare characters are kept exactly."""
    record = store.add(a_record(title=title))
    assert store.get(record.number).title == title
    assert store.open_records()[0].title == title


def test_instants_are_kept_to_the_millisecond_in_any_zone(store: RecordTable) -> None:
    """An instant is the same moment after storing, whatever zone it was given in."""
    at = datetime(2026, 3, 2, 1, 2, 3, 456_000, tzinfo=UTC)
    for moment in (at, at.astimezone(MONDAY.tzinfo), datetime(1990, 1, 1, tzinfo=UTC)):
        assert store.get(store.add(a_record(at=moment)).number).at == moment


def test_a_saved_record_replaces_the_stored_one(store: RecordTable) -> None:
    """Saving changes the record, its duties and its checklist."""
    old = store.add(a_record(duties=(a_duty(), a_duty(a_rule(duty="other")))))
    changed = replace(old.duties[0], state=DutyState.DONE, done_at=MONDAY)
    new = store.save(
        replace(
            old, title="新标题", duties=(changed, a_duty(a_rule(duty="third"))),
            checks=(Check(Mark.ARCHIVED, True, "李编辑", MONDAY),),
        )
    )  # fmt: skip
    assert [duty.id for duty in new.duties] == [1, 3]
    assert store.get(old.number) == new


def test_saving_writes_only_what_differs(database: Database, store: RecordTable) -> None:
    """Saving an unchanged record writes nothing; a changed field writes that column."""
    record = store.add(a_record())
    written: list[str] = []
    database.connection.set_trace_callback(written.append)
    store.save(record)
    assert not [sql for sql in written if sql.startswith("UPDATE")]
    store.save(replace(record, note="补充"))
    assert {sql for sql in written if sql.startswith("UPDATE")} == {
        "UPDATE records SET note = '补充' WHERE number = 1"
    }


def test_an_id_is_never_given_twice(store: RecordTable) -> None:
    """A duty removed leaves its id unused, so that nothing can mistake another duty for it."""
    record = store.add(a_record(duties=(a_duty(), a_duty(a_rule(duty="other")))))
    store.save(replace(record, duties=record.duties[:1]))
    assert store.add(a_record()).duties[0].id == 3


def test_an_unknown_number_is_refused(store: RecordTable) -> None:
    """Asking for or saving a record that is not there is refused with its number."""
    with pytest.raises(Refusal) as asked:
        store.get(7)
    with pytest.raises(Refusal) as saved:
        store.save(a_record(number=7))
    for refused in (asked, saved):
        assert (refused.value.code, refused.value.facts) == ("unknown-number", {"number": 7})


def test_records_are_listed_by_number_and_filtered(store: RecordTable) -> None:
    """The list has cancelled records too unless only open ones are asked for."""
    kinds = (Kind.NEWS, Kind.MESSAGE, Kind.NEWS, Kind.MEDIA)
    status = (RecordStatus.OPEN, RecordStatus.CANCELLED, RecordStatus.DONE, RecordStatus.OPEN)
    for kind, state in zip(kinds, status, strict=True):
        store.add(a_record(kind=kind, status=state))

    def numbers(records: "Iterator[Record] | list[Record]") -> list[int]:
        return [record.number for record in records]

    assert numbers(list(store.open_records())) == [1, 4]
    assert numbers(list(store.records(open_only=False, kind=None))) == [1, 2, 3, 4]
    assert numbers(list(store.records(open_only=True, kind=None))) == [1, 4]
    assert numbers(list(store.records(open_only=False, kind=Kind.NEWS))) == [1, 3]
    assert numbers(list(store.records(open_only=True, kind=Kind.MESSAGE))) == []


def test_records_come_in_pages(database: Database, store: RecordTable) -> None:
    """A long ledger is read page by page, each record once, also when some are added meanwhile."""
    with store.atomic():
        for _ in range(1200):
            store.add(a_record())
    queries: list[str] = []
    database.connection.set_trace_callback(queries.append)
    records = iter(store.records(open_only=False, kind=None))
    assert next(records).number == 1
    assert not [query for query in queries if "1000" in query]
    store.add(a_record())
    assert [record.number for record in records] == list(range(2, 1202))
    assert [query for query in queries if "1000" in query]


def test_a_failed_transaction_leaves_nothing(store: RecordTable) -> None:
    """Nothing of a block that fails is kept, its rules included."""

    def fail() -> None:
        with store.atomic():
            store.add(a_record(duties=(a_duty(a_rule(duty="lost")),)))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert store.open_records() == []
    record = store.add(a_record(duties=(a_duty(a_rule(duty="lost")),)))
    assert store.get(record.number) == record


def test_a_rule_is_kept_once_and_as_it_was(path: Path) -> None:
    """Records logged under the same rule share it, and keep it when the rule changes later."""
    with open_database(path) as database:
        store = RecordTable(database)
        for words in ("一", "一", "二"):
            store.add(a_record(duties=(a_duty(a_rule(words=words)),)))
        assert database.value("SELECT COUNT(*) FROM rules") == 2
    with open_database(path) as database:
        kept = [record.duties[0].rule.words for record in RecordTable(database).open_records()]
        assert kept == ["一", "一", "二"]


def test_a_series_and_what_was_done_are_found_by_indexes(
    database: Database, store: RecordTable
) -> None:
    """What is asked at each start and at the closing check never walks all records or duties."""
    asked: list[str] = []
    database.connection.set_trace_callback(asked.append)
    store.days_of_series(3)
    store.records_of_series(3)
    store.records_done(MONDAY, MONDAY + timedelta(days=1))
    store.patrols_between(MONDAY, MONDAY + timedelta(days=1))
    store.first_patrol()
    database.connection.set_trace_callback(None)
    plans = [database.rows(f"EXPLAIN QUERY PLAN {query}") for query in asked]
    assert len(plans) > 4
    steps = [step[3] for plan in plans for step in plan]
    assert not {"SCAN records", "SCAN duties"} & set(steps)


def test_patrols_of_some_days_and_the_first_of_all(store: RecordTable) -> None:
    """Patrols are found by their own time, cancelled ones too; no other record is one."""
    assert store.first_patrol() is None
    store.add(a_record(at=MONDAY - timedelta(days=9)))
    later, first = (
        store.add(a_record(kind=Kind.PATROL, at=MONDAY + timedelta(days=days), status=status))
        for days, status in ((1, RecordStatus.DONE), (0, RecordStatus.CANCELLED))
    )
    assert store.first_patrol() == first
    assert store.patrols_between(MONDAY, MONDAY + timedelta(days=1)) == [first]
    assert store.patrols_between(MONDAY, MONDAY + timedelta(days=2)) == [first, later]
