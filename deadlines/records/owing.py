"""What is owed: by a draft that is logged or amended, by the rules of now, by the calendar."""

from datetime import date, datetime

from deadlines.records.changes import to_plain
from deadlines.records.counting import arise_duty, move_duty, new_duty, owed_by, unlock_duty
from deadlines.records.duty import DutyState
from deadlines.records.handling import cancel_duty
from deadlines.records.history import Action, Change
from deadlines.records.record import CHECKLISTS, Check, Draft, Record, Undertaker
from deadlines.records.store import History, RecordStore
from deadlines.refusal import Refusal
from deadlines.rules.due import Office
from deadlines.rules.rule import FoundBy, Kind, RuleBook
from deadlines.values import replace


def new_record(draft: Draft, now: datetime, rules: RuleBook, office: Office) -> Record:
    """Return the record of a checked draft, with all that it owes; it has no number yet."""
    duties = tuple(
        new_duty(owed_by(draft, rule, office), draft.start_of(rule.start))
        for rule in rules.rules_for(draft.kind, draft.level, draft.finding)
    )
    return Record(
        number=0,
        kind=draft.kind,
        title=draft.title,
        at=draft.at,
        logged_at=now,
        level=draft.level,
        source=draft.source,
        link=draft.link,
        note=draft.note,
        duties=duties,
        checks=tuple(map(Check, draft.steps or CHECKLISTS.get(draft.kind, ()))),
        finding=draft.finding,
        posted=draft.posted,
        visit=draft.visit,
        undertakers=draft.undertakers,
    )


def amend(record: Record, draft: Draft, rules: RuleBook, office: Office) -> Record:
    """Return an open record with what a checked draft says; its open duties follow.

    Raises Refusal("amend-kind-or-level").
    """
    if draft.kind is not record.kind or draft.level is not record.level:
        raise Refusal("amend-kind-or-level", number=record.number)
    duties = tuple(move_duty(duty, record, draft, office) for duty in record.duties)
    return replace(
        find_anew(replace(record, duties=duties), draft, rules, office),
        title=draft.title,
        at=record.at if record.kind is Kind.TASK else draft.at,
        source=draft.source,
        link=draft.link,
        note=draft.note,
        posted=draft.posted,
        visit=draft.visit,
        checks=_steps_as(record, draft),
        undertakers=_undertakers_as(record, draft),
    )


def find_anew(record: Record, draft: Draft, rules: RuleBook, office: Office) -> Record:
    """Return an open incident with another way of finding: its duties follow the rules of that."""
    if draft.finding is record.finding:
        return record
    rules_now = rules.rules_for(record.kind, record.level, draft.finding)
    names = {rule.duty for rule in rules_now}
    had = {duty.name: duty for duty in record.duties}
    standing = {name for name, duty in had.items() if duty.state is not DutyState.CANCELLED}
    arising = {
        rule.duty: arise_duty(draft.start_of(rule.start), rule, office)
        for rule in rules_now
        if rule.duty not in standing
    }
    # A cancelled duty that is owed again is the same one: no record has two of a name.
    kept = tuple(
        replace(arising[duty.name], id=duty.id, record=duty.record)
        if duty.name in arising
        else duty
        if duty.name in names or duty.state is DutyState.DONE
        else cancel_duty(duty)
        for duty in record.duties
    )
    new = tuple(duty for name, duty in arising.items() if name not in had)
    return replace(record, finding=draft.finding).with_duties(kept + new)


def gain_duties(record: Record, finding: FoundBy | None, rules: RuleBook, office: Office) -> Record:
    """Return an open record of an older ledger with what the rules of now owe for it besides.

    `finding` is how an incident came to be known. Nothing it had is taken away.
    """
    had = {duty.name for duty in record.duties}
    gained = tuple(
        arise_duty(record.start_of(rule.start), rule, office)
        for rule in rules.rules_for(record.kind, record.level, finding)
        if rule.duty not in had
    )
    for done in record.duties:
        if done.state is DutyState.DONE:
            gained = tuple(unlock_duty(duty, done, record.visit.at, office) for duty in gained)
    return replace(record, finding=finding, duties=record.duties + gained)


def _steps_as(record: Record, draft: Draft) -> tuple[Check, ...]:
    """Return the checklist as the draft has it: a task's steps of the same name stay as they are.

    That of the other kinds is the regulation's.
    """
    if record.kind is not Kind.TASK:
        return record.checks
    had = {check.mark: check for check in record.checks}
    return tuple(had.get(step) or Check(step) for step in draft.steps)


def _undertakers_as(record: Record, draft: Draft) -> tuple[Undertaker, ...]:
    """Return the draft's undertakers; those there were keep their urgings and their answers."""
    had = {one.name: one for one in record.undertakers}
    return tuple(
        replace(had[one.name], phone=one.phone, by=one.by) if one.name in had else one
        for one in draft.undertakers
    )


def enter_owed(
    record: Record,
    store: RecordStore,
    history: History,
    now: datetime,
    skipped: tuple[date, ...] = (),
) -> Record:
    """Store a record that is owed; its entry names the days `skipped` before it.

    Belongs inside the transaction that found it missing, so that no two processes enter it.
    """
    record = store.add(record)
    plain = to_plain(record)
    if skipped:
        plain["skipped"] = [day.isoformat() for day in skipped]
    history.append(Change(record.number, Action.OWED, {}, plain), now)
    return record
