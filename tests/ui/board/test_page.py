"""The board page: choosing, filtering, and what happens when records change under it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTranslator
from PySide6.QtGui import QAccessible, QContextMenuEvent, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from deadlines.band import Band
from deadlines.record import Record, RecordStatus
from tests.support.builders import a_rule
from tests.ui.board.desk import Desk, in_minutes, news, owed, shown
from ui.board.page import BoardPage
from ui.theme import ThemeChoice

# Said by the offscreen platform about every window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

MakeDesk = Callable[..., Desk]


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot) -> MakeDesk:
    """Make a register with these records."""
    return lambda *records: Desk(qapp, qtbot, *records)


def clear_button(page: BoardPage) -> QPushButton:
    """Return the button that clears the filters."""
    (button,) = page.empty.findChildren(QPushButton)
    return button


class Told:
    """What a page's signals carried, in order."""

    def __init__(self, page: BoardPage) -> None:
        self.selected: list[tuple[int, str]] = []
        self.opened: list[tuple[int, str]] = []
        self.finish: list[tuple[int, str]] = []
        self.snooze: list[tuple[int, str]] = []
        self.counts: list[int] = []
        page.selected.connect(lambda number, duty: self.selected.append((number, duty)))
        page.opened.connect(lambda number, duty: self.opened.append((number, duty)))
        page.finish_asked.connect(lambda number, duty: self.finish.append((number, duty)))
        page.snooze_asked.connect(lambda number, duty: self.snooze.append((number, duty)))
        page.counted.connect(self.counts.append)


def cards(page: BoardPage) -> list[int]:
    """Return the numbers of the records whose cards are shown."""
    return [row[0] for row in shown(page.model) if isinstance(row, tuple)]


def finished(record: Record, *names: str) -> Record:
    """Return the record with these duties done, and done itself when nothing is left."""
    gone = tuple(duty for duty in record.duties if duty.name not in names)
    status = RecordStatus.OPEN if gone else RecordStatus.DONE
    return replace(record, duties=gone, status=status)


def choose(page: BoardPage, row: int) -> None:
    """Click the card at that row."""
    where = page.view.visualRect(page.model.index(row)).center()
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_the_chips_count_the_urgent_bands(desk: MakeDesk) -> None:
    """The chips tell how many duties are overdue, due within two hours, and due today."""
    page = desk(news(1, owed(-5)), news(2, owed(60)), news(3, owed(90)), news(4, owed(300))).page()
    names = [page.chips.chip(band).accessibleName() for band in Band if band is not Band.LATER]
    assert names == ["已逾期：1 项", "2小时内：2 项", "今天到期：1 项"]
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
    assert interface.state().checked


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


def test_a_card_far_down_is_brought_into_sight(desk: MakeDesk) -> None:
    """Choosing a card far down scrolls to it; the first card comes with its heading."""
    page = desk(*(news(n, owed(n)) for n in range(1, 40))).page()
    page.select(39)
    area = page.view.viewport().rect()
    assert area.contains(page.view.visualRect(page.model.index(39)))
    page.select(1)
    assert area.contains(page.view.visualRect(page.model.index(0)))


def test_a_finished_duty_leaves_nothing_chosen(desk: MakeDesk) -> None:
    """When the chosen record is done, no neighbour is chosen in its place."""
    record = news(2, owed(60))
    desk_ = desk(news(1, owed(50)), record, news(3, owed(70)))
    page = desk_.page()
    page.select(2)
    told = Told(page)
    desk_.log(finished(record, "submit"))
    assert told.selected == [(0, "")]
    assert told.counts == [2]
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Down)
    assert told.selected[1:] in ([(1, "submit")], [(3, "submit")])


def test_a_finished_duty_hands_over_to_its_sibling(desk: MakeDesk) -> None:
    """When a record has another open duty, that one is chosen once the first is finished."""
    record = news(2, owed(60, a_rule(duty="a")), owed(300, a_rule(duty="b")))
    desk_ = desk(news(1, owed(70)), record)
    page = desk_.page()
    page.select(2, "a")
    told = Told(page)
    desk_.log(finished(record, "a"))
    assert told.selected == [(2, "b")]


def test_the_chosen_card_stays_chosen(desk: MakeDesk) -> None:
    """The chosen card stays chosen, and nothing is told, when bands and other records change."""
    record = news(2, owed(60))
    desk_ = desk(news(1, owed(50)), record)
    page = desk_.page()
    page.select(2)
    told = Told(page)
    desk_.log(news(3, owed(-5)))
    desk_.clock.advance(timedelta(minutes=70))
    page.refresh_bands(desk_.register.now())
    desk_.register.reload()
    desk_.log(replace(record, title="改"))
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
    desk_.store.save(replace(records[5], title="改"))
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
    page = desk(news(2, owed(None))).page()
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


