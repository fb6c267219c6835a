"""`restore` with a handover file: asks for its passphrase, and takes it over."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from deadlines.errors import Refusal
from ui.desk import Handing
from ui.voice import Voice


def run_take(
    arguments: argparse.Namespace,
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
    if not sys.stdin.isatty():
        raise Refusal("no-terminal")
    from getpass import getpass

    try:
        return getpass(question)
    except EOFError as error:
        raise Refusal("no-terminal") from error
