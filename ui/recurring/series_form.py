"""The form that changes what the coming tasks of a series say, and when they come."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

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
from ui.undertaking.field import UndertakerField
from ui.widgets.labels import PlainLabel
from ui.widgets.text_boxes import TextBox

if TYPE_CHECKING:
    from deadlines.recurring.series import Series
    from deadlines.recurring.tasks import RecurringTasks


class SeriesForm(TypedDialog):
    """Takes title, the next day, pattern, steps, undertakers and note of a series."""

    def __init__(
        self, desk: Desk, tasks: RecurringTasks, series: Series, parent: QWidget | None = None
    ) -> None:
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
