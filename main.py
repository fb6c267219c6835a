"""限时办 DueDesk: the program's entry. It parses the arguments and builds everything.

The window's start, and each command's answer, wait for what is imported here; so each way through
the program imports what it needs itself.
"""

from __future__ import annotations

import gc
import os
import sys

from deadlines.clock import SystemClock

TYPE_CHECKING = False  # as `typing` has it, whose import takes as long as Python's own start
if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from typing import NoReturn
    from zoneinfo import ZoneInfo

    from deadlines.clock import Clock
    from resources.catalogue import Catalogue
    from storage.backups.keeping import Keeping
    from storage.ledger import Ledger
    from ui.command_line.plain import Arguments
    from ui.environment import Language
    from ui.system.autostart import Autostart
    from ui.system.streams import Output
    from ui.wording.voice import Voice

VERSION = "0.1.0"
NAME = "限时办"
ZONE = "Asia/Shanghai"
_OBJECTS = 50_000
"""More than the imports of a command make."""
_READING = frozenset({"due", "list", "show", "today", "check"})
"""Commands that need not go on when nobody reads on."""


def keeping_of(folder: Path, clock: Clock) -> Keeping:
    """Return the backups and checks of a data folder, also of one that cannot be opened."""
    from storage.backups.keeping import Keeping

    return Keeping(_file(folder), clock, _zone())


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
        _file(folder), clock, _zone(),
        fresh=fresh, must_exist=must_exist,
        patience=BUSY_SECONDS if patience is None else patience,
    )  # fmt: skip


def _open_to_read(folder: Path, clock: Clock) -> Ledger:
    from storage.ledger import Ledger

    return Ledger.open_to_read(_file(folder), clock, _zone())


def _open_or_make(folder: Path, clock: Clock, say: Voice) -> Ledger:
    """Open the data folder, and say so where a new ledger had to be made."""
    is_new = not _file(folder).exists()
    ledger = open_ledger(folder, clock)
    if is_new:
        from ui.command_line.printing import new_ledger_line
        from ui.system.streams import tell

        tell(new_ledger_line(ledger.file, say))
    return ledger


def run_due(arguments: Arguments, folder: Path, say: Voice, clock: Clock, out: Output) -> None:
    """Compute deadlines; a ledger is only read, and only if there is one."""
    from deadlines.rules.rule import Kind
    from storage.ledger import office_read_only, patrol_plan_read_only
    from storage.rule_files import rules_in_force
    from ui.command_line.due_command import DueCommand, PatrolDue

    with office_read_only(_file(folder), _zone()) as office:
        now = clock.now().astimezone(office.zone)
        rules = rules_in_force(folder)
        if arguments.kind == Kind.PATROL:
            plan = patrol_plan_read_only(_file(folder))
            PatrolDue(rules.rules_for(Kind.PATROL)[0], plan, office, say, now).run(arguments, out)
            return
        DueCommand(rules, office, say, now).run(arguments, out)


def run_list(arguments: Arguments, folder: Path, say: Voice, clock: Clock, out: Output) -> None:
    """List records."""
    from ui.command_line.list_command import ListCommand

    ledger = _open_to_read(folder, clock)
    with ledger.database:
        ListCommand(ledger.store, say, ledger.now(), ledger.zone).run(arguments, out)


def run_on_ledger(
    arguments: Arguments, folder: Path, say: Voice, clock: Clock, out: Output
) -> None:
    """Carry out a command on the ledger."""
    from ui.command_line.commands import RecordCommands, tick_patrol

    ticks_patrol = arguments.command == "done" and arguments.number == "patrol"
    if arguments.command == "add" or ticks_patrol:
        ledger = _open_or_make(folder, clock, say)
    elif arguments.command == "show":
        ledger = _open_to_read(folder, clock)
    else:
        ledger = open_ledger(folder, clock, must_exist=True)
    with ledger.database:
        if ticks_patrol:
            tick_patrol(arguments, ledger.patrols, say, ledger.now(), out)
            return
        commands = RecordCommands(ledger.register, ledger.history, say, lambda: ledger.evidence)
        commands.run(arguments, out)


