"""What is done about reminders: each beat, what the round says is due is shown."""

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from deadlines.records.duty import Duty
from deadlines.records.handling import APPROVAL, LOAD_NOTICE
from deadlines.records.record import Record
from deadlines.refusal import Refusal
from deadlines.reminders.planning import Planner
from deadlines.reminders.quiet import QuietHours
from deadlines.reminders.round import MOST_AT_ONCE, Reminder, ReminderRound
from deadlines.reminders.snooze import MOST_SILENT, snoozes_of, usual_choice
from deadlines.rules.due import Office
from deadlines.rules.rule import Kind
from deadlines.values import replace
from ui.background.steps import Steps
from ui.desk import Desk
from ui.notifications.base import OPEN
from ui.notifications.choose import Notifier
from ui.reminders.heartbeat import Heartbeat
from ui.reminders.notes import DONE, ReminderNotes
from ui.reminders.window import ReminderWindow

_BUSY = "database-busy"
_PATIENCE = timedelta(seconds=1)
"""So long a reminder waits for another process to end its writing."""
_AGAIN_MS = 100

WINDOW = "window"
"""The channel of reminders that only the reminder window has shown."""


class ReminderDesk(QObject):
    """Brings up what has come due, and carries out what the user does about it.

    Reminders are recorded before they are shown. Where that fails, as on a full disk, they are
    shown in the window all the same, and tried again at the next beats. While another process
    writes for long, as an import does, they are shown after a second in every way, recorded later.
    """

    finish_needs_reason = Signal(int, str)
    """record number, duty: finishing it takes questions (it is late, or checks are missing)."""
    open_asked = Signal(int)
    """record number: the user wants to see it."""
    refused = Signal(object)
    """Refusal: what the user asked for cannot be done."""
    trouble_changed = Signal(object)
    """Refusal or None: why reminders cannot be kept now, or that they can again."""
    mute_changed = Signal(object)
    """datetime or None: until when the user wants quiet; for the tray, and to be kept."""

    def __init__(
        self,
        desk: Desk,
        reminders: ReminderRound,
        heartbeat: Heartbeat,
        notifier: Notifier,
        window: ReminderWindow,
    ) -> None:
        register, voice = desk.register, desk.voice
        super().__init__(heartbeat)
        self._register, self._round = register, reminders
        self._heartbeat, self._window = heartbeat, window
        self._notes = ReminderNotes(notifier, voice, register.now, self)
        self._trouble: Refusal | None = None
        self._unrecorded: dict[int, datetime] = {}
        self._unmarked: list[tuple[Sequence[Reminder], str]] = []
        self._busy_since: datetime | None = None
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(lambda: self._beat(register.now()))
        self._muted_until: datetime | None = None
        self._held: dict[int, Reminder] = {}
        self._shown: Sequence[tuple[Record, Duty]] | None = None
        self._planning, self._bringing, self._marking = Steps(self), Steps(self), Steps(self)
        self.lets_incidents_through = False
        """Whether an incident's notification comes in an hour of quiet, too."""
        heartbeat.beat.connect(self._beat)
        heartbeat.set_back.connect(self._set_back)
        heartbeat.woke.connect(notifier.reconsider)
        register.changed.connect(self._follow_record)
        register.reloaded.connect(self._follow_reload)
        self._notes.shown.connect(self._note_shown)
        self._notes.acted.connect(self._act_on)
        self._notes.digest_opened.connect(window.bring_forward)
        buttons = window.buttons
        buttons.done_asked.connect(self._finish)
        buttons.reason_asked.connect(self._finish)
        buttons.snooze_asked.connect(lambda duty, until: self.snooze(duty.id, until))
        buttons.acknowledge_asked.connect(self._acknowledge)
        window.contacts.refused.connect(self.refused)
        window.open_asked.connect(self._open)
        window.all_later_asked.connect(self._snooze_all)

    @property
    def muted_until(self) -> datetime | None:
        """Until when the user wants quiet; None if that is over."""
        until = self._muted_until
        return until if until is not None and until > self._register.now() else None

    def start(self, *, summons: bool = True) -> None:
        """Take up the open records; what was unanswered before is in the window, without a sound.

        Without `summons` the window stays put away.
        """
        self._follow_reload()
        if summons and self.muted_until is None:
            self._window.summon(quietly=True)

    def stop(self) -> None:
        """Note of what is shown all that is not noted yet."""
        self._again.stop()
        self._marking.finish()

    def next_instant(self) -> datetime | None:
        """Return when the next reminder will come; None when none is planned."""
        return self._round.next_instant()

    def snooze(self, duty: int, until: datetime) -> None:
        """Let the duty with that id be silent until `until`, but never past its deadline."""
        self._write_safely(lambda now: self._round.snooze(duty, until, now), asked=True)

    def _snooze_all(self) -> None:
        def snooze(now: datetime) -> None:
            waiting = [duty for _, duty in self._window.duties]
            untils = {duty.id: usual_choice(snoozes_of(duty, now)).until for duty in waiting}
            self._round.snooze_all(untils, now)

        self._write_safely(snooze, asked=True)

    def mute_until(self, until: datetime | None) -> None:
        """Let nothing pop up until `until`; None ends the quiet, and what came in it is listed.

        Reminders are recorded and counted all the while.
        """
        self._muted_until = until if until is not None and until > self._register.now() else None
        if self._muted_until is not None:
            self._window.hide()
            self._notes.keep_only(())
        else:
            held, self._held = list(self._held.values()), {}
            waiting = {duty.id for _, duty in self._window.duties}
            self._notes.tell_together([one for one in held if one.duty.id in waiting])
            if held:
                self._window.summon()
        self.mute_changed.emit(self._muted_until)

    def set_quiet(self, quiet: QuietHours) -> None:
        """Hold back what can wait at other hours; an hour of quiet goes on."""
        self._replan(replace(self._round.planner, quiet=quiet))

    def count_with(self, office: Office) -> None:
        """Plan by other office hours or another calendar."""
        self._replan(replace(self._round.planner, office=office))

    def _replan(self, planner: Planner) -> None:
        self._planning.begin(self._plan(planner))

    def _plan(self, planner: Planner) -> Iterator[None]:
        for _ in self._round.replan(planner, self._register.now()):
            self._heartbeat.hurry()
            yield
        self._heartbeat.hurry()

    def _beat(self, now: datetime) -> None:
        if not self._bringing.is_running:
            self._bringing.begin(self._bring_up(now))

    def _bring_up(self, now: datetime) -> Iterator[None]:
        """Bring up what has come due, some at a time; all of it is shown together."""
        found = list[Reminder]()
        try:
            found += self._round.beat(now)
            while self._round.has_due(now):
                yield
                now = self._register.now()
                found += self._round.beat(now)
        except Refusal as refusal:
            if found:
                self._remind(found, self._unrecorded.keys())
            if refusal.code == _BUSY:
                self._wait_for_others(refusal, now)
            else:
                self._show_unrecorded(refusal, now)
            return
        self._busy_since = None
        self._again.stop()
        self._end_trouble()
        self._tell(found, now)
        self._heartbeat.hurry()

    def _tell(self, reminders: Sequence[Reminder], now: datetime) -> None:
        # What came up while nothing could be recorded has been seen already.
        seen, self._unrecorded = self._unrecorded, {}
        if reminders:
            self._remind(reminders, seen.keys())
        unmarked, self._unmarked = self._unmarked, []
        for shown, channel in unmarked:
            self._note_shown(shown, channel)
        if self._muted_until is not None and self._muted_until <= now:
            self.mute_until(None)

    def _remind(self, reminders: Sequence[Reminder], seen: Collection[int]) -> None:
        fresh = [one for one in reminders if one.duty.id not in seen]
        self._note_shown(reminders, WINDOW)
        is_muted = self._muted_until is not None
        if is_muted:
            self._held |= {one.duty.id: one for one in fresh}
            passing = self.lets_incidents_through
            fresh = [one for one in fresh if passing and one.record.kind is Kind.INCIDENT]
        # The notification first: it must not wait for the window's rows to be laid out.
        if fresh:
            self._notes.remind(fresh)
        self._show_rows()
        self._window.add_missed(sum(len(one.steps) for one in fresh if one.is_missed))
        if fresh and not is_muted:
            self._window.summon()

    def _wait_for_others(self, refusal: Refusal, now: datetime) -> None:
        """Come back soon, for another process is writing; show what has waited for a second."""
        self._again.start()
        if self._busy_since is None:
            self._busy_since = now
        # What comes in an hour of quiet is shown at its end, when it has long been recorded.
        if abs(now - self._busy_since) >= _PATIENCE and self.muted_until is None:
            fresh = self._show_unrecorded(refusal, now)
            if fresh:
                self._notes.remind(self._round.unrecorded(fresh, now))

    def _show_unrecorded(self, refusal: Refusal, now: datetime) -> Sequence[int]:
        self._take_trouble(refusal)
        waiting = self._round.waiting(now)
        fresh = [duty.id for _, duty in waiting if not self._is_seen(duty, now)]
        self._unrecorded |= dict.fromkeys(fresh, now)
        self._show_rows()
        if fresh and self.muted_until is None:
            self._window.summon()
        return fresh

    def _is_seen(self, duty: Duty, now: datetime) -> bool:
        at = self._unrecorded.get(duty.id)
        return at is not None and not (duty.rule.is_at_once and abs(now - at) >= MOST_SILENT)

    def _set_back(self) -> None:
        self._write_safely(self._round.set_back)

    def _follow_record(self, record: Record) -> None:
        self._write_safely(lambda now: self._round.plan_record(record, now))

    def _follow_reload(self, changed: Sequence[Record] | None = None) -> None:
        def plan(now: datetime) -> None:
            if changed is None:
                self._round.load(self._register.open_records(), now)
            for record in changed or ():
                self._round.plan_record(record, now)

        self._write_safely(plan)

    def _act_on(self, duty: Duty, action: str) -> None:
        if action == OPEN:
            self._open(duty)
        elif action == DONE:
            self._finish(duty)
        else:
            now = self._register.now()
            self.snooze(duty.id, usual_choice(snoozes_of(duty, now)).until)

    def _open(self, duty: Duty) -> None:
        # Looking at it is no answer: it stays in the window.
        self.open_asked.emit(duty.record)

    def _acknowledge(self, duty: Duty) -> None:
        self._carry_out(lambda: self._register.acknowledge(duty.record, duty.name))

    def _finish(self, duty: Duty) -> None:
        try:
            record = self._register.get(duty.record)
        except Refusal as refusal:
            self.refused.emit(refusal)
            return
        lacking = record.kind is Kind.NEWS and any(not check.done for check in record.checks)
        late = duty.is_late(self._register.now()) and not duty.is_target
        if late or lacking or duty.name in (APPROVAL, LOAD_NOTICE):
            self.finish_needs_reason.emit(duty.record, duty.name)
        else:
            self._carry_out(lambda: self._register.finish(duty.record, duty.name))

    def _carry_out(self, command: Callable[[], Record]) -> None:
        try:
            command()
        except Refusal as refusal:
            self.refused.emit(refusal)
            # The window may show what another program has changed already.
            self._follow_reload()

    def _write_safely(self, step: Callable[[datetime], None], *, asked: bool = False) -> None:
        try:
            step(self._register.now())
        except Refusal as refusal:
            self._take_trouble(refusal)
            if asked:
                self.refused.emit(refusal)
        self._show_rows()
        self._heartbeat.hurry()

    def _note_shown(self, reminders: Sequence[Reminder], channel: str) -> None:
        if any(one.duty.id in self._unrecorded for one in reminders):
            self._unmarked.append((reminders, channel))
            return
        self._marking.add(self._mark(reminders, channel, self._register.now()))

    def _mark(self, reminders: Sequence[Reminder], channel: str, now: datetime) -> Iterator[None]:
        for first in range(0, len(reminders), MOST_AT_ONCE):
            if first:
                yield
            some = reminders[first : first + MOST_AT_ONCE]
            try:
                self._round.note_shown(some, channel, now)
            except Refusal as refusal:
                if refusal.code == _BUSY:
                    self._unmarked.append((some, channel))
                else:
                    self._take_trouble(refusal)

    def _show_rows(self) -> None:
        rows: Sequence[tuple[Record, Duty]] = self._round.unanswered_duties()
        if self._trouble is not None:
            now = self._register.now()
            pairs = {duty.id: (record, duty) for record, duty in rows}
            pairs |= {duty.id: (record, duty) for record, duty in self._round.waiting(now)}
            rows = sorted(pairs.values(), key=lambda pair: (pair[1].due or now, pair[1].id))
        elif rows is self._shown:
            return
        self._shown = rows
        self._window.show_rows(rows)
        self._notes.keep_only({duty.id for _, duty in rows})

    def _take_trouble(self, refusal: Refusal) -> None:
        if self._trouble is None or self._trouble.code != refusal.code:
            self._trouble = refusal
            self.trouble_changed.emit(refusal)

    def _end_trouble(self) -> None:
        if self._trouble is not None:
            self._trouble = None
            self.trouble_changed.emit(None)
