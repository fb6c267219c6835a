"""What a task may have besides: steps of its own, and the days on which it comes again."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from itertools import islice

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from deadlines.records.record import LONGEST_TEXT
from deadlines.recurring.pattern import Every, Move, Pattern
from deadlines.refusal import Refusal
from ui.desk import Desk
from ui.recurring.words import PatternWords
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_column, lay_row

_PARTS = re.compile(r"[；;、，,\n]")
_SHOWN = 3
"""How many of the coming days are named."""
_DAY = timedelta(days=1)


class TaskFields(QWidget):
    """The steps and the repetition of a task; `changed` comes where the repetition is another."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._words = desk, PatternWords(desk.voice)
        self.steps = QLineEdit(self)
        self.steps.setMaxLength(LONGEST_TEXT)
        self.steps.setAccessibleName(self.tr("步骤"))
        self.steps.setPlaceholderText(self.tr("盖章、纸质送达、电子版…"))
        self.every: ChoiceBox[Every | None] = ChoiceBox((None, *Every), desk.theme)
        self.every.setAccessibleName(self.tr("重复"))
        self.move_days = ChoiceBox(tuple(Move), desk.theme)
        self.move_days.setAccessibleName(self.tr("逢休息日"))
        self.move_days.put_labels({move: self._words.move(move) for move in Move})
        self.days = PlainLabel("muted")
        self.repeat = QWidget(self)
        row = lay_row(self.every, self.move_days, 1, spacing=8)
        lay_column(row, self.days, on=self.repeat, spacing=3)
        self._due: datetime | None = None
        self.every.chosen.connect(self._tell)
        self.move_days.chosen.connect(self._tell)
        self.steps.hide()
        self.repeat.hide()
        self.show_due(None)

    def add_rows(self, form: QFormLayout, *, repeats: bool) -> None:
        """Put the fields into a form, without the repetition where the task is there already."""
        fields: dict[str, QWidget] = {self.tr("步骤"): self.steps}
        if repeats:
            fields[self.tr("重复")] = self.repeat
        for name, field in fields.items():
            form.addRow(PlainLabel("muted", self, text=name, wraps=False), field)
            field.show()

    def read_steps(self) -> tuple[str, ...]:
        """Return the steps, each once."""
        parts = (" ".join(part.split()) for part in _PARTS.split(self.steps.text()))
        return tuple(dict.fromkeys(filter(None, parts)))

    def show_due(self, due: datetime | None) -> None:
        """Offer the patterns that a task due then may have, and name the coming days."""
        self._due = due
        local = due.astimezone(self._desk.voice.times.zone) if due else self._desk.now()
        labels: dict[Every | None, str] = {None: self.tr("不重复")}
        labels |= {every: self._words.every(every, local.date()) for every in Every}
        self.every.put_labels(labels)
        pattern = self.pattern
        moves = pattern is not None and pattern.every not in (Every.WORKING_DAY, Every.MONTH_END)
        self.move_days.setVisible(moves)
        self.days.setVisible(pattern is not None)
        self.days.setText(self._coming(pattern) if pattern else "")

    @property
    def pattern(self) -> Pattern | None:
        """The pattern chosen; None for a task that comes once."""
        every = self.every.value
        if every is None or self._due is None:
            return None
        first = self._due.astimezone(self._desk.voice.times.zone).date()
        return Pattern(every, first, self.move_days.value)

    @property
    def minute(self) -> int | None:
        """The minute of the day the tasks are due at; None for when the office closes."""
        if self._due is None:
            return None
        office, local = (
            self._desk.register.register.office,
            self._due.astimezone(self._desk.voice.times.zone),
        )
        if self._due == office.close(local.date()):
            return None
        return local.hour * 60 + local.minute

    def show_pattern(self, pattern: Pattern) -> None:
        """Choose a pattern."""
        self.every.show_value(pattern.every)
        self.move_days.show_value(pattern.move)
        self.show_due(self._due)

    def typed_texts(self) -> dict[str, str]:
        """Return what was typed and chosen."""
        return {
            "steps": self.steps.text(),
            "every": self.every.value or "",
            "move": self.move_days.value,
        }

    def put_typed(self, typed: Mapping[str, str]) -> None:
        """Put back what `typed` returned."""
        self.steps.setText(typed.get("steps", ""))
        every, move = typed.get("every", ""), typed.get("move", "")
        self.every.show_value(Every(every) if every in tuple(Every) else None)
        self.move_days.show_value(Move(move) if move in tuple(Move) else Move.BEFORE)
        self.show_due(self._due)

    def _tell(self) -> None:
        self.show_due(self._due)
        self.changed.emit()

    def _coming(self, pattern: Pattern) -> str:
        calendar = self._desk.register.register.office.calendar
        times = self._desk.voice.times
        try:
            days = [
                pattern.due_day(day, calendar)
                for day in islice(pattern.days_after(pattern.first - _DAY, calendar), _SHOWN)
            ]
        except Refusal as refusal:
            return self._desk.voice.refusals.sentence(refusal)
        said = [f"{day:%Y-%m-%d} {times.weekday(day)}" for day in days]
        return self.tr("依次：{days}…").format(days=self.tr("、").join(said))
