"""Slanted lines over a day that is not certain yet."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen


def hatch(painter: QPainter, area: QRectF, colour: QColor, step: float) -> None:
    """Draw slanted lines `step` pixels apart inside the area."""
    painter.save()
    painter.setClipRect(area)
    painter.setPen(QPen(colour, 1))
    left = area.left() - area.height()
    while left < area.right():
        painter.drawLine(QPointF(left, area.bottom()), QPointF(left + area.height(), area.top()))
        left += step
    painter.restore()
