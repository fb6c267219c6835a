"""The charts of the statistics, painted here.

Qt's own charts (QtCharts, QtGraphs) are under the GPL only and not part of PySide6-Essentials, and
three plain charts need little. Every value is written beside its bar, so that nothing is told by
colour or length alone, and is told to screen readers by the widget's accessible description.
"""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.statistics.pictures import Picture
from ui.theme import Theme

_NARROWEST = 12


class Chart(QWidget):
    """A picture in the theme's colours, `columns` line heights wide at best."""

    def __init__(self, theme: Theme, columns: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._columns, self._lines = theme, columns, 0.0
        self._draw: Callable[[Picture], None] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_picture(self, draw: Callable[[Picture], None], lines: float) -> None:
        """Show what `draw` paints, so many line heights high."""
        self._draw, self._lines = draw, lines
        self.updateGeometry()
        self.update()

    def say(self, title: str, values: str) -> None:
        """Name the chart and tell screen readers what it shows."""
        self.setAccessibleName(title)
        self.setAccessibleDescription(values)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for the picture."""
        return self._size(self._columns)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of the chart: it is not squeezed."""
        return self._size(_NARROWEST)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the picture."""
        del event
        if self._draw is not None:
            painter = QPainter(self)
            self._draw(Picture(painter, QRectF(self.rect()), self._theme))

    def _size(self, columns: int) -> QSize:
        line = self.fontMetrics().height()
        return QSize(line * columns, round(line * self._lines))
