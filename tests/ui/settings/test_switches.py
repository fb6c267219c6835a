"""Sound, desk clock, autostart, theme, text size and language."""

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from deadlines.refusal import Refusal
from tests.ui.settings.bench import FakeAutostart, MakeBench
from ui.settings.page import SettingsPage
from ui.system.autostart import AutostartState
from ui.theme import ThemeChoice
from ui.widgets.labels import PlainLabel

FULL = Refusal("disk-full", path="x")
REFUSED = Refusal("autostart", path="/home/x/.config/autostart", detail="denied")


def wheel(page: SettingsPage, part: QWidget, steps: int) -> None:
    """Bring a part of the page into sight and turn the wheel over it; upwards is positive."""
    page.area.ensureWidgetVisible(part)
    window = page.windowHandle()
    assert window is not None
    place = QPointF(part.mapTo(page, part.rect().center()))
    QTest.wheelEvent(window, place, QPoint(0, 120 * steps))


def test_sound_is_turned_off_and_on(make_bench: MakeBench) -> None:
    """A reminder makes a sound unless that is turned off; the reminders are told."""
    bench = make_bench()
    assert bench.page.reminder.sound.isChecked()
    bench.page.reminder.sound.click()
    assert bench.desk.choices["sound"] == "off"
    bench.page.reminder.sound.click()
    assert bench.desk.choices["sound"] == ""
    assert bench.said == [("sound", False), ("sound", True)]


def test_the_desk_clock_is_turned_on(make_bench: MakeBench) -> None:
    """The desk clock's switch is kept, and follows when the clock is closed elsewhere."""
    bench = make_bench()
    bench.page.reminder.desk_clock.click()
    assert bench.desk.choices["desk-clock"] == "on"
    assert bench.said == [("desk clock", True)]
    bench.page.reminder.show_desk_clock(on=False)
    assert not bench.page.reminder.desk_clock.isChecked()
    assert bench.said == [("desk clock", True)]


def test_a_switch_that_cannot_be_kept_springs_back(make_bench: MakeBench) -> None:
    """On a full disk a switch stays as it was and says why."""
    bench = make_bench()
    bench.desk.protect()
    bench.page.reminder.sound.click()
    bench.page.reminder.desk_clock.click()
    assert bench.page.reminder.sound.isChecked()
    assert not bench.page.reminder.desk_clock.isChecked()
    assert "只读" in bench.page.reminder.sound_row.error.text()
    assert bench.said == []


def test_autostart_is_turned_on_and_off(make_bench: MakeBench) -> None:
    """The switch changes what the platform itself keeps."""
    bench = make_bench()
    bench.page.autostart.switch.click()
    assert bench.autostart.state() is AutostartState.ON
    assert bench.page.autostart.switch.isChecked()
    bench.page.autostart.switch.click()
    assert bench.autostart.state() is AutostartState.OFF


def test_another_copy_that_starts_can_be_replaced(make_bench: MakeBench) -> None:
    """Where another copy starts with the session, the page says so and offers to take over."""
    bench = make_bench(autostart=FakeAutostart(AutostartState.OTHER))
    group = bench.page.autostart
    assert group.other.isVisible()
    assert not group.switch.isEnabled()
    group.take_over.click()
    assert bench.autostart.now is AutostartState.ON
    assert group.switch.isChecked()
    assert group.switch.isEnabled()
    assert not group.other.isVisible()
    assert not group.take_over.isVisible()


def test_another_copy_that_starts_can_be_stopped(make_bench: MakeBench) -> None:
    """The other copy can be kept from starting without this one taking its place."""
    bench = make_bench(autostart=FakeAutostart(AutostartState.OTHER))
    bench.page.autostart.turn_off.click()
    assert bench.autostart.now is AutostartState.OFF
    assert not bench.page.autostart.switch.isChecked()


def test_a_refused_autostart_says_why(make_bench: MakeBench) -> None:
    """Where the platform refuses, the switch shows how it stands, and why."""
    bench = make_bench()
    bench.autostart.refusal = REFUSED
    bench.page.autostart.switch.click()
    assert not bench.page.autostart.switch.isChecked()
    assert bench.page.autostart.row.error.isVisible()
    assert "/home/x/.config/autostart" in bench.page.autostart.row.error.text()


