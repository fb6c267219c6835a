"""The filters over the log: what they offer, and how they are set."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deadlines.records.log_query import SHOWN
from deadlines.records.record import RecordStatus
from deadlines.rules.rule import Kind
from tests.ui.log.desk import VOICE
from ui.log.filter_bar import FilterBar
from ui.log.filter_controls import ChoiceButton
from ui.log.filters import Days, Filters, LogPeriod
from ui.theme import Theme, ThemeChoice

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TODAY = date(2026, 11, 20)


@pytest.fixture
def bar(qapp: QApplication, qtbot: QtBot) -> FilterBar:
    """The filters, on the screen."""
    bar = FilterBar(VOICE, Theme(qapp, ThemeChoice.LIGHT), TODAY)
    qtbot.addWidget(bar)
    bar.resize(800, 100)
    with qtbot.waitExposed(bar):
        bar.show()
    return bar


def opened(button: ChoiceButton[Kind] | ChoiceButton[LogPeriod]) -> None:
    """Open the button's menu without waiting for it to close."""
    menu = button.menu()
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))


def click(button: ChoiceButton[Kind] | ChoiceButton[LogPeriod], row: int) -> None:
    """Click on a choice in the open menu."""
    menu = button.menu()
    where = menu.actionGeometry(menu.actions()[row]).center()
    QTest.mouseMove(menu, where)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=where)


def test_nothing_is_filtered_at_first(bar: FilterBar) -> None:
    """At first only cancelled records are left out, and the buttons say what is shown."""
    assert bar.filters == Filters()
    texts = [bar.kinds.text(), bar.statuses.text(), bar.period.text(), bar.late.text()]
    assert texts == ["类型：全部", "状态：在办、已办结", "时间：全部", "按时：全部"]


def test_several_kinds_are_chosen_in_one_menu(bar: FilterBar, qtbot: QtBot) -> None:
    """The menu of kinds stays open while several are ticked; the button names them."""
    opened(bar.kinds)
    with qtbot.waitSignals([bar.changed, bar.changed]):
        click(bar.kinds, 0)
        click(bar.kinds, 2)
    assert bar.kinds.menu().isVisible()
    assert bar.filters.kinds == {Kind.NEWS, Kind.MESSAGE}
    assert bar.kinds.text() == "类型：新闻、留言"
    assert bar.kinds.accessibleName() == bar.kinds.text()
    assert bar.kinds.isChecked()
    click(bar.kinds, 0)
    click(bar.kinds, 2)
    assert bar.filters.kinds == frozenset()
    assert not bar.kinds.isChecked()
    bar.kinds.menu().close()


def test_the_space_bar_ticks_and_keeps_the_menu_open(bar: FilterBar) -> None:
    """The space bar ticks a kind and leaves the menu open; Escape closes it."""
    opened(bar.kinds)
    menu = bar.kinds.menu()
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    assert bar.filters.kinds == {Kind.NEWS}
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()


def test_one_period_is_chosen_at_a_time(bar: FilterBar) -> None:
    """Choosing a period closes the menu and drops the period before."""
    for row in (1, 3):
        opened(bar.period)
        click(bar.period, row)
        assert not bar.period.menu().isVisible()
    assert bar.filters.period is LogPeriod.TERM
    assert bar.period.text() == "时间：本学期"


def test_a_chosen_period_can_be_chosen_again(bar: FilterBar) -> None:
    """Clicking the chosen period again leaves it chosen."""
    for _ in range(2):
        opened(bar.period)
        click(bar.period, 4)
    assert bar.filters.period is LogPeriod.YEAR


def test_all_kinds_ticked_are_no_filter(bar: FilterBar) -> None:
    """Every kind ticked is as good as none."""
    bar.kinds.choose(tuple(Kind))
    assert bar.filters.kinds == frozenset()
    assert bar.kinds.text() == "类型：全部"


