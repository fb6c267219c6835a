"""A regulation's rules: what is owed for each kind of record, to whom, and by when."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from deadlines.refusal import Refusal
from deadlines.rules.ladder import Ladder
from deadlines.values import dataclass, field

TYPE_CHECKING = False  # as `typing` has it, which takes long to import
if TYPE_CHECKING:
    from typing import TypeVar

    _T = TypeVar("_T", bound=StrEnum)


class Kind(StrEnum):
    """What a record is about."""

    NEWS = "news"
    INCIDENT = "incident"
    MESSAGE = "message"
    MEDIA = "media"
    PATROL = "patrol"
    TASK = "task"


class Level(StrEnum):
    """How serious an incident is.

    A `sign` (苗头) is a trend that is not yet an incident; `major` ones cannot be handled by the
    unit alone.
    """

    SIGN = "sign"
    GENERAL = "general"
    MAJOR = "major"


class FoundBy(StrEnum):
    """How the unit came to know of an incident (发现方式).

    `self`: it found or received it itself; `told`: the school had seen it and told the unit.
    """

    SELF = "self"
    TOLD = "told"


class Start(StrEnum):
    """The event a limit runs from.

    `posted` is when a message was left on its site, `instructed` when the leader's opinion (批办)
    reached the unit, until then its receipt; `visit` the wished time of a media visit.
    """

    HAPPENED = "happened"
    FOUND = "found"
    RECEIVED = "received"
    POSTED = "posted"
    INSTRUCTED = "instructed"
    CALLED = "called"
    VISIT = "visit"
    DAY = "day"
    GIVEN = "given"


class Reading(StrEnum):
    """How a limit is counted; product texts call these the readings of a rule."""

    NEXT_WORKING_DAY_CLOSE = "next-working-day-close"
    NEXT_WORKING_DAY_MIDNIGHT = "next-working-day-midnight"
    NEXT_WORKING_DAY_SAME_TIME = "next-working-day-same-time"
    SAME_WORKING_DAY_CLOSE = "same-working-day-close"
    OFFICE_HOURS = "office-hours"
    CLOCK_24H = "clock-24h"
    CLOCK_HOURS = "clock-hours"
    NEXT_FULL_HOUR = "next-full-hour"
    CALENDAR_DAYS_ROLLED_CLOSE = "calendar-days-rolled-close"
    CALENDAR_DAYS_ROLLED_MIDNIGHT = "calendar-days-rolled-midnight"
    CALENDAR_DAYS_MIDNIGHT = "calendar-days-midnight"
    WORKING_DAYS_CLOSE = "working-days-close"
    EXACT_HOURS = "exact-hours"
    AT_GIVEN_TIME = "at-given-time"
    GIVEN_DAY_OR_BEFORE = "given-day-or-before"
    GIVEN_DAY_OR_AFTER = "given-day-or-after"


class Unit(StrEnum):
    """What the number of a limit counts."""

    WORKING_DAYS = "working-days"
    DAYS = "days"
    HOURS = "hours"
    NONE = "none"


UNIT_OF = {
    Reading.NEXT_WORKING_DAY_CLOSE: Unit.WORKING_DAYS,
    Reading.NEXT_WORKING_DAY_MIDNIGHT: Unit.WORKING_DAYS,
    Reading.NEXT_WORKING_DAY_SAME_TIME: Unit.WORKING_DAYS,
    Reading.SAME_WORKING_DAY_CLOSE: Unit.WORKING_DAYS,
    Reading.OFFICE_HOURS: Unit.WORKING_DAYS,
    Reading.CLOCK_24H: Unit.WORKING_DAYS,
    Reading.CLOCK_HOURS: Unit.HOURS,
    Reading.NEXT_FULL_HOUR: Unit.HOURS,
    Reading.CALENDAR_DAYS_ROLLED_CLOSE: Unit.DAYS,
    Reading.CALENDAR_DAYS_ROLLED_MIDNIGHT: Unit.DAYS,
    Reading.CALENDAR_DAYS_MIDNIGHT: Unit.DAYS,
    Reading.WORKING_DAYS_CLOSE: Unit.DAYS,
    Reading.EXACT_HOURS: Unit.DAYS,
    Reading.AT_GIVEN_TIME: Unit.NONE,
    Reading.GIVEN_DAY_OR_BEFORE: Unit.NONE,
    Reading.GIVEN_DAY_OR_AFTER: Unit.NONE,
}
"""The unit of each reading's number. A rule may name any reading of its own unit; a limit in days
may also be read as working days, and the other way round."""


@dataclass(frozen=True, slots=True)
class Limit:
    """The rule's limit: `amount` in the unit of `reading`.

    Of a given day it says which day that is, the start's own being the first.
    """

    amount: int
    reading: Reading

    @property
    def unit(self) -> Unit:
        """What `amount` counts."""
        return UNIT_OF[self.reading]


_EVENTS = {
    Start.POSTED: Start.RECEIVED,
    Start.INSTRUCTED: Start.RECEIVED,
    Start.VISIT: Start.CALLED,
}
INCIDENT_LEVELS = frozenset((Level.GENERAL, Level.MAJOR))
"""The levels a rule is about that names none: a sign is no incident yet."""


@dataclass(frozen=True, slots=True)
class DutyRule:
    """What one regulation says is owed for one kind of record.

    `words` are the regulation's own and the basis of all the rest. A rule with words such as
    "at once" has no limit but a `target` in minutes, which is the app's own and is shown as such.
    `extended_to` is the whole limit after an extension, counted from the original start. With
    `locked_until` the duty waits for another duty of the same record to be finished. `findings`
    restricts it to incidents that came to be known so. `remark` says what the program adds where
    the regulation's words leave something open.
    """

    regulation: str
    kind: Kind
    duty: str
    start: Start
    recipient: str
    words: str
    limit: Limit | None = None
    target: int | None = None
    extended_to: int | None = None
    levels: frozenset[Level] = INCIDENT_LEVELS
    locked_until: str = ""
    title: str = ""
    ladder: Ladder = field(default_factory=Ladder)
    findings: frozenset[FoundBy] = frozenset(FoundBy)
    remark: str = ""

    @property
    def event(self) -> Start:
        """The event whose time a record itself holds: a message's receipt, a reporter's call."""
        return _EVENTS.get(self.start, self.start)

    @property
    def is_at_once(self) -> bool:
        """Whether the regulation says "at once": no limit, and reminders from the start on."""
        return self.limit is None and self.target is not None and self.ladder.from_start

    def is_for(self, level: Level | None, finding: FoundBy | None = None) -> bool:
        """Return whether the rule applies to a record of that level and way of finding.

        None stands for kinds that have neither.
        """
        return (level is None or level in self.levels) and (
            finding is None or finding in self.findings
        )

    def is_overlapping(self, other: DutyRule) -> bool:
        """Return whether one record could owe the same duty by both rules."""
        is_same = (self.kind, self.duty) == (other.kind, other.duty)
        return is_same and bool(self.levels & other.levels and self.findings & other.findings)


@dataclass(frozen=True, slots=True)
class RuleBook:
    """All rules in force, in the order their files give them."""

    rules: tuple[DutyRule, ...]

    def rules_for(
        self, kind: Kind, level: Level | None = None, finding: FoundBy | None = None
    ) -> tuple[DutyRule, ...]:
        """Return the rules for a record of that kind, level and way of finding.

        Raises Refusal("no-rule-for-kind") where the rule files say nothing about the kind.
        """
        found = tuple(r for r in self.rules if r.kind is kind and r.is_for(level, finding))
        if not found:
            raise Refusal("no-rule-for-kind", kind=kind)
        return found

    def find(
        self, kind: Kind, duty: str, level: Level | None = None, finding: FoundBy | None = None
    ) -> DutyRule | None:
        """Return the rule for that duty of such a record, or None."""
        of_kind = (r for r in self.rules if r.kind is kind and r.duty == duty)
        return next((r for r in of_kind if r.is_for(level, finding)), None)


def find_kind(text: str) -> Kind:
    """Return the kind called `text`; raises Refusal("unknown-kind") with the known ones."""
    return _find_name(Kind, text, "unknown-kind")


def find_level(text: str) -> Level:
    """Return the level called `text`; raises Refusal("unknown-level") with the known ones."""
    return _find_name(Level, text, "unknown-level")


def find_way_found(text: str) -> FoundBy:
    """Return the way of finding called `text`; raises Refusal("unknown-finding")."""
    return _find_name(FoundBy, text, "unknown-finding")


def find_reading(text: str) -> Reading:
    """Return the reading called `text`; raises Refusal("unknown-reading") with the known ones."""
    return _find_name(Reading, text, "unknown-reading")


def _find_name(names: Iterable[_T], text: str, code: str) -> _T:
    known = tuple(names)
    for name in known:
        if name.value == text.strip().lower():
            return name
    raise Refusal(code, text=text, known=tuple(str(name) for name in known))
