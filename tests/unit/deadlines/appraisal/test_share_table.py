"""The shares of an export are those of the statistics page."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import groupby

from deadlines.appraisal.statistics import DutyFact, Month, Verdict, figures
from deadlines.exports.share_table import ShareTable
from deadlines.records.duty import DutyState
from deadlines.records.record import Record, RecordStatus
from deadlines.rules.rule import Kind
from tests.bench.make_ledger import LAST, records
from tests.support.builders import MONDAY, SHANGHAI, a_duty, a_record


def table_of(found: Sequence[Record], now: datetime) -> ShareTable:
    table = ShareTable(SHANGHAI, now)
    for record in found:
        table.add(record)
    return table


def facts_of(record: Record) -> list[DutyFact]:
    return [
        DutyFact(record.number, duty.rule, record.title, duty.start, duty.due, duty.done_at,
                 duty.state, duty.late_reason, record.status is RecordStatus.CANCELLED)
        for duty in record.duties
    ]  # fmt: skip


def test_shares_are_those_of_the_statistics() -> None:
    """For every month and kind of a long ledger the share is what the statistics page says."""
    every = sorted(records(2000, 100), key=lambda record: record.at)
    table = table_of(every, LAST)
    counted = 0
    for month, group in groupby(every, key=lambda record: Month.holding(record.at, SHANGHAI)):
        expected = figures((fact for record in group for fact in facts_of(record)), LAST)
        tallies = {**expected.tallies, Kind.PATROL: expected.patrol_tally}
        for kind in table.kinds:
            tally = tallies.get(kind)
            assert table.share(month, (kind,)) == (tally.share if tally else None)
            counted += tally is not None
        assert table.share(month, table.owed_kinds) == expected.tally.share
    assert counted > 300
    whole = figures((fact for record in every for fact in facts_of(record)), LAST)
    assert table.count(Verdict.LATE, table.owed_kinds) == len(whole.tally.late)
    assert table.cancelled == len(whole.cancelled)
    assert sum(table.records.values()) == whole.count + len(whole.patrols)


def test_months_without_records_stand_between() -> None:
    """The months follow each other without a gap, and begin and end where something is decided."""
    done = a_duty(done_at=MONDAY)
    table = table_of(
        [
            a_record(at=MONDAY, duties=(done,)),
            a_record(at=MONDAY - timedelta(days=100), duties=(done,)),
            a_record(at=MONDAY + timedelta(days=100), duties=(a_duty(state=DutyState.LOCKED),)),
        ],
        MONDAY,
    )
    assert [(month.year, month.number) for month in table.months] == [
        (2025, 11), (2025, 12), (2026, 1), (2026, 2), (2026, 3),
    ]  # fmt: skip
    assert table.share(Month(2025, 12), table.kinds) is None


def test_a_date_far_off_makes_no_table_of_empty_months() -> None:
    """A record of another century stands beside the others, not a thousand rows above them."""
    done = a_duty(done_at=MONDAY)
    far = a_record(at=MONDAY.replace(year=1850), duties=(done,))
    table = table_of([far, a_record(duties=(done,))], MONDAY)
    assert [month.year for month in table.months] == [1850, 2026]


def test_nothing_decided_has_no_months() -> None:
    """While nothing is decided there are no shares."""
    table = table_of([a_record()], MONDAY)
    assert table.months == ()
    assert table.kinds == ()
