"""The program as a person starts it from a terminal."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


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
    """Starts `main.py` on one data folder."""

    def __init__(self, folder: Path, environ: Mapping[str, str] | None = None) -> None:
        self.folder = folder
        self._environ = {**os.environ, "LANG": "zh_CN.UTF-8", **(environ or {})}

    def __call__(self, *words: str, cwd: Path = ROOT, stdin: str = "") -> Answer:
        """Run one command to its end."""
        program = os.environ.get("DUEDESK_PROGRAM")
        start = [program] if program else [sys.executable, str(ROOT / "main.py")]
        done = subprocess.run(
            [*start, "--data-dir", str(self.folder), *words],
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
