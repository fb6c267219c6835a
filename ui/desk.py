"""What all windows share, and what `program` passes in to open a data folder."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from deadlines.clock import Clock
from deadlines.values import dataclass

TYPE_CHECKING = False  # as `typing` has it, which takes long to import
if TYPE_CHECKING:
    from deadlines.choices import Settings
    from storage.backups.keeping import Keeping
    from storage.ledger import Ledger
    from ui.observable_register import ObservableRegister
    from ui.system.autostart import Starts
    from ui.theme import Theme
    from ui.wording.voice import Voice


@dataclass(frozen=True, slots=True)
class Desk:
    """The records, the words, the colours and the choices that windows and pages stand on."""

    register: ObservableRegister
    voice: Voice
    theme: Theme
    settings: Settings

    def now(self) -> datetime:
        """Return the time in the unit's zone."""
        return self.register.now()


OpenLedger = Callable[[Path, Clock, bool], "Ledger"]
"""Opens a data folder; True allows an empty ledger where there was one. Raises Refusal."""

KeepingOf = Callable[[Path, Clock], "Keeping"]
"""Gives the backups of a data folder, also of one whose file cannot be opened."""

OwnStarts = Callable[[], "Starts"]
"""Gives what the platform starts this program by."""
