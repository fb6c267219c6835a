"""Records and duties as rows of their tables, and back.

Reading a row raises ValueError, KeyError, TypeError or OverflowError where a damaged file gave
something that no program wrote; `readable` turns these into a refusal.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path

from deadlines.calendar.notice import Certainty
from deadlines.records.duty import Duty, DutyState
from deadlines.records.record import (
    Attachment,
    Attempt,
    CaseNote,
    Check,
    Mark,
    Record,
    RecordStatus,
    Turn,
    Undertaker,
    Visit,
)
from deadlines.rules.rule import DutyRule, FoundBy, Kind, Level
from storage.database.database import Row
from storage.database.errors import damage_refusal
from storage.database.instants import from_ms, from_ms_or_none, ms_or_none, to_ms
from storage.tables.facets import facets_of

RECORD_COLUMNS = (
    "number", "kind", "level", "status", "at", "logged_at",
    "title", "source", "link", "note", "checks", "due", "facets",
    "finding", "posted", "instructed", "visit", "notes", "attachments", "words",
    "series", "series_day", "undertakers",
    "volume",
)  # fmt: skip
DUTY_COLUMNS = (
    "id", "record", "rule", "state", "start", "due", "safe_by", "certainty", "edition",
    "done_at", "late_reason", "acknowledged_at", "was_due", "extension_reason", "is_target",
    "extended_at", "whom", "means", "result", "outcome",
)  # fmt: skip

# A dict is several times faster than calling the enum, which counts for 10,000 open records.
_KINDS = {kind.value: kind for kind in Kind}
_LEVELS = {level.value: level for level in Level} | {None: None}
_FINDINGS = {finding.value: finding for finding in FoundBy} | {None: None}
_STATUSES = {status.value: status for status in RecordStatus}
_MARKS = {mark.value: mark for mark in Mark}
_STATES = {state.value: state for state in DutyState}
_CERTAINTIES = {certainty.value: certainty for certainty in Certainty}


_NO_VISIT = Visit()
_joined = "".join
"""Takes texts and raises TypeError for anything else, quicker than asking each for its type."""


@contextmanager
def readable(path: Path) -> Iterator[None]:
    """Turn the errors of unreadable rows into Refusal("database-damaged")."""
    try:
        yield
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError) as error:
        raise damage_refusal(path, "rows") from error


def record_row(record: Record) -> Row:
    """Return the record's columns, without its duties; number 0 lets the table choose one."""
    return (
        record.number or None,
        record.kind.value,
        record.level.value if record.level else None,
        record.status.value,
        to_ms(record.at),
        to_ms(record.logged_at),
        record.title,
        record.source,
        record.link,
        record.note,
        _checks_text(record.checks),
        ms_or_none(deciding_due(record)),
        facets_of(record),
        record.finding.value if record.finding else None,
        ms_or_none(record.posted),
        ms_or_none(record.instructed),
        _visit_text(record.visit),
        _notes_text(record.notes),
        _attachments_text(record.attachments),
        _words_of(record),
        record.turn.series if record.turn else 0,
        record.turn.day.isoformat() if record.turn else "",
        _undertakers_text(record.undertakers),
        record.volume,
    )


def record_of(row: Row, duties: tuple[Duty, ...]) -> Record:
    """Return the record of a row."""
    (
        number, kind, level, status, at, logged_at, title, source, link, note, checks,
        _, _, finding, posted, instructed, visit, notes, attachments, _,
        series, series_day, undertakers,
        volume,
    ) = row  # fmt: skip
    _joined((title, source, link, note, volume))
    return Record(
        number,
        _KINDS[kind],
        title,
        from_ms(at),
        from_ms(logged_at),
        _LEVELS[level],
        source,
        link,
        note,
        _STATUSES[status],
        duties,
        _checks_of(checks),
        _FINDINGS[finding],
        from_ms_or_none(posted),
        from_ms_or_none(instructed),
        _visit_of(visit),
        _notes_of(notes),
        attachments_of(attachments),
        Turn(series, date.fromisoformat(series_day)) if series else None,
        _undertakers_of(undertakers),
        volume,
    )


def deciding_due(record: Record) -> datetime | None:
    """Return when the record is due in the log: its first open duty, else the last one it had."""
    dues = [duty.due for duty in record.open_duties if duty.due]
    if dues:
        return min(dues)
    over = [d.due for d in record.duties if d.due and d.state is not DutyState.CANCELLED]
    return max(over, default=None)


def duty_row(duty: Duty, record: int, rule: int) -> Row:
    """Return the duty's columns for that record and stored rule; id 0 lets the table choose one."""
    return (
        duty.id or None,
        record,
        rule,
        duty.state.value,
        to_ms(duty.start),
        ms_or_none(duty.due),
        ms_or_none(duty.safe_by),
        duty.certainty.value,
        duty.edition,
        ms_or_none(duty.done_at),
        duty.late_reason,
        ms_or_none(duty.acknowledged_at),
        ms_or_none(duty.was_due),
        duty.extension_reason,
        int(duty.is_target),
        ms_or_none(duty.extended_at),
        duty.whom,
        duty.means,
        duty.result,
        duty.outcome,
    )


