"""The list of cards: choosing, opening, and records that change under it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.support.builders import a_rule
from tests.ui.board.desk import MakeDesk, Told, finished, news, owed
from ui.board.page import BoardPage

# The offscreen platform says so about smallest sizes, menus and the keyboard.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def choose(page: BoardPage, row: int) -> None:
    """Click the card at that row."""
    where = page.view.visualRect(page.model.index(row)).center()
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_a_click_chooses_a_card(desk: MakeDesk) -> None:
    """A click on a card tells its record and duty, once; a click on a heading tells nothing."""
    page = desk(news(1, owed(60)), news(2, owed(70))).page()
    told = Told(page)
    choose(page, 0)
    choose(page, 2)
    choose(page, 2)
    assert told.selected == [(2, "submit")]


def test_the_keyboard_walks_the_cards_past_the_headings(desk: MakeDesk) -> None:
    """The arrow keys go from card to card, over the headings; Enter opens the card."""
    page = desk(news(1, owed(-5)), news(2, owed(60)), news(3, owed(5000))).page()
    told = Told(page)
    page.select(1)
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Down)
    QTest.keyClick(page.view, Qt.Key.Key_End)
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert told.selected == [(1, "submit"), (2, "submit"), (3, "submit")]
    assert told.opened == [(3, "submit")]


def test_a_double_click_opens(desk: MakeDesk) -> None:
    """A double click on a card opens it once."""
    page = desk(news(1, owed(60))).page()
    told = Told(page)
    where = page.view.visualRect(page.model.index(1)).center()
    viewport = page.view.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=where)
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=where)
    assert told.opened == [(1, "submit")]


def test_a_card_far_down_is_brought_into_sight(desk: MakeDesk) -> None:
    """Choosing a card far down scrolls to it; the first card comes with its heading."""
    page = desk(*(news(n, owed(n)) for n in range(1, 40))).page()
    page.select(39)
    area = page.view.viewport().rect()
    assert area.contains(page.view.visualRect(page.model.index(39)))
    page.select(1)
    assert area.contains(page.view.visualRect(page.model.index(0)))


def test_a_finished_duty_leaves_nothing_chosen(desk: MakeDesk) -> None:
    """When the chosen record is done, no neighbour is chosen, but the keyboard stays near."""
    record = news(2, owed(60))
    desk_ = desk(news(1, owed(50)), record, news(3, owed(70)))
    page = desk_.page()
    page.select(2)
    told = Told(page)
    desk_.change(finished(record, "submit"))
    assert (told.selected, told.deselected, told.counts) == ([], 1, [2])
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Space)
    assert told.selected == [(3, "submit")]


def test_a_finished_duty_hands_over_to_its_sibling(desk: MakeDesk) -> None:
    """When a record has another open duty, that one is chosen once the first is finished."""
    record = news(2, owed(60, a_rule(duty="a")), owed(300, a_rule(duty="b")))
    desk_ = desk(news(1, owed(70)), record)
    page = desk_.page()
    page.select(2, "a")
    told = Told(page)
    desk_.change(finished(record, "a"))
    assert (told.selected, told.deselected) == ([(2, "b")], 0)


def test_the_chosen_card_stays_chosen(desk: MakeDesk) -> None:
    """The chosen card stays chosen, and nothing is told, when bands and other records change."""
    record = news(2, owed(60))
    desk_ = desk(news(1, owed(50)), record)
    page = desk_.page()
    page.select(2)
    told = Told(page)
    desk_.change(news(3, owed(-5)))
    desk_.clock.advance(timedelta(minutes=70))
    page.refresh_bands(desk_.register.now())
    desk_.register.reload()
    desk_.change(replace(record, title="改"))
    assert told.selected == []
    chosen = [index.row() for index in page.view.selectedIndexes()]
    assert [page.model.place_of(row) for row in chosen] == [(2, "submit")]


def test_the_list_stays_where_it_was_scrolled_to(desk: MakeDesk) -> None:
    """Reading the records again leaves the list scrolled to where it was."""
    records = [news(n, owed(n)) for n in range(1, 60)]
    desk_ = desk(*records)
    page = desk_.page()
    page.select(1)
    bar = page.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    desk_.write(replace(records[5], title="改"))
    desk_.register.reload()
    assert bar.value() == before > 0


def test_a_cards_menu_asks_for_its_actions(desk: MakeDesk, qtbot: QtBot) -> None:
    """A card's menu asks to open, finish and snooze that card's duty."""
    page = desk(news(1, owed(60)), news(2, owed(None))).page()
    told = Told(page)
    menu = page.view.menu_for(1)
    assert menu is not None
    qtbot.addWidget(menu)
    for action in menu.actions():
        action.trigger()
    assert (told.opened, told.finish, told.snooze) == ([(1, "submit")],) * 3
    assert [action.text() for action in menu.actions()] == ["打开\tEnter", "已报送", "稍后提醒…"]


def test_a_duty_without_a_limit_cannot_be_snoozed(desk: MakeDesk, qtbot: QtBot) -> None:
    """A duty without a due time offers no later reminder; a heading has no menu at all."""
    page = desk(news(1, owed(None))).page()
    menu = page.view.menu_for(1)
    assert menu is not None
    qtbot.addWidget(menu)
    assert [action.isEnabled() for action in menu.actions()] == [True, True, False]
    assert page.view.menu_for(0) is None
    assert page.view.menu_for(-1) is None


def test_the_menu_key_opens_the_current_cards_menu(desk: MakeDesk, qtbot: QtBot) -> None:
    """The menu key opens the menu of the card the keyboard is at."""
    page = desk(news(1, owed(60)), news(2, owed(70))).page()
    told = Told(page)
    page.select(2)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(page.view.viewport(), event)
    menus = page.view.findChildren(QMenu)
    assert len(menus) == 1
    qtbot.waitUntil(menus[0].isVisible)
    menus[0].actions()[1].trigger()
    menus[0].close()
    assert told.finish == [(2, "submit")]
