"""The settings page over choices, backups and a platform that are kept in memory."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from threading import Event
from typing import cast

from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from deadlines.calendar.office_hours import Schedule
from deadlines.records.record import Record
from deadlines.refusal import Refusal
from deadlines.self_check import Finding
from storage.backups.keeping import Keeping
from storage.handover.handing import Handing
from tests.support.builders import SHANGHAI
from tests.support.memory_handing import MemoryHanding
from tests.support.memory_settings import MemorySettings
from tests.support.unit_ledger import MakeLedger
from ui.dialogs.typed_dialog import Question
from ui.settings.page import SettingsPage
from ui.system.autostart import AutostartState
from ui.theme import Theme

FOLDER = Path("/data/duedesk")
MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=SHANGHAI)
PATIENCE = 5


@dataclass(frozen=True, slots=True)
class FakeBackup:
    path: Path
    day: date
    size: int = 1_500_000


class FakeKeeping:
    """Backups that are only names; `hold` keeps work from ending until `go` is set."""

    def __init__(self, *days: str) -> None:
        self.backups = [self._backup(day) for day in days]
        self.saved: list[Path] = []
        self.restored: list[Path] = []
        self.kept: Path | None = FOLDER / "duedesk-replaced-2026-03-02_090000.sqlite3"
        self.refusal: Refusal | None = None
        self.on_restore: Callable[[], None] = lambda: None
        self.go = Event()
        self.go.set()

    def due(self, now: datetime) -> bool:
        return all(backup.day != now.date() for backup in self.backups)

    def listed(self) -> Sequence[FakeBackup]:
        return sorted(self.backups, key=lambda backup: backup.day, reverse=True)

    def newest_good(self) -> Path | None:
        return None

    def make(self) -> Path:
        self._work()
        self.backups.append(self._backup("2026-03-02"))
        return self.backups[-1].path

    def save_to(self, target: Path) -> None:
        self._work()
        self.saved.append(target)

    def restore(self, backup: Path) -> Path | None:
        self._work()
        self.restored.append(backup)
        self.on_restore()
        return self.kept

    def set_aside(self) -> Path | None:
        return None

    def findings(self) -> Sequence[Finding]:
        return ()

    def _work(self) -> None:
        assert self.go.wait(PATIENCE)
        if self.refusal is not None:
            raise self.refusal

    def _backup(self, day: str) -> FakeBackup:
        return FakeBackup(FOLDER / "backups" / f"{day}_083100.sqlite", date.fromisoformat(day))


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
        settings: MemorySettings | None = None,
        keeping: FakeKeeping | None = None,
        autostart: FakeAutostart | None = None,
    ) -> None:
        self.app, self.qtbot, self.theme = app, qtbot, theme
        self.desk = make_ledger(MONDAY)
        self.settings = settings or MemorySettings()
        self.keeping = keeping or FakeKeeping("2026-02-27", "2026-03-01", "2026-02-28")
        self.handing = MemoryHanding()
        self.autostart = autostart or FakeAutostart()
        self.opened: list[Path] = []
        self.opens = True
        self.page = SettingsPage(
            self.settings,
            cast("Keeping", self.keeping),
            cast("Handing", self.handing),
            self.autostart,
            FOLDER,
            self.desk.voice,
            theme,
            now=self.desk.plain.now,
            rules=lambda: self.desk.plain.rules,
            preview=self._moved,
            open_folder=self._open,
        )
        qtbot.addWidget(self.page)
        self.said: list[tuple[str, object]] = []
        page = self.page
        page.unit_changed.connect(lambda name: self.said.append(("unit", name)))
        page.kinds_changed.connect(lambda: self.said.append(("kinds", None)))
        page.office_changed.connect(lambda: self.said.append(("office", None)))
        page.quiet_changed.connect(lambda quiet: self.said.append(("quiet", quiet)))
        page.sound_changed.connect(lambda on: self.said.append(("sound", on)))
        page.desk_clock_changed.connect(lambda on: self.said.append(("desk clock", on)))
        page.language_changed.connect(lambda name: self.said.append(("language", name)))
        page.backed_up.connect(lambda: self.said.append(("backed up", None)))
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
        return self.desk.plain.recomputed(replace(self.desk.office, schedule=schedule))

    def _open(self, folder: Path) -> bool:
        self.opened.append(folder)
        return self.opens


MakeBench = Callable[..., Bench]
