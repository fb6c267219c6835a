"""One click is one step, with a real mouse and keyboard."""

import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest

from deadlines.calendar.office_hours import Schedule
from deadlines.calendar.written_hours import read_hours
from deadlines.choices import Choices
from deadlines.clock import SystemClock
from deadlines.patrol.plan import PatrolPlan, SensitivePeriod
from deadlines.records.record import Draft
from deadlines.rules.rule import Kind
from program.ledgers import open_ledger
from tests.e2e.test_main_job import User
from tests.support.builders import told_of
from tests.support.desktop import Desktop
from tests.support.desktop_program import wait_for
from ui.environment import DATABASE
from ui.window.words_asker import WORDED

pytestmark = pytest.mark.slow

PAUSES = (50, 150, 350)
REMINDERS = "提醒"
FIRST_CARD = (500, 290)
"""A place in the window that is on the first card, with the bars over it that there are."""
ACCENT = bytes((0x2F, 0x6B, 0xED))
"""The main button's ground, as the light theme has it."""

TITLES = {kind: f"{'甲乙丙丁戊己'[place]}类第" for place, kind in enumerate(Kind)}
TITLES[Kind.PATROL] = "巡查"
"""What finds the records of one kind, and no others, on the board."""


def fill(user: User) -> None:
    """Log more than is pressed of each kind: what can be finished without a question."""
    ledger = open_ledger(user.folder, SystemClock())
    choices, now = Choices(ledger.settings), ledger.now()
    choices.keep_schedule(Schedule(read_hours("00:00-24:00")))
    period = SensitivePeriod(now.date(), now.date() + timedelta(days=1))
    choices.keep_patrol_plan(PatrolPlan(("官网", "公众号", "微博", "抖音", "校园网"), (period,)))
    choices.keep_kinds(Kind)
    ledger.recount()
    register = ledger.register
    for kind in set(Kind) - {Kind.PATROL}:
        due = now + timedelta(days=1) if kind is Kind.TASK else None
        for place in range(len(PAUSES) + 2):
            title = f"{TITLES[kind]} {place} 件"
            record = register.log(Draft(kind, title, now, due=due, finding=told_of(kind)))
            for check in record.checks if kind is Kind.NEWS else ():
                register.check(record.number, check.mark, done=True, who="张三")
            if record.duties[0].rule.is_at_once or kind is Kind.MEDIA:
                register.acknowledge(record.number, record.duties[0].name)  # no reminder yet
    ledger.close()


class Board:
    """The board of a running program, with the finished duties of its ledger."""

    def __init__(self, desktop: Desktop) -> None:
        self._desktop, self._user = desktop, User(desktop)
        fill(self._user)
        self._window = self._user.start_and_see()

    def done(self) -> set[int]:
        """Return the ids of the duties that are done."""
        file = f"file:{self._user.folder / DATABASE}?mode=ro"
        with closing(sqlite3.connect(file, uri=True)) as ledger:
            rows = ledger.execute("SELECT id FROM duties WHERE state = 'done'").fetchall()
        return {number for (number,) in rows}

    def search(self, text: str) -> None:
        """Leave only the cards with this text."""
        self._desktop.key("ctrl+f", "ctrl+a")
        self._desktop.type_text(text)
        self._desktop.screen.wait_still(quiet=0.2)

    def choose_first(self) -> tuple[int, int]:
        """Choose the first card; return where on the screen its record's main button is."""
        reminders = [
            one for one in self._desktop.windows() if one.visible and REMINDERS in one.title
        ]
        for window in reminders:
            self._desktop.focus(window)
            self._desktop.key("Escape")
        self._desktop.click_in(self._window, *FIRST_CARD)
        x, y = wait_for(self._main_button, "the main button")
        return self._window.x + x, self._window.y + y

    def wait_step(self, before: set[int], *, asks_words: bool) -> None:
        """Wait until more is done than `before`; leave out the words where they are asked for."""
        wait_for(lambda: self.done() != before, "the first step")
        self._desktop.screen.wait_still(quiet=0.2)
        if not asks_words:
            return
        self._desktop.focus(self._desktop.wait_window("^补记办理情况"))
        self._desktop.key("Escape")
        self._desktop.wait_no_window("^补记办理情况")

    def press(self, means: str, pause: int) -> None:
        """Press twice what finishes the first card's duty, `pause` milliseconds between."""
        x, y = self.choose_first()
        if means == "click":
            clicks = ("click", "--repeat", "2", "--delay", str(pause), "1")
            self._desktop.screen.run("xdotool", "mousemove", str(x), str(y), *clicks)
            return
        before = ("key", "Tab") if means == "Return" else ()
        again = ("sleep", str(pause / 1000), "key", means)
        self._desktop.screen.run("xdotool", *before, "key", means, *again)

    def _main_button(self) -> tuple[int, int] | None:
        pixels, width = self._desktop.screen.picture_of(self._window), self._window.width
        for y in range(70, self._window.height // 2):
            left = 3 * (y * width + width * 7 // 10)
            place = pixels.find(ACCENT * 4, left, 3 * (y + 1) * width)
            below = place + 3 * 8 * width  # a frame has the colour, too, but only as a line
            if place >= 0 and pixels[below : below + 12] == ACCENT * 4:
                return place // 3 % width + 12, y + 10
        return None


@pytest.mark.parametrize("means", ["click", "ctrl+d", "Return"])
def test_two_presses_are_one_step(desktop: Desktop, means: str) -> None:
    """Two presses within a third of a second finish one duty, whatever kind the record is of."""
    desktop.env["XDG_CURRENT_DESKTOP"] = "GNOME"  # where Enter presses a button
    board = Board(desktop)
    for kind, title in TITLES.items():
        board.search(title)
        for pause in PAUSES:
            before = board.done()
            board.press(means, pause)
            board.wait_step(before, asks_words=kind in WORDED)
            assert len(board.done() - before) == 1, (kind, pause)
            titles = {window.title for window in desktop.windows() if window.visible}
            others = titles - {"限时办 DueDesk", f"{REMINDERS} — 限时办 DueDesk"}
            assert not others, (kind, pause)
