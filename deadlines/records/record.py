"""A record: a news item, an incident, a message or another thing the unit must act on in time."""

import unicodedata
from datetime import date, datetime
from enum import StrEnum

from deadlines.records.duty import Duty, DutyState
from deadlines.refusal import Refusal
from deadlines.rules.rule import FoundBy, Kind, Level, Start
from deadlines.values import dataclass, replace

LONGEST_TITLE = 20_000
LONGEST_TEXT = 200_000


class RecordStatus(StrEnum):
    """Whether a record still has duties to do."""

    OPEN = "open"
    DONE = "done"
    CANCELLED = "cancelled"


class Mark(StrEnum):
    """The steps of a checklist: three reviews, three proofs, the form, and a message's way."""

    FIRST_REVIEW = "first-review"
    SECOND_REVIEW = "second-review"
    FINAL_REVIEW = "final-review"
    FIRST_PROOF = "first-proof"
    SECOND_PROOF = "second-proof"
    THIRD_PROOF = "third-proof"
    FORM_ATTACHED = "form-attached"
    REGISTERED = "registered"
    ASSIGNED = "assigned"
    HANDLED = "handled"
    APPROVED = "approved"
    ANSWERED = "answered"
    ARCHIVED = "archived"


CHECKLISTS: dict[Kind, tuple[Mark, ...]] = {
    Kind.NEWS: (
        Mark.FIRST_REVIEW,
        Mark.SECOND_REVIEW,
        Mark.FINAL_REVIEW,
        Mark.FIRST_PROOF,
        Mark.SECOND_PROOF,
        Mark.THIRD_PROOF,
        Mark.FORM_ATTACHED,
    ),
    Kind.MESSAGE: (
        Mark.REGISTERED,
        Mark.ASSIGNED,
        Mark.HANDLED,
        Mark.APPROVED,
        Mark.ANSWERED,
        Mark.ARCHIVED,
    ),
}
"""三审三校 and the approval form for news; 登记 → 批办 → 办理 → 审定 → 反馈 → 归档 for messages."""


@dataclass(frozen=True, slots=True)
class Check:
    """One step of a record's checklist, with who did it, when and its words once it is done.

    A task's steps are the user's own, and their marks what the user calls them.
    """

    mark: str
    done: bool = False
    who: str = ""
    at: datetime | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Attempt:
    """That somebody was called for an at-once duty: whom, and whether they were reached."""

    contact: str
    is_reached: bool


@dataclass(frozen=True, slots=True)
class CaseNote:
    """A dated note (办理记录); `is_added_later` one written after the record was closed (补记).

    One about an `attempt` to reach somebody says so in its text, too.
    """

    at: datetime
    text: str
    is_added_later: bool = False
    attempt: Attempt | None = None

    @property
    def told(self) -> list[str | bool]:
        """What is kept of an attempt: the name and whether it was reached; nothing of others."""
        return [self.attempt.contact, self.attempt.is_reached] if self.attempt else []


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file kept as evidence: its name, its bytes by their SHA-256, its media type, when added."""

    sha256: str
    name: str
    size: int
    media_type: str
    at: datetime

    def is_same_file(self, other: "Attachment") -> bool:
        """Return whether the other is the same bytes under the same name."""
        return (self.sha256, self.name) == (other.sha256, other.name)


@dataclass(frozen=True, slots=True)
class Undertaker:
    """Who undertakes a message or a task (承办), and by when (`by`, aware) within the unit.

    `urged` counts how often it was asked for (催办), `answer` is what came back, at `answered_at`:
    how it stands, or why it is late.
    """

    name: str
    phone: str = ""
    by: datetime | None = None
    urged: int = 0
    answer: str = ""
    answered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """A day of a series of recurring tasks, as its pattern names it, before it is moved."""

    series: int
    day: date


UNDERTAKEN = (Kind.MESSAGE, Kind.TASK)
"""The kinds of records that have undertakers, the leading one (牵头) first."""


@dataclass(frozen=True, slots=True)
class Visit:
    """A media visit: the medium, the reporter, the phone, and the wished time (aware)."""

    medium: str = ""
    reporter: str = ""
    phone: str = ""
    at: datetime | None = None


class _Started:
    """The times that limits run from, of a draft as of a record."""

    __slots__ = ()
    at: datetime
    posted: datetime | None
    instructed: datetime | None = None

    def start_of(self, start: Start) -> datetime:
        """Return the instant that a limit with that start runs from; a given one is the duty's."""
        if start is Start.POSTED:
            return self.posted or self.at
        if start is Start.INSTRUCTED:
            return self.instructed or self.at
        return self.at

    def event_of(self, start: Start) -> Start:
        """Return what a limit with that start is counted from: the receipt where it is unknown."""
        unknown = {Start.POSTED: self.posted is None, Start.INSTRUCTED: self.instructed is None}
        return Start.RECEIVED if unknown.get(start) else start


