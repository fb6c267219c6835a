"""A month to choose a day from, with the days off marked, over the window."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QWidget

from deadlines.calendar.working_calendar import WorkingCalendar
from ui.theme import Theme

_SHOWN = 42
"""Days of six weeks."""


class DayPopup(QCalendarWidget):
    """Shows a month as the unit works it; a click or Enter on a day is `chosen`, Esc closes.

    Days off are red, weekend days that are worked bold; each says what it is where it is pointed
    at.
    """

    chosen = Signal(object)

    def __init__(
        self, calendar: Callable[[], WorkingCalendar], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._calendar, self._theme = calendar, theme
        self.setWindowFlags(Qt.WindowType.Popup)
        self.setGridVisible(False)
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        plain = QTextCharFormat()
        plain.setForeground(theme.colour("text"))
        for weekday in Qt.DayOfWeek:
            self.setWeekdayTextFormat(weekday, plain)
        self.currentPageChanged.connect(self._mark_days)
        self.clicked.connect(self._take)
        self.activated.connect(self._take)

    def open_under(self, field: QWidget, day: date) -> None:
        """Come up under a field with this day chosen."""
        self.setSelectedDate(QDate(day.year, day.month, day.day))
        self._mark_days(day.year, day.month)
        self.adjustSize()
        corner = field.mapToGlobal(QPoint(0, field.height()))
        room = field.screen().availableGeometry()
        right, bottom = room.right() - self.width(), room.bottom() - self.height()
        self.move(min(corner.x(), right), min(corner.y(), bottom))
        self.show()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _mark_days(self, year: int, month: int) -> None:
        self.setDateTextFormat(QDate(), QTextCharFormat())  # none but the month's own
        first = date(year, month, 1)
        begin = first - timedelta(days=first.weekday() + 7)
        for count in range(_SHOWN + 14):
            day = begin + timedelta(days=count)
            self.setDateTextFormat(QDate(day.year, day.month, day.day), self._format_of(day))

    def _format_of(self, day: date) -> QTextCharFormat:
        found, is_weekend = self._calendar().day(day), day.weekday() >= 5
        form = QTextCharFormat()
        if not found.working:
            form.setForeground(self._theme.colour("red_text"))
            form.setToolTip(found.name or self.tr("休息日"))
        elif is_weekend:
            form.setFontWeight(QFont.Weight.Bold)
            form.setToolTip(self.tr("调休上班"))
        else:
            form.setToolTip(self.tr("工作日"))
        return form

    def _take(self, day: QDate) -> None:
        if self.isVisible():
            self.close()
            self.chosen.emit(date(day.year(), day.month(), day.day()))
