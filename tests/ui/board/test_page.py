"""The board page: filters, counts, and what it says when there is nothing to show."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from deadlines.records.duty import Band
from tests.support.builders import a_rule
from tests.ui.board.desk import MakeDesk, Told, cards, in_minutes, news, owed
from ui.board.page import BoardPage

# The offscreen platform says so about smallest sizes, menus and the keyboard.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def clear_button(page: BoardPage) -> QPushButton:
    """Return the button that clears the filters."""
    (button,) = (
        one
        for one in page.empty.findChildren(QPushButton)
        if not page.empty.beginnings.isAncestorOf(one)
    )
    return button


def test_the_chips_count_the_urgent_bands(desk: MakeDesk) -> None:
    """The chips tell how many duties are overdue, due within two hours, and due today."""
    page = desk(news(1, owed(-5)), news(2, owed(60)), news(3, owed(90)), news(4, owed(300))).page()
    names = [page.chips.chip(band).accessibleName() for band in Band if band is not Band.LATER]
    assert names == ["已逾期：1 项", "超目标：0 项", "2小时内：2 项", "今天到期：3 项"]
    assert page.chips.chip(Band.PAST_TARGET).isHidden()
    assert page.open_count == 4


def test_a_chip_shows_its_band_alone_until_pressed_again(desk: MakeDesk) -> None:
    """A pressed chip shows its band alone; pressed again, all is shown."""
    page = desk(news(1, owed(-5)), news(2, owed(60)), news(3, owed(300))).page()
    chip = page.chips.chip(Band.SOON)
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Space)
    assert cards(page) == [2]
    assert chip.isChecked()
    QTest.keyClick(chip, Qt.Key.Key_Space)
    assert cards(page) == [1, 2, 3]
    assert not chip.isChecked()


def test_today_has_what_is_due_within_two_hours_too(desk: MakeDesk) -> None:
    """What the chip of today counts is what it shows, pressed: all that is due by midnight."""
    page = desk(
        news(1, owed(-5)), news(2, owed(60)), news(3, owed(300)), news(4, owed(3000))
    ).page()
    page.chips.chip(Band.TODAY).click()
    assert cards(page) == [2, 3]


def test_one_chip_is_pressed_at_a_time(desk: MakeDesk) -> None:
    """Pressing another chip releases the first."""
    page = desk(news(1, owed(-5)), news(2, owed(60))).page()
    page.chips.chip(Band.SOON).click()
    page.chips.chip(Band.OVERDUE).click()
    assert cards(page) == [1]
    assert not page.chips.chip(Band.SOON).isChecked()


def test_a_pressed_chip_says_so(desk: MakeDesk) -> None:
    """A pressed chip differs by more than its colour: it has a tick and says what it does."""
    chip = desk(news(1, owed(-5))).page().chips.chip(Band.OVERDUE)
    released = chip.sizeHint().width(), chip.accessibleDescription()
    chip.click()
    assert chip.sizeHint().width() > released[0]
    assert chip.accessibleDescription() != released[1]
    interface = QAccessible.queryAccessibleInterface(chip)
    assert interface.state().checked  # type: ignore[attr-defined]


def test_search_and_chip_both_hold(desk: MakeDesk) -> None:
    """The search narrows what the pressed chip shows."""
    page = desk(
        news(1, owed(60), title="甲"), news(2, owed(70), title="乙"), news(3, owed(300), title="甲")
    ).page()
    page.chips.chip(Band.SOON).click()
    page.set_search(" 甲 ")
    assert cards(page) == [1]


def test_an_empty_register_says_what_to_do(desk: MakeDesk) -> None:
    """With nothing open, the board says how to log something and offers no filter to clear."""
    page = desk().page()
    said = "".join(label.text() for label in page.empty.findChildren(QLabel))
    assert page.empty.isVisible()
    assert "没有待办事项。按 Ctrl+2 登记舆情，Ctrl+1 登记新闻" in said
    assert not clear_button(page).isVisible()


def test_a_filter_without_result_can_be_cleared(desk: MakeDesk, qtbot: QtBot) -> None:
    """A filter that fits nothing says so and offers to clear it, the chip released too."""
    page = desk(news(1, owed(60))).page()
    page.chips.chip(Band.OVERDUE).click()
    page.set_search("没有")
    clear = clear_button(page)
    assert clear.isVisible()
    assert clear.text() == "清除筛选"
    with qtbot.waitSignal(page.filters_cleared):
        QTest.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert cards(page) == [1]
    assert page.view.isVisible()
    assert not page.chips.chip(Band.OVERDUE).isChecked()


def test_a_card_is_chosen_from_outside(desk: MakeDesk) -> None:
    """A record is chosen by its number, one of its duties by its name too."""
    page = desk(news(1, owed(60, a_rule(duty="a")), owed(30, a_rule(duty="b")))).page()
    told = Told(page)
    assert page.select(1, "a")
    assert page.select(1)
    assert not page.select(9)
    assert told.selected == [(1, "a"), (1, "b")]


def test_choosing_clears_a_filter_that_hides_the_card(desk: MakeDesk, qtbot: QtBot) -> None:
    """A card asked for is shown even if a filter hides it: the filter is cleared."""
    page = desk(news(1, owed(60)), news(2, owed(-5))).page()
    page.chips.chip(Band.OVERDUE).click()
    with qtbot.waitSignal(page.filters_cleared):
        assert page.select(1)
    assert cards(page) == [2, 1]


def test_the_next_change_is_told(desk: MakeDesk) -> None:
    """The page tells when a card will next change its band, for the owner to wake then."""
    desk_ = desk(news(1, owed(300)))
    page = desk_.page()
    assert page.next_band_change(desk_.register.now()) == in_minutes(180)
    desk_.clock.advance(timedelta(minutes=180))
    page.refresh_bands(desk_.register.now())
    assert page.chips.chip(Band.SOON).accessibleName() == "2小时内：1 项"


def test_the_share_on_time_is_shown_once_known(desk: MakeDesk) -> None:
    """The month's share on time is hidden until it is known, and is never rounded up to all."""
    page = desk().page()
    (share,) = page.chips.findChildren(QLabel)
    assert not share.isVisible()
    page.set_on_time_share(0.9641)
    assert share.isVisible()
    assert share.text() == "本月按时率 96.4%"
    page.set_on_time_share(0.9999)
    assert share.text() == "本月按时率 99.9%"
    page.set_on_time_share(1.0)
    assert share.text() == "本月按时率 100%"
    page.set_on_time_share(None)
    assert not share.isVisible()


