"""What a rule makes of a record's duties: new, move_duty, computed anew, unlocked. All pure."""

from collections.abc import Iterable
from datetime import datetime

from deadlines.calendar.notice import Certainty
from deadlines.records.duty import Duty, DutyState
from deadlines.records.record import Draft, Record
from deadlines.rules.due import Deadline, Office, deadline, deadline_of
from deadlines.rules.explanation import Explanation, explain
from deadlines.rules.rule import DutyRule, Limit, Reading, RuleBook, Start, Unit
from deadlines.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Owed:
    """A duty that a draft will bring about, with its reasons, before anything is logged."""

    rule: DutyRule
    deadline: Deadline | None
    explanation: Explanation | None
    locked: bool


def is_given(rule: DutyRule) -> bool:
    """Return whether the duty is due at a time the user gives, and not by counting."""
    return rule.limit is not None and rule.limit.reading is Reading.AT_GIVEN_TIME


def owed_by(draft: Draft, rule: DutyRule, office: Office) -> Owed:
    """Return what a rule makes owed for a draft."""
    start = draft.due if is_given(rule) and draft.due else draft.start_of(rule.start)
    owed = owed_from(start, rule, office)
    if owed.explanation is None:
        return owed
    explanation = replace(owed.explanation, counted_from=draft.event_of(rule.start))
    return replace(owed, explanation=explanation)


def owed_from(start: datetime, rule: DutyRule, office: Office) -> Owed:
    """Return what a rule makes owed from `start` (aware) on."""
    if rule.locked_until:
        return Owed(rule, None, None, locked=True)
    found = explain(start, rule, office)
    return Owed(rule, found.deadline if found else None, found, locked=False)


def new_duty(owed: Owed, start: datetime) -> Duty:
    """Return a duty not stored yet."""
    state = DutyState.LOCKED if owed.locked else DutyState.OPEN
    duty = Duty(0, 0, owed.rule, start, None, None, Certainty.OFFICIAL, "", state)
    return duty if owed.deadline is None else with_deadline(duty, owed.deadline)


def arise_duty(start: datetime, rule: DutyRule, office: Office) -> Duty:
    """Return the duty, not stored yet, that a rule makes owed from `start` (aware) on."""
    return new_duty(owed_from(start, rule, office), start)


def move_duty(duty: Duty, record: Record, draft: Draft, office: Office) -> Duty:
    """Return the duty of the record for the draft's times.

    Finished ones stay, and so do those that arose later, by a raised level or by unlocking.
    """
    start = duty.rule.start
    if duty.state is not DutyState.OPEN:
        return duty
    if start is Start.VISIT:
        return due_at_visit(duty, draft.visit.at)
    is_given_day = duty.rule.limit is not None and duty.rule.limit.unit is Unit.NONE
    # A recurring task's start is that of its day's count, which is not when it was entered.
    is_of_start = duty.start == record.start_of(start) or record.turn is not None
    if not is_of_start or (start is Start.INSTRUCTED and record.instructed):
        return duty
    if is_given_day:
        due = draft.due or draft.at
        if due == duty.due or (draft.due is None and draft.at == record.at):
            return duty
        # A recurring task's day that the user has moved is no day of the series any more.
        rule = replace(duty.rule, limit=Limit(1, Reading.AT_GIVEN_TIME))
        return with_deadline(replace(duty, rule=rule), deadline_of(due, rule, office))
    return recompute_duty(replace(duty, start=draft.start_of(start)), office)


def due_at_visit(duty: Duty, visit: datetime | None) -> Duty:
    """Return an open duty of a visit as due at its time; without a time it has no deadline."""
    found = Deadline(visit, visit, Certainty.OFFICIAL, "") if visit else None
    return with_deadline(duty, found)


def restart_duty(duty: Duty, start: datetime, office: Office) -> Duty:
    """Return an open duty with its limit running anew from `start` (aware)."""
    return recompute_duty(replace(duty, start=start), office)


def recompute_duty(duty: Duty, office: Office) -> Duty:
    """Return the duty as `office` counts it, extension and all; only open ones change."""
    if duty.state is not DutyState.OPEN or is_given(duty.rule):
        return duty
    limit = limit_of(duty)
    if limit is None:
        return with_deadline(duty, deadline_of(duty.start, duty.rule, office))
    found = deadline(duty.start, limit, office)
    if found.due == duty.due and found.safe_by == duty.safe_by:
        return duty
    return with_deadline(duty, found)


def limit_of(duty: Duty) -> Limit | None:
    """Return the limit the duty is counted by: the rule's, or the whole one once extended."""
    limit, total = duty.rule.limit, duty.rule.extended_to
    if limit is None or duty.was_due is None or total is None:
        return limit
    return Limit(total, limit.reading)


def duty_under_rules(duty: Duty, record: Record, rules: RuleBook | None) -> Duty:
    """Return an open duty of the record under the rule that now stands for it, if another."""
    if rules is None or duty.state is not DutyState.OPEN:
        return duty
    rule = rules.find(record.kind, duty.name, record.level, record.finding)
    if rule is not None and duty.rule.limit is not None and duty.rule.limit.unit is Unit.NONE:
        rule = replace(rule, limit=duty.rule.limit)  # its day stands in the limit
    return duty if rule is None or rule == duty.rule else replace(duty, rule=rule)


def recount(
    records: Iterable[Record], office: Office, rules: RuleBook | None
) -> list[tuple[Record, Record]]:
    """Return those of the open records that are counted otherwise now, as (old, new)."""
    changed = []
    for old in records:
        duties = tuple(
            recompute_duty(duty_under_rules(duty, old, rules), office) for duty in old.duties
        )
        if duties != old.duties:
            changed.append((old, replace(old, duties=duties)))
    return changed


def unlock_duty(duty: Duty, finished: Duty, visit: datetime | None, office: Office) -> Duty:
    """Return a duty that waited for `finished` opened, running from its finish.

    One about a media visit is due at the time of the `visit`.
    """
    if duty.state is not DutyState.LOCKED or duty.rule.locked_until != finished.name:
        return duty
    at = finished.done_at or duty.start
    opened = replace(duty, state=DutyState.OPEN, start=at)
    if duty.rule.start is Start.VISIT:
        return due_at_visit(opened, visit)
    return with_deadline(opened, deadline_of(at, duty.rule, office))


def relock_duty(duty: Duty, reopened: str) -> Duty:
    """Return a duty that waits for `reopened` locked again; what is finished stays."""
    if duty.state is not DutyState.OPEN or duty.rule.locked_until != reopened:
        return duty
    return with_deadline(replace(duty, state=DutyState.LOCKED), None)


def with_deadline(duty: Duty, deadline: Deadline | None) -> Duty:
    """Return the duty due by that deadline, or by none."""
    if deadline is None:
        return replace(duty, due=None, safe_by=None, certainty=Certainty.OFFICIAL, edition="")
    return replace(
        duty,
        due=deadline.due,
        safe_by=deadline.safe_by,
        certainty=deadline.certainty,
        edition=deadline.edition,
    )
