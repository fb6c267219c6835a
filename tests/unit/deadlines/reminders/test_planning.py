from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from deadlines.records.duty import Duty, DutyState
from deadlines.records.record import Draft
from deadlines.reminders.planning import SNOOZE, Planner, ReminderPlan
from deadlines.reminders.quiet import QuietHours
from deadlines.rules.ladder import Ladder, parse_step
from deadlines.rules.rule import find_kind
from tests.support.builders import a_duty, a_rule
from tests.support.document import table
from tests.support.shipped import SHANGHAI, shipped_office
from tests.support.unit_ledger import MakeLedger

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
PLANNER = Planner(shipped_office(), QuietHours())
ALWAYS = QuietHours(0, 0)


def at(text: str) -> datetime:
    return datetime.strptime(f"2026-{text}", "%Y-%m-%d %H:%M").replace(tzinfo=SHANGHAI)


NINE = at("03-02 09:00")


def duty_by(due: datetime, *steps: str, start: datetime = NINE, every: int = 0) -> Duty:
    ladder = Ladder(tuple(parse_step(step) for step in steps), every)
    return a_duty(a_rule(ladder=ladder), id=1, start=start, due=due)


def heard(plan: ReminderPlan) -> list[tuple[str, str]]:
    return [(f"{f.at.astimezone(SHANGHAI):%m-%d %H:%M}", f.step.name) for f in plan.due]


def walk(duty: Duty, logged_at: datetime, count: int) -> list[str]:
    """Return the first reminders of a program that is always there."""
    found: list[str] = []
    last_recorded = now = logged_at
    while len(found) < count:
        plan = PLANNER.plan(duty, last_recorded, None, now)
        found += [" ".join(one) for one in heard(plan)]
        last_recorded = max([last_recorded, *(fall.step.instant for fall in plan.due)])
        if plan.next is None:
            break
        assert plan.next > now
        now = plan.next
    return found


@pytest.mark.parametrize(
    "row", table("docs/reminders.md", "Examples"), ids=lambda row: f"{row['kind']}-{row['duty']}"
)
def test_example_of_the_page(make_ledger: MakeLedger, row: dict[str, str]) -> None:
    """A program that runs all the time reminds when docs/reminders.md says."""
    start = datetime.fromisoformat(row["start"]).replace(tzinfo=SHANGHAI)
    record = make_ledger(start + 5 * MINUTE).plain.log(Draft(find_kind(row["kind"]), "标题", start))
    duty = record.duty(row["duty"])
    assert f"{duty.due:%Y-%m-%d %H:%M}" == row["due"]
    said = row["reminders"].split("; ")
    assert walk(duty, record.logged_at, len(said))[: len(said)] == said


@pytest.mark.parametrize(
    "row",
    table("docs/reminders.md", "Quiet hours"),
    ids=lambda row: f"{row['reminder']} for {row['deadline']}",
)
def test_quiet_hours_of_the_page(row: dict[str, str]) -> None:
    """Quiet hours move a reminder as docs/reminders.md says."""
    step, due = at(row["reminder"]), at(row["deadline"])
    minutes = (due - step) // MINUTE
    duty = duty_by(due, f"{minutes}min before" if minutes else "at due")
    planner = Planner(shipped_office(), QuietHours())
    waiting = planner.plan(duty, NINE, None, NINE)
    assert waiting.due == ()
    assert waiting.next == at(row["heard"])
    assert heard(planner.plan(duty, NINE, None, at(row["heard"]))) == [
        (row["heard"], duty.rule.ladder.steps[0].name)
    ]


def test_quiet_hours_never_hold_an_incident() -> None:
    """A rule that quiet hours do not hold reminds in the middle of the night."""
    duty = duty_by(at("03-03 03:00"), "1h before")
    loud = replace(duty, rule=replace(duty.rule, ladder=replace(duty.rule.ladder, quiet=False)))
    assert PLANNER.plan(loud, NINE, None, NINE).next == at("03-03 02:00")


def test_several_steps_slept_over_fall_together() -> None:
    """After a long sleep every step slept over has come due, the repeats as one."""
    duty = duty_by(at("03-02 12:00"), "2h before", "1h before", "at due", every=900)
    plan = PLANNER.plan(duty, NINE, None, at("03-02 13:07"))
    assert [name for _, name in heard(plan)] == ["2h before", "1h before", "at due", "repeat 4"]
    assert plan.next == at("03-02 13:15")


def test_nothing_falls_early() -> None:
    """A beat a moment before a step's instant brings nothing and names that instant."""
    duty = duty_by(at("03-02 12:00"), "1h before")
    plan = PLANNER.plan(duty, NINE, None, at("03-02 11:00") - timedelta(milliseconds=1))
    assert plan == ReminderPlan((), at("03-02 11:00"))


