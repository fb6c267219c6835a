from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from deadlines.calendar.notice import Certainty
from deadlines.records.duty import Duty
from deadlines.records.record import Record
from deadlines.rules.rule import Kind, Level
from tests.support.builders import SHANGHAI, a_duty, a_record, a_rule
from tests.support.reminder_bench import shown_rows
from tests.support.unit_ledger import MakeLedger
from ui.reminders.row_list import COLOUR, LINE, TIME
from ui.reminders.window import ReminderWindow
from ui.theme import Theme
from ui.widgets.window_place import WindowPlace

# The offscreen platform says so of each window that is shown or raised.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)")

NOW = datetime(2026, 11, 23, 9, 57, tzinfo=SHANGHAI)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
Pair = tuple[Record, Duty]


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
            getattr(self.window.buttons, f"{name}_asked").connect(
                lambda duty, name=name: self.asked.append((name, duty.name))
            )
        self.snoozes: list[tuple[str, timedelta]] = []
        self.window.buttons.snooze_asked.connect(
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
    (row,) = shown_rows(bench.window)
    assert row.text() == "自习室空调停用"
    assert row.text(LINE) == "反馈处置结果 → 党委宣传部　今天 12:02 到期"
    assert row.text(TIME) == "2小时05分"
    assert row.done.text() == "✓ 已反馈"
    assert [button.text() for button in row.buttons] == ["✓ 已反馈", "10 分钟后", "▾", "打开"]


def test_overdue_row(bench: Bench) -> None:
    """An overdue row says so in red and offers to give the reason."""
    bench.show(bench.pair(1, -47 * MINUTE))
    (row,) = shown_rows(bench.window)
    assert row.text(TIME) == "逾期 00:47:00"
    assert "应于 今天 09:10" in row.text(LINE)
    assert row.reason in row.buttons
    assert row.text(COLOUR) == "red_text"


def test_target_is_called_one(bench: Bench) -> None:
    """The app's own target is shown as a target, and needs no reason when it has passed."""
    bench.show(bench.pair(1, -5 * MINUTE, duty="report_head"))
    (row,) = shown_rows(bench.window)
    assert "目标 今天 09:52" in row.text(LINE)
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
    assert "暂定 明天 15:57 到期，稳妥时间 今天 14:57" in shown_rows(bench.window)[0].text(LINE)


def test_ticking(bench: Bench) -> None:
    """Each tick shows the time that is left, also over the deadline."""
    bench.show(bench.pair(1, 2 * timedelta(seconds=1)))
    (row,) = shown_rows(bench.window)
    said = []
    for _ in range(4):
        bench.window.tick()
        said.append(row.text(TIME))
        bench.memory.clock.advance(timedelta(seconds=1))
    assert said == ["00:00:02", "00:00:01", "00:00:00", "逾期 00:00:01"]
    assert row.reason in row.buttons


@pytest.mark.parametrize("how", ["mouse", "space", "enter"])
def test_deaf_for_half_a_second(bench: Bench, how: str) -> None:
    """What is pressed in the half second after the window has appeared does nothing."""
    bench.window.show_rows([bench.pair(1, HOUR)])
    bench.window.summon()
    bench.choose()
    button = shown_rows(bench.window)[0].done
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
    button = shown_rows(bench.window)[0].done
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
        click(shown_rows(bench.window)[0].done)
        assert bool(bench.asked) is heard
        bench.wait()


def test_repeat_keeps_the_row(bench: Bench) -> None:
    """A duty that is shown again keeps its row, with the record as it is now."""
    record, duty = bench.pair(1, HOUR, "旧标题")
    bench.show((record, duty))
    changed, _ = bench.pair(1, HOUR, "新标题")
    bench.window.show_rows([(changed, duty)])
    assert [row.text() for row in shown_rows(bench.window)] == ["新标题"]


def test_buttons_tell_what_is_wanted(bench: Bench) -> None:
    """Each button asks for its own action about the chosen row."""
    bench.show(bench.pair(1, -HOUR), bench.pair(2, HOUR, duty="report_head"))
    late, at_once = shown_rows(bench.window)
    for row, name in ((late, "reason"), (at_once, "seen"), (at_once, "done"), (late, "open")):
        click(getattr(row, name))
    assert bench.asked == [
        ("reason", "feedback"),
        ("acknowledge", "report_head"),
        ("done", "report_head"),
        ("open", "feedback"),
    ]


def test_first_press_snoozes_ten_minutes(bench: Bench) -> None:
    """One press snoozes for ten minutes."""
    bench.show(bench.pair(1, 3 * HOUR))
    click(shown_rows(bench.window)[0].soon)
    assert bench.snoozes == [("feedback", 10 * MINUTE)]


def test_menu_of_snoozes(bench: Bench) -> None:
    """The menu offers longer snoozes, the last at the deadline."""
    bench.show(bench.pair(1, 3 * HOUR))
    actions = shown_rows(bench.window)[0].menu().actions()
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
    (row,) = shown_rows(bench.window)
    assert "\n" not in row.text()
    assert "\u202e" not in row.text()
    assert bench.window.width() == width
    tooltip = row.text(Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in tooltip
    assert "<b>" not in tooltip


def test_long_title_is_read_whole(bench: Bench) -> None:
    """The tooltip and screen readers have all of a title that does not fit."""
    title = "很长的标题" * 40
    bench.show(bench.pair(1, HOUR, title))
    (row,) = shown_rows(bench.window)
    for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        assert title in row.text(role)


def test_many_rows_scroll(bench: Bench) -> None:
    """However many rows there are, the window takes a part of the screen and stays on it."""
    bench.show(*(bench.pair(i, i * HOUR, f"事件{i}") for i in range(1, 41)))
    room = bench.window.screen().availableGeometry()
    assert bench.window.height() < room.height() * 0.7
    assert room.contains(bench.window.frameGeometry())
    assert len(shown_rows(bench.window)) == 40


def test_keyboard_alone(bench: Bench) -> None:
    """Arrows choose a row, Tab leads to its buttons, Enter and Space press them."""
    bench.show(*(bench.pair(i, i * HOUR, f"事件{i}") for i in (1, 2, 3)))
    bench.choose()
    window, buttons = bench.window, bench.window.buttons
    # The list has the keyboard first, so that a stray Enter presses nothing.
    assert window.focusWidget() is window.list
    QTest.keyClick(window.list, Qt.Key.Key_Return)
    assert bench.asked == []
    QTest.keyClick(window.list, Qt.Key.Key_Down)
    QTest.keyClick(window.list, Qt.Key.Key_Down)
    QTest.keyClick(window.list, Qt.Key.Key_Up)
    assert buttons.record is not None
    assert buttons.record.title == "事件2"
    QTest.keyClick(window.list, Qt.Key.Key_Tab)
    assert window.focusWidget() is buttons.done
    QTest.keyClick(buttons.done, Qt.Key.Key_Tab)
    QTest.keyClick(buttons.soon, Qt.Key.Key_Return)
    assert bench.snoozes == [("feedback", 10 * MINUTE)]
    QTest.keyClick(buttons.done, Qt.Key.Key_Space)
    assert bench.asked == [("done", "feedback")]


def test_keyboard_stays_where_a_row_went(bench: Bench) -> None:
    """When the chosen row goes, the one in its place is chosen, and no button has the keyboard."""
    pairs = [bench.pair(i, i * HOUR, f"事件{i}") for i in (1, 2, 3)]
    bench.show(*pairs)
    shown_rows(bench.window)[1].done.setFocus()
    bench.window.show_rows([pairs[0], pairs[2]])
    assert bench.window.focusWidget() is bench.window.list
    assert bench.window.buttons.record == pairs[2][0]


def test_held_key_presses_once(bench: Bench) -> None:
    """A key that is held down does not press again and again."""
    bench.show(bench.pair(1, HOUR))
    bench.choose()
    button = shown_rows(bench.window)[0].open
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
    assert len(shown_rows(bench.window)) == 1
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
    """Screen readers name the window; a row's duty, time and title; buttons with their title."""
    bench.show(bench.pair(1, -HOUR, "甲"), bench.pair(2, HOUR, "乙", "report_head"))
    assert bench.window.accessibleName()
    assert bench.window.list.accessibleName()
    for row in shown_rows(bench.window):
        said = row.text(Qt.ItemDataRole.AccessibleTextRole)
        assert said.endswith(row.record.title)
        assert "　" in said
        assert all(button.accessibleName().endswith(row.record.title) for button in row.buttons)


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
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
        for row in shown_rows(bench.window):
            (getattr(row, start) if start else bench.window.list).setFocus()
            for _ in range(3):
                QTest.keyClick(bench.window.focusWidget(), key)
                assert bench.window.focusWidget() is bench.window.list


def test_all_later(bench: Bench, qtbot: QtBot) -> None:
    """One press puts all of them off; for one row there is no such button."""
    bench.show(bench.pair(1, HOUR))
    assert bench.window.all_later.isHidden()
    bench.show(bench.pair(1, HOUR), bench.pair(2, HOUR))
    with qtbot.waitSignal(bench.window.all_later_asked):
        click(bench.window.all_later)


def test_it_gives_way_to_the_programs_own_dialogs(bench: Bench, qtbot: QtBot) -> None:
    """While a dialog of the program is open it is a strip, and the whole window afterwards."""
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.setModal(True)
    dialog.show()
    bench.show(*(bench.pair(i, HOUR) for i in (1, 2)))
    assert bench.window.strip.isVisible()
    assert not bench.window.list.isVisible()
    assert bench.window.height() < 60
    dialog.hide()
    bench.window.summon()
    assert bench.window.list.isVisible()


def test_what_is_opened_is_not_covered(bench: Bench) -> None:
    """After 打开 it is a strip; a click on it, or the next reminder, brings the rows again."""
    bench.show(bench.pair(1, HOUR))
    click(shown_rows(bench.window)[0].open)
    assert bench.window.strip.text() == "1 项等待处理，点开查看"
    click(bench.window.strip)
    assert bench.window.list.isVisible()


def at_once(bench: Bench, **choices: str) -> Pair:
    """Return a real incident that is to be reported, with these contacts in the settings."""
    bench.memory.choose(**choices)
    record = bench.memory.log()
    pair = record, record.duty("report_head")
    bench.window.show_rows([pair])
    bench.window.summon()
    bench.steady += 1
    return pair


def follow(bench: Bench) -> None:
    record = bench.memory.store.get(1)
    bench.window.show_rows([(record, record.duty("report_head"))])


TWO = """王强，院长，本单位，13800000000
李敏，副院长，本单位，13900000000
赵老师，，党委宣传部，62781234"""


def test_a_reminder_shows_whom_to_call_next(bench: Bench) -> None:
    """An attempt is one click into the record, and the next contact is offered at once."""
    at_once(bench, contacts=TWO)
    bar = bench.window.contacts
    assert bar.label.text() == "先打给 王强（院长，本单位）13800000000"
    bar.missed.click()
    follow(bench)
    note = bench.memory.store.get(1).notes[-1]
    assert note.text == "电话联系王强（院长，本单位）13800000000：未联系上"
    assert note.at == bench.memory.plain.now()
    assert bar.label.text() == "再打给 李敏（副院长，本单位）13900000000"
    bar.missed.click()
    follow(bench)
    assert bar.label.text() == "再打给 王强（院长，本单位）13800000000（已打过 1 次）"
    bar.reached.click()
    follow(bench)
    assert bar.label.text() == "11-23 09:57 已告知王强，办妥了请点完成"
    assert not any(button.isVisible() for button in bar.every_button)
    assert bench.window.buttons.done.isVisible()
    said = [note.text.rpartition("：")[2] for note in bench.memory.store.get(1).notes]
    assert said == ["未联系上", "未联系上", "已告知"]
    assert bench.memory.store.get(1).duty("report_head").done_at is None


def test_an_attempt_need_not_be_a_call(bench: Bench) -> None:
    """In person and by WeChat are in the menu beside."""
    at_once(bench, contacts=TWO)
    told = bench.window.contacts.menu().actions()
    assert [action.text() for action in told] == ["当面：已告知", "微信：已告知", "微信：未回"]
    told[0].trigger()
    assert bench.memory.store.get(1).notes[-1].text.startswith("当面联系王强")


@pytest.mark.parametrize("duty", ["feedback", "submit"])
def test_only_what_is_owed_at_once_shows_whom_to_call(bench: Bench, duty: str) -> None:
    """Other duties, and a unit without contacts, have no such line."""
    at_once(bench)
    assert bench.window.contacts.isHidden()
    bench.memory.choose(contacts=TWO)
    bench.window.show_rows([bench.pair(1, HOUR, duty=duty)])
    assert bench.window.contacts.isHidden()


def test_a_click_meant_for_elsewhere_notes_no_attempt(bench: Bench) -> None:
    """In the half second after the window has appeared its calls are deaf, too."""
    at_once(bench, contacts=TWO)
    bench.window.hide()
    bench.window.summon()
    QTest.mouseClick(bench.window.contacts.missed, Qt.MouseButton.LeftButton)
    assert bench.memory.store.get(1).notes == ()


def test_a_screen_reader_is_told_what_waits(bench: Bench) -> None:
    """The window's description says the first rows: duty, time left and record."""
    bench.window.show_rows([bench.pair(n, HOUR, title=f"第 {n} 件") for n in range(1, 6)])
    bench.window.summon(quietly=True)
    assert bench.window.accessibleDescription() == ""
    bench.window.summon()
    said = bench.window.accessibleDescription()
    assert "反馈处置结果" in said
    assert "剩余 1 小时" in said
    assert [f"第 {n} 件" in said for n in (1, 2, 3, 4)] == [True, True, True, False]
    assert said.endswith("共 5 项等待处理")
