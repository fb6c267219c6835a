"""The filters over the log, and how many records they leave."""

from collections.abc import Sequence
from datetime import date
from typing import Any, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QWidget

from deadlines.records.log_query import SHOWN
from deadlines.records.record import RecordStatus
from deadlines.rules.rule import Kind, Level
from ui.log.filter_controls import ChoiceButton, DayField
from ui.log.filters import Days, Filters, LogPeriod
from ui.theme import Theme
from ui.widgets.buttons import push_button
from ui.widgets.layouts import FlowLayout, FontFollower, lay_column
from ui.wording.voice import Voice

T = TypeVar("T")

_SPACING = 8


class FilterBar(FontFollower, QWidget):
    """Sets the filters. `changed` follows each change; `clear_asked` asks to drop them all."""

    changed = Signal()
    clear_asked = Signal()

    def __init__(
        self, voice: Voice, theme: Theme, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._voice = voice
        self._count, self._is_cut, self._newest = 0, False, True
        self.kinds = ChoiceButton(tuple(Kind), parent=self)
        self.statuses = ChoiceButton(tuple(RecordStatus), SHOWN, self)
        self.levels = ChoiceButton(tuple(Level), parent=self)
        self.period = ChoiceButton(tuple(LogPeriod), (LogPeriod.ALL,), self, single=True)
        self.first = DayField(today.replace(day=1), theme, self)
        self.last = DayField(today, theme, self)
        self.late = ChoiceButton((None, True, False), (None,), self, single=True)
        self.clear = push_button(self.tr("清除筛选"), parent=self, role="link")
        self.clear.clicked.connect(self.clear_asked)
        self.count = QLabel(self)
        self.count.setProperty("role", "muted")
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setWordWrap(True)
        self._lay_out()
        for button in self._buttons():
            button.changed.connect(self._change)
        for field in (self.first, self.last):
            field.dateChanged.connect(self.changed)
        words, every = self._voice.words, self.tr("全部")
        self.kinds.name(self.tr("类型"), {kind: words.kind(kind) for kind in Kind}, every)
        statuses = {status: words.status(status) for status in RecordStatus}
        self.statuses.name(self.tr("状态"), statuses, every)
        self.levels.name(self.tr("级别"), {level: words.level(level) for level in Level}, every)
        self.period.name(self.tr("时间"), self._periods(), every)
        late = {None: every, True: self.tr("逾期"), False: self.tr("未逾期")}
        self.late.name(self.tr("按时"), late, every)
        for field, name in ((self.first, self.tr("开始日期")), (self.last, self.tr("结束日期"))):
            field.name(name)
        self.count.setText(self._count_text())
        self._show_days()

    @property
    def filters(self) -> Filters:
        """What the filters are set to; two days of the user's own count in either order."""
        first, last = sorted((self.first.day, self.last.day))
        (period,) = self.period.chosen
        (late,) = self.late.chosen
        return Filters(
            kinds=_narrow(self.kinds.chosen, len(Kind)),
            statuses=_narrow(self.statuses.chosen, len(RecordStatus)),
            levels=self.levels.chosen,
            period=period,
            days=Days(first, last) if period is LogPeriod.CUSTOM else None,
            late=late,
        )

    def put_back(self) -> None:
        """Set all filters to what they are at first, without telling."""
        for button in self._buttons():
            button.put_back()
        self._show_days()

    def show_status(self, status: RecordStatus) -> None:
        """Let only the records of one status through, without telling."""
        self.statuses.choose((status,))

    def show_count(self, count: int, *, is_cut: bool, newest: bool) -> None:
        """Say how many records there are, and which ones where only some are shown."""
        self._count, self._is_cut, self._newest = count, is_cut, newest
        self.count.setText(self._count_text())

    def set_clearable(self, is_clearable: bool) -> None:
        """Offer to clear the filters, or not."""
        self.clear.setVisible(is_clearable)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Measure: only now the style is certain."""
        super().showEvent(event)
        self._fit()

    def _buttons(self) -> Sequence[ChoiceButton[Any]]:
        return self.kinds, self.statuses, self.levels, self.period, self.late

    def _periods(self) -> dict[LogPeriod, str]:
        return {
            LogPeriod.ALL: self.tr("全部"),
            LogPeriod.THIS_MONTH: self.tr("本月"),
            LogPeriod.LAST_MONTH: self.tr("上月"),
            LogPeriod.TERM: self.tr("本学期"),
            LogPeriod.YEAR: self.tr("今年"),
            LogPeriod.CUSTOM: self.tr("自选…"),
        }

    def _lay_out(self) -> None:
        column = lay_column(on=self, spacing=6)
        area = QWidget(self)
        row = FlowLayout(area, _SPACING, self.kinds, self.statuses, self.levels, self.period)
        for field in (self.first, self.last):
            row.addWidget(field)
        row.addWidget(self.late)
        row.addWidget(self.clear)
        column.addWidget(area)
        column.addWidget(self.count)

    def _fit(self) -> None:
        """Make all as high as the buttons, so that they stand in line."""
        height = self.kinds.sizeHint().height()
        for widget in (self.first, self.last, self.clear):
            widget.setFixedHeight(height)

    def _change(self) -> None:
        self._show_days()
        self.changed.emit()

    def _show_days(self) -> None:
        for field in (self.first, self.last):
            field.setVisible(LogPeriod.CUSTOM in self.period.chosen)

    def _count_text(self) -> str:
        count = self._count
        if not self._is_cut:
            return self.tr("共 %Ln 件", "", count)
        if self._newest:
            shown = self.tr("只显示最近录入的 %Ln 件，按录入先后排列", "", count)
        else:
            shown = self.tr("只显示最早录入的 %Ln 件，按录入先后排列", "", count)
        return self.tr("{count}　{shown}").format(
            count=self.tr("超过 %Ln 件", "", count), shown=shown
        )


def _narrow(chosen: frozenset[T], every: int) -> frozenset[T]:
    """Return what is chosen; nothing where all is, which filters as little."""
    return frozenset() if len(chosen) == every else chosen
