"""Keys typed into a terminal while three reminders come: they finish nothing, and none is lost.

`tests/desktops/try` runs this as the user of a session whose message bus starts services.
"""

import argparse
import subprocess
import sys
import threading
import time
from contextlib import ExitStack
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.desktops.compositors import HEIGHT, WIDTH, Compositor, Gnome, Key, KWin, Seen
from tests.support.command_line import CommandLine
from tests.support.desktop_program import Program, wait_for
from tests.support.program_words import program
from tests.support.used_ledger import end_first_start

SHANGHAI = ZoneInfo("Asia/Shanghai")
TITLES = ("食堂饭菜价格上涨", "宿舍停水", "图书馆闭馆")
DONE = ("report_head", "report_department")  # whose targets passed hours ago
REMINDER = "提醒"

# In this order, again and again: what a person types, and all that answers a reminder elsewhere.
KEYS = (
    Key(45, "x", b"x"),
    Key(108, "Down", b"\x1b[B"),
    Key(28, "Return", b"\r"),
    Key(3, "2", b"2"),
    Key(103, "Up", b"\x1b[A"),
    Key(57, "space", b" "),
    Key(15, "Tab", b"\t"),
    Key(57, "space", b" "),
    Key(15, "Tab", b"\t"),
    Key(28, "Return", b"\r"),
    Key(106, "Right", b"\x1b[C"),
    Key(30, "a", b"a"),
    Key(32, "d", b"\x04", with_control=True),
    Key(105, "Left", b"\x1b[D"),
    Key(1, "Escape", b"\x1b"),
    Key(28, "Return", b"\r"),
)


class Typist(threading.Thread):
    """Types without a pause longer than a moment, until told to stop."""

    def __init__(self, compositor: Compositor) -> None:
        super().__init__(daemon=True)
        self._compositor = compositor
        self._over = threading.Event()
        self.lock = threading.Lock()
        self.sent = b""
        self.count = 0
        self.error: Exception | None = None

    def run(self) -> None:
        """Press one key after the other."""
        try:
            while not self._over.wait(0.15):
                key = KEYS[self.count % len(KEYS)]
                with self.lock:
                    self._compositor.press(key)
                self.sent += key.sent
                self.count += 1
        except Exception as error:  # noqa: BLE001 - told where it is waited for
            self.error = error

    def stop(self) -> None:
        """Press no more."""
        self._over.set()
        self.join()
        if self.error is not None:
            raise self.error


def log_due_soon(ledger: CommandLine, title: str, number: int) -> None:
    """Log an incident whose ten-minutes-before reminder comes in some seconds."""
    now = datetime.now(SHANGHAI)
    found = now - timedelta(hours=12) + timedelta(minutes=10, seconds=8)
    added = ledger("add", "incident", title, "--at", found.isoformat(timespec="seconds"))
    check(added.status == 0, f"{title} is logged {added.err}")
    for duty in DONE:
        check(ledger("done", str(number), duty).status == 0, f"{duty} is done")


def say(text: str) -> None:
    """Say a line with the time of it."""
    sys.stdout.write(f"{datetime.now(SHANGHAI):%H:%M:%S} {text}\n")
    sys.stdout.flush()


def check(holds: bool, what: str) -> None:
    """Say what holds; end where it does not."""
    say(f"{'yes' if holds else 'NO'}: {what}")
    if not holds:
        sys.exit(1)


def try_keys(compositor: Compositor, folder: Path, stack: ExitStack) -> None:
    """Type into a terminal while three reminders come."""
    ledger = CommandLine(folder / "data", {"QT_QPA_PLATFORM": "offscreen"})
    end_first_start(ledger.folder)
    words = [*program(), "--data-dir", str(ledger.folder)]
    app = Program(words, env=compositor.env, log=folder / "program")
    stack.callback(app.stop)

    def find(title: str) -> Seen | None:
        return next((one for one in compositor.windows() if one.title.startswith(title)), None)

    main = app.wait_until(lambda: find("限时办"), "the program's window", timeout=30)
    asked = ["xwininfo", "-name", main.title]
    found = subprocess.run(asked, env=compositor.env, capture_output=True, check=False)
    check(found.returncode == 0, f"the program's window is X's: {main}")
    typed = folder / "typed"
    typed.write_bytes(b"")
    cat = f"stty raw -echo; exec cat >{typed}"
    size = f"--window-size-pixels={WIDTH - 60}x{HEIGHT - 90}"
    terminal = Program(
        ["foot", size, "--title=terminal", "sh", "-c", cat],
        env=compositor.env,
        log=folder / "terminal",
    )
    stack.callback(terminal.stop)

    def has_keyboard() -> bool:
        found = find("terminal")
        return found is not None and found.focused

    terminal.wait_until(has_keyboard, "the terminal with the keyboard", timeout=30)
    time.sleep(2)  # until its shell reads
    typist = Typist(compositor)

    def find_locked(title: str) -> Seen | None:
        with typist.lock:
            return find(title)

    typist.start()
    height = 0
    for number, title in enumerate(TITLES, start=1):
        log_due_soon(ledger, title, number)
        before = height

        def grown(least: int = before) -> Seen | None:
            found = find_locked(REMINDER)
            return found if found and found.shown and found.height > least else None

        reminder = app.wait_until(grown, f"reminder {number}", timeout=60)
        height = reminder.height
        began = typist.count

        def typed_on(past: int = began) -> bool:
            return typist.error is not None or typist.count >= past + 3 * len(KEYS)

        wait_for(typed_on, "keys", timeout=60)
        with typist.lock:
            windows = [one for one in compositor.windows() if one.shown]
            compositor.take_picture(folder / f"reminder-{number}.png")
        names = [one.title for one in windows]
        check(names[-1].startswith(REMINDER), f"reminder {number} is on top of {names}")
        reminder = windows[-1]
        check(reminder.above and not reminder.focused, f"above, without the keyboard: {reminder}")
        right, bottom = reminder.x + reminder.width, reminder.y + reminder.height
        in_corner = WIDTH - 50 < right <= WIDTH and HEIGHT - 80 < bottom <= HEIGHT
        check(in_corner and reminder.x > 0 < reminder.y, "whole, at the bottom right")
        check(has_keyboard_of(windows), "the terminal has the keyboard")
    typist.stop()
    time.sleep(2)
    check(typed.read_bytes() == typist.sent, f"all {typist.count} keys came to the terminal")
    duties = [
        duty for record in ledger("list", "--all", "--json").data for duty in record["duties"]
    ]
    finished = [duty["duty"] for duty in duties if duty["status"] != "open"]
    own = sorted(DONE * len(TITLES))
    check(sorted(finished) == own, f"of {len(duties)} duties only these are done: {finished}")
    check(app.running, "the program runs")


def has_keyboard_of(windows: list[Seen]) -> bool:
    """Return whether the terminal among these windows has the keyboard, and it alone."""
    return [one.title for one in windows if one.focused] == ["terminal"]


def main() -> None:
    """Try one compositor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("desktop", choices=("gnome", "kwin"))
    parser.add_argument("folder", type=Path)
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True)
    version = {"gnome": "gnome-shell", "kwin": "kwin_wayland"}[asked.desktop]
    told = subprocess.run([version, "--version"], capture_output=True, text=True, check=True)
    say(told.stdout.strip())
    with ExitStack() as stack:
        made = Gnome if asked.desktop == "gnome" else KWin
        compositor = made(asked.folder, stack)
        try:
            try_keys(compositor, asked.folder, stack)
        finally:
            say(str(compositor.windows()))
            compositor.take_picture(asked.folder / "last.png")


if __name__ == "__main__":
    main()