def run_case(arguments: Arguments, folder: Path, say: Voice, clock: Clock, out: Output) -> None:
    """Print a record's case file; only this, `cases` and `today` load Qt."""
    from ui.command_line.case_command import run_case

    def write(number: int, target: Path) -> None:
        from storage.database.whole_file import save_whole
        from ui.case_files.case import case_of
        from ui.case_files.printed import print_case
        from ui.printing.screenless import make_application

        ledger = _open_to_read(folder, clock)
        unit = ledger.settings.read("unit", "")
        with ledger.database, ledger.database.one_moment():
            case = case_of(number, ledger.register, ledger.history, unit, ledger.evidence.path)
        application = make_application()
        save_whole(target, print_case(case, say))
        del application

    run_case(arguments, write, say, out)


def run_cases(arguments: Arguments, folder: Path, say: Voice, clock: Clock, out: Output) -> None:
    """Print the case files of a year's records into a folder, with an index."""
    from ui.command_line.case_command import run_cases

    def write(year: int, target: Path) -> int:
        from deadlines.records.history import head_of
        from storage.database.whole_file import save_whole
        from ui.case_files.case import case_of
        from ui.case_files.index import print_index, year_file_name
        from ui.case_files.printed import print_case
        from ui.printing.screenless import make_application

        ledger = _open_to_read(folder, clock)
        unit, application = ledger.settings.read("unit", ""), make_application()
        with ledger.database, ledger.database.one_moment():
            records = [
                record
                for record in ledger.store.records(open_only=False, kind=None)
                if record.at.astimezone(ledger.zone).year == year
            ]
            target.mkdir()
            for record in records:
                case = case_of(
                    record.number, ledger.register, ledger.history, unit, ledger.evidence.path
                )
                save_whole(target / year_file_name(record, say), print_case(case, say))
            head = head_of(ledger.history.newest())
        save_whole(target / "00.pdf", print_index(records, year, say, head))
        del application
        return len(records)

    run_cases(arguments, write, say, out)


def run_today(arguments: Arguments, folder: Path, say: Voice, clock: Clock, out: Output) -> None:
    """Print what is due today and before the office opens again, or a sheet of it."""
    from deadlines.control.day import day_list
    from deadlines.records.history import head_of
    from ui.command_line.today_command import run_today

    ledger = _open_to_read(folder, clock)
    with ledger.database, ledger.database.one_moment():
        found = day_list(ledger.open_records(), ledger.now(), ledger.register.office)
        unit, head = ledger.settings.read("unit", ""), head_of(ledger.history.newest())

    def write(target: Path) -> None:
        from storage.database.whole_file import save_whole
        from ui.control.day_sheet import print_day
        from ui.printing.screenless import make_application

        application = make_application()
        save_whole(target, print_day(found, say, unit, head))
        del application

    run_today(arguments, found, write, say, out)


def run_import(arguments: Arguments, folder: Path, say: Voice, clock: Clock, out: Output) -> None:
    """Show what a spreadsheet would become, and import it if that is wanted."""
    from ui.command_line.import_command import ImportCommand
    from ui.system.streams import ask, tell

    ledger = _open_or_make(folder, clock, say)
    with ledger.database:
        command = ImportCommand(ledger.importing, ledger.register, say, ask, tell)
        command.run(arguments, out)


def run_export(arguments: Arguments, folder: Path, say: Voice, clock: Clock, out: Output) -> None:
    """Write records to a file."""
    from ui.command_line.export_command import ExportCommand

    ledger = _open_to_read(folder, clock)
    with ledger.database:
        ExportCommand(ledger.exports, say, ledger.now()).run(arguments, out)


def run_keeping(arguments: Arguments, folder: Path, say: Voice, clock: Clock, out: Output) -> int:
    """Back up, restore or check; returns the exit status."""
    from pathlib import Path

    from deadlines.self_check import autostart_found
    from storage.database.folder import is_handover
    from storage.handover.handing import Handing
    from ui.command_line.keeping_commands import (
        ask_passphrase,
        findings_or_refusal,
        run_backup,
        run_check,
        run_restore,
        run_take,
    )
    from ui.self_check.probe import probe

    keeping = keeping_of(folder, clock)
    handing = Handing(_file(folder), clock, _zone())
    if arguments.command == "restore" and is_handover(Path(arguments.file)):
        run_take(arguments, handing, ask_passphrase, say, out)
    elif arguments.command == "restore":
        run_restore(arguments, keeping.restore, say, out)
    elif arguments.command == "backup":
        run_backup(arguments, keeping.make, keeping.save_to, say, out)
    else:
        found = [
            *findings_or_refusal(keeping.findings, say),
            *probe(os.environ, sys.platform),
            autostart_found(lambda: str(own_autostart().state())),
        ]
        if arguments.report:
            found.append(keeping.compare_report(Path(arguments.report)))
        return 0 if run_check(arguments, found, say, out) else 1
    return 0


