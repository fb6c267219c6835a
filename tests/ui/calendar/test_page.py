from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deadlines.calendar.working_calendar import OwnDay
from tests.support.prefix_translator import untranslated
from tests.support.unit_ledger import MakeLedger
from tests.ui.calendar.desk import NEW_YEARS_EVE, WEDNESDAY, Bench, notice_of_2027
from ui.calendar.own_days import OwnChoice
from ui.theme import Theme

Key = Qt.Key


@pytest.fixture
def bench(theme: Theme, qtbot: QtBot, make_ledger: MakeLedger) -> Bench:
    return Bench(make_ledger, qtbot, theme)


def test_the_year_without_a_notice_is_told(bench: Bench) -> None:
    """The page says which year has no notice yet, and what to do about it."""
    text = "2027年的放假安排尚未公布，时限按暂定计算；公布后在这里粘贴通知"
    assert bench.page.status.text() == text


def test_today_is_chosen_first(bench: Bench) -> None:
    """The page opens on today, with its answer, its layer and its edition."""
    assert bench.page.day == date(2026, 11, 22)
    panel = bench.page.panel
    assert "今天" in panel.title.text()
    assert (panel.answer.text(), panel.reason.text()) == ("休息", "周末")
    assert panel.edition.text() == "依据国务院办公厅放假通知"
    assert panel.doubt.isHidden()


@pytest.mark.parametrize(
    ("day", "sign", "reason"),
    [
        (date(2026, 10, 1), "休", "国庆节放假"),
        (date(2026, 10, 10), "班", "调休上班（国庆节）"),
        (date(2026, 10, 17), "", "周末"),
        (date(2026, 10, 19), "", "工作日"),
        (date(2027, 2, 8), "休", "春节（法定，暂定）"),
    ],
)
def test_days_are_marked_by_letters(bench: Bench, day: date, sign: str, reason: str) -> None:
    """Days off and make-up days carry a letter, and the panel says why."""
    bench.page.show_day(day)
    face = bench.page.grid.face(day)
    assert face is not None
    assert face.sign == sign
    assert bench.page.panel.reason.text() == reason


def test_a_day_a_notice_may_change_is_called_provisional(bench: Bench) -> None:
    """The last days of a year before one without a notice are provisional."""
    bench.page.show_day(date(2026, 12, 28))
    assert "暂定" in bench.page.panel.doubt.text()
    assert "暂定" in bench.page.grid.accessibleName()


def test_the_chosen_day_stands_out(bench: Bench) -> None:
    """A day looks different in the year's grid once it is chosen."""
    grid, day = bench.page.grid, date(2026, 11, 25)
    area = grid.months.cell(day).toRect()
    before = grid.grab(area).toImage()
    bench.page.show_day(day)
    assert grid.grab(area).toImage() != before


def test_deadlines_stand_on_the_day_they_are_due(bench: Bench) -> None:
    """A day shows how many deadlines end on it, midnight counting to the day before."""
    bench.log("甲")
    bench.page.show_day(date(2026, 11, 23))
    face = bench.page.grid.face(date(2026, 11, 23))
    assert face is not None
    (record,) = bench.desk.register.open_records()
    due = [d for d in record.open_duties if d.due]
    assert face.count == len(due) == len(bench.page.panel.records)
    bench.page.panel.records[0].click()
    assert bench.asked == [record.number]


def test_a_title_is_shown_as_it_is(bench: Bench) -> None:
    """Markup and ampersands in a title stay what they are in the panel and the tooltip."""
    bench.log("<b>甲</b> & 乙\n丙")
    bench.page.show_day(date(2026, 11, 23))
    button = bench.page.panel.records[0]
    assert "<b>甲</b> & 乙 丙" in button.accessibleName()
    assert "&lt;b&gt;" in button.toolTip()


