"""Times the reminder window: `python -m tests.bench.bench_reminder_window`.

Each size opens in a process of its own: from `show_rows` to the first picture, and the memory the
process takes then. Exit status 1 where 5,000 rows take 300 ms or 30 MB more than 10.
"""

import os
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path

from tests.support.builders import SHANGHAI, a_duty, a_record
from tests.support.shipped import shipped_rules

FEW, MANY = 10, 5_000
MOST_MS, MOST_MB = 300.0, 30.0
NOW = datetime(2026, 11, 23, 9, 57, tzinfo=SHANGHAI)


def open_window(count: int) -> tuple[float, float]:
    """Return how long a window with so many rows takes to open, in ms, and its process's MB."""
    from PySide6.QtWidgets import QApplication

    from tests.support.unit_ledger import UnitLedger
    from ui.reminders.window import ReminderWindow
    from ui.theme import Theme, ThemeChoice
    from ui.widgets.window_place import WindowPlace

    application = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        unit = UnitLedger(Path(folder), NOW)
        desk = unit.desk(Theme(application, ThemeChoice.LIGHT))
        window = ReminderWindow(desk, WindowPlace(lambda: "", lambda _: None))
        rule = next(rule for rule in shipped_rules().rules if rule.duty == "feedback")
        pairs = []
        for number in range(1, count + 1):
            due = NOW + timedelta(minutes=number)
            duty = a_duty(rule, id=number, record=number, start=NOW - timedelta(hours=1), due=due)
            pairs.append((a_record(number=number, title=f"事件 {number}", duties=(duty,)), duty))
        application.processEvents()
        before = _resident()
        begun = time.perf_counter()
        window.show_rows(pairs)
        window.summon(quietly=True)
        window.grab()
        application.processEvents()
        took = (time.perf_counter() - begun) * 1000
        grown = _resident() - before
        unit.ledger.close()
    return took, grown


def _resident() -> float:
    text = Path("/proc/self/statm").read_text(encoding="ascii")
    return int(text.split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


def main() -> int:
    """Print both sizes and whether the bars are kept."""
    if len(sys.argv) > 1:
        took, grown = open_window(int(sys.argv[1]))
        print(f"{took} {grown}")
        return 0
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    found = {}
    for count in (FEW, MANY):
        command = [sys.executable, "-m", "tests.bench.bench_reminder_window", str(count)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        took, grown = map(float, done.stdout.split())
        found[count] = took, grown
        print(f"{count:>5} rows: {took:.0f} ms, {grown:.1f} MB")
    longer = found[MANY][0] - found[FEW][0]
    larger = found[MANY][1] - found[FEW][1]
    print(f"above {FEW} rows: {longer:.0f} ms (at most {MOST_MS:.0f}), {larger:.1f} MB")
    return int(longer > MOST_MS or larger > MOST_MB)


if __name__ == "__main__":
    sys.exit(main())
