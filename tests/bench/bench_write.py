"""Times what logging costs: `python -m tests.bench.bench_write [--records N] [--folder DIR]`.

In turns, in one run, on one disk: a bare `sqlite3` insert of the record's row into a table without
any index (WAL, `synchronous=FULL`); the record with two duties, its checklist and all indexes; and
the same with its history entry. Also an amended record, and opening 10,000 open records. Exit
status 1 where a floor is not kept.
"""

import argparse
import sqlite3
import sys
import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from deadlines.records.changes import to_plain
from deadlines.records.history import Action, Change
from deadlines.records.record import Record
from storage.database.database import insert
from storage.database.opening import open_database
from storage.tables.history import HistoryTable
from storage.tables.records import RecordTable
from storage.tables.rows import RECORD_COLUMNS, record_row
from tests.bench.figures import Figures
from tests.support.builders import MONDAY, a_duty, a_record, a_rule_book

MOST_PLAIN, MOST_WITH_HISTORY = 1.5, 3.0
MOST_LOADED = 250.0
OPEN = 10_000


def numbered(index: int) -> Record:
    """Return a record with two duties that differs from every other."""
    rules, at = a_rule_book().rules, MONDAY + timedelta(minutes=index)
    due = at + timedelta(hours=12)
    return a_record(
        title=f"学院举行第{index * 7919 % 10007}届开学典礼",
        at=at,
        duties=(a_duty(rules[1], start=at, due=due), a_duty(rules[2], start=at, due=due)),
    )


def bare(path: Path) -> sqlite3.Connection:
    """Return a plain connection to a file with one plain table."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    columns = ", ".join(RECORD_COLUMNS[1:])
    connection.execute(f"CREATE TABLE records (number INTEGER PRIMARY KEY, {columns})")
    return connection


def run(folder: Path, count: int) -> bool:
    """Print the figures and tell whether every floor is kept."""
    plain = bare(folder / "bare.sqlite")
    database = open_database(folder / "data" / "duedesk.sqlite")
    store, history = RecordTable(database), HistoryTable(database)

    def log(record: Record) -> None:
        with store.atomic():
            stored = store.add(record)
            change = Change(stored.number, Action.LOGGED, {}, to_plain(stored))
            history.append(change, MONDAY)

    def amend(record: Record) -> None:
        with store.atomic():
            store.save(record)
            history.append(
                Change(record.number, Action.AMENDED, {"note": ""}, {"note": record.note}), MONDAY
            )

    inserted, added = Figures("bare insert", 1e9), Figures("record, duties, checklist", 1e9)
    logged, amended = Figures("the same with its history", 50), Figures("a record amended", 50)
    statement = insert("records", RECORD_COLUMNS)
    for index in range(count):
        record = numbered(index)
        inserted.time(plain.execute, statement, record_row(record))
        added.time(store.add, record)
        logged.time(log, numbered(index + count))
        amended.time(amend, replace(store.get(index + 1), note="补充"))
    print(inserted, added, logged, amended, sep="\n")
    floor = inserted.share(0.5)
    kept = logged.is_kept and amended.is_kept
    for figures, most in ((added, MOST_PLAIN), (logged, MOST_WITH_HISTORY)):
        ratio = figures.share(0.5) / floor
        kept = kept and ratio <= most
        verdict = "ok" if ratio <= most else "TOO SLOW"
        print(f"{figures.name}: {ratio:.2f} times a bare insert (at most {most}) {verdict}")
    database.close()
    return kept and opened(folder)


def opened(folder: Path) -> bool:
    """Print how long 10,000 open records with two duties each take to read."""
    with open_database(folder / "open" / "duedesk.sqlite") as database:
        store = RecordTable(database)
        with store.atomic():
            for index in range(OPEN):
                store.add(numbered(index))
        loaded = Figures(f"{OPEN} open records", MOST_LOADED)
        for _ in range(7):
            loaded.time(RecordTable(database).open_records)
    print(loaded)
    return loaded.share(0.5) <= MOST_LOADED


def main() -> int:
    """Run the bench in a temporary folder on the disk asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=1000)
    parser.add_argument("--folder", type=Path, help="where to make the temporary folder")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        return 0 if run(Path(folder), options.records) else 1


if __name__ == "__main__":
    sys.exit(main())
