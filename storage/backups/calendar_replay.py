"""The calendar replayed: each notice and day of the unit's own must be what the history says."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from deadlines.records.calendar_keeper import notice_fields
from deadlines.records.history import Action, HistoryEntry
from deadlines.refusal import Refusal
from deadlines.self_check import Alteration, AlteredPlace
from storage.database.database import Database
from storage.tables.calendar import CalendarTable
from storage.tables.history import HistoryTable

NOTICE, OWN_DAY = "notice", "own_day"


def altered_calendar(database: Database) -> Iterator[AlteredPlace]:
    """Yield each notice and own day that is not what the history says. Raises Refusal."""
    told = _fold(HistoryTable(database).entries_of(0))
    table = CalendarTable(database)
    try:
        found: dict[str, Mapping[str, Any]] = {
            f"{NOTICE}.{year}": notice_fields(notice) for year, notice in table.notices().items()
        }
        found |= {
            f"{OWN_DAY}.{day.isoformat()}": {"working": own.working, "name": own.name}
            for day, own in table.own_days().items()
        }
    except Refusal as refusal:
        if refusal.code != "database-damaged":
            raise
        yield AlteredPlace(0, NOTICE, Alteration.CHANGED)
        return
    for name in sorted(found.keys() | told.keys()):
        if name not in told:
            yield AlteredPlace(0, name, Alteration.ADDED)
        elif name not in found:
            yield AlteredPlace(0, name, Alteration.MISSING)
        elif any(found[name][field] != value for field, value in told[name].items()):
            yield AlteredPlace(0, name, Alteration.CHANGED)


def _fold(entries: Iterable[HistoryEntry]) -> dict[str, dict[str, Any]]:
    """Return what stands after the entries; those of earlier versions tell a notice's edition."""
    told: dict[str, dict[str, Any]] = {}
    for entry in entries:
        new, old = entry.change.new, entry.change.old
        if entry.change.action is not Action.CALENDAR_LOADED:
            continue
        if "year" in new:
            told[f"{NOTICE}.{new['year']}"] = dict(new)
        elif not new:
            told.pop(f"{OWN_DAY}.{old.get('day')}", None)
        else:
            fields = {"working": new.get("working"), "name": new.get("name")}
            told[f"{OWN_DAY}.{new.get('day')}"] = fields
    return told