def run_calendar(arguments: Arguments, folder: Path, say: Voice, clock: Clock, out: Output) -> None:
    """Show a year's days, or load a notice into the ledger."""
    from deadlines.refusal import Refusal
    from storage.ledger import office_read_only
    from ui.command_line.calendar_command import CalendarCommand
    from ui.system.streams import ask, tell

    if arguments.step == "show":
        with office_read_only(_file(folder), _zone()) as office:
            CalendarCommand(office.calendar, None, say, ask, tell).show(arguments, out)
        return
    try:
        ledger = open_ledger(folder, clock, must_exist=True)
    except Refusal as refusal:
        if refusal.code != "ledger-none":
            raise
        # There is nowhere to keep it, but what the notice says can be told.
        with office_read_only(_file(folder), _zone()) as office:
            CalendarCommand(office.calendar, None, say, ask, tell).load(arguments, out)
        if arguments.yes:
            raise
        tell(say.refusals.sentence(refusal))
        return
    with ledger.database:
        calendar = ledger.register.office.calendar
        CalendarCommand(calendar, ledger.calendar_keeper, say, ask, tell).load(arguments, out)


def catalogue(language: Language) -> Catalogue:
    """Return the texts of a language for use without Qt."""
    import resources
    from resources.catalogue import chinese, read_catalogue
    from ui.environment import Language

    if language is Language.CHINESE:
        return chinese()
    return read_catalogue(resources.path("i18n/duedesk_en.ts"))


def run(words: Sequence[str]) -> int:
    """Run the program; returns the exit status: 0 done, 1 refused, 2 wrong usage, 3 a bug."""
    from ui.system.streams import Output, prepare_streams, tell

    prepare_streams((sys.stdout, sys.stderr), is_json="--json" in words)
    if sys.platform == "win32":
        from ui.system.running_mark import mark_running

        mark_running()
    plain = _plain_start(words)
    if plain is not None:
        return _start(plain[0], "", hidden=plain[1])
    from ui.command_line.plain import WrongUsage, parse

    out = Output()
    try:
        arguments = parse(words)
    except WrongUsage as wrong:
        tell(wrong)
        return 2
    except SystemExit:  # the help is printed
        return _finish(0, out, "")
    if arguments.version:
        out(VERSION)
        return _finish(0, out, arguments.lang)
    if arguments.command == "demo":
        from ui.app.demo import start_demo

        return start_demo(arguments, _language(arguments.lang), open_ledger, own_autostart)
    if not arguments.command:
        return _start(arguments.data_dir, arguments.lang, hidden=arguments.hidden)
    return _run_command(arguments)


def _start(named: str, asked: str, *, hidden: bool) -> int:
    from functools import partial

    from deadlines.refusal import Refusal
    from ui.app.start import PATIENCE, start_app, start_refused

    try:
        folder = _folder(named)
    except Refusal as refusal:
        return start_refused(refusal, _language(asked))
    return start_app(
        folder, _language(asked), SystemClock(), partial(open_ledger, patience=PATIENCE),
        keeping_of, own_autostart,
        hidden=hidden, may_choose=not asked,
    )  # fmt: skip


def _run_command(arguments: Arguments) -> int:
    # What is imported stays: looking through it for garbage at every 700 objects is for nothing.
    gc.set_threshold(_OBJECTS)
    from deadlines.refusal import Refusal
    from ui.system.streams import Output, OutputEnded, tell
    from ui.wording.voice import voice

    say, clock = voice(catalogue(_language(arguments.lang)), _zone()), SystemClock()
    out = Output(stops=arguments.command in _READING)
    try:
        status = _carry_out(arguments, _folder(arguments.data_dir), say, clock, out)
    except OutputEnded:
        status = 0
    except Refusal as refusal:
        tell(say.refusals.sentence(refusal))
        status = 1
    except OSError as error:
        # What no command has words of its own for, as a name too long or a folder gone.
        where = f"：{error.filename}" if error.filename else ""
        detail = f"{error.strerror or error}{where}"
        tell(say.refusals.sentence(Refusal("system-error", detail=detail)))
        status = 1
    except MemoryError:
        tell(say.refusals.sentence(Refusal("memory-full")))
        status = 1
    except Exception as error:  # noqa: BLE001 - a mistake of ours, as the window's crash dialog
        status = _tell_mistake(error, _folder(arguments.data_dir), say)
    return _finish(status, out, arguments.lang)


