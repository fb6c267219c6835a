"""A process that writes to a log until it is killed, saying what it has been promised.

`python writing_process.py FILE NAME [COUNT]`: each line on stdout is one record's number, printed
after its transaction has ended.
"""

import sys
from dataclasses import replace
from datetime import timedelta
from itertools import count, islice
from pathlib import Path

from deadlines.records.history import Action, Change
from deadlines.records.log_query import LogQuery
from deadlines.reminders.log import DueStep
from storage.backups.backup import Backups
from storage.database.opening import open_database
from storage.log.log import LogViews
from storage.tables.history import HistoryTable
from storage.tables.records import RecordTable
from storage.tables.reminders import ReminderTable
from tests.support.builders import MONDAY, a_duty, a_record, a_rule_book


def main() -> int:
    """Log records, amend each, record its reminders; now and then search and back up."""
    path, name = Path(sys.argv[1]), sys.argv[2]
    most = int(sys.argv[3]) if len(sys.argv) > 3 else None
    rules = a_rule_book().rules
    with open_database(path) as database:
        store, history, reminders = (
            RecordTable(database),
            HistoryTable(database),
            ReminderTable(database),
        )
        log, backups = LogViews(database), Backups(path)
        for index in islice(count(), most):
            with store.atomic():
                record = store.add(
                    a_record(title=f"{name} {index}", duties=(a_duty(rules[1]), a_duty(rules[2])))
                )
                history.append(Change(record.number, Action.LOGGED, {}, {"n": index}), MONDAY)
            with store.atomic():
                store.save(replace(record, note="补充"))
                history.append(Change(record.number, Action.AMENDED, {}, {"note": "补充"}), MONDAY)
            calls = [DueStep(duty.id, "at due", MONDAY) for duty in record.duties]
            assert len(reminders.record(calls, MONDAY)) == 2
            sys.stdout.write(f"{record.number}\n")
            sys.stdout.flush()
            if index % 7 == 3:
                log.open(LogQuery(f"{name} {index}"), MONDAY)
            if index % 20 == 10:
                backups.make(database, MONDAY + timedelta(seconds=index))
    return 0


if __name__ == "__main__":
    sys.exit(main())
