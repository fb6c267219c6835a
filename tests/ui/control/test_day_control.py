"""The morning's list and the closing check come at their times, by the office's hours."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from deadlines.choices import Choices
from deadlines.control.closing import signed_checks
from deadlines.records.record import Draft
from deadlines.rules.rule import Kind
from tests.support.builders import SHANGHAI
from tests.support.unit_ledger import MakeLedger
from ui.control.closing_dialog import ClosingDialog
from ui.control.control_bar import ControlBar
from ui.control.day_control import DayControl
from ui.control.morning_dialog import MorningDialog
from ui.notifications.choose import Notifier
from ui.theme import Theme, ThemeChoice

MORNING = datetime(2026, 11, 23, 8, 30, tzinfo=SHANGHAI)
"""A Monday; the office closes at 17:30."""


class Bench:
    """A window with the bar over a ledger, and what has been notified."""

    def __init__(self, make_ledger: MakeLedger, theme: Theme, qtbot: QtBot) -> None:
        self.unit, self.qtbot = make_ledger(MORNING), qtbot
        self.theme = theme
        self.desk = self.unit.desk(theme)
        self.window = QMainWindow()
        self.bar = ControlBar(self.window)
        self.window.setCentralWidget(self.bar)
        self.window.show()
        self.notes: list[str] = []
        self.notifier = Notifier((), parent=self.window)
        self.notifier.notify = lambda note: self.notes.append(note.body)  # type: ignore[method-assign]
        self.control = DayControl(self.desk, self.unit.ledger, self.bar, self.notifier)
        self.desk.register.changed.connect(lambda _: self.control.refresh())
        self.desk.register.reloaded.connect(self.control.refresh)

    def go_to(self, day: int, hour: int, minute: int = 0) -> None:
        """Let it be then, in November 2026."""
        self.unit.clock.jump(datetime(2026, 11, day, hour, minute, tzinfo=SHANGHAI))
        self.control.look()

    def closing(self) -> ClosingDialog:
        """Open the closing check."""
        self.control.open()
        dialog = self.window.findChild(ClosingDialog)
        assert isinstance(dialog, ClosingDialog)
        return dialog

    def signed(self) -> list[str]:
        """Return who signed, by day."""
        return [
            f"{check.day:%d} {check.name}"
            for check in signed_checks(self.unit.history.entries_of(0)).values()
        ]

    def settle(self) -> None:
        """Let closed windows go."""
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def bench(qapp: QApplication, make_ledger: MakeLedger, qtbot: QtBot) -> Iterator[Bench]:
    theme = Theme(qapp, ThemeChoice.LIGHT)
    bench = Bench(make_ledger, theme, qtbot)
    yield bench
    bench.window.close()
    bench.window.deleteLater()
    bench.settle()
    theme.deleteLater()


def log_due_today(bench: Bench) -> int:
    """Log a task due at 17:30 today and return its number."""
    return bench.unit.log(Kind.NEWS, "运动会", MORNING - timedelta(days=1)).number


def test_the_morning_begins_with_the_list_and_one_key_puts_it_away(bench: Bench) -> None:
    """It is offered until it was seen, once a working day, and not where nothing is due."""
    Choices(bench.unit.settings).keep_closing_since(None)
    bench.control.look()
    assert not bench.bar.isVisible()
    log_due_today(bench)
    bench.desk.register.reload()
    assert bench.bar.isVisible()
    bench.control.open()
    dialog = bench.window.findChild(MorningDialog)
    assert isinstance(dialog, MorningDialog)
    bench.qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not bench.bar.isVisible()
    bench.go_to(24, 9)
    assert bench.bar.isVisible()
    bench.go_to(28, 9)
    assert not bench.bar.isVisible()


def test_the_mornings_counts_follow_the_clock_and_the_records(bench: Bench) -> None:
    """What passes its time is counted so a moment later; what is logged or undone at once."""
    Choices(bench.unit.settings).keep_closing_since(None)
    for hour in (10, 11):
        at = MORNING.replace(hour=hour, minute=0)
        bench.desk.register.log(Draft(Kind.TASK, f"{hour} 点", at))
    assert "目标 0 项，今天到期 2 项" in bench.bar.text.whole
    bench.go_to(23, 10)
    assert "目标 0 项，今天到期 2 项" in bench.bar.text.whole
    bench.go_to(23, 10, 1)
    assert "目标 1 项，今天到期 1 项" in bench.bar.text.whole
    bench.desk.register.finish(2)
    assert "目标 1 项，今天到期 0 项" in bench.bar.text.whole
    bench.go_to(23, 9)
    assert "目标 0 项，今天到期 1 项" in bench.bar.text.whole  # the clock was set back
    bench.go_to(24, 8)
    assert "目标 1 项，今天到期 0 项" in bench.bar.text.whole


def test_the_check_is_asked_for_once_before_the_office_closes(bench: Bench) -> None:
    """Twenty minutes before closing the bar leads to it, and one notification says so."""
    bench.go_to(23, 17, 9)
    assert (bench.bar.isVisible(), bench.notes) == (False, [])
    for minute in (10, 11, 30):
        bench.go_to(23, 17, minute)
    assert bench.bar.isVisible()
    assert len(bench.notes) == 1
    bench.go_to(28, 17, 10)
    assert len(bench.notes) == 1


def test_every_line_is_confirmed_by_a_key_and_then_signed(bench: Bench) -> None:
    """Enter confirms, but not held; before all are, and without a name, nothing is signed."""
    log_due_today(bench)
    bench.go_to(23, 17, 10)
    dialog = bench.closing()
    count = dialog.lines.count()
    assert count > 0
    dialog.name.setText("张三")
    dialog.accept()
    assert (bench.signed(), dialog.error.isHidden()) == ([], False)
    for _ in range(count - 1):
        bench.qtbot.keyClick(dialog.lines, Qt.Key.Key_Return)
    no_keys = Qt.KeyboardModifier.NoModifier
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, no_keys, "\r", autorep=True)
    QApplication.sendEvent(dialog.lines, held)
    dialog.accept()
    assert bench.signed() == []
    bench.qtbot.keyClick(dialog.lines, Qt.Key.Key_Return)
    dialog.name.clear()
    dialog.accept()
    assert bench.signed() == []
    dialog.name.setText("张三")
    dialog.accept()
    assert bench.signed() == ["23 张三"]
    assert not bench.bar.isVisible()


def test_a_line_that_changes_is_to_be_confirmed_again(bench: Bench) -> None:
    """What was confirmed as open and is done since must be looked at once more."""
    number = log_due_today(bench)
    bench.go_to(23, 17, 10)
    dialog = bench.closing()
    for _ in range(dialog.lines.count()):
        bench.qtbot.keyClick(dialog.lines, Qt.Key.Key_Space)
    (item, *_) = dialog.found.open
    bench.desk.register.finish(number, item.duty.name, reason="等待审核")
    dialog.name.setText("张三")
    dialog.accept()
    assert bench.signed() == []
    assert len(dialog.found.done) == 1


def test_with_nothing_due_one_key_signs(bench: Bench) -> None:
    """The name of the last time stands there, and Enter is enough."""
    bench.unit.choose(closing_name="张三")
    bench.go_to(23, 17, 10)
    dialog = bench.closing()
    assert dialog.lines.isHidden()
    bench.qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert bench.signed() == ["23 张三"]


def test_a_missing_check_is_said_the_next_morning(bench: Bench) -> None:
    """Yesterday's is named with the morning's list, until the morning is dismissed."""
    bench.control.look()
    bench.go_to(24, 8)
    assert "昨天" in bench.bar.text.whole
    bench.bar.dismiss.click()
    assert not bench.bar.isVisible()


def test_a_unit_without_closing_checks_is_left_alone(bench: Bench) -> None:
    """Turned off, no check is asked for, and none is missing."""
    Choices(bench.unit.settings).keep_closing_since(None)
    bench.go_to(23, 17, 10)
    assert (bench.bar.isVisible(), bench.notes) == (False, [])
    bench.go_to(24, 8)
    assert not bench.bar.isVisible()