@dataclass(frozen=True, slots=True)
class Draft(_Started):
    """What the user typed for a record, before it is logged. All instants are aware.

    `posted` is when a message was left on its site, `at` when the unit received it; without
    `posted` the receipt counts. `steps` are a task's own checklist.
    """

    kind: Kind
    title: str
    at: datetime
    level: Level | None = None
    source: str = ""
    link: str = ""
    note: str = ""
    due: datetime | None = None
    finding: FoundBy | None = None
    posted: datetime | None = None
    visit: Visit = Visit()
    steps: tuple[str, ...] = ()
    undertakers: tuple[Undertaker, ...] = ()

    def check(self, now: datetime) -> "Draft":
        """Return the draft as it may be logged, its texts stored as typed.

        Incidents without a level are general, those without a way of finding were found by the
        unit itself; other kinds have neither. Raises Refusal: "title-empty", "title-too-long",
        "text-too-long", "text-broken" (half a character), "time-in-future" (for what has
        happened), "level-not-for-kind", "finding-not-for-kind", "posted-not-for-kind",
        "visit-not-for-kind", "posted-after-receipt", "steps-not-for-kind",
        "undertakers-not-for-kind".

        A task's time is when it is due; its start is now.
        """
        told = [text for one in self.undertakers for text in (one.name, one.phone)]
        for text in (self.title, self.source, self.link, self.note, *self.steps, *told):
            if any("\ud800" <= character <= "\udfff" for character in text):
                raise Refusal("text-broken")
        if not any(is_visible(character) for character in self.title):
            raise Refusal("title-empty")
        if len(self.title) > LONGEST_TITLE:
            raise Refusal("title-too-long", length=len(self.title), most=LONGEST_TITLE)
        if max(len(self.note), len(self.source), len(self.link)) > LONGEST_TEXT:
            raise Refusal("text-too-long", most=LONGEST_TEXT)
        if self.kind is not Kind.INCIDENT and self.level is not None:
            raise Refusal("level-not-for-kind", kind=self.kind)
        if self.kind is not Kind.INCIDENT and self.finding is not None:
            raise Refusal("finding-not-for-kind", kind=self.kind)
        if self.kind is not Kind.MESSAGE and self.posted is not None:
            raise Refusal("posted-not-for-kind", kind=self.kind)
        if self.kind is not Kind.MEDIA and self.visit != Visit():
            raise Refusal("visit-not-for-kind", kind=self.kind)
        if self.kind is not Kind.TASK and self.steps:
            raise Refusal("steps-not-for-kind", kind=self.kind)
        if self.kind not in UNDERTAKEN and self.undertakers:
            raise Refusal("undertakers-not-for-kind", kind=self.kind)
        if self.posted is not None and self.posted > self.at:
            raise Refusal("posted-after-receipt", posted=self.posted, at=self.at)
        is_incident = self.kind is Kind.INCIDENT
        level = self.level or (Level.GENERAL if is_incident else None)
        finding = self.finding or (FoundBy.SELF if is_incident else None)
        due = self.due
        if self.kind is Kind.TASK:
            due = due or self.at
        elif self.at > now:
            raise Refusal("time-in-future", at=self.at, now=now)
        at = min(self.at, now) if self.kind is Kind.TASK else self.at
        return replace(self, at=at, level=level, due=due, finding=finding)


def is_visible(character: str) -> bool:
    """Return whether the character shows anything: no space, control or format character."""
    return not character.isspace() and unicodedata.category(character) not in ("Cc", "Cf", "Cs")


@dataclass(frozen=True, slots=True)
class Record(_Started):
    """One line of the ledger, with its duties. All instants are aware.

    `at` is when it happened, was found or was received; `logged_at` when it was entered. Of a
    message `posted` is when it was left on its site, `instructed` when the leader's opinion (批办)
    reached the unit. `turn` says for which day of which series of recurring tasks it stands.
    `volume` is the number of its archived case file, as `2026-003`.
    """

    number: int
    kind: Kind
    title: str
    at: datetime
    logged_at: datetime
    level: Level | None = None
    source: str = ""
    link: str = ""
    note: str = ""
    status: RecordStatus = RecordStatus.OPEN
    duties: tuple[Duty, ...] = ()
    checks: tuple[Check, ...] = ()
    finding: FoundBy | None = None
    posted: datetime | None = None
    instructed: datetime | None = None
    visit: Visit = Visit()
    notes: tuple[CaseNote, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    turn: Turn | None = None
    undertakers: tuple[Undertaker, ...] = ()
    volume: str = ""

    @property
    def open_duties(self) -> tuple[Duty, ...]:
        """The duties still to do, the locked ones left out."""
        return tuple(duty for duty in self.duties if duty.state is DutyState.OPEN)

    @property
    def nearest(self) -> Duty | None:
        """The open duty that is due first; None when nothing with a due time is open."""
        timed = [duty for duty in self.open_duties if duty.remind_by is not None]
        if len(timed) < 2:  # as most records have it, of which ten thousand are asked in a row
            return timed[0] if timed else None
        return min(timed, key=lambda duty: (duty.remind_by, duty.id))

    def duty(self, name: str) -> Duty:
        """Return the duty called `name`; raises Refusal("unknown-duty") with the known names."""
        for duty in self.duties:
            if duty.name == name:
                return duty
        known = tuple(duty.name for duty in self.duties)
        raise Refusal("unknown-duty", number=self.number, text=name, known=known)

    def with_duty(self, changed: Duty) -> "Record":
        """Return the record with this duty in place of the one of its id."""
        duties = tuple(changed if duty.id == changed.id else duty for duty in self.duties)
        return replace(self, duties=duties)

    def with_duties(self, duties: tuple[Duty, ...]) -> "Record":
        """Return the record with these duties, done where none is open or locked."""
        waiting = (DutyState.OPEN, DutyState.LOCKED)
        is_done = all(duty.state not in waiting for duty in duties)
        return replace(self, duties=duties, status=RecordStatus.DONE if is_done else self.status)
