"""Times commands beside Python's start: `python -m tests.bench.bench_command_line [--rounds N]`.

In turns, so that a machine whose speed drifts slows all alike: `python -c pass`, the standard
library's modules that the program's values and its files are made with, and the commands on a
ledger of one record, as processor time from exec to exit. Bytecode is kept, as it is for a user.
Exit status 1 where a command takes more than its floor.
"""

import argparse
import os
import sys
import tempfile
from operator import truediv
from pathlib import Path
from statistics import median

from tests.support.command_line import ROOT

MOST = 3.0
"""Times Python's own start."""
_STANDARD = "import collections.abc, datetime, enum, json, pathlib, re, sqlite3, typing, zoneinfo"


def cpu_ms(argv: tuple[str, ...], environ: dict[str, str]) -> float:
    """Run a program to its end; return its processor time in milliseconds."""
    quiet = [(os.POSIX_SPAWN_OPEN, where, os.devnull, os.O_WRONLY, 0) for where in (1, 2)]
    process = os.posix_spawn(argv[0], argv, environ, file_actions=quiet)
    _, status, usage = os.wait4(process, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        raise SystemExit(f"failed: {argv}")
    return (usage.ru_utime + usage.ru_stime) * 1000


def main() -> int:
    """Run the bench."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    environ = {**os.environ, "LANG": "zh_CN.UTF-8"}
    environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as folder:
        program = (sys.executable, str(ROOT / "main.py"))
        on_ledger = (*program, "--data-dir", folder)
        add = ("add", "news", "运动会开幕", "--at", "2026-01-05 09:00")
        programs = {
            "python -c pass": (sys.executable, "-c", "pass"),
            "standard library": (sys.executable, "-c", _STANDARD),
            "--version": (*program, "--version"),
            "due": (*on_ledger, "due", "news", "--at", "2026-01-05 09:00"),
            "list": (*on_ledger, "list"),
            "add": (*on_ledger, *add),
        }
        os.chdir(Path(ROOT))
        for argv in reversed(programs.values()):  # makes the ledger, fills the caches
            cpu_ms(argv, environ)
        times: dict[str, list[float]] = {name: [] for name in programs}
        for _ in range(rounds):
            for name, argv in programs.items():
                times[name].append(cpu_ms(argv, environ))
    floor = times["python -c pass"]
    kept = True
    for name, taken in times.items():
        ratio = median(map(truediv, taken, floor))
        is_floor = name in ("python -c pass", "standard library")
        good = is_floor or ratio <= MOST
        kept = kept and good
        verdict = "" if is_floor else f"(at most {MOST}) {'ok' if good else 'TOO MUCH'}"
        print(f"{name:<18} cpu median {median(taken):6.1f} ms: {ratio:5.2f} times {verdict}")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
