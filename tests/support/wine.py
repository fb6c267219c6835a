"""The Windows for tests that `tests/windows/make` has made: its programs, its files."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests.support.desktop import Desktop
from tests.support.desktop_program import Program
from tests.support.program_words import ROOT

ENTER = ROOT / "tests/windows/enter"
USER = "users/root"
INSTALLED = f"{USER}/AppData/Local/Programs/DueDesk"
DATA = f"{USER}/AppData/Roaming/duedesk"
QUIET = ("/VERYSILENT", "/SUPPRESSMSGBOXES", "/NORESTART")
RUN_KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run"
_PATIENCE = 240


class Wine:
    """Starts Windows programs on a desktop; `drive` is C: as this system sees it."""

    def __init__(self, folder: Path, desktop: Desktop) -> None:
        self._folder, self.desktop = folder, desktop
        self.drive = folder / "prefix/drive_c"

    def start(self, program: str, *words: str) -> Program:
        """Start a program, given by its place on C:, and return at once."""
        return self.desktop.start(self._command(f"C:\\{program}".replace("/", "\\"), *words))

    def run(self, program: str, *words: str) -> tuple[int, str]:
        """Run a program to its end; return its exit status and all it said."""
        return self._run(self._command(f"C:\\{program}".replace("/", "\\"), *words))

    def registry(self, key: str) -> str:
        """Return what `reg query` tells of a key; empty where it is not there."""
        status, said = self._run(self._command("reg", "query", key))
        return said if status == 0 else ""

    def wait_for_all(self) -> None:
        """Wait until no program runs: an uninstaller goes on in a copy of itself."""
        self._run([ENTER, self._folder, "wineserver", "--wait"])

    def end_all(self) -> None:
        """End what still runs; the next program starts on the screen that is there then."""
        self._run([ENTER, self._folder, "wineserver", "-k"])

    def _command(self, *words: str) -> list[str | Path]:
        return [ENTER, self._folder, "wine", *words]

    def _run(self, command: Sequence[str | Path]) -> tuple[int, str]:
        environ = {**os.environ, "DISPLAY": self.desktop.env["DISPLAY"]}
        done = subprocess.run(
            command, env=environ, capture_output=True, timeout=_PATIENCE, check=False
        )
        return done.returncode, (done.stdout + done.stderr).decode("utf-8", "replace")
