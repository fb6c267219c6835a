"""The app: builds the parts behind the window and connects them."""

from __future__ import annotations

import os
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer
from PySide6.QtWidgets import QApplication

from deadlines.choices import Choices
from deadlines.clock import Clock
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind
from ui.app.clock_holder import ClockHolder
from ui.app.closing import Closing
from ui.app.daily_backup import DailyBackup
from ui.app.front import Front
from ui.app.language_change import LanguageChange, put_back, sight_of
from ui.app.pages import Pages
from ui.app.record_actions import RecordActions
from ui.board.month_share import MonthShare
from ui.calendar.notice_taker import NoticeTaker
from ui.control.day_control import DayControl
from ui.desk import OwnStarts
from ui.environment import Language, language_for
from ui.i18n import Translators
from ui.importing.opening import LedgerTaker
from ui.importing.undo import Undo
from ui.manual.helper import Helper
from ui.reminders.reminding import Reminding
from ui.reminders.tray import Tray
from ui.system.change_watch import ChangeWatch
from ui.window.done_bar import DoneTeller
from ui.window.dropping import Dropping
from ui.window.found_bar import LogSearch
from ui.window.lost_ledger import LostLedger
from ui.window.nav import Page
from ui.window.pasting import Pasting
from ui.window.printing import Printing
from ui.window.words_asker import WordsAsker

if TYPE_CHECKING:
    from storage.ledger import Ledger
    from ui.calendar.page import CalendarPage
    from ui.importing.dialog import ImportDialog

_QUIET = timedelta(hours=1)
_BACKUP_AFTER = 20_000


