"""The board's rows as a Qt model: due instants are its data, remaining times never are."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from heapq import heapify, heappop, heappush

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from deadlines.records.duty import Band
from deadlines.records.record import Record, RecordStatus
from deadlines.values import dataclass
from ui.board.card_text import CardText
from ui.board.row import (
    BANDS,
    NEVER,
    BandHeading,
    Card,
    Key,
    Place,
    Placed,
    Placing,
    Row,
    heading_key,
)

TYPE_CHECKING = False  # as `typing` has it, which takes long to import
if TYPE_CHECKING:
    from typing import Any

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
_MOST_TURNED = 60
"""Records moved at a time, some five milliseconds."""
_MANY = 50
"""From how many moved records on the board is told as a new one, which is then quicker."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Which cards are wanted: of one band, or with a text in their title, source or note.

    The band of today has all that is due by the end of the day, what is due soon too.
    """

    band: Band | None = None
    text: str = ""

    def is_wanted(self, placed: Placed) -> bool:
        """Return whether the card is wanted."""
        if self.band is Band.TODAY and not placed.is_today:
            return False
        if self.band not in (None, Band.TODAY, placed.band):
            return False
        if not self.text:
            return True
        record, text = placed.card.record, self.text.casefold()
        return any(text in field.casefold() for field in (record.title, record.source, record.note))


class BoardModel(QAbstractListModel):
    """Cards grouped under their bands' headings, in order of the safe time, then of the id.

    `now` tells the time for texts that need it. Places hold for the moment of the last `load`,
    `update` or `refresh`; the caller asks for a `refresh` when `next_change` has come.
    """

    def __init__(
        self, texts: CardText, now: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._texts = texts
        self._now = now
        self._filter = Filter()
        self._place_card: dict[int, tuple[Placed, ...]] = {}
        self._counts: Counter[Band] = Counter()
        self._due_today = 0
        self._rows: list[Row] = []
        self._keys: list[Key] = []
        self._headings: list[int] = []
        self._as_of = datetime.min.replace(tzinfo=UTC)
        self._turns: list[tuple[datetime, int]] = []
        """When cards turn, with their record, as a heap; what no longer holds is among them."""

    @property
    def counts(self) -> Mapping[Band, int]:
        """How many open duties stand in each band, whatever the filter."""
        return self._counts

    @property
    def due_today(self) -> int:
        """How many open duties are due by the end of the day and not overdue."""
        return self._due_today

    @property
    def filter(self) -> Filter:
        """Which cards are wanted at present."""
        return self._filter

    def next_change(self, now: datetime) -> datetime | None:
        """Return when the next card may change its band, in the zone of `now`; None for never."""
        turn = self._next_turn()
        return turn.astimezone(now.tzinfo) if turn else None

    def is_stale(self, now: datetime) -> bool:
        """Return whether a `refresh` may move cards: a change has come, or the clock went back."""
        moment, turn = now.astimezone(UTC), self._next_turn()
        return moment < self._as_of or (turn is not None and turn <= moment)

    def load(self, records: Iterable[Record], now: datetime) -> None:
        """Take these open records in place of all there were."""
        placing = Placing(now)
        self._place_card = {record.number: placing.cards(record) for record in records}
        self._lay_out(now)

    def update(self, record: Record, now: datetime) -> None:
        """Take one record as it is now; only its own rows change."""
        self._as_of = max(self._as_of, now.astimezone(UTC))
        is_open = record.status is RecordStatus.OPEN
        self._replace(record.number, Placing(now).cards(record) if is_open else ())

    def refresh(self, now: datetime) -> bool:
        """Move the cards that stand in another band at `now`; tell whether any did.

        Of more than `_MOST_TURNED` records the others are left, and the board is stale still.
        """
        moment = now.astimezone(UTC)
        if not self.is_stale(now):
            self._as_of = moment
            return False
        if moment < self._as_of:
            return self._place_again(now)
        self._as_of = moment
        turned = set[int]()
        while (
            len(turned) < _MOST_TURNED
            and (turn := self._next_turn()) is not None
            and turn <= moment
        ):
            turned.add(heappop(self._turns)[1])
        placing, moved = Placing(now), False
        # Very many are quicker told as a new list than one by one.
        tells = len(turned) <= _MANY
        if not tells:
            self.beginResetModel()
        for number in turned:
            old = self._place_card[number]
            new = tuple(map(placing.place_again, old))
            moved = moved or new != old
            self._replace(number, new, tells=tells)
        if not tells:
            self._find_headings()
            self.endResetModel()
        return moved

    def show_wanted(self, wanted: Filter) -> None:
        """Show only the cards that are wanted."""
        if wanted != self._filter:
            self._filter = wanted
            self._show(*self._wanted_rows())

    def row(self, row: int) -> Row:
        """Return the row at that place."""
        return self._rows[row]

    def headings(self) -> Sequence[int]:
        """Return at which rows the headings are."""
        return self._headings

    def row_of(self, number: int, duty: str = "") -> int | None:
        """Return where the card is shown; without a duty's name, where the record's first is."""
        keys = (
            placed.key
            for placed in self._place_card.get(number, ())
            if duty in ("", placed.card.duty.name) and self._filter.is_wanted(placed)
        )
        first = min(keys, default=None)
        return None if first is None else bisect_left(self._keys, first)

    def has_card(self, number: int, duty: str = "") -> bool:
        """Return whether the board has that card, shown or not."""
        cards = self._place_card.get(number, ())
        return any(duty in ("", placed.card.duty.name) for placed in cards)

    def place_of(self, row: int) -> Place | None:
        """Return which card is at that row; None for a heading and outside the board."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found.place if isinstance(found, Card) else None

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return the number of rows, headings included."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what may be done with a row; a heading is not for choosing."""
        if not index.isValid() or isinstance(self._rows[index.row()], BandHeading):
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row's name, what a screen reader says, and the tooltip."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, BandHeading):
            named = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return self._texts.heading(row.band) if role in named else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts.title(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._texts.spoken_text(row, self._now())
        if role == Qt.ItemDataRole.ToolTipRole:
            from ui.markup import escape

            now = self._now()
            lines = (self._texts.title(row), self._texts.caution_text(row, now))
            shown = [*filter(None, lines), self._texts.line(row, now)]
            return f"<p>{'<br>'.join(escape(line) for line in shown)}</p>"
        return None

    def _place_again(self, now: datetime) -> bool:
        placing = Placing(now)
        self._place_card = {
            number: tuple(map(placing.place_again, cards))
            for number, cards in self._place_card.items()
        }
        return self._lay_out(now)

    def _lay_out(self, now: datetime) -> bool:
        self._as_of = now.astimezone(UTC)
        self._counts = Counter(p.band for cards in self._place_card.values() for p in cards)
        self._due_today = sum(
            placed.is_today for cards in self._place_card.values() for placed in cards
        )
        self._turns = [
            (placed.turn, number)
            for number, cards in self._place_card.items()
            for placed in cards
            if placed.turn != NEVER
        ]
        heapify(self._turns)
        rows, keys = self._wanted_rows()
        if keys == self._keys and rows == self._rows:
            return False
        self._show(rows, keys)
        return True

    def _next_turn(self) -> datetime | None:
        while self._turns:
            turn, number = self._turns[0]
            if any(placed.turn == turn for placed in self._place_card.get(number, ())):
                return turn
            heappop(self._turns)
        return None

    def _wanted_rows(self) -> tuple[list[Row], list[Key]]:
        wanted = [
            p for cards in self._place_card.values() for p in cards if self._filter.is_wanted(p)
        ]
        wanted.sort(key=lambda placed: placed.key)
        rows: list[Row] = []
        keys: list[Key] = []
        for placed in wanted:
            if not keys or keys[-1][0] != placed.key[0]:
                rows.append(BandHeading(placed.band))
                keys.append(heading_key(placed.key[0]))
            rows.append(placed.card)
            keys.append(placed.key)
        return rows, keys

    def _show(self, rows: list[Row], keys: list[Key]) -> None:
        self.beginResetModel()
        self._rows, self._keys = rows, keys
        self._find_headings()
        self.endResetModel()

    def _replace(self, number: int, new: tuple[Placed, ...], *, tells: bool = True) -> None:
        old = self._keep(number, new)
        was = {placed.key for placed in old if self._filter.is_wanted(placed)}
        shown = {placed.key: placed for placed in new if self._filter.is_wanted(placed)}
        for key in was - shown.keys():
            self._take_out(key, tells=tells)
        for key, placed in shown.items():
            if key in was:
                self._renew(placed, tells=tells)
            else:
                self._put_in(placed, tells=tells)

    def _keep(self, number: int, new: tuple[Placed, ...]) -> tuple[Placed, ...]:
        """Know a record's cards as they are now; return those it had."""
        old = self._place_card.pop(number, ())
        if new:
            self._place_card[number] = new
        for one in new:
            if one.turn != NEVER:
                heappush(self._turns, (one.turn, number))
        self._counts.subtract(placed.band for placed in old)
        self._counts.update(placed.band for placed in new)
        self._due_today += sum(one.is_today for one in new) - sum(one.is_today for one in old)
        return old

    def _renew(self, placed: Placed, *, tells: bool) -> None:
        row = bisect_left(self._keys, placed.key)
        self._rows[row] = placed.card
        if tells:
            self.dataChanged.emit(self.index(row), self.index(row))

    def _take_out(self, key: Key, *, tells: bool) -> None:
        row = bisect_left(self._keys, key)
        is_last = row + 1 == len(self._rows) or isinstance(self._rows[row + 1], BandHeading)
        first = row - 1 if is_last and isinstance(self._rows[row - 1], BandHeading) else row
        if tells:
            self.beginRemoveRows(_ROOT, first, row)
        del self._rows[first : row + 1], self._keys[first : row + 1]
        if tells:
            self._find_headings()
            self.endRemoveRows()

    def _put_in(self, placed: Placed, *, tells: bool) -> None:
        row = bisect_left(self._keys, placed.key)
        rows: list[Row] = [placed.card]
        keys = [placed.key]
        if row == 0 or self._keys[row - 1][0] != placed.key[0]:
            rows.insert(0, BandHeading(placed.band))
            keys.insert(0, heading_key(placed.key[0]))
        if tells:
            self.beginInsertRows(_ROOT, row, row + len(rows) - 1)
        self._rows[row:row], self._keys[row:row] = rows, keys
        if tells:
            self._find_headings()
            self.endInsertRows()

    def _find_headings(self) -> None:
        keys = map(heading_key, range(len(BANDS)))
        rows = [(bisect_left(self._keys, key), key) for key in keys]
        self._headings = [row for row, key in rows if self._keys[row : row + 1] == [key]]
