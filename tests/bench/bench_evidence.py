"""What 2 GB of evidence cost: `python -m tests.bench.bench_evidence [--gigabytes N]`.

The start beside the same ledger without any, the board's open records read, a first and a second
backup, and a handover file. Run once: it writes three times as much as there is evidence.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from deadlines.clock import SystemClock
from program.ledgers import open_ledger
from storage.evidence import EvidenceStore
from storage.handover.handing import Handing
from tests.bench.bench_start import Starts
from tests.bench.present_ledger import make
from tests.bench.watched import Painting
from tests.support.command_line import ROOT
from tests.support.desktop import Desktop

FILE = 32_000_000
ROUNDS = 3


def size_of(folder: Path) -> float:
    """Return how many megabytes the files of a folder have."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6


def attach(folder: Path, count: int) -> None:
    """Attach that many files to the records of a ledger, one each."""
    ledger = open_ledger(folder, SystemClock())
    place = folder / "file.bin"
    for number in range(1, count + 1):
        place.write_bytes(os.urandom(FILE))
        ledger.register.attach(number, ledger.evidence.keep_file(place, ledger.now()))
    place.unlink()
    ledger.close()


def measure_starts(folder: Path) -> None:
    """Print how long the program takes to its first picture, with evidence and without."""
    main = (sys.executable, str(ROOT / "main.py"), "--data-dir")
    ledgers = [Starts(name, (*main, str(folder / name)))
               for name in ("without", "with")]  # fmt: skip
    with Desktop(folder / "desktop", with_window_manager=False, with_tray=False) as desktop:
        painting = Painting(desktop.screen.display)
        for turn in range(ROUNDS + 1):
            for one in ledgers:
                one.start(desktop, painting, settle=turn == ROUNDS)
        painting.close()
    print(*ledgers, sep="\n")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gigabytes", type=float, default=2.0)
    count = round(parser.parse_args().gigabytes * 1e9 / FILE)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for one in ("without", "with"):
            make(folder / one, 10_000, 100)
        begun = perf_counter()
        attach(folder / "with", count)
        data = folder / "with"
        print(f"{count} files, {size_of(data / 'evidence'):.0f} MB: {perf_counter() - begun:.1f} s")
        measure_starts(folder)
        for one in ("without", "with"):
            ledger = open_ledger(folder / one, SystemClock())
            begun = perf_counter()
            found = len(ledger.open_records())
            print(f"{one}: {found} open records read in {(perf_counter() - begun) * 1000:.1f} ms")
            ledger.close()
        ledger = open_ledger(data, SystemClock())
        for turn in ("first", "second"):
            begun = perf_counter()
            backup = ledger.keeping.make()
            kept = size_of(EvidenceStore.beside(backup).folder)
            print(f"{turn} backup: {perf_counter() - begun:.1f} s, evidence there {kept:.0f} MB")
        zone = ledger.zone
        ledger.close()
        begun = perf_counter()
        target = folder / "a.duedesk"
        Handing(data / "duedesk.sqlite3", SystemClock(), zone).give(target, "a long passphrase")
        size = target.stat().st_size / 1e6
        print(f"handover file: {perf_counter() - begun:.1f} s, {size:.0f} MB")


if __name__ == "__main__":
    main()
