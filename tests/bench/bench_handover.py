"""Times handing over a large ledger: `python -m tests.bench.bench_handover [--records N]`.

Prints what the ledger and the handover file weigh, how long making, looking at and taking it last,
and the most memory that was used. Exit status 1 where taking or making is slower than it may be.
"""

import argparse
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from deadlines.clock import SystemClock
from resources.catalogue import chinese
from storage.handover.handing import Handing
from tests.bench.make_ledger import make
from tests.support.builders import MONDAY, SHANGHAI
from ui.handover.open_list import OpenList
from ui.wording.voice import voice

_MEGABYTE = 1024 * 1024
_MOST_SECONDS = 60
_PASSPHRASE = "correct horse battery"  # noqa: S105


def timed(name: str, act: Callable[[], object]) -> float:
    """Print how long it took."""
    begin = time.perf_counter()
    act()
    taken = time.perf_counter() - begin
    print(f"{name:<28} {taken:8.2f} s")
    return taken


def run(folder: Path, count: int, open_count: int) -> bool:
    """Print the figures and tell whether they are kept."""
    ledger, target = folder / "old" / "duedesk.sqlite3", folder / "x.duedesk"
    make(ledger, count, open_count)
    old = Handing(ledger, SystemClock(), SHANGHAI)
    new = Handing(folder / "new" / "duedesk.sqlite3", SystemClock(), SHANGHAI)
    page = OpenList(voice(chinese(), SHANGHAI), MONDAY).page
    listing = folder / "x.html"
    longest = max(
        timed("make", lambda: old.give(target, _PASSPHRASE)),
        timed(
            "make, with the list",
            lambda: old.give(target, _PASSPHRASE, listing=listing, write_list=page),
        ),
        timed("look at", lambda: new.inspect(target, _PASSPHRASE)),
        timed("take, nothing there", lambda: new.take(target, _PASSPHRASE)),
        timed("take, over as many", lambda: new.take(target, _PASSPHRASE)),
    )
    print(f"{'the ledger':<28} {ledger.stat().st_size / _MEGABYTE:8.1f} MB")
    print(f"{'the handover file':<28} {target.stat().st_size / _MEGABYTE:8.1f} MB")
    print(f"{'the list':<28} {listing.stat().st_size / _MEGABYTE:8.1f} MB")
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{'most memory':<28} {most:8.1f} MB")
    return longest <= _MOST_SECONDS


def main() -> int:
    """Run the bench the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--open", type=int, default=1_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        return 0 if run(Path(folder), options.records, options.open) else 1


if __name__ == "__main__":
    sys.exit(main())
