"""The command line's form: what may be typed, and what it means."""

import argparse
import sys
from pathlib import Path
from typing import NoReturn

from ui.command_line.plain import LANGUAGES, Arguments, WrongUsage

PAGES = (
    "board", "log", "patrol", "calendar", "statistics", "rules", "settings", "check",
)  # fmt: skip


_LINE = "类型，或一整行，如“舆情 昨晚11点12 微博 食堂涨价截图” / kind, or a whole line"
_REPLACES = "替换已有的文件 / replace the file"
_OF_RECORD = ("at", "level", "found", "posted", "source", "link", "note")


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise WrongUsage(f"{message}\n{self.format_usage().strip()}")


def parse_all(words: list[str]) -> Arguments:
    """Return what the joined words ask for; raises WrongUsage, or SystemExit after --help."""
    arguments = _parser().parse_args(words, Arguments())
    arguments.command = arguments.command or ""
    if arguments.command == "add":
        _check_add(arguments)
    return arguments


def _check_add(arguments: Arguments) -> None:
    """Refuse a line with options, which it holds itself, and a title without its time."""
    if arguments.title is None:
        given = [name for name in _OF_RECORD if getattr(arguments, name)]
        if given:
            raise WrongUsage(f"add KIND TITLE --at TIME: TITLE is missing (--{given[0]})")
    elif arguments.at is None:
        raise WrongUsage("add KIND TITLE --at TIME: --at is missing")


def _program() -> str:
    """Return the name the program is started by: frozen its own, else the script's."""
    return Path(sys.executable).stem if getattr(sys, "frozen", False) else "main.py"


