"""The board: all open duties as cards, the most urgent first, with what they have left."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from deadlines.records.duty import Band
from deadlines.records.record import Record
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind
from ui.background.steps import Steps
from ui.board.card_text import CardText
from ui.board.chips import Chips
from ui.board.line_box import OneLineBox
from ui.board.model import BoardModel, Filter
from ui.board.view import BoardView
from ui.desk import Desk
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_column

TYPE_CHECKING = False  # as `typing` has it, which takes long to import
if TYPE_CHECKING:
    from ui.board.empty import EmptyBoard


class BoardPage(QWidget):
    """Shows the open duties of the register and follows its changes.

    `selected` tells which card is chosen, `deselected` that none is any more, as when its duty is
    done; `opened` comes with a double click or Enter; `finish_asked` and `snooze_asked` from a
    card's menu. They carry the record's number and the duty's name. `counted` carries the number
    of open duties whenever it may have changed; `filters_cleared` says that the search text no
    longer holds. `import_asked`, `take_asked` and `sample_asked` are ways to begin a new ledger.

    The owner calls `refresh_bands`, `check_clock` and `tick`; where very many cards change their
    band the first call only begins, and `turned` says that it is done.
    """

    selected = Signal(int, str)
    deselected = Signal()
    opened = Signal(int, str)
    finish_asked = Signal(int, str)
    snooze_asked = Signal(int, str)
    counted = Signal(int)
    filters_cleared = Signal()
    turned = Signal()
    import_asked = Signal()
    take_asked = Signal()
    sample_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        register, voice, theme = desk.register, desk.voice, desk.theme
        super().__init__()
        self._register = register
        self.model = BoardModel(CardText(voice), register.now, self)
        self.line_box = OneLineBox(desk, self)
        self.chips = Chips(theme, self)
        self._turning = Steps(self)
        self.view = BoardView(desk, self.model, self)
        self._empty: EmptyBoard | None = None
        self._kinds: Collection[Kind] = tuple(Kind)
        self._voice = voice
        self.clock_bar, self.rule_bar = PlainLabel("error"), PlainLabel("error")
        self.clock_bar.hide()
        self.rule_bar.hide()
        self._stack = QStackedWidget(self)
        self.setFocusProxy(self.view)
        self._stack.addWidget(self.view)
        lay_column(
            self.clock_bar,
            self.rule_bar,
            self.line_box,
            self.chips,
            (self._stack, 1),
            on=self,
            margins=(14, 12, 6, 0),
        )
        self.view.chosen.connect(self.selected)
        self.view.released.connect(self.deselected)
        self.view.opened.connect(self.opened)
        self.view.finish_asked.connect(self.finish_asked)
        self.view.snooze_asked.connect(self.snooze_asked)
        self.chips.band_chosen.connect(self._show_band)
        register.changed.connect(self._update)
        register.reloaded.connect(self.reload)
        self.setAccessibleName(self.tr("待办"))
        self.reload()

    @property
    def empty(self) -> EmptyBoard:
        """What stands in place of cards; made when there is first none, as few starts need it."""
        if self._empty is None:
            from ui.board.empty import EmptyBoard

            self._empty = empty = EmptyBoard(self)
            empty.offer(self._kinds)
            empty.clear_asked.connect(self.clear_filters)
            empty.beginnings.import_asked.connect(self.import_asked)
            empty.beginnings.take_asked.connect(self.take_asked)
            empty.beginnings.sample_asked.connect(self.sample_asked)
            self._stack.addWidget(empty)
        return self._empty

    def offer(self, kinds: Collection[Kind]) -> None:
        """Say how to log these kinds only, where there is no card."""
        self._kinds = kinds
        if self._empty is not None:
            self._empty.offer(kinds)

    @property
    def open_count(self) -> int:
        """How many duties are open, whatever the filter."""
        return sum(self.model.counts.values())

    def reload(self, changed: Sequence[Record] | None = None) -> None:
        """Take what another process has changed; without it, read all open records again."""
        now = self._register.now()
        with self.view.hold_place():
            if changed is None:
                self.model.load(self._register.open_records(), now)
            for record in changed or ():
                self.model.update(record, now)
        self.refresh_bands(now)
        self._show_counts()

    def select(self, number: int, duty: str = "") -> bool:
        """Choose a card and bring it into sight; without a duty, the record's first.

        A filter that hides the card is cleared. Return False where the board has no such card.
        """
        if self.view.choose(number, duty):
            return True
        if not self.model.has_card(number, duty):
            return False
        self.clear_filters()
        return self.view.choose(number, duty)

    def select_first(self) -> None:
        """Choose the most urgent card, where there is any."""
        places = map(self.model.place_of, range(self.model.rowCount()))
        first = next((place for place in places if place is not None), None)
        if first is not None:
            self.view.choose(*first)

    def set_search(self, text: str) -> None:
        """Show only cards with this text in their title, source or note."""
        self._narrow_cards(Filter(self.model.filter.band, text.strip()))

    def clear_filters(self) -> None:
        """Show all cards again."""
        self.chips.release()
        self._narrow_cards(Filter())
        self.filters_cleared.emit()

    def set_on_time_share(self, share: float | None) -> None:
        """Show this month's share of duties done on time, from 0 to 1; None hides it."""
        self.chips.set_share(share)

    def refresh_bands(self, now: datetime) -> None:
        """Move the cards that stand in another band at `now`."""
        if self.model.is_stale(now):
            self._turning.begin(self._turn(now))

    def _turn(self, now: datetime) -> Iterator[None]:
        self._move_cards(now)
        if self.model.is_stale(now):
            while self.model.is_stale(now := self._register.now()):
                yield
                self._move_cards(now)
            self.turned.emit()

    def _move_cards(self, now: datetime) -> None:
        with self.view.hold_place():
            moved = self.model.refresh(now)
        if moved:
            self._show_counts()

    def check_clock(self, now: datetime) -> None:
        """Say in a red bar that the clock cannot be right: every countdown goes by it."""
        from deadlines.self_check import Severity, clock_finding

        finding = clock_finding(now, self._register.newest_instant(), now.utcoffset())
        is_wrong = finding.state is Severity.BAD
        if is_wrong:
            from ui.wording.self_check import SelfCheckWords

            words = SelfCheckWords(self._voice.words.translate, self._voice.times)
            text = self.tr("电脑时钟不对：{trouble}。时限和提醒都按时钟计算，请先校准")
            self.clock_bar.setText(text.format(trouble=words.sentence(finding)))
        self.clock_bar.setVisible(is_wrong)

    def show_rule_fault(self, refusal: Refusal | None) -> None:
        """Say in a red bar that rules of the unit's own are not those in force."""
        if refusal is not None:
            text = self.tr(
                "{fault}。新登记的事项暂按程序自带的规则计算，已登记的不变；请到“规则”页改正"
            )
            self.rule_bar.setText(text.format(fault=self._voice.refusals.sentence(refusal)))
        self.rule_bar.setVisible(refusal is not None)

    def next_band_change(self, now: datetime) -> datetime | None:
        """Return when `refresh_bands` may next have something to do; None for never."""
        return self.model.next_change(now)

    def tick(self) -> None:
        """Repaint the countdowns in sight that have changed."""
        self.view.tick()

    def has_seconds(self) -> bool:
        """Return whether a countdown that can be seen shows seconds."""
        return self.view.isVisible() and self.view.has_seconds()

    def _update(self, record: Record) -> None:
        with self.view.hold_place():
            self.model.update(record, now := self._register.now())
        self.refresh_bands(now)
        self._show_counts()

    def _show_band(self, band: Band | None) -> None:
        self._narrow_cards(Filter(band, self.model.filter.text))

    def _narrow_cards(self, wanted: Filter) -> None:
        with self.view.hold_place():
            self.model.show_wanted(wanted)
        self._show_state()

    def _show_counts(self) -> None:
        self.chips.set_counts({**self.model.counts, Band.TODAY: self.model.due_today})
        self._show_state()
        self.counted.emit(self.open_count)

    def _show_state(self) -> None:
        if self.model.rowCount():
            self._stack.setCurrentWidget(self.view)
            return
        is_filtered = self.open_count > 0
        is_new = not is_filtered and self._register.is_untouched
        self.empty.set_filtered(is_filtered, is_new=is_new)
        self._stack.setCurrentWidget(self.empty)
