"""A record's duties as steps, one of them the one the pane speaks of."""

from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from deadlines.patrol.days import is_added_later
from deadlines.records.duty import Duty, DutyState
from deadlines.records.record import Record
from ui.widgets.buttons import push_button
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import FlowLayout, lay_column
from ui.wording.short import ShortTimes
from ui.wording.voice import Voice

_MARKS = {
    DutyState.DONE: "☑",
    DutyState.OPEN: "☐",
    DutyState.LOCKED: "–",
    DutyState.CANCELLED: "☒",
}


class DutyList(QWidget):
    """Lists the duties with their marks; a click on one chooses it.

    `chosen` carries the duty's name.
    """

    chosen = Signal(str)

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self._voice = voice
        self._short = ShortTimes(voice.times)
        self._record: Record | None = None
        self._current, self._now = "", datetime.min.replace(tzinfo=UTC)
        self._rows: list[_Row] = []
        self._group = QButtonGroup(self)
        self._column = lay_column(on=self, spacing=2)
        self._group.buttonClicked.connect(self._choose)

    def show_steps(self, record: Record, current: str, now: datetime) -> None:
        """Show a record's duties, `current` as the chosen one."""
        self._record, self._current, self._now = record, current, now
        if self._record is None:
            return
        duties = self._record.duties
        self._resize_to(len(duties))
        for row, duty in zip(self._rows, duties, strict=True):
            button, label = row.button, row.label
            name = self._voice.words.duty(duty.rule)
            # "&" would be taken for the mark of a shortcut.
            button.setText(f"{_MARKS[duty.state]} {name.replace('&', '&&')}")
            button.setProperty("duty", duty.name)
            button.setChecked(duty.name == self._current)
            label.setText(self._standing(duty))
            button.setAccessibleName(
                self.tr("{duty}，{state}，{standing}").format(
                    duty=name, state=self._voice.words.state(duty.state), standing=label.text()
                )
            )

    def texts(self) -> tuple[str, ...]:
        """Return the steps as they stand."""
        return tuple(f"{row.button.text()}　{row.label.text()}".strip() for row in self._rows)

    def button(self, name: str) -> QPushButton:
        """Return the button of a duty."""
        return next(row.button for row in self._rows if row.button.property("duty") == name)

    def _standing(self, duty: Duty) -> str:
        words, times = self._voice.words, self._voice.times
        if duty.state is DutyState.CANCELLED:
            return words.state(duty.state)
        if duty.state is DutyState.LOCKED:
            return self.tr("待“{duty}”完成后").format(duty=self._duty_name(duty.rule.locked_until))
        if duty.done_at is not None:
            taken = duty.time_taken()
            text = self._short.stamp(duty.done_at, self._now)
            if taken is not None:
                said = self.tr("{time}（用时 {span}）")
                text = said.format(time=text, span=words.span(taken))
            elif self._record is not None and is_added_later(self._record, times.zone):
                text = self.tr("{time}（补记）").format(time=text)
            if duty.is_past(self._now) or duty.is_late(self._now):
                text += self._late(duty)
            return text
        if duty.due is None:
            return ""
        due = times.due(duty.due, self._now)
        said = self.tr("目标 {due}") if duty.is_target else self.tr("{due} 前")
        said = said.format(due=due)
        if duty.acknowledged_at is not None:
            said += self.tr("　正在联系") if duty.rule.is_at_once else self.tr("　已知悉")
        return said

    def _late(self, duty: Duty) -> str:
        return self.tr("　超过目标") if duty.is_target else self.tr("　逾期")

    def _duty_name(self, name: str) -> str:
        duties = self._record.duties if self._record else ()
        rule = next((duty.rule for duty in duties if duty.name == name), None)
        return self._voice.words.duty(rule) if rule else name

    def _choose(self, button: QPushButton) -> None:
        self.chosen.emit(button.property("duty"))

    def _resize_to(self, count: int) -> None:
        while len(self._rows) < count:
            row = _Row()
            self._group.addButton(row.button)
            self._column.addWidget(row)
            self._rows.append(row)
        while len(self._rows) > count:
            row = self._rows.pop()
            self._group.removeButton(row.button)
            row.hide()
            row.deleteLater()


class _Row(QWidget):
    """One step: the button that chooses it, and how it stands."""

    def __init__(self) -> None:
        super().__init__()
        self.button = push_button(role="step")
        self.button.setCheckable(True)
        self.label = PlainLabel("muted", wraps=False)
        self.label.setContentsMargins(6, 2, 0, 2)
        # Where the name leaves no room, how it stands goes below.
        FlowLayout(self, 8, self.button, self.label)
