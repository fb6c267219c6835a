"""What can be done about the chosen duty of the reminder window."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from deadlines.choices import Choices
from deadlines.records.duty import Band, Duty, DutyState, band_of
from deadlines.records.record import Attempt, Record
from deadlines.refusal import Refusal
from deadlines.reminders.contacts import (
    Contact,
    contacts_for,
    count_attempts,
    find_reached,
    next_contact,
)
from deadlines.reminders.snooze import Snooze, snoozes_of, usual_choice
from ui.desk import Desk
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import FlowLayout
from ui.widgets.tab_order import keep_off_next
from ui.wording.reminders import ReminderWords
from ui.wording.short import ShortTimes

_REST = 1000
"""Milliseconds after an attempt in which no other is noted."""
_PRESSES = (Qt.Key.Key_Space, Qt.Key.Key_Select, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class DeafButton(QPushButton):
    """Ignores what is pressed while `is_deaf`, also when it is let go later.

    Enter presses it as Space does.
    """

    stepped = Signal(int)
    """-1 or 1: Up or Down was pressed on it."""

    def __init__(self, is_deaf: Callable[[], bool], parent: QWidget) -> None:
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
        title = self._words.title(self.record)
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
        self.menu().popup(_below(self.later))


class ContactBar(QWidget):
    """Whom to call next for a duty owed at once; a click notes the attempt in the record.

    Hidden for other duties, and where the unit has named nobody. `refused` carries what the disk
    refuses.
    """

    refused = Signal(object)

    def __init__(self, desk: Desk, is_deaf: Callable[[], bool], parent: QWidget) -> None:
        super().__init__(parent)
        self._register, self._voice = desk.register, desk.voice
        self._choices = Choices(desk.settings)
        self._short = ShortTimes(desk.voice.times)
        self.record: Record | None = None
        self.contact: Contact | None = None
        self.label = PlainLabel(wraps=False)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._rest = QTimer(self)  # a second click was meant for the contact before
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self.reached, self.missed, self.others = (
            DeafButton(lambda: is_deaf() or self._rest.isActive(), self) for _ in range(3)
        )
        self.reached.setText(self.tr("已告知"))
        self.missed.setText(self.tr("未接"))
        self.label.setMinimumHeight(self.reached.sizeHint().height())
        self.others.setText("▾")
        self.others.setToolTip(self.tr("不是打电话的"))
        FlowLayout(self, 6, self.label, self.reached, self.missed, self.others)
        phone = self.tr("电话")
        self.reached.clicked.connect(lambda: self._note(phone, is_reached=True))
        self.missed.clicked.connect(lambda: self._note(phone, is_reached=False))
        self.others.clicked.connect(lambda: self.menu().popup(_below(self.others)))
        self.hide()

    @property
    def every_button(self) -> tuple[DeafButton, ...]:
        """Its buttons, from left to right."""
        return (self.reached, self.missed, self.others)

    def show_duty(self, record: Record, duty: Duty | None) -> None:
        """Offer whom to call next for the duty."""
        is_asked = duty is not None and duty.rule.is_at_once and duty.state is DutyState.OPEN
        contacts: Sequence[Contact] = ()
        if duty is not None and is_asked:
            contacts = contacts_for(duty, self._choices.contacts, self._choices.unit)
        self.record, self.contact = record, next_contact(record, contacts)
        self.setVisible(self.contact is not None)
        if self.contact is None:
            return
        reached = find_reached(record, contacts)
        for button in self.every_button:
            button.setVisible(reached is None)
        if reached is not None and reached.attempt is not None:
            time = self._short.stamp(reached.at, self._register.now())
            said = self.tr("{time} 已告知{name}，办妥了请点完成")
            self.label.setText(said.format(time=time, name=reached.attempt.contact))
            return
        said, tries = self.tr("先打给 {contact}"), count_attempts(record, self.contact)
        if any(note.attempt for note in record.notes):
            said = self.tr("再打给 {contact}")
        text = said.format(contact=self._contact_text(self.contact))
        if tries:
            text += self.tr("（已打过 %n 次）", "", tries)
        self.label.setText(text)
        for button in self.every_button:
            action = self.others.toolTip() if button is self.others else button.text()
            name = self.tr("{contact}：{action}").format(contact=self.contact.name, action=action)
            button.setAccessibleName(name)

    def menu(self) -> QMenu:
        """Return the menu of the ways that are no call."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for means, is_reached in (
            (self.tr("当面"), True),
            (self.tr("微信"), True),
            (self.tr("微信"), False),
        ):
            form = self.tr("{means}：已告知") if is_reached else self.tr("{means}：未回")
            action = menu.addAction(form.format(means=means))
            action.triggered.connect(
                lambda _=False, m=means, r=is_reached: self._note(m, is_reached=r)
            )
        return menu

    def _contact_text(self, contact: Contact) -> str:
        about = self.tr("，").join(filter(None, (contact.position, contact.unit)))
        form = self.tr("{name}（{about}）{phone}") if about else self.tr("{name} {phone}")
        return form.format(name=contact.name, about=about, phone=contact.phone)

    def _note(self, means: str, *, is_reached: bool) -> None:
        if self.record is None or self.contact is None:
            return
        form = self.tr("{means}联系{contact}：已告知")
        if not is_reached:
            form = self.tr("{means}联系{contact}：未联系上")
        text = form.format(means=means, contact=self._contact_text(self.contact))
        attempt = Attempt(self.contact.name, is_reached)
        try:
            with keep_off_next(self, self.label):
                self._register.note(self.record.number, text, attempt)
            self._rest.start()
        except Refusal as refusal:
            self.refused.emit(refusal)


def _below(button: QWidget) -> QPoint:
    return button.mapToGlobal(QPoint(0, button.height()))
