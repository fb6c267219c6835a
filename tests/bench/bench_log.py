"""Times the log page over a long ledger: `python -m tests.bench.bench_log [--records N]`.

Prints median, p95 and worst of each operation with the most its p95 may be, and how much more
memory the process takes than over 100 records. Exit status 1 where a floor is not kept. The ledger
is made on the first run and kept in `--folder`.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from random import Random

from deadlines.records.log_query import LogColumn, LogQuery, LogRow, LogView
from deadlines.records.record import RecordStatus
from deadlines.rules.rule import Kind, Level
from storage.database.opening import open_database
from storage.log.log import LogViews
from tests.bench.figures import Figures
from tests.bench.make_ledger import LAST, make

WINDOW = 60
"""Lines that a page shows."""

MOST_MB = 40.0
TYPED = (
    "开学典礼", "信息学院", "排队时间过长", "网络", "王老师", "2026年运动会", "第7届",
    "后勤处 停车", "a",
)  # fmt: skip
FILTERS = (
    LogQuery(kinds=frozenset({Kind.NEWS})),
    LogQuery(kinds=frozenset({Kind.MEDIA})),
    LogQuery(statuses=frozenset({RecordStatus.OPEN})),
    LogQuery(statuses=frozenset({RecordStatus.CANCELLED})),
    LogQuery(statuses=frozenset()),
    LogQuery(levels=frozenset({Level.MAJOR})),
    LogQuery(late=True),
    LogQuery(late=False),
    LogQuery(since=LAST - timedelta(days=365)),
    LogQuery(since=LAST - timedelta(days=1500, hours=7), until=LAST - timedelta(days=1490)),
    LogQuery(kinds=frozenset({Kind.INCIDENT}), levels=frozenset({Level.MAJOR}), late=True),
    LogQuery(kinds=frozenset({Kind.MESSAGE}), since=LAST - timedelta(days=2000), late=True),
    LogQuery("学院", kinds=frozenset({Kind.NEWS})),
    LogQuery("学院", kinds=frozenset({Kind.MEDIA}), late=True),
    LogQuery("停车", since=LAST - timedelta(days=365)),
    LogQuery("网络", statuses=frozenset({RecordStatus.OPEN})),
)


def run(path: Path, rounds: int) -> list[Figures]:
    """Do everything a person does on the log page, and return the times."""
    opened, ended = Figures("open the page", 50), Figures("jump to the end", 50)
    scrolled, jumped = Figures("scroll a page", 16), Figures("jump anywhere", 50)
    typed, filtered = Figures("search, a character more", 50), Figures("filter", 50)
    sorted_, sorted_end = Figures("sort by a column", 50), Figures("jump to the end, sorted", 50)
    with open_database(path) as database:
        log = LogViews(database)
        for _ in range(rounds):
            opened.time(first, log, LogQuery())
            view = log.open(LogQuery(), LAST)
            ended.time(view.rows, view.count - WINDOW, WINDOW)
        scroll(log.open(LogQuery(), LAST), scrolled)
        jump(log.open(LogQuery(), LAST), jumped)
        for _ in range(rounds):
            for text in TYPED:
                for length in range(1, len(text) + 1):
                    query = LogQuery(text[:length])
                    typed.time(first, log, query)
            for query in FILTERS:
                filtered.time(first, log, query)
            for column in LogColumn:
                for descending in (True, False):
                    query = LogQuery(sort=column, descending=descending)
                    sorted_.time(first, log, query)
                    view = log.open(query, LAST)
                    sorted_end.time(view.rows, view.count - WINDOW, WINDOW)
        scroll(log.open(LogQuery(sort=LogColumn.TITLE), LAST), scrolled)
    return [opened, ended, scrolled, jumped, typed, filtered, sorted_, sorted_end]


def first(log: LogViews, query: LogQuery) -> Sequence[LogRow]:
    """Show the first page of a query."""
    return log.open(query, LAST).rows(0, WINDOW)


def scroll(view: LogView, figures: Figures) -> None:
    """Scroll 1,000 pages, from the top and from the middle."""
    for start in (0, view.count // 2):
        view.rows(start, WINDOW)
        for page in range(1, 501):
            at = start + page * WINDOW
            figures.time(view.rows, at, WINDOW)


def jump(view: LogView, figures: Figures) -> None:
    """Drag the scroll bar to 100 places."""
    random = Random(5)  # no secret
    for _ in range(100):
        at = random.randrange(view.count)
        figures.time(view.rows, at, WINDOW)


def peak_mb() -> float:
    """Return the most memory the process has taken, in MB; Linux only.

    Not from getrusage, whose figure begins with that of the process that started this one.
    """
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def main() -> int:
    """Run the bench, and the same in a process of its own over 100 records for the memory."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--folder", type=Path, default=Path(tempfile.gettempdir()) / "duedesk-bench"
    )
    parser.add_argument("--records", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--memory-only", action="store_true")
    options = parser.parse_args()
    path = options.folder / f"ledger-{options.records}" / "duedesk.sqlite"
    if options.memory_only:
        run(path, options.rounds)
        print(peak_mb())
        return 0
    make(path, options.records, min(10_000, options.records // 10))
    small = options.folder / "ledger-100" / "duedesk.sqlite"
    make(small, 100, 10)
    figures = run(path, options.rounds)
    print(*figures, sep="\n")
    grown = memory(options, options.records) - memory(options, 100)
    kept = grown <= MOST_MB
    verdict = "ok" if kept else "TOO MUCH"
    print(f"memory above 100 records: {grown:.1f} MB (at most {MOST_MB:g} MB) {verdict}")
    return 0 if kept and all(one.is_kept for one in figures) else 1


def memory(options: argparse.Namespace, records: int) -> float:
    """Return the peak memory of the bench over that many records, in a process of its own."""
    command = [
        sys.executable, "-m", "tests.bench.bench_log", "--memory-only", "--rounds", "1",
        "--folder", str(options.folder), "--records", str(records),
    ]  # fmt: skip
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


if __name__ == "__main__":
    sys.exit(main())
