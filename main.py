"""限时办 DueDesk: the program's entry. It parses the arguments and builds everything."""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import resources
from deadlines.calendar_keeper import CalendarKeeper
from deadlines.choices import Choices
from deadlines.clock import Clock, SystemClock
from deadlines.due import Office
from deadlines.errors import Refusal
from deadlines.history import Action, Change
from deadlines.office_hours import Schedule
from deadlines.official_days import official_notices
from deadlines.record import Record
from deadlines.register import Register
from deadlines.rule import Kind, RuleBook
from deadlines.rule_file import parse_rules
from deadlines.self_check import autostart_found
from deadlines.working_calendar import WorkingCalendar
from resources.catalogue import Catalogue, chinese, read_catalogue
from storage.calendar_store import CalendarStore
from storage.database import Database
from storage.history import History
from storage.log_page import Log
from storage.record_store import RecordStore
from storage.reminder_log import ReminderLog
from storage.rule_files import OwnRuleFiles
from storage.settings_store import Settings
from ui.command_line.arguments import WrongUsage, parse
from ui.language import Language, language_for
from ui.paths import DATABASE, data_folder
from ui.voice import Voice, voice

if TYPE_CHECKING:
    from storage.importing import Importing
    from storage.keeping import Keeping
    from storage.statistics_source import StatisticsSource
    from ui.autostart import Autostart

VERSION = "0.1.0"
NAME = "限时办"
ZONE = "Asia/Shanghai"


@dataclass(frozen=True, slots=True)
class Ledger:
    """An open data folder: its stores, and the register over them."""

    folder: Path
    file: Path
    clock: Clock
    database: Database
    store: RecordStore
    history: History
    reminders: ReminderLog
    settings: Settings
    calendar: CalendarStore
    log: Log
    register: Register
    calendar_keeper: CalendarKeeper

    @property
    def keeping(self) -> "Keeping":
        """Its backups and checks."""
        return keeping_of(self.folder, self.clock)

    def moved_by(self, schedule: Schedule) -> Sequence[tuple[Record, Record]]:
        """Return the open records other office hours would change, as (old, new)."""
        return self.register.recomputed(replace(self.register.office, schedule=schedule))

    @property
    def rule_files(self) -> OwnRuleFiles:
        """The unit's own rule files."""
        return OwnRuleFiles(self.folder)

    @property
    def statistics(self) -> "StatisticsSource":
        """What the statistics are made from."""
        from storage.statistics_source import StatisticsSource

        return StatisticsSource(self.database)

    @property
    def importing(self) -> "Importing":
        """What reads spreadsheets into it."""
        from storage.importing import Importing

        return Importing(self.file)

    def change_rules(self, rules: RuleBook, *, apply: bool) -> None:
        """Log by other rules from now on; with `apply`, open records follow them too."""
        with self.store.atomic():
            change = Change(0, Action.RULES_CHANGED, {}, {"applied": apply})
            self.history.append(change, self.register.now())
            if apply:
                self.register.count_with(self.register.office, rules)
        self.register.rules = rules

    def recount(self) -> None:
        """Count with the settings and the calendar as they are now."""
        self.register.count_with(office_of(self.settings, self.calendar))

    def version(self) -> int:
        """Return a number that changes when another process has written."""
        return self.database.version()

    def close(self) -> None:
        """Close the files."""
        self.database.close()


def keeping_of(folder: Path, clock: Clock) -> "Keeping":
    """Return the backups and checks of a data folder, also of one that cannot be opened."""
    from storage.keeping import Keeping

    return Keeping(folder / DATABASE, clock, ZoneInfo(ZONE))


def open_ledger(
    folder: Path, clock: Clock, *, fresh: bool = False, patience: float = 10.0
) -> Ledger:
    """Open the data folder, creating what is not there yet; raises Refusal.

    Where there are signs of an earlier ledger an empty one is only made with `fresh`. Another
    process's write lock is waited for `patience` seconds.
    """
    file = folder / DATABASE
    database = Database.open(file, fresh=fresh, busy_seconds=patience)
    settings, calendar = Settings(database), CalendarStore(database)
    store, history = RecordStore(database), History(database)
    register = Register(
        store, history, rules_in_force(folder), office_of(settings, calendar), clock
    )
    return Ledger(
        folder,
        file,
        clock,
        database,
        store,
        history,
        ReminderLog(database),
        settings,
        calendar,
        Log(database),
        register,
        CalendarKeeper(calendar, store, history, register, official_notices()),
    )


def rules_in_force(folder: Path) -> RuleBook:
    """Read the shipped rules, and instead of a file the unit's own of the same name."""
    shipped = sorted(resources.path("rules").glob("*.toml"))
    texts = {file.name: file.read_text(encoding="utf-8") for file in shipped}
    texts |= OwnRuleFiles(folder).texts()
    return RuleBook(
        tuple(rule for name, text in sorted(texts.items()) for rule in parse_rules(text, name))
    )


def office_of(settings: Settings | None, calendar: CalendarStore | None) -> Office:
    """Return what the unit counts with: its own choices, or the defaults without a ledger."""
    official = official_notices()
    if settings is None or calendar is None:
        return Office(ZoneInfo(ZONE), Schedule(), WorkingCalendar(official))
    days = WorkingCalendar(official, calendar.notices(), calendar.own_days())
    return Office(ZoneInfo(ZONE), Choices(settings).schedule, days)


def run_due(arguments: argparse.Namespace, folder: Path, say: Voice, clock: Clock) -> None:
    """Compute deadlines; a ledger is only read, and only if there is one."""
    from ui.command_line.commands import DueCommand

    with _office_read_only(folder) as office:
        now = clock.now().astimezone(office.zone)
        DueCommand(rules_in_force(folder), office, read_time, say, now).run(arguments, print)


