"""A duty: what is owed for one record, to whom, by when, and whether it has been done."""

from datetime import datetime, timedelta
from enum import StrEnum

from deadlines.calendar.notice import Certainty
from deadlines.rules.rule import DutyRule, Kind
from deadlines.values import dataclass


class DutyState(StrEnum):
    """Where a duty stands. `locked` ones wait for another duty of the record."""

    OPEN = "open"
    LOCKED = "locked"
    DONE = "done"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Deed:
    """The words of a finished duty, each may be empty.

    To `whom` it was reported (or who approved), by what `means`, with what `result` (处置结果,
    答复, 批示), and for a message its `outcome`.
    """

    whom: str = ""
    means: str = ""
    result: str = ""
    outcome: str = ""


NO_WORDS = Deed()


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing owed for a record. All instants are aware.

    `due` is the rule's limit, or the app's own target where the rule gives no number (`is_target`);
    `safe_by` is the earliest it could turn out to be while its year has no notice. `rule` is the
    rule as it was when the record was logged. `was_due` keeps the date before an extension.
    `late_reason` explains a late finish, `extension_reason` an extension, made at `extended_at`.
    A finished one tells to `whom` it was reported (or who approved), by what `means`, with what
    `result` (处置结果, 答复, 批示) and, for a message, what `outcome`.
    """

    id: int
    record: int
    rule: DutyRule
    start: datetime
    due: datetime | None
    safe_by: datetime | None
    certainty: Certainty
    edition: str
    state: DutyState = DutyState.OPEN
    done_at: datetime | None = None
    late_reason: str = ""
    acknowledged_at: datetime | None = None
    was_due: datetime | None = None
    extension_reason: str = ""
    extended_at: datetime | None = None
    whom: str = ""
    means: str = ""
    result: str = ""
    outcome: str = ""

    @property
    def is_extended_late(self) -> bool:
        """Whether it was extended only after its first deadline had passed."""
        return bool(self.extended_at and self.was_due and self.extended_at > self.was_due)

    @property
    def name(self) -> str:
        """The duty's name in its rule, as `submit`."""
        return self.rule.duty

    @property
    def is_target(self) -> bool:
        """Whether `due` is the app's own target and not the rule's limit."""
        return self.rule.limit is None

    @property
    def remind_by(self) -> datetime | None:
        """The time reminders and bands go by: the safe one."""
        return self.safe_by or self.due

    def is_past(self, now: datetime) -> bool:
        """Return whether it was finished after its due time or target, or is open past it at `now`.

        Past means strictly after the instant.
        """
        if self.due is None or self.state in (DutyState.CANCELLED, DutyState.LOCKED):
            return False
        return (self.done_at or now) > self.due

    def is_late(self, now: datetime) -> bool:
        """Return whether the rule's limit was or is missed; a target passed is not late.

        An extension made after the deadline does not undo that it was missed.
        """
        if self.is_target or self.state in (DutyState.CANCELLED, DutyState.LOCKED):
            return False
        return self.is_extended_late or self.is_past(now)

    @property
    def lacks_reason(self) -> bool:
        """Whether it was finished late, without a reason."""
        return self.done_at is not None and self.is_late(self.done_at) and not self.late_reason

    def time_taken(self) -> timedelta | None:
        """Return how long the duty took from its start, once it is done; a patrol takes no time."""
        if self.done_at is None or self.rule.kind is Kind.PATROL:
            return None
        return self.done_at - self.start


SOON = timedelta(hours=2)


class Band(StrEnum):
    """How urgent an open duty is, the most urgent first."""

    OVERDUE = "overdue"
    PAST_TARGET = "past-target"
    SOON = "soon"
    TODAY = "today"
    LATER = "later"


def band_of(duty: Duty, now: datetime) -> Band:
    """Return the band of an open duty at `now`, whose zone says when today ends.

    Overdue goes by the deadline itself; the other bands by the safe time. The program's own target
    is never overdue, but passed. A duty without a due time is for later.
    """
    if duty.due is None or duty.remind_by is None:
        return Band.LATER
    if now > duty.due:
        return Band.PAST_TARGET if duty.is_target else Band.OVERDUE
    remind_by = duty.remind_by
    if remind_by - now <= SOON:
        return Band.SOON
    midnight = (now + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    return Band.TODAY if remind_by <= midnight else Band.LATER
