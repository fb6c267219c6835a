"""Which reminders have come due, and when the next one will: pure, from what is known.

A rung falls at its instant, unless quiet hours hold it: then it falls when they end; but one
before its deadline that would not come before it that way is brought forward to when they begin.
Repeats that passed unseen count as one, the latest. A rung is known by its own instant, so that
other quiet hours, or quiet hours called off, never bring it twice.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from deadlines.records.duty import Duty, DutyState
from deadlines.reminders.quiet import QuietHours
from deadlines.rules.due import Office
from deadlines.rules.ladder import Rung, repeat_name

SNOOZE = "snooze"
_MOST_REPEATS = 5_000
"""Repeats searched for one inside office hours: 400 days of one every two hours."""
_LOOK_AGAIN = timedelta(days=1)
"""When to search again for a repeat inside office hours where none was found."""


@dataclass(frozen=True, slots=True)
class Fall:
    """A rung and the instant it is to be heard, which quiet hours may have moved; both in UTC."""

    rung: Rung
    at: datetime


@dataclass(frozen=True, slots=True)
class ReminderPlan:
    """A duty's reminders at one moment: the rungs that have come due, and when to look again."""

    fallen: tuple[Fall, ...]
    next: datetime | None


@dataclass(frozen=True, slots=True)
class Planner:
    """Plans reminders for one unit, by its office hours and quiet hours."""

    office: Office
    quiet: QuietHours

    def plan(
        self,
        duty: Duty,
        covered: datetime,
        snoozed: datetime | None,
        now: datetime,
    ) -> ReminderPlan:
        """Return what has come due for `duty` after `covered`, and the next instant.

        `covered` is the latest rung that needs no reminder any more: the last one recorded, or
        when the record was logged, as what lay before is not made up for. While a snooze (until
        `snoozed`) runs nothing falls; at its end one reminder does, what it slept over does not
        come again, and what lies after it comes with it. Duties that are not open or have no due
        time plan nothing.
        """
        by = duty.remind_by
        if duty.state is not DutyState.OPEN or by is None:
            return ReminderPlan((), None)
        now, since, by = now.astimezone(UTC), covered.astimezone(UTC), by.astimezone(UTC)
        fallen: list[Fall] = []
        if snoozed is not None:
            end = Fall(Rung(SNOOZE, snoozed.astimezone(UTC)), self._snooze_end(duty, by, snoozed))
            if now < end.at:
                return ReminderPlan((), end.at)
            fallen.append(end)
            since = max(since, end.rung.instant)
        ahead = None
        for rung in duty.rule.ladder.rungs(duty.start, by):
            if rung.instant > since:
                at = self._heard(duty, by, rung.instant)
                if at > now:
                    # Quiet hours never change the order: what follows is heard later still.
                    ahead = at
                    break
                fallen.append(Fall(rung, at))
        if self._repeats(duty):
            latest = self._latest_repeat(duty, by, since, now)
            if latest is not None:
                fallen.append(latest)
            # Repeats after the deadline are never heard before a rung that leads up to it.
            if ahead is None or duty.rule.ladder.from_start:
                repeat = self._next_repeat(duty, by, latest, since, now)
                ahead = repeat if ahead is None else min(ahead, repeat)
        return ReminderPlan(tuple(fallen), ahead)

    def _heard(self, duty: Duty, by: datetime, instant: datetime) -> datetime:
        held = self.quiet.holding(self._local(instant)) if duty.rule.ladder.quiet else None
        if held is None:
            return instant
        early = instant < by <= held.end
        return (held.begin if early else held.end).astimezone(UTC)

    def _snooze_end(self, duty: Duty, by: datetime, until: datetime) -> datetime:
        # The user chose the time, so a night does not move it; being muted is a choice too, and
        # moves it unless the deadline comes first.
        muted = self.quiet.muted if duty.rule.ladder.quiet else None
        if muted is None or not muted.begin <= until < muted.end or until < by <= muted.end:
            return until.astimezone(UTC)
        return muted.end.astimezone(UTC)

    def _latest_repeat(
        self, duty: Duty, by: datetime, since: datetime, now: datetime
    ) -> Fall | None:
        ladder = duty.rule.ladder
        origin, every = ladder.origin(duty.start, by), timedelta(seconds=ladder.every)
        last = (now - origin) // every
        for k in range(last, max(0, last - _MOST_REPEATS), -1):
            instant = origin + k * every
            if instant <= since:
                return None
            if self._falls(duty, instant):
                at = self._repeat_heard(duty, instant)
                if at <= now:
                    return Fall(Rung(repeat_name(k), instant), at)
        return None

    def _next_repeat(
        self, duty: Duty, by: datetime, latest: Fall | None, since: datetime, now: datetime
    ) -> datetime:
        ladder = duty.rule.ladder
        every = timedelta(seconds=ladder.every)
        done = max(since, latest.rung.instant) if latest else since
        instant = ladder.origin(duty.start, by)
        instant += ladder.repeats_until(duty.start, by, done) * every
        for _ in range(_MOST_REPEATS):
            instant += every
            if self._falls(duty, instant):
                at = self._repeat_heard(duty, instant)
                if at > now:
                    return at
        return now + _LOOK_AGAIN

    def _repeat_heard(self, duty: Duty, instant: datetime) -> datetime:
        # Another repeat follows a held one, so none is ever brought forward.
        held = self.quiet.holding(self._local(instant)) if duty.rule.ladder.quiet else None
        return held.end.astimezone(UTC) if held else instant

    def _repeats(self, duty: Duty) -> bool:
        ladder = duty.rule.ladder
        return bool(ladder.every) and not (ladder.from_start and duty.acknowledged_at)

    def _falls(self, duty: Duty, instant: datetime) -> bool:
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
