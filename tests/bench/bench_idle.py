"""Measures the app at rest beside a bare window: `python -m tests.bench.bench_idle`.

On a desktop of its own with a tray, all at the same time for a minute: the app hidden in the tray,
the app with its window, on which no countdown shows seconds, each over its own ledger of 10,000
open records, and a bare PySide6 window with a tray icon, hidden and shown. Processor time and
wake-ups are the kernel's counts. Exit status 1 where a floor is not kept.
"""

import argparse
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.bench.present_ledger import make
from tests.bench.watched import Costs
from tests.support.command_line import ROOT
from tests.support.desktop import Desktop

OPEN = 10_000
MOST_HIDDEN_MS, MOST_WAKES = 2.0, 2.0
MOST_SHOWN_MS = 100.0
"""While no countdown in sight shows seconds."""


@dataclass
class AtRest:
    """A program that is left alone, and what that costs a minute: milliseconds and wake-ups."""

    name: str
    costs: Costs
    cpu: float = 0.0
    wakes: float = 0.0

    def begin(self) -> None:
        """Count from here."""
        self.cpu, self.wakes = self.costs.cpu_ms(), float(self.costs.waits())

    def end(self, minutes: float) -> None:
        """Count up to here."""
        self.cpu = (self.costs.cpu_ms() - self.cpu) / minutes
        self.wakes = (self.costs.waits() - self.wakes) / minutes

    def __str__(self) -> str:
        return (
            f"{self.name:<20} {self.cpu:7.1f} ms of processor time a minute"
            f" ({self.cpu / 600:.3f} %), main thread woken {self.wakes:.1f} times a minute"
        )


def measure(folder: Path, seconds: float, warm_up: float) -> list[AtRest]:
    """Let all of them rest for that long: bare hidden, app hidden, bare shown, app shown."""
    make(folder / "hidden", OPEN, OPEN)
    shutil.copytree(folder / "hidden", folder / "shown")
    bare = (sys.executable, "-m", "tests.bench.bare_window")
    app = (sys.executable, str(ROOT / "main.py"), "--data-dir")
    with Desktop(folder / "desktop") as desktop:
        programs = []
        for count, (name, argv) in enumerate(
            (
                ("bare window, hidden", (*bare, "--hidden")),
                ("app, hidden", (*app, str(folder / "hidden"), "--hidden")),
                ("bare window, shown", bare),
                ("app, shown", (*app, str(folder / "shown"))),
            ),
            1,
        ):
            program = desktop.start(argv, cwd=ROOT)
            desktop.wait_tray_icons(count, timeout=60)
            programs.append(AtRest(name, Costs(program.pid)))
        time.sleep(warm_up)
        begin = time.monotonic()
        for one in programs:
            one.begin()
        time.sleep(seconds)
        for one in programs:
            one.end((time.monotonic() - begin) / 60)
    return programs


def main() -> int:
    """Run the bench."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument(
        "--warm-up", type=float, default=130, help="for the backup of the day and Qt's pixmap cache"
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        found = measure(Path(name), options.seconds, options.warm_up)
    print(*found, sep="\n")
    bare, hidden, _, shown = found
    kept = True
    for what, figure, most in (
        ("hidden, processor ms a minute", hidden.cpu, MOST_HIDDEN_MS),
        ("hidden, wake-ups above the bare window", hidden.wakes - bare.wakes, MOST_WAKES),
        ("shown, processor ms a minute", shown.cpu, MOST_SHOWN_MS),
    ):
        good = figure <= most
        kept = kept and good
        print(f"{what}: {figure:.2f} (at most {most:g}) {'ok' if good else 'TOO MUCH'}")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
