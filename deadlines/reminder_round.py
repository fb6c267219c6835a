"""The round of reminders: plan what has come due, record it, and only then hand it out."""

import heapq
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from deadlines.duty import Duty
from deadlines.planning import SNOOZE, Plan, Planner
from deadlines.ports import Call, ReminderLog
from deadlines.record import Record

MISSED_AFTER = timedelta(seconds=90)
"""A rung found this long after its instant was missed: asleep, switched off, or the clock set."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """A duty that asks for attention now, with the calls that brought it up."""

    record: Record
    duty: Duty
    calls: tuple[Call, ...]
    missed: bool


class ReminderRound:
    """Keeps every open duty's next instant and, at each beat, brings up what has come due.

    A beat costs nothing while nothing has come due: the next instants lie in a heap. `load` lays
    all anew, after a start or when other hands changed the records.
    """

    def __init__(self, log: ReminderLog, planner: Planner) -> None:
        self._log = log
        self._planner = planner
        self._open: dict[int, tuple[Record, Duty]] = {}
        self._covered: dict[int, datetime] = {}
        self._snoozed: dict[int, datetime] = {}
        self._heap: list[tuple[datetime, int]] = []

    def replan(self, planner: Planner, now: datetime) -> None:
        """Go on by other office hours, quiet hours or another calendar."""
        self._planner = planner
        self._lay_out(now)

    def load(self, records: Iterable[Record], now: datetime) -> None:
        """Take the open records as they are now, and what the log says of them."""
        self._open = {duty.id: (record, duty) for record in records for duty in record.open_duties}
        self._covered = dict(self._log.covered())
        self._snoozed = dict(self._log.snoozed())
        self._lay_out(now)

    def put(self, record: Record, now: datetime) -> None:
        """Take one record as it is now: new, changed, or finished."""
        for key in [key for key, (held, _) in self._open.items() if held.number == record.number]:
            del self._open[key]
        for duty in record.open_duties:
            self._open[duty.id] = (record, duty)
            self._push(duty.id, now)

    def next_instant(self) -> datetime | None:
        """Return when the next reminder will come due; None when nothing is planned."""
        while self._heap and self._heap[0][1] not in self._open:
            heapq.heappop(self._heap)
        return self._heap[0][0] if self._heap else None

    def beat(self, now: datetime) -> tuple[Reminder, ...]:
        """Bring up what has come due at `now`: recorded first, then returned, each once."""
        fallen: dict[int, tuple[Call, ...]] = {}
        ended: list[int] = []
        while self._heap and self._heap[0][0] <= now:
            _, key = heapq.heappop(self._heap)
            if key not in self._open or key in fallen:
                continue
            plan = self._plan(key, now)
            fallen[key] = tuple(Call(key, r.name, r.instant) for r in plan.fallen)
            if key in self._snoozed and self._snoozed[key] <= now:
                ended.append(key)
            if plan.next is not None:
                heapq.heappush(self._heap, (plan.next, key))
        if not fallen:
            return ()
        new = set(self._log.record([c for calls in fallen.values() for c in calls], now))
        for key in ended:
            self._log.end_snooze(key)
            del self._snoozed[key]
        reminders = []
        for key, calls in fallen.items():
            if calls:
                latest = max(call.instant for call in calls)
                self._covered[key] = max(latest, self._covered.get(key, latest))
            heard = tuple(call for call in calls if call in new)
            if heard:
                missed = all(now - call.instant > MISSED_AFTER for call in heard)
                reminders.append(Reminder(*self._open[key], heard, missed))
        return tuple(reminders)

    def snooze(self, duty: int, until: datetime, now: datetime) -> None:
        """Let the duty be silent until `until`."""
        self._log.act(duty, SNOOZE, now)
        self._log.snooze(duty, until)
        self._snoozed[duty] = until
        self._push(duty, now)

    def acted(self, duty: int, action: str, now: datetime) -> None:
        """Note that the user has answered the duty's reminders."""
        self._log.act(duty, action, now)

    def shown(self, reminders: Iterable[Reminder], channel: str, now: datetime) -> None:
        """Note by which channel reminders were shown."""
        self._log.mark_shown([c for r in reminders for c in r.calls], channel, now)

    def calling(self) -> tuple[tuple[Record, Duty], ...]:
        """Return what still asks for attention and is not snoozed, the oldest first."""
        return tuple(
            self._open[calling.duty]
            for calling in self._log.calling()
            if calling.duty in self._open and calling.duty not in self._snoozed
        )

    def _lay_out(self, now: datetime) -> None:
        self._heap = []
        for key in self._open:
            instant = self._instant(key, now)
            if instant is not None:
                self._heap.append((instant, key))
        heapq.heapify(self._heap)

    def _push(self, key: int, now: datetime) -> None:
        instant = self._instant(key, now) if key in self._open else None
        if instant is not None:
            heapq.heappush(self._heap, (instant, key))

    def _instant(self, key: int, now: datetime) -> datetime | None:
        plan = self._plan(key, now)
        return now if plan.fallen else plan.next

    def _plan(self, key: int, now: datetime) -> Plan:
        record, duty = self._open[key]
        return self._planner.plan(
            duty, record.logged_at, self._covered.get(key), self._snoozed.get(key), now
        )
