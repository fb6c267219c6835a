"""The tray icon's picture: how many duties are open, and a dot where one is urgent."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPainterPath, QPen, QPixmap

from deadlines.records.duty import Band
from deadlines.values import dataclass

SIZES = (16, 20, 22, 24, 32, 44, 48, 64)
"""The sizes, in pixels, that trays ask for; each is painted for itself, to stay sharp."""

# The same on light and dark panels: a white and a dark rim set the disc off from either.
_DARK_RIM, _LIGHT_RIM, _DISC = QColor("#1b1e23"), QColor("#ffffff"), QColor("#2f6bed")
_DOTS = {
    Band.OVERDUE: QColor("#e02b2b"),
    Band.PAST_TARGET: QColor("#8250c4"),
    Band.SOON: QColor("#f29a0d"),
}
_SIDE = 64
"""The side of the square all is drawn in before it is scaled."""


@dataclass(frozen=True, slots=True)
class TrayState:
    """What the icon shows: the number of open duties, and the band of the most urgent one."""

    count: int
    band: Band | None

    @property
    def label(self) -> str:
        """The number as it stands in the icon; empty for none."""
        if self.count == 0:
            return ""
        return str(self.count) if self.count <= 99 else "99+"


def paint_icon(state: TrayState) -> QIcon:
    """Return the icon of a state, in all sizes."""
    icon = QIcon()
    for size in SIZES:
        icon.addPixmap(_paint(state, size))
    return icon


def _paint(state: TrayState, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / _SIDE, size / _SIDE)
    painter.setPen(Qt.PenStyle.NoPen)
    for colour, radius in ((_DARK_RIM, 31.5), (_LIGHT_RIM, 29.0), (_DISC, 26.0)):
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(32, 32), radius, radius)
    if state.label:
        _paint_number(painter, state.label, has_dot=state.band in _DOTS)
    else:
        _paint_tick(painter)
    if state.band in _DOTS:
        _paint_dot(painter, _DOTS[state.band])
    painter.end()
    return pixmap


def _paint_number(painter: QPainter, label: str, *, has_dot: bool) -> None:
    font = QFont(painter.font())
    font.setBold(True)
    font.setPixelSize({1: 42, 2: 31}.get(len(label), 22))
    painter.setFont(font)
    painter.setPen(_LIGHT_RIM)
    # The dot sits on the upper right: the number gives way to it.
    room = QRectF(0, 4, _SIDE, _SIDE) if has_dot else QRectF(0, 0, _SIDE, _SIDE)
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, label)


def _paint_tick(painter: QPainter) -> None:
    tick = QPainterPath(QPointF(19.5, 33))
    tick.lineTo(28.5, 42.5)
    tick.lineTo(45, 22)
    pen = QPen(_LIGHT_RIM, 8)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(tick)


def _paint_dot(painter: QPainter, colour: QColor) -> None:
    painter.setPen(QPen(_LIGHT_RIM, 4))
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(51, 13), 11, 11)
