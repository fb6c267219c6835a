"""Where the months and days of a year stand in a grid."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetrics

from deadlines.values import dataclass

_LAYOUTS = (4, 3, 2, 1)
"""Months side by side: those that make whole rows of twelve."""


@dataclass(frozen=True, slots=True)
class Measures:
    """Heights and widths of one cell and what stands around it, in pixels."""

    text: QFont
    small: QFont
    line: int
    sign_line: int
    least_width: int
    gap: int

    @property
    def cell_height(self) -> int:
        """The height of a day."""
        return self.line + self.sign_line

    @property
    def head_height(self) -> int:
        """The height of a month's name and its weekdays."""
        return 2 * self.line + self.gap // 3


def measures_for(font: QFont, signs: Iterable[str]) -> Measures:
    """Return the measures for a text font and the letters that mark days."""
    small = QFont(font)
    small.setPointSizeF(max(font.pointSizeF() * 0.8, 6.0))
    text, marks = QFontMetrics(font), QFontMetrics(small)
    line = text.height()
    widths = [marks.horizontalAdvance(sign) for sign in (*signs, "●99")]
    least = max(2 * text.horizontalAdvance("30"), *widths) + 2
    return Measures(font, small, line, round(marks.height() * 0.8), least, round(line * 0.75))


class Months:
    """The rectangles of one year in a grid `width` pixels wide; weeks begin on Monday."""

    def __init__(self, year: int, width: float, measures: Measures) -> None:
        self.year, self.measures = year, measures
        gap, month = measures.gap, 7 * measures.least_width
        self.columns = next(n for n in _LAYOUTS if n == 1 or n * (month + gap) <= width)
        widest = 2.4 * measures.line
        self.cell_width = min((width / self.columns - gap) / 7, widest)
        weeks = [_weeks(year, month) for month in range(1, 13)]
        self._tops = [0]
        for row in range(0, 12, self.columns):
            most = max(weeks[row : row + self.columns])
            high = measures.head_height + most * measures.cell_height + measures.gap
            self._tops.append(self._tops[-1] + high)
        self.height = self._tops[-1]

    def month(self, month: int) -> QRectF:
        """Return the room of a month, without the gap."""
        row, column = divmod(month - 1, self.columns)
        left = column * (7 * self.cell_width + self.measures.gap) + self.measures.gap / 2
        top, bottom = self._tops[row], self._tops[row + 1] - self.measures.gap
        return QRectF(left, top, 7 * self.cell_width, bottom - top)

    def weekday(self, month: int, weekday: int) -> QRectF:
        """Return the room of a weekday's name over its column; Monday is 0."""
        area, line = self.month(month), self.measures.line
        top = area.top() + self.measures.head_height - line
        return QRectF(area.left() + weekday * self.cell_width, top, self.cell_width, line)

    def cell(self, day: date) -> QRectF:
        """Return the room of a day of the year."""
        area = self.month(day.month)
        week = (day.day - 1 + day.replace(day=1).weekday()) // 7
        return QRectF(
            area.left() + day.weekday() * self.cell_width,
            area.top() + self.measures.head_height + week * self.measures.cell_height,
            self.cell_width,
            self.measures.cell_height,
        )

    def day_at(self, point: QPointF) -> date | None:
        """Return the day under a point; None where there is none."""
        for month in range(1, 13):
            if self.month(month).contains(point):
                return self._day_in(month, point)
        return None

    def _day_in(self, month: int, point: QPointF) -> date | None:
        for number in range(1, monthrange(self.year, month)[1] + 1):
            day = date(self.year, month, number)
            if self.cell(day).contains(point):
                return day
        return None


def _weeks(year: int, month: int) -> int:
    first, length = monthrange(year, month)
    return (first + length + 6) // 7
