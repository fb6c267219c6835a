"""Which reminders have come due, and when the next one will: pure, from what is known.

A rung falls at its instant, unless quiet hours hold it: then it falls when they end; but one that
would come after its deadline that way is brought forward to when they begin. Repeats that passed
unseen count as one, the latest.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from deadlines.due import Office
from deadlines.duty import Duty, DutyState
from deadlines.ladder import Rung
from deadlines.quiet import QuietHours

SNOOZE = "snooze"
_MOST_REPEATS = 5_000
"""Repeats searched for one inside office hours: 400 days of one every two hours."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A duty's reminders at one moment: the rungs that have come due, and when to look again."""

    fallen: tuple[Rung, ...]
    next: datetime | None


@dataclass(frozen=True, slots=True)
class Planner:
    """Plans reminders for one unit, by its office hours and quiet hours."""

    office: Office
    quiet: QuietHours

    def plan(
        self,
        duty: Duty,
        logged_at: datetime,
        covered: datetime | None,
        snoozed: datetime | None,
        now: datetime,
    ) -> Plan:
        """Return what has come due for `duty` since what is `covered`, and the next instant.

        `covered` is the latest rung already recorded, `snoozed` until when the user wants to hear
        nothing of this duty. Rungs before the record was logged are not made up for. While a
        snooze runs nothing falls; at its end one reminder does, and what it slept over does not
        come again. Duties that are not open or have no due time plan nothing.
        """
        if duty.state is not DutyState.OPEN or duty.due is None or duty.remind_by is None:
            return Plan((), None)
        if snoozed is not None and now < snoozed:
            return Plan((), snoozed)
        since = covered if covered is not None and covered > logged_at else logged_at
        rungs = self._steps(duty, duty.remind_by)
        if snoozed is not None:
            fallen: tuple[Rung, ...] = (Rung(SNOOZE, snoozed),)
        else:
            fallen = tuple(rung for rung in rungs if since < rung.instant <= now)
            latest = self._latest_repeat(duty, now)
            if latest is not None and latest.instant > since:
                fallen += (latest,)
        ahead = [rung.instant for rung in rungs if rung.instant > max(now, since)]
        repeat = self._next_repeat(duty, max(now, since))
        if repeat is not None:
            ahead.append(repeat.instant)
        return Plan(fallen, min(ahead, default=None))

    def _steps(self, duty: Duty, by: datetime) -> list[Rung]:
        return [self._moved(duty, rung, by) for rung in duty.rule.ladder.rungs(duty.start, by)]

    def _moved(self, duty: Duty, rung: Rung, by: datetime) -> Rung:
        local = rung.instant.astimezone(self.office.zone)
        held = self.quiet.holding(local) if duty.rule.ladder.quiet else None
        if held is None:
            return rung
        early = rung.instant < by < held.end
        return Rung(rung.name, held.begin if early else held.end)

    def _latest_repeat(self, duty: Duty, now: datetime) -> Rung | None:
        ladder, by = duty.rule.ladder, duty.remind_by
        if not self._repeats(duty) or by is None:
            return None
        k = ladder.repeats_until(duty.start, by, now)
        for number in range(k, max(0, k - _MOST_REPEATS), -1):
            rung = ladder.repeat(duty.start, by, number)
            if self._falls(duty, rung):
                moved = self._moved(duty, rung, by)
                if moved.instant <= now:
                    return moved
        return None

    def _next_repeat(self, duty: Duty, after: datetime) -> Rung | None:
        ladder, by = duty.rule.ladder, duty.remind_by
        if not self._repeats(duty) or by is None:
            return None
        first = max(1, ladder.repeats_until(duty.start, by, after - timedelta(days=1)))
        for number in range(first, first + _MOST_REPEATS):
            rung = ladder.repeat(duty.start, by, number)
            if self._falls(duty, rung):
                moved = self._moved(duty, rung, by)
                if moved.instant > after:
                    return moved
        return None

    def _repeats(self, duty: Duty) -> bool:
        ladder = duty.rule.ladder
        return bool(ladder.every) and not (ladder.from_start and duty.acknowledged_at)

    def _falls(self, duty: Duty, rung: Rung) -> bool:
        if not duty.rule.ladder.office_hours:
            return True
        local = rung.instant.astimezone(self.office.zone)
        day = local.date()
        hours = self.office.schedule.on(day)
        return self.office.calendar.is_working(day) and hours.is_open(
            local.hour * 60 + local.minute
        )
