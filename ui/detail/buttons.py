"""What can be done about a record and the duty the pane speaks of."""

from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from deadlines.records.duty import Duty, DutyState
from deadlines.records.record import Record, RecordStatus
from deadlines.reminders.snooze import Snooze, snoozes_of
from deadlines.rules.rule import Level
from ui.papers.menu import PaperMenu
from ui.widgets.layouts import FlowLayout
from ui.wording.reminders import ReminderWords
from ui.wording.voice import Voice

_NAMES = (
    "finish", "snooze", "acknowledge", "finish_at", "extend", "hand_over", "words", "archive",
    "reopen", "restore", "papers", "amend", "cancel",
)  # fmt: skip
_KEYS = {"finish": "Ctrl+D", "amend": "Ctrl+E"}
_WITH_MENU = ("snooze", "papers")


class Buttons(QWidget):
    """The row of buttons; only what can be done now is shown.

    `asked` carries an action's name: finish, acknowledge, finish_at, extend, hand_over, words,
    archive, reopen, restore, amend or cancel. `snooze_asked` carries the instant to be reminded at
    again.
    """

    asked = Signal(str)
    snooze_asked = Signal(object)

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self._voice, self._says = voice, ReminderWords(voice)
        self._record: Record | None = None
        self._duty: Duty | None = None
        self._now = datetime.min.replace(tzinfo=UTC)
        self._buttons: dict[str, QPushButton] = {}
        flow = FlowLayout(self, 8)
        for name in _NAMES:
            button = QPushButton(self)
            self._buttons[name] = button
            flow.addWidget(button)
            if name not in _WITH_MENU:
                button.clicked.connect(lambda _=False, name=name: self.asked.emit(name))
        self._buttons["finish"].setProperty("role", "primary")
        self._buttons["cancel"].setProperty("role", "danger")
        for name, keys in _KEYS.items():
            self._buttons[name].setToolTip(keys)
            # A key that is held would go on to the next step.
            shortcut = QShortcut(QKeySequence(keys), self, partial(self._press, name))
            shortcut.setAutoRepeat(False)
        self.menu = QMenu(self)
        self._buttons["snooze"].setMenu(self.menu)
        self.papers = PaperMenu(voice, self)
        self._buttons["papers"].setMenu(self.papers)

    def button(self, name: str) -> QPushButton:
        """Return the button of an action."""
        return self._buttons[name]

    def show_buttons(self, record: Record, duty: Duty | None, now: datetime) -> None:
        """Offer what can be done about a record and this duty of it."""
        self._record, self._duty, self._now = record, duty, now
        texts = {
            "snooze": self.tr("稍后提醒"),
            "acknowledge": self.tr("正在联系") if self._is_at_once() else self.tr("知悉"),
            "finish_at": self.tr("补记完成时间…"),
            "extend": self.tr("延长办理时间…"),
            "hand_over": self.tr("移交…"),
            "words": self.tr("补记办理情况…"),
            "archive": self.tr("归档…"),
            "reopen": self.tr("重新办理…"),
            "restore": self.tr("恢复"),
            "papers": self.tr("生成"),
            "amend": self.tr("修改…"),
            "cancel": self.tr("作废…"),
        }
        if self._duty is not None:
            texts["finish"] = self.tr("✓ {done}").format(
                done=self._voice.words.result(self._duty.rule)
            )
        for name, text in texts.items():
            self._buttons[name].setText(text)
        if self._record is not None:
            self.papers.offer(self._record.kind)
        offered = self._offered_names()
        for name, button in self._buttons.items():
            button.setVisible(name in offered)
        self._buttons["acknowledge"].setToolTip(
            self.tr("10 分钟后再次提醒，直到办结或移交")
            if self._is_at_once()
            else self.tr("不再重复提醒；知悉不等于办结")
        )

    def snoozes(self, now: datetime) -> tuple[Snooze, ...]:
        """Return the snoozes on offer: none passes the safe time before it, nor the deadline."""
        duty = self._duty
        if duty is None or duty.due is None or duty.remind_by is None:
            return ()
        return snoozes_of(duty, now)

    def offer_snoozes(self, now: datetime) -> None:
        """Fill the menu of snoozes as of `now`."""
        self.menu.clear()
        for choice in self.snoozes(now):
            action = self.menu.addAction(self._snooze_text(choice, now))
            action.triggered.connect(lambda _=False, c=choice: self.snooze_asked.emit(c.until))

    def rest(self, *, on: bool) -> None:
        """Let no button be pressed; to edit by its keys is no second press and still works."""
        for button in self._buttons.values():
            button.setEnabled(not on)

    def _press(self, name: str) -> None:
        button = self._buttons[name]
        if button.isVisible() and (button.isEnabled() or name == "amend"):
            self.asked.emit(name)

    def _offered_names(self) -> frozenset[str]:
        record, duty = self._record, self._duty
        if record is None:
            return frozenset()
        if record.status is RecordStatus.CANCELLED:
            return frozenset({"restore"})
        offered = {"papers"}
        if record.status is RecordStatus.OPEN:
            offered |= {"amend", "cancel"}
        elif not record.volume:
            offered.add("archive")
        if duty is None:
            return frozenset(offered)
        if duty.state is DutyState.DONE:
            offered |= {"words", "reopen"}
        if duty.state is DutyState.OPEN:
            offered |= {"finish", "finish_at"}
            if duty.due is not None:
                offered.add("snooze")
            # Only reminders that repeat from the start ask to be acknowledged.
            repeats = duty.rule.ladder.from_start and duty.acknowledged_at is None
            if repeats or self._is_at_once():
                offered.add("acknowledge")
            if duty.rule.extended_to is not None and duty.was_due is None:
                offered.add("extend")
            if record.level is Level.MAJOR and duty.name == "feedback":
                offered.add("hand_over")
        return frozenset(offered)

    def _is_at_once(self) -> bool:
        return self._duty is not None and self._duty.rule.is_at_once

    def _snooze_text(self, choice: Snooze, now: datetime) -> str:
        times = self._voice.times
        said = times.due if choice.minutes == 0 else times.instant
        return self.tr("{snooze}（{time}）").format(
            snooze=self._says.snooze(choice), time=said(choice.until, now)
        )
