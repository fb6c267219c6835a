"""The statistics page: what it says of a period, when it reads, and what it leads to."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from deadlines.appraisal.span import Scale
from deadlines.refusal import Refusal
from tests.support.prefix_translator import untranslated
from tests.ui.statistics.desk import DAY, FEEDBACK, HEAD, HOUR, NOVEMBER, Desk, a_fact
from ui.statistics.late_table import LateColumn
from ui.statistics.page import StatisticsPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

MINUTE = HOUR / 60


def a_month() -> tuple:  # type: ignore[type-arg]
    return (
        *(a_fact(n, took=4 * HOUR) for n in range(1, 18)),
        a_fact(18, took=25 * HOUR, reason="审批领导出差"),
        a_fact(19, HEAD, took=7 * MINUTE),
        a_fact(19, FEEDBACK, took=5 * HOUR + 12 * MINUTE),
    )


def lines(page: StatisticsPage) -> list[str]:
    return [page.headline.text(), *page.summary.text().splitlines()]


def cell(page: StatisticsPage, row: int, column: LateColumn) -> str:
    return str(page.late.index(row, column).data())


def shown(page: StatisticsPage) -> list[str]:
    labels = [label for label in page.findChildren(QLabel) if label.isVisibleTo(page)]
    return [label.text() for label in labels]


def test_a_month_is_summed_up_in_sentences(desk: Desk) -> None:
    """The page says how much there was, what was on time, how long it took and what was late."""
    page = desk.page(*a_month())
    assert lines(page) == [
        "2026年11月：共 19 件，按时 18/19 项（94.7%）",
        "新闻 18 件，按时 17/18 项（94.4%）",
        "舆情 1 件，按时 1/1 项（100%）",
        "用时中位数：报送稿件和审批表 4 小时；报本单位主要负责人 7 分；反馈处置结果 5 小时 12 分",
        "未按时 1 项：已填原因 1 项",
    ]


def test_what_is_not_decided_is_told_apart(desk: Desk) -> None:
    """Open duties, missing reasons and cancelled records each have their own count."""
    page = desk.page(
        a_fact(1, took=2 * DAY),
        a_fact(2),
        a_fact(3, at=NOVEMBER + 19 * DAY),
        a_fact(4, took=HOUR, cancelled=True),
    )
    assert lines(page) == [
        "2026年11月：共 3 件，按时 0/2 项（0%），未到期 1 项",
        "新闻 3 件，按时 0/2 项（0%），未到期 1 项",
        "用时中位数：报送稿件和审批表 2 天",
        "未按时 2 项：未填原因 1 项，尚未完成 1 项",
        "已作废 1 件，不计入以上各数",
    ]


def test_a_share_is_never_rounded_up_to_all(desk: Desk, qtbot: QtBot) -> None:
    """One late duty among very many leaves less than 100 %."""
    page = desk.page(*(a_fact(n, took=HOUR) for n in range(900)), a_fact(900, took=3 * DAY))
    qtbot.waitUntil(lambda: lines(page)[0].endswith("（99.8%）"))


def test_late_ones_are_listed_with_their_reasons(desk: Desk) -> None:
    """The list gives number, title, duty, times and reason of what was late, in order of time."""
    page = desk.page(
        a_fact(7, took=25 * HOUR, reason="审批领导\n出差", title="运动会\n开幕"),
        a_fact(8, took=2 * DAY),
        a_fact(9),
    )
    assert [cell(page, 0, column) for column in LateColumn] == [
        "7", "运动会 开幕", "报送稿件和审批表", "11-04 09:00", "11-04 10:00", "1 小时",
        "审批领导 出差",
    ]  # fmt: skip
    assert (cell(page, 1, LateColumn.REASON), cell(page, 2, LateColumn.REASON)) == ("未填写", "—")
    assert cell(page, 2, LateColumn.DONE) == "尚未完成"
    tip = page.late.index(0, LateColumn.TITLE).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "<span>运动会 开幕</span>"
    assert page.sections[page.table].isVisible()


def test_late_by_seconds_shows_them(desk: Desk) -> None:
    """What was done in the minute after its due time is listed with the second."""
    page = desk.page(a_fact(7, took=DAY + timedelta(seconds=20)), a_fact(8, took=60 * DAY))
    assert cell(page, 0, LateColumn.DUE) == "11-04 09:00"
    assert cell(page, 0, LateColumn.DONE) == "11-04 09:00:20"
    assert cell(page, 1, LateColumn.DONE) == "2027-01-02 09:00"


def test_a_time_of_another_year_than_the_deadlines_says_so(desk: Desk) -> None:
    """A deadline at the year's last 24:00 belongs to the old year, what was done next day not."""
    new_year = datetime(2027, 1, 1, tzinfo=NOVEMBER.tzinfo)
    page = desk.page(a_fact(7, allowed=new_year - NOVEMBER, took=new_year - NOVEMBER + 9 * HOUR))
    assert cell(page, 0, LateColumn.DUE) == "12-31 24:00"
    assert cell(page, 0, LateColumn.DONE) == "2027-01-01 09:00"


