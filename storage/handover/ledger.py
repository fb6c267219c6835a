"""The ledger inside a handover: what it holds, and what of it belongs to one machine only."""

from collections.abc import Mapping
from datetime import datetime

from deadlines.handover.contents import Contents
from storage.database.database import Database
from storage.tables.settings import SettingsTable

_MACHINE = (
    "window-place",
    "reminder-place",
    "desk-clock-place",
    "log-columns",
    "muted-until",
    "close-explained",
)
"""Choices that say something of a screen or of one user's day, not of the unit."""


def contents_of(database: Database, made_at: datetime | None = None) -> Contents:
    """Return how much the ledger holds."""
    return Contents(
        unit=SettingsTable(database).read("unit", ""),
        records=int(database.value("SELECT COUNT(*) FROM records")),
        open=int(database.value("SELECT COUNT(*) FROM records WHERE status = 'open'")),
        made_at=made_at,
    )


def machine_of(database: Database) -> Mapping[str, str]:
    """Return the choices that belong to this machine."""
    marks = ", ".join("?" * len(_MACHINE))
    query = f"SELECT name, value FROM settings WHERE name IN ({marks})"  # noqa: S608
    return dict(database.rows(query, _MACHINE))


def forget_machine(database: Database, instead: Mapping[str, str] | None = None) -> None:
    """Drop the choices that belong to another machine, and keep those of this one instead."""
    with database.atomic():
        for name in _MACHINE:
            database.execute("DELETE FROM settings WHERE name = ?", (name,))
        for name, value in (instead or {}).items():
            SettingsTable(database).write(name, value)
