"""What is printed for a terminal, a file or another program: its encoding, and a reader that goes.

Without Qt: each command starts here.
"""

import errno
import io
import os
import sys

TYPE_CHECKING = False  # as `typing` has it, whose import takes as long as Python's own start
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO


class OutputEnded(Exception):
    """Nobody reads on, or nothing can be written any more: the command need not go on."""


def prepare_streams(streams: "Iterable[TextIO | None]", *, is_json: bool) -> None:
    """Make what is no terminal UTF-8, and a terminal too for JSON; no sign is an error.

    A system's own encoding lacks signs: a code page of Windows, or the locale C, of which Python
    would make an exception half way through a list.
    """
    for stream in streams:
        if not isinstance(stream, io.TextIOWrapper):
            continue  # none at all, as in a program without a console, or a test's own
        if is_json or not stream.isatty():
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        else:
            stream.reconfigure(errors="backslashreplace")


class Output:
    """Prints a command's lines on stdout.

    What cannot be written does not undo or break off the command: the rest of its lines are
    dropped. With `stops` it is one that only reads, and is ended by OutputEnded.
    """

    def __init__(self, *, stops: bool = False) -> None:
        self._stops = stops
        self._failure: OSError | None = None

    def __call__(self, text: str) -> None:
        """Print a line."""
        if self._failure is not None:
            return
        try:
            print(text)  # noqa: T201 - this is what prints
        except OSError as error:
            self._failure = error
            if self._stops:
                raise OutputEnded from error

    def finish(self) -> OSError | None:
        """Write what is left; return why it could not be, but not that the reader had enough."""
        try:
            if self._failure is None and sys.stdout is not None:
                sys.stdout.flush()
        except OSError as error:
            self._failure = error
        if self._failure is None:
            return None
        # Python must not complain at its exit of what it still holds.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return None if is_reader_gone(self._failure) else self._failure


def is_reader_gone(error: OSError, platform: str = sys.platform) -> bool:
    """Return whether the reader (head, less, more) has closed the pipe.

    Windows calls that a wrong argument.
    """
    return error.errno == errno.EPIPE or (platform == "win32" and error.errno == errno.EINVAL)


def tell(text: object) -> None:
    """Print a line on stderr, where there is one."""
    try:
        print(text, file=sys.stderr)  # noqa: T201 - this is what prints
    except OSError:
        return  # full, or its reader gone: there is nowhere left to say so


def ask(question: str) -> bool:
    """Ask on the terminal; without one, or without an answer, that is a no."""
    if sys.stdin is None or not sys.stdin.isatty():
        return False
    try:
        return input(question).strip().lower() in ("y", "yes", "是")
    except (EOFError, UnicodeDecodeError):
        return False
