"""The user's desk: an open ledger as the interface needs it."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from deadlines.clock import Clock
from deadlines.log_query import Log
from deadlines.ports import History, ReminderLog, Settings
from deadlines.register import Register


class Ledger(Protocol):
    """An open data folder."""

    @property
    def folder(self) -> Path:
        """The data folder."""
        ...

    @property
    def file(self) -> Path:
        """The database file."""
        ...

    @property
    def register(self) -> Register:
        """The register over its records."""
        ...

    @property
    def history(self) -> History:
        """Its history."""
        ...

    @property
    def reminders(self) -> ReminderLog:
        """Its reminder log."""
        ...

    @property
    def settings(self) -> Settings:
        """The user's choices."""
        ...

    @property
    def log(self) -> Log:
        """The log page's data."""
        ...

    def version(self) -> int:
        """Return a number that changes when another process has written."""
        ...

    def close(self) -> None:
        """Close the files."""
        ...


OpenLedger = Callable[[Path, Clock], Ledger]
"""Opens a data folder; raises Refusal."""
