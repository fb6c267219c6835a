"""A field for a day, with a calendar to choose from."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat
from PySide6.QtWidgets import QDateEdit, QWidget

from ui.theme import Theme

_FIRST, _LAST = QDate(1990, 1, 1), QDate(2099, 12, 31)
_ARROW = 20
_BUTTON = f"QDateEdit::drop-down {{ border: none; width: {_ARROW}px; }}"
"""The style sheet's own button has the plain style's edges, and no arrow without them."""


class DayField(QDateEdit):
    """Takes a day, typed or chosen in a calendar."""

    def __init__(self, day: date, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(QDate(day.year, day.month, day.day), parent)
        self._theme = theme
        self.setStyleSheet(_BUTTON)
        self.setDisplayFormat("yyyy-MM-dd")
        self.setDateRange(_FIRST, _LAST)
        self.setCalendarPopup(True)
        # Otherwise half a typed year would be searched for.
        self.setKeyboardTracking(False)
        calendar = self.calendarWidget()
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        # Red says nothing here: which weekend days are worked on is not the calendar's to know.
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(weekend, QTextCharFormat())

    @property
    def day(self) -> date:
        """The day that is set."""
        day = self.date()
        return date(day.year(), day.month(), day.day())

    def name(self, name: str) -> None:
        """Set all texts, the calendar's too."""
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setLocale(QLocale())
        self.calendarWidget().setLocale(QLocale())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the field and the arrow of its calendar."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self._theme.colour("muted"))
        area = QRect(self.width() - _ARROW - 4, 0, _ARROW, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, "▾")
