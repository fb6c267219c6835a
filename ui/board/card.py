"""Paints a row of the board: a card with its countdown, or a band's heading."""

from datetime import datetime

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from deadlines.records.duty import Band, Duty, band_of
from deadlines.values import dataclass
from ui.board.card_text import SEPARATOR, CardText
from ui.board.look import MeasuredFont, look_for
from ui.board.model import BoardModel
from ui.board.row import BandHeading, Card
from ui.theme import Theme, Tone

_LEFT = Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignVCenter.value
_RIGHT = Qt.AlignmentFlag.AlignRight.value | Qt.AlignmentFlag.AlignVCenter.value
_LINE = (
    Qt.AlignmentFlag.AlignAbsolute.value
    | Qt.TextFlag.TextSingleLine.value
    | Qt.TextFlag.TextForceLeftToRight.value
)
_RING = 2.0
"""How wide the ring around the chosen card is, in pixels."""


def used_share(duty: Duty, now: datetime) -> float | None:
    """Return the share of a duty's time that has passed, from 0 to 1; None without a deadline."""
    if duty.due is None:
        return None
    whole = (duty.due - duty.start).total_seconds()
    if whole <= 0:
        return 1.0
    return min(max((now - duty.start).total_seconds() / whole, 0.0), 1.0)


@dataclass(frozen=True, slots=True)
class CardParts:
    """Where a card's parts are: its box, the words on the left, the time on the right.

    `countdowns` are the faces for the countdown, of which the first that fits is taken.
    """

    box: QRectF
    words: QRectF
    time: QRectF
    countdowns: tuple[MeasuredFont, ...]


@dataclass(frozen=True, slots=True)
class CardState:
    """Which rows stand out: the chosen one, the one under the mouse, the keyboard's; -1 for none.

    The view says so: the first look at an option's state makes PySide6 set up all of QStyle, for
    which the window's first picture would wait.
    """

    chosen: int = -1
    hovered: int = -1
    focused: int = -1


