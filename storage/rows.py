"""Records, duties and entries as rows of their tables, and back.

Reading a row raises ValueError, KeyError, TypeError or OverflowError where a damaged file gave
something that no program wrote; `readable` turns these into a refusal.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from deadlines.due import Certainty
from deadlines.duty import Duty, DutyState
from deadlines.history import Action, Change, Entry
from deadlines.record import Check, Mark, Record, RecordStatus
from deadlines.rule import DutyRule, Kind, Level
from storage.database import Row
from storage.errors import damaged
from storage.instants import from_ms, from_ms_or_none, ms_or_none, to_ms

RECORD_COLUMNS = (
    "number", "kind", "level", "status", "at", "logged_at",
    "title", "source", "link", "note", "checks",
)  # fmt: skip
DUTY_COLUMNS = (
    "id", "record", "rule", "state", "start", "due", "safe_by", "certainty", "edition",
    "done_at", "late_reason", "acknowledged_at", "was_due", "extension_reason",
)  # fmt: skip
ENTRY_COLUMNS = (
    "sequence", "at", "record", "action", "old", "new", "reason", "previous", "link",
)  # fmt: skip

# A dict is several times faster than calling the enum, which counts for 10,000 open records.
_KINDS = {kind.value: kind for kind in Kind}
_LEVELS = {level.value: level for level in Level} | {None: None}
_STATUSES = {status.value: status for status in RecordStatus}
_STATES = {state.value: state for state in DutyState}
_CERTAINTIES = {certainty.value: certainty for certainty in Certainty}


@contextmanager
def readable(path: Path) -> Iterator[None]:
    """Turn the errors of unreadable rows into Refusal("database-damaged")."""
    try:
        yield
    except (ValueError, KeyError, TypeError, OverflowError) as error:
        raise damaged(path, "rows") from error


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
    )


def record_of(row: Row, duties: tuple[Duty, ...]) -> Record:
    """Return the record of a row."""
    number, kind, level, status, at, logged_at, title, source, link, note, checks = row
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
    )


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
    )


def duty_of(row: Row, rule: DutyRule) -> Duty:
    """Return the duty of a row with its rule."""
    (
        id_, record, _, state, start, due, safe_by, certainty, edition,
        done_at, late_reason, acknowledged_at, was_due, extension_reason,
    ) = row  # fmt: skip
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
    )


def entry_row(entry: Entry) -> Row:
    """Return the entry's columns."""
    change = entry.change
    return (
        entry.sequence,
        to_ms(entry.at),
        change.record,
        change.action.value,
        json_text(dict(change.old)),
        json_text(dict(change.new)),
        change.reason,
        entry.previous,
        entry.link,
    )


def entry_of(row: Row) -> Entry:
    """Return the entry of a row."""
    sequence, at, record, action, old, new, reason, previous, link = row
    change = Change(record, Action(action), json.loads(old), json.loads(new), reason)
    return Entry(sequence, from_ms(at), change, previous, link)


def json_text(value: object) -> str:
    """Return plain JSON, short and with Chinese as it is."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@lru_cache(maxsize=512)
def _checks_text(checks: tuple[Check, ...]) -> str:
    return json_text([[c.mark.value, c.done, c.who, ms_or_none(c.at)] for c in checks])


@lru_cache(maxsize=512)
def _checks_of(text: str) -> tuple[Check, ...]:
    return tuple(
        Check(Mark(mark), done, who, from_ms_or_none(at)) for mark, done, who, at in json.loads(text)
    )
