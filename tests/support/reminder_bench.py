"""The whole of reminding, from clock to window, with a clock that the test sets."""

from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import Qt

from deadlines.records.record import Draft, Record
from deadlines.reminders.planning import Planner
from deadlines.reminders.quiet import QuietHours
from deadlines.reminders.round import ReminderRound
from deadlines.rules.rule import Kind, Level
from tests.support.builders import told_of
from tests.support.notes import FakeChannel
from tests.support.unit_ledger import MakeLedger
from ui.notifications.base import Note
from ui.notifications.choose import Notifier
from ui.reminders.desk import ReminderDesk
from ui.reminders.heartbeat import Heartbeat
from ui.reminders.window import ReminderWindow
from ui.theme import Theme
from ui.widgets.window_place import WindowPlace


class ShownRow:
    """A row of the reminder window, chosen, with what it shows and its buttons."""

    def __init__(self, window: ReminderWindow, position: int) -> None:
        self._window, self._position = window, position
        self.record, self.duty = window.duties[position]
        self.choose()

    def choose(self) -> "ShownRow":
        """Let its buttons be the window's."""
        self._window.list.setCurrentIndex(self._window.list.rows.index(self._position))
        return self

    def text(self, role: int = Qt.ItemDataRole.DisplayRole) -> str:
        """Return its title, or its LINE or TIME."""
        return str(self._window.list.rows.index(self._position).data(role))

    def __getattr__(self, name: str) -> Any:
        return getattr(self.choose()._window.buttons, name)


def shown_rows(window: ReminderWindow) -> list[ShownRow]:
    """Return the window's rows; the last one is chosen."""
    return [ShownRow(window, position) for position in range(len(window.duties))]


class NoteChannel(FakeChannel):
    """A channel that keeps the notes it was given."""

    def __init__(self, name: str = "freedesktop") -> None:
        super().__init__(name)
        self.notes: list[Note] = []

    def show_note(self, note: Note) -> None:
        self.notes.append(note)
        super().show_note(note)

    @property
    def titles(self) -> list[str]:
        return [note.title for note in self.notes]


class Heard:
    """What the desk's signals told."""

    def __init__(self, desk: ReminderDesk) -> None:
        self.opened: list[int] = []
        self.reasons: list[tuple[int, str]] = []
        self.refused: list[str] = []
        self.troubles: list[str] = []
        self.mutes: list[datetime | None] = []
        desk.open_asked.connect(self.opened.append)
        desk.finish_needs_reason.connect(lambda number, duty: self.reasons.append((number, duty)))
        desk.refused.connect(lambda refusal: self.refused.append(refusal.code))
        desk.trouble_changed.connect(lambda one: self.troubles.append(one.code if one else ""))
        desk.mute_changed.connect(self.mutes.append)


class ReminderBench:
    """A desk over a ledger. `log` makes records, `run` and `sleep` let time pass, `restart` starts
    the program anew over the same records and the same reminder log."""

    def __init__(
        self, make_ledger: MakeLedger, theme: Theme, now: datetime, quiet: QuietHours | None = None
    ) -> None:
        self.memory = make_ledger(now)
        self.clock = self.memory.clock
        self.log_kept = self.memory.ledger.reminders
        self.planner = Planner(self.memory.office, quiet or QuietHours(0, 0))
        self.theme = theme
        self._build()

    def _build(self) -> None:
        desk = self.memory.desk(self.theme)
        self.channel = NoteChannel()
        self.round = ReminderRound(self.log_kept, self.planner)
        self.heart = Heartbeat(self.clock, self.round.next_instant, self.memory.office.zone)
        self.window = ReminderWindow(
            desk,
            WindowPlace(lambda: "", lambda _: None),
            monotonic=lambda: self.clock.read().steady,
        )
        self.notifier = Notifier([self.channel])
        self.desk = ReminderDesk(desk, self.round, self.heart, self.notifier, self.window)
        self.heard = Heard(self.desk)
        self.desk.start()
        self.heart.start()
        self.expire()

    @property
    def now(self) -> datetime:
        return self.memory.register.now()

    def log(
        self, kind: Kind, title: str, ago: timedelta = timedelta(0), level: Level | None = None
    ) -> Record:
        """Log a record in the running program."""
        return self.memory.register.log(
            Draft(kind, title, self.now - ago, level, finding=told_of(kind))
        )

    def expire(self) -> None:
        """Let the heart's timer run out."""
        self.heart._timer.stop()
        self.heart._timer.timeout.emit()

    def run(self, span: timedelta) -> None:
        """Let time pass while the program runs."""
        until = self.clock.now() + span
        while True:
            wait = timedelta(milliseconds=self.heart._timer.interval())
            if self.clock.now() + wait > until:
                break
            self.clock.advance(wait)
            self.expire()
        self.clock.advance(until - self.clock.now())

    def sleep(self, span: timedelta) -> None:
        """Let the machine sleep; the heart beats some seconds after it woke."""
        self.clock.sleep(span)
        self.expire()

    def jump(self, to: datetime) -> None:
        """Set the clock; the heart notices when its timer runs out."""
        self.clock.jump(to)
        self.expire()

    def stop(self) -> None:
        """End the program as a crash would: nothing more is written."""
        self.heart.stop()
        self.desk.stop()
        register = self.memory.register
        for signal in (register.changed, register.reloaded):
            signal.disconnect()
        self.window.close()
        self.window.deleteLater()

    def restart(self, off: timedelta = timedelta(0)) -> None:
        """End the program and start it anew after some time off."""
        self.stop()
        self.clock.sleep(off)
        self._build()

    @property
    def titles(self) -> list[str]:
        """What the reminder window shows: the titles of its rows."""
        return [record.title for record, _ in self.window.duties]

    def row(self, title: str, duty: str = "") -> ShownRow:
        """Return a row by its title."""
        rows = [row for row in shown_rows(self.window) if row.record.title == title]
        return next(row for row in rows if not duty or row.duty.name == duty).choose()

    def finish(self, number: int, duty: str, reason: str = "") -> None:
        """Finish a duty elsewhere in the program."""
        self.memory.register.finish(number, duty, reason=reason)

    def recorded(self, duty: int) -> list[str]:
        """Return the steps the log keeps for a duty."""
        return [line.step.name for line in self.memory.reminder_lines(duty)]
