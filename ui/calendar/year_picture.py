"""A year painted in twelve months, for looking at: days off, make-up days, deadlines."""

from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from deadlines.calendar.working_calendar import Day, Layer
from deadlines.values import dataclass
from ui.markup import escape
from ui.theme import Theme, Tone
from ui.widgets.layouts import FontFollower

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


_CENTRE = Qt.AlignmentFlag.AlignCenter
_MOST_COUNTED = 99
_HATCH = 56
"""How strongly days that are not certain are hatched, of 255."""


@dataclass(frozen=True, slots=True)
class DayFace:
    """How a day is shown: its answer, the letters that mark it, and the deadlines on it."""

    day: Day
    sign: str
    count: int = 0


class YearPicture(FontFollower, QWidget):
    """Paints a year's faces. `tip_of` gives a day's tooltip, plain text.

    The letters say what the colours say: 休 and 班 from notices, 校 for the unit's own days; days
    that a notice to come may change are hatched, and a month of such days is called 暂定.
    `reflowed` comes after the months have moved.
    """

    reflowed = Signal()

    def __init__(self, theme: Theme, tip_of: Callable[[date], str]) -> None:
        super().__init__()
        self._theme, self._tip_of = theme, tip_of
        self._faces: Mapping[date, DayFace] = {}
        self._today: date | None = None
        self._measures = self._measure()
        self.months = Months(2000, 1, self._measures)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def show_year(self, year: int, faces: Mapping[date, DayFace], today: date | None) -> None:
        """Show this year with these faces; `today` is framed."""
        self._faces, self._today = faces, today
        self._measures = self._measure()
        self._lay_out(year)
        self.update()

    def face(self, day: date) -> DayFace | None:
        """Return how a day is shown; None for a day of another year."""
        return self._faces.get(day)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for two months' width."""
        return QSize(2 * (7 * self._measures.least_width + self._measures.gap), self.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for one month's width."""
        return QSize(7 * self._measures.least_width + self._measures.gap, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put as many months side by side as fit."""
        super().resizeEvent(event)
        self._lay_out(self.months.year)

    def _fit(self) -> None:
        self._measures = self._measure()
        self._lay_out(self.months.year)

    def event(self, event: QEvent) -> bool:
        """Show the tooltip of the day under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            day = self.months.day_at(QPointF(event.pos()))
            if day is None:
                QToolTip.hideText()
            else:
                area = self.months.cell(day).toAlignedRect()
                # Tooltips guess whether they are given markup; this one says so, and has none.
                lines = "<br>".join(escape(line) for line in self._tip_of(day).split("\n"))
                QToolTip.showText(event.globalPos(), f"<span>{lines}</span>", self, area)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the months in sight."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        clip = QRectF(event.rect())
        for month in range(1, 13):
            if self.months.month(month).intersects(clip):
                self._paint_head(painter, month)
        for day, face in self._faces.items():
            area = self.months.cell(day)
            if area.intersects(clip):
                self._paint_day(painter, area, face)

    def is_painted_chosen(self, day: date) -> bool:
        """Return whether the day is painted as the chosen one."""
        del day
        return False

    def tone_of(self, face: DayFace) -> Tone | None:
        """Return the colours of a day; None for a plain working day."""
        day = face.day
        if day.layer is Layer.UNIT:
            return self._theme.tone("blue")
        if day.layer is Layer.WEEKDAY:
            return None if day.working else self._theme.tone("grey")
        return self._theme.tone("orange" if day.working else "green")

    def _measure(self) -> Measures:
        return measures_for(self.font(), {face.sign for face in self._faces.values()})

    def _lay_out(self, year: int) -> None:
        self.months = Months(year, self.width(), self._measures)
        height = self.months.height
        if height != self.minimumHeight() or height != self.maximumHeight():
            self.setFixedHeight(height)
            self.updateGeometry()
            self.reflowed.emit()

    def _paint_head(self, painter: QPainter, month: int) -> None:
        area, line = self.months.month(month), self._measures.line
        bold = QFont(self._measures.text)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(self._theme.colour("text"))
        top = QRectF(area.left(), area.top(), area.width(), line)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        name = self._month_names()[month - 1]
        painter.drawText(top.adjusted(self.months.cell_width * 0.25, 0, 0, 0), left, name)
        painter.setFont(self._measures.small)
        painter.setPen(self._theme.colour("muted"))
        if self._is_open(month):
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            aside = top.adjusted(0, 0, -self.months.cell_width * 0.25, 0)
            painter.drawText(aside, right, self.tr("暂定"))
        for weekday, letter in enumerate(self._weekday_letters()):
            painter.drawText(self.months.weekday(month, weekday), _CENTRE, letter)

    def _paint_day(self, painter: QPainter, area: QRectF, face: DayFace) -> None:
        day, theme = face.day, self._theme
        ground = area.adjusted(1, 1, -1, -1)
        round_by = self._measures.line * 0.22
        tone = self.tone_of(face)
        colour = tone.text if tone else theme.colour("text")
        is_chosen = self.is_painted_chosen(day.day)
        painter.setPen(Qt.PenStyle.NoPen)
        if is_chosen:
            painter.setBrush(theme.colour("accent" if self.hasFocus() else "accent_soft"))
            painter.drawRoundedRect(ground, round_by, round_by)
            colour = theme.colour("on_accent" if self.hasFocus() else "accent_text")
        elif tone is not None:
            painter.setBrush(tone.soft)
            painter.drawRoundedRect(ground, round_by, round_by)
        if not day.certain and not is_chosen:
            lines = QColor(colour)
            lines.setAlpha(_HATCH)
            hatch(painter, ground, lines, self._measures.line * 0.4)
        if day.day == self._today:
            pen = QPen(theme.colour("text" if is_chosen else "accent"), 2)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground, round_by, round_by)
        self._paint_texts(painter, ground, face, colour)

    def _paint_texts(self, painter: QPainter, area: QRectF, face: DayFace, colour: QColor) -> None:
        measures = self._measures
        font = QFont(measures.text)
        font.setBold(face.day.day == self._today)
        painter.setFont(font)
        painter.setPen(colour)
        top = QRectF(area.left(), area.top() - 1, area.width(), measures.line)
        painter.drawText(top, _CENTRE, f"{face.day.day.day}")
        painter.setFont(measures.small)
        bottom = QRectF(area.left(), area.bottom() - measures.sign_line - 1, area.width(), 0)
        bottom.setHeight(measures.sign_line)
        dot = f"●{min(face.count, _MOST_COUNTED)}" if face.count else ""
        wide = painter.fontMetrics().horizontalAdvance(face.sign + dot)
        if wide > area.width():
            # Both on one day: smaller letters rather than wider months.
            font = QFont(measures.small)
            font.setPointSizeF(font.pointSizeF() * area.width() / wide)
            painter.setFont(font)
        painter.drawText(bottom, _CENTRE, face.sign + dot)

    def _is_open(self, month: int) -> bool:
        days = [
            face.day
            for day, face in self._faces.items()
            if day.month == month and face.day.layer is not Layer.UNIT
        ]
        return bool(days) and not any(day.certain for day in days)

    def _weekday_letters(self) -> tuple[str, ...]:
        return (
            self.tr("一"),
            self.tr("二"),
            self.tr("三"),
            self.tr("四"),
            self.tr("五"),
            self.tr("六"),
            self.tr("日"),
        )

    def _month_names(self) -> tuple[str, ...]:
        return (
            self.tr("1月"),
            self.tr("2月"),
            self.tr("3月"),
            self.tr("4月"),
            self.tr("5月"),
            self.tr("6月"),
            self.tr("7月"),
            self.tr("8月"),
            self.tr("9月"),
            self.tr("10月"),
            self.tr("11月"),
            self.tr("12月"),
        )
