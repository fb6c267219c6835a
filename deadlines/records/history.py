"""The history: an append-only list of what was done, each entry chained to the one before."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

FIRST_LINK = "0" * 64
"""What the first entry is chained to."""


class Action(StrEnum):
    """What was done to a record (or, with record number 0, to the whole ledger)."""

    LOGGED = "logged"
    AMENDED = "amended"
    CHECKED = "checked"
    ACKNOWLEDGED = "acknowledged"
    FINISHED = "finished"
    REOPENED = "reopened"
    LEVEL_RAISED = "level-raised"
    EXTENDED = "extended"
    RECOMPUTED = "recomputed"
    CANCELLED = "cancelled"
    UNDONE = "undone"
    SNOOZED = "snoozed"
    CALENDAR_LOADED = "calendar-loaded"
    RULES_CHANGED = "rules-changed"
    IMPORTED = "imported"
    RESTORED = "restored"
    APPROVAL_REFUSED = "approval-refused"
    SUPPLEMENTED = "supplemented"
    HANDED_OVER = "handed-over"
    NOTED = "noted"
    ATTACHED = "attached"
    HANDOVER_GIVEN = "handover-given"
    HANDOVER_TAKEN = "handover-taken"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing to be written to the history. `old` and `new` hold only the fields that changed.

    Their values are plain JSON; fields of a duty are named `duty.<name>.<field>`.
    """

    record: int
    action: Action
    old: Mapping[str, object]
    new: Mapping[str, object]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """A written change: its place in the history, its time (aware, to the millisecond) and link."""

    sequence: int
    at: datetime
    change: Change
    previous: str
    link: str


def link_of(previous: str, sequence: int, at: datetime, change: Change) -> str:
    """Return the SHA-256 link of an entry over the entry before it and all its own fields."""
    import hashlib

    body = json.dumps(
        [
            previous,
            sequence,
            round(at.astimezone(UTC).timestamp() * 1000),
            change.record,
            change.action.value,
            dict(change.old),
            dict(change.new),
            change.reason,
        ],
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
    )
    return hashlib.sha256(body.encode()).hexdigest()
