"""What is due on each day of this week and the next, a line each."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from deadlines.calendar.working_calendar import WorkingCalendar
from deadlines.records.duty import Duty
from deadlines.records.record import Record
from ui.wording.short import one_line
from ui.wording.voice import Voice

_DAYS = 14
_STEP = 100
"""Lines added before the window has its turn, some four milliseconds."""
_NUMBER = Qt.ItemDataRole.UserRole
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole


class TwoWeeks(QTreeWidget):
    """Lists the days from Monday on; Enter on a line and a double click ask for its record."""

    record_asked = Signal(int)

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self._voice = voice
        self.setHeaderLabels([self.tr("时间"), self.tr("事项"), self.tr("记录")])
        self.setItemsExpandable(False)
        self.setAllColumnsShowFocus(True)
        self.setAccessibleName(self.tr("本周和下周"))
        self.header().setStretchLastSection(True)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.itemActivated.connect(self._ask)

    def fill_days(
        self,
        today: date,
        due: Mapping[date, Sequence[tuple[Record, Duty]]],
        calendar: WorkingCalendar,
    ) -> Iterator[None]:
        """Show the two weeks of `today` with what is due on each of their days, in steps."""
        place = self.indexOfTopLevelItem(self.currentItem())
        self.clear()
        left = _STEP
        monday = today - timedelta(days=today.weekday())
        for day in (monday + timedelta(days=count) for count in range(_DAYS)):
            owed = due.get(day, ())
            if day < today and not owed:
                continue
            text = self._day_text(day, today, count=len(owed), is_off=not calendar.is_working(day))
            line = QTreeWidgetItem(self, [text])
            line.setFirstColumnSpanned(True)
            for column in range(self.columnCount()):
                line.setData(column, _SPOKEN, text)
            for record, duty in owed:
                self._add_line(line, record, duty)
            line.setExpanded(True)
            left -= len(owed)
            if left < 0:
                yield
                left = _STEP
        self.setCurrentItem(self.topLevelItem(max(place, 0)) or self.invisibleRootItem())

    def _add_line(self, day: QTreeWidgetItem, record: Record, duty: Duty) -> None:
        clock = self._voice.times.split_due(duty.due)[1] if duty.due else ""
        if duty.is_target:
            clock = self.tr("目标 {time}").format(time=clock)
        title = self.tr("第 {number} 号　{title}").format(
            number=record.number, title=one_line(self._voice.words.title(record.kind, record.title))
        )
        line = QTreeWidgetItem(day, [clock, self._voice.words.duty(duty.rule), title])
        line.setData(0, _NUMBER, record.number)

    def _day_text(self, day: date, today: date, *, count: int, is_off: bool) -> str:
        said = f"{day:%m-%d} {self._voice.times.weekday(day)}"
        if day == today:
            said = self.tr("{day}　今天").format(day=said)
        if is_off:
            said = self.tr("{day}　休息").format(day=said)
        form = self.tr("{day}　%n 项", "", count) if count else self.tr("{day}　没有到期的")
        return form.format(day=said)

    def _ask(self, line: QTreeWidgetItem) -> None:
        number = line.data(0, _NUMBER)
        if number:
            self.record_asked.emit(number)
