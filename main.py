"""限时办 DueDesk: the program's entry. It parses the arguments and starts the window or a command.

Both wait for what is imported here; so each way through the program imports what it needs itself.
"""

from __future__ import annotations

import gc
import os
import sys

from deadlines.clock import SystemClock
from program.ledgers import (
    catalogue,
    folder_named,
    keeping_of,
    language_asked,
    open_ledger,
    own_starts,
    unit_zone,
)

TYPE_CHECKING = False  # as `typing` has it, whose import takes as long as Python's own start
if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from typing import NoReturn

    from ui.command_line.plain import Arguments
    from ui.system.streams import Output
    from ui.wording.voice import Voice

VERSION = "0.1.0"
SCHEDULED = "--scheduled"
"""A start by the system's scheduler: hidden, and only where the program is needed."""
_OBJECTS = 50_000
"""More than the imports of a command make."""
_READING = frozenset({"due", "list", "show", "today", "check"})
"""Commands that need not go on when nobody reads on."""


def run(words: Sequence[str]) -> int:
    """Run the program; returns the exit status: 0 done, 1 refused, 2 wrong usage, 3 a bug."""
    from ui.system.streams import Output, prepare_streams, tell

    prepare_streams((sys.stdout, sys.stderr), is_json="--json" in words)
    if sys.platform == "win32":
        from ui.system.running_mark import mark_running

        mark_running()
    plain = _plain_start(words)
    if plain is not None:
        if words[:1] == [SCHEDULED]:
            from program.scheduled import is_needed

            if not is_needed(plain[0], SystemClock()):
                return 0
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

        return start_demo(arguments, language_asked(arguments.lang), open_ledger, own_starts)
    if not arguments.command:
        return _start(arguments.data_dir, arguments.lang, hidden=arguments.hidden)
    return _run_command(arguments)


def _start(named: str, asked: str, *, hidden: bool) -> int:
    from functools import partial

    from deadlines.refusal import Refusal
    from ui.app.start import PATIENCE, start_app, start_refused

    try:
        folder = folder_named(named)
    except Refusal as refusal:
        return start_refused(refusal, language_asked(asked))
    return start_app(
        folder, language_asked(asked), SystemClock(), partial(open_ledger, patience=PATIENCE),
        keeping_of, own_starts,
        hidden=hidden, may_choose=not asked,
    )  # fmt: skip


def _run_command(arguments: Arguments) -> int:
    # What is imported stays: looking through it for garbage at every 700 objects is for nothing.
    gc.set_threshold(_OBJECTS)
    from deadlines.refusal import Refusal
    from program.commands import carry_out
    from ui.system.streams import Output, OutputEnded, tell
    from ui.wording.voice import voice as make_voice

    voice, clock = make_voice(catalogue(language_asked(arguments.lang)), unit_zone()), SystemClock()
    out = Output(stops=arguments.command in _READING)
    try:
        status = carry_out(arguments, folder_named(arguments.data_dir), voice, clock, out)
    except OutputEnded:
        status = 0
    except Refusal as refusal:
        tell(voice.refusals.sentence(refusal))
        status = 1
    except OSError as error:
        # What no command has words of its own for, as a name too long or a folder gone.
        where = f"：{error.filename}" if error.filename else ""
        detail = f"{error.strerror or error}{where}"
        tell(voice.refusals.sentence(Refusal("system-error", detail=detail)))
        status = 1
    except MemoryError:
        tell(voice.refusals.sentence(Refusal("memory-full")))
        status = 1
    except Exception as error:  # noqa: BLE001 - a mistake of ours, as the window's crash dialog
        status = _tell_mistake(error, folder_named(arguments.data_dir), voice)
    return _finish(status, out, arguments.lang)


def _tell_mistake(error: Exception, folder: Path, voice: Voice) -> int:
    from contextlib import suppress

    from deadlines.refusal import Refusal
    from ui.system.log_file import LOG, LogFile, trace_text
    from ui.system.streams import tell

    with suppress(OSError):
        LogFile(folder / LOG).write(trace_text(error))
    refusal = Refusal("program-mistake", kind=type(error).__name__, path=folder / LOG)
    tell(voice.refusals.sentence(refusal))
    return 3


def _finish(status: int, out: Output, asked: str) -> int:
    """Write what is left of the output; returns the exit status, 1 where that is refused."""
    failure = out.finish()
    if failure is None:
        return status
    from deadlines.refusal import Refusal
    from ui.system.streams import tell
    from ui.wording.voice import voice as make_voice

    voice = make_voice(catalogue(language_asked(asked)), unit_zone())
    tell(voice.refusals.sentence(Refusal("output-failed", detail=failure.strerror or str(failure))))
    return 1


def _plain_start(words: Sequence[str]) -> tuple[str, bool] | None:
    """Return the data folder named and whether to start hidden; None where more is asked for.

    A plain start, and the session's own, are not to wait for the parser of all commands.
    """
    folder, hidden, rest = "", False, iter(words)
    for word in rest:
        if word in ("--hidden", SCHEDULED):
            hidden = True
        elif word == "--data-dir" and (named := next(rest, "")):
            folder = named
        else:
            return None
    return folder, hidden


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
