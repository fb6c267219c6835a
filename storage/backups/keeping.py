"""Keeping a ledger safe: its backups, putting one back, and checking it."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime, time, timedelta, tzinfo
from itertools import chain
from pathlib import Path

from deadlines.calendar.official_days import official_notices
from deadlines.calendar.working_calendar import WorkingCalendar
from deadlines.choices import Choices
from deadlines.clock import Clock
from deadlines.control.closing import missing_days, signed_checks
from deadlines.kept_choices import unreadable_names
from deadlines.records.history import find_head
from deadlines.refusal import Refusal
from deadlines.rules.due import Office
from deadlines.self_check import (
    Finding,
    Severity,
    backup_finding,
    calendar_finding,
    clock_finding,
    closing_finding,
    evidence_finding,
    figures_finding,
    file_finding,
    history_finding,
    report_finding,
    settings_finding,
)
from storage.backups.backup import Backups, has_link, save_to
from storage.backups.calendar_replay import altered_calendar
from storage.backups.integrity import check, check_evidence
from storage.backups.replay import Replay
from storage.backups.restore import is_good, replaced_files, restore, set_aside
from storage.database.database import Database
from storage.database.opening import open_database, open_to_read
from storage.evidence import EvidenceStore
from storage.rule_files import readable_rules
from storage.tables.calendar import CalendarTable
from storage.tables.history import HistoryTable
from storage.tables.settings import SettingsTable
from storage.temporary import drop_leftovers

_LARGEST_REPORT = 100_000_000
_MOST_PLACES = 50
"""How many altered places are named, the first ones."""


class Keeping:
    """Backups and checks of one database file, each on a connection of its own.

    So they may run in a worker thread, and on a file the program cannot open.
    """

    def __init__(self, file: Path, clock: Clock, zone: tzinfo) -> None:
        self._file, self._clock, self._zone = file, clock, zone

    @property
    def backups(self) -> Backups:
        """The dated backups in the data folder."""
        return Backups(self._file, self._clock)

    def make(self) -> Path:
        """Make a dated backup, and drop what killed processes have left; raises Refusal."""
        drop_leftovers(self._now())
        with open_database(self._file, must_exist=True) as database:
            return self.backups.make(database, self._now())

    def save_to(self, target: Path) -> Path | None:
        """Write a backup to the file named; return the folder of its evidence. Raises Refusal."""
        with open_database(self._file, must_exist=True) as database:
            return save_to(database, target)

    def restore(self, backup: Path) -> Path | None:
        """Put a backup back; return where the replaced file is kept. Raises Refusal."""
        return restore(backup, self._file, self._now())

    def set_aside(self) -> Path | None:
        """Move a damaged file away under a dated name; raises Refusal."""
        return set_aside(self._file, self._now())

    def findings(self) -> Sequence[Finding]:
        """Return what a self-check finds; raises Refusal."""
        now = self._now()
        writable = Finding("folder", Severity.GOOD, "folder-writable", {"path": self._file.parent})
        with open_to_read(self._file) as database:
            if database.readonly:
                writable = Finding(
                    "folder", Severity.BAD, "folder-protected", {"path": self._file.parent}
                )
            kept = CalendarTable(database)
            calendar = WorkingCalendar(official_notices(), kept.notices(), kept.own_days())
            found, newest = check(database), HistoryTable(database).newest()
            of_contents = [] if found.pages else self._findings_of_contents(database)
            other = self._differing_backup(HistoryTable(database))
            closing = [] if found.pages else [self._closing_finding(database, calendar, now)]
        damage = "；".join((*found.pages, *found.orphans))
        broken = (found.broken.sequence, found.broken.fault.value) if found.broken else None
        offset = _machine_offset()
        return [
            writable,
            file_finding(damage or ("counts" if found.has_wrong_counts else "")),
            history_finding(found.entries, broken, is_read=not found.pages),
            *of_contents,
            self._backup_finding(now, other),
            *closing,
            self._rules_finding(),
            calendar_finding(calendar, now),
            clock_finding(now, newest.at if newest else None, offset),
        ]

    def compare_report(self, report: Path) -> Finding:
        """Return whether the head printed on a report or case file is still that of the history.

        Raises Refusal: "report-without-head", "file-not-readable", "file-not-regular".
        """
        try:
            if report.exists() and not report.is_file():
                raise Refusal("file-not-regular", path=report)
            with report.open("rb") as opened:
                head = find_head(opened.read(_LARGEST_REPORT))
        except OSError as error:
            raise Refusal("file-not-readable", path=report, detail=error.strerror) from error
        if head is None:
            raise Refusal("report-without-head", path=report)
        with open_to_read(self._file) as database:
            link = HistoryTable(database).link_at(head.sequence)
        return report_finding(report.name, head.sequence, holds=link == head.link)

    def _findings_of_contents(self, database: Database) -> Sequence[Finding]:
        places, count = [], 0
        for place in chain(Replay(database).altered_places(), altered_calendar(database)):
            count += 1
            if count <= _MOST_PLACES:
                places.append(place)
        store = EvidenceStore.beside(self._file)
        return [
            figures_finding(places, count),
            evidence_finding(*check_evidence(database, store)),
            settings_finding(unreadable_names(SettingsTable(database).texts())),
        ]

    def _closing_finding(
        self, database: Database, calendar: WorkingCalendar, now: datetime
    ) -> Finding:
        choices = Choices(SettingsTable(database))
        office, since = Office(self._zone, choices.schedule, calendar), choices.closing_since
        signed = signed_checks(HistoryTable(database).entries_of(0))
        missing = missing_days(since, signed, now, office) if since else ()
        return closing_finding(since, max(signed, default=None), missing)

    def _rules_finding(self) -> Finding:
        _, fault = readable_rules(self._file.parent)
        if fault is not None:
            return Finding("rules", Severity.BAD, "rules-broken", {"fault": fault})
        return Finding("rules", Severity.GOOD, "rules-read")

    def _differing_backup(self, history: HistoryTable) -> Finding | None:
        """Return what is to be said where a backup's newest entry is not that of its number here.

        One that has what a restored backup replaced is no doubt: it was made before that.
        """
        before_restore: Finding | None = None
        with suppress(Refusal):  # the history cannot be read, which is said elsewhere
            for backup in self.backups.dated_backups():
                if not backup.link or history.link_at(backup.entries) == backup.link:
                    continue
                facts = {"name": backup.path.name, "sequence": backup.entries}
                kept = replaced_files(self._file)
                if not any(has_link(path, backup.entries, backup.link) for path in kept):
                    return Finding("backup", Severity.DOUBT, "backup-differs", facts)
                known = Finding("backup", Severity.INFO, "backup-before-restore", facts)
                before_restore = before_restore or known
        return before_restore

    def _backup_finding(self, now: datetime, other: Finding | None) -> Finding:
        backups = self.backups.dated_backups()
        if not backups:
            return backup_finding(None, now)
        if not is_good(backups[0].path):
            return Finding("backup", Severity.BAD, "backup-broken", {"name": backups[0].path.name})
        ahead = next((backup.path.name for backup in backups if backup.is_ahead), None)
        if ahead is not None:
            return Finding("backup", Severity.DOUBT, "backup-ahead", {"name": ahead})
        if other is not None:
            return other
        return backup_finding(datetime.combine(backups[0].day, time(), now.tzinfo), now)

    def _now(self) -> datetime:
        return self._clock.now().astimezone(self._zone)


def _machine_offset() -> timedelta | None:
    """Return the machine's offset from UTC; None where its time zone is nonsense."""
    try:
        return datetime.now(UTC).astimezone().utcoffset()
    except ValueError:
        return None
