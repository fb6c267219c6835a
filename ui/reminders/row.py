"""What can be done about the chosen duty of the reminder window."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from deadlines.records.duty import Band, Duty, band_of
from deadlines.records.record import Record
from deadlines.reminders.snooze import Snooze, snoozes_of, usual_choice
from ui.desk import Desk
from ui.widgets.layouts import FlowLayout
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


class RowButtons(QWidget):
    """The buttons of the chosen duty; each signal carries the duty it is about."""

    done_asked = Signal(object)
    snooze_asked = Signal(object, object)
    """Duty, datetime: until when."""
    open_asked = Signal(object)
    reason_asked = Signal(object)
    acknowledge_asked = Signal(object)
    stepped = Signal(int)
    """-1 or 1: the row above or below is to be chosen."""

    def __init__(self, desk: Desk, is_deaf: Callable[[], bool], parent: QWidget) -> None:
        super().__init__(parent)
        self._voice, self._now = desk.voice, desk.register.now
        self._words = ReminderWords(desk.voice)
        self.record: Record | None = None
        self.duty: Duty | None = None
        self.done, self.soon, self.later, self.open, self.reason, self.seen = (
            DeafButton(is_deaf, self) for _ in range(6)
        )
        self.every_button = (self.done, self.seen, self.soon, self.later, self.open, self.reason)
        row = FlowLayout(self, 6)
        for button in self.every_button:
            button.stepped.connect(self.stepped)
            row.addWidget(button)
        self.done.setProperty("role", "primary")
        self.soon.clicked.connect(self._snooze_soon)
        self.later.clicked.connect(self._offer_snoozes)
        for button, signal in (
            (self.done, self.done_asked),
            (self.open, self.open_asked),
            (self.reason, self.reason_asked),
            (self.seen, self.acknowledge_asked),
        ):
            button.clicked.connect(lambda _=False, s=signal: self._ask(s))
        self.later.setText("▾")
        self.later.setToolTip(self.tr("选择再次提醒的时间"))
        self.open.setText(self.tr("打开"))
        self.reason.setText(self.tr("填写未按时完成的原因…"))

    @property
    def buttons(self) -> list[DeafButton]:
        """The buttons that can be pressed now, from left to right."""
        return [button for button in self.every_button if not button.isHidden()]

    def show_duty(self, record: Record, duty: Duty) -> None:
        """Offer what can be done about that duty now."""
        self.record, self.duty = record, duty
        is_at_once = duty.rule.is_at_once
        self.done.setText(self.tr("✓ {done}").format(done=self._voice.words.result(duty.rule)))
        self.seen.setText(self.tr("正在联系") if is_at_once else self.tr("知悉"))
        self.seen.setToolTip(
            self.tr("10 分钟后再次提醒，直到办结或移交")
            if is_at_once
            else self.tr("不再重复提醒；知悉不等于办结")
        )
        repeats = duty.rule.ladder.from_start and not duty.acknowledged_at
        self.seen.setVisible(is_at_once or repeats)
        self.tick()

    def tick(self) -> None:
        """Offer what can be done at this moment."""
        if self.record is None or self.duty is None:
            return
        self.reason.setVisible(band_of(self.duty, self._now()) is Band.OVERDUE)
        self.soon.setText(self._words.snooze(usual_choice(self.choices())))
        title = one_line(self.record.title)
        for button in self.every_button:
            said = self.later.toolTip() if button is self.later else button.text()
            button.setAccessibleName(self.tr("{button}：{title}").format(button=said, title=title))

    def choices(self) -> tuple[Snooze, ...]:
        """Return the snoozes on offer now: before the safe time none passes it."""
        return snoozes_of(self.duty, self._now()) if self.duty is not None else ()

    def menu(self) -> QMenu:
        """Return the menu of the snoozes on offer now."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        duty = self.duty
        for choice in self.choices():
            action = menu.addAction(self._words.snooze(choice))
            action.triggered.connect(
                lambda _=False, c=choice: self.snooze_asked.emit(duty, c.until)
            )
        return menu

    def _ask(self, signal: SignalInstance) -> None:
        if self.duty is not None:
            signal.emit(self.duty)

    def _snooze_soon(self) -> None:
        if self.duty is not None:
            self.snooze_asked.emit(self.duty, usual_choice(self.choices()).until)

    def _offer_snoozes(self) -> None:
        self.menu().popup(self.later.mapToGlobal(QPoint(0, self.later.height())))
