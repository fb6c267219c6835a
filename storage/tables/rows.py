"""Records and duties as rows of their tables, and back.

Reading a row raises ValueError, KeyError, TypeError or OverflowError where a damaged file gave
something that no program wrote; `readable` turns these into a refusal.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from deadlines.calendar.notice import Certainty
from deadlines.records.duty import Duty, DutyState
from deadlines.records.record import Check, Mark, Record, RecordStatus
from deadlines.rules.rule import DutyRule, Kind, Level
from storage.database.database import Row
from storage.database.errors import damaged
from storage.database.instants import from_ms, from_ms_or_none, ms_or_none, to_ms
from storage.tables.facets import facets_of

RECORD_COLUMNS = (
    "number", "kind", "level", "status", "at", "logged_at",
    "title", "source", "link", "note", "checks", "due", "facets",
)  # fmt: skip
DUTY_COLUMNS = (
    "id", "record", "rule", "state", "start", "due", "safe_by", "certainty", "edition",
    "done_at", "late_reason", "acknowledged_at", "was_due", "extension_reason", "is_target",
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
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError) as error:
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
        ms_or_none(deciding_due(record)),
        facets_of(record),
    )


def record_of(row: Row, duties: tuple[Duty, ...]) -> Record:
    """Return the record of a row."""
    number, kind, level, status, at, logged_at, title, source, link, note, checks, *_ = row
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
    )


def duty_of(row: Row, rule: DutyRule) -> Duty:
    """Return the duty of a row with its rule."""
    (
        id_, record, _, state, start, due, safe_by, certainty, edition,
        done_at, late_reason, acknowledged_at, was_due, extension_reason, _,
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
    return json_text([[c.mark.value, c.done, c.who, ms_or_none(c.at)] for c in checks])


@lru_cache(maxsize=512)
def _checks_of(text: str) -> tuple[Check, ...]:
    return tuple(
        Check(Mark(mark), done, who, from_ms_or_none(at))
        for mark, done, who, at in json.loads(text)
    )
