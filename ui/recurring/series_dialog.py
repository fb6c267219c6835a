"""The list of recurring tasks: when each comes next; to be changed, stopped, or gone on with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTreeWidgetItem, QWidget

from deadlines.refusal import Refusal
from ui.desk import Desk
from ui.recurring.series_form import SeriesForm
from ui.recurring.words import PatternWords
from ui.widgets.buttons import push_button
from ui.widgets.column_list import ColumnList
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_column, lay_row

if TYPE_CHECKING:
    from deadlines.recurring.series import Series
    from deadlines.recurring.tasks import RecurringTasks

_SIZE = (44, 16)
"""Its size in letters and lines."""


class SeriesDialog(QDialog):
    """Lists the series; Enter on one, a double click or the button changes it, Esc closes."""

    def __init__(self, desk: Desk, tasks: RecurringTasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._tasks, self._words = desk, tasks, PatternWords(desk.voice)
        self._series: tuple[Series, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "surface")
        self.setWindowTitle(self.tr("重复事项"))
        headings = (self.tr("标题"), self.tr("重复"), self.tr("下一次"))
        self.list = ColumnList(headings, self.tr("重复事项"), stretched=0)
        self.nothing = PlainLabel(
            "muted",
            text=self.tr("还没有重复事项。登记其他事项时，在“重复”一栏选每周、每月等即可。"),
        )
        self.error = PlainLabel("error")
        self.error.hide()
        self.change = push_button(self.tr("修改…"), self._change)
        self.stop = push_button(self.tr("停止重复"), self._stop)
        self.close_button = push_button(self.tr("关闭"), self.accept)
        for button in (self.change, self.stop, self.close_button):
            button.setAutoDefault(False)
        buttons = lay_row(self.change, self.stop, 1, self.close_button, spacing=8)
        lay_column(
            self.nothing, (self.list, 1), self.error, buttons,
            on=self, margins=(16, 16, 16, 12), spacing=8,
        )  # fmt: skip
        metrics, (letters, lines) = self.fontMetrics(), _SIZE
        self.resize(metrics.horizontalAdvance("中") * letters, metrics.height() * lines)
        self.list.currentItemChanged.connect(self._name_buttons)
        self.list.itemActivated.connect(self._change)
        self.reload()

    def reload(self) -> None:
        """Show the series as they are now, the same one chosen."""
        place = self.list.place
        self.list.clear()
        self._series = self._tasks.all
        for one in self._series:
            QTreeWidgetItem(
                self.list, [one.title, self._words.pattern(one.pattern), self._next(one)]
            )
        self.list.setVisible(bool(self._series))
        self.nothing.setVisible(not self._series)
        self.list.choose(place)
        (self.list if self._series else self.close_button).setFocus()
        self._name_buttons()

    def _next(self, series: Series) -> str:
        if series.is_stopped:
            return self.tr("已停止")
        day = self._tasks.next_day(series)
        return f"{day:%Y-%m-%d} {self._desk.voice.times.weekday(day)}" if day else ""

    def _chosen_series(self) -> Series | None:
        place = self.list.place
        return self._series[place] if 0 <= place < len(self._series) else None

    def _name_buttons(self) -> None:
        chosen = self._chosen_series()
        for button in (self.change, self.stop):
            button.setVisible(chosen is not None)
        is_stopped = chosen is not None and chosen.is_stopped
        self.stop.setText(self.tr("继续重复") if is_stopped else self.tr("停止重复"))

    def _change(self) -> None:
        chosen = self._chosen_series()
        if chosen is not None:
            form = SeriesForm(self._desk, self._tasks, chosen, self)
            form.accepted.connect(self.reload)
            form.open()

    def _stop(self) -> None:
        chosen = self._chosen_series()
        if chosen is None:
            return
        self.error.hide()
        try:
            self._tasks.stop(chosen.number, stopped=not chosen.is_stopped)
        except Refusal as refusal:
            self.error.setText(self._desk.voice.refusals.sentence(refusal))
            self.error.show()
        self.reload()