def test_titles_are_no_markup(desk: Desk) -> None:
    """A title with signs of markup is shown as it is, in the tooltip too."""
    page = desk.page(a_fact(7, took=2 * DAY, title="<b>粗</b>"))
    assert cell(page, 0, LateColumn.TITLE) == "<b>粗</b>"
    tip = page.late.index(0, LateColumn.TITLE).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "<span>&lt;b&gt;粗&lt;/b&gt;</span>"


def test_a_click_or_enter_asks_for_the_record(desk: Desk, qtbot: QtBot) -> None:
    """A line of the list leads to its record, by mouse and by keyboard."""
    page = desk.page(a_fact(7, took=2 * DAY), a_fact(8, took=2 * DAY))
    place = page.table.visualRect(page.late.index(1, LateColumn.TITLE)).center()
    with qtbot.waitSignal(page.record_asked) as asked:
        qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert asked.args == [8]
    QTest.keyClick(page.table, Qt.Key.Key_Up)
    with qtbot.waitSignal(page.record_asked) as asked:
        QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert asked.args == [7]


def test_nothing_logged_says_what_to_do(desk: Desk) -> None:
    """An empty period has no charts of nothing, but says how to get to one with records."""
    page = desk.page()
    assert "这一期没有记录。" in page.state.text()
    assert "Ctrl+2 登记舆情" in page.state.text()
    assert not page.headline.isVisible()
    assert not any(section.isVisible() for section in page.sections.values())


def test_another_period_is_read_when_chosen(desk: Desk, qtbot: QtBot) -> None:
    """The term and the year hold the months before; stepping back shows an earlier period."""
    page = desk.page(
        a_fact(1, took=HOUR),
        a_fact(2, at=NOVEMBER - 60 * DAY, took=HOUR),
        a_fact(3, at=NOVEMBER - 200 * DAY, took=HOUR),
    )
    assert lines(page)[0].startswith("2026年11月：共 1 件")
    page.chooser.scales[Scale.TERM].click()
    assert lines(page)[0].startswith("2026年8月 – 2027年1月：共 2 件")
    page.chooser.scales[Scale.YEAR].click()
    assert lines(page)[0].startswith("2026年：共 3 件")
    page.chooser.scales[Scale.MONTH].click()
    with qtbot.waitActive(page):
        page.activateWindow()
    QTest.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert lines(page)[0].startswith("2026年9月：共 1 件")


def test_changes_are_followed_while_the_page_is_visible(desk: Desk) -> None:
    """A change in the register shows at once; while the page is hidden nothing is read."""
    page = desk.page(a_fact(1, took=HOUR))
    desk.hold(a_fact(1, took=HOUR), a_fact(2, took=HOUR))
    desk.log()
    assert "共 2 件" in lines(page)[0]
    page.hide()
    readings = desk.source.readings
    desk.hold(a_fact(1, took=HOUR))
    desk.log()
    desk.register.reload()
    assert desk.source.readings == readings
    page.show()
    assert "共 1 件" in lines(page)[0]


def test_a_hidden_page_reads_nothing(desk: Desk) -> None:
    """Making the page costs no reading before it is shown."""
    desk.hidden_page()
    assert desk.source.readings == 0


