"""The daily backup: made in a worker when the day has none yet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from deadlines.refusal import Refusal

if TYPE_CHECKING:
    from storage.backups.keeping import Keeping


class DailyBackup(QObject):
    """Looks at each call of `look` whether today's backup is due, and makes it in a thread.

    `made` comes when one has been made, `failed` with the refusal when it could not be.
    """

    made = Signal()
    failed = Signal(object)

    def __init__(self, keeping: Keeping, now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._keeping, self._now = keeping, now
        self._worker: Thread | None = None

    def look(self) -> None:
        """Make today's backup if there is none yet; returns at once."""
        if self._worker is not None and self._worker.is_alive():
            return
        if self._keeping.backups.is_due(self._now()):
            self._worker = Thread(target=self._make, name="backup", daemon=True)
            self._worker.start()

    def stop(self) -> None:
        """Wait for a backup under way, a few seconds at the most."""
        if self._worker is not None:
            self._worker.join(timeout=5)

    def _make(self) -> None:
        try:
            self._keeping.make()
        except Refusal as refusal:
            self.failed.emit(refusal)
        else:
            self.made.emit()
