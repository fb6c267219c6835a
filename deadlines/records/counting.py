"""What a rule makes of a record's duties: new, moved, computed anew, unlocked. All pure."""

from dataclasses import dataclass, replace
from datetime import datetime

from deadlines.calendar.notice import Certainty
from deadlines.records.duty import Duty, DutyState
from deadlines.records.record import Draft
from deadlines.rules.due import Deadline, Office, deadline, deadline_of
from deadlines.rules.explanation import Explanation, explain
from deadlines.rules.rule import DutyRule, Limit, Reading, RuleBook


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
    start = draft.due if is_given(rule) and draft.due else draft.at
    return owed_from(start, rule, office)


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
    return _with_deadline(duty, owed.deadline)


def move_duty(duty: Duty, was: datetime, draft: Draft, office: Office) -> Duty:
    """Return the duty for a record whose time `was` and is now the draft's.

    Finished ones stay, and so do those that arose later, by a raised level or by unlocking.
    """
    if duty.state is not DutyState.OPEN or duty.start != was:
        return duty
    if is_given(duty.rule):
        return _with_deadline(duty, deadline_of(draft.due or draft.at, duty.rule, office))
    return recompute_duty(replace(duty, start=draft.at), office)


def recompute_duty(duty: Duty, office: Office) -> Duty:
    """Return the duty as `office` counts it, extension and all; only open ones change."""
    if duty.state is not DutyState.OPEN or is_given(duty.rule):
        return duty
    limit = limit_of(duty)
    if limit is None:
        return _with_deadline(duty, deadline_of(duty.start, duty.rule, office))
    found = deadline(duty.start, limit, office)
    if found.due == duty.due and found.safe_by == duty.safe_by:
        return duty
    return _with_deadline(duty, found)


def limit_of(duty: Duty) -> Limit | None:
    """Return the limit the duty is counted by: the rule's, or the whole one once extended."""
    limit, total = duty.rule.limit, duty.rule.extended_to
    if limit is None or duty.was_due is None or total is None:
        return limit
    return Limit(total, limit.reading)


def duty_under_rules(duty: Duty, rules: RuleBook | None) -> Duty:
    """Return an open duty under the rule that now stands for it, if there is another."""
    if rules is None or duty.state is not DutyState.OPEN:
        return duty
    rule = rules.find(duty.rule.kind, duty.name)
    return duty if rule is None or rule == duty.rule else replace(duty, rule=rule)


def unlock_duty(duty: Duty, finished: str, at: datetime, office: Office) -> Duty:
    """Return a duty that waited for `finished` opened, its time running from `at`."""
    if duty.state is not DutyState.LOCKED or duty.rule.locked_until != finished:
        return duty
    opened = replace(duty, state=DutyState.OPEN, start=at)
    return _with_deadline(opened, deadline_of(at, duty.rule, office))


def _with_deadline(duty: Duty, found: Deadline | None) -> Duty:
    if found is None:
        return replace(duty, due=None, safe_by=None, certainty=Certainty.OFFICIAL, edition="")
    return replace(
        duty,
        due=found.due,
        safe_by=found.safe_by,
        certainty=found.certainty,
        edition=found.edition,
    )
