"""A record's kind, level, status and lateness as one small number, for indexes and counts.

The numbers stand in files: a kind, level or status to come gets the next free one.
"""

from collections.abc import Collection, Iterator
from itertools import product

from deadlines.records.duty import DutyState
from deadlines.records.record import Record, RecordStatus
from deadlines.rules.rule import Kind, Level

LATE = "late"
"""The name of a late finish in the search index."""

_KINDS = {
    Kind.NEWS: 0,
    Kind.INCIDENT: 1,
    Kind.MESSAGE: 2,
    Kind.MEDIA: 3,
    Kind.PATROL: 4,
    Kind.TASK: 5,
}
_LEVELS = {None: 0, Level.GENERAL: 1, Level.MAJOR: 2, Level.SIGN: 3}
_STATUSES = {RecordStatus.OPEN: 0, RecordStatus.DONE: 1, RecordStatus.CANCELLED: 2}


def facets(kind: Kind, level: Level | None, status: RecordStatus, *, late: bool) -> int:
    """Return the number; `late` tells of a duty finished or extended late: time changes neither."""
    return _KINDS[kind] << 5 | _LEVELS[level] << 3 | _STATUSES[status] << 1 | late


def facets_of(record: Record) -> int:
    """Return the record's number."""
    return facets(record.kind, record.level, record.status, late=is_finished_late(record))


def is_open(number: int) -> bool:
    """Return whether the number is that of an open record."""
    return (number >> 1 & 3) == _STATUSES[RecordStatus.OPEN]


def facet_names(number: int) -> tuple[str, ...]:
    """Return what the search index holds for the number: kind, level, status and lateness."""
    return _NAMES[number]


def is_finished_late(record: Record) -> bool:
    """Return whether a duty was finished late, or extended only after its deadline."""
    return any(
        duty.is_late(duty.done_at)
        if duty.state is DutyState.DONE and duty.done_at is not None
        else duty.state is DutyState.OPEN and duty.is_extended_late
        for duty in record.duties
    )


def every() -> Iterator[tuple[int, Kind, Level | None, RecordStatus, bool]]:
    """Yield each number there can be with what it stands for."""
    for kind, level, status, late in product(_KINDS, _LEVELS, _STATUSES, (False, True)):
        yield facets(kind, level, status, late=late), kind, level, status, late


_NAMES = {
    number: (kind.value, f"level-{level}", status.value, *((LATE,) if late else ()))
    for number, kind, level, status, late in every()
}


def chosen_codes(
    kinds: Collection[Kind] = (),
    levels: Collection[Level] = (),
    statuses: Collection[RecordStatus] = (),
) -> frozenset[int]:
    """Return the numbers of all records so filtered; an empty collection filters nothing."""
    return frozenset(
        number
        for number, kind, level, status, _ in every()
        if (not kinds or kind in kinds)
        and (not levels or level in levels)
        and (not statuses or status in statuses)
    )
