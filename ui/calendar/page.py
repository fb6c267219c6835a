"""The calendar page: which days are worked, what decides that, and how to change it."""

from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QMenu,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from deadlines.calendar.working_calendar import Day, WorkingCalendar
from deadlines.records.calendar_keeper import CalendarKeeper
from ui.background.steps import Steps
from ui.calendar.day_panel import DayPanel
from ui.calendar.legend import Legend
from ui.calendar.notice_dialog import NoticeDialog
from ui.calendar.own_days import OwnChoice, OwnDayDialog, own_choices
from ui.calendar.words import DayWords, Owed, coverage_words, find_due_days, year_words
from ui.calendar.year_grid import YearChooser, YearGrid, faces_of
from ui.calendar.year_picture import DayFace
from ui.control.two_weeks import TwoWeeks
from ui.desk import Desk
from ui.dialogs.typed_dialog import TypedDialog
from ui.widgets.buttons import push_button
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import FlowLayout, FontFollower, lay_column, lay_row

_MOST_IN_MENU, _WIDE = 8, 44
_PANEL_WIDTH = 15
"""The width of the day's panel, in line heights."""
_PANEL_SHARE = 0.3
"""The most of a narrow page that the panel takes."""
_LOW = 18
"""Under so many line heights the months take the room of what is above and below them, too."""


