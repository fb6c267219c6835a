"""Makes a record of an entry: its duties by the rules, done when the row says so, late or not."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

from deadlines.columns.meaning import DUTY_OF, Meaning
from deadlines.imports.told import main_duties, with_told
from deadlines.records.counting import Owed, is_given, new_duty, unlock_duty
from deadlines.records.duty import Duty, DutyState
from deadlines.records.record import CHECKLISTS, LONGEST_TEXT, Check, Record, RecordStatus
from deadlines.records.register import Register
from deadlines.refusal import Refusal
from deadlines.rules.due import Office, deadline_of
from deadlines.rules.rule import DutyRule, FoundBy, Kind, Level, RuleBook, Unit
from deadlines.sheets.entry import Remark, RowEntry, Unreadable
from deadlines.sheets.standing import RowStatus
from deadlines.values import dataclass, replace

OLD_AFTER = timedelta(days=30)
"""A row without a finish time counts as old once its deadline passed this long ago."""

_SENT_UP: dict[Kind, tuple[str, ...]] = {
    Kind.INCIDENT: ("report_department", "escalate"),
    Kind.MESSAGE: (),
    Kind.PATROL: (),
}
"""What was done when a matter was sent up (上报): of other kinds the main duty."""
_ENDED = ("feedback", "escalate")
"""What the one finish time of an incident is about, of what it owes."""
_UNDONE = (DutyState.OPEN, DutyState.LOCKED)


class OldRows(StrEnum):
    """What becomes of old rows that tell no finish time: history, or still to do."""

    ARCHIVE = "archive"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Making:
    """How records are made: the rules, the office, the moment (aware, in the unit's zone).

    `archived` stands as the reason of an old row being archived.
    """

    rules: RuleBook
    office: Office
    now: datetime
    old: OldRows = OldRows.ARCHIVE
    archived: str = ""


def making_by(register: Register, old: OldRows, archived: str) -> Making:
    """Return how the register would make records now."""
    rules, office, now = register.rules, register.office, register.now()
    return Making(rules, office, now, old, archived)


_BLANK_CHECKS = {kind: tuple(map(Check, names)) for kind, names in CHECKLISTS.items()}


@dataclass(frozen=True, slots=True)
class Made:
    """A record (number 0) as it would be kept, and what had to be assumed for it.

    `is_old` tells that the choice for old rows decided its status.
    """

    record: Record
    remarks: tuple[Remark, ...]
    is_old: bool = False


def make(entry: RowEntry, making: Making) -> Made:
    """Return the record of an entry; raises Unreadable."""
    now = making.now
    remarks: list[Remark] = []
    at, due = _times(entry, now)
    level = (entry.level or Level.GENERAL) if entry.kind is Kind.INCIDENT else None
    finding = _finding_of(entry) if entry.kind is Kind.INCIDENT else None
    texts = (entry.note, entry.source, entry.link, *(one.text for one in entry.told))
    if max(map(len, texts)) > LONGEST_TEXT:
        raise Unreadable("text-long", most=LONGEST_TEXT)
    try:
        rules = making.rules.rules_for(entry.kind, level, finding)
        duties = [_make_duty(rule, at, due, making.office) for rule in rules]
    except Refusal as refusal:
        raise Unreadable("refused", refusal=refusal) from None
    duties = _finish_duties(duties, _finish_times(entry, duties, remarks), entry, making)
    duties = [_with_reason(duty, entry, making) for duty in duties]
    if not entry.has_clock and any(_is_by_the_hour(duty) for duty in duties):
        remarks.append(Remark("late-by-assumption"))
    duties, status, is_old = _close_duties(duties, entry, making, remarks)
    logged = min(entry.logged_at, now) if entry.logged_at else now
    record = Record(
        0,
        entry.kind,
        entry.title,
        at,
        logged,
        level,
        entry.source,
        entry.link,
        entry.note,
        status,
        tuple(duties),
        _BLANK_CHECKS.get(entry.kind, ()),
        finding,
    )
    return Made(with_told(record, entry.told, now), tuple(remarks), is_old)


def _finding_of(entry: RowEntry) -> FoundBy:
    """Return who found an incident: the unit, where the row tells when it sent it up.

    Else a ledger does not say who found it, and no duty is made up for what is over.
    """
    return FoundBy.SELF if Meaning.SENT_UP in entry.done else FoundBy.TOLD


def _times(entry: RowEntry, now: datetime) -> tuple[datetime, datetime | None]:
    """Return when the record begins and, for a task, when it is due."""
    if entry.kind is not Kind.TASK:
        if entry.at > now:
            raise Unreadable("in-future", column=entry.places.get(Meaning.AT, -1), at=entry.at)
        return entry.at, None
    known = (entry.at, entry.logged_at, *entry.done.values(), now)
    return min(time for time in known if time is not None), entry.due


def _make_duty(rule: DutyRule, at: datetime, due: datetime | None, office: Office) -> Duty:
    if rule.locked_until:
        return new_duty(Owed(rule, None, None, locked=True), at)
    if is_given(rule) and due is None:
        return new_duty(Owed(rule, None, None, locked=False), at)
    found = deadline_of(due if is_given(rule) and due else at, rule, office)
    if found is None:
        return new_duty(Owed(rule, None, None, locked=False), at)
    # Made at once: fifty thousand replaced ones take a second.
    return Duty(0, 0, rule, at, found.due, found.safe_by, found.certainty, found.edition)


def _finish_times(
    entry: RowEntry, duties: list[Duty], remarks: list[Remark]
) -> dict[str, datetime]:
    """Return the finish times by the names of the duties."""
    if (
        entry.kind is Kind.PATROL
        and not entry.done.keys() - {Meaning.SENT_UP}
        and entry.standing is not RowStatus.OPEN
    ):
        # A line in the log of patrols says that there was one.
        remarks.append(Remark("patrol-at"))
        return dict.fromkeys(main_duties(duties, entry.kind), entry.at)
    done = {DUTY_OF[meaning]: at for meaning, at in entry.done.items() if meaning in DUTY_OF}
    there = {duty.name for duty in duties}
    if "feedback" in done and "feedback" not in there and entry.kind is Kind.MESSAGE:
        done.setdefault("reply_public", done["feedback"])
    if "reply_public" in done and "reply_public" not in there and "feedback" in there:
        done.setdefault("feedback", done["reply_public"])
    main = main_duties(duties, entry.kind)
    sent_up = [name for name in _SENT_UP.get(entry.kind, main) if name in there]
    ended = main
    if entry.kind is Kind.INCIDENT:
        ended = [name for name in _ENDED if name in there] or main
    for meaning, names in (
        (Meaning.SUBMITTED, ended),
        (Meaning.SENT_UP, sent_up),
        (Meaning.DONE, ended),
    ):
        if meaning in entry.done:
            for name in names:
                done.setdefault(name, entry.done[meaning])
    # A column of another kind's name still tells when the matter was finished.
    others = [at for name, at in done.items() if name not in there and name != "report_head"]
    if others and not any(name in done for name in main):
        done.update(dict.fromkeys(main, max(others)))
    return {name: at for name, at in done.items() if name in there}


def _finish_duties(
    duties: list[Duty], done: dict[str, datetime], entry: RowEntry, making: Making
) -> list[Duty]:
    columns = {at: entry.places.get(meaning, -1) for meaning, at in entry.done.items()}
    for name, at in sorted(done.items(), key=lambda pair: pair[1]):
        index = next(i for i, duty in enumerate(duties) if duty.name == name)
        duty = duties[index]
        if at > making.now:
            raise Unreadable("done-in-future", column=columns.get(at, -1), at=at)
        if at < duty.start:
            column = columns.get(at, -1)
            raise Unreadable("done-before-start", column=column, at=at, start=duty.start)
        duties[index] = finished = replace(duty, state=DutyState.DONE, done_at=at)
        if any(one.state is DutyState.LOCKED for one in duties):
            duties = [unlock_duty(one, finished, None, making.office) for one in duties]
    return duties


def _with_reason(duty: Duty, entry: RowEntry, making: Making) -> Duty:
    """Give a late finish the reason that the row tells; one that was not given stays absent."""
    if duty.state is not DutyState.DONE or duty.late_reason or not duty.is_late(making.now):
        return duty
    return replace(duty, late_reason=entry.reason)


def _is_by_the_hour(duty: Duty) -> bool:
    """Return whether a late finish is only late by a clock that was not written down."""
    limit = duty.rule.limit
    if limit is None or limit.unit is not Unit.HOURS or duty.done_at is None:
        return False
    return duty.is_late(duty.done_at)


def _close_duties(
    duties: list[Duty], entry: RowEntry, making: Making, remarks: list[Remark]
) -> tuple[list[Duty], RecordStatus, bool]:
    """Return the duties, the record's status, and whether the choice for old rows decided it."""
    if entry.standing is RowStatus.CANCELLED:
        return _without_open(duties), RecordStatus.CANCELLED, False
    waiting = [duty for duty in duties if duty.state in _UNDONE]
    if not waiting:
        return duties, RecordStatus.DONE, False
    main = main_duties(duties, entry.kind)
    is_done = any(d.state is DutyState.DONE for d in duties if d.name in main)
    if is_done and entry.standing is not RowStatus.OPEN:
        remarks.append(Remark("others-without-time", -1, {"duties": _names(waiting)}))
        return _without_open(duties), RecordStatus.DONE, False
    if entry.standing is RowStatus.DONE:
        remarks.append(Remark("done-without-time"))
        return _without_open(duties), RecordStatus.DONE, False
    if entry.standing is RowStatus.OPEN:
        return duties, RecordStatus.OPEN, False
    dues = [duty.due for duty in waiting if duty.due]
    if not dues or max(dues) + OLD_AFTER >= making.now:
        return duties, RecordStatus.OPEN, False
    if making.old is OldRows.OPEN:
        return duties, RecordStatus.OPEN, True
    return _without_open(duties), RecordStatus.CANCELLED, True


def _without_open(duties: list[Duty]) -> list[Duty]:
    return [
        replace(duty, state=DutyState.CANCELLED) if duty.state in _UNDONE else duty
        for duty in duties
    ]


def _names(duties: Iterable[Duty]) -> tuple[DutyRule, ...]:
    return tuple(duty.rule for duty in duties)