def run_on_ledger(arguments: argparse.Namespace, folder: Path, say: Voice, clock: Clock) -> None:
    """Carry out a command on the ledger."""
    from ui.command_line.commands import RecordCommands

    ledger = open_ledger(folder, clock)
    with ledger.database:
        RecordCommands(ledger.register, ledger.store, ledger.history, read_time_for, say).run(
            arguments, print
        )


def run_keeping(arguments: argparse.Namespace, folder: Path, say: Voice, clock: Clock) -> int:
    """Back up, restore or check; returns the exit status."""
    from ui.channel_probe import probe
    from ui.command_line.keeping_commands import (
        findings_or_refusal,
        run_backup,
        run_check,
        run_restore,
    )

    keeping = keeping_of(folder, clock)
    if arguments.command == "restore":
        run_restore(arguments, keeping.restore, say, print)
    elif arguments.command == "backup":
        run_backup(arguments, keeping.make, keeping.save_to, print)
    else:
        found = [
            *findings_or_refusal(keeping.findings, say),
            *probe(os.environ, sys.platform),
            autostart_found(lambda: str(own_autostart().state())),
        ]
        return 0 if run_check(arguments, found, say, print) else 1
    return 0


def run_calendar(arguments: argparse.Namespace, folder: Path, say: Voice, clock: Clock) -> None:
    """Show a year's days, or load a notice into the ledger."""
    from ui.command_line.calendar_command import CalendarCommand

    def ask(question: str) -> bool:
        return sys.stdin.isatty() and input(question).strip().lower() in ("y", "yes", "是")

    def tell(text: str) -> None:
        print(text, file=sys.stderr)

    if arguments.step == "show":
        with _office_read_only(folder) as office:
            CalendarCommand(office.calendar, None, say, ask, tell).show(arguments, print)
        return
    ledger = open_ledger(folder, clock)
    with ledger.database:
        calendar = ledger.register.office.calendar
        CalendarCommand(calendar, ledger.calendar_keeper, say, ask, tell).load(arguments, print)


def run_import(arguments: argparse.Namespace, folder: Path, say: Voice, clock: Clock) -> None:
    """Show what a spreadsheet would become, and import it if that is wanted."""
    from ui.command_line.import_command import ImportCommand

    def ask(question: str) -> bool:
        return sys.stdin.isatty() and input(question).strip().lower() in ("y", "yes", "是")

    def tell(text: str) -> None:
        print(text, file=sys.stderr)

    ledger = open_ledger(folder, clock)
    with ledger.database:
        ImportCommand(ledger.importing, ledger.register, say, ask, tell).run(arguments, print)


@contextmanager
def _office_read_only(folder: Path) -> Iterator[Office]:
    file = folder / DATABASE
    if not file.exists():
        yield office_of(None, None)
        return
    with Database.open(file, readonly=True) as database:
        yield office_of(Settings(database), CalendarStore(database))


def read_time(text: str, now: datetime) -> datetime:
    """Read a time as a person writes it; raises Refusal."""
    from deadlines.spoken_time import read_time as read

    return read(text, now)


def read_time_for(text: str, now: datetime, kind: Kind | None) -> datetime:
    """Read a time for a record: a task's is ahead, all others' behind; raises Refusal."""
    from deadlines.spoken_time import read_time as read

    return read(text, now, prefer_future=kind is Kind.TASK)


def catalogue(language: Language) -> Catalogue:
    """Return the texts of a language for use without Qt."""
    if language is Language.CHINESE:
        return chinese()
    return read_catalogue(resources.path("i18n/duedesk_en.ts"))


def run(words: Sequence[str]) -> int:
    """Run the program; returns the exit status: 0 done, 1 refused, 2 wrong usage."""
    try:
        arguments = parse(words)
    except WrongUsage as wrong:
        print(wrong, file=sys.stderr)
        return 2
    if arguments.version:
        print(VERSION)
        return 0
    language = language_for(arguments.lang, os.environ, _system_language())
    folder = Path(arguments.data_dir or data_folder(os.environ, Path.home())).absolute()
    clock = SystemClock()
    if arguments.command in ("", "demo"):
        from ui.start import start_app

        return start_app(arguments, folder, language, clock, open_ledger, keeping_of, own_autostart)
    say = voice(catalogue(language), ZoneInfo(ZONE))
    try:
        if arguments.command == "due":
            run_due(arguments, folder, say, clock)
        elif arguments.command == "calendar":
            run_calendar(arguments, folder, say, clock)
        elif arguments.command == "import":
            run_import(arguments, folder, say, clock)
        elif arguments.command in ("backup", "restore", "check"):
            return run_keeping(arguments, folder, say, clock)
        else:
            run_on_ledger(arguments, folder, say, clock)
    except Refusal as refusal:
        print(say.refusals.sentence(refusal), file=sys.stderr)
        return 1
    except BrokenPipeError:
        # The reader (head, less) has seen enough; Python must not complain at its exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def command() -> Sequence[str]:
    """Return the command that starts this program, as the session's autostart needs it."""
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    return (sys.executable, str(Path(__file__).resolve()))


def own_autostart() -> "Autostart":
    """Return the platform's way to start this program with the session."""
    from ui.autostart import autostart

    return autostart(command(), os.environ, Path.home(), NAME)


def _system_language() -> str:
    if sys.platform == "linux":
        return ""
    import locale

    return locale.getlocale()[0] or ""


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