class CardPainter:
    """Paints cards and headings as they are at `now`.

    The view sets `now`, in `standing` which rows stand out, and in `clip` which part of it is to be
    painted, before it paints.
    """

    def __init__(self, model: BoardModel, texts: CardText, theme: Theme, now: datetime) -> None:
        self._model = model
        self._texts = texts
        self._theme = theme
        self.now = now
        self.standing = CardState()
        self.clip = QRectF()
        self.measure(QFont())

    def measure(self, font: QFont) -> None:
        """Take all measures from a text font."""
        self.look = look_for(font)

    def ticking(self, area: QRect) -> QRect:
        """Return the part of a card's area, or the list's, in which the countdown changes."""
        time = self._parts(QRectF(area)).time.toAlignedRect().adjusted(-1, 0, 1, 0)
        return QRect(time.left(), area.top(), time.width(), area.height())

    def paint(self, painter: QPainter, area: QRectF, number: int) -> None:
        """Paint one row."""
        row = self._model.row(number)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, BandHeading):
            text, colour = self._texts.heading(row.band), self._theme.colour("muted")
            area.adjust(_RING, 2 * self.look.unit, 0, 0)
            _write_line(painter, area, self.look.small, colour, text)
        else:
            parts = self._parts(area)
            self._paint_box(painter, parts.box, number)
            self._paint_card(painter, parts, row)
        painter.restore()

    def _parts(self, area: QRectF) -> CardParts:
        unit = self.look.unit
        box = area.adjusted(_RING, _RING, -_RING, -self.look.gap)
        words = box.adjusted(12 * unit, 0, -5.5 * unit, 0)
        time = QRectF(words)
        faces = self.look.countdowns(words.width())
        time.setLeft(words.right() - faces[0].width(self._texts.widest_countdown()))
        words.setRight(time.left() - 6 * unit)
        return CardParts(box, words, time, faces)

    def _paint_box(self, painter: QPainter, box: QRectF, row: int) -> None:
        colour, radius = self._theme.colour, 3 * self.look.unit
        chosen, focused = row == self.standing.chosen, row == self.standing.focused
        if chosen:
            ring = box.adjusted(-_RING, -_RING, _RING, _RING)
            _fill(painter, ring, colour("accent_soft"), radius + _RING)
        pen = QPen(colour("accent" if chosen or focused else "border"))
        pen.setWidthF(2 if focused else 1)
        if focused and not chosen:
            pen.setStyle(Qt.PenStyle.DashLine)
        inset = pen.widthF() / 2
        painter.setPen(pen)
        painter.setBrush(
            colour("raised" if row == self.standing.hovered and not chosen else "surface")
        )
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)

    def _paint_card(self, painter: QPainter, parts: CardParts, card: Card) -> None:
        unit, box, words = self.look.unit, parts.box, parts.words
        tone = self._theme.band_tone(band_of(card.duty, self.now))
        due = self._paint_time(painter, parts, card, tone)
        if self.clip.left() > words.right():
            return
        line = QRectF(box.left() + 5 * unit, box.top() + 4 * unit, 1.7 * unit, 0)
        line.setBottom(box.bottom() - 4 * unit)
        _fill(painter, line, tone.line, unit)
        self._paint_words(painter, words, card, min(due - 6 * unit, words.right()))

    def _paint_time(self, painter: QPainter, parts: CardParts, card: Card, tone: Tone) -> float:
        """Paint the right side; return where the due time begins, which may be a long one."""
        look, texts, now, area = self.look, self._texts, self.now, parts.time
        countdown, due = texts.remaining(card, now), texts.due(card, now)
        share = used_share(card.duty, now)
        if share is None:
            colour = self._theme.colour("muted")
            _write_line(painter, area, look.title, colour, countdown, _RIGHT)
            return area.left()
        faces = parts.countdowns
        face = next((face for face in faces if face.width(countdown) <= area.width()), faces[-1])
        upper = QRectF(area)
        upper.setHeight(faces[0].height)
        lower = QRectF(area)
        lower.setHeight(look.small.height)
        upper.moveTop(area.center().y() - (upper.height() + lower.height() + 3 * look.unit) / 2)
        lower.moveTop(upper.bottom())
        lower.setLeft(min(area.left(), area.right() - look.small.width(due) - 1))
        _write_line(painter, upper, face, self._countdown_colour(card, tone), countdown, _RIGHT)
        _write_line(painter, lower, look.small, self._theme.colour("muted"), due, _RIGHT)
        bar = QRectF(area.left(), lower.bottom() + 1.3 * look.unit, area.width(), 1.7 * look.unit)
        _fill(painter, bar, self._theme.colour("track"), look.unit)
        bar.setWidth(max(bar.width() * share, bar.height()))
        _fill(painter, bar, tone.line, look.unit)
        return lower.left()

    def _countdown_colour(self, card: Card, tone: Tone) -> QColor:
        urgent = band_of(card.duty, self.now) in (Band.OVERDUE, Band.PAST_TARGET, Band.SOON)
        return tone.text if urgent else self._theme.colour("text")

    def _paint_words(self, painter: QPainter, area: QRectF, card: Card, end: float) -> None:
        """Paint the left side; its lower line goes up to `end`."""
        look, texts, colour = self.look, self._texts, self._theme.colour
        height = look.title.height + look.text.height + 2 * look.unit
        upper, lower = QRectF(area), QRectF(area)
        upper.setHeight(look.title.height)
        lower.setHeight(look.text.height)
        upper.moveTop(area.center().y() - height / 2)
        lower.moveBottom(area.center().y() + height / 2)
        lower.setRight(end)
        upper.setLeft(self._paint_tag(painter, upper, card) + 3.5 * look.unit)
        _write_line(painter, upper, look.title, colour("text"), texts.title(card))
        caution = texts.caution_text(card, self.now)
        if caution:
            _write_line(painter, lower, look.text, self._theme.tone("orange").text, caution)
            lower.setLeft(lower.left() + look.text.width(caution) + 5 * look.unit)
        line = whole_parts(texts.line(card, self.now), look.text, lower.width())
        _write_line(painter, lower, look.text, colour("muted"), line)

    def _paint_tag(self, painter: QPainter, line: QRectF, card: Card) -> float:
        """Paint the tag at the line's left; return where it ends."""
        face, unit = self.look.small, self.look.unit
        text, tone = self._texts.tag(card), self._theme.kind_tone(card.record.kind)
        # As the screen paints it: its dots an inch may be others than those of the first one.
        painter.setFont(face.font)
        own_width = painter.fontMetrics().horizontalAdvance(text)
        width = min(own_width + 5 * unit, max(line.width(), 0))
        tag = QRectF(line.left(), line.center().y() - face.height / 2 - 0.4 * unit, width, 0)
        tag.setHeight(face.height + 0.8 * unit)
        _fill(painter, tag, tone.soft, 1.6 * unit)
        _write_line(painter, tag.adjusted(2.5 * unit, 0, 0, 0), face, tone.text, text)
        return tag.right()


def whole_parts(line: str, face: MeasuredFont, width: float) -> str:
    """Return a card's second line without the last parts that do not fit; the first stays."""
    while SEPARATOR in line and face.width(line) > width:
        line = line.rpartition(SEPARATOR)[0]
    return line


def _fill(painter: QPainter, area: QRectF, colour: QColor, radius: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(area, radius, radius)


def _write_line(
    painter: QPainter,
    area: QRectF,
    face: MeasuredFont,
    colour: QColor,
    text: str,
    side: int = _LEFT,
) -> None:
    """Write one line, cut with an ellipsis where it is too long for the area."""
    if area.width() < face.height or not text:
        return
    painter.setFont(face.font)
    painter.setPen(colour)
    shown = painter.fontMetrics().elidedText(
        text, Qt.TextElideMode.ElideRight, int(area.width()) + 1
    )
    painter.drawText(area, side | _LINE, shown)
