"""The program as a person starts it from a terminal."""

import json
import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.support.program_words import ROOT, program

__all__ = ["ROOT", "Answer", "CommandLine"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a finished command left: its exit status and texts."""

    status: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """The output read as JSON."""
        return json.loads(self.out)


class CommandLine:
    """Starts the program on one data folder."""

    def __init__(self, folder: Path, environ: Mapping[str, str] | None = None) -> None:
        self.folder = folder
        self._environ = {**os.environ, "LANG": "zh_CN.UTF-8", **(environ or {})}

    def __call__(
        self, *words: str, cwd: Path = ROOT, stdin: str = "", under: Sequence[str] = ()
    ) -> Answer:
        """Run one command to its end, started by the words `under` if there are any."""
        done = subprocess.run(
            [*under, *program(), "--data-dir", str(self.folder), *words],
            capture_output=True,
            text=True,
            encoding="utf-8",
            env=self._environ,
            cwd=cwd,
            input=stdin,
            timeout=120,
            check=False,
        )
        return Answer(done.returncode, done.stdout, done.stderr)

    def start(self, *words: str) -> "subprocess.Popen[bytes]":
        """Start one command, which says nothing, and return at once."""
        return subprocess.Popen(
            [*program(), "--data-dir", str(self.folder), *words],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=self._environ,
            cwd=ROOT,
        )
