"""Times reminders of the running app: `python -m tests.bench.bench_reminders`.

On a desktop of its own the app runs over a ledger of incidents whose reminders fall at random
instants, a quarter of a second apart at the least, so that none is merged with another. Measured
from the planned instant to the call of Notify as the bus carries it. Nobody answers the reminders,
so the reminder window fills with them; each round starts the app anew with an empty one. Exit
status 1 where a reminder is missing, early or doubled, or the p99 is not kept.
"""

import argparse
import sys
import tempfile
from collections import defaultdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median

from deadlines.records.duty import Duty, DutyState
from deadlines.records.record import Record
from deadlines.rules.rule import DutyRule, Kind, Level
from storage.database.opening import open_database
from storage.tables.records import RecordTable
from tests.bench.bench_import import make_book
from tests.bench.watched import Costs
from tests.support.builders import a_duty
from tests.support.command_line import ROOT
from tests.support.desktop import Desktop
from tests.support.desktop_program import wait_for
from tests.support.shipped import shipped_rules
from ui.environment import DATABASE

MOST_P99 = 60.0
MOST_P99_IMPORTING = 2000.0
RUNG = timedelta(minutes=10)
"""The step that is timed: ten minutes before the deadline."""
TO_START = timedelta(seconds=25)
APART = timedelta(milliseconds=250)


def planned(count: int, begin: datetime) -> dict[str, datetime]:
    """Return random instants, each with its record's title."""
    random, at, found = Random(7), begin, {}
    for number in range(count):
        at += APART + timedelta(milliseconds=random.randrange(500))
        found[f"incident {number:04d}."] = at
    return found


def fill(file: Path, instants: dict[str, datetime]) -> None:
    """Log an incident for each instant, as if it had just been found out about."""
    rules = shipped_rules().rules_for(Kind.INCIDENT, Level.GENERAL)
    now = datetime.now(UTC)
    with open_database(file) as database:
        store = RecordTable(database)
        with store.atomic():
            for title, instant in instants.items():
                due = instant + RUNG
                at = due - timedelta(hours=12)
                duties = tuple(_duty(rule, at, due) for rule in rules)
                store.add(Record(0, Kind.INCIDENT, title, at, now, Level.GENERAL, duties=duties))


def _duty(rule: DutyRule, at: datetime, due: datetime) -> Duty:
    if rule.duty == "feedback":
        return a_duty(rule, start=at, due=due)
    return a_duty(rule, start=at, due=at, done_at=at, state=DutyState.DONE)


def delays(desktop: Desktop, instants: dict[str, datetime]) -> dict[str, list[float]]:
    """Return how late each reminder came, in milliseconds, in order, each time that it did."""
    found: dict[str, list[float]] = defaultdict(list)
    for sent in desktop.notifications():
        for title, instant in instants.items():
            if title in sent.summary or title in sent.body:
                found[title].append((sent.at - instant) / timedelta(milliseconds=1))
    return found


def run(folder: Path, count: int, rows: int) -> dict[str, list[float]]:
    """Start the app and wait until all reminders must have come.

    Beside it so many rows are imported, from the first reminder on.
    """
    if rows:
        make_book(folder / "rows.xlsx", rows)
    instants = planned(count, datetime.now(UTC) + TO_START)
    fill(folder / "ledger" / DATABASE, instants)
    last = max(instants.values())
    with Desktop(folder / "desktop") as desktop:
        main = str(ROOT / "main.py")
        argv = (sys.executable, main, "--data-dir", str(folder / "ledger"), "--hidden")
        program = desktop.start(argv, cwd=ROOT)
        desktop.wait_tray_icons(1, timeout=20)
        if datetime.now(UTC) > min(instants.values()):
            message = "the app took too long to start: its first reminders would be late"
            raise TimeoutError(message)
        if rows:
            first = min(instants.values())
            wait_for(lambda: datetime.now(UTC) > first, "the first reminder", 60)
            words = (*argv[:2], "import", str(folder / "rows.xlsx"), *argv[2:4])
            importing = desktop.start((*words, "--old", "archive", "--yes"), cwd=ROOT)
        until = last + timedelta(seconds=2)
        wait = (until - datetime.now(UTC)).total_seconds()
        wait_for(lambda: datetime.now(UTC) > until, "the last reminder", wait + 5)
        if rows:
            print(f"the import has ended with {importing.wait_exit(60)}")
        cost = Costs(program.pid).cpu_ms()
        print(f"processor time of the app, its start included: {cost:.0f} ms")
        print(f"shown by channel, as the ledger has it: {channels(folder / 'ledger' / DATABASE)}")
        return delays(desktop, instants)


def channels(file: Path) -> dict[str, int]:
    """Return how many reminders were shown by which channel, as the ledger has it."""
    with open_database(file, readonly=True) as database:
        rows = database.rows("SELECT channel, COUNT(*) FROM reminders GROUP BY channel")
        return {str(channel): count for channel, count in rows}


def main() -> int:
    """Run the bench."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=4)
    parser.add_argument("--count", type=int, default=50, help="reminders in each round")
    parser.add_argument("--rows", type=int, default=0, help="rows that are imported meanwhile")
    options = parser.parse_args()
    most = MOST_P99_IMPORTING if options.rows else MOST_P99
    rounds = []
    for _ in range(options.rounds):
        with tempfile.TemporaryDirectory() as name:
            rounds.append(run(Path(name), options.count, options.rows))
    doubled = sum(len(times) - 1 for found in rounds for times in found.values())
    late = sorted(times[0] for found in rounds for times in found.values())
    if not late:
        print("no reminder came")
        return 1
    p99 = late[min(len(late) - 1, int(len(late) * 0.99))]
    wanted = options.rounds * options.count
    print(
        f"{len(late)} of {wanted} reminders, {doubled} doubled; from the instant to Notify:"
        f" least {late[0]:.1f} ms, p50 {median(late):.1f}, p99 {p99:.1f}, worst {late[-1]:.1f}"
        f" (p99 at most {most:g})"
    )
    for name, part in (("first", slice(None, 10)), ("last", slice(-10, None))):
        times = [times[0] for found in rounds for times in list(found.values())[part]]
        print(f"p50 of the {name} ten of each round: {median(times):.1f} ms")
    kept = p99 <= most and late[0] >= 0 and not doubled and len(late) == wanted
    print("ok" if kept else "NOT KEPT")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
