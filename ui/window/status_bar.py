"""The line at the bottom: whether reminders work, the calendar's coverage, where data stays."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.labels import ElidedLabel
from ui.widgets.layouts import FontFollower, lay_row
from ui.wording.voice import Voice

TYPE_CHECKING = False  # as `typing` has it, which takes long to import
if TYPE_CHECKING:
    from deadlines.calendar.working_calendar import WorkingCalendar

_MARGIN, _SPACING = 14, 22


class StatusBar(FontFollower, QWidget):
    """Says in a few words how the program stands."""

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self._voice = voice
        self._next: datetime | None = None
        self._now: datetime | None = None
        self._trouble = ""
        self._starts_with_session = True
        self._calendar: WorkingCalendar | None = None
        self.setProperty("role", "bar")
        self.setProperty("edge", "top")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = lay_row(on=self, margins=(_MARGIN, 5, _MARGIN, 5), spacing=_SPACING)
        self._backup: date | None = None
        self._standing = tuple(ElidedLabel(self) for _ in range(4))
        self.reminders, self.calendar, self.backup, self.private = self._standing
        self.message = ElidedLabel(self)
        for label in self._standing:
            label.setProperty("role", "muted")
        row.addWidget(self.reminders)
        row.addWidget(self.calendar)
        row.addWidget(self.backup)
        row.addWidget(self.message, 1)
        row.addWidget(self.private)
        self._show()

    def say(self, text: str) -> None:
        """Say what an action has come to; it stays until the next beat."""
        self.message.show_text(text)
        self._fit()

    def show_trouble(self, sentence: str) -> None:
        """Say why reminders cannot be kept now; empty when they can."""
        self._trouble = sentence
        self._show()

    def show_autostart(self, *, is_on: bool) -> None:
        """Say whether the program starts with the session; nothing is said where it does."""
        if self._starts_with_session is not is_on:
            self._starts_with_session = is_on
            self._show()

    def show_reminders(self, coming: datetime | None, now: datetime) -> None:
        """Say when the next reminder comes."""
        if (now.hour, now.minute) != (self._now and (self._now.hour, self._now.minute)):
            self.message.show_text("")
            self._fit()
        self._next, self._now = coming, now
        self._show()

    def show_calendar(self, calendar: WorkingCalendar, now: datetime) -> None:
        """Say which years have a notice."""
        self._calendar, self._now = calendar, now
        self._show()

    def show_backup(self, newest: date | None, now: datetime) -> None:
        """Say when the last backup was made; None for never."""
        self._backup, self._now = newest, now
        self._show()

    def _show(self) -> None:
        self.private.show_text(self.tr("仅本机保存，不联网"))
        self.reminders.show_text(self._reminders_text())
        self.calendar.show_text(self._calendar_text())
        self.backup.show_text(self._backup_text())
        # Trouble may take many words; that all is well is read at once.
        policy = QSizePolicy.Policy
        self.reminders.setSizePolicy(
            policy.Preferred if self._trouble else policy.Minimum, policy.Preferred
        )
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave out what matters least where there is little room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - _MARGIN * 2
        room -= max(self.message.sizeHint().width(), self.message.minimumSizeHint().width())
        for label in self._standing:
            room -= label.sizeHint().width() + _SPACING if label.whole else 0
        for label in (self.private, self.backup):
            is_left_out = room < 0
            label.setVisible(bool(label.whole) and not is_left_out)
            if is_left_out:
                room += label.sizeHint().width() + _SPACING
        for label in (self.reminders, self.calendar):
            label.setVisible(bool(label.whole))

    def _reminders_text(self) -> str:
        if self._trouble:
            return self.tr("▲ 提醒记录不了：{trouble}").format(trouble=self._trouble)
        text = self.tr("● 提醒正常")
        if not self._starts_with_session:
            text = self.tr("▲ 没有开机启动，重新登录后不提醒")
        if self._next is None or self._now is None:
            return text
        coming = self._voice.times.instant(self._next, self._now)
        return text + self.tr("　下一次 {time}").format(time=coming)

    def _backup_text(self) -> str:
        if self._backup is None or self._now is None:
            return ""
        day = self._voice.times.day(self._backup, self._now.date())
        return self.tr("备份 {day}").format(day=day)

    def _calendar_text(self) -> str:
        if self._calendar is None or self._now is None:
            return ""
        year = self._now.year
        if self._calendar.notice(year) is None:
            return self.tr("节假日：{year}年安排尚未载入（按暂定）").format(year=year)
        if self._calendar.notice(year + 1) is None:
            return self.tr("节假日：{year}年官方安排，{following}年尚未公布（按暂定）").format(
                year=year, following=year + 1
            )
        return self.tr("节假日：{year}、{following}年官方安排").format(
            year=year, following=year + 1
        )
