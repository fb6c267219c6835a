"""The commands that print papers: case files and the day's list. Only these load Qt."""

from __future__ import annotations

from program.ledgers import open_to_read

TYPE_CHECKING = False  # as `typing` has it, whose import takes as long as Python's own start
if TYPE_CHECKING:
    from pathlib import Path

    from deadlines.clock import Clock
    from storage.ledger import Ledger
    from ui.case_files.case import CaseFile
    from ui.command_line.plain import Arguments
    from ui.system.streams import Output
    from ui.wording.voice import Voice


def print_case_file(
    arguments: Arguments, folder: Path, voice: Voice, clock: Clock, out: Output
) -> None:
    """Print a record's case file."""
    from ui.command_line.case_command import run_case

    def write(number: int, target: Path) -> None:
        from storage.database.whole_file import save_whole
        from ui.case_files.printed import print_case
        from ui.printing.screenless import make_application

        ledger = open_to_read(folder, clock)
        with ledger.database, ledger.database.one_moment():
            case = _case_file(ledger, number)
        application = make_application()
        save_whole(target, print_case(case, voice))
        del application

    run_case(arguments, write, voice, out)


def print_year(arguments: Arguments, folder: Path, voice: Voice, clock: Clock, out: Output) -> None:
    """Print the case files of a year's records into a folder, with an index."""
    from ui.command_line.case_command import run_cases

    def write(year: int, target: Path) -> int:
        from deadlines.records.history import head_of
        from storage.database.whole_file import save_whole
        from ui.case_files.index import print_index, year_file_name
        from ui.case_files.printed import print_case
        from ui.printing.screenless import make_application

        ledger, application = open_to_read(folder, clock), make_application()
        with ledger.database, ledger.database.one_moment():
            records = [
                record
                for record in ledger.store.records(open_only=False, kind=None)
                if record.at.astimezone(ledger.zone).year == year
            ]
            target.mkdir()
            for record in records:
                printed = print_case(_case_file(ledger, record.number), voice)
                save_whole(target / year_file_name(record, voice), printed)
            head = head_of(ledger.history.newest())
        save_whole(target / "00.pdf", print_index(records, year, voice, head))
        del application
        return len(records)

    run_cases(arguments, write, voice, out)


def _case_file(ledger: Ledger, number: int) -> CaseFile:
    from ui.case_files.case import case_of

    unit = ledger.settings.read("unit", "")
    return case_of(number, ledger.register, ledger.history, unit, ledger.evidence.path)


def print_day_list(
    arguments: Arguments, folder: Path, voice: Voice, clock: Clock, out: Output
) -> None:
    """Print what is due today and before the office opens again, or a sheet of it."""
    from deadlines.control.day import day_list
    from deadlines.records.history import head_of
    from ui.command_line.today_command import run_today

    ledger = open_to_read(folder, clock)
    with ledger.database, ledger.database.one_moment():
        found = day_list(ledger.open_records(), ledger.now(), ledger.register.office)
        unit, head = ledger.settings.read("unit", ""), head_of(ledger.history.newest())

    def write(target: Path) -> None:
        from storage.database.whole_file import save_whole
        from ui.control.day_sheet import print_day
        from ui.printing.screenless import make_application

        application = make_application()
        save_whole(target, print_day(found, voice, unit, head))
        del application

    run_today(arguments, found, write, voice, out)