def test_many_chosen_kinds_are_counted(bar: FilterBar) -> None:
    """Three chosen kinds are counted, so that the button stays narrow."""
    bar.kinds.choose((Kind.NEWS, Kind.MEDIA, Kind.TASK))
    assert bar.kinds.text().startswith("类型：")
    assert "3" in bar.kinds.text() or "%n" in bar.kinds.text()


def test_two_days_make_a_period(bar: FilterBar) -> None:
    """The user's own period has two fields for its days, which count in either order."""
    assert not bar.first.isVisible()
    opened(bar.period)
    click(bar.period, 5)
    assert bar.first.isVisible()
    assert bar.filters.days == Days(date(2026, 11, 1), TODAY)
    bar.first.setDate(QDate(2026, 12, 24))
    assert bar.filters.days == Days(TODAY, date(2026, 12, 24))


def test_half_a_typed_year_is_not_searched_for(bar: FilterBar, qtbot: QtBot) -> None:
    """Days typed into a field count once the field is done with, not at each digit."""
    bar.period.menu().actions()[5].trigger()
    with qtbot.assertNotEmitted(bar.changed):
        bar.first.setSelectedSection(bar.first.Section.YearSection)
        QTest.keyClicks(bar.first, "2025")
    with qtbot.waitSignal(bar.changed):
        QTest.keyClick(bar.first, Qt.Key.Key_Return)
    assert bar.filters.days == Days(date(2025, 11, 1), TODAY)


def test_filters_are_put_back(bar: FilterBar, qtbot: QtBot) -> None:
    """All filters go back to what they were at first, without telling."""
    bar.kinds.choose((Kind.NEWS,))
    bar.statuses.choose((RecordStatus.CANCELLED,))
    bar.period.choose((LogPeriod.CUSTOM,))
    bar.late.choose((True,))
    with qtbot.assertNotEmitted(bar.changed):
        bar.put_back()
    assert bar.filters == Filters()
    assert bar.filters.statuses == SHOWN
    assert not bar.first.isVisible()


def test_narrow_filters_go_on_in_the_next_line(bar: FilterBar, qapp: QApplication) -> None:
    """Where there is little room the filters go on in another line; none is cut off."""
    buttons = (bar.kinds, bar.statuses, bar.levels, bar.period, bar.late)
    room = sum(button.sizeHint().width() for button in buttons) * 2 // 3
    bar.resize(room, 200)
    qapp.processEvents()
    assert len({button.y() for button in buttons}) > 1
    assert all(button.geometry().right() < room for button in buttons)
    assert all(button.width() >= button.sizeHint().width() for button in buttons)


def test_the_keyboard_goes_from_left_to_right(bar: FilterBar) -> None:
    """Tab goes through the filters in the order in which they stand."""
    bar.period.choose((LogPeriod.CUSTOM,))
    bar.kinds.setFocus()
    seen = []
    for _ in range(6):
        QTest.keyClick(bar.focusWidget(), Qt.Key.Key_Tab)
        seen.append(bar.focusWidget())
    order = [bar.statuses, bar.levels, bar.period, bar.late]
    assert [widget for widget in seen if widget in order] == order


@pytest.mark.parametrize(
    ("count", "is_cut", "newest", "text"),
    [
        (1_234, False, True, "共 1,234 件"),
        (0, False, True, "共 0 件"),
        (10_000, True, True, "超过 10,000 件　只显示最近录入的 10,000 件，按录入先后排列"),
        (10_000, True, False, "超过 10,000 件　只显示最早录入的 10,000 件，按录入先后排列"),
    ],
)
@pytest.mark.usefixtures("desk")
def test_the_count_is_told(
    bar: FilterBar, count: int, is_cut: bool, newest: bool, text: str
) -> None:
    """The number of records is told, and which ones are shown where it is not all."""
    bar.show_count(count, is_cut=is_cut, newest=newest)
    assert bar.count.text() == text
