"""The round of reminders: plan what has come due, record it, and only then hand it out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from itertools import count, islice

from deadlines.records.duty import Duty
from deadlines.records.record import Record
from deadlines.refusal import Refusal
from deadlines.reminders.log import DueStep, ReminderLog
from deadlines.reminders.planning import SNOOZE, Planner, ReminderPlan, ReminderTime
from deadlines.reminders.snooze import MOST_SILENT, longest
from deadlines.values import dataclass

MISSED_AFTER = timedelta(seconds=10)
"""A step found this long after its instant was missed: asleep, switched off, or the clock set."""
ACKNOWLEDGED, EXTENDED = "acknowledged", "extended"
AGAIN = "again"
"""The step of an at-once duty whose own ones were brought up before a clock was set back."""
_TICK = timedelta(microseconds=1)
_STEP = 200
"""Duties planned anew at a time, some five milliseconds."""
MOST_AT_ONCE = 25
"""Duties that one beat brings up at most, some five milliseconds."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """A duty that asks for attention now, with the steps that brought it up.

    `is_missed` says that all of them were due more than `MISSED_AFTER` ago.
    """

    record: Record
    duty: Duty
    steps: tuple[DueStep, ...]
    is_missed: bool


class ReminderRound:
    """Keeps every open duty's next instant and, at each beat, brings up what has come due.

    `load` replans every duty: at the start, or after another process has written; `plan_record`
    replans one record that changed; `set_back` is for a clock that was set back. Methods that
    write raise the log's Refusal; what was due then stays due.
    """

    def __init__(self, log: ReminderLog, planner: Planner) -> None:
        self._log = log
        self.planner = planner
        self._open: dict[int, tuple[Record, Duty]] = {}
        self._keys: dict[int, list[int]] = {}
        """Which duties of each record are among them."""
        self._last_recorded: dict[int, datetime] = {}
        self._snoozed: dict[int, datetime] = {}
        self._unanswered = set[int]()
        """As the log has it: asking it would take the longer, the more there are."""
        self._asking: tuple[tuple[Record, Duty], ...] | None = None
        """Those of them that are open and not snoozed, once asked for since one changed."""
        self._order: list[int] = []
        self._times: dict[int, tuple[datetime, int]] = {}
        self._next: dict[int, datetime] = {}
        self._soonest: datetime | None = None
        """The first of them, once it has been asked for since one changed."""

    def replan(self, planner: Planner, now: datetime) -> Iterator[None]:
        """Go on by other office hours, quiet hours or another calendar.

        The duties are planned anew while the caller walks on, a few at each step; what comes due
        meanwhile goes by the new planner already.
        """
        self.planner = planner
        return self._plan_again(list(self._open), now)

    def _plan_again(self, keys: Sequence[int], now: datetime) -> Iterator[None]:
        for place, key in enumerate(keys, 1):
            if key in self._open:
                self._arm(key, now)
            if place % _STEP == 0:
                yield

    def load(self, records: Iterable[Record], now: datetime) -> None:
        """Take the open records as they are now, and what the log says of them."""
        before, self._open, self._keys = self._open, {}, {}
        self._asking, self._times = None, {}
        for record in records:
            self._take_duties(record)
        self._last_recorded = dict(self._log.last_recorded())
        self._snoozed = dict(self._log.snoozes())
        self._unanswered = {one.duty for one in self._log.unanswered_duties()}
        for key in self._open:
            self._fit(key, before.get(key), now)
        self._lay_out(now)

    def plan_record(self, record: Record, now: datetime) -> None:
        """Take one record as it is now: new, changed, or finished.

        A duty that was finished or acknowledged, or whose deadline was moved ahead, no longer
        asks for attention.
        """
        before = {key: self._open.pop(key) for key in self._keys.pop(record.number, ())}
        if not self._unanswered.isdisjoint(duty.id for duty in record.duties):
            self._asking = None
        for key in before:
            self._set_next(key, None)
        self._take_duties(record)
        for key in self._keys.get(record.number, ()):
            self._fit(key, before.get(key), now)
            self._arm(key, now)
        for duty in record.duties:
            answer = _answer(before[duty.id][1], duty, now) if duty.id in before else None
            if answer is not None:
                self._act(duty.id, answer, now)
            if answer == ACKNOWLEDGED and duty.rule.is_at_once:
                self.snooze(duty.id, now + MOST_SILENT, now)

    def set_back(self, now: datetime) -> None:
        """Go on after the clock was set back to `now`.

        What the wrong time brought up more than minutes before its own comes again at its time;
        what it hid is planned anew, and no snooze reaches further than one made now could. What is
        owed at once calls now: how long it has been silent, the clock cannot tell.
        """
        for key, (_, duty) in self._open.items():
            if duty.rule.is_at_once:
                self._log.snooze(key, now)
                self._snoozed[key] = now
                self._asking = None
            self._fit(key, None, now)
        self._lay_out(now)

    def next_instant(self) -> datetime | None:
        """Return when the next reminder will come due; None when nothing is planned."""
        if self._soonest is None:
            self._soonest = min(self._next.values(), default=None)
        return self._soonest

    def beat(self, now: datetime) -> tuple[Reminder, ...]:
        """Bring up what has come due at `now`: recorded first, then returned, each once.

        Raises Refusal, "database-busy" at once where another process is writing.
        Of more than `MOST_AT_ONCE` duties the others are due still, and come with the next beat.
        """
        due = islice(self._due(now), MOST_AT_ONCE)
        plans = {key: self._plan(key, now) for key in due}
        steps = {key: _due_steps(key, plan.due) for key, plan in plans.items()}
        new: set[DueStep] = set()
        if any(steps.values()):
            with self._log.at_once():
                new.update(self._log.record([c for some in steps.values() for c in some], now))
                steps |= self._call_again(steps, new, now)
        if new:
            self._unanswered |= {step.duty for step in new}
            self._asking = None
        reminders = []
        for key, plan in plans.items():
            if plan.due:
                latest = max(time.step.instant for time in plan.due)
                self._last_recorded[key] = max(latest, self._last_recorded.get(key, latest))
            if any(time.step.name == SNOOZE for time in plan.due):
                self._end_snooze(key)
            self._set_next(key, plan.next)
            new_steps = tuple(step for step in steps[key] if step in new)
            if new_steps:
                reminders.append(self._reminder(plan, steps[key], new_steps, now))
        return tuple(reminders)

    def has_due(self, now: datetime) -> bool:
        """Return whether the next beat would find something due at `now`."""
        ahead = self.next_instant()
        return ahead is not None and ahead <= now.astimezone(UTC)

    def unrecorded(self, keys: Iterable[int], now: datetime) -> Sequence[Reminder]:
        """Return what `beat` would bring up of those that are due, without recording it."""
        plans = {key: self._plan(key, now) for key in keys}
        steps = {key: _due_steps(key, plan.due) for key, plan in plans.items()}
        return [self._reminder(plan, steps[key], steps[key], now) for key, plan in plans.items()]

    def waiting(self, now: datetime) -> tuple[tuple[Record, Duty], ...]:
        """Return what has come due but could not be recorded yet."""
        return tuple(self._open[key] for key in self._due(now))

    def snooze(self, duty: int, until: datetime, now: datetime) -> None:
        """Let the duty be silent until `until`, but never past its deadline.

        One that is no longer open is silent already.
        """
        if duty not in self._open:
            return
        until = min(until, longest(self._open[duty][1], now) or until)
        self._log.snooze(duty, until)
        self._snoozed[duty] = until
        self._asking = None
        self._arm(duty, now)
        self._act(duty, SNOOZE, now)

    def snooze_all(self, untils: Mapping[int, datetime], now: datetime) -> None:
        """Let each duty be silent until its instant, all of them or none."""
        with self._log.atomic():
            for duty, until in untils.items():
                self.snooze(duty, until, now)

    def note_shown(self, reminders: Iterable[Reminder], channel: str, now: datetime) -> None:
        """Note by which channel reminders were shown."""
        self._log.mark_shown([c for r in reminders for c in r.steps], channel, now)

    def unanswered_duties(self) -> tuple[tuple[Record, Duty], ...]:
        """Return what still asks for attention and is not snoozed, the first due first.

        The same tuple is returned until one of them has changed.
        """
        if self._asking is None:
            asking = (self._unanswered & self._open.keys()) - self._snoozed.keys()
            known = [key for key in self._order if key in asking]
            self._order = sorted([*known, *asking.difference(known)], key=self._time_of)
            self._asking = tuple(map(self._open.__getitem__, self._order))
        return self._asking

    def _time_of(self, key: int) -> tuple[datetime, int]:
        if key not in self._times:
            duty = self._open[key][1]
            self._times[key] = ((duty.due or duty.start).astimezone(UTC), key)
        return self._times[key]

    def _reminder(
        self,
        plan: ReminderPlan,
        due: Sequence[DueStep],
        new: tuple[DueStep, ...],
        now: datetime,
    ) -> Reminder:
        times = {step: time.at for step, time in zip(due, plan.due, strict=False)}
        missed = all(now - max(times.get(step, now), step.instant) > MISSED_AFTER for step in new)
        return Reminder(*self._open[new[0].duty], new, missed)

    def _act(self, duty: int, action: str, now: datetime) -> None:
        self._log.act(duty, action, now)
        self._unanswered.discard(duty)
        self._asking = None

    def _take_duties(self, record: Record) -> None:
        duties = {duty.id: (record, duty) for duty in record.open_duties}
        if duties:
            self._keys[record.number] = list(duties)
            self._open |= duties
            for key in duties:
                self._times.pop(key, None)

    def _due(self, now: datetime) -> list[int]:
        # Instants in one zone are compared ten times faster than those in two.
        if not self.has_due(now):
            return []
        now = now.astimezone(UTC)
        return [key for key, instant in self._next.items() if instant <= now]

    def _lay_out(self, now: datetime) -> None:
        self._next, self._soonest = {}, None
        for key in self._open:
            self._arm(key, now)

    def _arm(self, key: int, now: datetime) -> None:
        plan = self._plan(key, now)
        self._set_next(key, now.astimezone(UTC) if plan.due else plan.next)

    def _set_next(self, key: int, instant: datetime | None) -> None:
        self._soonest = None
        if instant is None:
            self._next.pop(key, None)
        else:
            self._next[key] = instant

    def _plan(self, key: int, now: datetime) -> ReminderPlan:
        return self.planner.plan(
            self._open[key][1], self._last_recorded[key], self._snoozed.get(key), now
        )

    def _fit(self, key: int, before: tuple[Record, Duty] | None, now: datetime) -> None:
        """Make what is recorded and snoozed fit the duty as it is at `now`.

        Nothing that lies ahead counts as recorded. A deadline moved into the past reminds at
        once.
        """
        record, duty = self._open[key]
        last_recorded = min(self._last_recorded.get(key, record.logged_at), now)
        by, snoozed = duty.remind_by, self._snoozed.get(key)
        if by is not None:
            was = before[1].remind_by if before else None
            overtaken = was is not None and by <= now < was
            if overtaken:
                last_recorded = min(last_recorded, by - _TICK)
            if snoozed is not None:
                limit = now if overtaken else longest(duty, now) or snoozed
                if snoozed > limit:
                    self._log.snooze(key, limit)
                    self._snoozed[key] = limit
        self._last_recorded[key] = last_recorded

    def _call_again(
        self, steps: dict[int, tuple[DueStep, ...]], new: set[DueStep], now: datetime
    ) -> dict[int, tuple[DueStep, ...]]:
        """Record a step for each at-once duty that has come due by known ones only.

        So it is where a clock goes through an hour twice, or more often, and being silent then is
        not allowed.
        """
        again: dict[int, tuple[DueStep, ...]] = {}
        for key, found in steps.items():
            if found and self._open[key][1].rule.is_at_once and new.isdisjoint(found):
                for time in count(1):
                    step = DueStep(key, f"{AGAIN} {time}", now.astimezone(UTC))
                    if self._log.record([step], now):
                        break
                again[key] = (step,)
                new.add(step)
        return again

    def _end_snooze(self, key: int) -> None:
        self._snoozed.pop(key, None)
        self._asking = None
        # A snooze that could not be forgotten ends again after the next start, but what it
        # brings up is recorded already and not shown twice.
        with suppress(Refusal):
            self._log.end_snooze(key)


def _due_steps(key: int, times: Iterable[ReminderTime]) -> tuple[DueStep, ...]:
    return tuple(DueStep(key, time.step.name, time.step.instant) for time in times)


def _answer(old: Duty, new: Duty, now: datetime) -> str | None:
    if new.state is not old.state:
        return str(new.state)
    if new.acknowledged_at and new.acknowledged_at != old.acknowledged_at:
        return ACKNOWLEDGED
    if old.remind_by and new.remind_by and new.remind_by > max(old.remind_by, now):
        return EXTENDED
    return None