def test_a_new_month_is_followed(desk: Desk) -> None:
    """Who looks at the present month sees the next one once it has begun."""
    page = desk.page(a_fact(1, took=HOUR))
    desk.clock.advance(30 * DAY)
    page.refresh()
    assert page.chooser.name.text() == "2026年12月"
    assert "这一期没有记录" in page.state.text()


def test_a_large_period_is_read_in_steps(desk: Desk, qtbot: QtBot) -> None:
    """A month of many records is read while the window goes on, and then shown."""
    page = desk.page(*(a_fact(n, took=HOUR) for n in range(5000)))
    assert page.state.text() == "正在统计…"
    qtbot.waitUntil(lambda: "共 5000 件" in page.headline.text().replace(",", ""))
    assert not page.state.isVisible()


def test_a_change_while_reading_begins_anew(desk: Desk, qtbot: QtBot) -> None:
    """What changes in the middle of a reading is in the figures that are shown."""
    page = desk.page(*(a_fact(n, took=HOUR) for n in range(5000)))
    desk.hold(a_fact(1, took=HOUR))
    desk.register.reload()
    qtbot.waitUntil(lambda: "共 1 件" in page.headline.text())
    page.hide()
    page.show()
    assert "共 1 件" in page.headline.text()


def test_a_failed_reading_is_told_and_tried_again(desk: Desk) -> None:
    """A file that cannot be read is told in words; the next showing tries again."""
    desk.source.refusal = Refusal("disk-error", path="duedesk.sqlite")
    page = desk.page(a_fact(1, took=HOUR))
    assert page.state.property("role") == "error"
    assert page.state.text()
    assert not page.headline.isVisible()
    desk.source.refusal = None
    page.refresh()
    assert page.headline.isVisible()
    assert not page.state.isVisible()


def test_charts_say_their_values(desk: Desk) -> None:
    """Screen readers hear every value that a chart paints, and a target is called one."""
    page = desk.page(*a_month(), a_fact(30, at=NOVEMBER - 31 * DAY, took=2 * DAY))
    months, kinds = page.months.accessibleDescription(), page.kinds.accessibleDescription()
    assert page.months.accessibleName() == "各月按时率"
    assert "2026年11月 94.7% 18/19" in months
    assert "2026年10月 0% 0/1" in months
    assert "2026年9月 —" in months
    assert "新闻 94.4% 17/18；舆情 100% 1/1" in kinds
    spread = page.spread.accessibleDescription()
    assert "中位数 7 分，目标内 1/1" in spread
    assert "最长 1 天 1 小时（18 号）" in spread
    assert "17 × ≤ 6 小时" in spread


@pytest.mark.usefixtures("prefixed")
def test_all_texts_follow_the_language(desk: Desk) -> None:
    """Every text is translated, with and without records."""
    page = desk.page(*a_month())
    assert untranslated(page) == []
    assert all(line.startswith("§") for line in lines(page))
    header = page.late.headerData(LateColumn.TITLE, Qt.Orientation.Horizontal)
    assert header == "§标题"
    assert page.months.accessibleName() == "§各月按时率"
    desk.hold()
    page.refresh()
    assert page.state.text().startswith("§")


def test_every_control_has_a_name(desk: Desk) -> None:
    """Buttons with a sign for a text have a name for screen readers."""
    chooser = desk.page().chooser
    assert (chooser.back.accessibleName(), chooser.forward.accessibleName()) == ("上一期", "下一期")
    assert [button.accessibleName() for button in chooser.scales.values()] == [
        "按月", "按学期", "按年",
    ]  # fmt: skip


@pytest.mark.parametrize("width", [420, 1300])
def test_charts_are_painted_in_every_width(desk: Desk, width: int) -> None:
    """Charts paint in narrow and wide windows and in both themes' colours."""
    page = desk.page(*a_month())
    page.resize(width, 900)
    picture = page.grab().toImage()
    assert picture.width() == width
    blue = desk.theme.tone("blue").line.rgb()
    bars = page.months.grab().toImage()
    colours = {bars.pixel(x, y) for x in range(0, bars.width(), 3) for y in range(bars.height())}
    assert blue in colours or desk.theme.tone("orange").line.rgb() in colours
