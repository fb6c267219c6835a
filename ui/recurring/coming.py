"""The recurring tasks in the running program: entered as their days come."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from deadlines.refusal import Refusal
from ui.desk import Desk
from ui.wording.short import cut

if TYPE_CHECKING:
    from deadlines.recurring.tasks import EnteredTask, RecurringTasks

_LONGEST_TITLE = 20


class ComingTasks(QObject):
    """Enters what the series owe by today; `said` tells what was skipped or refused."""

    said = Signal(str)

    def __init__(
        self, desk: Desk, tasks: Callable[[], RecurringTasks], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._tasks = desk, tasks

    def enter(self) -> None:
        """Enter what is owed, and tell the views."""
        if not self._desk.settings.read("series", ""):
            return  # and what counts patterns, which takes its time, stays away
        try:
            entered = self._tasks().enter()
        except Refusal as refusal:
            self.said.emit(self._desk.voice.refusals.sentence(refusal))
            return
        if entered:
            self._desk.register.follow()
        skipped = [one for one in entered if one.skipped]
        if skipped:
            said = self.tr("、").join(map(self._skipped_text, skipped))
            self.said.emit(self.tr("重复事项跳过未列入的：{said}").format(said=said))

    def _skipped_text(self, one: EnteredTask) -> str:
        text = self.tr("“{title}” %n 次", "", len(one.skipped))
        return text.format(title=cut(one.record.title, _LONGEST_TITLE))
