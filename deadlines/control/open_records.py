"""The open records, kept in the order of their duties' times while single ones change."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from operator import itemgetter

from deadlines.records.duty import Duty
from deadlines.records.record import Record, RecordStatus
from deadlines.values import dataclass

_DAY = timedelta(days=1)
_ORDER = itemgetter(0, 1)


@dataclass(frozen=True, slots=True)
class DayCounts:
    """How many open duties have missed their limit or target, are due today, and overnight."""

    past: int
    today: int
    overnight: int


class OpenRecords:
    """All open records, in order of their number; a change costs no look at the others."""

    def __init__(self, records: Iterable[Record]) -> None:
        self._records = {record.number: record for record in records}
        self._timed: list[tuple[datetime, int, Record, Duty]] = []
        self._dues: list[datetime] = []
        self._is_sorted = False

    @property
    def records(self) -> Sequence[Record]:
        """The records, in order of their number."""
        return list(self._records.values())

    def take(self, record: Record) -> None:
        """Take one record as it is now; what is not open any more is left out."""
        known = self._records.get(record.number)
        if known is not None and self._is_sorted:
            for at, key, _, duty in _timed_duties(known):
                del self._timed[bisect_left(self._timed, (at, key), key=_ORDER)]
                del self._dues[bisect_left(self._dues, duty.due or at)]
        if record.status is not RecordStatus.OPEN:
            self._records.pop(record.number, None)
            return
        # One that was taken up again comes last here, out of the order of numbers.
        is_out_of_order = known is None and record.number < max(self._records, default=0)
        self._records[record.number] = record
        if is_out_of_order:
            self._records = dict(sorted(self._records.items()))
        if self._is_sorted:
            for timed in _timed_duties(record):
                insort(self._timed, timed, key=_ORDER)
                insort(self._dues, timed[3].due or timed[0])

    def nearest(self, most: int) -> Sequence[tuple[Record, Duty]]:
        """Return the records to be acted on first, each with its nearest duty."""
        self._sort()
        found: dict[int, tuple[Record, Duty]] = {}
        for _, _, record, duty in self._timed:
            found.setdefault(record.number, (record, duty))
            if len(found) == most:
                break
        return tuple(found.values())

    def due_by(self, instant: datetime) -> Sequence[Record]:
        """Return the records of which something is due by that instant, or past it already."""
        self._sort()
        end = bisect_right(self._timed, instant.astimezone(UTC), key=itemgetter(0))
        return tuple({record.number: record for _, _, record, _ in self._timed[:end]}.values())

    def count_day(self, now: datetime, opening: datetime) -> DayCounts:
        """Return how much the list of the day of `now` has up to the office's next `opening`."""
        self._sort()
        midnight = (now + _DAY).replace(hour=0, minute=0, second=0, microsecond=0)
        end, last = (at.astimezone(UTC) for at in (midnight, max(midnight, opening)))
        past = bisect_left(self._dues, now.astimezone(UTC))
        by_end, by_last = (bisect_right(self._timed, at, key=itemgetter(0)) for at in (end, last))
        return DayCounts(past, by_end - past, by_last - by_end)

    def _sort(self) -> None:
        if not self._is_sorted:
            timed = (one for record in self._records.values() for one in _timed_duties(record))
            self._timed = sorted(timed, key=_ORDER)
            self._dues = sorted(duty.due or at for at, _, _, duty in self._timed)
            self._is_sorted = True


def _timed_duties(record: Record) -> Iterable[tuple[datetime, int, Record, Duty]]:
    for duty in record.open_duties:
        if duty.remind_by is not None:
            yield duty.remind_by, duty.id, record, duty
