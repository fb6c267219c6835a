"""An open data folder: its stores, and the register over them.

All but the records and the choices is made when it is first asked for: the window shows the open
records before anything else is there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, tzinfo
from functools import cached_property
from pathlib import Path

from deadlines.values import replace
from storage.database.database import BUSY_SECONDS, Database
from storage.database.folder import has_unpacked
from storage.database.opening import open_database, open_to_read, reopen
from storage.tables.records import RecordTable
from storage.tables.settings import SettingsTable

TYPE_CHECKING = False  # as `typing` has it, which takes long to import
if TYPE_CHECKING:
    from deadlines.calendar.office_hours import Schedule
    from deadlines.clock import Clock
    from deadlines.patrol.daily import DailyPatrols
    from deadlines.patrol.plan import PatrolPlan
    from deadlines.records.calendar_keeper import CalendarKeeper
    from deadlines.records.record import Record
    from deadlines.records.register import Register
    from deadlines.recurring.tasks import RecurringTasks
    from deadlines.refusal import Refusal
    from deadlines.roster.keeper import RosterKeeper
    from deadlines.rules.due import Office
    from deadlines.rules.rule import RuleBook
    from storage.appraisal.appraisals import Appraisals
    from storage.backups.keeping import Keeping
    from storage.evidence import EvidenceStore
    from storage.exports.exports import Exports
    from storage.forms.documents import Documents
    from storage.handover.handing import Handing
    from storage.importing import Importing
    from storage.log.log import LogViews
    from storage.rule_files import OwnRuleFiles
    from storage.tables.calendar import CalendarTable
    from storage.tables.history import HistoryTable
    from storage.tables.reminders import ReminderTable
    from storage.tables.statistics import DutyFacts


class Ledger:
    """The stores of one data folder. `zone` is the unit's; the file is open until `close`."""

    def __init__(self, database: Database, clock: Clock, zone: tzinfo) -> None:
        self.database, self.clock, self.zone = database, clock, zone
        self.file = database.path
        self.folder = self.file.parent
        self.settings = SettingsTable(database)
        self.store = RecordTable(database)
        self.rule_fault: Refusal | None = None
        """Why the shipped rules stand in for a file of the unit's own, since `fall_back`."""
        self._falls_back = False

    @classmethod
    def open(
        cls,
        file: Path,
        clock: Clock,
        zone: tzinfo,
        *,
        must_exist: bool = False,
        fresh: bool = False,
        patience: float = BUSY_SECONDS,
    ) -> Ledger:
        """Open the file; raises Refusal as `open_database`.

        With `must_exist` it is never made; where there are signs of an earlier ledger, only with
        `fresh`. Another process's write lock is waited for `patience` seconds.
        """
        database = open_database(file, must_exist=must_exist, fresh=fresh, busy_seconds=patience)
        if has_unpacked(file.parent):
            from storage.handover.staging import settle

            settle(file.parent, database, clock.now())
        return cls(database, clock, zone)

    @classmethod
    def open_to_read(cls, file: Path, clock: Clock, zone: tzinfo) -> Ledger:
        """Open a file that is there, also where nothing may be written; raises as `open`."""
        return cls(open_to_read(file), clock, zone)

    @cached_property
    def register(self) -> Register:
        """The register, on the rules in force.

        Raises Refusal where one of their files is wrong, unless `fall_back` was called.
        """
        from deadlines.records.register import Register

        office = office_of(self.zone, self.settings, self.calendar)
        return Register(self.store, self.history, self._rules(), office, self.clock)

    @cached_property
    def history(self) -> HistoryTable:
        """The history."""
        from storage.tables.history import HistoryTable

        return HistoryTable(self.database)

    @cached_property
    def reminders(self) -> ReminderTable:
        """The log of reminders."""
        from storage.tables.reminders import ReminderTable

        return ReminderTable(self.database)

    @cached_property
    def calendar(self) -> CalendarTable:
        """The notices and the unit's own days."""
        from storage.tables.calendar import CalendarTable

        return CalendarTable(self.database)

    @cached_property
    def log(self) -> LogViews:
        """The log page's data."""
        from storage.log.log import LogViews

        return LogViews(self.database)

    @cached_property
    def calendar_keeper(self) -> CalendarKeeper:
        """What changes the working calendar."""
        from deadlines.calendar.official_days import official_notices
        from deadlines.records.calendar_keeper import CalendarKeeper

        return CalendarKeeper(
            self.calendar, self.store, self.history, self.register, official_notices()
        )

    @property
    def patrols(self) -> DailyPatrols:
        """The daily patrols, by what the unit chose."""
        from deadlines.choices import Choices
        from deadlines.patrol.daily import DailyPatrols

        plan = Choices(self.settings).patrol_plan
        return DailyPatrols(self.register, self.store, self.history, plan)

    @property
    def recurring(self) -> RecurringTasks:
        """The series of recurring tasks."""
        from deadlines.recurring.tasks import RecurringTasks

        return RecurringTasks(self.register, self.store, self.history, self.settings)

    @property
    def roster(self) -> RosterKeeper:
        """The roster of the unit's people."""
        from deadlines.roster.keeper import RosterKeeper

        return RosterKeeper(self.register, self.store, self.settings)

    @property
    def keeping(self) -> Keeping:
        """Its backups and checks."""
        from storage.backups.keeping import Keeping

        return Keeping(self.file, self.clock, self.zone)

    @property
    def evidence(self) -> EvidenceStore:
        """The files kept as evidence."""
        from storage.evidence import EvidenceStore

        return EvidenceStore.beside(self.file)

    @cached_property
    def documents(self) -> Documents:
        """The Word forms."""
        import resources
        from storage.forms.documents import Documents

        return Documents(resources.path("forms"), self.folder)

    @property
    def handing(self) -> Handing:
        """What makes a handover file of it, and takes another one over."""
        from storage.handover.handing import Handing

        return Handing(self.file, self.clock, self.zone)

    @property
    def rule_files(self) -> OwnRuleFiles:
        """The unit's own rule files."""
        from storage.rule_files import OwnRuleFiles

        return OwnRuleFiles(self.folder)

    @property
    def statistics(self) -> DutyFacts:
        """What the statistics are made from."""
        from storage.tables.statistics import DutyFacts

        return DutyFacts(self.database)

    @property
    def importing(self) -> Importing:
        """What reads spreadsheets into it."""
        from storage.importing import Importing

        return Importing(self.file)

    @property
    def exports(self) -> Exports:
        """What writes its records to files."""
        from storage.exports.exports import Exports

        return Exports(self.file, self.register.office.calendar)

    @property
    def appraisals(self) -> Appraisals:
        """What makes the reports for appraisal."""
        from storage.appraisal.appraisals import Appraisals

        return Appraisals(self.file)

    def now(self) -> datetime:
        """Return the time in the unit's zone, to the millisecond, as it is stored."""
        now = self.clock.now().astimezone(self.zone)
        return now.replace(microsecond=now.microsecond // 1000 * 1000)

    def open_records(self) -> Sequence[Record]:
        """Return all open records in order of their number."""
        return self.store.open_records()

    def newest_entry(self) -> int:
        """Return the sequence of the history's newest entry, 0 where it is empty."""
        # Asked before the window is painted, when the history's table is not made yet.
        return self.database.value("SELECT MAX(sequence) FROM history") or 0

    def moved_by(self, schedule: Schedule) -> Sequence[tuple[Record, Record]]:
        """Return the open records other office hours would change, as (old, new)."""
        return self.register.changed_by_counting(replace(self.register.office, schedule=schedule))

    def change_rules(self, rules: RuleBook, *, apply: bool) -> None:
        """Log by other rules from now on; with `apply`, open records follow them too."""
        from deadlines.records.history import Action, Change

        with self.store.atomic():
            change = Change(0, Action.RULES_CHANGED, {}, {"applied": apply})
            self.history.append(change, self.now())
            if apply:
                self.register.count_with(self.register.office, rules)
        self.register.rules, self.rule_fault = rules, None

    def recount(self) -> None:
        """Count with the settings and the calendar as they are now."""
        self.register.count_with(office_of(self.zone, self.settings, self.calendar))

    def follow(self) -> bool:
        """Count from now on as another process has set it; tell whether anything is other.

        That process has moved the open deadlines itself.
        """
        office, known = office_of(self.zone, self.settings, self.calendar), self.register.office
        is_same = office.calendar.layers == known.calendar.layers
        if is_same and office.schedule == known.schedule:
            return False
        self.register.office = office
        return True

    def reload_rules(self) -> None:
        """Log by the rules that lie in the data folder now; raises Refusal as `register`."""
        self.register.rules = self._rules()

    def fall_back(self) -> None:
        """Go by the shipped rules where the unit's own cannot be read; `rule_fault` says why."""
        self._falls_back = True

    def _rules(self) -> RuleBook:
        from storage.rule_files import readable_rules

        book, self.rule_fault = readable_rules(self.folder)
        if self.rule_fault is not None and not self._falls_back:
            raise self.rule_fault
        return book

    def look(self) -> int:
        """Return a number that changes when another process has written; the caller reads anew.

        Raises Refusal as `Hold.look` where the file is no longer what was opened.
        """
        return self.database.look()

    def reopen(self) -> None:
        """Go on with the file that has the name now; raises Refusal as `open_database`."""
        reopen(self.database)
        self.recount()

    def save_to(self, target: Path) -> None:
        """Copy what is held to a new file, also where the name leads to another one by now.

        Raises Refusal as `backup.save_to`.
        """
        from storage.backups.backup import save_to

        save_to(self.database, target)

    def close(self) -> None:
        """Close the files."""
        self.database.close()


def office_of(
    zone: tzinfo, settings: SettingsTable | None = None, calendar: CalendarTable | None = None
) -> Office:
    """Return what the unit counts with: its own choices, or the defaults without a ledger."""
    from deadlines.calendar.office_hours import Schedule
    from deadlines.calendar.official_days import official_notices
    from deadlines.calendar.working_calendar import WorkingCalendar
    from deadlines.choices import Choices
    from deadlines.rules.due import Office

    official = official_notices()
    if settings is None or calendar is None:
        return Office(zone, Schedule(), WorkingCalendar(official))
    days = WorkingCalendar(official, calendar.notices(), calendar.own_days())
    return Office(zone, Choices(settings).schedule, days)


def patrol_plan_read_only(file: Path) -> PatrolPlan:
    """Return what the unit patrols each day, from a file that is only read, if there is one."""
    from deadlines.choices import Choices
    from deadlines.patrol.plan import PatrolPlan

    if not file.exists():
        return PatrolPlan()
    with open_database(file, readonly=True) as database:
        return Choices(SettingsTable(database)).patrol_plan


@contextmanager
def office_read_only(file: Path, zone: tzinfo) -> Iterator[Office]:
    """Give what the unit counts with, from a file that is only read, if there is one."""
    if not file.exists():
        yield office_of(zone)
        return
    from storage.tables.calendar import CalendarTable

    with open_database(file, readonly=True) as database:
        yield office_of(zone, SettingsTable(database), CalendarTable(database))
