"""The commands: each opens what it needs of the ledger and passes it to its part of `ui`.

A command's answer waits for what is imported here, so each imports what it needs itself.
"""

from __future__ import annotations

import os
import sys

from program.ledgers import (
    keeping_of,
    ledger_file,
    open_ledger,
    open_or_make,
    open_to_read,
    own_starts,
    unit_zone,
)

TYPE_CHECKING = False  # as `typing` has it, whose import takes as long as Python's own start
if TYPE_CHECKING:
    from pathlib import Path

    from deadlines.clock import Clock
    from ui.command_line.plain import Arguments
    from ui.system.streams import Output
    from ui.wording.voice import Voice


def carry_out(arguments: Arguments, folder: Path, voice: Voice, clock: Clock, out: Output) -> int:
    """Run the command asked for; returns the exit status."""
    runs = {
        "due": run_due,
        "list": run_list,
        "calendar": run_calendar,
        "import": run_import,
        "case": run_printed,
        "cases": run_printed,
        "today": run_printed,
        "export": run_export,
        **dict.fromkeys(("backup", "restore", "check"), run_keeping),
    }
    return runs.get(arguments.command, run_on_ledger)(arguments, folder, voice, clock, out) or 0


def run_due(arguments: Arguments, folder: Path, voice: Voice, clock: Clock, out: Output) -> None:
    """Compute deadlines; a ledger is only read, and only if there is one."""
    from deadlines.rules.rule import Kind
    from storage.ledger import office_read_only, patrol_plan_read_only
    from storage.rule_files import rules_in_force
    from ui.command_line.due_command import DueCommand, PatrolDue

    with office_read_only(ledger_file(folder), unit_zone()) as office:
        now = clock.now().astimezone(office.zone)
        rules = rules_in_force(folder)
        if arguments.kind == Kind.PATROL:
            plan = patrol_plan_read_only(ledger_file(folder))
            PatrolDue(rules.rules_for(Kind.PATROL)[0], plan, office, voice, now).run(arguments, out)
            return
        DueCommand(rules, office, voice, now).run(arguments, out)


def run_list(arguments: Arguments, folder: Path, voice: Voice, clock: Clock, out: Output) -> None:
    """List records."""
    from ui.command_line.list_command import ListCommand

    ledger = open_to_read(folder, clock)
    with ledger.database:
        ListCommand(ledger.store, voice, ledger.now(), ledger.zone).run(arguments, out)


def run_on_ledger(
    arguments: Arguments, folder: Path, voice: Voice, clock: Clock, out: Output
) -> None:
    """Carry out a command on the ledger."""
    from ui.command_line.commands import RecordCommands, tick_patrol

    ticks_patrol = arguments.command == "done" and arguments.number == "patrol"
    if arguments.command == "add" or ticks_patrol:
        ledger = open_or_make(folder, clock, voice)
    elif arguments.command == "show":
        ledger = open_to_read(folder, clock)
    else:
        ledger = open_ledger(folder, clock, must_exist=True)
    with ledger.database:
        if ticks_patrol:
            tick_patrol(arguments, ledger.patrols, voice, ledger.now(), out)
            return
        commands = RecordCommands(ledger.register, ledger.history, voice, lambda: ledger.evidence)
        commands.run(arguments, out)


def run_printed(
    arguments: Arguments, folder: Path, voice: Voice, clock: Clock, out: Output
) -> None:
    """Print case files or the day's list."""
    from program.printed import print_case_file, print_day_list, print_year

    runs = {"case": print_case_file, "cases": print_year, "today": print_day_list}
    runs[arguments.command](arguments, folder, voice, clock, out)


def run_import(arguments: Arguments, folder: Path, voice: Voice, clock: Clock, out: Output) -> None:
    """Show what a spreadsheet would become, and import it if that is wanted."""
    from ui.command_line.import_command import ImportCommand
    from ui.system.streams import ask, tell

    ledger = open_or_make(folder, clock, voice)
    with ledger.database:
        command = ImportCommand(ledger.importing, ledger.register, voice, ask, tell)
        command.run(arguments, out)


def run_export(arguments: Arguments, folder: Path, voice: Voice, clock: Clock, out: Output) -> None:
    """Write records to a file."""
    from ui.command_line.export_command import ExportCommand

    ledger = open_to_read(folder, clock)
    with ledger.database:
        ExportCommand(ledger.exports, voice, ledger.now()).run(arguments, out)


def run_keeping(arguments: Arguments, folder: Path, voice: Voice, clock: Clock, out: Output) -> int:
    """Back up, restore or check; returns the exit status."""
    from pathlib import Path

    from deadlines.self_check import autostart_found, schedule_found
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
    from ui.system.scheduling.due_start import last_run

    keeping = keeping_of(folder, clock)
    handing = Handing(ledger_file(folder), clock, unit_zone())
    if arguments.command == "restore" and is_handover(Path(arguments.file)):
        run_take(arguments, handing, ask_passphrase, voice, out)
    elif arguments.command == "restore":
        run_restore(arguments, keeping.restore, voice, out)
    elif arguments.command == "backup":
        run_backup(arguments, keeping.make, keeping.save_to, voice, out)
    else:
        starts = own_starts()
        found = [
            *findings_or_refusal(keeping.findings, voice),
            *probe(os.environ, sys.platform),
            autostart_found(lambda: str(starts.session.state())),
            schedule_found(lambda: str(starts.schedule.state()), last_run(folder), clock.now()),
        ]
        if arguments.report:
            found.append(keeping.compare_report(Path(arguments.report)))
        return 0 if run_check(arguments, found, voice, out) else 1
    return 0


def run_calendar(
    arguments: Arguments, folder: Path, voice: Voice, clock: Clock, out: Output
) -> None:
    """Show a year's days, or load a notice into the ledger."""
    from deadlines.refusal import Refusal
    from storage.ledger import office_read_only
    from ui.command_line.calendar_command import CalendarCommand
    from ui.system.streams import ask, tell

    if arguments.step == "show":
        with office_read_only(ledger_file(folder), unit_zone()) as office:
            CalendarCommand(office.calendar, None, voice, ask, tell).show(arguments, out)
        return
    try:
        ledger = open_ledger(folder, clock, must_exist=True)
    except Refusal as refusal:
        if refusal.code != "ledger-none":
            raise
        # There is nowhere to keep it, but what the notice says can be told.
        with office_read_only(ledger_file(folder), unit_zone()) as office:
            CalendarCommand(office.calendar, None, voice, ask, tell).load(arguments, out)
        if arguments.yes:
            raise
        tell(voice.refusals.sentence(refusal))
        return
    with ledger.database:
        calendar = ledger.register.office.calendar
        CalendarCommand(calendar, ledger.calendar_keeper, voice, ask, tell).load(arguments, out)
