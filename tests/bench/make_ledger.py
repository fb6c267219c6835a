"""Makes a ledger of invented records: `python -m tests.bench.make_ledger FILE [--records N]`.

The same seed gives the same ledger. Records are spread over eleven years, mostly on working days;
all but the newest are done, one in twelve late, a few cancelled.
"""

import argparse
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from random import Random

from deadlines.records.duty import Duty, DutyState
from deadlines.records.record import CHECKLISTS, Check, Record, RecordStatus
from deadlines.rules.rule import DutyRule, Kind, Level
from storage.database.database import Database, insert
from storage.database.opening import open_database
from storage.log.search_index import SearchIndex
from storage.tables.records import RecordTable
from storage.tables.rows import DUTY_COLUMNS, RECORD_COLUMNS, duty_row, record_row
from storage.tables.rules import RuleShelf
from tests.bench import ledger_words as words
from tests.support.builders import a_duty, a_rule_book

FIRST = datetime(2016, 1, 4, 1, 0, tzinfo=UTC)
LAST = datetime(2026, 12, 20, 9, 0, tzinfo=UTC)
"""The ledger's now: nothing in it happened later."""

_KINDS = (
    [Kind.NEWS] * 55 + [Kind.INCIDENT] * 12 + [Kind.MESSAGE] * 15
    + [Kind.MEDIA] * 3 + [Kind.TASK] * 5
)  # fmt: skip
_DAYS = 4000
"""A patrol is made once a day; of a short ledger a tenth are patrols."""
_BATCH = 20_000


def records(count: int, open_count: int, seed: int = 1) -> Iterator[Record]:
    """Yield `count` records with their numbers, the newest `open_count` of them open."""
    random = Random(seed)  # no secret
    rules = a_rule_book()
    step = (LAST - FIRST) / count
    patrolled = max(10, count // _DAYS)
    for number in range(1, count + 1):
        kind = random.choice(_KINDS) if number % patrolled else Kind.PATROL
        logged_at = (FIRST + step * number).replace(microsecond=0)
        at = logged_at - timedelta(minutes=random.randrange(0, 3000))
        level = None
        if kind is Kind.INCIDENT:
            level = Level.MAJOR if random.random() < 0.1 else Level.GENERAL
        status = RecordStatus.OPEN if number > count - open_count else RecordStatus.DONE
        if random.random() < 0.02:
            status = RecordStatus.CANCELLED
        duties = tuple(_duty(rule, at, status, random) for rule in rules.rules_for(kind, level))
        checks = tuple(
            Check(mark, True, words.name(random), at) if random.random() < 0.7 else Check(mark)
            for mark in CHECKLISTS.get(kind, ())
        )
        yield Record(
            number, kind, words.title(kind.value, random), at, logged_at, level,
            words.source(kind.value, random), "", words.note(random), status, duties, checks,
        )  # fmt: skip


def _duty(rule: DutyRule, at: datetime, status: RecordStatus, random: Random) -> Duty:
    due = at + timedelta(minutes=random.randrange(30, 6000))
    if status is RecordStatus.CANCELLED:
        return a_duty(rule, start=at, due=due, state=DutyState.CANCELLED)
    if status is RecordStatus.OPEN:
        return a_duty(rule, start=at, due=due)
    late = timedelta(hours=3) if random.random() < 0.07 else timedelta(minutes=-20)
    return a_duty(rule, start=at, due=due, done_at=due + late)


def fill(database: Database, count: int, open_count: int) -> None:
    """Write the records into an empty database, and into its search index."""
    shelf = RuleShelf(database)
    source = records(count, open_count)
    while batch := list(islice(source, _BATCH)):
        with database.atomic():
            database.execute_many(
                insert("records", RECORD_COLUMNS), [record_row(record) for record in batch]
            )
            database.execute_many(
                insert("duties", DUTY_COLUMNS),
                [
                    duty_row(duty, record.number, shelf.keep(duty.rule))
                    for record in batch
                    for duty in record.duties
                ],
            )
    index = SearchIndex(database)
    while index.catch_up(_BATCH):
        pass


def make(path: Path, count: int, open_count: int) -> None:
    """Make the ledger at `path`, unless it is there with as many records."""
    with open_database(path) as database:
        if len(list(islice(RecordTable(database).records(open_only=False, kind=None), 1))):
            return
        fill(database, count, open_count)
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def main() -> int:
    """Make the ledger the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--records", type=int, default=1_000_000)
    parser.add_argument("--open", type=int, default=10_000)
    options = parser.parse_args()
    make(options.file, options.records, options.open)
    return 0


if __name__ == "__main__":
    sys.exit(main())
