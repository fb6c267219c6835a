"""Times the app's start beside a bare window: `python -m tests.bench.bench_start [--rounds N]`.

On a screen of its own, in turns: a bare PySide6 window with a tray icon, the same with a few lines
of Chinese (the floor), and the app over a ledger of 10,000 records of which 100 are open. From exec
to the first picture of the whole window, as wall clock and as processor time, and the memory 10 s
later. With `--program PATH` the frozen program takes part, to be compared with the app from source.
Exit status 1 where a floor is not kept.
"""

import argparse
import sys
import tempfile
import time
from dataclasses import dataclass, field
from operator import truediv
from pathlib import Path
from statistics import median

from tests.bench.present_ledger import make
from tests.bench.watched import Costs, Painting
from tests.support.command_line import ROOT
from tests.support.desktop import Desktop

MOST_TIME, MOST_MEMORY = 1.35, 2.0
MOST_FROZEN = 1.05
WIDTH, HEIGHT = 800, 450
"""The first thing drawn that is as large as this is the window with all in it."""
SETTLED = 10.0


@dataclass
class Starts:
    """What the starts of one program have cost: milliseconds and megabytes."""

    name: str
    argv: tuple[str, ...]
    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    pss: list[float] = field(default_factory=list)
    own: list[float] = field(default_factory=list)

    def start(self, desktop: Desktop, painting: Painting, *, settle: bool) -> None:
        """Start it once and end it again."""
        painting.forget()
        begin = time.monotonic()
        program = desktop.start(self.argv, cwd=ROOT)
        costs = Costs(program.pid)
        try:
            painted = painting.wait_for(WIDTH, HEIGHT)
        except TimeoutError as error:
            raise TimeoutError(program.story(str(error))) from None
        self.cpu.append(costs.cpu_ms())
        self.wall.append((painted - begin) * 1000)
        if settle:
            time.sleep(SETTLED - (time.monotonic() - begin))
            self.pss.append(costs.memory_mb())
            self.own.append(costs.memory_mb("Private_Dirty"))
        program.kill()

    def forget(self) -> None:
        """Drop what has been measured."""
        for figures in (self.wall, self.cpu, self.pss, self.own):
            figures.clear()

    def __str__(self) -> str:
        return (
            f"{self.name:<14} first picture: wall median {median(self.wall):6.0f} ms, least"
            f" {min(self.wall):6.0f};  cpu median {median(self.cpu):6.0f} ms, least"
            f" {min(self.cpu):6.0f};  after {SETTLED:g} s PSS {median(self.pss):6.1f} MB,"
            f" private {median(self.own):6.1f} MB  (n={len(self.wall)}, {len(self.pss)})"
        )


def compare(ours: Starts, floor: Starts) -> bool:
    """Print how many times the floor's figures ours are; tell whether that is kept."""
    kept = True
    for what, mine, its, most in (
        ("wall, median", median(ours.wall), median(floor.wall), MOST_TIME),
        ("wall, median of pairs", median(map(truediv, ours.wall, floor.wall)), 1.0, MOST_TIME),
        ("cpu, median", median(ours.cpu), median(floor.cpu), MOST_TIME),
        ("cpu, median of pairs", median(map(truediv, ours.cpu, floor.cpu)), 1.0, MOST_TIME),
        ("private memory", median(ours.own), median(floor.own), MOST_MEMORY),
    ):
        good = mine / its <= most
        kept = kept and good
        print(f"{what}: {mine / its:.2f} times (at most {most}) {'ok' if good else 'TOO MUCH'}")
    return kept


def compare_frozen(frozen: Starts, ours: Starts) -> bool:
    """Print how many times the figures from source the frozen program's are; is that kept?"""
    kept = True
    for what, mine, its in (
        ("wall, median", median(frozen.wall), median(ours.wall)),
        ("wall, median of pairs", median(map(truediv, frozen.wall, ours.wall)), 1.0),
        ("cpu, median", median(frozen.cpu), median(ours.cpu)),
    ):
        good = mine / its <= MOST_FROZEN
        kept = kept and good
        verdict = "ok" if good else "TOO MUCH"
        print(f"frozen, {what}: {mine / its:.2f} times (at most {MOST_FROZEN}) {verdict}")
    return kept


def main() -> int:
    """Run the bench."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--settled", type=int, default=2, help="rounds that measure memory too")
    parser.add_argument("--open", type=int, default=100)
    parser.add_argument("--program", type=Path, help="the frozen program")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make(folder / "ledger", 10_000, options.open)
        window = (sys.executable, "-m", "tests.bench.bare_window")
        bare, text = Starts("bare window", window), Starts("with text", (*window, "--text"))
        on_ledger = ("--data-dir", str(folder / "ledger"))
        app = (sys.executable, str(ROOT / "main.py"), *on_ledger)
        ours = Starts(f"app, {options.open} open", app)
        programs = [bare, text, ours]
        if options.program:
            frozen = Starts("frozen", (str(options.program.absolute()), *on_ledger))
            programs.append(frozen)
        with Desktop(folder / "desktop", with_window_manager=False, with_tray=False) as desktop:
            painting = Painting(desktop.screen.display)
            # Fills the caches of the disk and of Python, those of what comes after the picture too.
            for one in programs:
                one.start(desktop, painting, settle=True)
                one.forget()
            for turn in range(options.rounds):
                for one in programs:
                    one.start(desktop, painting, settle=turn < options.settled)
            painting.close()
    print(*programs, sep="\n")
    kept = compare(ours, text)
    if options.program:
        kept = compare_frozen(frozen, ours) and kept
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
