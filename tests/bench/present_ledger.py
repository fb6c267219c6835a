"""A ledger as it stands today: open records that are due in some days, and done ones behind them.

No reminder of its open records comes within the next hours, so that what a bench measures is the
app at rest.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from deadlines.records.changes import to_plain
from deadlines.records.history import Action, Change
from deadlines.records.record import CHECKLISTS, Check, Record, RecordStatus
from deadlines.rules.rule import Kind, Level
from storage.database.opening import open_database
from storage.tables.history import HistoryTable
from storage.tables.records import RecordTable
from tests.bench import ledger_words as words
from tests.bench.make_ledger import fill
from tests.support.builders import a_duty
from tests.support.shipped import shipped_rules
from ui.environment import DATABASE

_KINDS = (Kind.NEWS, Kind.NEWS, Kind.NEWS, Kind.MESSAGE, Kind.MESSAGE, Kind.TASK)


_DUE_DAYS = range(20, 60)


def records(
    count: int, open_count: int, now: datetime, due_days: range = _DUE_DAYS
) -> Iterator[Record]:
    """Yield `count` records without numbers, the newest `open_count` of them open.

    Those are due in so many days.
    """
    random, rules = Random(1), shipped_rules()
    for left in range(count, 0, -1):
        is_open, kind = left <= open_count, random.choice(_KINDS)
        if is_open:
            at = now - timedelta(minutes=random.randrange(10, 600))
            days = random.randrange(due_days.start, due_days.stop)
            due = now + timedelta(days=days, minutes=random.randrange(1440))
        else:
            at = now - timedelta(hours=left)
            due = at + timedelta(days=1)
        duties = tuple(
            a_duty(rule, start=at, due=due, done_at=None if is_open else due - timedelta(hours=1))
            for rule in rules.rules_for(kind, Level.GENERAL if kind is Kind.INCIDENT else None)
        )
        yield Record(
            0, kind, words.title(kind.value, random), at, at, None,
            words.source(kind.value, random), "", words.note(random),
            RecordStatus.OPEN if is_open else RecordStatus.DONE, duties,
            tuple(Check(mark) for mark in CHECKLISTS.get(kind, ())),
        )  # fmt: skip


def make(
    folder: Path, count: int, open_count: int, due_days: range = _DUE_DAYS, behind: int = 0
) -> None:
    """Make a data folder with such a ledger, with its history.

    `behind` so many done records of the years before stand without history.
    """
    now = datetime.now(UTC).replace(microsecond=0)
    with open_database(folder / DATABASE) as database:
        if behind:
            fill(database, behind, 0)
        store, history = RecordTable(database), HistoryTable(database)
        with store.atomic():
            for record in records(count, open_count, now, due_days):
                stored = store.add(record)
                change = Change(stored.number, Action.LOGGED, {}, to_plain(stored))
                history.append(change, record.at)
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