def test_the_scheduled_start_is_turned_on_and_off(make_bench: MakeBench) -> None:
    """It is a switch of its own beside the start with the session, and says what was refused."""
    bench = make_bench()
    group = bench.page.autostart
    group.timed.click()
    assert bench.schedule.now is AutostartState.ON
    assert group.timed.isChecked()
    assert not group.switch.isChecked()
    bench.schedule.refusal = Refusal("schedule", detail="bus")
    group.timed.click()
    assert group.timed.isChecked()
    assert group.timed_row.error.text() == "不能设置定时启动：bus"
    assert not group.row.error.isVisible()


@pytest.mark.parametrize("state", [AutostartState.NONE, AutostartState.OTHER])
def test_a_scheduled_start_that_is_not_ours_is_said(
    make_bench: MakeBench, state: AutostartState
) -> None:
    """Where the system has none, or starts another copy, the box is empty and says why."""
    bench = make_bench()
    bench.schedule.now = state
    group = bench.page.autostart
    group.reload()
    assert not group.timed.isChecked()
    assert group.timed.isEnabled() is (state is AutostartState.OTHER)
    said = {"none": "不能定时启动", "other": "另一个位置"}[state]
    assert said in group.timed_row.hint.text()


def test_autostart_is_looked_at_when_the_page_opens(make_bench: MakeBench) -> None:
    """A switch thrown in the desktop's own settings is seen when the page is opened again."""
    bench = make_bench()
    bench.page.hide()
    bench.autostart.now = AutostartState.ON
    bench.page.show()
    assert bench.page.autostart.switch.isChecked()


def test_a_theme_is_applied_at_once(make_bench: MakeBench) -> None:
    """Choosing the dark theme paints the program dark and keeps the choice."""
    bench = make_bench()
    bench.page.look.theme.choose(ThemeChoice.DARK)
    assert bench.theme.is_dark
    assert bench.desk.choices["theme"] == "dark"


def test_a_text_size_is_applied_at_once(make_bench: MakeBench) -> None:
    """Choosing a text size changes the program's font; the theme stays."""
    bench = make_bench(choices={"theme": "dark"})
    bench.page.look.points.choose(16)
    assert bench.app.font().pointSize() == 16
    assert bench.theme.is_dark
    assert bench.desk.choices["text-points"] == "16"
    bench.page.look.points.choose(0)
    assert bench.app.font().pointSize() == 10


def test_a_language_is_told(make_bench: MakeBench) -> None:
    """Choosing a language keeps and tells its short name; the system's is an empty one."""
    bench = make_bench()
    bench.page.look.language.choose("en")
    assert bench.desk.choices["language"] == "en"
    bench.page.look.language.choose("")
    assert bench.said == [("language", "en"), ("language", "")]
    assert type(bench.said[0][1]) is str


def test_a_look_that_cannot_be_kept_is_not_applied(make_bench: MakeBench) -> None:
    """On a full disk the look stays, and each field shows what holds."""
    bench = make_bench()
    bench.desk.protect()
    look = bench.page.look
    look.theme.choose(ThemeChoice.DARK)
    look.points.choose(20)
    look.language.choose("en")
    assert (look.theme.value, look.points.value) == (ThemeChoice.SYSTEM, 0)
    assert look.language.value == ""
    assert not bench.theme.is_dark
    assert all(row.error.isVisible() for row in look.rows)
    assert bench.said == []


@pytest.mark.parametrize("has_focus", [False, True])
def test_the_wheel_changes_no_choice(make_bench: MakeBench, has_focus: bool) -> None:
    """Turning the wheel over a choice scrolls the page, also after a click on it."""
    bench = make_bench(choices={"theme": "light"})
    box, bar = bench.page.look.theme, bench.page.area.verticalScrollBar()
    if has_focus:
        box.setFocus()
    wheel(bench.page, box, 1)
    above = bar.value()
    wheel(bench.page, box, -1)
    assert bar.value() > above
    assert box.value is ThemeChoice.LIGHT
    assert bench.desk.choices == {"theme": "light"}


def test_titles_grow_with_the_text(make_bench: MakeBench) -> None:
    """A title is larger than the text under it, whatever size the text has."""
    bench = make_bench()
    title, text = PlainLabel("title", bench.page), PlainLabel("", bench.page)
    for points in (9, 20):
        bench.page.look.points.choose(points)
        for label in (title, text):
            label.ensurePolished()
        assert title.fontInfo().pointSizeF() > text.fontInfo().pointSizeF() * 1.3
