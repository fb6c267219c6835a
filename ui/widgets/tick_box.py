"""A check box that can be seen in every theme."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

from ui.theme import Theme

_TICK = ((0.22, 0.52), (0.42, 0.72), (0.78, 0.30))
"""The tick's corners, as shares of the box."""


class TickBox(QCheckBox):
    """A check box in the theme's colours; Fusion's own has no outline on dark grounds."""

    def __init__(self, theme: Theme, text: str = "") -> None:
        super().__init__(text)
        self._theme = theme
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint box, tick and text."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        style, painter = self.style(), QPainter(self)
        box = style.subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        self._paint_box(painter, QRectF(box).adjusted(1, 1, -1, -1))
        option.rect = style.subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, self)  # type: ignore[attr-defined]
        style.drawControl(QStyle.ControlElement.CE_CheckBoxLabel, option, painter, self)
        painter.end()

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        ground, line = self._colours()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(ground)
        painter.setPen(QPen(line, 2 if self.hasFocus() else 1))
        painter.drawRoundedRect(box, 3, 3)
        if self.isChecked():
            mark = self._theme.colour("on_accent" if self.isEnabled() else "muted")
            pen = QPen(mark, 2)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawPolyline(
                [QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in _TICK]
            )

    def _colours(self) -> tuple[QColor, QColor]:
        if not self.isEnabled():
            return self._theme.colour("grey_soft"), self._theme.colour("border")
        if self.isChecked():
            line = self._theme.colour("text") if self.hasFocus() else self._theme.colour("accent")
            return self._theme.colour("accent"), line
        line = self._theme.colour("accent" if self.hasFocus() else "muted")
        return self._theme.colour("surface"), line
