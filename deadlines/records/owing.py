"""What the calendar owes by itself, a day's patrol or a recurring task: entered, not logged."""

from datetime import date, datetime

from deadlines.records.changes import to_plain
from deadlines.records.history import Action, Change
from deadlines.records.record import Record
from deadlines.records.store import History, RecordStore


def enter_owed(
    record: Record,
    store: RecordStore,
    history: History,
    now: datetime,
    skipped: tuple[date, ...] = (),
) -> Record:
    """Store a record that is owed; its entry names the days `skipped` before it.

    Belongs inside the transaction that found it missing, so that no two processes enter it.
    """
    record = store.add(record)
    plain = to_plain(record)
    if skipped:
        plain["skipped"] = [day.isoformat() for day in skipped]
    history.append(Change(record.number, Action.OWED, {}, plain), now)
    return record
