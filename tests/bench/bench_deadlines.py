"""Prints what counting deadlines costs, each figure beside its floor, all from one run.

uv run python -m tests.bench.bench_deadlines
"""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import chinese_calendar

from deadlines.calendar.notice import Certainty
from deadlines.calendar.office_hours import Schedule
from deadlines.calendar.official_days import official_notices
from deadlines.calendar.working_calendar import WorkingCalendar
from deadlines.records.duty import Duty
from deadlines.rules.due import Office, deadline_of
from deadlines.rules.ladder import Ladder
from deadlines.rules.rule import DutyRule, Kind, Limit, Reading, Start

RUNS = 9
RECORDS = 10_000


def median_ms(*jobs: Callable[[], object]) -> list[float]:
    """Run the jobs in turn, A B A B …, and return each one's median in milliseconds."""
    times: list[list[float]] = [[] for _ in jobs]
    for _ in range(RUNS):
        for job, found in zip(jobs, times, strict=True):
            begin = time.perf_counter()
            job()
            found.append((time.perf_counter() - begin) * 1000)
    return [statistics.median(found) for found in times]


def next_working_day() -> None:
    """Compare the next working day with chinesecalendar's own search."""
    calendar = WorkingCalendar(official_notices())
    days = [date(2026, 1, 1) + timedelta(days=i) for i in range(350)]
    ours, theirs = median_ms(
        lambda: [calendar.next_working(day) for day in days],
        lambda: [chinese_calendar.find_workday(1, day) for day in days],
    )
    print(f"next working day, {len(days)} days: ours {ours:.3f} ms, find_workday {theirs:.3f} ms,")
    print(f"  {theirs / ours:.0f} times faster (wanted: 20)")


def recompute() -> None:
    """Recompute 10,000 open duties, beside a bare loop of datetime additions."""
    office = Office(ZoneInfo("Asia/Shanghai"), Schedule(), WorkingCalendar(official_notices()))
    rule = DutyRule(
        "bench",
        Kind.NEWS,
        "submit",
        Start.HAPPENED,
        "",
        "",
        Limit(1, Reading.NEXT_WORKING_DAY_CLOSE),
        ladder=Ladder(),
    )
    first = datetime(2026, 1, 2, tzinfo=UTC)
    starts = [first + timedelta(minutes=47 * i) for i in range(RECORDS)]
    duties = [
        Duty(i, i, rule, start, None, None, Certainty.OFFICIAL, "")
        for i, start in enumerate(starts)
    ]

    def ours() -> None:
        for duty in duties:
            found = deadline_of(duty.start, duty.rule, office)
            if found is None or found.due == duty.due:
                replace(duty)

    def floor() -> None:
        day = timedelta(days=1)
        for start in starts:
            _ = start + day

    took, least = median_ms(ours, floor)
    print(f"{RECORDS} open records recomputed: {took:.0f} ms (wanted: under 150),")
    print(f"  floor, a loop of datetime additions: {least:.2f} ms")


def importing() -> None:
    """Time a process that imports deadlines, beside one that imports nothing."""

    def start(code: str) -> Callable[[], object]:
        return lambda: subprocess.run([sys.executable, "-c", code], check=True)

    modules = "deadlines.records.register, deadlines.reminders.round, ui.wording.explanations"
    ours, floor = median_ms(start(f"import {modules}"), start("pass"))
    print(f"importing deadlines: {ours - floor:.0f} ms over {floor:.0f} ms of a bare python")
    print("  (wanted: under 40)")


if __name__ == "__main__":
    next_working_day()
    recompute()
    importing()
