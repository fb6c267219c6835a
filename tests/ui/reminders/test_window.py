from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from deadlines.calendar.notice import Certainty
from deadlines.records.duty import Duty
from deadlines.records.record import Record
from deadlines.rules.rule import Kind, Level
from tests.support.builders import SHANGHAI, a_duty, a_record, a_rule
from tests.support.unit_ledger import MakeLedger
from ui.reminders.window import ReminderWindow
from ui.theme import Theme, ThemeChoice
from ui.widgets.window_place import WindowPlace

# The offscreen platform says so of each window that is shown or raised.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)")

NOW = datetime(2026, 11, 23, 9, 57, tzinfo=SHANGHAI)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
Pair = tuple[Record, Duty]


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, ThemeChoice.LIGHT)


class Bench:
    """A reminder window over memory, whose half second passes when the test says so."""

    def __init__(self, make_ledger: MakeLedger, qtbot: QtBot, theme: Theme) -> None:
        self.memory = make_ledger(NOW)
        self.theme = theme
        self.steady = 0.0
        self.saved: list[str] = []
        self.alerted = QWidget()
        qtbot.addWidget(self.alerted)
        self.window = ReminderWindow(
            self.memory.desk(theme),
            WindowPlace(lambda: "", self.saved.append),
            alert_for=self.alerted,
            monotonic=lambda: self.steady,
        )
        qtbot.addWidget(self.window)
        self.asked: list[tuple[str, str]] = []
        for name in ("done", "open", "reason", "acknowledge"):
            getattr(self.window, f"{name}_asked").connect(
                lambda duty, name=name: self.asked.append((name, duty.name))
            )
        self.snoozes: list[tuple[str, timedelta]] = []
        self.window.snooze_asked.connect(
            lambda duty, until: self.snoozes.append((duty.name, until - NOW))
        )

    def pair(
        self, number: int, due_in: timedelta, title: str = "标题", duty: str = "feedback"
    ) -> Pair:
        rule = next(r for r in self.memory.plain.rules.rules if r.duty == duty)
        owed = a_duty(rule, id=number, record=number, start=NOW - HOUR, due=NOW + due_in)
        level = Level.GENERAL if rule.kind is Kind.INCIDENT else None
        record = a_record(number=number, kind=rule.kind, title=title, level=level, duties=(owed,))
        return record, owed

    def show(self, *pairs: Pair) -> None:
        self.window.show_rows(pairs)
        self.window.summon()
        self.wait()

    def wait(self) -> None:
        """Let the half second pass."""
        self.steady += 0.6

    def choose(self) -> None:
        """Choose the window, as a click beside its buttons does."""
        click(self.window)


@pytest.fixture
def bench(qtbot: QtBot, theme: Theme, make_ledger: MakeLedger) -> Bench:
    return Bench(make_ledger, qtbot, theme)


