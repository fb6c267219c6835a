"""A record as flat plain data: what the history writes down, and what undo puts back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from itertools import count

from deadlines.calendar.notice import Certainty
from deadlines.records.duty import Duty, DutyState
from deadlines.records.record import (
    CHECKLISTS,
    Attachment,
    Attempt,
    CaseNote,
    Check,
    Record,
    RecordStatus,
    Turn,
    Undertaker,
    Visit,
)
from deadlines.rules.rule import DutyRule, FoundBy, Kind, Level
from deadlines.rules.snapshot import fingerprint
from deadlines.values import replace

TYPE_CHECKING = False  # as `typing` has it, which takes long to import
if TYPE_CHECKING:
    from typing import Any

_RECORD_TEXTS = ("title", "source", "link", "note", "volume")
_RECORD_INSTANTS = ("posted", "instructed")
_VISIT_TEXTS = ("medium", "reporter", "phone")
_DUTY_INSTANTS = (
    "start", "due", "safe_by", "done_at", "acknowledged_at", "was_due", "extended_at",
)  # fmt: skip
_RULE = "rule"
_DUTY_TEXTS = (
    "edition", "late_reason", "extension_reason", "whom", "means", "result", "outcome",
)  # fmt: skip


def to_plain(record: Record) -> dict[str, Any]:
    """Return the record as flat JSON data: its own fields, `duty.<name>.<field>`, `check.<mark>`,
    `note.<place>`, `attachment.<place>`, `undertaker.<place>`, and of a task `step.<place>`.

    Instants are ISO texts in UTC, a duty's rule is its fingerprint. What is empty is left out.
    """
    plain: dict[str, Any] = {
        "kind": record.kind.value,
        "at": _instant_text(record.at),
        "logged_at": _instant_text(record.logged_at),
        "level": record.level and record.level.value,
        "status": record.status.value,
        "finding": record.finding and record.finding.value,
        "visit.at": record.visit.at and _instant_text(record.visit.at),
    }
    plain.update((name, getattr(record, name)) for name in _RECORD_TEXTS)
    plain.update((f"visit.{name}", getattr(record.visit, name)) for name in _VISIT_TEXTS)
    for name in _RECORD_INSTANTS:
        instant = getattr(record, name)
        plain[name] = instant and _instant_text(instant)
    for duty in record.duties:
        plain.update((f"duty.{duty.name}.{name}", value) for name, value in _duty_fields(duty))
    for check in record.checks:
        if check.done and record.kind is not Kind.TASK:
            words = [check.text] if check.text else []
            plain[f"check.{check.mark}"] = [
                check.who, check.at and _instant_text(check.at), *words,
            ]  # fmt: skip
    for prefix, _, parts_of in _LISTS.values():
        for place, part in enumerate(parts_of(record)):
            plain[f"{prefix}.{place}"] = _part_values(part)
    if record.turn:
        plain["turn"] = [record.turn.series, record.turn.day.isoformat()]
    return {name: value for name, value in plain.items() if value not in (None, "")}


def changes(old: Record, new: Record) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the fields that differ, as they were and as they are; absent where empty."""
    was, now = to_plain(old), to_plain(new)
    names = [name for name in was | now if was.get(name) != now.get(name)]
    return (
        {name: was[name] for name in names if name in was},
        {name: now[name] for name in names if name in now},
    )


def restore_fields(record: Record, old: Mapping[str, Any], new: Mapping[str, Any]) -> Record:
    """Return the record with the changed fields as they were before the change `old` → `new`.

    A duty that the change brought about is cancelled, since nothing is deleted.
    """
    names = set(old) | set(new)
    fields: dict[str, Any] = {n: old.get(n, "") for n in _RECORD_TEXTS if n in names}
    if "at" in names:
        fields["at"] = datetime.fromisoformat(old["at"])
    if "level" in names:
        fields["level"] = Level(old["level"]) if "level" in old else None
    if "status" in names:
        fields["status"] = RecordStatus(old["status"])
    if "finding" in names:
        fields["finding"] = FoundBy(old["finding"]) if "finding" in old else None
    for name in names.intersection(_RECORD_INSTANTS):
        fields[name] = datetime.fromisoformat(old[name]) if name in old else None
    if any(name.startswith("visit.") for name in names):
        fields["visit"] = _restored_visit(record.visit, old, names)
    checks = tuple(_restored_check(check, old, names) for check in record.checks)
    for field, (prefix, kind, parts_of) in _LISTS.items():
        if any(name.startswith(f"{prefix}.") for name in names):
            fields[field] = tuple(_restored_list(prefix, kind, parts_of(record), old, names))
    duties = tuple(_restored_duty(duty, old, names) for duty in record.duties)
    return replace(record, **{"checks": checks, **fields}, duties=duties)


