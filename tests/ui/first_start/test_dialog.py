"""The three steps: gone through, gone back, and skipped."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from deadlines.rules.rule import Kind
from tests.support.prefix_translator import PREFIX, untranslated
from tests.ui.first_start.bench import Bench
from ui.system.autostart import AutostartState

ENTER, ESC, TAB, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Space

# The offscreen platform says so about smallest sizes.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_enter_goes_through_all_steps(bench: Bench) -> None:
    """Enter goes on from step to step, sends the test in the last, and ends."""
    bench.type("机电工程学院")
    bench.press(ENTER)
    assert bench.dialog.step == 1
    assert bench.focus is bench.dialog.kinds.boxes[Kind.NEWS]
    bench.press(ENTER)
    assert bench.dialog.step == 2
    bench.press(ENTER)
    assert len(bench.bubble.asked) == 1
    assert bench.dialog.isVisible()
    bench.press(ENTER)
    assert not bench.dialog.isVisible()
    assert bench.dialog.result() == QDialog.DialogCode.Accepted
    assert bench.said == [("unit", "机电工程学院"), ("kinds", None)]
    assert bench.choices.kinds == set(Kind) - {Kind.MESSAGE}


def test_answers_are_kept_as_they_are_given(bench: Bench) -> None:
    """Name, hours, kinds and the start with the session are kept and told step by step."""
    bench.type("文学院")
    bench.press(TAB)
    bench.type("08:30-12:00, 14:30-18:00")
    bench.press(ENTER, SPACE)
    bench.dialog.kinds.boxes[Kind.MESSAGE].click()
    bench.press(ENTER)
    assert bench.choices.unit == "文学院"
    assert str(bench.choices.schedule.usual) == "08:30-12:00, 14:30-18:00"
    assert bench.choices.kinds == set(Kind) - {Kind.NEWS}
    bench.dialog.accept()
    assert bench.autostart.state() is AutostartState.ON
    assert bench.said == [("unit", "文学院"), ("office", None), ("kinds", None), ("kinds", None)]


@pytest.mark.parametrize("steps", [0, 1])
def test_esc_skips_without_asking(bench: Bench, steps: int) -> None:
    """Esc closes the dialog at every step at once; what was not gone through is not changed."""
    for _ in range(steps):
        bench.dialog.go_on()
    bench.press(ESC)
    assert not bench.dialog.isVisible()
    assert bench.said == []
    assert bench.desk.choices == {}


@pytest.mark.parametrize("field", ["unit", "usual", "seasons"])
def test_esc_in_a_field_keeps_what_was_typed(bench: Bench, field: str) -> None:
    """Esc in a field where something has been typed skips, and what was typed is kept."""
    texts = {
        "unit": "文学院",
        "usual": "08:30-12:00, 14:00-17:30",
        "seasons": "05-01..09-30 08:00-12:00, 15:00-18:00",
    }
    for _ in range(list(texts).index(field)):
        bench.press(TAB)
    bench.type(texts[field])
    bench.press(ESC)
    assert not bench.dialog.isVisible()
    assert texts[field] in "\n".join(bench.desk.choices.values())


def test_the_skip_button_skips(bench: Bench) -> None:
    """The button does what Esc does."""
    bench.dialog.skip_button.click()
    assert not bench.dialog.isVisible()


def test_going_back_loses_nothing(bench: Bench) -> None:
    """Back in an earlier step, all is as it was typed and ticked."""
    bench.type("文学院")
    bench.press(ENTER, SPACE)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left):
        QTest.keyClick(bench.focus, key, Qt.KeyboardModifier.AltModifier)
    assert bench.dialog.step == 0
    assert bench.dialog.unit.name.text() == "文学院"
    assert bench.focus is bench.dialog.unit.name
    bench.press(ENTER)
    assert not bench.dialog.kinds.boxes[Kind.NEWS].isChecked()
    bench.dialog.back_button.click()
    assert bench.dialog.step == 0
    assert not bench.dialog.back_button.isVisible()


def test_hours_that_cannot_be_read_hold_the_step(bench: Bench) -> None:
    """Office hours that cannot be read are said so where they are typed; skipping still works."""
    bench.press(TAB)
    bench.type("8点到下班")
    bench.press(ENTER)
    assert bench.dialog.step == 0
    assert bench.focus is bench.dialog.office.usual
    assert bench.dialog.office.usual.text() == "8点到下班"
    assert "看不懂办公时间" in bench.dialog.office.usual_row.error.text()
    bench.press(ESC)
    assert not bench.dialog.isVisible()
    assert bench.desk.choices == {}


def test_ctrl_enter_goes_on_from_a_field_of_lines(bench: Bench) -> None:
    """In the field of several lines Enter makes a new line, and Ctrl+Enter goes on."""
    bench.press(TAB, TAB)
    bench.type("05-01..09-30 08:00-12:00, 15:00-18:00")
    bench.press(ENTER)
    assert bench.dialog.step == 0
    QTest.keyClick(bench.focus, ENTER, Qt.KeyboardModifier.ControlModifier)
    assert bench.dialog.step == 1
    assert len(bench.choices.schedule.seasons) == 1


def test_a_full_disk_is_said(bench: Bench) -> None:
    """A name that cannot be kept stays typed, with the reason, and the step stays."""
    bench.desk.protect()
    bench.type("文学院")
    bench.press(ENTER)
    assert bench.dialog.step == 0
    assert bench.dialog.unit.row.is_refused
    assert bench.dialog.unit.name.text() == "文学院"
    bench.desk.protect(on=False)


@pytest.mark.parametrize("step", [0, 1, 2])
def test_tab_reaches_everything_in_order(bench: Bench, step: int) -> None:
    """Tab goes from the first control down to the buttons and round; Shift+Tab the same way."""
    for _ in range(step):
        bench.dialog.go_on()
    first, seen = bench.focus, [bench.focus]
    for _ in range(20):
        bench.press(TAB)
        if bench.focus is first:
            break
        seen.append(bench.focus)
    assert bench.focus is first
    # The last step begins at the test of the reminders, below the box that is ticked already.
    heights = [one.mapTo(bench.dialog, one.rect().center()).y() for one in seen]
    top = heights.index(min(heights))
    heights, seen = heights[top:] + heights[:top], seen[top:] + seen[:top]
    seen[0].setFocus()
    assert heights == sorted(heights)
    buttons = [bench.dialog.back_button] * (step > 0)
    assert seen[-2 - len(buttons) :] == [
        *buttons,
        bench.dialog.next_button,
        bench.dialog.skip_button,
    ]
    QTest.keyClick(bench.focus, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert bench.focus is bench.dialog.skip_button


def test_it_says_which_step_it_is(bench: Bench) -> None:
    """The step and their number are told, to be read and to be heard."""
    assert bench.dialog.place.text() == "第 1 步，共 3 步"
    bench.dialog.go_on()
    assert bench.dialog.accessibleDescription() == "第 2 步，共 3 步"
    bench.dialog.go_on()
    assert bench.dialog.next_button.accessibleName() == "完成"


def test_a_test_by_the_first_channel_that_works(bench: Bench) -> None:
    """A channel that fails is told with its reason, and the next one is tried at once."""
    bench.bubble.fails = "no-server"
    bench.dialog.trial.send.click()
    said = bench.dialog.trial.result.text().splitlines()
    assert len(bench.balloon.asked) == 1
    assert said[0].startswith("系统通知（带按钮）　测试：失败")
    assert said[1].startswith("托盘消息　测试：已显示")
    assert len(said) == 2


def test_a_test_nothing_can_show(bench: Bench) -> None:
    """Where no channel works the reminder window is named, which always does."""
    bench.bubble.fails = "no-server"
    bench.balloon.unusable = "no-tray"
    bench.dialog.trial.send.click()
    assert "提醒窗到时照常弹出" in bench.dialog.trial.result.text().splitlines()[-1]
    bench.bubble.fails = ""
    bench.dialog.trial.send.click()
    assert "已显示" in bench.dialog.trial.result.text()
    assert "失败" not in bench.dialog.trial.result.text()


def test_a_click_on_the_test_is_told(bench: Bench) -> None:
    """Clicked on the desktop, the notification is known to have been seen."""
    bench.dialog.trial.send.click()
    bench.bubble.acted.emit(bench.bubble.asked[0], "seen")
    assert "收到了您的点击" in bench.dialog.trial.result.text()


@pytest.mark.usefixtures("prefixed")
def test_the_language_is_followed(bench: Bench) -> None:
    """All texts are translated, at every step."""
    for _ in range(3):
        assert untranslated(bench.dialog) == []
        assert bench.dialog.windowTitle().startswith(PREFIX)
        bench.dialog.go_on()


@pytest.mark.parametrize("leave", ["accept", "reject"])
def test_it_starts_with_the_session_unless_refused(bench: Bench, leave: str) -> None:
    """Whoever goes or skips through is reminded after the next login; whoever unticks is not."""
    assert bench.dialog.autostart.switch.isChecked()
    getattr(bench.dialog, leave)()
    assert bench.autostart.state() is AutostartState.ON
    assert bench.schedule.state() is AutostartState.ON


def test_refused_it_does_not_start_with_the_session(bench: Bench) -> None:
    """The box unticked, nothing is set up."""
    bench.dialog.autostart.switch.click()
    bench.dialog.autostart.timed.click()
    bench.dialog.accept()
    assert bench.autostart.state() is AutostartState.OFF
    assert bench.schedule.state() is AutostartState.OFF


def test_the_test_leaves_the_boxes_as_they_are(bench: Bench) -> None:
    """What the test of the reminders says moves no box, and neither ticks nor unticks one."""
    bench.dialog.go_on()
    bench.dialog.go_on()
    group = bench.dialog.autostart
    group.timed.click()
    boxes = (group.switch, group.timed)
    before = [(box.isChecked(), box.mapTo(bench.dialog, QPoint())) for box in boxes]
    bench.dialog.trial.send.click()
    assert bench.dialog.trial.result.isVisible()
    assert [(box.isChecked(), box.mapTo(bench.dialog, QPoint())) for box in boxes] == before
    assert bench.autostart.state() is AutostartState.OFF  # nothing is set up before the end
