"""What undertakers are late with and have not answered for (通报)."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from deadlines.records.record import Record, Undertaker
from deadlines.values import dataclass


@dataclass(frozen=True, slots=True)
class LateWork:
    """An open record that an undertaker is late with since `due`, without an answer or a reason.

    `is_leading` tells whether it leads.
    """

    undertaker: Undertaker
    record: Record
    due: datetime
    is_leading: bool


def inner_due(one: Undertaker, record: Record) -> datetime | None:
    """Return when an undertaker's part is due: its own limit, or the record's first deadline."""
    nearest = record.nearest
    return one.by or (nearest.due if nearest else None)


def late_work(records: Iterable[Record], now: datetime) -> Sequence[LateWork]:
    """Return what is late of these open records, by undertaker, the oldest of each first."""
    found = [
        LateWork(one, record, due, place == 0)
        for record in records
        for place, one in enumerate(record.undertakers)
        if not one.answer and (due := inner_due(one, record)) is not None and due < now
    ]
    return sorted(found, key=lambda each: (each.undertaker.name, each.due, each.record.number))
