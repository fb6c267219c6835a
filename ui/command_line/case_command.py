"""`case`: one record's case file (卷宗) as a .pdf."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from deadlines.refusal import Refusal
from ui.command_line.plain import Arguments, record_number
from ui.wording.voice import Voice


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


def require_free(target: Path, *, force: bool) -> None:
    """Raise Refusal("export-exists") for a file that is there, unless it may be replaced."""
    if target.exists() and not force:
        raise Refusal("export-exists", path=target)
