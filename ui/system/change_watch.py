"""Notices that another process has written to the database, as the command line does."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from deadlines.refusal import Refusal

_BURST_MS = 100
"""One commit touches its files several times; what comes within this is looked at once."""


class ChangeWatch(QObject):
    """Watches the database file, its write-ahead log and their folder.

    `version` is a number that changes with other connections' commits only (SQLite's data_version),
    so our own writes tell nothing. A file that is replaced, or goes and comes back, is watched
    again. Where nothing can be watched, as on some network drives, `check` still finds changes.
    """

    changed = Signal()

    def __init__(
        self, database: Path, version: Callable[[], int], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._files = [str(database), f"{database}-wal"]
        self._folder = str(database.parent)
        self._version = version
        self._seen: int | None = None
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._stir)
        self._watcher.directoryChanged.connect(self._stir)
        self._burst = QTimer(self)
        self._burst.setSingleShot(True)
        self._burst.setInterval(_BURST_MS)
        self._burst.timeout.connect(self.check)

    def start(self, seen: int) -> None:
        """Watch from here on; `seen` is the version of what is known, which may be old by now."""
        self._seen = seen
        self.check()

    def stop(self) -> None:
        """Watch no longer."""
        self._burst.stop()
        watched = self._watcher.files() + self._watcher.directories()
        if watched:
            self._watcher.removePaths(watched)

    def check(self) -> None:
        """Look whether somebody else has written since the last look; costs microseconds."""
        self._watch()
        version = self._read()
        if version is None or version == self._seen:
            return
        self._seen = version
        self.changed.emit()

    def _stir(self) -> None:
        # The folder also changes with every backup and settings file; the timer is not put off
        # by what comes meanwhile, so a busy folder cannot hide a change.
        if not self._burst.isActive():
            self._burst.start()

    def _watch(self) -> None:
        watched = {*self._watcher.files(), *self._watcher.directories()}
        for path in (self._folder, *self._files):
            if path not in watched and Path(path).exists():
                self._watcher.addPath(path)

    def _read(self) -> int | None:
        try:
            return self._version()
        except Refusal:
            return None  # the next command that needs the database says what is wrong with it