def click(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_row_says_what_is_owed(bench: Bench) -> None:
    """A row says the title, the duty and to whom, when it is due, and what time is left."""
    bench.show(bench.pair(1, 2 * HOUR + 5 * MINUTE, "自习室空调停用"))
    (row,) = bench.window.rows
    assert row.title.text() == "自习室空调停用"
    assert row.line.text() == "反馈处置结果 → 党委宣传部　今天 12:02 到期"
    assert row.time.text() == "2小时05分"
    assert row.done.text() == "✓ 已反馈"
    assert [button.text() for button in row.buttons] == ["✓ 已反馈", "10 分钟后", "▾", "打开"]


def test_overdue_row(bench: Bench) -> None:
    """An overdue row says so in red and offers to give the reason."""
    bench.show(bench.pair(1, -47 * MINUTE))
    (row,) = bench.window.rows
    assert row.time.text() == "逾期 00:47:00"
    assert "应于 今天 09:10" in row.line.text()
    assert row.reason in row.buttons
    colour = row.time.palette().color(row.time.foregroundRole())
    assert colour == bench.theme.colour("red_text")


def test_target_is_called_one(bench: Bench) -> None:
    """The app's own target is shown as a target, and needs no reason when it has passed."""
    bench.show(bench.pair(1, -5 * MINUTE, duty="report_head"))
    (row,) = bench.window.rows
    assert "目标 今天 09:52" in row.line.text()
    assert row.reason not in row.buttons
    assert row.seen in row.buttons


def test_provisional_deadline_names_its_safe_time(bench: Bench) -> None:
    """A deadline that a notice to come may change is shown with its safe time."""
    rule = a_rule()
    duty = a_duty(
        rule,
        id=1,
        start=NOW,
        due=NOW + 30 * HOUR,
        safe_by=NOW + 5 * HOUR,
        certainty=Certainty.PROVISIONAL,
    )
    bench.show((a_record(number=1, duties=(duty,)), duty))
    assert "暂定 明天 15:57 到期，稳妥时间 今天 14:57" in bench.window.rows[0].line._whole


def test_ticking(bench: Bench) -> None:
    """Each tick shows the time that is left, also over the deadline."""
    bench.show(bench.pair(1, 2 * timedelta(seconds=1)))
    (row,) = bench.window.rows
    said = []
    for _ in range(4):
        bench.window.tick()
        said.append(row.time.text())
        bench.memory.clock.advance(timedelta(seconds=1))
    assert said == ["00:00:02", "00:00:01", "00:00:00", "逾期 00:00:01"]
    assert row.reason in row.buttons


@pytest.mark.parametrize("how", ["mouse", "space", "enter"])
def test_deaf_for_half_a_second(bench: Bench, how: str) -> None:
    """What is pressed in the half second after the window has appeared does nothing."""
    bench.window.show_rows([bench.pair(1, HOUR)])
    bench.window.summon()
    bench.choose()
    button = bench.window.rows[0].done
    presses = {
        "mouse": lambda: click(button),
        "space": lambda: QTest.keyClick(button, Qt.Key.Key_Space),
        "enter": lambda: QTest.keyClick(button, Qt.Key.Key_Return),
    }
    bench.steady += 0.49
    presses[how]()
    assert bench.asked == []
    bench.steady += 0.02
    presses[how]()
    assert bench.asked == [("done", "feedback")]


def test_press_that_began_deaf_stays_unheard(bench: Bench) -> None:
    """A button pressed too early and let go later is not pressed."""
    bench.window.show_rows([bench.pair(1, HOUR)])
    bench.window.summon()
    button = bench.window.rows[0].done
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    bench.wait()
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    assert bench.asked == []


def test_deaf_when_a_row_comes_or_goes(bench: Bench) -> None:
    """Rows that come, go or change places make the window deaf again; repeats do not."""
    one, two = bench.pair(1, HOUR), bench.pair(2, 2 * HOUR)
    bench.show(one)
    for pairs, heard in (
        ([one, two], False),
        ([one, two], True),
        ([two, one], False),
        ([two], False),
        ([two], True),
    ):
        bench.asked.clear()
        bench.window.show_rows(pairs)
        click(bench.window.rows[0].done)
        assert bool(bench.asked) is heard
        bench.wait()


def test_repeat_keeps_the_row(bench: Bench) -> None:
    """A duty that is shown again keeps its row, with the record as it is now."""
    record, duty = bench.pair(1, HOUR, "旧标题")
    bench.show((record, duty))
    row = bench.window.rows[0]
    changed, _ = bench.pair(1, HOUR, "新标题")
    bench.window.show_rows([(changed, duty)])
    assert bench.window.rows == [row]
    assert row.title.text() == "新标题"


def test_buttons_tell_what_is_wanted(bench: Bench) -> None:
    """Each button of a row asks for its own action."""
    bench.show(bench.pair(1, -HOUR), bench.pair(2, HOUR, duty="report_head"))
    late, at_once = bench.window.rows
    for button in (late.open, late.reason, at_once.seen, at_once.done):
        click(button)
    assert bench.asked == [
        ("open", "feedback"),
        ("reason", "feedback"),
        ("acknowledge", "report_head"),
        ("done", "report_head"),
    ]


def test_first_press_snoozes_ten_minutes(bench: Bench) -> None:
    """One press snoozes for ten minutes."""
    bench.show(bench.pair(1, 3 * HOUR))
    click(bench.window.rows[0].soon)
    assert bench.snoozes == [("feedback", 10 * MINUTE)]


def test_menu_of_snoozes(bench: Bench) -> None:
    """The menu offers longer snoozes, the last at the deadline."""
    bench.show(bench.pair(1, 3 * HOUR))
    actions = bench.window.rows[0].menu().actions()
    assert [action.text() for action in actions] == [
        "10 分钟后",
        "30 分钟后",
        "1 小时后",
        "2 小时后",
        "到期时",
    ]
    actions[2].trigger()
    actions[4].trigger()
    assert bench.snoozes == [("feedback", HOUR), ("feedback", 3 * HOUR)]


@pytest.mark.parametrize(
    "title",
    [
        "<img src=x onerror=alert(1)><b>粗体</b> & &amp;",
        "第一行\n第二行\r\n第三行",
        "مرحبا بالعالم",
        "\u202e反向\u202c 标题",
        "很长的标题" * 400,
    ],
)
def test_strange_titles(bench: Bench, title: str) -> None:
    """A title is shown on one line as it is, is never markup, and does not widen the window."""
    bench.show(bench.pair(1, HOUR))
    width = bench.window.width()
    bench.show(bench.pair(1, HOUR, title))
    row = bench.window.rows[0]
    assert row.title.textFormat() is Qt.TextFormat.PlainText
    assert "\n" not in row.title.text()
    assert "\u202e" not in row.title.text()
    assert bench.window.width() == width
    assert "<img" not in row.title.toolTip()
    assert "<b>" not in row.title.toolTip()


def test_long_title_is_elided_with_a_tooltip(bench: Bench) -> None:
    """A title that does not fit ends in an ellipsis; the tooltip and screen readers have all."""
    title = "很长的标题" * 40
    bench.show(bench.pair(1, HOUR, title))
    label = bench.window.rows[0].title
    assert label.text().endswith("…")
    assert title in label.toolTip()
    assert label.accessibleName() == title


def test_many_rows_scroll(bench: Bench) -> None:
    """However many rows there are, the window takes a part of the screen and stays on it."""
    bench.show(*(bench.pair(i, i * HOUR, f"事件{i}") for i in range(1, 41)))
    room = bench.window.screen().availableGeometry()
    assert bench.window.height() < room.height() * 0.7
    assert room.contains(bench.window.frameGeometry())
    assert len(bench.window.rows) == 40


def test_keyboard_alone(bench: Bench) -> None:
    """Tab, arrows, Enter and Space are enough to work off the rows."""
    bench.show(*(bench.pair(i, i * HOUR, f"事件{i}") for i in (1, 2, 3)))
    bench.choose()
    rows = bench.window.rows
    # The window itself has the keyboard first, so that a stray Enter presses nothing.
    QTest.keyClick(bench.window, Qt.Key.Key_Return)
    assert bench.asked == []
    QTest.keyClick(bench.window, Qt.Key.Key_Down)
    assert bench.window.focusWidget() is rows[0].soon
    QTest.keyClick(rows[0].soon, Qt.Key.Key_Down)
    assert bench.window.focusWidget() is rows[1].soon
    QTest.keyClick(rows[1].soon, Qt.Key.Key_Return)
    assert bench.snoozes == [("feedback", 10 * MINUTE)]
    QTest.keyClick(rows[1].soon, Qt.Key.Key_Up)
    QTest.keyClick(rows[0].soon, Qt.Key.Key_Backtab)
    QTest.keyClick(rows[0].done, Qt.Key.Key_Space)
    assert bench.asked == [("done", "feedback")]


def test_tab_goes_from_row_to_row(bench: Bench) -> None:
    """Tab goes through a row's buttons and on to the next row, also one that came between."""
    first, last = bench.pair(1, HOUR, "甲"), bench.pair(3, 3 * HOUR, "丙")
    bench.show(first, last)
    bench.show(first, bench.pair(2, 2 * HOUR, "乙"), last)
    rows = bench.window.rows
    rows[0].done.setFocus()
    bench.choose()
    order = [button for row in rows for button in row.buttons]
    for button, following in pairwise(order):
        QTest.keyClick(button, Qt.Key.Key_Tab)
        assert bench.window.focusWidget() is following


def test_keyboard_stays_where_a_row_went(bench: Bench) -> None:
    """When the row with the keyboard goes, the row that takes its place has it."""
    pairs = [bench.pair(i, i * HOUR, f"事件{i}") for i in (1, 2, 3)]
    bench.show(*pairs)
    bench.window.rows[1].done.setFocus()
    bench.window.show_rows([pairs[0], pairs[2]])
    assert bench.window.focusWidget() is bench.window.rows[1].done


def test_held_key_presses_once(bench: Bench) -> None:
    """A key that is held down does not press again and again."""
    bench.show(bench.pair(1, HOUR))
    bench.choose()
    button = bench.window.rows[0].open
    QTest.keyPress(button, Qt.Key.Key_Return)
    held = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True
    )
    QCoreApplication.sendEvent(button, held)
    assert bench.asked == [("open", "feedback")]


