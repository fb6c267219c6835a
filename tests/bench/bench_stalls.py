"""Measures how long the window stands still: `python -m tests.bench.bench_stalls [--open N]`.

The whole app without a screen, over a ledger of open records. A watchdog thread asks the event loop
to answer, again and again, and notes the longest wait for an answer: while nothing happens, while
another process adds, notes and cancels, at a beat of the heart; then, with the clock moved, while
bands turn, over midnight, while the calendar changes, and all that once more with thousands of
reminders waiting. Beside the wait, which has in it
what other programs take of the machine, stands the processor time that the window's thread has
used between two answers at most. Exit status 1 where that is too long.
"""

import argparse
import gc
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from datetime import time as time_of_day
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from deadlines.calendar.working_calendar import OwnDay
from deadlines.clock import ClockReading, SystemClock
from deadlines.records.history import Action, Change
from program.ledgers import open_ledger, own_starts
from tests.bench.present_ledger import make
from tests.support.command_line import ROOT
from ui.app.app import App
from ui.app.front import Front
from ui.environment import Language
from ui.i18n import Translators
from ui.theme import ThemeChoice

MOST_MS = 16.0
_PAUSE = 0.001
_SETTLED = 2.5
"""Seconds after which a change has been noticed and all that follows from it is done."""


_DUE_DAYS = range(1, 31)
_WAITING_DAYS = 15
"""Days after which more than half of the open duties have reminded."""
_MOVED = 300
"""Records that a change of the calendar moves."""


class _Clock(SystemClock):
    """The machine's clock, moved ahead."""

    ahead = timedelta(0)

    def now(self) -> datetime:
        return super().now() + self.ahead

    def read(self) -> ClockReading:
        return ClockReading(self.now(), super().read().steady)


class Watchdog(QObject):
    """Asks the event loop for answers from a thread of its own."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._answered, self._ended = threading.Event(), threading.Event()
        self._cpu = time.thread_time()
        self.longest_wait = self.longest_cpu = 0.0
        self.asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._ask, daemon=True)

    def start(self) -> None:
        """Begin to ask."""
        self._thread.start()

    def stop(self) -> None:
        """Ask no more."""
        self._ended.set()

    def forget(self) -> None:
        """Begin to measure anew."""
        self.longest_wait = self.longest_cpu = 0.0

    def _ask(self) -> None:
        while not self._ended.is_set():
            begin = time.perf_counter()
            self._answered.clear()
            self.asked.emit()
            self._answered.wait()
            self.longest_wait = max(self.longest_wait, time.perf_counter() - begin)
            time.sleep(_PAUSE)

    def _answer(self) -> None:
        now = time.thread_time()
        self.longest_cpu = max(self.longest_cpu, now - self._cpu)
        self._cpu = now
        self._answered.set()


def run_command(folder: Path, *words: str) -> None:
    """Let another process carry out a command."""
    command = [sys.executable, str(ROOT / "main.py"), "--data-dir", str(folder), *words]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        while process.poll() is None:
            QApplication.processEvents()
            time.sleep(_PAUSE)
    if process.returncode:
        raise SystemExit(f"failed: {words}")


def change_calendar(folder: Path, clock: SystemClock) -> None:
    """Close a day and change the records it moves, as another process does."""

    def change() -> None:
        with closing(open_ledger(folder, clock)) as ledger, ledger.store.atomic():
            day = max(ledger.calendar.own_days(), default=ledger.now().date()) + timedelta(days=1)
            ledger.calendar.save_own_day(day, OwnDay(working=False))
            ledger.history.append(Change(0, Action.CALENDAR_LOADED, {}, {}), ledger.now())
            for number in range(100, 100 + _MOVED):
                ledger.register.note(number, f"{day}")

    thread = threading.Thread(target=change)
    thread.start()
    while thread.is_alive():
        QApplication.processEvents()
        time.sleep(_PAUSE)


def main() -> int:
    """Run the bench."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--open", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sys.setswitchinterval(0.0005)
    application = QApplication([])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make(folder, options.open, options.open, _DUE_DAYS)
        clock = _Clock()
        ledger = open_ledger(folder, clock)
        ledger.settings.write("first-start", "over")
        front = Front(application, ledger, ThemeChoice.LIGHT)
        translators = Translators(application, Language.CHINESE)
        app = App(application, translators, ledger, clock, own_starts, front)
        app.start(hidden=False)
        dog = Watchdog()
        dog.start()

        def settle() -> None:
            end = time.monotonic() + _SETTLED
            while time.monotonic() < end:
                application.processEvents()
                time.sleep(_PAUSE)

        def move(to: datetime) -> None:
            clock.ahead += to - ledger.now()
            app.reminding.heartbeat.hurry()

        def move_by(minutes: int) -> None:
            move(ledger.now() + timedelta(minutes=minutes))

        def near_midnight(days: int = 0) -> None:
            day = (ledger.now() + timedelta(days=days)).date()
            move(datetime.combine(day, time_of_day(23, 59, 58), ledger.zone))

        add = ("add", "news", "运动会开幕", "--at", "2026-01-05 09:00")
        actions: dict[str, Callable[[], None]] = {
            "nothing": lambda: None,
            "another process: add": lambda: run_command(folder, *add),
            "another process: note": lambda: run_command(folder, "note", "7", "已电话沟通"),
            "another process: cancel": lambda: run_command(folder, "cancel", "9", "--reason", "误"),
            "a beat of the heart": lambda: app.reminding.heartbeat.beat.emit(ledger.now()),
            "a band turns": lambda: move_by(20),
            "the calendar changes": lambda: change_calendar(folder, clock),
            "just before midnight": near_midnight,
            "midnight": lambda: move_by(1),
            "reminders come": lambda: near_midnight(_WAITING_DAYS),
            "reminders waiting: add": lambda: run_command(folder, *add),
            "reminders waiting: midnight": lambda: move_by(1),
        }
        repeated = ("nothing", "another process: add", "another process: note", "a band turns")
        settle()
        gc.freeze()  # as the program's start does
        kept = True
        for what, act in actions.items():
            waits, used = [], []
            for _ in range(options.rounds if what in repeated else 1):
                dog.forget()
                act()
                settle()
                waits.append(dog.longest_wait * 1000)
                used.append(dog.longest_cpu * 1000)
            good = min(used) <= MOST_MS
            kept = kept and good
            print(
                f"{what:<26} longest wait: least {min(waits):6.1f} ms, most {max(waits):6.1f};"
                f"  processor: least {min(used):6.1f} ms, most {max(used):6.1f}"
                f"  (at most {MOST_MS:g}) {'ok' if good else 'TOO LONG'}"
            )
        dog.stop()
        app.stop()
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
