"""Which reminders have come due, and when the next one will: pure, from what is known.

A step's reminder time is its instant, unless quiet hours delay it: then it is when they end; but a
step before its deadline that would not come before it that way is brought forward to when they
begin. Repeats that passed unseen count as one, the latest. A step is known by its own instant, so
that other quiet hours, or quiet hours called off, never bring it twice.
"""

from datetime import UTC, datetime, timedelta

from deadlines.records.duty import Duty, DutyState
from deadlines.reminders.quiet import QuietHours
from deadlines.reminders.snooze import MOST_SILENT
from deadlines.rules.due import Office
from deadlines.rules.ladder import Ladder, TimedStep, repeat_name
from deadlines.values import dataclass, replace

SNOOZE = "snooze"
_MOST_REPEATS = 5_000
"""Repeats searched for one inside office hours: 400 days of one every two hours."""
_MOST_SILENT_SECONDS = MOST_SILENT // timedelta(seconds=1)
_LOOK_AGAIN = timedelta(days=1)
"""When to search again for a repeat inside office hours where none was found."""


@dataclass(frozen=True, slots=True)
class ReminderTime:
    """A step and when it is to remind, which quiet hours may have moved; both in UTC."""

    step: TimedStep
    at: datetime


@dataclass(frozen=True, slots=True)
class ReminderPlan:
    """A duty's reminders at one moment: those that have come due, and when to look again."""

    due: tuple[ReminderTime, ...]
    next: datetime | None


@dataclass(frozen=True, slots=True)
class Planner:
    """Plans reminders for one unit, by its office hours and quiet hours."""

    office: Office
    quiet: QuietHours

    def plan(
        self,
        duty: Duty,
        last_recorded: datetime,
        snoozed: datetime | None,
        now: datetime,
    ) -> ReminderPlan:
        """Return what has come due for `duty` after `last_recorded`, and the next instant.

        `last_recorded` is the instant of the latest step that was recorded, or when the record was
        logged: steps before it need no reminder. While a snooze (until `snoozed`) runs nothing
        comes due; at its end one reminder does, steps during the snooze do not come again, and
        what lies after it comes with it. Duties that are not open or have no due time plan
        nothing.
        """
        by = duty.remind_by
        if duty.state is not DutyState.OPEN or by is None:
            return ReminderPlan((), None)
        if duty.rule.is_at_once:
            duty = _repeating_duty(duty, now)
        now, since, by = now.astimezone(UTC), last_recorded.astimezone(UTC), by.astimezone(UTC)
        due_times: list[ReminderTime] = []
        if snoozed is not None:
            # The user chose the time, so a night does not move it.
            until = snoozed.astimezone(UTC)
            end = ReminderTime(TimedStep(SNOOZE, until), until)
            if now < end.at:
                return ReminderPlan((), end.at)
            due_times.append(end)
            since = max(since, end.step.instant)
        ahead = None
        for step in duty.rule.ladder.timed_steps(duty.start, by):
            if step.instant > since:
                at = self._effective_time(duty, by, step.instant)
                if at > now:
                    # Quiet hours never change the order: what follows comes later still.
                    ahead = at
                    break
                due_times.append(ReminderTime(step, at))
        if self._has_repeats(duty):
            latest = self._latest_repeat(duty, by, since, now)
            if latest is not None:
                due_times.append(latest)
            # Repeats after the deadline never come before a step that leads up to it.
            if ahead is None or duty.rule.ladder.from_start:
                repeat = self._next_repeat(duty, by, latest, since, now)
                ahead = repeat if ahead is None else min(ahead, repeat)
        return ReminderPlan(tuple(due_times), ahead)

    def _effective_time(self, duty: Duty, by: datetime, instant: datetime) -> datetime:
        held = self.quiet.holding(self._local(instant)) if duty.rule.ladder.quiet else None
        if held is None:
            return instant
        early = instant < by <= held.end
        return (held.begin if early else held.end).astimezone(UTC)

    def _latest_repeat(
        self, duty: Duty, by: datetime, since: datetime, now: datetime
    ) -> ReminderTime | None:
        ladder = duty.rule.ladder
        origin, every = ladder.origin(duty.start, by), timedelta(seconds=ladder.every)
        last = (now - origin) // every
        # Where the clock was set back before it, the origin calls as well.
        first = 0 if duty.rule.is_at_once else 1
        for k in range(last, max(first - 1, last - _MOST_REPEATS), -1):
            instant = origin + k * every
            if instant <= since:
                return None
            if self._is_allowed_by_office(duty, instant):
                at = self._effective_repeat(duty, instant)
                if at <= now:
                    return ReminderTime(TimedStep(repeat_name(k), instant), at)
        return None

    def _next_repeat(
        self, duty: Duty, by: datetime, latest: ReminderTime | None, since: datetime, now: datetime
    ) -> datetime:
        ladder = duty.rule.ladder
        every = timedelta(seconds=ladder.every)
        done = max(since, latest.step.instant) if latest else since
        instant = ladder.origin(duty.start, by)
        instant += ladder.repeats_until(duty.start, by, done) * every
        for _ in range(_MOST_REPEATS):
            instant += every
            if self._is_allowed_by_office(duty, instant):
                at = self._effective_repeat(duty, instant)
                if at > now:
                    return at
        return now + _LOOK_AGAIN

    def _effective_repeat(self, duty: Duty, instant: datetime) -> datetime:
        # Another repeat follows a held one, so none is ever brought forward.
        held = self.quiet.holding(self._local(instant)) if duty.rule.ladder.quiet else None
        return held.end.astimezone(UTC) if held else instant

    def _has_repeats(self, duty: Duty) -> bool:
        ladder = duty.rule.ladder
        return bool(ladder.every) and not (ladder.from_start and duty.acknowledged_at)

    def _is_allowed_by_office(self, duty: Duty, instant: datetime) -> bool:
        if not duty.rule.ladder.office_hours:
            return True
        local = self._local(instant)
        day = local.date()
        hours = self.office.schedule.on(day)
        return self.office.calendar.is_working(day) and hours.is_open(
            local.hour * 60 + local.minute
        )

    def _local(self, instant: datetime) -> datetime:
        return instant.astimezone(self.office.zone)


def _repeating_duty(duty: Duty, now: datetime) -> Duty:
    """Return an at-once duty with repeats that neither nights nor edits of its rule stretch.

    One whose start lies ahead, since a clock was set back, repeats already.
    """
    ladder = duty.rule.ladder
    every = min(ladder.every or _MOST_SILENT_SECONDS, _MOST_SILENT_SECONDS)
    if (every, False, False) != (ladder.every, ladder.office_hours, ladder.quiet):
        ladder = Ladder(ladder.steps, every, from_start=True, office_hours=False, quiet=False)
    beat, start = timedelta(seconds=every), duty.start
    if now < start:
        start -= (1 - (now - start) // beat) * beat
    return replace(duty, rule=replace(duty.rule, ladder=ladder), start=start, acknowledged_at=None)
