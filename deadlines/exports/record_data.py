"""A record as plain JSON data that loses nothing, as docs/export.md describes it."""

from collections.abc import Iterable
from datetime import datetime, tzinfo
from typing import Any

from deadlines.records.duty import Duty
from deadlines.records.history import HistoryEntry
from deadlines.records.record import Record
from deadlines.rules.snapshot import to_data

FORMAT = "duedesk-ledger"
VERSION = 1


def record_data(record: Record, zone: tzinfo) -> dict[str, Any]:
    """Return the record with its duties and checklist, instants in ISO with the zone's offset."""
    return {
        "number": record.number,
        "kind": record.kind.value,
        "level": record.level and record.level.value,
        "status": record.status.value,
        "volume": record.volume,
        "title": record.title,
        "at": _iso(record.at, zone),
        "logged_at": _iso(record.logged_at, zone),
        "source": record.source,
        "link": record.link,
        "note": record.note,
        "found": record.finding and record.finding.value,
        "posted": _iso(record.posted, zone),
        "instructed": _iso(record.instructed, zone),
        "visit": {
            "medium": record.visit.medium,
            "reporter": record.visit.reporter,
            "phone": record.visit.phone,
            "at": _iso(record.visit.at, zone),
        },
        "duties": [_duty_data(duty, zone) for duty in record.duties],
        "checks": [
            {
                "step": str(check.mark),
                "done": check.done,
                "who": check.who,
                "at": _iso(check.at, zone),
                "text": check.text,
            }
            for check in record.checks
        ],
        "notes": [
            {"at": _iso(note.at, zone), "text": note.text, "added_later": note.is_added_later}
            for note in record.notes
        ],
        "series": record.turn and record.turn.series,
        "series_day": record.turn and record.turn.day.isoformat(),
        "undertakers": [
            {
                "name": one.name,
                "phone": one.phone,
                "by": _iso(one.by, zone),
                "urged": one.urged,
                "answer": one.answer,
                "answered_at": _iso(one.answered_at, zone),
            }
            for one in record.undertakers
        ],
        "attachments": [
            {
                "sha256": file.sha256,
                "name": file.name,
                "size": file.size,
                "type": file.media_type,
                "at": _iso(file.at, zone),
            }
            for file in record.attachments
        ],
    }


def entries_data(entries: Iterable[HistoryEntry], zone: tzinfo) -> list[dict[str, Any]]:
    """Return entries of the history, each with the two hashes that chain it."""
    return [
        {
            "sequence": entry.sequence,
            "at": _iso(entry.at, zone),
            "action": entry.change.action.value,
            "old": dict(entry.change.old),
            "new": dict(entry.change.new),
            "reason": entry.change.reason,
            "previous": entry.previous,
            "hash": entry.link,
        }
        for entry in entries
    ]


def _duty_data(duty: Duty, zone: tzinfo) -> dict[str, Any]:
    return {
        "duty": duty.name,
        "status": duty.state.value,
        "start": _iso(duty.start, zone),
        "due": _iso(duty.due, zone),
        "safe_by": _iso(duty.safe_by, zone),
        "certainty": duty.certainty.value,
        "calendar": duty.edition,
        "was_due": _iso(duty.was_due, zone),
        "extension_reason": duty.extension_reason,
        "extended_at": _iso(duty.extended_at, zone),
        "done_at": _iso(duty.done_at, zone),
        "late_reason": duty.late_reason,
        "to": duty.whom,
        "by": duty.means,
        "result": duty.result,
        "outcome": duty.outcome,
        "acknowledged_at": _iso(duty.acknowledged_at, zone),
        "rule": to_data(duty.rule),
    }


def _iso(instant: datetime | None, zone: tzinfo) -> str | None:
    return instant.astimezone(zone).isoformat() if instant else None
