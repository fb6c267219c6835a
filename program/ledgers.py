"""Where the data folder is, and its ledger opened: what the window's start and commands share."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # as `typing` has it, whose import takes as long as Python's own start
if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from zoneinfo import ZoneInfo

    from deadlines.clock import Clock
    from resources.catalogue import Catalogue
    from storage.backups.keeping import Keeping
    from storage.ledger import Ledger
    from ui.environment import Language
    from ui.system.autostart import Starts
    from ui.wording.voice import Voice

NAME = "限时办"
ZONE = "Asia/Shanghai"


def unit_zone() -> ZoneInfo:
    """Return the unit's zone until its ledger names another."""
    from zoneinfo import ZoneInfo

    return ZoneInfo(ZONE)


def ledger_file(folder: Path) -> Path:
    """Return the ledger's file in a data folder."""
    from ui.environment import DATABASE

    return folder / DATABASE


def folder_named(named: str) -> Path:
    """Return the data folder `named`, else the user's own.

    Raises Refusal: "no-home", "no-folder-here".
    """
    from pathlib import Path

    from deadlines.refusal import Refusal
    from ui.environment import data_folder

    try:
        return Path(named or data_folder(os.environ, Path.home())).absolute()
    except RuntimeError as error:
        raise Refusal("no-home") from error
    except OSError as error:
        raise Refusal("no-folder-here", detail=error.strerror) from error


def language_asked(asked: str) -> Language:
    """Return the language asked for, else the system's."""
    from ui.environment import language_for, system_language

    return language_for(asked, os.environ, system_language())


def catalogue(language: Language) -> Catalogue:
    """Return the texts of a language for use without Qt."""
    import resources
    from resources.catalogue import chinese, read_catalogue
    from ui.environment import Language

    if language is Language.CHINESE:
        return chinese()
    return read_catalogue(resources.path("i18n/duedesk_en.ts"))


def keeping_of(folder: Path, clock: Clock) -> Keeping:
    """Return the backups and checks of a data folder, also of one that cannot be opened."""
    from storage.backups.keeping import Keeping

    return Keeping(ledger_file(folder), clock, unit_zone())


def open_ledger(
    folder: Path,
    clock: Clock,
    fresh: bool = False,
    *,
    must_exist: bool = False,
    patience: float | None = None,
) -> Ledger:
    """Open the data folder, as `Ledger.open` does."""
    from storage.database.database import BUSY_SECONDS
    from storage.ledger import Ledger

    return Ledger.open(
        ledger_file(folder), clock, unit_zone(),
        fresh=fresh, must_exist=must_exist,
        patience=BUSY_SECONDS if patience is None else patience,
    )  # fmt: skip


def open_to_read(folder: Path, clock: Clock) -> Ledger:
    """Open the data folder's ledger for reading only."""
    from storage.ledger import Ledger

    return Ledger.open_to_read(ledger_file(folder), clock, unit_zone())


def open_or_make(folder: Path, clock: Clock, voice: Voice) -> Ledger:
    """Open the data folder, and say so where a new ledger had to be made."""
    is_new = not ledger_file(folder).exists()
    ledger = open_ledger(folder, clock)
    if is_new:
        from ui.command_line.printing import new_ledger_line
        from ui.system.streams import tell

        tell(new_ledger_line(ledger.file, voice))
    return ledger


def command() -> Sequence[str]:
    """Return the command that starts this program, as the session's autostart needs it."""
    from pathlib import Path

    from ui.system.autostart import start_command

    frozen = bool(getattr(sys, "frozen", False))
    return start_command(
        Path(__file__).resolve().parents[1] / "main.py", Path(sys.executable), frozen=frozen
    )


def own_starts() -> Starts:
    """Return what the platform starts this program by: the session, and its scheduler."""
    from pathlib import Path

    from ui.system.autostart import Starts, autostart
    from ui.system.scheduling.scheduler import scheduler

    try:
        home = Path.home()
    except RuntimeError:
        home = Path(os.sep)  # nothing is kept there, and nothing can be
    ways = (command(), os.environ, home, NAME)
    return Starts(autostart(*ways), scheduler(*ways))
