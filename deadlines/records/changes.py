"""A record as flat plain data: what the history writes down, and what undo puts back."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from deadlines.calendar.notice import Certainty
from deadlines.records.duty import Duty, DutyState
from deadlines.records.record import Check, Record, RecordStatus
from deadlines.rules.rule import Level

_RECORD_TEXTS = ("title", "source", "link", "note")
_DUTY_INSTANTS = ("start", "due", "safe_by", "done_at", "acknowledged_at", "was_due")
_DUTY_TEXTS = ("edition", "late_reason", "extension_reason")


def to_plain(record: Record) -> dict[str, Any]:
    """Return the record as flat JSON data: its own fields, `duty.<name>.<field>`, `check.<mark>`.

    Instants are ISO texts in UTC. What is empty is left out, the rules are not in it:
    a record's rule never changes.
    """
    plain: dict[str, Any] = {
        "kind": record.kind.value,
        "at": _instant_text(record.at),
        "level": record.level and record.level.value,
        "status": record.status.value,
    }
    plain.update((name, getattr(record, name)) for name in _RECORD_TEXTS)
    for duty in record.duties:
        plain.update((f"duty.{duty.name}.{name}", value) for name, value in _duty_fields(duty))
    for check in record.checks:
        if check.done:
            plain[f"check.{check.mark.value}"] = [check.who, check.at and _instant_text(check.at)]
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
    duties = tuple(_restored_duty(duty, old, names) for duty in record.duties)
    checks = tuple(_restored_check(check, old, names) for check in record.checks)
    return replace(record, **fields, duties=duties, checks=checks)


def _instant_text(instant: datetime) -> str:
    return instant.astimezone(UTC).isoformat()


def _duty_fields(duty: Duty) -> list[tuple[str, Any]]:
    fields: list[tuple[str, Any]] = [("state", duty.state.value)]
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
    name = f"check.{check.mark.value}"
    if name not in names:
        return check
    who, at = old.get(name, ["", None])
    return Check(check.mark, name in old, who, datetime.fromisoformat(at) if at else None)
