"""A record's checklist: reviews, proofs and the form, or a message's way through the office."""

from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from deadlines.records.record import Check, Mark, Record, RecordStatus
from deadlines.rules.rule import Kind
from ui.theme import Theme
from ui.widgets.labels import PlainLabel
from ui.widgets.tick_box import TickBox
from ui.wording.short import ShortTimes
from ui.wording.voice import Voice

_LONGEST_NAME = 200


class Checklist(QWidget):
    """Boxes to tick, each with who did it and when.

    Ticking asks for the name beneath the boxes: Enter takes it (it may be empty), Esc leaves the
    box unticked. `ticked` carries the mark, whether it is done, and the name.
    """

    ticked = Signal(object, bool, str)

    def __init__(self, voice: Voice, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._voice, self._theme = voice, theme
        self._short = ShortTimes(voice.times)
        self._record: Record | None = None
        self._asked: Mark | None = None
        self._now = datetime.min.replace(tzinfo=UTC)
        self._boxes: dict[Mark, tuple[QCheckBox, PlainLabel]] = {}
        self.heading = PlainLabel("muted")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self.question = _NameQuestion()
        self.question.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.heading)
        column.addLayout(self._grid)
        column.addWidget(self.question)
        self.question.answered.connect(self._name_checker)
        self.question.given_up.connect(self._give_up)

    def show_checks(self, record: Record, now: datetime) -> None:
        """Show a record's checklist; hidden where it has none. A name being typed stays."""
        if self._record is None or self._record.number != record.number:
            self._stop_asking()
        self._record, self._now = record, now
        marks = [check.mark for check in record.checks]
        if marks != list(self._boxes):
            self._stop_asking()
            self._build(marks)
        self.setVisible(bool(marks))
        self._show()

    @property
    def is_asking(self) -> bool:
        """Whether a name is being typed."""
        return self._asked is not None

    def box(self, mark: Mark) -> QCheckBox:
        """Return the box of a mark."""
        return self._boxes[mark][0]

    def who(self, mark: Mark) -> str:
        """Return what stands beside a box: who and when."""
        return self._boxes[mark][1].text()

    def _show(self) -> None:
        if self._record is None:
            return
        is_news = self._record.kind is Kind.NEWS
        self.heading.setText(self.tr("三审三校") if is_news else self.tr("办理流程"))
        for check in self._record.checks:
            box, label = self._boxes[check.mark]
            name = self._voice.words.mark(check.mark)
            box.setText(name)
            box.setEnabled(self._record.status is RecordStatus.OPEN)
            box.setChecked(check.done or check.mark is self._asked)
            label.setText(self._by_whom(check))
            box.setAccessibleDescription(label.text())
        if self._asked is not None:
            self.question.ask(self._voice.words.mark(self._asked))

    def _by_whom(self, check: Check) -> str:
        if not check.done or check.at is None:
            return ""
        time = self._short.stamp(check.at, self._now)
        return self.tr("{who}　{time}").format(who=check.who, time=time) if check.who else time

    def _tick_mark(self, mark: Mark, *, on: bool) -> None:
        if self._asked is not None and self._asked is not mark:
            self._stop_asking()
        if not on:
            asked, self._asked = self._asked, None
            self.question.hide()
            if asked is not mark:
                self.ticked.emit(mark, False, "")
            return
        self._asked = mark
        self.question.clear()
        self._show()
        self.question.show()
        self.question.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name_checker(self, checker: str) -> None:
        mark, self._asked = self._asked, None
        self.question.hide()
        if mark is not None:
            self.box(mark).setFocus(Qt.FocusReason.OtherFocusReason)
            self.ticked.emit(mark, True, checker)

    def _stop_asking(self) -> None:
        mark, self._asked = self._asked, None
        self.question.hide()
        if mark is not None:
            self.box(mark).setChecked(False)

    def _give_up(self) -> None:
        mark = self._asked
        self._stop_asking()
        if mark is not None:
            self.box(mark).setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self, marks: list[Mark]) -> None:
        for parts in self._boxes.values():
            for part in parts:
                self._grid.removeWidget(part)
                part.hide()
                part.deleteLater()
        self._boxes = {}
        for row, mark in enumerate(marks):
            box, label = TickBox(self._theme), PlainLabel("muted")
            box.clicked.connect(lambda on, mark=mark: self._tick_mark(mark, on=on))
            self._grid.addWidget(box, row, 0)
            self._grid.addWidget(label, row, 1)
            self._boxes[mark] = (box, label)


class _NameQuestion(QWidget):
    """Asks on one line who did a step."""

    answered = Signal(str)
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._label = PlainLabel(wraps=False)
        self.line = QLineEdit()
        self.line.setMaxLength(_LONGEST_NAME)
        self.button = QPushButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._label)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        self.line.returnPressed.connect(self._answer)
        self.button.clicked.connect(self._answer)

    def ask(self, step: str) -> None:
        """Ask for the name of who did `step`."""
        text = self.tr("{step}由谁完成").format(step=step)
        self._label.setText(text)
        self.line.setAccessibleName(text)
        self.line.setPlaceholderText(self.tr("姓名"))
        self.button.setText(self.tr("确定"))

    def clear(self) -> None:
        """Empty the line."""
        self.line.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Give up with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _answer(self) -> None:
        self.answered.emit(self.line.text().strip())
