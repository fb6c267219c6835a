"""The duties of a period come from the database as they are, by the index, in pages."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from deadlines.appraisal.statistics import DutyFact, Month, figures
from deadlines.records.duty import DutyState
from deadlines.records.record import Record, RecordStatus
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind
from storage.database.database import Database
from storage.database.opening import open_database
from storage.tables import statistics as statistics_source
from storage.tables.records import RecordTable
from storage.tables.statistics import DutyFacts
from tests.bench.make_ledger import LAST, fill, records
from tests.support.builders import MONDAY, SHANGHAI, a_duty, a_record, a_rule

_LIMIT = f"LIMIT {statistics_source._PAGE}"

MARCH = Month(2026, 3).instants(SHANGHAI)


def store(database: Database, *those: Record) -> None:
    kept = RecordTable(database)
    with kept.atomic():
        for record in those:
            kept.add(record)


def facts_of(record: Record) -> list[DutyFact]:
    return [
        DutyFact(
            record.number, duty.rule, record.title, duty.start, duty.due, duty.done_at, duty.state,
            duty.late_reason, record.status is RecordStatus.CANCELLED, record.at, duty.was_due,
            duty.edition, duty.extended_at,
        )
        for duty in record.duties
    ]  # fmt: skip


def test_a_period_begins_and_ends_by_when_records_happened(database: Database) -> None:
    """The first instant of a month belongs to it, the first of the next one does not."""
    since, until = MARCH
    a_moment = timedelta(milliseconds=1)
    store(
        database,
        *(a_record(at=at) for at in (since - a_moment, until - a_moment, since, until, since)),
    )
    found = DutyFacts(database).facts(*MARCH)
    assert [fact.record for fact in found] == [3, 5, 2]


@pytest.mark.parametrize("words", ["导入时未填写", "Not given when imported"])
def test_a_reason_that_an_older_import_made_up_is_none(database: Database, words: str) -> None:
    """What earlier versions wrote where the file told no reason counts as not filled in."""
    store(database, a_record(at=MARCH[0], duties=(a_duty(done_at=MARCH[1], late_reason=words),)))
    assert [fact.reason for fact in DutyFacts(database).facts(*MARCH)] == [""]


def test_facts_are_what_was_stored(database: Database) -> None:
    """A duty comes with its rule, its times, its state and the reason for its lateness."""
    done = MONDAY + timedelta(days=3)
    rule = a_rule(Kind.INCIDENT, "report_head", target=30)
    duties = (
        a_duty(done_at=done, late_reason="审批领导出差"),
        a_duty(rule, due=None, state=DutyState.LOCKED),
    )
    store(database, a_record(duties=duties), a_record(status=RecordStatus.CANCELLED))
    submit, head, other = DutyFacts(database).facts(*MARCH)
    assert (submit.rule, submit.due, submit.done_at) == (a_rule(), duties[0].due, done)
    assert (submit.start, submit.state) == (MONDAY, DutyState.DONE)
    assert (submit.reason, submit.title) == ("审批领导出差", "学院举行开学典礼")
    assert (head.is_target, head.due, head.state) == (True, None, DutyState.LOCKED)
    assert (submit.cancelled, other.cancelled) == (False, True)


def test_a_long_title_is_cut(database: Database) -> None:
    """Only the beginning of a very long title is read."""
    store(database, a_record(title="长" * 20_000))
    (fact,) = DutyFacts(database).facts(*MARCH)
    assert fact.title == "长" * 300


@pytest.mark.parametrize("page", [1, 7, 500])
def test_pages_leave_nothing_out(
    database: Database, page: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every duty comes once whatever the pages, also after records without duties."""
    sql = statistics_source._FACTS.replace(_LIMIT, f"LIMIT {page}")
    monkeypatch.setattr(statistics_source, "_FACTS", sql)
    those = [a_record(at=MONDAY, duties=() if n % 3 else None) for n in range(20)]
    store(database, *those)
    found = DutyFacts(database).facts(*MARCH)
    assert [fact.record for fact in found] == list(range(1, 21, 3))


def test_figures_agree_with_the_records(database: Database) -> None:
    """The figures of a year's months are those of all its records taken one by one."""
    fill(database, 1500, 60)
    since, until = Month(2026, 1).instants(SHANGHAI)[0], Month(2026, 12).instants(SHANGHAI)[1]
    those = sorted((r for r in records(1500, 60) if since <= r.at < until), key=lambda r: r.at)
    found = figures(DutyFacts(database).facts(since, until), LAST)
    assert found.count > 100
    assert found == figures((fact for r in those for fact in facts_of(r)), LAST)


def test_the_index_finds_the_period(database: Database) -> None:
    """A month is found by an index on the time, and its duties by one on their record."""
    plan = database.rows(f"EXPLAIN QUERY PLAN {statistics_source._FACTS}", (0, 0, 1))
    steps = " ".join(str(row[3]) for row in plan)
    assert "records_at (at>? AND at<?)" in steps
    assert "duties_record" in steps
    assert "SCAN duties" not in steps


def test_what_is_written_between_two_pages_stops_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another connection may write while the facts are being read."""
    monkeypatch.setattr(
        statistics_source, "_FACTS", statistics_source._FACTS.replace(_LIMIT, "LIMIT 1")
    )
    with open_database(path) as database, open_database(path, busy_seconds=0) as other:
        store(database, a_record(), a_record())
        reading = iter(DutyFacts(database).facts(*MARCH))
        next(reading)
        store(other, a_record())
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        assert [fact.record for fact in reading] == [2, 3]


def test_a_damaged_row_is_refused(database: Database) -> None:
    """A state that no program wrote is told as damage to the file."""
    store(database, a_record())
    database.execute("UPDATE duties SET state = 'gone'")
    with pytest.raises(Refusal) as refused:
        list(DutyFacts(database).facts(datetime(2026, 1, 1, tzinfo=UTC), LAST))
    assert refused.value.code == "database-damaged"
