"""What each step of handling makes of a record, from a finished duty to the archive. All pure."""

from datetime import datetime

from deadlines.records.counting import (
    arise_duty,
    relock_duty,
    restart_duty,
    unlock_duty,
    with_deadline,
)
from deadlines.records.duty import Deed, Duty, DutyState
from deadlines.records.record import (
    Check,
    Mark,
    Record,
    RecordStatus,
    Undertaker,
)
from deadlines.refusal import Refusal
from deadlines.rules.due import Deadline, Office, deadline
from deadlines.rules.rule import Kind, Level, Limit, RuleBook, Start
from deadlines.values import dataclass, replace

APPROVAL = "approval"
"""The duty that is somebody else's word, and is never finished without saying whose."""

REPORT_HEAD = "report_head"

LOAD_NOTICE = "load_notice"
"""The duty of the program's own to load a year's holiday notice; loading it finishes it."""

_NEXT_LEVEL = {Level.SIGN: Level.GENERAL, Level.GENERAL: Level.MAJOR}


@dataclass(frozen=True, slots=True)
class Extension:
    """What an extension would bring: both dates, whether it gains time, whether it comes late."""

    old: datetime
    new: Deadline
    total: int
    gains: bool
    after_due: bool


def open_duty(record: Record, name: str) -> Duty:
    """Return an open duty, the only one where no name is given.

    Raises Refusal: "which-duty", "unknown-duty", "duty-locked", "duty-not-open".
    """
    if not name:
        waiting = record.open_duties
        if len(waiting) != 1:
            known = tuple(duty.name for duty in waiting)
            raise Refusal("which-duty", number=record.number, known=known)
        return waiting[0]
    duty = record.duty(name)
    if duty.state is DutyState.LOCKED:
        until = duty.rule.locked_until
        raise Refusal("duty-locked", number=record.number, duty=name, until=until)
    if duty.state is not DutyState.OPEN:
        raise Refusal("duty-not-open", number=record.number, duty=name)
    return duty


def finish(
    record: Record, duty: Duty, at: datetime, reason: str, deed: Deed, office: Office
) -> Record:
    """Return the record with an open duty finished at `at` (aware); what waited for it opens.

    Raises Refusal: "finished-before-start", "late-needs-reason", "approval-needs-whom",
    "holidays-not-loaded" (and the deed's result does not say why).
    """
    if duty.name == LOAD_NOTICE and record.turn and not deed.result.strip():
        year = record.turn.day.year
        if office.calendar.notice(year) is None:
            raise Refusal("holidays-not-loaded", number=record.number, year=year)
    if at < duty.start:
        raise Refusal("finished-before-start", at=at, start=duty.start)
    if duty.name == APPROVAL and not deed.whom.strip():
        raise Refusal("approval-needs-whom", number=record.number)
    done = replace(duty, state=DutyState.DONE, done_at=at, late_reason=reason.strip())
    if done.is_late(at) and not done.late_reason:
        raise Refusal("late-needs-reason", number=record.number, duty=duty.name, due=duty.due)
    done = with_words(done, deed)
    duties = tuple(
        done if other.id == done.id else unlock_duty(other, done, record.visit.at, office)
        for other in record.duties
    )
    return record.with_duties(duties)


def with_words(duty: Duty, deed: Deed) -> Duty:
    """Return a finished duty with the words of the deed; empty ones leave what there was."""
    return replace(
        duty,
        whom=deed.whom.strip() or duty.whom,
        means=deed.means.strip() or duty.means,
        result=deed.result.strip() or duty.result,
        outcome=deed.outcome.strip() or duty.outcome,
    )


def refuse_approval(record: Record, at: datetime, deed: Deed) -> Record:
    """Return a record whose approval was refused: it is closed, with who refused and why."""
    duty = open_duty(record, APPROVAL)
    if not deed.whom.strip():
        raise Refusal("approval-needs-whom", number=record.number)
    if not deed.result.strip():
        raise Refusal("reason-needed")
    refused = with_words(replace(duty, state=DutyState.DONE, done_at=at), deed)
    duties = (refused if other.id == duty.id else cancel_duty(other) for other in record.duties)
    return replace(record, status=RecordStatus.DONE, duties=tuple(duties))


def reopen(record: Record, name: str) -> Record:
    """Return the record with a finished duty taken up again; what stood on it is locked again.

    Raises Refusal: "record-cancelled", "unknown-duty", "duty-not-done".
    """
    if record.status is RecordStatus.CANCELLED:
        raise Refusal("record-cancelled", number=record.number)
    duty = record.duty(name)
    if duty.state is not DutyState.DONE:
        raise Refusal("duty-not-done", number=record.number, duty=name)
    reopened = replace(
        duty, state=DutyState.OPEN, done_at=None, late_reason="", acknowledged_at=None
    )
    duties = tuple(
        reopened if other.id == duty.id else relock_duty(other, name) for other in record.duties
    )
    return replace(record, status=RecordStatus.OPEN, duties=duties)


