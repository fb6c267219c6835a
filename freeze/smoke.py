"""Tries a frozen program on any system: `uv run python -m freeze.smoke PROGRAM`.

Only what it must do everywhere: count, keep a record, check itself, draw its window. Linux has the
desktop's tests besides.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QImage

from freeze.contents import version
from freeze.drawn_text import count_signs

_PNG = b"\x89PNG"
_FEWEST_SIGNS = 200
_PATIENCE = 180


class Smoke:
    """One try of a program, in a folder of its own."""

    def __init__(self, program: str, folder: Path) -> None:
        self._program, self._folder = program, folder

    def steps(self) -> list[Callable[[], None]]:
        """Return what is tried, in order; each raises AssertionError where it is not so."""
        return [
            self.tells_its_version, self.counts, self.keeps_a_record, self.exports,
            self.draws_its_window,
        ]  # fmt: skip

    def tells_its_version(self) -> None:
        """It is this version."""
        _require_same(self._run("--version").strip(), version(Path(__file__).parents[1]))

    def counts(self) -> None:
        """It knows the holidays, the rules and the time zone."""
        (answer,) = json.loads(self._run("due", "news", "--at", "2026-02-13T16:00", "--json"))
        _require_same(answer["duties"][0]["due"], "2026-02-14T17:30:00+08:00")

    def keeps_a_record(self) -> None:
        """It makes its file, and finds a Chinese title in it again."""
        title = "食堂饭菜价格上涨的不实截图传播"
        added = self._run("add", "incident", title, "--at", "2026-02-13T16:00", makes_a_ledger=True)
        _require_same(added.split()[0], "1")
        (record,) = json.loads(self._run("list", "--all", "--json"))
        _require_same(record["title"], title)
        found = {one["check"]: one["state"] for one in json.loads(self._run("check", "--json"))}
        _require_same((found["file"], found["history"]), ("good", "good"))

    def exports(self) -> None:
        """Check that the libraries that write a workbook and a calendar are there."""
        for ending, start in (
            ("xlsx", b"PK"),
            ("csv", b"\xef\xbb\xbf"),
            ("ics", b"BEGIN:VCALENDAR"),
        ):
            file = self._folder / f"log.{ending}"
            self._run("export", str(file))
            _require_same(file.read_bytes().startswith(start), True)

    def draws_its_window(self) -> None:
        """Qt, its translations and the icons work, and text is no boxes."""
        for language in ("zh", "en"):
            file = self._folder / f"{language}.png"
            self._run("demo", "--screenshot", str(file), "--lang", language)
            _require_same(file.read_bytes()[:4], _PNG)
            signs, boxes = count_signs(QImage(str(file)))
            _require_same((signs > _FEWEST_SIGNS, boxes < signs / 5), (True, True))

    def _run(self, *words: str, makes_a_ledger: bool = False) -> str:
        argv = [self._program, "--data-dir", str(self._folder / "data"), *words]
        environ = {**os.environ, "PYTHONUTF8": "1"}
        done = subprocess.run(
            argv, capture_output=True, env=environ, timeout=_PATIENCE, check=False
        )
        told = done.stderr.decode("utf-8", "replace")
        # The check's status tells of this machine, which has no desktop: its findings are read.
        is_fine = done.returncode in (0, int("check" in words))
        # What makes a ledger says so, where nothing reads the output.
        _require_same((is_fine, bool(told)), (True, makes_a_ledger))
        return done.stdout.decode("utf-8")


def _require_same(actual: object, wanted: object) -> None:
    if actual != wanted:
        raise AssertionError(f"found {actual!r}, wanted {wanted!r}")


def main() -> int:
    """Try the program that is named; exit status 1 at the first thing that is not as it should."""
    program = str(Path(sys.argv[1]).absolute())
    with tempfile.TemporaryDirectory() as name:
        for step in Smoke(program, Path(name)).steps():
            try:
                step()
            except (AssertionError, KeyError, ValueError, OSError) as error:
                print(f"{step.__name__}: {type(error).__name__} {error}", file=sys.stderr)
                return 1
            print(f"{step.__name__}: ok")
    return 0


if __name__ == "__main__":
    sys.exit(main())