def test_the_keyboard_moves_through_the_days(bench: Bench, qtbot: QtBot) -> None:
    """Arrows move by days and weeks, Page Up and Down by months, over the year's end too."""
    assert bench.press(qtbot, Key.Key_Right) == date(2026, 11, 23)
    assert bench.press(qtbot, Key.Key_Down) == date(2026, 11, 30)
    assert bench.press(qtbot, Key.Key_Up, Key.Key_Left) == date(2026, 11, 22)
    assert bench.press(qtbot, Key.Key_PageDown, Key.Key_PageDown) == date(2027, 1, 22)
    assert bench.page.chooser.year.text() == "2027"
    assert bench.press(qtbot, Key.Key_PageUp, Key.Key_End) == date(2026, 12, 31)
    assert bench.press(qtbot, Key.Key_Right) == date(2027, 1, 1)
    assert bench.press(qtbot, Key.Key_PageUp, Key.Key_Home) == date(2026, 12, 1)
    qtbot.keyClick(bench.page.grid, Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert bench.page.day == date(2027, 12, 1)


def test_the_ends_of_time_stop_the_keyboard(bench: Bench, qtbot: QtBot) -> None:
    """Before 1990 and after 2100 there is nothing to move to."""
    bench.page.show_day(date(2100, 12, 31))
    assert bench.press(qtbot, Key.Key_Right, Key.Key_Down, Key.Key_PageDown).year == 2100
    assert not bench.page.chooser.after.isEnabled()
    bench.page.show_day(date(1990, 1, 1))
    assert bench.press(qtbot, Key.Key_Left, Key.Key_Up, Key.Key_PageUp) == date(1990, 1, 1)
    assert not bench.page.chooser.before.isEnabled()


def test_a_leap_day_finds_a_day_in_another_year(bench: Bench) -> None:
    """From 29 February the next year shows 28 February."""
    bench.page.show_day(date(2028, 2, 29))
    bench.page.chooser.after.click()
    assert bench.page.day == date(2029, 2, 28)
    bench.page.chooser.today.click()
    assert bench.page.day == date(2026, 11, 22)


def test_each_day_is_found_under_the_mouse(bench: Bench, qtbot: QtBot) -> None:
    """A click on a day of the grid chooses it, whatever the width."""
    for width in (1128, 812, 500):
        bench.page.resize(width, 600)
        QApplication.processEvents()
        for day in (date(2026, 1, 1), date(2026, 5, 31), date(2026, 12, 31)):
            where = bench.page.grid.months.cell(day).center().toPoint()
            qtbot.mouseClick(bench.page.grid, Qt.MouseButton.LeftButton, pos=where)
            assert bench.page.day == day


def test_no_two_days_share_their_place(bench: Bench) -> None:
    """The days of a year lie side by side, inside the grid."""
    months = bench.page.grid.months
    days = [date.fromordinal(date(2026, 1, 1).toordinal() + step) for step in range(365)]
    places = [months.cell(day) for day in days]
    grid = bench.page.grid.rect().toRectF()
    assert all(grid.contains(place) for place in places)
    corners = {(round(place.left()), round(place.top())) for place in places}
    assert len(corners) == 365


def test_the_units_own_day_is_kept_and_told(bench: Bench) -> None:
    """Closing a day asks for its reason, keeps it, marks the day and tells the owner."""
    bench.page.show_day(date(2026, 11, 27))
    bench.page.panel.own[OwnChoice.CLOSE].click()
    dialog = bench.own_dialog()
    dialog.accept()
    assert (dialog.error.text(), bench.told) == ("请填写原因", 0)
    dialog.name.setText(" 校庆 ")
    dialog.accept()
    assert bench.desk.calendar.own_days() == {
        date(2026, 11, 27): OwnDay(working=False, name="校庆")
    }
    face = bench.page.grid.face(date(2026, 11, 27))
    assert face is not None
    assert (bench.told, face.sign) == (1, "校休")
    assert bench.page.panel.reason.text() == "本单位放假（校庆）"


def test_an_own_day_is_given_back(bench: Bench) -> None:
    """Restoring a day of the unit's own leaves it to the notices again."""
    bench.desk.ledger.calendar_keeper.set_own_day(
        date(2026, 11, 28), OwnDay(working=True, name="报到")
    )
    bench.page.show_day(date(2026, 11, 28))
    bench.page.panel.own[OwnChoice.RESTORE].click()
    bench.own_dialog().accept()
    assert bench.desk.calendar.own_days() == {}
    assert bench.page.panel.reason.text() == "周末"


def test_what_a_closed_day_moves_is_listed_first(
    theme: Theme, qtbot: QtBot, make_ledger: MakeLedger
) -> None:
    """Open records whose deadlines move are listed old to new before the day is closed."""
    bench = Bench(make_ledger, qtbot, theme, WEDNESDAY)
    bench.log("学院召开工作会议")
    bench.page.show_day(date(2026, 11, 26))
    dialog = bench.page.open_own_day(OwnChoice.CLOSE)
    assert "2026-11-26 周四 17:30 → 2026-11-27 周五 17:30" in dialog.moved.text()
    before = bench.desk.store.get(1)
    dialog.reject()
    assert bench.desk.store.get(1) == before


def test_a_day_is_offered_only_what_changes_it(bench: Bench) -> None:
    """A working day can be closed, a day off worked, a provisional one settled either way."""
    offered = {
        date(2026, 11, 24): ["设为本单位放假…"],
        date(2026, 11, 28): ["设为本单位上班…"],
        date(2027, 3, 6): ["设为本单位放假…", "设为本单位上班…"],
    }
    for day, texts in offered.items():
        assert [action.text() for action in bench.page.menu_for(day).actions()] == texts


def test_enter_opens_the_days_menu(bench: Bench, qtbot: QtBot) -> None:
    """Enter opens the menu of the chosen day, where its records can be opened."""
    bench.log("甲")
    bench.page.show_day(date(2026, 11, 23))
    with qtbot.waitSignal(bench.page.grid.menu_asked) as asked:
        bench.press(qtbot, Key.Key_Return)
    assert asked.args is not None
    assert asked.args[0] == date(2026, 11, 23)
    bench.page.menu_for(date(2026, 11, 23)).actions()[-1].trigger()
    assert bench.asked == [1]


def test_the_chosen_day_is_read_out(bench: Bench, qtbot: QtBot) -> None:
    """What is read out follows the chosen day, with what is due on it."""
    bench.log("甲")
    bench.press(qtbot, Key.Key_Right)
    name = bench.page.grid.accessibleName()
    assert name.startswith("2026-11-23 周一，上班，工作日")
    assert "当天到期" in name


def test_a_new_day_moves_today(bench: Bench) -> None:
    """After midnight today is another day."""
    bench.desk.clock.jump(NEW_YEARS_EVE)
    bench.page.refresh()
    bench.page.chooser.today.click()
    assert bench.page.day == date(2027, 2, 4)
    assert bench.page.status.text().startswith("2027年")


@pytest.mark.usefixtures("prefixed")
def test_another_language_reaches_every_part(bench: Bench) -> None:
    """The texts of the page, the grid and the panel are translated."""
    bench.log("title")
    bench.page.show_day(date(2026, 11, 23))
    own = bench.page.open_own_day(OwnChoice.CLOSE)
    notice = bench.page.open_notice(notice_of_2027(without="端午节"))
    for window in (bench.page, own, notice):
        assert untranslated(window) == []
    assert "§" in bench.page.grid.accessibleName()


def test_two_weeks_list_what_is_due_each_day(
    make_ledger: MakeLedger, qtbot: QtBot, theme: Theme
) -> None:
    """The other view lists each day of this week and the next, a line for each that is due."""
    bench = Bench(make_ledger, qtbot, theme, WEDNESDAY)
    bench.log("开放日")
    bench.page.by_weeks.click()
    weeks = bench.page.weeks
    assert weeks.isVisible()
    lines = [weeks.topLevelItem(place) for place in range(weeks.topLevelItemCount())]
    texts = [line.text(0) for line in lines if line is not None]
    assert texts[0] == "11-25 周三　今天　没有到期的"
    assert texts[1] == "11-26 周四　1 项"
    assert texts[-1] == "12-06 周日　休息　没有到期的"
    day = weeks.topLevelItem(1)
    assert day is not None
    assert [day.child(0).text(column) for column in range(3)] == [
        "17:30",
        "报送稿件和审批表",
        "第 1 号　开放日",
    ]
    weeks.itemActivated.emit(day.child(0), 0)
    assert bench.asked == [1]
