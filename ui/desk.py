"""The user's desk: an open ledger as the interface needs it."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from deadlines.appraisal.appraisal import Appraisal
from deadlines.appraisal.span import ReportSpan
from deadlines.appraisal.statistics import StatisticsSource
from deadlines.calendar.office_hours import Schedule
from deadlines.choices import Settings
from deadlines.clock import Clock
from deadlines.exports.export import Exports
from deadlines.handover.contents import Given, Inspected, Taken, WriteList
from deadlines.papers.fields import Fields
from deadlines.progress import Progress
from deadlines.records.calendar_keeper import CalendarKeeper
from deadlines.records.log_query import Log
from deadlines.records.record import Record
from deadlines.records.register import Register
from deadlines.records.store import History, RecordStore
from deadlines.reminders.log import ReminderLog
from deadlines.rules.due import Office
from deadlines.rules.rule import RuleBook
from deadlines.self_check import Finding
from deadlines.wording.appraisal import AppraisalWords


class Appraisals(Protocol):
    """Reads reports and writes their files, in a worker thread; raises Refusal and Stopped."""

    def read(
        self, span: ReportSpan, unit: str, office: Office, now: datetime, progress: Progress
    ) -> Appraisal:
        """Return the report of a span as of `now` (aware)."""
        ...

    def save_workbook(
        self, made: Appraisal, say: AppraisalWords, target: Path, progress: Progress
    ) -> None:
        """Write the report as an .xlsx, whole or not at all."""
        ...

    def save(self, target: Path, content: bytes) -> None:
        """Write a report made elsewhere, whole or not at all."""
        ...


if TYPE_CHECKING:
    from deadlines.imports.store import Importing
    from ui.desk import Appraisals
    from ui.system.autostart import Autostart


class BackupFile(Protocol):
    """A backup in the data folder."""

    @property
    def path(self) -> Path:
        """The file."""
        ...

    @property
    def day(self) -> date:
        """The day it was made."""
        ...

    @property
    def size(self) -> int:
        """Its size in bytes."""
        ...


class Keeping(Protocol):
    """Backups of a data folder, and putting one back. All but `due` and `listed` take time.

    They open the file for themselves, so that they may run in a worker thread.
    """

    def due(self, now: datetime) -> bool:
        """Tell whether no backup has been made yet on the day of `now`."""
        ...

    def listed(self) -> Sequence[BackupFile]:
        """Return the backups, the newest first."""
        ...

    def newest_good(self) -> Path | None:
        """Return the newest backup that can be restored; reads whole files."""
        ...

    def make(self) -> Path:
        """Make a dated backup and return its path; raises Refusal."""
        ...

    def save_to(self, target: Path) -> None:
        """Write a backup to a file of the user's choice; raises Refusal."""
        ...

    def restore(self, backup: Path) -> Path | None:
        """Put a backup back; return where the replaced file is kept. Raises Refusal."""
        ...

    def set_aside(self) -> Path | None:
        """Move a damaged file away under a dated name and return it; raises Refusal."""
        ...

    def findings(self) -> Sequence[Finding]:
        """Return what a self-check of folder, file, history, backup, calendar and clock finds."""
        ...


class Documents(Protocol):
    """The Word forms: templates, the unit's own instead of the shipped, and filling them in."""

    folder: Path

    def is_own(self, name: str) -> bool:
        """Tell whether the unit has its own template of that file name."""
        ...

    def place_copies(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Copy the shipped templates the unit has not got to its folder. Raises Refusal."""
        ...

    def fill(self, name: str, fields: Fields, target: Path, progress: Progress) -> Path:
        """Fill a form in and write it; raises Refusal and Stopped."""
        ...

    def check(self, name: str, fields: Fields) -> None:
        """Fill a form in without keeping it; raises Refusal where its template is wrong."""
        ...


class Handing(Protocol):
    """Handing the ledger over, and taking one over. All of it takes time, and may run in a thread.

    Each raises Refusal; the passphrase is kept nowhere.
    """

    def recognise(self, source: Path) -> None:
        """Make sure, at once, that the file is a handover file; its passphrase is not needed."""
        ...

    def give(
        self,
        target: Path,
        passphrase: str,
        progress: Progress = ...,
        *,
        listing: Path | None = None,
        write_list: WriteList | None = None,
    ) -> Given:
        """Make a handover file, and beside it at `listing` the list of what is open."""
        ...

    def inspect(self, source: Path, passphrase: str) -> Inspected:
        """Return what a handover file holds, and what it would replace."""
        ...

    def take(self, source: Path, passphrase: str, progress: Progress = ...) -> Taken:
        """Replace the ledger, the rules and the forms by those of a handover file."""
        ...


class RuleFiles(Protocol):
    """The unit's own rule files."""

    folder: Path

    def save(self, name: str, text: str) -> None:
        """Write a file; an empty text removes it. Raises Refusal."""
        ...


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
    def zone(self) -> tzinfo:
        """The unit's zone."""
        ...

    def now(self) -> datetime:
        """Return the time in the unit's zone."""
        ...

    def open_records(self) -> Sequence[Record]:
        """Return all open records in order of their number."""
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

    @property
    def store(self) -> RecordStore:
        """Its records."""
        ...

    @property
    def rule_files(self) -> RuleFiles:
        """The unit's own rule files."""
        ...

    @property
    def documents(self) -> Documents:
        """The Word forms."""
        ...

    @property
    def statistics(self) -> StatisticsSource:
        """What the statistics are made from."""
        ...

    @property
    def appraisals(self) -> "Appraisals":
        """What makes the reports for appraisal."""
        ...

    @property
    def keeping(self) -> Keeping:
        """Its backups."""
        ...

    @property
    def handing(self) -> Handing:
        """What hands it over, and takes another over."""
        ...

    @property
    def exports(self) -> Exports[Path]:
        """What writes its records to files."""
        ...

    @property
    def calendar_keeper(self) -> CalendarKeeper:
        """What changes its working calendar."""
        ...

    @property
    def importing(self) -> "Importing":
        """What reads spreadsheets into it, each time with a connection of its own."""
        ...

    def moved_by(self, schedule: Schedule) -> Sequence[tuple[Record, Record]]:
        """Return the open records other office hours would change, as (old, new)."""
        ...

    def change_rules(self, rules: RuleBook, *, apply: bool) -> None:
        """Log by other rules from now on; with `apply`, open records follow them too."""
        ...

    def recount(self) -> None:
        """Count with the settings and the calendar as they are now."""
        ...

    def reload_rules(self) -> None:
        """Log by the rules that lie in the data folder now; raises Refusal."""
        ...

    def version(self) -> int:
        """Return a number that changes when another process has written."""
        ...

    def close(self) -> None:
        """Close the files."""
        ...


class OpenLedger(Protocol):
    """Opens a data folder."""

    def __call__(
        self, folder: Path, clock: Clock, *, fresh: bool = False, patience: float = 10.0
    ) -> Ledger:
        """Open the folder; `fresh` allows an empty ledger where there was one.

        Another process's lock is waited for `patience` seconds. Raises Refusal.
        """
        ...


KeepingOf = Callable[[Path, Clock], Keeping]
"""Gives the backups of a data folder, also of one whose file cannot be opened."""

OwnAutostart = Callable[[], "Autostart"]
"""Gives the platform's way to start this program with the session."""