def test_chips_go_on_in_the_next_line(desk: MakeDesk, qapp: QApplication) -> None:
    """Where the window is narrow, the chips go on in a second line, none of them cut."""
    page = desk(news(1, owed(60))).page()
    chips = [page.chips.chip(band) for band in (Band.OVERDUE, Band.SOON, Band.TODAY)]
    # Room for two chips and a half, whatever the font makes of their texts.
    room = sum(chip.sizeHint().width() for chip in chips) - chips[2].sizeHint().width() // 2
    page.resize(page.width() - page.chips.width() + room, page.height())
    qapp.processEvents()
    assert chips[0].y() < chips[2].y()
    assert all(page.chips.rect().contains(chip.geometry()) for chip in chips)
    assert all(chip.width() >= chip.sizeHint().width() for chip in chips)


class English(QTranslator):
    """Translates two texts."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def translate(  # type: ignore[override]  # None: not known; 6.9's stubs have no None
        self, context: str, key: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        del context, disambiguation, n
        return {"已逾期": "Overdue", "清除筛选": "Clear filter"}.get(key)


def test_another_language_is_spoken(desk: MakeDesk, qapp: QApplication) -> None:
    """The page speaks the language in force when it is made."""
    english = English()
    qapp.installTranslator(english)
    try:
        page = desk(news(1, owed(-5))).page()
        assert page.chips.chip(Band.OVERDUE).text() == "Overdue 1"
        assert clear_button(page).text() == "Clear filter"
    finally:
        qapp.removeTranslator(english)


def test_a_wrong_clock_is_said_in_red(desk: MakeDesk) -> None:
    """A clock set back behind what has been recorded is said over the cards, until it is right."""
    bench = desk(news(1, owed(60)))
    page = bench.page()
    bench.unit.plain.acknowledge(1, "submit")
    page.check_clock(bench.register.now())
    assert page.clock_bar.isHidden()
    right = bench.register.now()
    bench.clock.jump(right - timedelta(days=3))
    page.check_clock(bench.register.now())
    assert page.clock_bar.isVisible()
    assert "时钟" in page.clock_bar.text()
    bench.clock.jump(right + timedelta(minutes=1))
    page.check_clock(bench.register.now())
    assert page.clock_bar.isHidden()
