"""`backup`, `restore` and `check`: keeping the records safe."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from deadlines.refusal import Refusal
from deadlines.self_check import Finding, Severity, refused_finding, worst
from ui.command_line import printing
from ui.command_line.plain import Arguments
from ui.wording.self_check import SelfCheckWords
from ui.wording.voice import Voice

if TYPE_CHECKING:
    from storage.handover.handing import Handing


def run_take(
    arguments: Arguments,
    handing: Handing,
    ask: Callable[[str], str],
    voice: Voice,
    out: Callable[[str], None],
) -> None:
    """Take a handover over and say where what it replaced is kept. Raises Refusal."""
    source, translate = Path(arguments.file), voice.words.translate
    handing.recognise(source)
    passphrase = ask(translate("printing", "交接文件的口令：") + " ")
    taken = handing.take(source, passphrase)
    out(
        translate("printing", "已接收：{records} 条记录，其中在办 {open} 条").format(
            records=taken.contents.records, open=taken.contents.open
        )
    )
    if taken.kept is not None:
        out(translate("printing", "原来的文件保留在 {path}").format(path=taken.kept))
    # An open window shows the records at once, but goes on with the rules it has read.
    out(translate("printing", "程序如果正开着，请重新启动"))


def ask_passphrase(question: str) -> str:
    """Ask on the terminal, without showing what is typed; raises Refusal("no-terminal")."""
    if sys.stdin is None or not sys.stdin.isatty():
        raise Refusal("no-terminal")
    from getpass import getpass

    try:
        return getpass(question)
    except EOFError as error:
        raise Refusal("no-terminal") from error


Out = Callable[[str], None]


def run_backup(
    arguments: Arguments,
    make: Callable[[], Path],
    save_to: Callable[[Path], Path | None],
    voice: Voice,
    out: Out,
) -> None:
    """Make a dated backup, or one in the file named; print its path. Raises Refusal."""
    if arguments.file:
        evidence = save_to(Path(arguments.file))
        out(str(Path(arguments.file).absolute()))
        if evidence is not None:
            said = voice.words.translate("printing", "证据在 {path}，请与备份放在一起")
            out(said.format(path=evidence))
    else:
        out(str(make()))


def run_restore(
    arguments: Arguments, restore: Callable[[Path], Path | None], voice: Voice, out: Out
) -> None:
    """Put a backup back and say where the replaced file is kept. Raises Refusal."""
    kept = restore(Path(arguments.file))
    translate = voice.words.translate
    out(translate("printing", "已恢复"))
    if kept is not None:
        out(translate("printing", "原来的文件保留在 {path}").format(path=kept))


def findings_or_refusal(read: Callable[[], Sequence[Finding]], voice: Voice) -> Sequence[Finding]:
    """Return what `read` finds; where it is refused, that as a finding in the refusal's words."""
    try:
        return read()
    except Refusal as refusal:
        return [refused_finding(refusal, voice.refusals.sentence(refusal))]


def run_check(arguments: Arguments, findings: Sequence[Finding], voice: Voice, out: Out) -> bool:
    """Print the findings; return whether none is bad."""
    words = SelfCheckWords(voice.words.translate, voice.times)
    if arguments.json:
        out(
            printing.as_json(
                [
                    {
                        "check": finding.name,
                        "state": finding.state.value,
                        "code": finding.code,
                        "text": words.sentence(finding),
                    }
                    for finding in findings
                ]
            )
        )
    else:
        for finding in findings:
            state, name = words.state(finding.state), words.name(finding.name)
            out(f"[{state}] {name}  {words.sentence(finding)}")
    return worst(findings) is not Severity.BAD
