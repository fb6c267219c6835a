"""The charts of the statistics, painted here.

Qt's own charts (QtCharts, QtGraphs) are under the GPL only and not part of PySide6-Essentials, and
three plain charts need little. Every value is written beside its bar, so that nothing is told by
colour or length alone, and is told to screen readers by the widget's accessible description.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.statistics.pictures import Bar, Picture, Spread, kinds_height, spreads_height
from ui.theme import Theme


class Chart(QWidget):
    """What the charts share: the theme, the line's height, and the picture to paint."""

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

    def _picture(self, painter: QPainter) -> Picture:
        return Picture(painter, QRectF(self.rect()), self._theme)


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
        painter = QPainter(self)
        self._picture(painter).months(self._bars)


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
        return QSize(self.line * 24, round(kinds_height(len(self._bars), self.line)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the bars."""
        del event
        painter = QPainter(self)
        self._picture(painter).kinds(self._bars)


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
        return QSize(self.line * 36, round(spreads_height(len(self._spreads), self.line)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the rows."""
        del event
        painter = QPainter(self)
        self._picture(painter).spreads(self._spreads, self._bounds)
