"""A record as plain JSON data that loses nothing, as docs/export.md describes it."""

from collections.abc import Callable, Iterable
from datetime import datetime, tzinfo
from functools import cache
from operator import attrgetter
from typing import Any

from deadlines.records.history import HistoryEntry
from deadlines.records.record import Record
from deadlines.rules.snapshot import to_data

FORMAT = "duedesk-ledger"
VERSION = 1


_RECORD = (
    "number", "kind", "level", "status", "volume", "title", "at", "logged_at", "source", "link",
    "note", "finding", "posted", "instructed",
)  # fmt: skip
_VISIT = ("medium", "reporter", "phone", "at")
_DUTY = (
    "state", "start", "due", "safe_by", "certainty", "edition", "was_due", "extension_reason",
    "extended_at", "done_at", "late_reason", "whom", "means", "result", "outcome",
    "acknowledged_at",
)  # fmt: skip
_CHECK = ("mark", "done", "who", "at", "text")
_NOTE = ("at", "text", "is_added_later")
_UNDERTAKER = ("name", "phone", "by", "urged", "answer", "answered_at")
_ATTACHMENT = ("sha256", "name", "size", "media_type", "at")
_KEYS = {
    "finding": "found",
    "state": "status",
    "edition": "calendar",
    "whom": "to",
    "means": "by",
    "mark": "step",
    "is_added_later": "added_later",
    "media_type": "type",
}
"""The fields that the format calls otherwise than the program."""


def record_data(record: Record, zone: tzinfo) -> dict[str, Any]:
    """Return the record with its duties and checklist, instants in ISO with the zone's offset."""

    def fields(of: object, names: tuple[str, ...]) -> dict[str, Any]:
        keys, values = _reader(names)
        return {
            key: value.astimezone(zone).isoformat() if isinstance(value, datetime) else value
            for key, value in zip(keys, values(of), strict=True)
        }

    turn = record.turn
    return {
        **fields(record, _RECORD),
        "visit": fields(record.visit, _VISIT),
        "duties": [
            {"duty": duty.name, **fields(duty, _DUTY), "rule": to_data(duty.rule)}
            for duty in record.duties
        ],
        "checks": [fields(check, _CHECK) for check in record.checks],
        "notes": [fields(note, _NOTE) for note in record.notes],
        "series": turn and turn.series,
        "series_day": turn and turn.day.isoformat(),
        "undertakers": [fields(one, _UNDERTAKER) for one in record.undertakers],
        "attachments": [fields(file, _ATTACHMENT) for file in record.attachments],
    }


def entries_data(entries: Iterable[HistoryEntry], zone: tzinfo) -> list[dict[str, Any]]:
    """Return entries of the history, each with the two hashes that chain it."""
    return [
        {
            "sequence": entry.sequence,
            "at": entry.at.astimezone(zone).isoformat(),
            "action": entry.change.action.value,
            "old": dict(entry.change.old),
            "new": dict(entry.change.new),
            "reason": entry.change.reason,
            "previous": entry.previous,
            "hash": entry.link,
        }
        for entry in entries
    ]


@cache
def _reader(names: tuple[str, ...]) -> tuple[tuple[str, ...], Callable[[object], tuple[Any, ...]]]:
    """Return what the format calls fields, and what reads them, quicker than one by one."""
    return tuple(_KEYS.get(name, name) for name in names), attrgetter(*names)
