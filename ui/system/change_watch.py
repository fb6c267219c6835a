"""Notices that another process has written to the database, as the command line does."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from deadlines.refusal import Refusal

LOST = frozenset({"ledger-gone", "ledger-replaced", "database-newer", "database-damaged"})
"""The refusals after which nothing can be saved before the user has chosen what to do."""
_BURST_MS = 100
"""One commit touches its files several times; what comes within this is looked at once."""


class ChangeWatch(QObject):
    """Watches the database file, its write-ahead log and their folder.

    `look` returns a number that changes with other connections' commits only (SQLite's
    data_version), so our own writes tell nothing, and refuses where the file is no longer what was
    opened. A file that is replaced, or goes and comes back, is watched again. Where nothing can be
    watched, as on some network drives, `check` still finds changes.
    """

    changed = Signal()
    lost = Signal(object)
    """Refusal or None: why the file cannot be written any more, or that it can again."""

    def __init__(
        self, database: Path, look: Callable[[], int], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._files = [str(database), f"{database}-wal"]
        self._folder = str(database.parent)
        self._look = look
        self._trouble = ""
        self._seen: int | None = None
        self._marks: list[tuple[int, int, int] | None] = []
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._stir)
        self._watcher.directoryChanged.connect(self._stir)
        self._burst = QTimer(self, singleShot=True, interval=_BURST_MS)
        self._burst.timeout.connect(self.check)

    def start(self, seen: int) -> None:
        """Watch from here on; `seen` is the version of what is known, which may be old by now."""
        self._seen, self._trouble = seen, ""
        self.check()

    def stop(self) -> None:
        """Watch no longer."""
        self._burst.stop()
        watched = self._watcher.files() + self._watcher.directories()
        if watched:
            self._watcher.removePaths(watched)

    def check(self) -> None:
        """Look whether another process has written since the last look; costs microseconds."""
        self._watch()
        # Before the look, not after it: what is written in between is looked at once more.
        self._marks = self._read_marks()
        try:
            version = self._look()
        except Refusal as refusal:
            self._lose(refusal)
            return
        if self._trouble:
            self._trouble = ""
            self.lost.emit(None)
        if version != self._seen:
            self._seen = version
            self.changed.emit()

    def _lose(self, refusal: Refusal) -> None:
        # A file that is busy, or a full disk, is told by the next command that needs it.
        if refusal.code in LOST and refusal.code != self._trouble:
            self._trouble = refusal.code
            self.lost.emit(refusal)

    def _stir(self) -> None:
        # The folder also changes with every backup and settings file; the timer is not put off
        # by what comes meanwhile, so a busy folder cannot hide a change.
        # Looking itself can touch the owner of the write-ahead log, which is no change.
        if not self._burst.isActive() and self._read_marks() != self._marks:
            self._burst.start()

    def _read_marks(self) -> list[tuple[int, int, int] | None]:
        marks: list[tuple[int, int, int] | None] = []
        for name in (self._folder, *self._files):
            try:
                found = Path(name).stat()
            except OSError:
                marks.append(None)
            else:
                marks.append((found.st_mtime_ns, found.st_size, found.st_ino))
        return marks

    def _watch(self) -> None:
        watched = {*self._watcher.files(), *self._watcher.directories()}
        for path in (self._folder, *self._files):
            if path not in watched and Path(path).exists():
                self._watcher.addPath(path)
