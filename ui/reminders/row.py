"""One row of the reminder window: a duty that asks for attention, and what can be done about it."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from deadlines.records.duty import Band, Duty, band_of
from deadlines.records.record import Record
from deadlines.reminders.snooze import Snooze, snoozes_of, usual
from ui.desk import Desk
from ui.theme import Theme
from ui.widgets.labels import ElidedLabel
from ui.wording.reminders import ReminderWords
from ui.wording.short import one_line

_PRESSES = (Qt.Key.Key_Space, Qt.Key.Key_Select, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class DeafButton(QPushButton):
    """Ignores what is pressed while `is_deaf`, also when it is let go later.

    Enter presses it as Space does.
    """

    stepped = Signal(int)
    """-1 or 1: Up or Down was pressed on it."""

    def __init__(self, is_deaf: Callable[[], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_deaf = is_deaf

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Press, unless deaf."""
        if self._is_deaf():
            event.accept()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Press by Space or Enter, unless deaf; a key that is held presses once."""
        key = event.key()
        if key in _STEPS:
            self.stepped.emit(_STEPS[Qt.Key(key)])
        elif key not in _PRESSES:
            super().keyPressEvent(event)
        elif self._is_deaf() or event.isAutoRepeat():
            event.accept()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


_GAP = 16


class ReminderRow(QFrame):
    """Shows one duty with its countdown. The signals say what the user wants done about it."""

    done_asked = Signal()
    snooze_asked = Signal(object)
    """datetime: until when."""
    open_asked = Signal()
    reason_asked = Signal()
    acknowledge_asked = Signal()
    stepped = Signal(int)
    """-1 or 1: the keyboard should go to the row above or below."""

    def __init__(
        self,
        desk: Desk,
        record: Record,
        duty: Duty,
        is_deaf: Callable[[], bool],
        parent: QWidget | None = None,
    ) -> None:
        voice, theme, now = desk.voice, desk.theme, desk.register.now
        super().__init__(parent)
        self.record, self.duty = record, duty
        self._voice, self._theme, self._now = voice, theme, now
        self._words = ReminderWords(voice)
        self.title = ElidedLabel(self)
        self.title.setProperty("role", "heading")
        self.line = ElidedLabel(self)
        self.time = QLabel(self)
        self.time.setProperty("role", "title")
        self.time.setTextFormat(Qt.TextFormat.PlainText)
        self.done, self.soon, self.later, self.open, self.reason, self.seen = (
            DeafButton(is_deaf, self) for _ in range(6)
        )
        self.every_button = (self.done, self.seen, self.soon, self.later, self.open, self.reason)
        for button in self.every_button:
            button.stepped.connect(self.stepped)
        self.done.setProperty("role", "primary")
        self.done.clicked.connect(self.done_asked)
        self.soon.clicked.connect(self._snooze_soon)
        self.later.clicked.connect(self._offer_snoozes)
        self.open.clicked.connect(self.open_asked)
        self.reason.clicked.connect(self.reason_asked)
        self.seen.clicked.connect(self.acknowledge_asked)
        self.later.setText("▾")
        self.later.setToolTip(self.tr("选择再次提醒的时间"))
        self.open.setText(self.tr("打开"))
        self.reason.setText(self.tr("填写未按时完成的原因…"))
        self._lay_out()
        self._show()

    @property
    def buttons(self) -> list[DeafButton]:
        """The buttons that can be pressed now, from left to right."""
        return [button for button in self.every_button if not button.isHidden()]

    def show_duty(self, record: Record, duty: Duty) -> None:
        """Show the duty as it is now."""
        if (record, duty) != (self.record, self.duty):
            self.record, self.duty = record, duty
            self._show()

    def wanted_width(self) -> int:
        """Return the width at which all is read that the row says about its duty, in pixels."""
        return self.line.sizeHint().width() + _GAP + self.time.sizeHint().width()

    def tick(self) -> None:
        """Show the time that is left now."""
        now = self._now()
        countdown = self._words.countdown(self.duty, now)
        if countdown == self.time.text():
            return
        self.time.setText(countdown)
        band = band_of(self.duty, now)
        colour = {Band.OVERDUE: "red_text", Band.SOON: "orange_text"}.get(band, "text")
        _tint(self.time, self._theme, colour)
        _tint(self.line, self._theme, "red_text" if band is Band.OVERDUE else "muted")
        owed, due = self._words.owed_text(self.duty), self._words.due(self.duty, now)
        line = self.tr("{owed}　{due}").format(owed=owed, due=due)
        self.line.show_text(line, self.duty.rule.words)
        self.reason.setVisible(band is Band.OVERDUE and not self.duty.is_target)
        soon = self._words.snooze(usual(self.choices()))
        if soon != self.soon.text():
            self.soon.setText(soon)
            self._name_buttons()

    def restyle(self) -> None:
        """Take the colours of the theme in force."""
        self.time.clear()
        self.tick()

    def _show(self) -> None:
        title = one_line(self.record.title)
        self.title.show_text(title)
        self.done.setText(self.tr("✓ {done}").format(done=self._voice.words.result(self.duty.rule)))
        is_at_once = self.duty.rule.is_at_once
        self.seen.setText(self.tr("正在联系") if is_at_once else self.tr("知悉"))
        self.seen.setToolTip(
            self.tr("10 分钟后再次提醒，直到办结或移交")
            if is_at_once
            else self.tr("不再重复提醒；知悉不等于办结")
        )
        self.seen.setVisible(
            is_at_once or (self.duty.rule.ladder.from_start and not self.duty.acknowledged_at)
        )
        self.restyle()
        self.setAccessibleName(title)
        self._name_buttons()

    def choices(self) -> tuple[Snooze, ...]:
        """Return the snoozes on offer now: before the safe time none passes it."""
        return snoozes_of(self.duty, self._now())

    def menu(self) -> QMenu:
        """Return the menu of the snoozes on offer now."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for choice in self.choices():
            action = menu.addAction(self._words.snooze(choice))
            action.triggered.connect(lambda _=False, c=choice: self.snooze_asked.emit(c.until))
        return menu

    def _name_buttons(self) -> None:
        title = one_line(self.record.title)
        for button in self.every_button:
            said = self.later.toolTip() if button is self.later else button.text()
            button.setAccessibleName(self.tr("{button}：{title}").format(button=said, title=title))

    def _snooze_soon(self) -> None:
        self.snooze_asked.emit(usual(self.choices()).until)

    def _offer_snoozes(self) -> None:
        self.menu().popup(self.later.mapToGlobal(QPoint(0, self.later.height())))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        for button in self.every_button:
            buttons.addWidget(button)
        buttons.addStretch()
        rule = QFrame(self)
        rule.setProperty("role", "line")
        grid = QGridLayout()
        grid.setHorizontalSpacing(_GAP)
        grid.setVerticalSpacing(5)
        grid.addWidget(self.title, 0, 0)
        grid.addWidget(self.line, 1, 0)
        grid.addWidget(
            self.time, 0, 1, 3, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        )
        grid.addLayout(buttons, 2, 0)
        grid.setColumnStretch(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(grid)
        layout.addWidget(rule)


def _tint(label: QLabel, theme: Theme, colour: str) -> None:
    palette = label.palette()
    palette.setColor(label.foregroundRole(), theme.colour(colour))
    label.setPalette(palette)
