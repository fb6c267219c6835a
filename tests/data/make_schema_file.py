"""Freezes a file of the present schema: `python -m tests.data.make_schema_file`.

Run once for each schema before it changes; the file is committed and never made again.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from deadlines.records.history import Action, Change
from deadlines.records.record import RecordStatus
from deadlines.rules.rule import Kind
from storage.database.database import SCHEMA
from storage.database.opening import open_database
from storage.database.safe_copy import copy
from storage.log.search_index import SearchIndex
from storage.tables.history import HistoryTable
from storage.tables.records import RecordTable
from tests.support.builders import MONDAY, a_duty, a_record, a_rule_book


def main() -> int:
    """Write tests/data/schema_N.sqlite, refusing to replace one."""
    path = Path(__file__).with_name(f"schema_{SCHEMA}.sqlite")
    if path.exists():
        sys.stderr.write(f"{path.name} is frozen already\n")
        return 1
    rules = a_rule_book().rules
    with TemporaryDirectory() as folder, open_database(Path(folder) / path.name) as database:
        store, history = RecordTable(database), HistoryTable(database)
        for record in (
            a_record(),
            a_record(
                kind=Kind.MESSAGE, title="停水\n通知", duties=(a_duty(rules[4]), a_duty(rules[5]))
            ),
            a_record(kind=Kind.INCIDENT, title="网络故障", status=RecordStatus.CANCELLED),
        ):
            with store.atomic():
                number = store.add(record).number
                history.append(Change(number, Action.LOGGED, {}, {"title": record.title}), MONDAY)
        SearchIndex(database).catch_up()
        copy(database.connection, path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