def test_steps_before_the_record_was_logged_are_not_made_up_for() -> None:
    """A record logged late is not reminded of what lies before its entry."""
    duty = duty_by(at("03-02 12:00"), "2h before", "1h before", "at due")
    assert PLANNER.plan(duty, at("03-02 11:30"), None, at("03-02 11:30")) == ReminderPlan(
        (), at("03-02 12:00")
    )


@pytest.mark.parametrize("state", [DutyState.LOCKED, DutyState.DONE, DutyState.CANCELLED])
def test_duties_that_are_not_open_plan_nothing(state: DutyState) -> None:
    """Only an open duty reminds."""
    duty = replace(duty_by(at("03-02 12:00"), "at due", every=900), state=state)
    assert PLANNER.plan(duty, NINE, None, at("03-05 12:00")) == ReminderPlan((), None)


def test_duty_without_a_due_time_plans_nothing() -> None:
    """A duty without a limit or target is never reminded of."""
    assert PLANNER.plan(a_duty(due=None), NINE, None, NINE) == ReminderPlan((), None)


def test_reminders_follow_the_safe_time() -> None:
    """While a year has no notice the ladder stands on the safe time."""
    duty = replace(duty_by(at("03-04 12:00"), "1h before"), safe_by=at("03-03 12:00"))
    assert PLANNER.plan(duty, NINE, None, NINE).next == at("03-03 11:00")


def test_repeats_stay_inside_office_hours() -> None:
    """A repeat outside office hours or on a day off is left out."""
    ladder = Ladder((), 7200, office_hours=True)
    duty = a_duty(a_rule(ladder=ladder), start=NINE, due=at("03-06 17:30"))
    plan = PLANNER.plan(duty, NINE, None, at("03-06 17:30"))
    assert plan.next == at("03-09 08:00")  # over a weekend; 06:00 is before the office opens


def test_repeat_that_never_meets_office_hours_is_looked_for_again() -> None:
    """A repeat every 24 h after closing time never falls, and costs one look a day."""
    ladder = Ladder((), 86400, office_hours=True)
    duty = a_duty(a_rule(ladder=ladder), start=NINE, due=at("03-06 17:30"))
    now = at("03-09 12:00")
    assert PLANNER.plan(duty, NINE, None, now) == ReminderPlan((), now + 24 * HOUR)


def test_acknowledged_duty_is_quiet_until_its_target() -> None:
    """An at-once duty that was acknowledged stops repeating; its target still reminds."""
    ladder = Ladder((parse_step("at due"),), 300, from_start=True, quiet=False)
    duty = a_duty(a_rule(ladder=ladder), start=NINE, due=NINE + 30 * MINUTE)
    assert PLANNER.plan(duty, NINE, None, NINE).next == NINE + 5 * MINUTE
    seen = replace(duty, acknowledged_at=NINE + MINUTE)
    assert PLANNER.plan(seen, NINE, None, NINE + MINUTE).next == duty.due


def test_nothing_falls_during_a_snooze() -> None:
    """While a snooze lasts nothing comes due, and the next look is at its end."""
    duty = duty_by(at("03-02 12:00"), "1h before", "30min before", "at due")
    until = at("03-02 11:40")
    assert PLANNER.plan(duty, NINE, until, at("03-02 11:35")) == ReminderPlan((), until)


def test_end_of_a_snooze_is_one_reminder() -> None:
    """At its end a snooze brings one reminder, and what it slept over does not come again."""
    duty = duty_by(at("03-02 12:00"), "1h before", "30min before", "at due")
    until = at("03-02 11:40")
    plan = PLANNER.plan(duty, NINE, until, until)
    assert heard(plan) == [("03-02 11:40", SNOOZE)]
    assert plan.next == at("03-02 12:00")


def test_snooze_that_ended_while_nothing_ran() -> None:
    """What came due after a snooze that ended unseen comes together with its end."""
    duty = duty_by(at("03-02 12:00"), "1h before", "30min before", "at due")
    plan = PLANNER.plan(duty, NINE, at("03-02 11:10"), at("03-02 13:00"))
    assert [name for _, name in heard(plan)] == [SNOOZE, "30min before", "at due"]


def test_night_does_not_move_a_snooze() -> None:
    """Who snoozes at night is reminded at night, when they said."""
    duty = duty_by(at("03-03 12:00"), "at due")
    until = at("03-02 23:10")
    assert PLANNER.plan(duty, NINE, until, at("03-02 23:00")).next == until
