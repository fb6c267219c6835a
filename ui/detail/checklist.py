"""A record's checklist: reviews, proofs and the form, or a message's way through the office."""

from contextlib import suppress
from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from deadlines.choices import Settings
from deadlines.records.record import Check, Mark, Record, RecordStatus
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind
from ui.theme import Theme
from ui.widgets.buttons import push_button
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_column, lay_row
from ui.widgets.tick_box import TickBox
from ui.wording.short import ShortTimes
from ui.wording.voice import Voice

_LONGEST_NAME = 200
_NAMELESS = (Mark.FORM_ATTACHED,)
"""What is there or not, whoever has put it there."""
_KEPT = "checker-{mark}"


class Checklist(QWidget):
    """Boxes to tick, each with who did it and when.

    Ticking asks for the name in the row itself, with the last name given for that step: Enter or
    leaving the field takes it (it may be empty), Esc leaves the box unticked. `ticked` carries the
    record's number, the mark, whether it is done, and the name. A message's steps have words of
    their own, which `words_asked` asks for, with the record's number and the step as it is.
    """

    ticked = Signal(int, object, bool, str)
    words_asked = Signal(int, object)

    def __init__(self, voice: Voice, theme: Theme, settings: Settings) -> None:
        super().__init__()
        self._voice, self._theme, self._settings = voice, theme, settings
        self._short = ShortTimes(voice.times)
        self._record: Record | None = None
        self._asked: str | None = None
        self._now = datetime.min.replace(tzinfo=UTC)
        self._rows: dict[str, _CheckRow] = {}
        self.heading = PlainLabel("muted")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        lay_column(self.heading, self._grid, on=self, spacing=6)

    def show_checks(self, record: Record, now: datetime) -> None:
        """Show a record's checklist; hidden where it has none.

        A name being typed stays, and is taken where another record comes.
        """
        if self._record is None or self._record.number != record.number:
            self._take_name()
        self._record, self._now = record, now
        marks = [check.mark for check in record.checks]
        if marks != list(self._rows):
            self._build(marks)
        self.setVisible(bool(marks))
        is_news = record.kind is Kind.NEWS
        self.heading.setText(self.tr("三审三校") if is_news else self.tr("办理流程"))
        for check in record.checks:
            self._show_check(record, check)

    @property
    def is_asking(self) -> bool:
        """Whether a name is being typed."""
        return self._asked is not None

    def box(self, mark: str) -> TickBox:
        """Return the box of a mark."""
        return self._rows[mark].box

    def line(self, mark: str) -> QLineEdit:
        """Return the field for the name of who did a step."""
        return self._rows[mark].line

    def _show_check(self, record: Record, check: Check) -> None:
        row = self._rows[check.mark]
        row.box.setEnabled(record.status is RecordStatus.OPEN)
        row.box.setChecked(check.done)
        text = ""
        if check.done and check.at is not None:
            text = self._short.stamp(check.at, self._now)
            if check.who:
                text = self.tr("{who}　{time}").format(who=check.who, time=text)
            if check.text:
                text += "\n" + check.text
        row.label.setText(text)
        has_words = record.kind is Kind.MESSAGE and record.status is RecordStatus.OPEN
        row.words.setVisible(has_words and check.done)
        row.box.setAccessibleDescription(text)

    def _tick_mark(self, mark: str, *, on: bool) -> None:
        if self._record is None:
            return
        row = self._rows[mark]
        if not on or mark in _NAMELESS:
            self.ticked.emit(self._record.number, mark, on, "")
            return
        row.box.setChecked(False)  # the tick comes once it is kept
        if self._record.kind is Kind.MESSAGE:
            self._ask_words(mark)
            return
        if self._asked != mark:
            self._take_name()
            self._asked = mark
            row.line.setText(self._settings.read(_KEPT.format(mark=mark), ""))
            row.line.selectAll()
        row.ask(on=True)

    def _ask_words(self, mark: str) -> None:
        if self._record is not None:
            check = next(one for one in self._record.checks if one.mark == mark)
            self.words_asked.emit(self._record.number, check)

    def _leave(self, mark: str, *, by_mouse: bool) -> None:
        # A second click on the box does not mean that the name is complete.
        is_on_box = by_mouse and self._rows[mark].box.underMouse()
        if self._asked == mark and not is_on_box:
            self._take_name()

    def _enter(self, mark: str) -> None:
        self._take_name()
        self.box(mark).setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_name(self) -> None:
        """Tick the step whose name is being typed, for the record it was asked for."""
        mark, record = self._asked, self._record
        if mark is None or record is None:
            return
        name = self._rows[mark].line.text().strip()
        self._stop_asking()
        with suppress(Refusal):  # the tick itself will say what is wrong
            self._settings.remember(_KEPT.format(mark=mark), name)
        self.ticked.emit(record.number, mark, True, name)

    def _give_up(self, mark: str) -> None:
        self._stop_asking()
        self.box(mark).setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop_asking(self) -> None:
        mark, self._asked = self._asked, None
        if mark is not None:
            self._rows[mark].ask(on=False)

    def _build(self, marks: list[str]) -> None:
        self._stop_asking()
        for row in self._rows.values():
            for part in (row.box, row):
                self._grid.removeWidget(part)
                part.hide()
                part.deleteLater()
        self._rows = {}
        for place, mark in enumerate(marks):
            row = _CheckRow(self._theme, self._voice.words.mark(mark))
            row.box.clicked.connect(lambda on, mark=mark: self._tick_mark(mark, on=on))
            row.words.clicked.connect(lambda _=False, mark=mark: self._ask_words(mark))
            row.line.returnPressed.connect(lambda mark=mark: self._enter(mark))
            row.line.left.connect(lambda by, mark=mark: self._leave(mark, by_mouse=by))
            row.line.given_up.connect(lambda mark=mark: self._give_up(mark))
            self._grid.addWidget(row.box, place, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(row, place, 1)
            for part in (row.box, row):
                part.show()  # at once: a layout shows what it is given only later
            self._rows[mark] = row


class _CheckRow(QWidget):
    """What stands beside a box: who ticked it and when, or the field for the name."""

    def __init__(self, theme: Theme, step: str) -> None:
        super().__init__()
        self.box = TickBox(theme, step)
        self.label = PlainLabel("muted")
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words = push_button(self.tr("修改…"), role="link")
        self.words.setAccessibleName(self.tr("修改“{step}”").format(step=step))
        self.line = _NameLine()
        self.line.setAccessibleName(self.tr("{step}由谁完成").format(step=step))
        self.line.setPlaceholderText(self.tr("姓名，回车保存"))
        # The rows below must not move when the field comes.
        self.setMinimumHeight(self.line.sizeHint().height())
        words = (self.words, Qt.AlignmentFlag.AlignTop)
        lay_row((self.label, 1), (self.line, 1), words, on=self)
        self.line.hide()
        self.words.hide()

    def ask(self, *, on: bool) -> None:
        """Show the field for the name in place of who and when."""
        self.line.setVisible(on)
        self.label.setVisible(not on)
        if on:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)


class _NameLine(QLineEdit):
    """A name, given by Enter or by going elsewhere in the window, or not, by Esc.

    `left` carries whether that was done with the mouse.
    """

    left = Signal(bool)
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(_LONGEST_NAME)
        self.setProperty("role", "inline")

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Tell that the user went on; another program or a menu is no leaving."""
        super().focusOutEvent(event)
        stays = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
        if event.reason() not in stays:
            self.left.emit(event.reason() is Qt.FocusReason.MouseFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Give up with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
