"""The daily patrol in the running program: entered each day, ticked in one step, taken back."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from deadlines.choices import Choices
from deadlines.patrol.daily import DailyPatrols
from deadlines.records.duty import DutyState
from deadlines.records.record import Record
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind
from ui.observable_register import ObservableRegister


class Patrolling(QObject):
    """Enters what each day owes, and ticks it; the views are told once all is stored."""

    missed = Signal(object)
    """tuple of date: days that were not patrolled, found when today's patrol was entered."""
    reason_needed = Signal(int, str)
    """record number, duty: a tick that is late takes its reason."""
    refused = Signal(object)
    """Refusal: today's patrol could not be entered."""

    def __init__(
        self,
        register: ObservableRegister,
        daily: Callable[[], DailyPatrols],
        choices: Choices,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._register, self._daily, self._choices = register, daily, choices
        self._ticked: tuple[str, ...] = ()
        self.last: Record | None = None

    @property
    def daily(self) -> DailyPatrols:
        """The patrols by what the unit chose, as it stands now."""
        return self._daily()

    def enter(self) -> None:
        """Enter today's patrol where the unit patrols and today owes one.

        Not before the first start's questions, which ask whether it patrols.
        """
        if self._choices.is_first_start or Kind.PATROL not in self._choices.kinds:
            return
        try:
            found = self.daily.enter(self._title())
        except Refusal as refusal:
            self.refused.emit(refusal)
            return
        if found.record is not None or found.missed:
            self._register.follow()
        if found.missed:
            self.missed.emit(found.missed)

    def tick(self, channel: str = "", note: str = "") -> None:
        """Tick today's patrol, a channel's or each one's next; raises Refusal.

        After the office has closed `reason_needed` asks for the reason instead.
        """
        now = self._register.now()
        try:
            record = self._register.carry_out(
                lambda: self.daily.tick(self._title(), channel, note=note)
            )
        except Refusal as refusal:
            if refusal.code != "late-needs-reason":
                raise
            self.reason_needed.emit(refusal.facts["number"], refusal.facts["duty"])
            return
        self._ticked = tuple(
            duty.name
            for duty in record.duties
            if duty.state is DutyState.DONE and duty.done_at is not None and duty.done_at >= now
        )
        self.last = record

    def tick_or_refuse(self, channel: str) -> None:
        """Tick as `tick`, and tell by `refused` why not."""
        try:
            self.tick(channel)
        except Refusal as refusal:
            self.refused.emit(refusal)

    def take_back(self, reason: str) -> None:
        """Open what was ticked last again; raises Refusal where the record has changed since."""
        if self.last is None:
            return
        for name in self._ticked:
            self._register.reopen(self.last.number, name, reason)
        self.last = None
        self._register.reload()

    def add_late(self, day: date, reason: str) -> None:
        """Enter an earlier day's patrol afterwards; raises Refusal."""
        self._register.carry_out(lambda: self.daily.add_late(day, self._title(), reason))

    def _title(self) -> str:
        return self.tr("日常巡查")
