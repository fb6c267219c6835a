"""What `main` hands in: how to open a data folder, and to start with the session."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from deadlines.clock import Clock

if TYPE_CHECKING:
    from storage.backups.keeping import Keeping
    from storage.ledger import Ledger
    from ui.system.autostart import Autostart

OpenLedger = Callable[[Path, Clock, bool], "Ledger"]
"""Opens a data folder; True allows an empty ledger where there was one. Raises Refusal."""

KeepingOf = Callable[[Path, Clock], "Keeping"]
"""Gives the backups of a data folder, also of one whose file cannot be opened."""

OwnAutostart = Callable[[], "Autostart"]
"""Gives the platform's way to start this program with the session."""
