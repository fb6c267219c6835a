"""The field for a time as the user writes it, with what was understood beside it."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QWidget

from deadlines.calendar.working_calendar import WorkingCalendar
from deadlines.refusal import Refusal
from deadlines.rules.given_time import DueTime
from ui.desk import Desk
from ui.theme import Theme
from ui.widgets.buttons import push_button
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_column, lay_row
from ui.wording.short import ShortTimes

ReadTime = Callable[[str, datetime], datetime]
"""Reads a typed time against the present one (aware); raises Refusal."""

ReadDue = Callable[[str, datetime], DueTime]
"""Reads a typed deadline against the present time (aware); raises Refusal."""

_LONGEST = 1000


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


class TimeField(QWidget):
    """Takes a time in words or digits. What it echoes is what will be stored.

    A phrase such as 10分钟前 is read when it is typed and keeps that meaning. With `read_due` the
    time is a deadline: there is no button for now, a day alone is its close of office, and
    midnight reads as the day before's 24:00. `empty` is said while nothing is written, of a time
    that may be left out. The month beside it only writes a day into the text.
    `changed` is emitted after each change.
    """

    changed = Signal()

    def __init__(
        self,
        desk: Desk,
        read_time: ReadTime,
        parent: QWidget | None = None,
        *,
        read_due: ReadDue | None = None,
        empty: str = "",
    ) -> None:
        super().__init__(parent)
        self._desk, self._voice, self._theme, self._now = desk, desk.voice, desk.theme, desk.now
        self._short = ShortTimes(desk.voice.times)
        self._read_time, self._read_due = read_time, read_due
        self._empty = empty
        self._days: DayPopup | None = None
        self._ahead = read_due is not None
        self._is_close = False
        self.instant: datetime | None = None
        self._refusal: Refusal | None = None
        self.line = QLineEdit()
        self.line.setMaxLength(_LONGEST)
        self.now_button = push_button(self.tr("现在"), self.set_now)
        self.now_button.setAutoDefault(False)
        self.now_button.setVisible(not self._ahead)
        self.day_button = push_button(self.tr("选日期"), self.open_days)
        self.day_button.setAutoDefault(False)
        self._hint = PlainLabel("muted")
        self.echo = PlainLabel()
        parts = (self.now_button, self.day_button, (self._hint, 3))
        row = lay_row((self.line, 3), *parts, spacing=8)
        lay_column(row, self.echo, on=self, spacing=3)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._read_text)
        self._theme.changed.connect(self._show)
        if self._ahead:
            self._hint.setText(self.tr("也可直接写“下周五下班前”"))
        else:
            self._hint.setText(self.tr("也可直接写“昨晚11点12”"))
        self.line.setPlaceholderText(self.tr("年-月-日 时:分"))
        self._show()
        self._read_text()

    def set_name(self, name: str) -> None:
        """Take the field's name for screen readers."""
        self.line.setAccessibleName(name)
        self.now_button.setAccessibleName(self.tr("{field}：现在").format(field=name))
        self.day_button.setAccessibleName(self.tr("{field}：选日期").format(field=name))

    def open_days(self) -> DayPopup:
        """Show the month of the time that stands there, to choose a day from."""
        if self._days is None:
            register = self._desk.register.register
            self._days = DayPopup(lambda: register.office.calendar, self._theme, self)
            self._days.chosen.connect(self._write_day)
        shown = (self.instant or self._now()).astimezone(self._voice.times.zone)
        if self._is_midnight():
            shown -= timedelta(days=1)
        self._days.open_under(self.line, shown.date())
        return self._days

    def set_now(self) -> None:
        """Fill in the present minute."""
        self.set_instant(self._now().replace(second=0, microsecond=0))

    def set_instant(self, instant: datetime) -> None:
        """Fill in a known instant, which is kept as it is until the text is changed."""
        local = instant.astimezone(self._voice.times.zone)
        clock = f"{local:%H:%M:%S}" if local.second else f"{local:%H:%M}"
        self.line.blockSignals(True)
        self.line.setText(f"{local:%Y-%m-%d} {clock}")
        self.line.blockSignals(False)
        self.instant, self._refusal, self._is_close = instant, None, False
        self._show()
        self.changed.emit()

    def typed_text(self) -> str:
        """Return what the field means, to be kept: a text as 刚刚 would mean another time later."""
        return self.instant.isoformat() if self.instant is not None else self.line.text()

    def put_typed(self, typed: str) -> None:
        """Put back what `typed` returned."""
        try:
            instant = datetime.fromisoformat(typed)
        except ValueError:
            instant = None
        if instant is not None and instant.tzinfo is not None:
            self.set_instant(instant)
        else:
            self.line.setText(typed)

    def require(self) -> datetime:
        """Return the instant; raises the Refusal of the typed text where there is none."""
        if self.instant is not None:
            return self.instant
        if self._refusal is None:
            raise Refusal("due-empty" if self._ahead else "time-empty", text=self.line.text())
        raise without_frames(self._refusal)

    def show_refusal(self, refusal: Refusal) -> None:
        """Show in place of the echo why the understood time cannot be taken."""
        self._refusal = without_frames(refusal)
        self._show()

    def _write_day(self, day: date) -> None:
        """Write the day into the text; a clock time that is understood stays."""
        text = f"{day:%Y-%m-%d}"
        if self._is_midnight():
            text += " 24:00"
        elif self.instant is not None and not self._is_close:
            text += f" {self.instant.astimezone(self._voice.times.zone):%H:%M}"
        elif not self._ahead:
            text += " "  # for the time of day, which is asked for
        self.line.setText(text)
        self.line.setFocus()

    def _is_midnight(self) -> bool:
        """Return whether it is a deadline at the end of a day, which is the next one's 0:00."""
        at = self.instant and self.instant.astimezone(self._voice.times.zone)
        return self._ahead and at is not None and (at.hour, at.minute, at.second) == (0, 0, 0)

    def _read_text(self) -> None:
        text, now = self.line.text(), self._now()
        read = self._read_due or (lambda typed, at: DueTime(self._read_time(typed, at)))
        self.instant, self._refusal, self._is_close = None, None, False
        try:
            time = read(text, now)
            self.instant, self._is_close = time.at, time.is_close
        except Refusal as refusal:
            self._refusal = without_frames(refusal)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        if self._refusal is not None:
            is_fault = self._refusal.code not in ("time-empty", "due-empty")
            said = self._voice.refusals.sentence(self._refusal)
            self.echo.setText(said if is_fault else self._empty or said)
            self.echo.tint(self._theme.colour("orange_text" if is_fault else "muted"))
            return
        self.echo.tint(self._theme.colour("muted"))
        if self.instant is not None:
            worded = self._short.due if self._ahead else self._short.event
            text = f"= {worded(self.instant, self._now())}"
            self.echo.setText(
                self.tr("{time}（按下班时间）").format(time=text) if self._is_close else text
            )


def without_frames(refusal: Refusal) -> Refusal:
    """Return the same refusal to keep: one that was raised would keep its windows alive."""
    return Refusal(refusal.code, **refusal.facts)