def _carry_out(arguments: Arguments, folder: Path, say: Voice, clock: Clock, out: Output) -> int:
    runs = {
        "due": run_due,
        "list": run_list,
        "calendar": run_calendar,
        "import": run_import,
        "case": run_case,
        "cases": run_cases,
        "today": run_today,
        "export": run_export,
        **dict.fromkeys(("backup", "restore", "check"), run_keeping),
    }
    return runs.get(arguments.command, run_on_ledger)(arguments, folder, say, clock, out) or 0


def _tell_mistake(error: Exception, folder: Path, say: Voice) -> int:
    from contextlib import suppress

    from deadlines.refusal import Refusal
    from ui.system.log_file import LOG, LogFile, trace_text
    from ui.system.streams import tell

    with suppress(OSError):
        LogFile(folder / LOG).write(trace_text(error))
    refusal = Refusal("program-mistake", kind=type(error).__name__, path=folder / LOG)
    tell(say.refusals.sentence(refusal))
    return 3


def _finish(status: int, out: Output, asked: str) -> int:
    """Write what is left of the output; returns the exit status, 1 where that is refused."""
    failure = out.finish()
    if failure is None:
        return status
    from deadlines.refusal import Refusal
    from ui.system.streams import tell
    from ui.wording.voice import voice

    say = voice(catalogue(_language(asked)), _zone())
    tell(say.refusals.sentence(Refusal("output-failed", detail=failure.strerror or str(failure))))
    return 1


def _plain_start(words: Sequence[str]) -> tuple[str, bool] | None:
    """Return the data folder named and whether to start hidden; None where more is asked for.

    A plain start, and the session's own, are not to wait for the parser of all commands.
    """
    folder, hidden, rest = "", False, iter(words)
    for word in rest:
        if word == "--hidden":
            hidden = True
        elif word == "--data-dir" and (named := next(rest, "")):
            folder = named
        else:
            return None
    return folder, hidden


def _zone() -> ZoneInfo:
    from zoneinfo import ZoneInfo

    return ZoneInfo(ZONE)


def _file(folder: Path) -> Path:
    from ui.environment import DATABASE

    return folder / DATABASE


def _folder(named: str) -> Path:
    from pathlib import Path

    from deadlines.refusal import Refusal
    from ui.environment import data_folder

    try:
        return Path(named or data_folder(os.environ, Path.home())).absolute()
    except RuntimeError as error:
        raise Refusal("no-home") from error
    except OSError as error:
        raise Refusal("no-folder-here", detail=error.strerror) from error


def _language(asked: str) -> Language:
    from ui.environment import language_for, system_language

    return language_for(asked, os.environ, system_language())


def command() -> Sequence[str]:
    """Return the command that starts this program, as the session's autostart needs it."""
    from pathlib import Path

    from ui.system.autostart import start_command

    frozen = bool(getattr(sys, "frozen", False))
    return start_command(Path(__file__).resolve(), Path(sys.executable), frozen=frozen)


def own_autostart() -> Autostart:
    """Return the platform's way to start this program with the session."""
    from pathlib import Path

    from ui.system.autostart import autostart

    try:
        home = Path.home()
    except RuntimeError:
        home = Path(os.sep)  # nothing is kept there, and nothing can be
    return autostart(command(), os.environ, home, NAME)


def _leave(status: int) -> NoReturn:
    """End a command at once; its output is written.

    It has closed its files. Python's own end, which takes down every module one by one, takes as
    long as its start.
    """
    os._exit(status)


if __name__ == "__main__":
    try:
        ended = run(sys.argv[1:])
    except KeyboardInterrupt:
        ended = 130  # as a shell says of a command that Ctrl+C has ended
    if "PySide6" not in sys.modules:
        _leave(ended)
    sys.exit(ended)
