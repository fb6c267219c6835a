"""What the letters and grounds of the year's grid mean, painted in a line that wraps."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.calendar.year_picture import hatch
from ui.theme import Theme, Tone
from ui.widgets.layouts import FontFollower

_CENTRE = Qt.AlignmentFlag.AlignCenter
_HATCH = 80


class Legend(FontFollower, QWidget):
    """Explains the marks; its accessible name says them all."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)
        self.setAccessibleName(
            self.tr("图例：{marks}").format(
                marks=self.tr("，").join(
                    f"{sign} {text}".strip() for sign, text, _ in self._marks()
                )
            )
        )
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Take as many lines as the width needs."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the marks with their texts."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self.fontMetrics().height()
        places = self._places(self.width())
        for (sign, text, name), place in zip(self._marks(), places, strict=True):
            box = QRectF(place.left(), place.top() + 1, self._box_width(), line)
            self._paint_box(painter, box, sign, name)
            painter.setPen(self._theme.colour("muted"))
            words = place.adjusted(self._box_width() + line * 0.4, 0, 0, 0)
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(words, left, text)

    def _paint_box(self, painter: QPainter, box: QRectF, sign: str, name: str) -> None:
        round_by = box.height() * 0.2
        tone: Tone | None = None
        painter.setPen(Qt.PenStyle.NoPen)
        if name in ("green", "orange", "blue", "grey"):
            tone = self._theme.tone(name)
            painter.setBrush(tone.soft)
            painter.drawRoundedRect(box, round_by, round_by)
        elif name == "hatched":
            hatch(painter, box, self._hatching(), box.height() * 0.4)
        elif name == "today":
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), round_by, round_by)
        painter.setPen(tone.text if tone else self._theme.colour("text"))
        painter.drawText(box, _CENTRE, sign)

    def _hatching(self) -> QColor:
        colour = self._theme.colour("text")
        colour.setAlpha(_HATCH)
        return colour

    def _fit(self) -> None:
        height = round(self._places(self.width())[-1].bottom()) + 2
        if height != self.minimumHeight() or height != self.maximumHeight():
            self.setFixedHeight(height)

    def _marks(self) -> tuple[tuple[str, str, str], ...]:
        return (
            (self.tr("休"), self.tr("放假"), "green"),
            (self.tr("班"), self.tr("调休上班"), "orange"),
            (self.tr("校"), self.tr("本单位设定"), "blue"),
            ("", self.tr("周末"), "grey"),
            ("●2", self.tr("当天到期的项数"), ""),
            ("", self.tr("暂定，公布后可能改变"), "hatched"),
            ("", self.tr("今天"), "today"),
        )

    def _box_width(self) -> float:
        return 1.7 * self.fontMetrics().height()

    def _places(self, width: int) -> list[QRectF]:
        metrics = self.fontMetrics()
        line, left, top = metrics.height(), 0.0, 0.0
        places = []
        for _, text, _ in self._marks():
            wide = self._box_width() + 0.4 * line + metrics.horizontalAdvance(text) + 1
            if left and left + wide > width:
                left, top = 0.0, top + 1.4 * line
            places.append(QRectF(left, top, wide, line + 2))
            left += wide + line
        return places
