"""The patrol page: one button a day, and the days of the month or term as they were."""

from collections.abc import Callable, Collection, Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QWidget

from deadlines.patrol.days import Patrols, is_added_later, patrolled_on
from deadlines.patrol.plan import channel_of
from deadlines.records.duty import DutyState
from deadlines.records.record import Record, RecordStatus
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind
from ui.desk import Desk
from ui.dialogs.typed_dialog import TypedDialog
from ui.patrol.day_model import DayModel, DayTable
from ui.patrol.patrolling import Patrolling
from ui.patrol.period import PatrolPeriod
from ui.patrol.period_bar import PeriodBar
from ui.theme import Theme
from ui.widgets.buttons import push_button
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import FlowLayout, FontFollower, lay_column, lay_row
from ui.widgets.tab_order import keep_off_next
from ui.widgets.text_boxes import TextBox
from ui.wording.short import cut

PatrolsIn = Callable[[date, date], Sequence[Record]]
"""Returns the patrol records of a period by their own date, both days included, and the first of
all, before which no day was missed."""

_MOST_GAPS = 10
_LOOK_BACK = timedelta(days=366)
_LONGEST_TITLE = 60
_MARGIN = 20
_KEYS = 32
"""From how many line heights of width on the button tells its keys."""
_WIDEST = 42
"""How many line heights the page is wide at most."""
_HIGH = 2.3
"""How many line heights its first buttons are high."""


class LatePatrolDialog(TypedDialog):
    """Asks which missed day, the newest first, and why it is only entered now."""

    def __init__(
        self, desk: Desk, patrolling: Patrolling, days: Sequence[date], parent: QWidget
    ) -> None:
        super().__init__(desk.voice, parent)
        self._patrolling = patrolling
        weekday = desk.voice.times.weekday
        labels = {day: f"{day:%Y-%m-%d} {weekday(day)}" for day in reversed(days)}
        self.day = ChoiceBox(labels, desk.theme)
        self.reason = TextBox(3, 8)
        label = PlainLabel(text=self.tr("漏查的日子"))
        reason_label = PlainLabel(text=self.tr("补记原因 *"))
        said = PlainLabel("muted", text=self.tr("补记写明原因，记录上标“补记”"))
        self.lay_body(label, self.day, reason_label, self.reason, said, 0)
        self.day.setAccessibleName(label.text())
        self.reason.setAccessibleName(reason_label.text())
        self.setWindowTitle(self.tr("补记巡查"))
        self.name_confirm(self.tr("补记"))
        self.lead_refusals(self.reason)
        self.reason.setFocus()

    def is_typed(self) -> bool:
        """Return whether a reason was typed."""
        return bool(self.reason.text().strip())

    def commit(self) -> None:
        """Enter the patrol."""
        self._patrolling.add_late(self.day.value, self.reason.text().strip())


