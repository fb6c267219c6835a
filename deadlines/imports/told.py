"""What a ledger's columns tell of what was done, in the fields of a record that hold it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from deadlines.columns.meaning import Meaning
from deadlines.records.duty import Duty
from deadlines.records.record import (
    UNDERTAKEN,
    CaseNote,
    Check,
    Mark,
    Record,
    RecordStatus,
    Undertaker,
)
from deadlines.rules.rule import Kind
from deadlines.sheets.entry import Told
from deadlines.values import replace

_MAIN = {
    Kind.NEWS: ("submit",),
    Kind.INCIDENT: ("feedback", "escalate"),
    Kind.MESSAGE: ("reply_office", "reply_public"),
    Kind.MEDIA: ("contact_department",),
    Kind.PATROL: ("patrol",),
    Kind.TASK: ("complete",),
}
_DUTIES = {
    (Kind.MESSAGE, Meaning.ANSWER): "reply_public",
    (Kind.INCIDENT, Meaning.INSTRUCTION): "report_head",
    (Kind.MEDIA, Meaning.INSTRUCTION): "approval",
}
"""The duty whose result the words are; a plain result is that of the main duty."""
_BETWEEN = re.compile(r"[、，,;；/\n]")
"""Between the names of several undertakers."""
_OUTCOMES = frozenset(("已解决", "列入计划", "解释说明", "转办"))
_STAMP = re.compile(
    r"^(?P<at>\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[+-]\d\d:\d\d)?)"
    r"(?P<later>（补记）| \(added later\))? ",
    re.MULTILINE,
)
"""What each note begins with in the program's own export."""


def main_duties(duties: Iterable[Duty], kind: Kind) -> list[str]:
    """Return the duties a plain finish time (报送时间, 办结时间) is about.

    Known ones first; of a unit's own rules those with a limit, else the first that is not locked.
    """
    duties = list(duties)
    there = {duty.name for duty in duties}
    names = [name for name in _MAIN[kind] if name in there]
    if names:
        # A major incident is over when its result was fed back, not when it was escalated.
        return names[:1] if kind is Kind.INCIDENT else names
    limited = [duty.name for duty in duties if not duty.is_target and not duty.rule.locked_until]
    return limited or [duty.name for duty in duties if not duty.rule.locked_until][:1]


def with_told(record: Record, told: Sequence[Told], now: datetime) -> Record:
    """Return a record with what columns tell of what was done, at `now` (in the unit's zone).

    A text it has already stays. What there is no field for, or another text in it, is a note
    (办理记录) under the column's name: never a part of what happened (说明).
    """
    if not told:
        return record
    main = main_duties(record.duties, record.kind)
    columns: dict[Meaning, list[Told]] = defaultdict(list)
    for one in told:
        columns[_meaning_in(record, one, main)].append(one)
    handling = columns.pop(Meaning.HANDLING, [])
    texts = [one.text if one.meaning is Meaning.HANDLING else one.under_name for one in handling]
    for meaning, several in columns.items():
        is_bare = len(several) == 1 or meaning is Meaning.UNDERTAKER
        text = "\n".join(one.text if is_bare else one.under_name for one in several)
        duty = _duty_of(record, meaning, main)
        new = _with_text(record, meaning, text, duty)
        if not _text_of(record, meaning, duty):
            record = new
        elif new != record:
            texts += [one.under_name for one in several]
    done = [duty.done_at for duty in record.duties if duty.done_at and duty.name in main]
    is_later = not done and record.status is not RecordStatus.OPEN
    usual = CaseNote(max(done, default=now), "", is_later)
    had = {note.text for note in record.notes}
    notes = [note for text in texts for note in _notes_in(text, usual, now)]
    added = tuple(note for note in notes if note.text not in had)
    return replace(record, notes=record.notes + added) if added else record


def told_text(record: Record, meaning: Meaning) -> str:
    """Return the words that a column of that meaning has in the record."""
    main = main_duties(record.duties, record.kind)
    return _text_of(record, meaning, _duty_of(record, meaning, main))


def _text_of(record: Record, meaning: Meaning, duty: Duty | None) -> str:
    if meaning is Meaning.UNDERTAKER:
        return "、".join(one.name for one in record.undertakers)
    if meaning is Meaning.INSTRUCTION and (step := _assigned_step(record)) is not None:
        return step.text
    if duty is not None:
        return duty.outcome if meaning is Meaning.OUTCOME else duty.result
    return ""


def _meaning_in(record: Record, one: Told, main: Sequence[str]) -> Meaning:
    """Return as what the record takes a column up: without a field for it as a note."""
    is_outcome = one.meaning is Meaning.RESULT and one.text in _OUTCOMES
    meaning = Meaning.OUTCOME if is_outcome and record.kind is Kind.MESSAGE else one.meaning
    if meaning is Meaning.UNDERTAKER:
        return meaning if record.kind in UNDERTAKEN else Meaning.HANDLING
    is_step = meaning is Meaning.INSTRUCTION and _assigned_step(record) is not None
    return meaning if is_step or _duty_of(record, meaning, main) else Meaning.HANDLING


def _assigned_step(record: Record) -> Check | None:
    """Return the step of a message that has the leader's words (批办)."""
    return next((one for one in record.checks if one.mark == Mark.ASSIGNED), None)


def _duty_of(record: Record, meaning: Meaning, main: Sequence[str]) -> Duty | None:
    name = _DUTIES.get((record.kind, meaning))
    is_outcome = meaning is Meaning.OUTCOME and record.kind is Kind.MESSAGE
    if meaning is Meaning.RESULT or is_outcome:
        name = next(iter(main), None)
    return next((duty for duty in record.duties if duty.name == name), None)


def _with_text(record: Record, meaning: Meaning, text: str, duty: Duty | None) -> Record:
    if meaning is Meaning.UNDERTAKER:
        names = dict.fromkeys(filter(None, (name.strip() for name in _BETWEEN.split(text))))
        had = {one.name: one for one in record.undertakers}
        return replace(record, undertakers=tuple(had.get(n, Undertaker(n)) for n in names))
    if meaning is Meaning.INSTRUCTION and (step := _assigned_step(record)) is not None:
        new = replace(step, done=True, text=text)
        return replace(record, checks=tuple(new if c is step else c for c in record.checks))
    if duty is None:
        return record
    worded = (
        replace(duty, outcome=text) if meaning is Meaning.OUTCOME else replace(duty, result=text)
    )
    return replace(record, duties=tuple(worded if d is duty else d for d in record.duties))


def _notes_in(text: str, usual: CaseNote, now: datetime) -> Iterator[CaseNote]:
    """Yield the notes of a text: those it dates itself as in an export, else one like `usual`."""
    stamps = list(_STAMP.finditer(text))
    if not stamps or stamps[0].start():
        yield replace(usual, text=text)
        return
    for stamp, following in zip(stamps, [*stamps[1:], None], strict=True):
        end = following.start() - 1 if following else len(text)
        at = _instant(stamp["at"], now)
        note = CaseNote(at, text[stamp.end() : end], bool(stamp["later"])) if at else None
        yield note or replace(usual, text=text[stamp.start() : end])


def _instant(text: str, now: datetime) -> datetime | None:
    """Return the moment written there, None where there is none up to `now`."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    at = at if at.tzinfo else at.replace(tzinfo=now.tzinfo)
    return at if at <= now else None
