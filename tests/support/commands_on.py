"""Runs the commands of a day on damaged copies of a ledger, a fork of one program each.

`commands_on HEALTHY WORK TOLD NOW FIRST PAST` writes a line of JSON to TOLD for each seed: the
harm, what is wrong with how a command ended, which commands told other than of the healthy ledger,
and whether `check` had named a fault. A fork is the program with its imports done: its own memory,
arguments and files.
"""

import gc
import json
import os
import resource
import shutil
import signal
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from random import Random
from traceback import print_exc
from typing import TextIO

import main
from tests.support.damage import HARMS
from tests.support.manual_clock import ManualClock

FILE = "duedesk.sqlite3"
LONGEST = 60
"""Seconds after which a command counts as endless."""
_MEMORY = 1_500_000_000
_FAULTS = {-signal.SIGALRM: "endless", 3: "mistake", 2: "wrong usage"}


def commands(target: Path) -> list[list[str]]:
    """Return what is typed, what only reads first."""
    return [
        ["check", "--json"], ["list", "--all"], ["list", "--json"], ["list", "--overdue"],
        ["show", "3"], ["show", "40", "--json"], ["today"], ["due", "news", "--at", "1小时前"],
        ["calendar", "show", "2027"], ["export", str(target / "x.csv")],
        ["export", str(target / "x.ics")], ["add", "news", "又一条", "--at", "1小时前"],
        ["done", "5", "--reason", "补办"], ["extend", "2", "reply_public", "--reason", "核实"],
        ["cancel", "7", "--reason", "重复"], ["backup"],
    ]  # fmt: skip


_READING = 11
"""How many of them change nothing, so that they must tell the same of a sound ledger."""


@dataclass(frozen=True, slots=True)
class Told:
    """How a command ended, and all it has written."""

    status: int
    out: bytes
    err: bytes


def run_forked(words: list[str], folder: Path, work: Path) -> Told:
    """Run a command in a fork of this process."""
    out, err = work / "out", work / "err"
    child = os.fork()
    if child == 0:
        status = 70
        try:
            for path, descriptor in ((out, 1), (err, 2)):
                os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), descriptor)
            signal.alarm(LONGEST)
            resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
            status = main.run(["--data-dir", str(folder), *words])
        except BaseException:  # noqa: BLE001 - as the interpreter would print it
            print_exc()
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)
    _, ended = os.waitpid(child, 0)
    return Told(os.waitstatus_to_exitcode(ended), out.read_bytes(), err.read_bytes())


def fault(words: list[str], told: Told) -> str | None:
    """Return what is wrong with how a command ended; None where a user is told all."""
    kind = _FAULTS.get(told.status) or ("died" if told.status not in (0, 1) else "")
    if b"Traceback" in told.err:
        kind = "traceback"
    elif told.status == 1 and not told.err and words[0] != "check":
        kind = "silent"
    return f"{kind}: {words} {told.status} {told.err.decode()[-700:]}" if kind else None


def named(told: Told) -> set[str]:
    """Return what `check` has named as a fault of the ledger."""
    found = json.loads(told.out) if told.status in (0, 1) and told.out else []
    return {one["text"] for one in found if one["state"] != "ok" and one["check"] != "backup"}


def read_all(folder: Path, work: Path) -> list[tuple[list[str], Told]]:
    """Run what only reads; what it wrote into files is part of what is told."""
    found = []
    for words in commands(work)[:_READING]:
        told = run_forked(words, folder, work)
        if words[0] == "export" and told.status == 0:
            target = Path(words[1])
            told = Told(0, target.read_bytes(), told.err)
            target.unlink()
        found.append((words, told))
    return found


def try_damaged(healthy: Path, work: Path, seeds: range, told_in: TextIO) -> None:
    """Damage a copy for each seed, run everything on it and write down what came."""
    place = work / "ledger"
    shutil.copytree(healthy, place)
    sound = read_all(place, work)
    shutil.rmtree(place)
    for seed in seeds:
        shutil.copytree(healthy, place)
        harm = list(HARMS)[seed % len(HARMS)]
        HARMS[harm](place / FILE, Random(seed))
        found = read_all(place, work)
        wrong = [
            " ".join(words)
            for (words, told), (_, right) in zip(found[1:], sound[1:], strict=True)
            if told.status == 0 and told.out != right.out
        ]
        written = [(w, run_forked(w, place, work)) for w in commands(work)[_READING:]]
        faults = [text for words, told in (*found, *written) if (text := fault(words, told))]
        is_named = bool(named(found[0][1]) - named(sound[0][1]))
        refused = sum(told.status == 1 for _, told in found[1:])
        line = {
            "seed": seed, "harm": harm, "faults": faults, "wrong": wrong, "named": is_named,
            "refused": refused,
        }  # fmt: skip
        told_in.write(json.dumps(line, ensure_ascii=False) + "\n")
        told_in.flush()
        shutil.rmtree(place)


if __name__ == "__main__":
    healthy, folder, told_in, now, first, past = sys.argv[1:]
    clock = ManualClock(datetime.fromisoformat(now))
    vars(main)["SystemClock"] = lambda: clock
    warm = Path(folder) / "warm"
    shutil.copytree(healthy, warm)
    for typed in commands(warm):  # so that each fork has what it imports
        main.run(["--data-dir", str(warm), *typed])
    gc.freeze()
    with Path(told_in).open("w", encoding="utf-8") as told:
        try_damaged(Path(healthy), Path(folder), range(int(first), int(past)), told)
