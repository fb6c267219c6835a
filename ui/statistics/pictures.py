"""The charts of the statistics as pictures: painted with any painter, on a window or on paper."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from deadlines.values import dataclass
from ui.theme import Tone

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_MIDDLE = Qt.AlignmentFlag.AlignCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its label, its share from 0 to 1 (None for no bar), and the texts beside it."""

    label: str
    share: float | None
    figure: str
    part: str
    spoken: str
    stands_out: bool = False


@dataclass(frozen=True, slots=True)
class Spread:
    """One row of a distribution: its name, two lines of text, and how many fall into each part."""

    name: str
    median: str
    worst: str
    counts: tuple[int, ...]
    spoken: str


class Ink(Protocol):
    """The colours to paint with, as a Theme has them."""

    def colour(self, name: str) -> QColor:
        """Return a colour by its name."""
        ...

    def tone(self, name: str) -> Tone:
        """Return the colours of a meaning by its name."""
        ...


class Picture:
    """Paints into an area, with the painter's font; a line of text is the measure of all sizes.

    `dot` is the width of the thinnest line, in the painter's units.
    """

    def __init__(self, painter: QPainter, area: QRectF, ink: Ink, dot: float = 1) -> None:
        self._painter, self._area, self._ink, self._dot = painter, area, ink, dot
        self._line = float(painter.fontMetrics().height())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def months(self, bars: Sequence[Bar]) -> None:
        """Paint shares side by side, as upright bars over their labels."""
        if not bars:
            return
        painter, area, line = self._painter, self._area, self._line
        plain, bold = painter.font(), _bold_font(painter.font())
        # Few bars stay together on the left instead of being strewn over a wide window.
        step = min(area.width() / len(bars), line * 5)
        thick, bottom = min(step * 0.5, line * 2), area.bottom() - line * 2.4
        room = bottom - area.top() - line * 1.2
        widest = max(painter.fontMetrics().horizontalAdvance(bar.part) for bar in bars)
        narrow = _shrink_font(plain, 0.85 * step / max(widest, 1))
        for place, bar in enumerate(bars):
            left = area.left() + place * step
            height = room * (bar.share or 0)
            if bar.share is not None:
                # A share of nothing keeps a foot, to differ from there being none.
                tall = max(height, 2 * self._dot)
                body = QRectF(left + (step - thick) / 2, bottom - height, thick, tall)
                self._fill(body, self._bar_colour(bar))
            over = QRectF(left, bottom - height - line * 1.2, step, line * 1.2)
            # Which month stands out is told by more than the colour of its bar.
            painter.setFont(bold if bar.stands_out else plain)
            self._write_line(over, _MIDDLE, bar.figure, "text")
            painter.setFont(plain)
            under = QRectF(left, bottom + line * 0.2, step, line)
            self._write_line(under, _MIDDLE, bar.label, "text")
            painter.setFont(narrow)
            self._write_line(under.translated(0, line * 1.1), _MIDDLE, bar.part, "muted")
        foot = QRectF(area.left(), bottom, step * len(bars), self._dot)
        self._fill(foot, self._ink.colour("border"))

    def kinds(self, bars: Sequence[Bar]) -> None:
        """Paint shares one under another, as lying bars beside their names."""
        area, line, metrics = self._area, self._line, self._painter.fontMetrics()
        name = max((metrics.horizontalAdvance(b.label) for b in bars), default=0) + line
        figure = metrics.horizontalAdvance("100.0%") + line * 0.5
        part = max((metrics.horizontalAdvance(b.part) for b in bars), default=0) + line
        name = min(name, area.width() * 0.4)
        whole = max(area.width() - name - figure - part, line)
        for place, bar in enumerate(bars):
            top, high = area.top() + place * line * 1.9, line * 1.9
            label = QRectF(area.left(), top, name - 4 * self._dot, high)
            self._write_line(label, _LEFT, bar.label, "text")
            body = QRectF(area.left() + name, top + (high - line * 0.7) / 2, whole, line * 0.7)
            self._fill(body, self._ink.colour("track"))
            if bar.share:
                body.setWidth(whole * bar.share)
                self._fill(body, self._bar_colour(bar))
            beside = QRectF(area.left() + name + whole, top, figure, high)
            self._write_line(beside, _RIGHT, bar.figure, "text")
            beside = QRectF(beside.right(), top, part, high)
            self._write_line(beside, _RIGHT, bar.part, "muted")

    def spreads(self, spreads: Sequence[Spread], bounds: Sequence[str]) -> None:
        """Paint a row of small bars for each name, over the names of the parts of each row."""
        painter, area, line = self._painter, self._area, self._line
        plain, bold = painter.font(), _bold_font(painter.font())
        texts = min(area.width() * 0.45, line * 22)
        right = area.left() + texts
        for place, spread in enumerate(spreads):
            top = area.top() + place * line * 4.2
            for number, text in enumerate((spread.name, spread.median, spread.worst)):
                painter.setFont(plain if number else bold)
                row = QRectF(
                    area.left(), top + (number + 0.3) * line * 1.1, texts - line, line * 1.1
                )
                self._write_line(row, _LEFT, text, "text" if number < 2 else "muted")
            painter.setFont(plain)
            self._spread(spread, QRectF(right, top, area.width() - texts, line * 3.9))
        step = (area.width() - texts) / max(len(bounds), 1)
        for number, bound in enumerate(bounds):
            under = QRectF(right + number * step, area.bottom() - line * 1.3, step, line * 1.2)
            self._write_line(under, _MIDDLE, bound, "muted")

    def _spread(self, spread: Spread, area: QRectF) -> None:
        line, most = self._line, max(spread.counts, default=0)
        step = area.width() / max(len(spread.counts), 1)
        thick, room = min(step * 0.5, line * 2), area.height() - line * 1.4
        for number, count in enumerate(spread.counts):
            left, height = area.left() + number * step, room * count / max(most, 1)
            if count:
                body = QRectF(left + (step - thick) / 2, area.bottom() - height, thick, height)
                self._fill(body, self._ink.tone("blue").line)
                over = QRectF(left, area.bottom() - height - line * 1.2, step, line * 1.2)
                self._write_line(over, _MIDDLE, str(count), "text")
        foot = QRectF(area.left(), area.bottom(), area.width(), self._dot)
        self._fill(foot, self._ink.colour("border"))

    def _write_line(self, area: QRectF, where: Qt.AlignmentFlag, text: str, colour: str) -> None:
        """Write one line, cut where it is too long."""
        painter = self._painter
        painter.setPen(self._ink.colour(colour))
        cut = Qt.TextElideMode.ElideRight
        shown = painter.fontMetrics().elidedText(text, cut, int(area.width()))
        painter.drawText(area, where, shown)

    def _fill(self, area: QRectF, colour: QColor) -> None:
        painter, round_by = self._painter, 2 * self._dot
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(area, round_by, round_by)

    def _bar_colour(self, bar: Bar) -> QColor:
        return self._ink.tone("orange" if bar.stands_out else "blue").line


def kinds_height(count: int, line: float) -> float:
    """Return the height of so many lying bars."""
    return line * 1.9 * max(count, 1)


def spreads_height(count: int, line: float) -> float:
    """Return the height of so many rows of a distribution, with the names under the last."""
    return line * (4.2 * count + 1.5)


def _shrink_font(font: QFont, share: float) -> QFont:
    """Return the font at a share of its size, where that is less than 1."""
    small = QFont(font)
    if share >= 1:
        return small
    if font.pixelSize() > 0:
        small.setPixelSize(max(round(font.pixelSize() * share), 1))
    else:
        small.setPointSizeF(font.pointSizeF() * share)
    return small


def _bold_font(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold
