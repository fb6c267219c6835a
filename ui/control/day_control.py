"""The day's control: the morning's list at its beginning, the closing check at its end."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog

from deadlines.choices import Choices
from deadlines.refusal import Refusal
from ui.control.control_bar import ControlBar
from ui.control.emergency import EmergencyList
from ui.desk import Desk
from ui.notifications.base import Note
from ui.notifications.choose import Notifier

if TYPE_CHECKING:
    from deadlines.control.closing import ClosingList
    from deadlines.control.day import DayList
    from storage.ledger import Ledger

_SEEN, _ASKED = "morning-seen", "closing-asked"
_NOTE = "closing-check"


class DayControl(QObject):
    """Tells on the bar what is to be looked at now, and opens it; one notification asks a day.

    The owner calls `look` at each heartbeat and after each change. `said` carries a sentence,
    `record_asked` a record's number, `finish_asked` the duty's name besides, `woken` comes where
    the user has answered the notification.
    """

    said = Signal(str)
    record_asked = Signal(int)
    finish_asked = Signal(int, str)
    woken = Signal()

    def __init__(self, desk: Desk, ledger: Ledger, bar: ControlBar, notifier: Notifier) -> None:
        self._window = bar.window()
        super().__init__(self._window)
        self._desk, self._ledger, self._bar, self._notifier = desk, ledger, bar, notifier
        self._choices = Choices(desk.settings)
        self._signed: frozenset[date] | None = None
        self.dialog: QDialog | None = None
        self.emergency = EmergencyList(desk, ledger, self)
        self.emergency.said.connect(self.said)
        bar.look_asked.connect(self.open)
        bar.dismissed.connect(self._dismiss)
        notifier.acted.connect(self._answer)
        desk.register.reloaded.connect(self._forget)
        QShortcut(QKeySequence("Ctrl+K"), self._window, self.open)

    def look(self) -> None:
        """See what is to be looked at now."""
        self.emergency.look()
        now = self._now()
        self._choices.begin_closing_checks(now.date())
        try:
            day = self._due_check(now)
            morning = self._morning_text(now) if day is None else ""
        except Refusal as refusal:
            self.said.emit(self._desk.voice.refusals.sentence(refusal))
            return
        if day is not None:
            text = self.tr("{day} 下班核对：到期的事项逐项核对后签字")
            self._bar.show_text(
                text.format(day=self._desk.voice.times.day(day, now.date())),
                self.tr("核对"),
                can_dismiss=False,
            )
            self._ask_once(day, now)
        elif morning:
            self._bar.show_text(morning, self.tr("查看"), can_dismiss=True)
        else:
            self._bar.hide()

    def refresh(self) -> None:
        """Follow a change of the records."""
        self.emergency.follow()
        self.look()

    def follow(self) -> None:
        """Follow a change of the settings."""
        self.emergency.write_now()
        self.look()

    def stop(self) -> None:
        """Write what is left to be written."""
        self.emergency.stop()

    def open(self) -> None:
        """Open the closing check in its time, else the morning's list."""
        if self.dialog is not None:
            self.dialog.raise_()
            self.dialog.activateWindow()
            return
        now = self._now()
        try:
            day = self._due_check(now)
            self.dialog = self._morning(now) if day is None else self._closing(day)
        except Refusal as refusal:
            self.said.emit(self._desk.voice.refusals.sentence(refusal))
            return
        self.dialog.destroyed.connect(self._forget_dialog)
        self.dialog.show()

    def _closing(self, day: date) -> QDialog:
        from ui.control.closing_dialog import ClosingDialog

        dialog = ClosingDialog(self._desk, lambda: self._read(day), self._sign, self._window)
        dialog.finish_asked.connect(self.finish_asked)
        dialog.record_asked.connect(self.record_asked)
        dialog.signed.connect(self._tell_signed)
        return dialog

    def _morning(self, now: datetime) -> QDialog:
        from ui.control.morning_dialog import MorningDialog

        found = self._day_list(now)
        missed = self._missed_text(now)
        dialog = MorningDialog(
            self._desk, found, missed, lambda target: self._save(found, target), self._window
        )
        dialog.record_asked.connect(self.record_asked)
        dialog.finished.connect(self._dismiss)
        return dialog

    def _day_list(self, now: datetime) -> DayList:
        from deadlines.control.day import day_list

        register = self._desk.register
        return day_list(register.open_records(), now, self._ledger.register.office)

    def _save(self, day_list: DayList, target: Path) -> None:
        from deadlines.records.history import head_of
        from ui.control.day_sheet import print_day

        head = head_of(self._ledger.history.newest())
        sheet = print_day(day_list, self._desk.voice, self._choices.unit, head)
        self._ledger.documents.save(target, sheet)

    def _read(self, day: date) -> ClosingList:
        from deadlines.control.closing import closing_list, day_bounds
        from deadlines.control.day import next_opening

        office = self._ledger.register.office
        first, end = day_bounds(day, office)
        done = self._ledger.store.records_done(first, end)
        still_open = self._desk.register.opened.due_by(max(end, next_opening(first, office)))
        return closing_list(day, [*done, *still_open], office)

    def _sign(self, closing: ClosingList, name: str) -> None:
        from deadlines.control.closing import sign

        now = self._now()
        change = sign(closing, name, now, self._ledger.register.office)
        with self._ledger.store.atomic():
            self._ledger.history.append(change, now)
        self._signed = None

    def _due_check(self, now: datetime) -> date | None:
        """Return the day whose check is to be signed now."""
        from deadlines.control.closing import day_to_check

        since = self._choices.closing_since
        day = day_to_check(now, self._ledger.register.office)
        if since is None or day is None or day < since or day in self._signed_days():
            return None
        return day

    def _signed_days(self) -> frozenset[date]:
        from deadlines.control.closing import signed_checks

        if self._signed is None:
            self._signed = frozenset(signed_checks(self._ledger.history.entries_of(0)))
        return self._signed

    def _missed_days(self, now: datetime) -> Sequence[date]:
        from deadlines.control.closing import missing_days

        since = self._choices.closing_since
        if since is None:
            return ()
        return missing_days(since, self._signed_days(), now, self._ledger.register.office)

    def _missed_text(self, now: datetime) -> str:
        missed = self._missed_days(now)
        if not missed:
            return ""
        said = self.tr("有 %n 个工作日没有下班核对，最近是 {last}", "", len(missed))
        return said.format(last=self._desk.voice.times.day(missed[-1], now.date()))

    def _morning_text(self, now: datetime) -> str:
        """Return what the bar says in the morning; nothing where it was seen, or later."""
        from deadlines.control.closing import BEFORE_CLOSE
        from deadlines.control.day import next_opening

        office, today = self._ledger.register.office, now.date()
        if not office.calendar.is_working(today) or now >= office.close(today) - BEFORE_CLOSE:
            return ""
        if self._desk.settings.read(_SEEN, "") == today.isoformat():
            return ""
        found = self._desk.register.opened.count_day(now, next_opening(now, office))
        missed = self._missed_text(now)
        if not (found.past or found.today or found.overnight or missed):
            return ""
        said = self.tr("早间一览：已过时限或目标 {past} 项，今天到期 {today} 项").format(
            past=found.past, today=found.today
        )
        return self.tr("{said}；{missed}").format(said=said, missed=missed) if missed else said

    def _ask_once(self, day: date, now: datetime) -> None:
        """Notify once, on the day itself: before the next opening the bar is enough."""
        if day != now.date() or self._desk.settings.read(_ASKED, "") == day.isoformat():
            return
        self._desk.settings.remember(_ASKED, day.isoformat())
        from ui.control.words import ClosingWords

        counts = ClosingWords(self._desk.voice).counts(self._read(day))
        self._notifier.notify(Note(f"{_NOTE}-{day}", self.tr("下班核对"), counts))

    def _answer(self, key: str) -> None:
        if key.startswith(_NOTE):
            self.woken.emit()
            self.open()

    def _dismiss(self) -> None:
        self._desk.settings.remember(_SEEN, self._now().date().isoformat())
        self.look()

    def _tell_signed(self) -> None:
        self.said.emit(self.tr("下班核对已签字，已记入经过"))
        self.look()

    def _forget(self) -> None:
        self._signed = None

    def _forget_dialog(self) -> None:
        self.dialog = None

    def _now(self) -> datetime:
        return self._desk.now()