def test_escape_puts_it_away(bench: Bench) -> None:
    """Esc puts the window away with its rows; the next summons shows them again."""
    bench.show(bench.pair(1, HOUR))
    bench.choose()
    QTest.keyClick(bench.window, Qt.Key.Key_Escape)
    assert not bench.window.isVisible()
    assert len(bench.window.rows) == 1
    bench.window.summon()
    assert bench.window.isVisible()


def test_no_rows_no_window(bench: Bench) -> None:
    """With its last row the window goes, and an empty one never comes."""
    bench.show(bench.pair(1, HOUR))
    bench.window.show_rows([])
    assert not bench.window.isVisible()
    bench.window.summon()
    assert not bench.window.isVisible()


def test_does_not_take_the_keyboard(bench: Bench) -> None:
    """The window is shown on top of the others without being activated."""
    assert bench.window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert bench.window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert not bench.window.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)


def test_line_of_missed_reminders(bench: Bench) -> None:
    """What was missed is said in one line, until the window is put away."""
    bench.show(bench.pair(1, HOUR))
    assert bench.window._digest.isHidden()
    bench.window.add_missed(2)
    bench.window.add_missed(1)
    assert bench.window._digest.text() == "程序未运行期间错过 3 条提醒，已并入上表"
    bench.window.close()
    bench.window.summon()
    assert bench.window._digest.isHidden()


