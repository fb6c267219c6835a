"""Brings the translation files up to date with the code: `python -m tests.support.translations`.

Qt's lupdate reads Python, but it takes `translate(context, text, None, count)` for a text without
plural forms, or passes over it. So it is given the texts in the one form that it reads right.
"""

import subprocess
import sys
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.support.texts import Text, texts_of

ROOT = Path(__file__).parents[2]
TS = ROOT / "resources" / "i18n" / "duedesk_en.ts"
QM = TS.with_suffix(".qm")
FOLDERS = ("deadlines", "ui")


def sources() -> list[Path]:
    """Return the files that hold texts for people."""
    return sorted(file for folder in FOLDERS for file in (ROOT / folder).rglob("*.py"))


def update(ts: Path) -> None:
    """Take new texts into the .ts file and drop those the code no longer has."""
    with TemporaryDirectory() as folder:
        stand_in = Path(folder, "texts.py")
        stand_in.write_text(_as_code(texts_of(sources())), encoding="utf-8")
        _run(
            "lupdate", str(stand_in), "-no-obsolete", "-locations", "none",
            "-disable-heuristic", "similartext",
            "-source-language", "zh_CN", "-target-language", "en", "-ts", str(ts),
        )  # fmt: skip


def release(ts: Path, qm: Path) -> None:
    """Build the .qm file that Qt loads."""
    _run("lrelease", str(ts), "-qm", str(qm))


def _as_code(texts: Sequence[Text]) -> str:
    lines = []
    for context, group in groupby(texts, key=lambda text: text.context):
        lines += [f"class {context}:", "    def say(self, n):"]
        for text in group:
            words = [_quoted(text.source), _quoted(text.comment)] + ["n"] * text.is_counted
            lines.append(f"        self.tr({', '.join(words)})")
    return "\n".join([*lines, ""])


def _quoted(text: str) -> str:
    for sign, escaped in (("\\", r"\\"), ('"', r"\""), ("\n", r"\n"), ("\t", r"\t")):
        text = text.replace(sign, escaped)
    return f'"{text}"'


def _run(tool: str, *words: str) -> None:
    # Not the program pyside6-…: where it lies differs by system and way of installing.
    code = f"from PySide6.scripts.pyside_tool import {tool}; {tool}()"
    command = [sys.executable, "-c", code, *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    if done.returncode:
        raise RuntimeError(f"{tool}: {done.stdout}{done.stderr}")


if __name__ == "__main__":
    update(TS)
    release(TS, QM)