def _parser() -> argparse.ArgumentParser:
    common = _Parser(add_help=False)
    common.add_argument("--data-dir", default=argparse.SUPPRESS, metavar="DIR")
    common.add_argument("--lang", choices=LANGUAGES, default=argparse.SUPPRESS)
    parser = _Parser(
        prog=_program(),
        parents=[common],
        description="限时办 DueDesk",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(command="", data_dir="", lang="")
    parser.add_argument("--hidden", action="store_true", help="只在托盘里启动 / only in the tray")
    parser.add_argument("--version", action="store_true")
    commands = parser.add_subparsers(dest="command", required=False, parser_class=_Parser)

    def command(name: str, summary: str) -> _Parser:
        return commands.add_parser(name, help=summary, parents=[common])

    def of_record(name: str, summary: str) -> _Parser:
        parser = command(name, summary)
        parser.add_argument("number", metavar="NUMBER")
        return parser

    demo = command("demo", "临时文件夹里的示例数据 / sample data in a temporary folder")
    demo.add_argument("--screenshot", metavar="FILE.png")
    demo.add_argument("--page", choices=PAGES, default="board")
    demo.add_argument("--theme", choices=("light", "dark"), default="light")

    due = command("due", "只计算并说明 / only compute and explain")
    due.add_argument("kind", metavar="KIND")
    due.add_argument("--at", action="append", required=True, metavar="TIME")
    due.add_argument("--reading", metavar="NAME")
    due.add_argument("--days", metavar="N")
    due.add_argument("--level", metavar="sign|general|major")
    due.add_argument("--found", metavar="self|told")
    due.add_argument("--posted", metavar="TIME")

    add = command("add", "登记 / log a record; prints its number and what was understood")
    add.add_argument("kind", metavar="KIND|LINE", help=_LINE)
    add.add_argument("title", metavar="TITLE", nargs="?")
    add.add_argument("--at", metavar="TIME")
    add.add_argument("--level", metavar="sign|general|major")
    add.add_argument("--found", metavar="self|told")
    add.add_argument("--posted", metavar="TIME")
    add.add_argument("--source", default="", metavar="S")
    add.add_argument("--link", default="", metavar="URL")
    add.add_argument("--note", default="", metavar="N")

    listing = command("list", "列出记录 / list records")
    which = listing.add_mutually_exclusive_group()
    for flag in ("open", "overdue", "all"):
        which.add_argument(f"--{flag}", action="store_const", const=flag, dest="which")
    listing.set_defaults(which="open")
    listing.add_argument("--kind", metavar="KIND")

    show = of_record("show", "查看一条记录 / show one record")

    done = command("done", "办结一项，或完成一个步骤，如 批办 / finish a duty, or take a step")
    done.add_argument("number", metavar="NUMBER|patrol")
    done.add_argument("--channel", default="", metavar="NAME")
    done.add_argument("duty", metavar="DUTY|STEP", nargs="?", default="")
    done.add_argument("--at", metavar="TIME")
    done.add_argument("--reason", default="", metavar="R")
    done.add_argument("--to", default="", metavar="WHO", dest="whom")
    done.add_argument("--by", default="", metavar="HOW", dest="means")
    done.add_argument("--result", default="", metavar="TEXT")
    done.add_argument("--outcome", default="", metavar="TEXT")

    note = of_record("note", "办理记录 / add a note to a record")
    note.add_argument("text", metavar="TEXT")

    attach = of_record("attach", "附上证据 / keep files as a record's evidence")
    attach.add_argument("files", metavar="FILE", nargs="+")

    case = of_record("case", "卷宗 / print a record's case file")
    case.add_argument("file", metavar="FILE.pdf")

    cases = command("cases", "一年的卷宗 / a year's case files in a folder")
    cases.add_argument("year", metavar="YEAR")
    cases.add_argument("folder", metavar="FOLDER")

    today = command("today", "今日事项 / what is due today")
    today.add_argument("file", metavar="FILE.pdf", nargs="?", default="")

    restore_record = of_record(
        "restore-record", "恢复作废的记录 / take a withdrawn record up again"
    )

    archive = of_record("archive", "归档 / archive a record that is done")
    archive.add_argument("--yes", action="store_true", help="照样归档 / whatever is missing")

    extend = of_record("extend", "延长办理时间 / extend a duty")
    extend.add_argument("duty", metavar="DUTY")
    extend.add_argument("--reason", required=True, metavar="R")

    calendar = command("calendar", "节假日安排 / the working calendar")
    steps = calendar.add_subparsers(dest="step", required=True, parser_class=_Parser)
    year = steps.add_parser("show", parents=[common], help="某年的安排 / a year's days")
    year.add_argument("year", metavar="YEAR")
    load = steps.add_parser("load", parents=[common], help="载入通知 / load a notice")
    load.add_argument("file", metavar="FILE|-")
    load.add_argument("--year", default="", metavar="YEAR")
    load.add_argument("--yes", action="store_true")

    export = command("export", "导出 / write records to a file")
    export.add_argument("file", metavar="FILE.xlsx|csv|ics")
    export.add_argument("--from", default="", metavar="DATE", dest="first")
    export.add_argument("--to", default="", metavar="DATE", dest="last")

    importing = command("import", "导入台账 / import a ledger from a spreadsheet")
    importing.add_argument("file", metavar="FILE.xlsx|xls|csv")
    importing.add_argument("--kind", metavar="KIND")
    importing.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="NAME=MEANING",
        help="列的含义，如 跟进结果=办结时间 / what a column means",
    )
    importing.add_argument("--old", choices=("archive", "open"), default="archive")
    importing.add_argument("--update", action="store_true")
    importing.add_argument("--yes", action="store_true")

    backup = command("backup", "备份 / make a backup")
    backup.add_argument("file", metavar="FILE", nargs="?", default="")
    restore = command("restore", "用备份恢复 / put a backup back")
    restore.add_argument("file", metavar="FILE")
    check = command("check", "自检 / check that all is well")
    check.add_argument("--report", default="", metavar="FILE.pdf")

    cancel = of_record("cancel", "作废 / withdraw a record")
    cancel.add_argument("--reason", required=True, metavar="R")
    for taken in (case, today, export):
        taken.add_argument("--force", action="store_true", help=_REPLACES)
    for taken in (
        due, add, listing, show, done, note, attach, today, restore_record, archive, extend, year,
        load, export, importing, check, cancel,
    ):  # fmt: skip
        taken.add_argument("--json", action="store_true")
    return parser