class PatrolPage(FontFollower, QWidget):
    """Records the daily patrol and shows which working days have theirs.

    `incident_asked` asks the owner for an editor of an incident; once that has been logged,
    `incident_logged` ticks the patrol with a note.
    """

    incident_asked = Signal()

    def __init__(
        self,
        desk: Desk,
        patrols: PatrolsIn,
        patrolling: Patrolling,
        parent: QWidget | None = None,
    ) -> None:
        register, voice, theme = desk.register, desk.voice, desk.theme
        super().__init__(parent)
        self._desk = desk
        self._register, self._read = register, patrols
        self._voice = voice
        self._patrolling = patrolling
        self._at: dict[int, Record] = {}
        self._missed: tuple[date, ...] = ()
        self._read_from: date | None = None
        self._was_narrow = False
        self._refusal: Refusal | None = None
        self.done_button = push_button(role="primary")
        self.found_button = push_button(
            self.tr("发现问题…"), tip=self.tr("登记舆情，并记下今天的巡查")
        )
        self.status = PlainLabel()
        self.undo_button = push_button(self.tr("撤回这次登记"), role="link")
        self.channels = QWidget()
        self._channel_buttons = FlowLayout(self.channels, 8)
        self.late_button = QPushButton(self.tr("补记漏查…"))
        self.error = PlainLabel("error")
        self.course = PlainLabel("title")
        self.gaps = PlainLabel()
        self.bar = PeriodBar(PatrolPeriod.month_of(self._today), self._today)
        self.model = DayModel(voice, theme, self)
        self.table = DayTable(self.model)
        self.legend = PlainLabel("muted")
        self.area = self._lay_out()
        self._measure()
        self._connect(theme)
        self.setAccessibleName(self.tr("巡查"))
        self.table.setAccessibleName(self.tr("每天的巡查"))
        self._show()

    @property
    def _today(self) -> date:
        return self._register.now().date()

    def refresh(self, _: object = None) -> None:
        """Show the days as of now; while the page is hidden this waits until it is shown."""
        if self.isVisible():
            self._show()

    def offer(self, kinds: Collection[Kind]) -> None:
        """Offer to log an incident only where the unit logs incidents."""
        self.found_button.setVisible(Kind.INCIDENT in kinds)

    def incident_logged(self, incident: Record) -> None:
        """Record the patrol during which `incident` was found."""
        note = self.tr("发现舆情第 {number} 号：{title}").format(
            number=incident.number, title=cut(incident.title, _LONGEST_TITLE)
        )
        self._do(lambda: self._patrolling.tick(note=note))

    def _fit(self) -> None:
        self._measure()
        self._follow_width()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Show the days as of now."""
        super().showEvent(event)
        self._show()

    def _lay_out(self) -> QScrollArea:
        inside = QWidget()
        column = lay_column(on=inside, margins=(_MARGIN, _MARGIN, _MARGIN, _MARGIN), spacing=10)
        buttons, said = QWidget(), QHBoxLayout()
        FlowLayout(buttons, 10, self.done_button, self.found_button)
        said.addWidget(self.status, 1)
        said.addWidget(self.undo_button, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(buttons)
        column.addWidget(self.channels)
        column.addLayout(said)
        gaps = lay_row((self.gaps, 1), (self.late_button, Qt.AlignmentFlag.AlignTop))
        column.addWidget(self.error)
        column.addWidget(self.course)
        column.addLayout(gaps)
        for part in (self.bar, self.table, self.legend):
            column.addWidget(part)
        column.addStretch(1)
        self._inside = inside
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        lay_row(scroll, on=self)
        return scroll

    def _measure(self) -> None:
        line = self.fontMetrics().height()
        self._inside.setMaximumWidth(_WIDEST * line)
        # One press a day is all this page is for: the button is higher than others.
        for button in (self.done_button, self.found_button):
            button.setMinimumHeight(round(_HIGH * line))

    def _connect(self, theme: Theme) -> None:
        self.done_button.clicked.connect(self._record)
        self.found_button.clicked.connect(self.incident_asked)
        self.undo_button.clicked.connect(self._take_back)
        self.late_button.clicked.connect(self._ask_late)
        self.bar.changed.connect(self._show)
        self._register.changed.connect(self._follow)
        self._register.reloaded.connect(self._reload)
        theme.changed.connect(self._show)
        for keys, slot in (
            ("Ctrl+Return", self.done_button.click),
            ("Ctrl+Enter", self.done_button.click),
            ("PgUp", partial(self.bar.step, -1)),
            ("PgDown", partial(self.bar.step, 1)),
        ):
            QShortcut(
                QKeySequence(keys),
                self,
                slot,
                context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
            )

    def _record(self) -> None:
        self._do(self._patrolling.tick)

    def _tick_channel(self, channel: str) -> None:
        self._do(lambda: self._patrolling.tick(channel))

    def _ask_late(self) -> None:
        LatePatrolDialog(self._desk, self._patrolling, self._missed, self).open()

    def _take_back(self) -> None:
        self._do(lambda: self._patrolling.take_back(self.tr("撤回巡查登记")))

    def _do(self, command: Callable[[], object]) -> None:
        with keep_off_next(self, self.table):
            try:
                command()
                self._refusal = None
            except Refusal as refusal:
                self._refusal = Refusal(refusal.code, **refusal.facts)
                self._register.reload()
            self._show()

    def _follow(self, record: Record) -> None:
        if record.kind is Kind.PATROL and self._read_from is not None:
            self._at[record.number] = record
            self.refresh()

    def _reload(self) -> None:
        self._read_from = None
        self.refresh()

    def _load(self) -> None:
        first = min(self.bar.period.first, self._today - _LOOK_BACK)
        if self._read_from is None or first < self._read_from:
            self._at = {record.number: record for record in self._read(first, self._today)}
            self._read_from = first

    def _show(self) -> None:
        try:
            self._load()
        except Refusal as refusal:
            self._refusal = Refusal(refusal.code, **refusal.facts)
        register = self._register.register
        office, now = register.office, register.now()
        by_day = {patrolled_on(record, office.zone): record for record in self._at.values()}
        added = {
            day
            for day, one in by_day.items()
            if day is not None and is_added_later(one, office.zone)
        }
        days = (record.at.astimezone(office.zone).date() for record in self._at.values())
        plan = self._patrolling.daily.plan
        done = (day for day in by_day if day is not None)
        patrols = Patrols(done, office, now, plan, min(days, default=None))
        self.bar.set_today(patrols.today)
        self.model.show_period(self.bar.period, patrols, added)
        place = self.model.place_of(patrols.today)
        if place.isValid():
            self.table.go_to(place.row(), place.column())
        self._say_today(patrols)
        self._say_course(patrols)
        self.legend.setText(self.model.legend())
        self.error.setVisible(self._refusal is not None)
        if self._refusal is not None:
            self.error.setText(self._voice.refusals.sentence(self._refusal))

    def _is_narrow(self) -> bool:
        return self.width() < _KEYS * self.fontMetrics().height()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Say the keys on the button where there is room for them."""
        super().resizeEvent(event)
        self._follow_width()

    def _follow_width(self) -> None:
        was, self._was_narrow = self._was_narrow, self._is_narrow()
        if was != self._was_narrow and self.isVisible():
            self._show()

    def _say_today(self, patrols: Patrols) -> None:
        done = patrols.is_done_today
        self.done_button.setEnabled(not done)
        name = self.tr("今日已巡查") if done else self.tr("今日已巡查，无异常")
        shown = self.tr("✓ {name}") if done else self.tr("{name}　Ctrl+Enter")
        if not done and self._is_narrow():
            shown = "{name}"
        self.done_button.setText(shown.format(name=name))
        self.done_button.setToolTip("" if done else self.tr("Ctrl+Enter"))
        self.done_button.setAccessibleName(name)
        last = self._patrolling.last
        zone = self._register.register.office.zone
        is_ours = last is not None and last.at.astimezone(zone).date() == patrols.today
        self.undo_button.setVisible(is_ours)
        self._show_channels(patrols.today)
        if done:
            self.status.setText(self._today_text(patrols.today))
        elif patrols.day(patrols.today).working:
            self.status.setText(self.tr("今天还没有巡查"))
        else:
            self.status.setText(self.tr("今天是休息日，不要求巡查；巡查了也可以登记"))

    def _show_channels(self, today: date) -> None:
        zone = self._register.register.office.zone
        found = [
            record
            for record in self._at.values()
            if record.at.astimezone(zone).date() == today
            and record.status is not RecordStatus.CANCELLED
        ]
        duties = found[0].duties if found else ()
        while (item := self._channel_buttons.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.channels.setVisible(len(duties) > 1)
        for duty in duties if len(duties) > 1 else ():
            is_done = duty.state is not DutyState.OPEN
            name = self._voice.words.duty(duty.rule)
            button = QPushButton(self.tr("✓ {name}").format(name=name) if is_done else name)
            button.setEnabled(not is_done)
            button.setToolTip(self.tr("{name}：点一下打勾").format(name=name))
            button.clicked.connect(partial(self._tick_channel, channel_of(duty)))
            self._channel_buttons.addWidget(button)
            button.show()

    def _today_text(self, today: date) -> str:
        zone = self._register.register.office.zone
        found = [record for record in self._at.values() if patrolled_on(record, zone) == today]
        last = max(found, key=lambda record: (record.at, record.number))
        done = max((duty.done_at for duty in last.duties if duty.done_at), default=last.at)
        return self.tr("✓ 今天 {clock} 已巡查：{title}").format(
            clock=f"{done.astimezone(zone):%H:%M}",
            title=f"\u2068{cut(last.title, _LONGEST_TITLE)}\u2069",
        )

    def _say_course(self, patrols: Patrols) -> None:
        self.gaps.setVisible(patrols.is_begun)
        yesterday = patrols.today - timedelta(days=1)
        self._missed = patrols.gaps(patrols.today - _LOOK_BACK, yesterday)
        self.late_button.setVisible(bool(self._missed))
        if not patrols.is_begun:
            self.course.setText(self.tr("还没有巡查记录"))
            return
        self.course.setText(self.tr("已连续 %n 个工作日", "", patrols.streak()))
        period = self.bar.period
        gaps = patrols.gaps(period.first, period.last)
        name = self.bar.name()
        if not patrols.is_begun_by(period.last):
            self.gaps.setText(self.tr("{period}在开始记录巡查以前").format(period=name))
            return
        if not gaps:
            self.gaps.setText(self.tr("{period}无漏查").format(period=name))
            return
        shown = self.tr("、").join(f"{day:%m-%d}" for day in gaps[:_MOST_GAPS])
        if len(gaps) > _MOST_GAPS:
            shown = self.tr("{days} 等").format(days=shown)
        self.gaps.setText(
            self.tr("{period}漏查 %n 天：{days}", "", len(gaps)).format(period=name, days=shown)
        )