def build_record(
    number: int,
    plain: Mapping[str, Any],
    logged_at: datetime,
    rules: Iterable[tuple[int, DutyRule]],
) -> Record:
    """Return the record that `to_plain` wrote, with the ids and rules of its duties.

    Raises KeyError, ValueError or TypeError for data that it did not write.
    """
    kind = Kind(plain["kind"])
    duties = tuple(
        Duty(id_, number, rule, logged_at, None, None, Certainty.OFFICIAL, "")
        for id_, rule in rules
    )
    checks = tuple(Check(mark) for mark in CHECKLISTS.get(kind, ()))
    blank = Record(number, kind, "", logged_at, logged_at, duties=duties, checks=checks)
    turn = Turn(plain["turn"][0], date.fromisoformat(plain["turn"][1])) if "turn" in plain else None
    return replace(restore_fields(blank, plain, {}), turn=turn)


def _part_values(part: Any) -> list[Any]:
    """Return the fields of a note, file, undertaker or step; a note's attempt stands last."""
    values = [getattr(part, name) for name in part.__match_args__]
    if isinstance(part, CaseNote):
        values = [*values[:-1], *part.told]
    return [_instant_text(one) if isinstance(one, datetime) else one for one in values]


def _part_of(kind: type[Any], values: Any) -> Any:
    """Return the note, file, undertaker or step that `_part_values` wrote."""
    count = len(kind.__match_args__) - (kind is CaseNote)
    fields = {
        name: datetime.fromisoformat(value) if name in _PART_INSTANTS and value else value
        for name, value in zip(kind.__match_args__[:count], values[:count], strict=True)
    }
    told = values[count:]
    return kind(**fields, **({"attempt": Attempt(*told)} if told else {}))


_PART_INSTANTS = frozenset(("at", "by", "answered_at"))
_LISTS: dict[str, tuple[str, type[Any], Callable[[Record], Sequence[Any]]]] = {
    "notes": ("note", CaseNote, lambda record: record.notes),
    "attachments": ("attachment", Attachment, lambda record: record.attachments),
    "undertakers": ("undertaker", Undertaker, lambda record: record.undertakers),
    "checks": ("step", Check, lambda record: record.checks if record.kind is Kind.TASK else ()),
}
"""The fields that are lists: what their names begin with, what they hold, and of which record."""


def _instant_text(instant: datetime) -> str:
    return instant.astimezone(UTC).isoformat()


def _duty_fields(duty: Duty) -> list[tuple[str, Any]]:
    fields: list[tuple[str, Any]] = [
        ("state", duty.state.value), (_RULE, f"{fingerprint(duty.rule):016x}"),
    ]  # fmt: skip
    for name in _DUTY_INSTANTS:
        instant = getattr(duty, name)
        fields.append((name, instant and _instant_text(instant)))
    fields += [(name, getattr(duty, name)) for name in _DUTY_TEXTS]
    if duty.certainty is not Certainty.OFFICIAL:
        fields.append(("certainty", duty.certainty.value))
    return fields


def _restored_duty(duty: Duty, old: Mapping[str, Any], names: set[str]) -> Duty:
    prefix = f"duty.{duty.name}."
    if f"{prefix}state" in names and f"{prefix}state" not in old:
        return replace(duty, state=DutyState.CANCELLED)
    fields: dict[str, Any] = {}
    for name in (n.removeprefix(prefix) for n in names if n.startswith(prefix)):
        value = old.get(prefix + name)
        if name == _RULE:
            continue  # a duty keeps the rule it has now
        if name == "state":
            fields[name] = DutyState(old[prefix + name])
        elif name == "certainty":
            fields[name] = Certainty(value or Certainty.OFFICIAL)
        elif name in _DUTY_INSTANTS:
            fields[name] = datetime.fromisoformat(value) if value else None
        else:
            fields[name] = value or ""
    return replace(duty, **fields)


def _restored_check(check: Check, old: Mapping[str, Any], names: set[str]) -> Check:
    name = f"check.{check.mark}"
    if name not in names:
        return check
    who, at, *words = old.get(name, ["", None])
    when = datetime.fromisoformat(at) if at else None
    return Check(check.mark, name in old, who, when, "".join(words))


def _restored_visit(visit: Visit, old: Mapping[str, Any], names: set[str]) -> Visit:
    fields: dict[str, Any] = {
        name: old.get(f"visit.{name}", "") for name in _VISIT_TEXTS if f"visit.{name}" in names
    }
    if "visit.at" in names:
        at = old.get("visit.at")
        fields["at"] = datetime.fromisoformat(at) if at else None
    return replace(visit, **fields)


def _restored_list(
    prefix: str,
    kind: type[Any],
    kept: Sequence[Any],
    old: Mapping[str, Any],
    names: set[str],
) -> Iterator[Any]:
    for place in count():
        name = f"{prefix}.{place}"
        if name in old:
            yield _part_of(kind, old[name])
        elif place < len(kept) and name not in names:
            yield kept[place]
        elif place >= len(kept):
            return
