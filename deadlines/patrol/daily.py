"""The patrol each day owes by itself: entered, ticked, and closed as missed the day after."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta

from deadlines.patrol.plan import PatrolPlan, channel_of
from deadlines.records import handling
from deadlines.records.changes import changes
from deadlines.records.duty import Duty
from deadlines.records.history import Action, Change
from deadlines.records.owing import enter_owed
from deadlines.records.record import Record, RecordStatus
from deadlines.records.register import Register
from deadlines.records.store import History, RecordStore
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind
from deadlines.values import dataclass

_DAY = timedelta(days=1)
_LOOK_BACK = timedelta(days=400)
"""How far back days without a patrol are looked for."""


@dataclass(frozen=True, slots=True)
class Entered:
    """What entering brought: the day's record where it is new, and the days missed before it."""

    record: Record | None
    missed: tuple[date, ...]


class DailyPatrols:
    """The unit's daily patrols by `plan`. What writes reads, decides and writes under one lock."""

    def __init__(
        self, register: Register, store: RecordStore, history: History, plan: PatrolPlan
    ) -> None:
        self._register, self._store, self._history = register, store, history
        self.plan = plan

    def enter(self, title: str) -> Entered:
        """Enter today's patrol where one is owed, and close those of earlier days as missed.

        Entering again, also from another process, brings nothing more.
        """
        with self._store.atomic():
            today = self._today
            if self._patrols(today, today):
                return Entered(None, ())
            known = self._patrols(today - _LOOK_BACK, today)
            missed = self._missed_before(today, known)
            for record in known:
                if record.status is RecordStatus.OPEN:
                    self._close_as_missed(record)
            is_owed = self.plan.times_on(today, self._register.office) > 0
            return Entered(self._add(today, title) if is_owed else None, missed)

    def tick(
        self,
        title: str,
        channel: str = "",
        at: datetime | None = None,
        reason: str = "",
        note: str = "",
    ) -> Record:
        """Tick the patrol of `at`'s day (aware; by default now): a channel's, or each one's next.

        What is not entered yet is entered. An earlier day's (补记) needs a reason. Raises Refusal:
        "patrol-done", "unknown-channel", "reason-needed", and as `Register.finish`.
        """
        now = self._register.now()
        when = (at or now).astimezone(self._register.office.zone)
        if when > now:
            raise Refusal("time-in-future", at=when, now=now)
        if when.date() < now.date():
            handling.require_reason(reason)
        with self._store.atomic():
            record = self._record_of(when.date(), title)
            if note:
                record = self._register.note(record.number, note)
            for duty in self._next_duties(record, channel):
                record = self._register.finish(record.number, duty.name, when, reason)
            return record

    def add_late(self, day: date, title: str, reason: str) -> Record:
        """Enter an earlier day's patrol afterwards (补记), finished now; raises as `tick`."""
        handling.require_reason(reason)
        with self._store.atomic():
            record = self._record_of(day, title)
            if not record.open_duties:
                raise Refusal("patrol-done", day=day)
            for duty in record.open_duties:
                record = self._register.finish(record.number, duty.name, None, reason)
            return record

    @property
    def _today(self) -> date:
        return self._register.now().date()

    def _day_of(self, record: Record) -> date:
        return record.at.astimezone(self._register.office.zone).date()

    def _patrols(self, first: date, last: date) -> Sequence[Record]:
        midnight = self._register.office.instant_at
        return self._store.patrols_between(midnight(first, 0), midnight(last + _DAY, 0))

    def _record_of(self, day: date, title: str) -> Record:
        found = self._patrols(day, day)
        for record in found:
            if record.status is not RecordStatus.CANCELLED:
                return record
        # One that was missed or withdrawn is taken up again, with its history.
        return self._register.restore(found[-1].number) if found else self._add(day, title)

    def _next_duties(self, record: Record, channel: str) -> list[Duty]:
        """Return the duties to tick: the first open one of each channel, or of the given one."""
        day = self._day_of(record)
        if not record.open_duties:
            raise Refusal("patrol-done", day=day)
        first: dict[str, Duty] = {}
        for duty in record.open_duties:
            first.setdefault(channel_of(duty), duty)
        if not channel.strip():
            return list(first.values())
        wanted = channel.strip().casefold()
        known = tuple(dict.fromkeys(channel_of(duty) for duty in record.duties))
        for name in known:
            if name.casefold() == wanted:
                if name not in first:
                    raise Refusal("patrol-done", day=day)
                return [first[name]]
        raise Refusal("unknown-channel", text=channel, known=tuple(filter(None, known)))

    def _add(self, day: date, title: str) -> Record:
        office, now = self._register.office, self._register.now()
        rule = self._register.rules.rules_for(Kind.PATROL)[0]
        start = datetime.combine(day, time(), office.zone)
        duties = self.plan.duties_on(day, rule, office)
        record = Record(0, Kind.PATROL, title, start, now, duties=duties)
        return enter_owed(record, self._store, self._history, now)

    def _close_as_missed(self, record: Record) -> None:
        saved = self._store.save(handling.cancel(record))
        was, new = changes(record, saved)
        change = Change(record.number, Action.MISSED, was, new)
        self._history.append(change, self._register.now())

    def _missed_before(self, today: date, known: Iterable[Record]) -> tuple[date, ...]:
        """Return the days owed and not patrolled since the last day that was, today left out."""
        by_day: dict[date, list[Record]] = {}
        for record in known:
            by_day.setdefault(self._day_of(record), []).append(record)
        if not by_day:
            return ()
        newest = max(by_day)
        day = (
            newest if any(r.status is RecordStatus.OPEN for r in by_day[newest]) else newest + _DAY
        )
        found = []
        while day < today:
            if self.plan.times_on(day, self._register.office):
                found.append(day)
            day += _DAY
        return tuple(found)