def raise_level(record: Record, now: datetime, rules: RuleBook, office: Office) -> Record:
    """Return an incident a level higher; the duties of the level arise now, those it had stay.

    Raises Refusal("not-raisable").
    """
    level = _NEXT_LEVEL.get(record.level) if record.level else None
    if level is None:
        raise Refusal("not-raisable", number=record.number)
    had = {duty.name for duty in record.duties}
    arising = tuple(
        arise_duty(now, rule, office)
        for rule in rules.rules_for(record.kind, level, record.finding)
        if rule.duty not in had
    )
    return replace(record, level=level, duties=record.duties + arising)


def hand_over(record: Record, name: str) -> Record:
    """Return the record without an open duty that another office has taken over (移交)."""
    duty = open_duty(record, name)
    duties = tuple(cancel_duty(other) if other.id == duty.id else other for other in record.duties)
    return record.with_duties(duties)


def extension(record: Record, name: str, now: datetime, office: Office) -> Extension:
    """Return what extending the duty would bring.

    Raises Refusal: "not-extendable", "already-extended", and as `open_duty`.
    """
    duty = open_duty(record, name)
    limit, total = duty.rule.limit, duty.rule.extended_to
    if limit is None or total is None or duty.due is None:
        raise Refusal("not-extendable", number=record.number, duty=name)
    if duty.was_due is not None:
        raise Refusal("already-extended", number=record.number, duty=name, total=total)
    new = deadline(duty.start, Limit(total, limit.reading), office)
    return Extension(duty.due, new, total, gains=new.due > duty.due, after_due=now > duty.due)


def extend(record: Record, name: str, now: datetime, reason: str, office: Office) -> Record:
    """Return the record with the duty extended to the rule's cap, from its original start.

    One extended after its first deadline counts as late. Raises as `extension`.
    """
    coming = extension(record, name, now, office)
    extended = replace(
        with_deadline(record.duty(name), coming.new),
        was_due=coming.old,
        extension_reason=reason.strip(),
        extended_at=now,
        acknowledged_at=None,
    )
    return record.with_duty(extended)


def check(record: Record, step: Check, office: Office) -> Record:
    """Return the record with a step of its checklist as given.

    A message's 批办 starts its written answer anew: the rule's days run from the leader's opinion.
    """
    checks = tuple(step if other.mark == step.mark else other for other in record.checks)
    new = replace(record, checks=checks)
    if record.kind is not Kind.MESSAGE or step.mark is not Mark.ASSIGNED:
        return new
    new = replace(new, instructed=step.at if step.done else None)
    start = new.start_of(Start.INSTRUCTED)
    duties = tuple(
        restart_duty(duty, start, office)
        if duty.rule.start is Start.INSTRUCTED and duty.state is DutyState.OPEN
        else duty
        for duty in record.duties
    )
    return replace(new, duties=duties)


def urge(record: Record, name: str) -> Record:
    """Return the record with an undertaker urged once more; raises Refusal("no-undertaker")."""
    one = _undertaker(record, name)
    return _with_undertaker(record, replace(one, urged=one.urged + 1))


def answer(record: Record, name: str, text: str, now: datetime) -> Record:
    """Return the record with an undertaker's answer; raises Refusal("no-undertaker")."""
    text = text.strip()
    one = _undertaker(record, name)
    return _with_undertaker(record, replace(one, answer=text, answered_at=now if text else None))


def _undertaker(record: Record, name: str) -> Undertaker:
    for one in record.undertakers:
        if one.name == name:
            return one
    known = tuple(one.name for one in record.undertakers)
    raise Refusal("no-undertaker", number=record.number, text=name, known=known)


def _with_undertaker(record: Record, changed: Undertaker) -> Record:
    ones = (changed if one.name == changed.name else one for one in record.undertakers)
    return replace(record, undertakers=tuple(ones))


def cancel(record: Record) -> Record:
    """Return the record cancelled, its unfinished duties with it."""
    return replace(
        record, status=RecordStatus.CANCELLED, duties=tuple(map(cancel_duty, record.duties))
    )


def cancel_duty(duty: Duty) -> Duty:
    """Return the duty cancelled; one that is done stays."""
    return duty if duty.state is DutyState.DONE else replace(duty, state=DutyState.CANCELLED)


def archive(record: Record, volume: str, at: datetime) -> Record:
    """Return a record that is done with its volume number; its step of archiving is taken.

    Raises Refusal: "archive-open", "archived-already".
    """
    if record.status is not RecordStatus.DONE:
        raise Refusal("archive-open", number=record.number)
    if record.volume:
        raise Refusal("archived-already", number=record.number, text=record.volume)
    checks = tuple(
        replace(step, done=True, at=at) if step.mark == Mark.ARCHIVED and not step.done else step
        for step in record.checks
    )
    return replace(record, volume=volume, checks=checks)


def require_reason(reason: str) -> None:
    """Raise Refusal("reason-needed") where the reason is empty."""
    if not reason.strip():
        raise Refusal("reason-needed")
