"""`case`: one record's case file (卷宗) as a .pdf."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from deadlines.refusal import Refusal
from ui.command_line.plain import Arguments, record_number
from ui.wording.voice import Voice

_DIGITS = 4
"""Of a year."""


def run_case(
    arguments: Arguments,
    write: Callable[[int, Path], None],
    voice: Voice,
    out: Callable[[str], None],
) -> None:
    """Let `write` make the file and say where it is.

    Raises Refusal: "unknown-number", and "export-exists" where a file is there and --force is not.
    """
    number, target = record_number(arguments.number), Path(arguments.file).absolute()
    require_free(target, force=arguments.force)
    write(number, target)
    said = voice.words.translate("printing", "第 {number} 号记录的卷宗：{path}")
    out(said.format(number=number, path=target))


def run_cases(
    arguments: Arguments,
    write: Callable[[int, Path], int],
    voice: Voice,
    out: Callable[[str], None],
) -> None:
    """Let `write` put a year's case files into a new folder and say how many there are.

    Raises Refusal: "unknown-year", and "export-exists" for a folder that is there already.
    """
    text, folder = arguments.year, Path(arguments.folder).absolute()
    if not (text.isascii() and text.isdigit() and len(text) == _DIGITS):
        raise Refusal("unknown-year", text=text)
    require_free(folder, force=False)
    count = write(int(text), folder)
    said = voice.words.translate("printing", "%n 份卷宗和目录：{path}", None, count)
    out(said.format(path=folder))


def require_free(target: Path, *, force: bool) -> None:
    """Raise Refusal("export-exists") for a file that is there, unless it may be replaced."""
    if target.exists() and not force:
        raise Refusal("export-exists", path=target)
