"""Painting cards, and reading them aloud."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect, QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from deadlines.rules.rule import Kind
from tests.ui.board.desk import MakeDesk, news, owed
from ui.board.card import whole_parts
from ui.board.card_text import SEPARATOR
from ui.theme import ThemeChoice

# The offscreen platform says so about smallest sizes, menus and the keyboard.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


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
    # What showing the window has still to paint, as when it becomes the active one, comes first.
    QCoreApplication.processEvents()
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


def test_a_tick_repaints_what_has_changed(desk: MakeDesk, qtbot: QtBot) -> None:
    """Seconds are shown under an hour only, and a card that shows none is not repainted for one."""
    desk_ = desk(news(1, owed(30)), news(2, owed(300.5)))
    page = desk_.page()
    assert page.has_seconds()
    page.tick()
    page.grab()
    QCoreApplication.processEvents()
    painted = Painted()
    qtbot.addWidget(painted)
    page.view.viewport().installEventFilter(painted)
    desk_.clock.advance(timedelta(seconds=1))
    page.tick()
    qtbot.waitUntil(lambda: len(painted.areas) == 1)
    first = page.view.visualRect(page.model.index(1))
    assert first.contains(painted.areas[0])
    desk_.register.cancel(1, "重复")
    assert not page.has_seconds()


def test_a_tick_paints_what_a_whole_repaint_would(desk: MakeDesk) -> None:
    """Painting only the countdowns' column gives the same picture there as painting it all."""
    desk_ = desk(news(1, owed(60)), news(2, owed(-20)), news(3, owed(-40_000)), news(4, owed(None)))
    view = desk_.page().view
    column = view.cards.ticking(view.viewport().rect())
    whole = view.viewport().grab().toImage()
    assert view.viewport().grab(column).toImage() == whole.copy(column)


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
    heading, card = map(view.model().index, (0, 1), (0, 0))
    small = view.visualRect(card).height()
    desk_.theme.choose(ThemeChoice.LIGHT, 20)
    assert view.visualRect(card).height() > 1.8 * small
    assert view.visualRect(heading).height() < view.visualRect(card).height()


def test_a_screen_reader_can_read_the_list(desk: MakeDesk) -> None:
    """The list has a name, and each card a text for a screen reader."""
    view = desk(news(1, owed(60), title="开学典礼")).page().view
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.text(QAccessible.Text.Name) == "待办事项"
    card = interface.child(1)
    assert card.text(QAccessible.Text.Name).startswith("新闻，开学典礼，")
    assert not interface.child(0).state().selectable  # type: ignore[attr-defined]


def test_a_title_is_never_rich_text(desk: MakeDesk) -> None:
    """A title with markup is shown as it was typed, in the tooltip as well."""
    page = desk(news(1, owed(60), title="<img src=x>")).page()
    tip = page.model.index(1).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;img src=x&gt;" in tip


def test_a_line_leaves_out_what_does_not_fit(desk: MakeDesk) -> None:
    """Where there is little room the last parts of a card's line go whole; the first stays."""
    face = desk(news(1, owed(60))).page().view.cards.look.text
    line = SEPARATOR.join(("反馈处置结果", "发现 昨天 23:12", "来源 微博"))
    whole = face.width(line)
    assert whole_parts(line, face, whole) == line
    assert whole_parts(line, face, whole - 1) == SEPARATOR.join(("反馈处置结果", "发现 昨天 23:12"))
    assert whole_parts(line, face, 5) == "反馈处置结果"


@pytest.mark.parametrize("dots", [96, 110, 144])
def test_a_tag_holds_its_whole_text(desk: MakeDesk, dots: int) -> None:
    """A tag is as wide as its text is on the screen it is painted on, whatever its dots an inch."""
    desk_ = desk(news(1, owed(60), title="标题"))
    view = desk_.page().view
    image = QImage(800, 100, QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(round(dots / 0.0254))
    image.setDotsPerMeterY(round(dots / 0.0254))
    image.fill(desk_.theme.colour("surface"))
    painter = QPainter(image)
    view.cards.paint(painter, QRectF(image.rect()), 1)
    painter.end()
    tone = desk_.theme.kind_tone(Kind.NEWS)

    def last_column(colour: QColor) -> int:
        columns = range(image.width())
        return max(
            x for x in columns for y in range(image.height()) if image.pixelColor(x, y) == colour
        )

    assert last_column(tone.text) < last_column(tone.soft) - 2
