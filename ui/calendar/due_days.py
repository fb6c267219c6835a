"""On which days deadlines end."""

from collections.abc import Iterable, Mapping
from datetime import date

from deadlines.record import Record
from deadlines.time_words import TimeWords
from ui.calendar.day_words import Owed


def due_days(records: Iterable[Record], times: TimeWords) -> Mapping[date, tuple[Owed, ...]]:
    """Return the open duties by the day they are due, the earliest first.

    A deadline at midnight belongs to the day before, as it is written: 24:00.
    """
    found: dict[date, list[Owed]] = {}
    for record in records:
        for duty in record.open_duties:
            if duty.due is not None:
                day, _ = times.split_due(duty.due)
                found.setdefault(day, []).append((record, duty))
    return {day: tuple(sorted(owed, key=_order)) for day, owed in found.items()}


def _order(owed: Owed) -> tuple[float, int]:
    record, duty = owed
    return (duty.due.timestamp() if duty.due else 0.0, record.number)
