"""The list of recurring tasks: when each comes next; to be changed, stopped, or gone on with."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QTreeWidgetItem, QWidget

from deadlines.phrases.times import read_time
from deadlines.records.record import LONGEST_TEXT, Draft
from deadlines.refusal import Refusal
from deadlines.rules.due_time import read_due
from deadlines.rules.given_time import DueTime
from deadlines.rules.rule import Kind
from ui.desk import Desk
from ui.dialogs.time_field import TimeField
from ui.dialogs.typed_dialog import TypedDialog
from ui.recurring.task_fields import TaskFields
from ui.recurring.words import PatternWords
from ui.undertaking.field import UndertakerField
from ui.widgets.buttons import push_button
from ui.widgets.column_list import ColumnList
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_column, lay_row
from ui.widgets.text_boxes import TextBox

if TYPE_CHECKING:
    from deadlines.recurring.series import Series
    from deadlines.recurring.tasks import RecurringTasks

_SIZE = (44, 16)
"""Its size in letters and lines."""


class SeriesForm(TypedDialog):
    """Takes title, the next day, pattern, steps, undertakers and note of a series."""

    def __init__(self, desk: Desk, tasks: RecurringTasks, series: Series, parent: QWidget) -> None:
        super().__init__(desk.voice, parent, characters=46)
        self._desk, self._tasks, self._series = desk, tasks, series
        self.setWindowTitle(self.tr("修改重复事项"))
        self.name_confirm(self.tr("保存修改"))
        self.title, self.note = QLineEdit(series.title), TextBox(3, 8)
        self.title.setMaxLength(LONGEST_TEXT)
        self.time = TimeField(desk, read_time, read_due=self._read_due)
        self.own, self.undertakers = TaskFields(desk, self), UndertakerField(desk, self)
        self.note.set_text(series.note)
        self.own.steps.setText("、".join(series.steps))
        self.undertakers.fill(series.undertakers)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        names = {self.tr("标题"): self.title, self.tr("下一次"): self.time}
        for name, field in names.items():
            form.addRow(PlainLabel("muted", self, text=name, wraps=False), field)
        self.title.setAccessibleName(self.tr("标题"))
        self.time.set_name(self.tr("下一次"))
        self.own.add_rows(form, repeats=True)
        last = {self.tr("承办"): self.undertakers, self.tr("说明"): self.note}
        for name, field in last.items():
            form.addRow(PlainLabel("muted", self, text=name, wraps=False), field)
        self.note.setAccessibleName(self.tr("说明"))
        hint = PlainLabel("muted", text=self.tr("修改只对以后的各次起作用，已经列入的不变。"))
        self.lay_body(form, hint)
        self.time.changed.connect(lambda: self.own.show_due(self.time.instant))
        self.time.set_instant(self._next())
        self.own.show_pattern(series.pattern)
        self._was = self._typed_texts()
        self.title.setFocus()

    def commit(self) -> None:
        """Keep the series; raises Refusal."""
        at, pattern = self.time.require(), self.own.pattern
        if pattern is None:
            self._tasks.stop(self._series.number)
            return
        draft = Draft(
            Kind.TASK,
            self.title.text(),
            at,
            source=self._series.source,
            link=self._series.link,
            note=self.note.text(),
            steps=self.own.read_steps(),
            undertakers=self.undertakers.read(),
        )
        self._tasks.change(self._series.number, draft, pattern, self.own.minute)

    def is_typed(self) -> bool:
        """Return whether anything was changed."""
        return self._typed_texts() != self._was

    def field_of(self, refusal: Refusal) -> QWidget | None:
        """Return the field the refusal is about."""
        if refusal.code.startswith("title-"):
            return self.title
        return self.undertakers.line if "undertaker" in refusal.code else self.time.line

    def _typed_texts(self) -> tuple[str, ...]:
        own = self.own.typed_texts().values()
        lines = (self.title.text(), self.undertakers.line.text(), self.note.text())
        return (*lines, self.time.typed_text(), *own)

    def _next(self) -> datetime:
        series, office = self._series, self._desk.register.register.office
        day = self._tasks.next_named_day(series)
        if series.minute is None:
            return office.close(day)
        return office.instant_at(day, series.minute)

    def _read_due(self, text: str, now: datetime) -> DueTime:
        return read_due(text, now, self._desk.register.register.office)


class SeriesDialog(QDialog):
    """Lists the series; Enter on one, a double click or the button changes it, Esc closes."""

    def __init__(self, desk: Desk, tasks: RecurringTasks, parent: QWidget) -> None:
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
