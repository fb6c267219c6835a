"""Measures how long the window stands still: `python -m tests.bench.bench_stalls [--open N]`.

With `--records N` and `--kept FOLDER` so many done records stand behind the open ones; that ledger
is made once, and a copy of it is taken each time. With `--only WORD` what has the word is done.

The whole app without a screen, over a ledger of open records. A watchdog thread asks the event loop
to answer, again and again, and notes the longest wait for an answer: while nothing happens, while
another process adds, notes and cancels, at a beat of the heart; then, with the clock moved, while
bands turn, over midnight, while the calendar changes, while each page is opened for the first time,
chosen again, and passes midnight in sight; and once more with thousands of reminders waiting.
Beside the wait, which has in it
what other programs take of the machine, stands the processor time that the window's thread has
used between two answers at most, and under each action that took too long, where the thread was
then. Exit status 1 where that is too long in any round.
"""

import argparse
import faulthandler
import gc
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from datetime import time as time_of_day
from functools import partial
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
from ui.window.nav import Page

MOST_MS = 16.0
_PAUSE = 0.001
_SETTLED = 2.5
"""Seconds after which a change has been noticed and all that follows from it is done."""


_DUE_DAYS = range(1, 61)
_WAITING_DAYS = 7
"""Days after which, with those the pages have seen, some 6,000 of 10,000 open duties wait."""
_TOGETHER = 30
"""Records of which several lines of the log are noted together."""
_FRAMES = 4
"""How many of the program's own functions are named where the window stood still."""
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
        self.where = ""
        self._watched = threading.get_ident()
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
        self.where = ""

    def _ask(self) -> None:
        while not self._ended.is_set():
            begin = time.perf_counter()
            self._answered.clear()
            self.asked.emit()
            where = ""
            while not self._answered.wait(MOST_MS / 1000):
                where = where or self._place()
            taken = time.perf_counter() - begin
            if taken > self.longest_wait:
                self.longest_wait, self.where = taken, where
            time.sleep(_PAUSE)

    def _place(self) -> str:
        """Return which functions of the program the window's thread is in."""
        # Only `faulthandler` looks at another thread's frames in one go, and so safely.
        with tempfile.TemporaryFile("w+") as file:
            faulthandler.dump_traceback(file, all_threads=True)
            file.seek(0)
            threads = file.read().split("hread 0x")
        own = [
            f"{Path(path).stem}.{name}"
            for thread in threads
            if thread.startswith(f"{self._watched:016x}")
            for path, name in re.findall(r'File "(.*)", line \d+ in (.*)', thread)
            if path.startswith(str(ROOT))
        ]
        return " < ".join(own[:_FRAMES])

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


def change_calendar(folder: Path, clock: SystemClock, first: int) -> None:
    """Close a day and change the records it moves, from `first` on, as another process does."""

    def change() -> None:
        with closing(open_ledger(folder, clock)) as ledger, ledger.store.atomic():
            day = max(ledger.calendar.own_days(), default=ledger.now().date()) + timedelta(days=1)
            ledger.calendar.save_own_day(day, OwnDay(working=False))
            ledger.history.append(Change(0, Action.CALENDAR_LOADED, {}, {}), ledger.now())
            for number in range(first, first + _MOVED):
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
    parser.add_argument("--records", type=int, default=0)
    parser.add_argument("--kept", type=Path)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sys.setswitchinterval(0.0005)
    application = QApplication([])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if options.kept is None:
            make(folder, options.open, options.open, _DUE_DAYS, options.records)
        else:
            if not options.kept.is_dir():
                options.kept.mkdir(parents=True)
                make(options.kept, options.open, options.open, _DUE_DAYS, options.records)
            shutil.copytree(options.kept, folder, dirs_exist_ok=True)
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

        register = front.register
        first = register.open_records()[0].number
        note = ("note", f"{first + 7}", "已电话沟通")
        cancel = ("cancel", f"{first + 9}", "--reason", "误")

        def note_together() -> None:
            numbers = range(first + 500, first + 500 + _TOGETHER)
            notes = [partial(register.register.note, one, "已催办") for one in numbers]
            register.carry_together(notes)

        add = ("add", "news", "运动会开幕", "--at", "2026-01-05 09:00")
        actions: dict[str, Callable[[], object]] = {
            "nothing": lambda: None,
            "another process: add": lambda: run_command(folder, *add),
            "another process: note": lambda: run_command(folder, *note),
            "another process: cancel": lambda: run_command(folder, *cancel),
            "a beat of the heart": lambda: app.reminding.heartbeat.beat.emit(ledger.now()),
            "a band turns": lambda: move_by(20),
            "the calendar changes": lambda: change_calendar(folder, clock, first + 100),
            "just before midnight": near_midnight,
            "midnight": lambda: move_by(1),
        }
        for page in Page:
            actions[f"open {page}"] = partial(app.window.show_page, page)
        for page in Page:
            actions[f"choose {page}"] = partial(app.window.show_page, page)
            actions[f"add on {page}"] = lambda: run_command(folder, *add)
            actions[f"just before midnight on {page}"] = near_midnight
            actions[f"midnight on {page}"] = lambda: move_by(1)
        board = partial(app.window.show_page, Page.BOARD)
        actions |= {
            "own note": lambda: register.note(first + 11, "已电话沟通"),
            "own notes together": note_together,
            "undo them together": register.undo,
            "the board again": board,
            "reminders come": lambda: near_midnight(_WAITING_DAYS),
            "reminders waiting: add": lambda: run_command(folder, *add),
            "reminders waiting: note": lambda: run_command(folder, *note),
            "reminders waiting: midnight": lambda: move_by(1),
            "reminders waiting: a band turns": lambda: move_by(20),
            "reminders waiting: a beat": lambda: app.reminding.heartbeat.beat.emit(ledger.now()),
            "reminders waiting: own note": lambda: register.note(first + 11, "已电话沟通"),
        }
        repeated = ("nothing", "another process: add", "another process: note", "a band turns")
        settle()
        gc.freeze()  # as the program's start does
        kept = True
        for what, act in actions.items():
            if options.only not in what:
                continue
            waits, used = [], []
            for _ in range(options.rounds if what in repeated else 1):
                dog.forget()
                act()
                settle()
                waits.append(dog.longest_wait * 1000)
                used.append(dog.longest_cpu * 1000)
            good = max(used) <= MOST_MS
            kept = kept and good
            print(
                f"{what:<34} longest wait: least {min(waits):6.1f} ms, most {max(waits):6.1f};"
                f"  processor: least {min(used):6.1f} ms, most {max(used):6.1f}"
                f"  (at most {MOST_MS:g}) {'ok' if good else 'TOO LONG: ' + dog.where}"
            )
        print(f"{len(app.reminding.window.duties)} reminders wait")
        dog.stop()
        app.stop()
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