class App(QObject):
    """One run of the app on one ledger, behind the window that `front` has made."""

    def __init__(
        self,
        application: QApplication,
        translators: Translators,
        ledger: Ledger,
        clock: Clock,
        own_starts: OwnStarts,
        front: Front,
    ) -> None:
        super().__init__(application)
        self._application, self._translators = application, translators
        self._ledger, self._settings = ledger, ledger.settings
        self._clock, self._own_starts = clock, own_starts
        self._choices = Choices(self._settings)
        self._backup = DailyBackup(ledger.keeping, ledger.now, self)
        self._backup.made.connect(self._show_backup)
        self._backup.failed.connect(self._refuse)
        self._watch = ChangeWatch(ledger.file, ledger.look, self)
        self._watch.changed.connect(self._reload)
        self._language = LanguageChange(self)
        self._language.ready.connect(self._rebuild)
        self._language.waiting.connect(self._tell_waiting)
        self._build(front)

    def _build(self, front: Front) -> None:
        """Make what stands behind a window; all of it goes with the window."""
        self._front = front
        self._desk, self._theme, self._voice = front.desk, front.theme, front.voice
        self._register, self.window = front.register, front.window
        self.clock = ClockHolder(front, self._settings)
        self.share = MonthShare(self._ledger, self.window.board, front)
        self.lost = LostLedger(self._ledger, self._watch, self.window, self._voice, front)
        self._band_change: datetime | None = None
        Printing(self._desk, self.window, self._ledger)
        # The history is read when somebody finishes a duty.
        WordsAsker(self._desk, lambda: self._ledger.history.newest(), self.window)  # noqa: PLW0108
        DoneTeller(self.window.done, self._desk, self._ledger.history.newest, front)
        search = LogSearch(self.window.found, self._desk, self._ledger, front)
        self.window.search_left.connect(search.search)
        self.tray = Tray(self._voice, parent=front)
        self.reminding = Reminding(
            self._desk, self._ledger, self._clock, front.ticker, self.window, self.tray
        )
        self.actions = RecordActions(self._desk, self._ledger, self.window, self.reminding.desk)
        self.pages = Pages(
            self._desk, self._ledger, self.reminding, self.tray, self._own_starts, front
        )
        notifier, starts = self.reminding.notifier, self._own_starts
        self._closing = Closing(self.window, self.tray, self._desk, notifier, starts, front)
        self.control = DayControl(self._desk, self._ledger, self.window.control, notifier)
        self.helper = Helper(
            self._application, self.window, self._translators.language, self._theme, front
        )
        notices = NoticeTaker(self._notice_page)
        takers = (notices, LedgerTaker(self._open_import))
        self.dropping = Dropping(self.window, self._voice, takers, notices.take_text, front)
        self._connect()
        self._offer()
        self._show_calendar()

    def start(self, *, hidden: bool) -> None:
        """Show the window, unless only the tray is wanted and there is one."""
        if not hidden and not self.window.isVisible():
            self._front.show()
        self._begin()
        QTimer.singleShot(0, self.window, self.window.show_most_urgent)
        # Not in the way of the first seconds, when the user waits for the window.
        QTimer.singleShot(_BACKUP_AFTER, self._backup, self._backup.look)

    def stop(self) -> None:
        """Let go of everything, in order."""
        from ui.dialogs.work_dialog import stop_all_work

        self._language.stop()
        self._watch.stop()
        self._settings.remember("window-place", self.window.place())
        stop_all_work()
        self._take_down()
        self._backup.stop()
        self._ledger.close()
        self.deleteLater()

    def change_language(self, language: Language) -> None:
        """Speak another language, once nothing is open that would be lost by it."""
        if language is self._translators.language:
            self._language.stop()
        else:
            self._language.ask(language, self.window)

    def _begin(self, *, summons: bool = True) -> None:
        # Where there is no tray, Closing puts a hidden window into the taskbar.
        self.tray.check()
        self.tray.show_mute(self.reminding.desk.muted_until)
        self.reminding.start(summons=summons)
        self.pages.enter_owed()
        self._closing.show_autostart()
        self._watch.start(self._front.seen)
        if self._front.is_close_asked:
            self.window.closed.emit()
        self.refresh()
        self._show_backup()
        self.clock.show_clock(self._choices.has_desk_clock)

    def _take_down(self) -> None:
        self.share.stop()
        self.control.stop()
        self.pages.keep()
        self.helper.stop()
        self.window.hide()
        self.reminding.stop()
        self.tray.icon.hide()
        self.clock.stop()
        for window in (self.window, self.reminding.window, self.tray.menu):
            window.deleteLater()
        self._front.deleteLater()

    def _rebuild(self, language: Language) -> None:
        """Make all windows anew in a language; the ledger stays open."""
        sight, theme = sight_of(self), self._theme
        self._take_down()
        self._translators.choose(language)
        since = self._register.since
        self._build(Front(self._application, self._ledger, theme, since))
        self.window.put_back(sight.place)
        if sight.is_shown:
            self.window.setWindowState(sight.state)
            self.window.show()
        self._begin(summons=sight.has_reminders)
        put_back(self, sight)
        self.greet()

    def _tell_waiting(self) -> None:
        self.window.status.say(self.tr("先关闭打开的窗口、填完正在填的内容，再换界面语言"))

    def greet(self) -> None:
        """Ask the user of a new ledger the first start's questions, once its window is in sight."""
        if self._choices.is_first_start:
            from ui.first_start.greeting import Greeting

            if self._ledger.history.newest() is None:
                text = self.tr("已新建台账，保存在 {path}")
                self.window.status.say(text.format(path=self._ledger.folder))
            make = self.pages.make_first_start
            greeting = Greeting(self._choices, self._ledger.store, self.window, make, self._front)
            greeting.ended.connect(self.pages.enter_owed)

    def bring_up(self) -> None:
        """Show the window in front of the others."""
        self.window.bring_up()

    def _connect(self) -> None:
        window, tray, desk = self.window, self.tray, self.reminding.desk
        undo = Undo(self._ledger, self._register, window)
        window.take_pages(self.pages.make)
        window.shown.connect(self._show_state)
        window.shown.connect(window.show_most_urgent)
        window.log_asked.connect(self.actions.open_editor)
        Pasting(self._desk, window, tray, self.actions.open_editor)
        undo.done.connect(self._tell_undone)
        undo.refused.connect(self.actions.refuse)
        window.undo_asked.connect(undo.begin)
        window.board.finish_asked.connect(self.actions.finish)
        window.board.turned.connect(self.refresh)
        window.board.snooze_asked.connect(self.actions.snooze)
        window.detail.amend_asked.connect(
            lambda record: self.actions.open_editor(record.kind, record)
        )
        window.detail.snooze_asked.connect(desk.snooze)
        window.detail.paper_asked.connect(self.actions.make_paper)
        desk.finish_needs_reason.connect(self.actions.finish_in_window)
        desk.open_asked.connect(self.actions.open)
        desk.refused.connect(self.actions.refuse)
        desk.trouble_changed.connect(self._show_trouble)
        tray.log_asked.connect(self.actions.open_editor)
        tray.toggle_asked.connect(self._closing.toggle)
        tray.record_asked.connect(self.actions.open)
        tray.mute_asked.connect(self._mute)
        desk.mute_changed.connect(tray.show_mute)
        tray.open_asked.connect(self.bring_up)
        # Qt's `quit` closes the windows first and stays when one, as ours, will not be closed.
        self._closing.left.connect(self._application.exit)
        self.reminding.heartbeat.new_day.connect(self._backup.look)
        pages, patrolling = self.pages, self.pages.patrolling
        patrolling.missed.connect(self.reminding.tell_missed_patrols)
        patrolling.reason_needed.connect(self.actions.finish_in_window)
        patrolling.refused.connect(self.actions.refuse)
        tray.patrol_asked.connect(patrolling.tick_or_refuse)
        pages.record_chosen.connect(window.show_detail)
        pages.record_asked.connect(self.actions.open)
        pages.incident_asked.connect(self._log_found_on_patrol)
        pages.calendar_changed.connect(self._show_calendar)
        pages.said.connect(self.window.status.say)
        pages.connect_beginnings(window.board)
        pages.import_asked.connect(lambda: self.pages.open_import(self.window).choose_file())
        pages.take_asked.connect(self._begin_taking)
        pages.sample_asked.connect(self._start_sample)
        pages.roster_form_asked.connect(self.actions.make_roster_form)
        pages.bulletin_asked.connect(self.actions.make_bulletin)
        pages.backed_up.connect(self._show_backup)
        pages.control_changed.connect(self.control.follow)
        self.control.emergency.written.connect(pages.show_emergency)
        self.control.said.connect(window.status.say)
        self.control.record_asked.connect(self.actions.open)
        self.control.finish_asked.connect(self.actions.finish)
        self.control.woken.connect(self.bring_up)
        self.lost.reopened.connect(pages.read_anew)
        pages.log_cleared.connect(window.top.search.clear)
        pages.unit_changed.connect(window.set_unit)
        pages.kinds_changed.connect(self._offer)
        pages.language_changed.connect(self._choose_language)
        pages.desk_clock_changed.connect(self.clock.show_clock)
        self.clock.record_asked.connect(self.actions.open)
        self.clock.put_away.connect(self._put_clock_away)
        self._register.changed.connect(self.refresh)
        self._register.reloaded.connect(self.refresh)
        self.reminding.heartbeat.beat.connect(self._follow_beat)

    def refresh(self) -> None:
        """Show the records as they are now, everywhere but on the pages."""
        now, board = self._register.now(), self.window.board
        board.refresh_bands(now)
        self.tray.update_state(self._register.opened, board.model.counts, now)
        self._band_change = board.next_band_change(now)
        self.clock.show_records()
        self.share.start()
        self._show_state()
        self.control.refresh()

    def _reload(self) -> None:
        if self._ledger.follow():
            self.pages.count_anew()
        else:
            self._register.follow()

    def _follow_beat(self) -> None:
        self._watch.check()
        self.control.look()
        now = self._register.now()
        self.tray.check()
        if self._band_change is not None and self._band_change <= now:
            self.refresh()
        if self.window.isVisible():
            self._show_state()
            self._closing.show_autostart()
            self.window.refresh(now)

    def _show_state(self) -> None:
        self.window.board.check_clock(self._register.now())
        self.window.board.show_rule_fault(self._ledger.rule_fault)
        self.window.status.show_reminders(self.reminding.desk.next_instant(), self._register.now())

    def _tell_undone(self, number: int) -> None:
        if number:
            self.window.follow_undone(number)
        self.window.status.say(self.tr("已撤回上一步"))

    def _offer(self) -> None:
        kinds = self._choices.kinds
        self.window.offer(kinds)
        self.tray.offer(kinds)
        self.pages.offer(kinds)

    def _choose_language(self, asked: str) -> None:
        self.change_language(language_for(asked, os.environ, QLocale.system().name()))

    def _put_clock_away(self) -> None:
        self._choices.keep_desk_clock(on=False)
        self.pages.show_desk_clock(on=False)

    def _begin_taking(self) -> None:
        self.window.show_page(Page.SETTINGS)
        self.pages.begin_taking()

    def _start_sample(self) -> None:
        from ui.first_start.sample import start_sample

        is_begun = start_sample(self._translators.language)
        told = self.tr("正在另一个窗口打开样例") if is_begun else self.tr("样例打不开")
        self.window.status.say(told)

    def _open_import(self, file: Path) -> ImportDialog:
        self.window.show_page(Page.LOG)
        dialog = self.pages.open_import(self.window)
        dialog.open_file(file)
        return dialog

    def _notice_page(self) -> CalendarPage:
        self.window.show_page(Page.CALENDAR)
        return self.pages.calendar

    def _log_found_on_patrol(self) -> None:
        self.actions.open_editor(Kind.INCIDENT).logged.connect(self.pages.incident_logged)

    def _show_calendar(self) -> None:
        calendar = self._ledger.register.office.calendar
        self.window.status.show_calendar(calendar, self._register.now())

    def _show_backup(self) -> None:
        self.pages.show_backups()
        newest = next(iter(self._ledger.keeping.backups.dated_backups()), None)
        self.window.status.show_backup(newest.day if newest else None, self._register.now())

    def _show_trouble(self, refusal: Refusal | None) -> None:
        sentence = self._voice.refusals.sentence(refusal) if refusal else ""
        self.window.status.show_trouble(sentence)

    def _mute(self, on: bool) -> None:
        self.reminding.desk.mute_until(self._register.now() + _QUIET if on else None)

    def _refuse(self, refusal: Refusal) -> None:
        # A method, not the actions' own: the backup's thread would call what has no receiver.
        self.actions.refuse(refusal)