def test_summons_alert(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """A reminder alerts the main window and beeps if wanted; a quiet summons does neither."""
    told: list[object] = []
    monkeypatch.setattr(QApplication, "alert", told.append)
    monkeypatch.setattr(QApplication, "beep", lambda: told.append("beep"))
    bench.window.show_rows([bench.pair(1, HOUR)])
    bench.window.summon(quietly=True)
    assert told == []
    bench.window.summon()
    bench.window.sound = True
    bench.window.summon()
    assert told == [bench.alerted, bench.alerted, "beep"]


def test_tells_when_it_needs_ticks(bench: Bench) -> None:
    """The window says when it is visible, so that nothing ticks without it."""
    told: list[bool] = []
    bench.window.visible_changed.connect(told.append)
    bench.show(bench.pair(1, HOUR))
    bench.window.close()
    assert told == [True, False]


def test_stands_at_the_bottom_right(bench: Bench) -> None:
    """At first the window stands at the bottom right, and keeps that corner as it grows."""
    room = QGuiApplication.primaryScreen().availableGeometry()
    for count in (1, 3, 2):
        bench.show(*(bench.pair(i, i * HOUR) for i in range(1, count + 1)))
        frame = bench.window.frameGeometry()
        assert room.contains(frame)
        assert room.bottomRight() - frame.bottomRight() == QPoint(16, 16)
    assert bench.saved == []


def test_place_is_remembered(bench: Bench) -> None:
    """Where the user has put the window it comes again."""
    bench.show(bench.pair(1, HOUR))
    bench.window.move(60, 70)
    bench.window.close()
    assert bench.saved == ["60,70"]
    bench.window.summon()
    assert bench.window.pos() == QPoint(60, 70)


def test_everything_has_a_name(bench: Bench) -> None:
    """Screen readers name the window, its rows and each button with the title it is about."""
    bench.show(bench.pair(1, -HOUR, "甲"), bench.pair(2, HOUR, "乙", "report_head"))
    assert bench.window.accessibleName()
    for row in bench.window.rows:
        title = row.record.title
        assert row.accessibleName() == title
        assert all(button.accessibleName().endswith(title) for button in row.buttons)


def test_theme_change(bench: Bench) -> None:
    """The window follows a change of colours."""
    bench.show(bench.pair(1, -HOUR))
    (row,) = bench.window.rows
    bench.theme.choose(ThemeChoice.DARK)
    try:
        colour = row.time.palette().color(row.time.foregroundRole())
        assert colour == bench.theme.colour("red_text")
    finally:
        bench.theme.choose(ThemeChoice.LIGHT)


@pytest.mark.parametrize("keys", [(), (Qt.Key.Key_Tab,), (Qt.Key.Key_Down,), (Qt.Key.Key_Up,)])
def test_keys_for_another_program_do_nothing(bench: Bench, keys: tuple[Qt.Key, ...]) -> None:
    """Given the keyboard though it asks for none, the window takes no key for its own."""
    bench.show(bench.pair(1, -HOUR), bench.pair(2, HOUR, duty="report_head"))
    QCoreApplication.sendEvent(bench.window, QEvent(QEvent.Type.WindowActivate))
    for key in (*keys, Qt.Key.Key_Return, *keys, Qt.Key.Key_Space, Qt.Key.Key_Escape):
        bench.steady += 2
        QTest.keyClick(bench.window.focusWidget(), key)
    assert (bench.asked, bench.snoozes) == ([], [])
    assert bench.window.isVisible()


@pytest.mark.parametrize("start", ["done", "seen", "soon", None])
def test_arrows_lead_to_no_finishing_button(bench: Bench, start: str | None) -> None:
    """Up and Down, wherever they begin, never lead to a button that finishes or silences."""
    bench.show(*(bench.pair(i, i * HOUR, duty="report_head") for i in (1, 2, 3)))
    bench.choose()
    rows = bench.window.rows
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
        for row in rows:
            (getattr(row, start) if start else bench.window).setFocus()
            for _ in range(3):
                QTest.keyClick(bench.window.focusWidget(), key)
                there = bench.window.focusWidget()
                assert all(there not in (row.done, row.seen) for row in rows)
