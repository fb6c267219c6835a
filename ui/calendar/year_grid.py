"""The year's grid with a chosen day: for the keyboard, the mouse and screen readers."""

from calendar import monthrange
from collections.abc import Callable, Mapping, Sized
from datetime import date, timedelta

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QPushButton, QWidget

from deadlines.calendar.working_calendar import WorkingCalendar
from deadlines.rules.due import FIRST_YEAR, LAST_YEAR
from ui.calendar.words import DayWords
from ui.calendar.year_picture import DayFace, YearPicture
from ui.theme import Theme
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_row


class YearChooser(QWidget):
    """◀ 2026 ▶ 今年. `year_asked` carries a year, `today_asked` asks for the present one."""

    year_asked = Signal(int)
    today_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._year = FIRST_YEAR
        self.before, self.after = QPushButton("◀"), QPushButton("▶")
        self.year = PlainLabel("title", wraps=False)
        self.today = QPushButton()
        lay_row(self.before, self.year, self.after, self.today, on=self, spacing=6)
        self.before.clicked.connect(lambda: self.year_asked.emit(self._year - 1))
        self.after.clicked.connect(lambda: self.year_asked.emit(self._year + 1))
        self.today.clicked.connect(self.today_asked)
        self._show()

    def show_year(self, year: int) -> None:
        """Show which year is chosen."""
        self._year = year
        self.before.setEnabled(year > FIRST_YEAR)
        self.after.setEnabled(year < LAST_YEAR)
        self._show()

    def _show(self) -> None:
        self.year.setText(f"{self._year}")
        self.year.setAccessibleName(self.tr("{year}年").format(year=self._year))
        self.before.setAccessibleName(self.tr("上一年"))
        self.after.setAccessibleName(self.tr("下一年"))
        self.before.setToolTip(self.tr("上一年（Ctrl+PgUp）"))
        self.after.setToolTip(self.tr("下一年（Ctrl+PgDn）"))
        self.today.setText(self.tr("今年"))
        self.today.setToolTip(self.tr("回到今天"))


_DAY = timedelta(days=1)


def faces_of(
    year: int, calendar: WorkingCalendar, words: DayWords, due: Mapping[date, Sized]
) -> Mapping[date, DayFace]:
    """Return the faces of all days of a year; `due` has the deadlines of a day."""
    first = date(year, 1, 1)
    length = date(year, 12, 31).toordinal() - first.toordinal() + 1
    faces = {}
    for step in range(length):
        day = calendar.day(first + step * _DAY)
        faces[day.day] = DayFace(day, words.sign(day), len(due.get(day.day, ())))
    return faces


_Key = Qt.Key
_DAYS = {_Key.Key_Left: -1, _Key.Key_Right: 1, _Key.Key_Up: -7, _Key.Key_Down: 7}
_MONTHS = {_Key.Key_PageUp: -1, _Key.Key_PageDown: 1}
_FIRST, _LAST = date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)


class YearGrid(YearPicture):
    """Chooses a day. `moved` asks for another day to be chosen, which may lie in another year.

    `menu_asked` carries the day and where its menu belongs on the screen. Arrows move by days and
    weeks, Page Up and Page Down by months, with Ctrl by years, Home and End inside the month.
    """

    moved = Signal(object)
    menu_asked = Signal(object, QPoint)

    def __init__(
        self, theme: Theme, tip_of: Callable[[date], str], text_of: Callable[[date], str]
    ) -> None:
        self._day = _FIRST
        self._text_of = text_of
        super().__init__(theme, tip_of)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        keys = self.tr(
            "方向键按日移动，PgUp、PgDn按月，Ctrl+PgUp、Ctrl+PgDn按年，Enter 打开当天的菜单"
        )
        self.setAccessibleDescription(keys)
        self.setAccessibleName(self._text_of(self._day))

    @property
    def day(self) -> date:
        """The chosen day."""
        return self._day

    def show_day(self, day: date, faces: Mapping[date, DayFace], today: date) -> None:
        """Choose a day and show its year."""
        self._day = day
        self.show_year(day.year, faces, today)
        # The name is what is read out whenever it changes.
        self.setAccessibleName(self._text_of(day))

    def cell(self) -> QRect:
        """Return the room of the chosen day, with some of what is around it."""
        area = self.months.cell(self._day).toAlignedRect()
        return area.adjusted(0, -area.height(), 0, area.height())

    def is_painted_chosen(self, day: date) -> bool:
        """Return whether the day is the chosen one."""
        return day == self._day

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:  # noqa: N802 - Qt's name
        """Tell where the chosen day is: a scroll area brings this place into sight."""
        if query is Qt.InputMethodQuery.ImCursorRectangle:
            return self.cell()
        return super().inputMethodQuery(query)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move by days, weeks, months and years; open the day's menu with Enter."""
        key = _Key(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        by_years = modifiers == Qt.KeyboardModifier.ControlModifier
        if key in _MONTHS and (by_years or not modifiers):
            self._move(_months_later(self._day, _MONTHS[key] * (12 if by_years else 1)))
        elif modifiers:
            super().keyPressEvent(event)
        elif key in _DAYS:
            self._move(_shift_months(self._day, _DAYS[key]))
        elif key == _Key.Key_Home:
            self._move(self._day.replace(day=1))
        elif key == _Key.Key_End:
            self._move(self._day.replace(day=monthrange(self._day.year, self._day.month)[1]))
        elif key in (_Key.Key_Return, _Key.Key_Enter):
            self._ask_menu()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose the day under the mouse."""
        day = self.months.day_at(event.position())
        if day is not None:
            self._move(day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Open the menu of the day under the mouse."""
        if self.months.day_at(event.position()) == self._day:
            self.menu_asked.emit(self._day, event.globalPosition().toPoint())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Open the menu of the day under the mouse; with the menu key, of the chosen day."""
        if event.reason() is not QContextMenuEvent.Reason.Mouse:
            self._ask_menu()
            return
        day = self.months.day_at(QPointF(event.pos()))
        if day is not None:
            self._move(day)
            self.menu_asked.emit(day, event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the chosen day in full colour."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the chosen day paler."""
        super().focusOutEvent(event)
        self.update()

    def _ask_menu(self) -> None:
        where = self.months.cell(self._day).center().toPoint()
        self.menu_asked.emit(self._day, self.mapToGlobal(where))

    def _move(self, day: date) -> None:
        if day != self._day:
            self.moved.emit(day)


def _shift_months(day: date, count: int) -> date:
    moved = day + timedelta(days=count)
    return moved if _FIRST <= moved <= _LAST else day


def _months_later(day: date, months: int) -> date:
    """Return the same day that many months later, or the last of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return day
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
