"""The settings page over a ledger, with a platform whose autostart is only remembered."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from threading import Event

from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from deadlines.calendar.office_hours import Schedule
from deadlines.handover.contents import Given, WriteList
from deadlines.progress import Progress, ignore_progress
from deadlines.records.record import Record
from deadlines.refusal import Refusal
from storage.backups.keeping import Keeping
from storage.handover.handing import Handing
from tests.support.builders import SHANGHAI
from tests.support.unit_ledger import MakeLedger, UnitLedger
from ui.dialogs.typed_dialog import Question
from ui.settings.backup_group import DataFolder
from ui.settings.page import SettingsPage
from ui.system.autostart import AutostartState, Starts
from ui.theme import Theme

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=SHANGHAI)
PATIENCE = 5


class HeldKeeping(Keeping):
    """Real backups, whose work does not begin until `go` is set."""

    def __init__(self, unit: UnitLedger) -> None:
        super().__init__(unit.ledger.file, unit.clock, SHANGHAI)
        self.go = Event()
        self.go.set()

    def make(self) -> Path:
        assert self.go.wait(PATIENCE)
        return super().make()

    def restore(self, backup: Path) -> Path | None:
        assert self.go.wait(PATIENCE)
        return super().restore(backup)


class HeldHanding(Handing):
    """Real handovers; making one does not begin until `go` is set."""

    def __init__(self, unit: UnitLedger) -> None:
        super().__init__(unit.ledger.file, unit.clock, SHANGHAI)
        self.go = Event()
        self.go.set()

    def give(
        self,
        target: Path,
        passphrase: str,
        progress: Progress = ignore_progress,
        *,
        listing: Path | None = None,
        write_list: WriteList | None = None,
    ) -> Given:
        assert self.go.wait(PATIENCE)
        return super().give(target, passphrase, progress, listing=listing, write_list=write_list)


class FakeAutostart:
    """A platform that remembers; while `refusal` is set, it refuses to change anything."""

    def __init__(self, state: AutostartState = AutostartState.OFF) -> None:
        self.now = state
        self.refusal: Refusal | None = None

    def state(self) -> AutostartState:
        return self.now

    def turn_on(self) -> None:
        self._change(AutostartState.ON)

    def turn_off(self) -> None:
        self._change(AutostartState.OFF)

    def _change(self, state: AutostartState) -> None:
        if self.refusal is not None:
            raise self.refusal
        self.now = state


class Bench:
    """The page, all that it works on, and what its signals said in order."""

    def __init__(
        self,
        make_ledger: MakeLedger,
        app: QApplication,
        qtbot: QtBot,
        theme: Theme,
        choices: Mapping[str, str] | None = None,
        backups: Sequence[str] = (),
        autostart: FakeAutostart | None = None,
    ) -> None:
        self.app, self.qtbot, self.theme = app, qtbot, theme
        self.desk = make_ledger(MONDAY)
        self.settings = self.desk.settings
        self.desk.choose(**(choices or {}))
        self.folder = self.desk.ledger.folder
        self.elsewhere = self.folder.parent / "usb"
        self.elsewhere.mkdir()
        self.keeping = HeldKeeping(self.desk)
        for day in backups:
            self.desk.clock.jump(datetime.fromisoformat(f"{day}T08:31:00+08:00"))
            self.keeping.make()
        self.desk.clock.jump(MONDAY)
        self.handing = HeldHanding(self.desk)
        self.autostart, self.schedule = autostart or FakeAutostart(), FakeAutostart()
        self.opened: list[Path] = []
        self.opens = True
        self.page = SettingsPage(
            self.desk.desk(theme),
            self.keeping,
            self.handing,
            Starts(self.autostart, self.schedule),
            DataFolder(self.folder, self._open),
            self._moved,
        )
        qtbot.addWidget(self.page)
        self.said: list[tuple[str, object]] = []
        page = self.page
        page.unit.unit_changed.connect(lambda name: self.said.append(("unit", name)))
        page.kinds.kinds_changed.connect(lambda: self.said.append(("kinds", None)))
        page.office.office_changed.connect(lambda: self.said.append(("office", None)))
        page.reminder.quiet_changed.connect(lambda quiet: self.said.append(("quiet", quiet)))
        page.reminder.sound_changed.connect(lambda on: self.said.append(("sound", on)))
        page.reminder.desk_clock_changed.connect(lambda on: self.said.append(("desk clock", on)))
        page.look.language_changed.connect(lambda name: self.said.append(("language", name)))
        page.backup.made.connect(lambda: self.said.append(("backed up", None)))
        page.restored.connect(lambda: self.said.append(("restored", None)))
        page.handover_taken.connect(lambda: self.said.append(("handover taken", None)))
        page.resize(812, 600)
        with qtbot.waitExposed(page):
            page.show()

    def question(self) -> Question:
        """Return the question that is open."""
        return self.page.findChildren(Question)[-1]

    def file_dialog(self) -> QFileDialog:
        """Return the window for choosing a file that is open."""
        return self.page.findChildren(QFileDialog)[-1]

    def wait_for_work(self) -> None:
        """Wait until the backup's work has ended."""
        self.qtbot.waitUntil(lambda: not self.page.backup.is_busy, timeout=PATIENCE * 1000)

    def _moved(self, schedule: Schedule) -> Sequence[tuple[Record, Record]]:
        return self.desk.plain.changed_by_counting(replace(self.desk.office, schedule=schedule))

    def _open(self, folder: Path) -> bool:
        self.opened.append(folder)
        return self.opens


MakeBench = Callable[..., Bench]