def duty_of(row: Row, rule: DutyRule) -> Duty:
    """Return the duty of a row with its rule."""
    (
        id_, record, _, state, start, due, safe_by, certainty, edition,
        done_at, late_reason, acknowledged_at, was_due, extension_reason, _,
        extended_at, whom, means, result, outcome,
    ) = row  # fmt: skip
    _joined((edition, late_reason, extension_reason, whom, means, result, outcome))
    instant = from_ms_or_none
    return Duty(
        id_,
        record,
        rule,
        from_ms(start),
        instant(due),
        instant(safe_by),
        _CERTAINTIES[certainty],
        edition,
        _STATES[state],
        instant(done_at),
        late_reason,
        instant(acknowledged_at),
        instant(was_due),
        extension_reason,
        instant(extended_at),
        whom,
        means,
        result,
        outcome,
    )


def checkers(text: str) -> tuple[str, ...]:
    """Return who has signed in a stored checklist, each once."""
    return tuple(dict.fromkeys(check.who for check in _checks_of(text) if check.who))


def kind_of(text: str) -> Kind:
    """Return the kind of that name, quicker than the enum does."""
    return _KINDS[text]


def level_of(text: str | None) -> Level | None:
    """Return the level of that name; None stays None."""
    return _LEVELS[text]


def status_of(text: str) -> RecordStatus:
    """Return the status of that name."""
    return _STATUSES[text]


def json_text(value: object) -> str:
    """Return plain JSON, short and with Chinese as it is."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@lru_cache(maxsize=512)
def _checks_text(checks: tuple[Check, ...]) -> str:
    return json_text(
        [
            [str(c.mark), c.done, c.who, ms_or_none(c.at), *([c.text] if c.text else [])]
            for c in checks
        ]
    )


@lru_cache(maxsize=512)
def _checks_of(text: str) -> tuple[Check, ...]:
    return tuple(
        Check(_MARKS.get(mark, mark), done, _joined((who,)), from_ms_or_none(at), _joined(words))
        for mark, done, who, at, *words in json.loads(text)
    )


def _visit_text(visit: Visit) -> str:
    if visit == Visit():
        return ""
    return json_text([visit.medium, visit.reporter, visit.phone, ms_or_none(visit.at)])


def _visit_of(text: str) -> Visit:
    if not text:
        return _NO_VISIT
    medium, reporter, phone, at = json.loads(text)
    _joined((medium, reporter, phone))
    return Visit(medium, reporter, phone, from_ms_or_none(at))


def _notes_text(notes: tuple[CaseNote, ...]) -> str:
    return (
        json_text([[to_ms(n.at), n.text, n.is_added_later, *n.told] for n in notes])
        if notes
        else ""
    )


def _notes_of(text: str) -> tuple[CaseNote, ...]:
    if not text:
        return ()
    return tuple(
        CaseNote(from_ms(at), _joined((words,)), later, Attempt(*told) if told else None)
        for at, words, later, *told in json.loads(text)
    )


def _attachments_text(files: tuple[Attachment, ...]) -> str:
    if not files:
        return ""
    return json_text([[f.sha256, f.name, f.size, f.media_type, to_ms(f.at)] for f in files])


def attachments_of(text: str) -> tuple[Attachment, ...]:
    """Return the evidence of a record as its column holds it."""
    if not text:
        return ()
    return tuple(
        Attachment(_joined((sha256,)), _joined((name,)), size, _joined((media_type,)), from_ms(at))
        for sha256, name, size, media_type, at in json.loads(text)
    )


def _undertakers_text(ones: tuple[Undertaker, ...]) -> str:
    if not ones:
        return ""
    return json_text(
        [
            [o.name, o.phone, ms_or_none(o.by), o.urged, o.answer, ms_or_none(o.answered_at)]
            for o in ones
        ]
    )


def _undertakers_of(text: str) -> tuple[Undertaker, ...]:
    if not text:
        return ()
    return tuple(
        Undertaker(
            _joined((name,)),
            _joined((phone,)),
            from_ms_or_none(by),
            urged,
            _joined((answer,)),
            from_ms_or_none(at),
        )
        for name, phone, by, urged, answer, at in json.loads(text)
    )


def _words_of(record: Record) -> str:
    """Return what the search finds a record by beside its own texts: notes, results, the visit."""
    texts = [note.text for note in record.notes]
    texts += [check.text for check in record.checks]
    texts += [file.name for file in record.attachments]
    texts += [one.name for one in record.undertakers]
    for duty in record.duties:
        texts += [duty.whom, duty.result, duty.outcome, duty.late_reason, duty.extension_reason]
    texts += [record.visit.medium, record.visit.reporter, record.volume]
    return "\n".join(filter(None, texts))
