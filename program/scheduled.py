"""Whether the system's scheduler is to start the program now; mostly not, so it imports little."""

from __future__ import annotations

import os
import sys

from program.ledgers import folder_named, ledger_file, unit_zone

TYPE_CHECKING = False  # as `typing` has it, whose import takes as long as Python's own start
if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from deadlines.clock import Clock


def is_needed(named: str, clock: Clock) -> bool:
    """Return whether to start the program on the data folder; what is wrong is no reason to."""
    from deadlines.refusal import Refusal
    from storage.database.open_duties import is_due_between
    from ui.environment import LOCK
    from ui.system.platform_check import platform_trouble
    from ui.system.scheduling.due_start import is_lock_held, is_start_due

    try:
        folder = folder_named(named)
        if not ledger_file(folder).exists() or platform_trouble(os.environ, sys.platform):
            return False
        now = clock.now().astimezone(unit_zone())
        return is_start_due(
            folder,
            now,
            lambda: _office_day(folder, now),
            lambda first, last: is_due_between(ledger_file(folder), first, last),
            is_running=is_lock_held(folder / LOCK),
        )
    except (Refusal, OSError):
        return False


def _office_day(folder: Path, now: datetime) -> tuple[datetime, datetime] | None:
    """Return when the office opens and closes today; None where nothing is owed by itself."""
    from storage.ledger import office_read_only, patrol_plan_read_only

    with office_read_only(ledger_file(folder), unit_zone()) as office:
        today = now.astimezone(office.zone).date()
        if not office.calendar.is_working(today) and not (
            patrol_plan_read_only(ledger_file(folder)).times_on(today, office)
        ):
            return None
        return office.instant_at(today, office.schedule.on(today).opens), office.close(today)
