"""The pages beside the board: each is made when it is first opened, and connected."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from deadlines.choices import Choices
from deadlines.records.record import Record
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind, RuleBook
from ui.desk import Desk, OwnStarts
from ui.patrol.patrolling import Patrolling
from ui.recurring.coming import ComingTasks
from ui.reminders.reminding import Reminding
from ui.reminders.tray import Tray
from ui.window.nav import Page

if TYPE_CHECKING:
    from deadlines.records.undoing import Batch
    from storage.ledger import Ledger
    from ui.board.empty import Beginnings
    from ui.board.page import BoardPage
    from ui.calendar.page import CalendarPage
    from ui.first_start.dialog import FirstStart
    from ui.importing.dialog import ImportDialog
    from ui.log.page import LogPage
    from ui.settings.page import SettingsPage

_COLUMNS = "log-columns"


class Offering(Protocol):
    """A part that offers to log records, or says how."""

    def offer(self, kinds: Collection[Kind]) -> None:
        """Offer these kinds only."""
        ...


class Pages(QObject):
    """Makes pages. What the user changes on the settings page is told by signals."""

    record_chosen = Signal(int)
    """A line of the log: show it beside."""
    record_asked = Signal(int)
    """A record on another page: go to it."""
    incident_asked = Signal()
    """An incident was found on patrol: log it, and tell by `incident_logged`."""
    incident_logged = Signal(object)
    said = Signal(str)
    """What is to be said of an import, or of recurring tasks."""
    backed_up = Signal()
    control_changed = Signal()
    log_cleared = Signal()
    unit_changed = Signal(str)
    kinds_changed = Signal()
    language_changed = Signal(str)
    calendar_changed = Signal()
    desk_clock_changed = Signal(bool)
    import_asked = Signal()
    take_asked = Signal()
    sample_asked = Signal()
    roster_form_asked = Signal()
    bulletin_asked = Signal()

    def __init__(
        self,
        desk: Desk,
        ledger: Ledger,
        reminding: Reminding,
        tray: Tray,
        own_starts: OwnStarts,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._ledger, self._register = desk, ledger, desk.register
        self._reminding, self._tray = reminding, tray
        self._own_starts = own_starts
        self.patrolling = Patrolling(
            desk.register, lambda: ledger.patrols, Choices(ledger.settings), self
        )
        self.coming = ComingTasks(desk, lambda: ledger.recurring, self)
        self.coming.said.connect(self.said)
        # Everything else follows the new day first: all of it in one go is felt.
        reminding.heartbeat.new_day.connect(lambda _: QTimer.singleShot(0, self, self.enter_owed))
        self.kinds_changed.connect(self.patrolling.enter)
        self._calendar: CalendarPage | None = None
        self._offering: list[Offering] = []
        self._kinds: Collection[Kind] = tuple(Kind)
        self._log: LogPage | None = None
        self._settings: SettingsPage | None = None

    def make(self, page: Page, parent: QWidget) -> QWidget:
        """Return the page, made now."""
        makers: dict[Page, Callable[[QWidget], QWidget]] = {
            Page.LOG: self._make_log,
            Page.PATROL: self._make_patrol,
            Page.CALENDAR: self._make_calendar,
            Page.STATISTICS: self._make_statistics,
            Page.RULES: self._make_rules,
            Page.SETTINGS: self._make_settings,
            Page.CHECK: self._make_check,
        }
        return makers[page](parent)

    @property
    def calendar(self) -> CalendarPage:
        """The calendar page; raises LookupError before it has been opened."""
        if self._calendar is None:
            raise LookupError(Page.CALENDAR)
        return self._calendar

    def make_first_start(self, parent: QWidget) -> FirstStart:
        """Return the first start's questions; what is answered takes effect as in the settings."""
        from ui.first_start.dialog import FirstStart

        first = FirstStart(self._desk, self._own_starts(), self._reminding.notifier, parent)
        first.unit_changed.connect(self.unit_changed)
        first.office_changed.connect(self._recount)
        first.kinds_changed.connect(self.kinds_changed)
        self.connect_beginnings(first.beginnings)
        return first

    def connect_beginnings(self, beginnings: Beginnings | BoardPage) -> None:
        """Let the ways to begin a new ledger lead where they say."""
        beginnings.import_asked.connect(self.import_asked)
        beginnings.take_asked.connect(self.take_asked)
        beginnings.sample_asked.connect(self.sample_asked)

    def begin_taking(self) -> None:
        """Ask for a handover file, on the settings page that is open."""
        if self._settings is not None:
            self._settings.handover.take.click()

    def open_import(self, parent: QWidget) -> ImportDialog:
        """Open the dialog that imports a ledger, over a window; it has no file yet."""
        from ui.importing.dialog import ImportDialog

        dialog = ImportDialog(self._desk, self._ledger.importing, parent)
        dialog.imported.connect(self._show_imported)
        dialog.open()
        return dialog

    def _show_imported(self, batch: Batch) -> None:
        self._register.reload()
        text = self.tr("已导入 %n 条，Ctrl+Z 撤回", "", batch.count)
        if batch.updated:
            text = self.tr("已导入 {count} 条，更新 {updated} 条，Ctrl+Z 撤回")
        self.said.emit(text.format(count=batch.count, updated=len(batch.updated)))

    def enter_owed(self) -> None:
        """Enter what the day owes by itself: its patrol, recurring tasks, a missing notice."""
        self.patrolling.enter()
        self.coming.enter()
        self._owe_notice()

    def open_roster(self, parent: QWidget) -> None:
        """Open the roster of the unit's people over a window."""
        from ui.roster.dialog import RosterDialog

        dialog = RosterDialog(self._desk, self._ledger.roster, parent)
        dialog.form_asked.connect(self.roster_form_asked)
        dialog.changed.connect(self._register.reload)
        dialog.open()

    def open_series(self, parent: QWidget) -> None:
        """Open the list of recurring tasks over a window."""
        from ui.recurring.series_dialog import SeriesDialog

        SeriesDialog(self._desk, self._ledger.recurring, parent).open()

    def count_anew(self) -> None:
        """Let everything go by the calendar and the hours the register counts with now."""
        self._go_by_office()
        self._register.follow()

    def read_anew(self) -> None:
        """Take up another ledger that has come in the place of the old one, with its rules."""
        self._ledger.reload_rules()
        self._recount()

    def keep(self) -> None:
        """Keep what the pages remember."""
        if self._log is not None:
            # Columns that cannot be kept are not worth a word to the user.
            with suppress(Refusal):
                self._ledger.settings.remember(_COLUMNS, self._log.state())
        if self._settings is not None:
            self._settings.stop()

    def offer(self, kinds: Collection[Kind]) -> None:
        """Offer to log these kinds only, on the pages there are and those to come."""
        self._kinds = kinds
        for part in self._offering:
            part.offer(kinds)

    def show_desk_clock(self, *, on: bool) -> None:
        """Show on the settings page that the clock was put away elsewhere."""
        if self._settings is not None:
            self._settings.reminder.show_desk_clock(on=on)

    def show_language(self) -> None:
        """Bring the choice of the language into sight."""
        if self._settings is not None:
            self._settings.show_language()

    def show_backups(self) -> None:
        """Show on the settings page that a backup has been made."""
        if self._settings is not None:
            self._settings.backup.reload()

    def show_emergency(self) -> None:
        """Show on the settings page that the list of everything open has been written."""
        if self._settings is not None:
            self._settings.control.reload()

    def _owe_notice(self) -> None:
        if Choices(self._ledger.settings).is_first_start:
            return
        title = self.tr("载入{year}年放假安排")
        note = self.tr("放假安排公布后，在“日历”页粘贴通知或打开文件；载入后这一项自动办结。")
        try:
            if self._ledger.calendar_keeper.owe_notice(title, note):
                self._register.follow()
        except Refusal as refusal:
            self.said.emit(self._desk.voice.refusals.sentence(refusal))

    def _make_log(self, parent: QWidget) -> QWidget:
        from deadlines.records.log_query import LogQuery
        from ui.bulk import BulkAct, BulkActions
        from ui.exporting import Exporting
        from ui.log.page import LogPage

        log = LogPage(self._desk, self._ledger.log, parent)
        log.restore(self._ledger.settings.read(_COLUMNS, ""))
        log.selected.connect(self.record_chosen)
        log.opened.connect(self.record_chosen)
        log.filters_cleared.connect(self.log_cleared)
        log.import_asked.connect(lambda: self.open_import(log.window()).choose_file())
        self._reminding.heartbeat.new_day.connect(log.refresh)
        self._let_offer(log.empty)
        exporting = Exporting(lambda: self._ledger.exports, self._desk.now, self._desk.voice, log)
        log.export_asked.connect(exporting.ask)
        log.calendar_asked.connect(exporting.ask_calendar)
        log.bulletin_asked.connect(self.bulletin_asked)
        bulk = BulkActions(self._desk, log)
        bulk.said.connect(self.said)
        log.said.connect(self.said)

        def act(act: BulkAct, numbers: tuple[int, ...]) -> None:
            if act is BulkAct.FINISH:
                bulk.ask_to_finish(numbers)
            elif act is BulkAct.URGE:
                bulk.urge(numbers)
            else:
                exporting.ask(LogQuery(statuses=frozenset(), numbers=numbers))

        log.chosen_asked.connect(act)
        self._log = log
        return log

    def _make_patrol(self, parent: QWidget) -> QWidget:
        from ui.patrol.page import PatrolPage

        page = PatrolPage(self._desk, self._patrols, self.patrolling, parent)
        page.incident_asked.connect(self.incident_asked)
        self.incident_logged.connect(page.incident_logged)
        self._reminding.heartbeat.new_day.connect(page.refresh)
        self._reminding.heartbeat.beat.connect(page.refresh)
        self._let_offer(page)
        return page

    def _make_calendar(self, parent: QWidget) -> QWidget:
        from ui.calendar.page import CalendarPage

        keeper = self._ledger.calendar_keeper
        page = CalendarPage(self._desk, keeper, parent)
        page.changed.connect(self.count_anew)
        page.record_asked.connect(self.record_asked)
        page.series_asked.connect(lambda: self.open_series(page.window()))
        self._reminding.heartbeat.new_day.connect(page.refresh)
        self._calendar = page
        return page

    def _make_statistics(self, parent: QWidget) -> QWidget:
        from ui.appraisal.bar import AppraisalBar
        from ui.statistics.page import StatisticsPage

        facts = self._ledger.statistics.facts
        page = StatisticsPage(self._desk, facts, parent)
        self._let_offer(page)
        page.record_asked.connect(self.record_asked)
        self._reminding.heartbeat.new_day.connect(page.refresh)
        appraisals, unit = self._ledger.appraisals, lambda: Choices(self._ledger.settings).unit
        bar = AppraisalBar(self._desk, appraisals, lambda: page.chooser.span, unit, page)
        page.add_bar(bar)
        return page

    def _make_rules(self, parent: QWidget) -> QWidget:
        from deadlines.phrases.times import read_time
        from ui.rules.page import RulesPage

        files = self._ledger.rule_files
        page = RulesPage(self._desk, read_time, files.folder, files.save, parent)
        page.rules_changed.connect(self._rules_changed)
        self._let_offer(page)
        return page

    def _make_settings(self, parent: QWidget) -> QWidget:
        from ui.settings.backup_group import DataFolder
        from ui.settings.page import SettingsPage

        ledger = self._ledger
        page = SettingsPage(
            self._desk,
            ledger.keeping,
            ledger.handing,
            self._own_starts(),
            DataFolder(ledger.folder),
            ledger.moved_by,
        )
        page.setParent(parent)
        page.backup.made.connect(self.backed_up)
        page.control.changed.connect(self.control_changed)
        page.unit.unit_changed.connect(self.unit_changed)
        page.unit.roster_asked.connect(lambda: self.open_roster(page.window()))
        page.kinds.kinds_changed.connect(self.kinds_changed)
        page.patrol.patrol_changed.connect(self.patrolling.enter)
        page.look.language_changed.connect(self.language_changed)
        page.reminder.desk_clock_changed.connect(self.desk_clock_changed)
        page.reminder.quiet_changed.connect(self._reminding.desk.set_quiet)
        page.reminder.incidents_changed.connect(self._reminding.let_incidents_through)
        page.reminder.sound_changed.connect(self._reminding.window.set_sound)
        page.office.office_changed.connect(self._recount)
        page.restored.connect(self._recount)
        page.handover_taken.connect(self.read_anew)
        self._settings = page
        return page

    def _make_check(self, parent: QWidget) -> QWidget:
        from ui.self_check.page import SelfCheckPage
        from ui.self_check.report import Machine
        from ui.system.scheduling.due_start import last_run
        from ui.theme import has_chinese_font

        folder = self._ledger.folder
        page = SelfCheckPage(
            self._desk,
            self._ledger.keeping,
            self._reminding.notifier,
            self._tray,
            self._own_starts(),
            Machine(os.environ, has_chinese_font, lambda: last_run(folder)),
        )
        page.setParent(parent)
        return page

    def _let_offer(self, part: Offering) -> None:
        self._offering.append(part)
        part.offer(self._kinds)

    def _patrols(self, first: date, last: date) -> Sequence[Record]:
        office, store = self._ledger.register.office, self._ledger.store
        begin, end = office.instant_at(first, 0), office.instant_at(last, 24 * 60)
        found, earliest = store.patrols_between(begin, end), store.first_patrol()
        return [earliest, *found] if earliest and earliest.at < begin else found

    def _rules_changed(self, rules: RuleBook, apply: bool) -> None:
        self._ledger.change_rules(rules, apply=apply)
        self.count_anew()

    def _recount(self) -> None:
        self._ledger.recount()
        self._go_by_office()
        self._register.reload()

    def _go_by_office(self) -> None:
        self._reminding.desk.count_with(self._ledger.register.office)
        self.calendar_changed.emit()