class Painted(QWidget):
    """Notes which parts of a widget are painted."""

    def __init__(self) -> None:
        super().__init__()
        self.areas: list[QRect] = []

    def eventFilter(self, _: object, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QPaintEvent):
            self.areas.append(event.rect())
        return False


def test_a_tick_repaints_the_countdowns_only(desk: MakeDesk, qtbot: QtBot) -> None:
    """A tick repaints the column of the countdowns; with a new day all that is in sight."""
    desk_ = desk(news(1, owed(60)), news(2, owed(3000)))
    page = desk_.page()
    page.grab()
    painted = Painted()
    qtbot.addWidget(painted)
    viewport = page.view.viewport()
    viewport.installEventFilter(painted)
    desk_.clock.advance(timedelta(seconds=1))
    page.tick()
    qtbot.waitUntil(lambda: len(painted.areas) == 1)
    assert painted.areas[0].left() > viewport.width() / 2
    desk_.clock.advance(timedelta(days=1))
    page.tick()
    qtbot.waitUntil(lambda: len(painted.areas) == 2)
    assert painted.areas[1] == viewport.rect()


def test_a_tick_paints_what_a_whole_repaint_would(desk: MakeDesk) -> None:
    """Painting only the countdowns' column gives the same picture there as painting it all."""
    desk_ = desk(news(1, owed(60)), news(2, owed(-20)), news(3, owed(-40_000)), news(4, owed(None)))
    view = desk_.page().view
    delegate = view.itemDelegate()
    column = delegate.ticking(view.viewport().rect())  # type: ignore[attr-defined]
    whole = view.viewport().grab().toImage()
    assert view.viewport().grab(column).toImage() == whole.copy(column)


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


def test_chips_go_on_in_the_next_line(desk: MakeDesk) -> None:
    """Where the window is narrow, the chips go on in a second line, none of them cut."""
    page = desk(news(1, owed(60))).page(width=230)
    chips = [page.chips.chip(band) for band in (Band.OVERDUE, Band.SOON, Band.TODAY)]
    assert chips[0].y() < chips[2].y()
    assert all(page.chips.rect().contains(chip.geometry()) for chip in chips)


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
@pytest.mark.parametrize("points", [8, 10, 20])
@pytest.mark.parametrize("width", [60, 200, 380, 720, 1600])
def test_cards_are_painted_at_any_size(
    desk: MakeDesk, choice: ThemeChoice, points: int, width: int
) -> None:
    """Cards are painted without complaint at any width and text size, in light and dark."""
    desk_ = desk(
        news(1, owed(60), title="很长的标题\n" * 2000, source="مصدر"),
        news(2, owed(-600_000)),
        news(3, owed(None)),
    )
    page = desk_.page()
    desk_.theme.choose(choice, points)
    page.resize(width, 500)
    assert not page.grab().isNull()


def test_cards_grow_with_the_text(desk: MakeDesk) -> None:
    """A larger text size makes the cards higher, so that nothing is cut."""
    desk_ = desk(news(1, owed(60)))
    view = desk_.page().view
    small = view.sizeHintForRow(1)
    desk_.theme.choose(ThemeChoice.LIGHT, 20)
    assert view.sizeHintForRow(1) > 1.8 * small
    assert view.sizeHintForRow(0) < view.sizeHintForRow(1)


def test_a_screen_reader_can_read_the_list(desk: MakeDesk) -> None:
    """The list has a name, and each card a text for a screen reader."""
    view = desk(news(1, owed(60), title="开学典礼")).page().view
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.text(QAccessible.Text.Name) == "待办事项"
    card = interface.child(1)
    assert card.text(QAccessible.Text.Name).startswith("新闻，开学典礼，")
    assert not interface.child(0).state().selectable


def test_a_title_is_never_rich_text(desk: MakeDesk) -> None:
    """A title with markup is shown as it was typed, in the tooltip as well."""
    page = desk(news(1, owed(60), title="<img src=x>")).page()
    tip = page.model.index(1).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;img src=x&gt;" in tip


class English(QTranslator):
    """Translates two texts."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def translate(
        self, context: str, key: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        del context, disambiguation, n
        return {"已逾期": "Overdue", "清除筛选": "Clear filter"}.get(key)


def test_a_new_language_is_spoken_at_once(desk: MakeDesk, qapp: QApplication) -> None:
    """When the language changes, the page speaks the new one at once."""
    page = desk(news(1, owed(-5))).page()
    english = English()
    qapp.installTranslator(english)
    try:
        assert page.chips.chip(Band.OVERDUE).text() == "Overdue 1"
        assert clear_button(page).text() == "Clear filter"
    finally:
        qapp.removeTranslator(english)
