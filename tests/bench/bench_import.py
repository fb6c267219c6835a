"""Times the import of a ledger of 50,000 rows: reading, previewing, writing, taking it back.

Run it with `python -m tests.bench.bench_import`. It must be over in 20 seconds, without the undo.
"""

import argparse
import statistics
import sys
import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path

from deadlines.clock import SystemClock
from deadlines.imports.conversion import Making
from deadlines.imports.plan import sheet_plans
from program.ledgers import open_ledger

MOST_SECONDS = 20.0
_KINDS = ("新闻", "舆情", "留言", "媒体采访", "其他")
_NAMES = ("序号", "类型", "题目", "发生时间", "报送时间", "来源", "级别", "办理结果", "备注")
_SOURCES = ("学院办公室", "贴吧", "学院网站", "来电", "学工办")


def make_book(path: Path, count: int) -> None:
    """Write a ledger as people keep them: dates in several forms, some rows not finished."""
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet("台账")
    style = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
    sheet.write_row(0, 0, ["学院新闻宣传与网络舆情工作台账"])
    names = [
        "序号",
        "类型",
        "题目",
        "发生时间",
        "报送时间",
        "来源",
        "级别",
        "办理结果",
        "备注",
        "链接",
    ]
    sheet.write_row(1, 0, names)
    first = datetime(2020, 1, 2, 9, 0)
    for i in range(count):
        at = first + timedelta(minutes=67 * i)
        done = at + timedelta(hours=5)
        row = i + 2
        sheet.write_row(row, 0, [i + 1, _KINDS[i % 5], f"第 {i} 件：学院召开教学工作推进会"])
        if i % 3:
            sheet.write_datetime(row, 3, at, style)
        else:
            sheet.write_string(row, 3, f"{at:%Y/%m/%d} 下午3:20")
            done = at + timedelta(days=1)
        if i % 7:
            sheet.write_string(row, 4, f"{done:%Y.%m.%d} 16:10")
        sheet.write_row(row, 5, [_SOURCES[i % 5], "一般", "已发布" if i % 7 else "", f"备注{i}"])
    book.close()


class Asked:
    """Notes the longest stretch of a step in which nobody asks whether the user has cancelled."""

    def __init__(self) -> None:
        self._last, self.longest = time.thread_time(), 0.0

    def __call__(self, done: int, total: int) -> None:
        """Note that it was asked."""
        del done, total
        self.end()

    def end(self) -> float:
        """Return the longest stretch, up to now; what other programs take does not count."""
        now = time.thread_time()
        self.longest, self._last = max(self.longest, now - self._last), now
        return self.longest


def run(folder: Path, count: int, rounds: int) -> bool:
    """Print the medians and tell whether the floor is kept."""
    file = folder / "ledger.xlsx"
    make_book(file, count)
    times: dict[str, list[float]] = {}
    stretches: dict[str, float] = {}

    def timed(name: str, begin: float) -> None:
        times.setdefault(name, []).append(time.perf_counter() - begin)

    for index in range(rounds):
        ledger = open_ledger(folder / str(index), SystemClock())
        register, importing = ledger.register, ledger.importing
        making = Making(register.rules, register.office, register.now())
        whole = begin = time.perf_counter()
        asked = Asked()
        book = importing.read(file, asked)
        stretches["read"] = asked.end()
        timed("read", begin)
        begin, asked = time.perf_counter(), Asked()
        plan = importing.plan(book.name, sheet_plans(book, making), making, progress=asked)
        stretches["preview"] = asked.end()
        timed("preview", begin)
        begin, asked = time.perf_counter(), Asked()
        importing.write(plan, making, progress=asked)
        stretches["write"] = asked.end()
        timed("write", begin)
        timed("all told", whole)
        begin = time.perf_counter()
        register.undo()
        timed("undo", begin)
        ledger.close()
    for name, taken in times.items():
        print(f"{name:<10} {count} rows, n={rounds}  median {statistics.median(taken):6.2f} s")
    for name, seconds in stretches.items():
        print(f"{name:<10} cancelled after {seconds:.2f} s of the processor at the latest")
    median = statistics.median(times["all told"])
    verdict = "ok" if median <= MOST_SECONDS else "TOO SLOW"
    print(f"all told at most {MOST_SECONDS:g} s: {verdict}")
    return median <= MOST_SECONDS


def main() -> int:
    """Run the bench in a temporary folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=50_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        return 0 if run(Path(folder), options.rows, options.rounds) else 1


if __name__ == "__main__":
    sys.exit(main())
