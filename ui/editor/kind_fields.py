"""The fields that only one kind of record has."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from deadlines.records.handling import REPORT_HEAD
from deadlines.records.record import LONGEST_TEXT, UNDERTAKEN, Record, Undertaker, Visit
from deadlines.rules.due_time import read_due
from deadlines.rules.given_time import DueTime
from deadlines.rules.rule import FoundBy, Kind, Level, Start
from ui.desk import Desk
from ui.dialogs.time_field import ReadTime, TimeField
from ui.recurring.task_fields import TaskFields
from ui.undertaking.field import UndertakerField
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_row

_T = TypeVar("_T", bound=StrEnum)


class SegmentChoice(QWidget, Generic[_T]):
    """Holds one of the things named in `texts`; `changed` when the user takes another.

    `name` is what screen readers say before the text, as in "级别：一般".
    """

    changed = Signal()

    def __init__(self, texts: Mapping[_T, str], usual: _T, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._buttons: dict[_T, QPushButton] = {}
        group = QButtonGroup(self)
        row = lay_row(on=self, spacing=0)
        for value, text in texts.items():
            button = QPushButton(text)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setProperty("role", "segment")
            button.setAccessibleName(self.tr("{field}：{value}").format(field=name, value=text))
            button.clicked.connect(self.changed)
            group.addButton(button)
            row.addWidget(button)
            self._buttons[value] = button
        row.addStretch()
        self.choose(usual)
        self.setFocusProxy(self._buttons[usual])

    @property
    def value(self) -> _T:
        """The thing chosen."""
        return next(value for value, button in self._buttons.items() if button.isChecked())

    def choose(self, value: _T) -> None:
        """Choose a thing."""
        self._buttons[value].setChecked(True)

    def button(self, value: _T) -> QPushButton:
        """Return the button of a thing."""
        return self._buttons[value]


class KindFields(QWidget):
    """Level and way of finding of an incident, a message's posting, a visit's medium and time.

    `changed` is emitted when what the deadlines depend on changes. The widget itself shows
    nothing: `add_rows` puts its fields into a form.
    """

    changed = Signal()

    def __init__(self, desk: Desk, kind: Kind, read_time: ReadTime, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._kind = desk, kind
        words = desk.voice.words
        levels = {
            Level.SIGN: words.level(Level.SIGN),
            Level.GENERAL: words.level(Level.GENERAL),
            Level.MAJOR: self.tr("{major}，本单位不能自行处置").format(
                major=words.level(Level.MAJOR)
            ),
        }
        self.levels = SegmentChoice(levels, Level.GENERAL, self.tr("级别"), self)
        ways = {way: words.finding_name(way) for way in FoundBy}
        self.ways = SegmentChoice(ways, FoundBy.SELF, self.tr("发现方式"), self)
        self.posted_at = TimeField(
            desk, read_time, self, empty=self.tr("不知道就不填，从收到时间起算")
        )
        self.visit_at = TimeField(
            desk, read_time, self, read_due=self._read_due, empty=self.tr("可不填，定下后再补")
        )
        self.told_at = TimeField(desk, read_time, self, empty=self.tr("还没有报告的不填"))
        self._offers_told = False
        self._medium, self._reporter, self._phone = (QLineEdit(self) for _ in range(3))
        self.task = TaskFields(desk, self)
        self.task.changed.connect(self.changed)
        self.undertakers = UndertakerField(desk, self)
        self.undertakers.hide()
        for field in (self.levels, self.ways, self.posted_at, self.visit_at, self.told_at):
            field.hide()
            field.changed.connect(self.changed)
        for line in (self._medium, self._reporter, self._phone):
            line.setMaxLength(LONGEST_TEXT)
            line.hide()

    @property
    def level(self) -> Level | None:
        """The level chosen; None for kinds without levels."""
        return self.levels.value if self._kind is Kind.INCIDENT else None

    @property
    def finding(self) -> FoundBy | None:
        """The way of finding chosen; None for kinds without."""
        return self.ways.value if self._kind is Kind.INCIDENT else None

    @property
    def posted(self) -> datetime | None:
        """When a message was posted, where that was typed; raises Refusal."""
        return _typed_time(self.posted_at) if self._kind is Kind.MESSAGE else None

    @property
    def told(self) -> datetime | None:
        """When the unit's head was told of a new incident, where that was typed; raises Refusal."""
        if not self._offers_told or self.level is Level.SIGN:
            return None
        return _typed_time(self.told_at)

    @property
    def visit(self) -> Visit:
        """Who wishes to come when; raises Refusal."""
        if self._kind is not Kind.MEDIA:
            return Visit()
        return Visit(
            self._medium.text().strip(),
            self._reporter.text().strip(),
            self._phone.text().strip(),
            _typed_time(self.visit_at),
        )

    @property
    def steps(self) -> tuple[str, ...]:
        """A task's own steps."""
        return self.task.read_steps() if self._kind is Kind.TASK else ()

    def read_undertakers(self) -> tuple[Undertaker, ...]:
        """Return who undertakes it; raises Refusal."""
        return self.undertakers.read() if self._kind in UNDERTAKEN else ()

    def add_rows(self, form: QFormLayout, *, amends: bool) -> None:
        """Put the fields of the kind into a form, each under its name."""
        words = self._desk.voice.words
        if self._kind is Kind.INCIDENT:
            self._add_row(form, self.tr("级别"), self.levels)
            self._add_row(form, self.tr("发现方式"), self.ways)
        elif self._kind is Kind.MESSAGE:
            self._add_time(form, words.start(Start.POSTED), self.posted_at)
        elif self._kind is Kind.MEDIA:
            who = QHBoxLayout()
            who.setSpacing(8)
            names = {
                self._medium: self.tr("媒体"),
                self._reporter: self.tr("记者"),
                self._phone: self.tr("电话"),
            }
            for line, name in names.items():
                line.setPlaceholderText(name)
                line.setAccessibleName(name)
                line.show()
                who.addWidget(line)
            form.addRow(PlainLabel("muted", self, text=self.tr("来访"), wraps=False), who)
            self._add_time(form, words.start(Start.VISIT), self.visit_at)
        elif self._kind is Kind.TASK:
            self.task.add_rows(form, repeats=not amends)
        if self._kind in UNDERTAKEN:
            self._add_row(form, self.tr("承办"), self.undertakers)

    def add_told_row(self, form: QFormLayout) -> None:
        """Let a new incident tell when the unit's head was told, where that asks for no reason."""
        self._offers_told = self._kind is Kind.INCIDENT and self._owes_head_by_target()
        if self._offers_told:
            self._add_time(form, self.tr("已报负责人"), self.told_at)
            self.levels.changed.connect(
                lambda: form.setRowVisible(self.told_at, self.level is not Level.SIGN)
            )

    def fill(self, record: Record) -> None:
        """Show what a record has in these fields; its level is raised by a command of its own."""
        self.levels.setEnabled(False)
        if record.level is not None:
            self.levels.choose(record.level)
        if record.finding is not None:
            self.ways.choose(record.finding)
        if record.posted is not None:
            self.posted_at.set_instant(record.posted)
        if record.visit.at is not None:
            self.visit_at.set_instant(record.visit.at)
        self.task.steps.setText("、".join(check.mark for check in record.checks))
        self.undertakers.fill(record.undertakers)
        self._medium.setText(record.visit.medium)
        self._reporter.setText(record.visit.reporter)
        self._phone.setText(record.visit.phone)

    def typed_texts(self) -> dict[str, str]:
        """Return what was typed and chosen, by the fields."""
        return {
            "level": self.levels.value.value,
            "finding": self.ways.value.value,
            "posted": self.posted_at.typed_text(),
            "visit": self.visit_at.typed_text(),
            "told": self.told_at.typed_text(),
            "medium": self._medium.text(),
            "reporter": self._reporter.text(),
            "phone": self._phone.text(),
            "undertakers": self.undertakers.line.text(),
            **self.task.typed_texts(),
        }

    def put_typed(self, typed: Mapping[str, str]) -> None:
        """Put back what `typed` returned."""
        if typed.get("level") in tuple(Level):
            self.levels.choose(Level(typed["level"]))
        if typed.get("finding") in tuple(FoundBy):
            self.ways.choose(FoundBy(typed["finding"]))
        self.posted_at.put_typed(typed.get("posted", ""))
        self.visit_at.put_typed(typed.get("visit", ""))
        self.told_at.put_typed(typed.get("told", ""))
        self._medium.setText(typed.get("medium", ""))
        self._reporter.setText(typed.get("reporter", ""))
        self._phone.setText(typed.get("phone", ""))
        self.undertakers.line.setText(typed.get("undertakers", ""))
        self.task.put_typed(typed)

    def _add_row(self, form: QFormLayout, name: str, field: QWidget) -> None:
        form.addRow(PlainLabel("muted", self, text=name, wraps=False), field)
        field.show()

    def _add_time(self, form: QFormLayout, name: str, field: TimeField) -> None:
        field.set_name(name)
        self._add_row(form, name, field)

    def _owes_head_by_target(self) -> bool:
        """Return whether telling the head has a target only, so that it asks for no reason."""
        rules = self._desk.register.register.rules.rules_for(self._kind, Level.GENERAL)
        return any(rule.duty == REPORT_HEAD and rule.limit is None for rule in rules)

    def _read_due(self, text: str, now: datetime) -> DueTime:
        return read_due(text, now, self._desk.register.register.office)


def _typed_time(field: TimeField) -> datetime | None:
    return field.require() if field.line.text().strip() else None