class CalendarPage(FontFollower, QWidget):
    """A year at a glance. `changed` comes after the calendar was changed and kept.

    `record_asked` carries the number of a record that is due on the chosen day; `series_asked`
    wants the recurring tasks.
    """

    changed = Signal()
    record_asked = Signal(int)
    series_asked = Signal()

    def __init__(self, desk: Desk, keeper: CalendarKeeper, parent: QWidget | None = None) -> None:
        register, voice, theme = desk.register, desk.voice, desk.theme
        super().__init__(parent)
        self._desk = desk
        self._keeper, self._register = keeper, register
        self._voice = voice
        self._days = DayWords(voice)
        self._due: dict[date, tuple[Owed, ...]] = {}
        self._faces: dict[int, Mapping[date, DayFace]] = {}
        self._reading = Steps(self)
        self._today = self._now_day()
        self.status = PlainLabel("muted")
        self.chooser = YearChooser()
        self.edition = PlainLabel("muted")
        self.paste = push_button(
            self.tr("粘贴通知…"),
            tip=self.tr("粘贴放假通知全文（Ctrl+V），或打开 txt、json、ics、csv 文件"),
        )
        self.series = QPushButton(self.tr("重复事项…"))
        self.by_weeks = QPushButton(self.tr("本周和下周"))
        self.by_weeks.setCheckable(True)
        self.weeks = TwoWeeks(voice)
        self._views = QStackedWidget()
        self.grid = YearGrid(theme, self._tip, self._text)
        self.legend = Legend(theme)
        self.panel = DayPanel(voice)
        self._scroll = QScrollArea()
        self._lay_out()
        self._connect()
        self.show_day(self._today)
        self.setAccessibleName(self.tr("日历"))
        # The signs are in the present language too.
        self._faces.clear()
        self._show(self.day)

    @property
    def day(self) -> date:
        """The chosen day."""
        return self.grid.day

    def show_day(self, day: date) -> None:
        """Choose a day, show its year and bring the day into sight."""
        self._show(day)
        self._bring_into_sight()

    def show_year(self, year: int) -> None:
        """Show another year, with the same day of it chosen."""
        day = self.day
        self.show_day(date(year, day.month, min(day.day, monthrange(year, day.month)[1])))

    def refresh(self) -> None:
        """Read days and deadlines again; while the page is hidden, once it is shown."""
        if not self.isVisible():
            return
        self._today = self._now_day()
        self._reading.begin(self._read_due())

    def _read_due(self) -> Iterator[None]:
        due: dict[date, tuple[Owed, ...]] = {}
        yield from find_due_days(self._register.open_records(), self._voice.times, due)
        self._due = due
        self._faces.clear()
        self._show(self.day)
        if self.by_weeks.isChecked():
            yield from self._fill_weeks()

    def _fill_weeks(self) -> Iterator[None]:
        return self.weeks.fill_days(self._today, self._due, self._calendar())

    def open_notice(self, text: str = "", file: Path | None = None) -> NoticeDialog:
        """Ask for a notice, with a text or a file's text to begin with."""
        dialog = NoticeDialog(self._desk, self._keeper, self)
        if file is not None:
            dialog.put_file(file)
        elif text:
            dialog.put_text(text)
        self._open(dialog)
        return dialog

    def open_own_day(self, choice: OwnChoice) -> OwnDayDialog:
        """Ask about the chosen day."""
        dialog = OwnDayDialog(self._keeper, self._voice, self.day, choice.working, self)
        self._open(dialog)
        return dialog

    def menu_for(self, day: date) -> QMenu:
        """Return a day's menu: the unit's own say, and the records due on it."""
        menu = QMenu(self)
        for choice in own_choices(self._answer(day)):
            action = menu.addAction(choice.text(self._voice.words.translate))
            action.triggered.connect(partial(self.open_own_day, choice))
        owed = self._due.get(day, ())
        if owed:
            menu.addSeparator()
        for record, duty in owed[:_MOST_IN_MENU]:
            text = self.tr("　").join(self._days.owed_lines(record, duty)).replace("&", "&&")
            menu.addAction(text).triggered.connect(partial(self.record_asked.emit, record.number))
        return menu

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Read what may have changed."""
        super().showEvent(event)
        if not event.spontaneous():
            self._fit()
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the months room; the day's panel says by what it counts, too."""
        super().resizeEvent(event)
        self.edition.setVisible(self.width() >= _WIDE * self.fontMetrics().height())
        self._fit()

    def _lay_out(self) -> None:
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A bar that comes and goes would lay the months out anew each time.
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.grid)
        for view in (self._scroll, self.weeks):
            self._views.addWidget(view)
        buttons = QWidget()
        FlowLayout(buttons, 8, self.by_weeks, self.series, self.paste)
        head = lay_row(self.chooser, (self.edition, 1), buttons, spacing=12)
        left = lay_column((self._views, 1), self.legend, spacing=8)
        row = lay_row((left, 1), spacing=8)
        line = QFrame()
        line.setProperty("role", "column")
        row.addWidget(line)
        row.addWidget(self.panel)
        lay_column(self.status, head, (row, 1), on=self, margins=(14, 12, 8, 10), spacing=10)

    def _connect(self) -> None:
        self.grid.moved.connect(self.show_day)
        # Queued: the scroll area takes the new height of the grid first.
        self.grid.reflowed.connect(self._bring_into_sight, Qt.ConnectionType.QueuedConnection)
        self.grid.menu_asked.connect(self._open_menu)
        self.chooser.year_asked.connect(self.show_year)
        self.chooser.today_asked.connect(lambda: self.show_day(self._today))
        self.paste.clicked.connect(lambda _: self.open_notice())
        self.series.clicked.connect(self.series_asked)
        self.by_weeks.toggled.connect(self._turn)
        self.weeks.record_asked.connect(self.record_asked)
        QShortcut(
            QKeySequence(QKeySequence.StandardKey.Paste),
            self,
            lambda: self.open_notice(QApplication.clipboard().text()),
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )
        self.panel.record_asked.connect(self.record_asked)
        self.panel.own_asked.connect(self.open_own_day)
        self._register.changed.connect(self.refresh)
        self._register.reloaded.connect(self.refresh)

    def _turn(self, to_weeks: bool) -> None:
        if to_weeks:
            self._reading.add(self._fill_weeks())
        self._views.setCurrentWidget(self.weeks if to_weeks else self._scroll)
        (self.weeks if to_weeks else self.grid).setFocus()

    def _show(self, day: date) -> None:
        if day.year not in self._faces:
            faces = faces_of(day.year, self._calendar(), self._days, self._due)
            self._faces = {day.year: faces}
        self.grid.show_day(day, self._faces[day.year], self._today)
        self._show_texts()

    def _show_texts(self) -> None:
        calendar, day, translate = self._calendar(), self.day, self._voice.words.translate
        sentence, is_urgent = coverage_words(calendar, self._today, translate)
        self.status.set_role("warning" if is_urgent else "muted")
        self.status.setText(sentence)
        self.edition.setText(year_words(calendar, day.year, self._days))
        self.chooser.show_year(day.year)
        is_today = day == self._today
        self.panel.show_day(calendar.day(day), self._due.get(day, ()), is_today=is_today)

    def _fit(self) -> None:
        widest = _PANEL_WIDTH * self.fontMetrics().height()
        share = min(widest, round(self.width() * _PANEL_SHARE))
        self.panel.setFixedWidth(max(share, self.panel.least_width()))
        is_low = self.height() < _LOW * self.fontMetrics().height()
        # What the line above says of the years, the window's last line says too.
        for part in (self.legend, self.status):
            part.setHidden(is_low)

    def _bring_into_sight(self) -> None:
        area = self.grid.cell()
        self._scroll.ensureVisible(area.center().x(), area.center().y(), 0, area.height())

    def _open(self, dialog: TypedDialog) -> None:
        dialog.accepted.connect(self._tell)
        dialog.open()

    def _tell(self) -> None:
        self.changed.emit()
        self.refresh()

    def _open_menu(self, day: date, where: QPoint) -> None:
        menu = self.menu_for(day)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)

    def _calendar(self) -> WorkingCalendar:
        return self._register.register.office.calendar

    def _now_day(self) -> date:
        return self._register.now().astimezone(self._voice.times.zone).date()

    def _answer(self, day: date) -> Day:
        return self._calendar().day(day)

    def _text(self, day: date) -> str:
        return self._days.whole_day_text(
            self._answer(day), len(self._due.get(day, ())), is_today=day == self._today
        )

    def _tip(self, day: date) -> str:
        lines = [self._text(day)]
        owed = self._due.get(day, ())
        gap = self.tr("　")
        lines += [gap.join(self._days.owed_lines(*each)) for each in owed[:_MOST_IN_MENU]]
        if len(owed) > _MOST_IN_MENU:
            lines.append("…")
        return "\n".join(lines)
