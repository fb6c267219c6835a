"""The charts of the statistics, painted here.

Qt's own charts (QtCharts, QtGraphs) are under the GPL only and not part of PySide6-Essentials, and
three plain charts need little. Every value is written beside its bar, so that nothing is told by
colour or length alone, and is told to screen readers by the widget's accessible description.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_MIDDLE = Qt.AlignmentFlag.AlignCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ROUND = 2.0


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


class Chart(QWidget):
    """What the charts share: the theme, the line's height, and painting of texts and bars."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @property
    def line(self) -> int:
        """The height of a line of text."""
        return self.fontMetrics().height()

    def say(self, title: str, values: str) -> None:
        """Name the chart and tell screen readers what it shows."""
        self.setAccessibleName(title)
        self.setAccessibleDescription(values)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of the chart: it is not squeezed."""
        return QSize(self.line * 12, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
            self.update()

    def _write(
        self, painter: QPainter, area: QRectF, where: Qt.AlignmentFlag, text: str, colour: str
    ) -> None:
        """Write one line, cut where it is too long."""
        painter.setPen(self._theme.colour(colour))
        shown = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, int(area.width())
        )
        painter.drawText(area, where, shown)

    def _fill(self, painter: QPainter, area: QRectF, colour: QColor) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(area, _ROUND, _ROUND)

    def _colour(self, bar: Bar) -> QColor:
        return self._theme.tone("orange" if bar.stands_out else "blue").line


class MonthBars(Chart):
    """Shares side by side, as upright bars over their labels."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._bars: Sequence[Bar] = ()

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show these bars."""
        self._bars = bars
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for bars of six lines' height and the texts."""
        return QSize(self.line * 24, self.line * 10)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the bars."""
        del event
        if not self._bars:
            return
        painter, line = QPainter(self), float(self.line)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Few bars stay together on the left instead of being strewn over a wide window.
        step = min(self.width() / len(self._bars), line * 5)
        thick, bottom = min(step * 0.5, line * 2), self.height() - line * 2.4
        room = bottom - line * 1.2
        for place, bar in enumerate(self._bars):
            left = place * step
            height = room * (bar.share or 0)
            if bar.share is not None:
                # A share of nothing keeps a foot, to differ from there being none.
                body = QRectF(left + (step - thick) / 2, bottom - height, thick, max(height, 2))
                self._fill(painter, body, self._colour(bar))
            over = QRectF(left, bottom - height - line * 1.2, step, line * 1.2)
            # Which month stands out is told by more than the colour of its bar.
            painter.setFont(_bold(self.font()) if bar.stands_out else self.font())
            self._write(painter, over, _MIDDLE, bar.figure, "text")
            painter.setFont(self.font())
            under = QRectF(left, bottom + line * 0.2, step, line)
            self._write(painter, under, _MIDDLE, bar.label, "text")
            self._write(painter, under.translated(0, line * 1.1), _MIDDLE, bar.part, "muted")
        self._fill(painter, QRectF(0, bottom, step * len(self._bars), 1), self._line_colour())

    def _line_colour(self) -> QColor:
        return self._theme.colour("border")


class KindBars(Chart):
    """Shares one under another, as lying bars beside their names."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._bars: Sequence[Bar] = ()

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show these bars."""
        self._bars = bars
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for a line a bar."""
        return QSize(self.line * 24, round(self.line * 1.9 * max(len(self._bars), 1)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the bars."""
        del event
        painter, line = QPainter(self), float(self.line)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = self.fontMetrics()
        name = max((metrics.horizontalAdvance(b.label) for b in self._bars), default=0) + line
        figure = metrics.horizontalAdvance("100.0%") + line * 0.5
        part = max((metrics.horizontalAdvance(b.part) for b in self._bars), default=0) + line
        name = min(name, self.width() * 0.4)
        whole = max(self.width() - name - figure - part, line)
        for place, bar in enumerate(self._bars):
            top, high = place * line * 1.9, line * 1.9
            self._write(painter, QRectF(0, top, name - 4, high), _LEFT, bar.label, "text")
            body = QRectF(name, top + (high - line * 0.7) / 2, whole, line * 0.7)
            self._fill(painter, body, self._theme.colour("track"))
            if bar.share:
                body.setWidth(whole * bar.share)
                self._fill(painter, body, self._colour(bar))
            beside = QRectF(name + whole, top, figure, high)
            self._write(painter, beside, _RIGHT, bar.figure, "text")
            beside = QRectF(beside.right(), top, part, high)
            self._write(painter, beside, _RIGHT, bar.part, "muted")


class SpreadChart(Chart):
    """How lengths of time are spread: a row of small bars for each name, with their counts."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._spreads: Sequence[Spread] = ()
        self._bounds: Sequence[str] = ()

    def show_spreads(self, spreads: Sequence[Spread], bounds: Sequence[str]) -> None:
        """Show these rows over the names of the parts they are divided into."""
        self._spreads, self._bounds = spreads, bounds
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for three lines of text a row, and the names under the last."""
        return QSize(self.line * 36, round(self.line * (4.2 * len(self._spreads) + 1.5)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the rows."""
        del event
        painter, line = QPainter(self), float(self.line)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plain, bold = self.font(), _bold(self.font())
        texts = min(self.width() * 0.45, line * 22)
        for place, spread in enumerate(self._spreads):
            top = place * line * 4.2
            for number, text in enumerate((spread.name, spread.median, spread.worst)):
                painter.setFont(plain if number else bold)
                area = QRectF(0, top + (number + 0.3) * line * 1.1, texts - line, line * 1.1)
                self._write(painter, area, _LEFT, text, "text" if number < 2 else "muted")
            painter.setFont(plain)
            self._paint_row(painter, spread, QRectF(texts, top, self.width() - texts, line * 3.9))
        step = (self.width() - texts) / max(len(self._bounds), 1)
        for number, bound in enumerate(self._bounds):
            area = QRectF(texts + number * step, self.height() - line * 1.3, step, line * 1.2)
            self._write(painter, area, _MIDDLE, bound, "muted")

    def _paint_row(self, painter: QPainter, spread: Spread, area: QRectF) -> None:
        line, most = float(self.line), max(spread.counts, default=0)
        step = area.width() / max(len(spread.counts), 1)
        thick, room = min(step * 0.5, line * 2), area.height() - line * 1.4
        for number, count in enumerate(spread.counts):
            left, height = area.left() + number * step, room * count / max(most, 1)
            if count:
                body = QRectF(left + (step - thick) / 2, area.bottom() - height, thick, height)
                self._fill(painter, body, self._theme.tone("blue").line)
                over = QRectF(left, area.bottom() - height - line * 1.2, step, line * 1.2)
                self._write(painter, over, _MIDDLE, str(count), "text")
        foot = QRectF(area.left(), area.bottom(), area.width(), 1)
        self._fill(painter, foot, self._theme.colour("border"))


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold
