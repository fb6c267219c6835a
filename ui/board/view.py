"""The list of cards: choosing, opening and asking for a duty's actions."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QCursor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from deadlines.wording.nouns import has_seconds
from ui.board.card import CardPainter, CardState
from ui.board.card_text import CardText
from ui.board.even_list import EvenList
from ui.board.model import BoardModel
from ui.board.row import BandHeading, Card, Place
from ui.desk import Desk
from ui.widgets.layouts import FontFollower

_Command = QItemSelectionModel.SelectionFlag
_Scroll = QAbstractItemView.ScrollHint


class BoardView(FontFollower, EvenList):
    """Shows the board's rows. Cards can be chosen, headings cannot.

    `chosen` tells of another chosen card, `released` that none is chosen any more; `opened` comes
    with a double click or Enter; the `…_asked` signals come from the context menu.
    """

    chosen = Signal(int, str)
    released = Signal()
    opened = Signal(int, str)
    finish_asked = Signal(int, str)
    snooze_asked = Signal(int, str)

    def __init__(self, desk: Desk, model: BoardModel, parent: QWidget) -> None:
        voice, theme, now = desk.voice, desk.theme, desk.register.now
        super().__init__(model, model.headings, parent)
        # One made here: asking for one that Qt has made lets PySide6 set up all widgets there are.
        self.setViewport(QWidget())
        self._board = model
        self._voice = voice
        self._now = now
        self._place: Place | None = None
        self._is_held = False
        self._texts = CardText(voice)
        self._faces: dict[Place, str] = {}
        self.cards = CardPainter(model, self._texts, theme, now())
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.selectionModel().selectionChanged.connect(self._tell)
        self.doubleClicked.connect(self._open)
        theme.changed.connect(self._fit)
        self._fit()
        self.setAccessibleName(self.tr("待办事项"))

    def choose(self, number: int, duty: str = "") -> bool:
        """Choose a card and bring it into sight; without a duty, the record's first.

        Return False, with nothing done, where the card is not shown.
        """
        row = self._board.row_of(number, duty)
        if row is None:
            return False
        index = self._board.index(row)
        self.selectionModel().setCurrentIndex(index, _Command.ClearAndSelect)
        self.scrollTo(index)
        return True

    @contextmanager
    def hold_place(self) -> Iterator[None]:
        """Keep the chosen card and the scroll position while the rows change.

        Where the chosen card goes, another of its record is chosen in its place, else none: never
        a neighbour, whose duty the next command would then be for.
        """
        place, row, top = self._place, self.currentIndex().row(), self.verticalScrollBar().value()
        self._is_held = True
        self.setAutoScroll(False)
        try:
            yield
        finally:
            self._return_to(place, row)
            if self.isVisible():
                self.executeDelayedItemsLayout()
                self.verticalScrollBar().setValue(top)
            self.setAutoScroll(True)
            self._is_held = False
            self._tell()

    def tick(self) -> None:
        """Repaint the countdowns that have changed; with a new day, all that is in sight."""
        viewport, now = self.viewport(), self._now()
        faces, self._faces = self._faces, {}
        for row, card in self._cards_in_sight():
            face = self._faces[card.place] = self._texts.remaining(card, now)
            if face != faces.get(card.place):
                area = self.visualRect(self._board.index(row))
                viewport.update(self.cards.ticking(area))
        if now.date() != self.cards.now.date():
            viewport.update()

    def has_seconds(self) -> bool:
        """Return whether a countdown in sight shows seconds."""
        now = self._now()
        dues = (card.duty.due for _, card in self._cards_in_sight())
        return any(due is not None and has_seconds(due - now) for due in dues)

    def _cards_in_sight(self) -> Iterator[tuple[int, Card]]:
        area = self.viewport().rect()
        first, last = self.indexAt(area.topLeft()).row(), self.indexAt(area.bottomLeft()).row()
        end = last + 1 if last >= 0 else self._board.rowCount()
        for number in range(max(first, 0), end):
            row = self._board.row(number)
            if isinstance(row, Card):
                yield number, row

    def scrollTo(  # noqa: N802 - Qt's name
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = _Scroll.EnsureVisible,
    ) -> None:
        """Bring a card into sight, with the heading right above it."""
        above = index.row() - 1
        if above >= 0 and isinstance(self._board.row(above), BandHeading):
            super().scrollTo(self._board.index(above), hint)
        super().scrollTo(index, hint)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint what is in sight, all of it as at one moment."""
        self.cards.now = self._now()
        self.cards.standing = self._standing()
        self.cards.clip = QRectF(event.rect())
        super().paintEvent(event)

    def paint_row(self, painter: QPainter, area: QRectF, row: int) -> None:
        """Paint a card or a heading."""
        self.cards.paint(painter, area, row)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open the card with Enter; leave the rest to the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier
        ):
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Offer a card's actions, under the mouse or, with the menu key, at the current card."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        menu = self.menu_for(index.row())
        if menu is None:
            return
        where = event.pos() if by_mouse else self.visualRect(index).center()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(where))

    def menu_for(self, row: int) -> QMenu | None:
        """Return the menu of the card at that row; None where there is no card."""
        place = self._board.place_of(row)
        if place is None:
            return None
        card = self._board.row(row)
        assert isinstance(card, Card)  # noqa: S101 - only cards have a place
        menu = QMenu(self)
        menu.addAction(self.tr("打开\tEnter")).triggered.connect(lambda: self.opened.emit(*place))
        done = self._voice.words.result(card.duty.rule)
        menu.addAction(done).triggered.connect(lambda: self.finish_asked.emit(*place))
        snooze = menu.addAction(self.tr("稍后提醒…"))
        snooze.triggered.connect(lambda: self.snooze_asked.emit(*place))
        snooze.setEnabled(card.duty.due is not None)
        return menu

    def _standing(self) -> CardState:
        chosen = self.selectedIndexes()
        hovered = -1
        if self.viewport().underMouse():  # where the mouse is has to be asked of the desktop
            hovered = self.indexAt(self.viewport().mapFromGlobal(QCursor.pos())).row()
        return CardState(
            chosen=chosen[0].row() if chosen else -1,
            hovered=hovered,
            focused=self.currentIndex().row() if self.hasFocus() else -1,
        )

    def _fit(self) -> None:
        self.cards.measure(self.font())
        look = self.cards.look
        self.set_heights(look.card_height, look.heading_height)
        self.verticalScrollBar().setSingleStep(look.card_height // 3)

    def _open(self, index: QModelIndex) -> None:
        place = self._board.place_of(index.row())
        if place is not None:
            self.opened.emit(*place)

    def _return_to(self, place: Place | None, row: int) -> None:
        selection = self.selectionModel()
        again = self._row_again(place) if place else None
        if again is not None:
            selection.setCurrentIndex(self._board.index(again), _Command.ClearAndSelect)
            return
        selection.clearSelection()
        if selection.currentIndex().isValid():
            return
        # The keyboard stays near, without choosing.
        near = min(row, self._board.rowCount() - 1)
        while near >= 0 and self._board.place_of(near) is None:
            near = near + 1 if near == 0 else near - 1
        if near >= 0:
            selection.setCurrentIndex(self._board.index(near), _Command.NoUpdate)

    def _tell(self, *_: QItemSelection) -> None:
        if self._is_held:
            return
        indexes = self.selectionModel().selectedIndexes()
        place = self._board.place_of(indexes[0].row()) if indexes else None
        if place == self._place:
            return
        self._place = place
        if place:
            self.chosen.emit(*place)
        else:
            self.released.emit()

    def _row_again(self, place: Place) -> int | None:
        row = self._board.row_of(*place)
        return self._board.row_of(place[0]) if row is None else row
