"""A regulation's rules: what is owed for each kind of record, to whom, and by when."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from deadlines.refusal import Refusal
from deadlines.rules.ladder import Ladder

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
    """How serious an incident is: `major` ones cannot be handled by the unit alone."""

    GENERAL = "general"
    MAJOR = "major"


class Start(StrEnum):
    """The event a limit runs from."""

    HAPPENED = "happened"
    FOUND = "found"
    RECEIVED = "received"
    CALLED = "called"
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
}
"""The unit of each reading's number. A rule may name any reading of its own unit; a limit in days
may also be read as working days, and the other way round."""


@dataclass(frozen=True, slots=True)
class Limit:
    """The rule's limit: `amount` in the unit of `reading`."""

    amount: int
    reading: Reading

    @property
    def unit(self) -> Unit:
        """What `amount` counts."""
        return UNIT_OF[self.reading]


@dataclass(frozen=True, slots=True)
class DutyRule:
    """What one regulation says is owed for one kind of record.

    `words` are the regulation's own and the basis of all the rest. A rule with words such as
    "at once" has no limit but a `target` in minutes, which is the app's own and is shown as such.
    `extended_to` is the whole limit after an extension, counted from the original start. With
    `locked_until` the duty waits for another duty of the same record to be finished.
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
    levels: frozenset[Level] = frozenset(Level)
    locked_until: str = ""
    title: str = ""
    ladder: Ladder = field(default_factory=Ladder)

    def is_for_level(self, level: Level | None) -> bool:
        """Return whether it applies to a record of that level (None: kinds without levels)."""
        return level is None or level in self.levels


@dataclass(frozen=True, slots=True)
class RuleBook:
    """All rules in force, in the order their files give them."""

    rules: tuple[DutyRule, ...]

    def rules_for(self, kind: Kind, level: Level | None = None) -> tuple[DutyRule, ...]:
        """Return the rules for a record of that kind and level.

        Raises Refusal("no-rule-for-kind") where the rule files say nothing about the kind.
        """
        found = tuple(r for r in self.rules if r.kind is kind and r.is_for_level(level))
        if not found:
            raise Refusal("no-rule-for-kind", kind=kind)
        return found

    def find(self, kind: Kind, duty: str) -> DutyRule | None:
        """Return the rule for that duty of that kind, or None."""
        return next((r for r in self.rules if r.kind is kind and r.duty == duty), None)


def find_kind(text: str) -> Kind:
    """Return the kind called `text`; raises Refusal("unknown-kind") with the known ones."""
    return _find_name(Kind, text, "unknown-kind")


def find_level(text: str) -> Level:
    """Return the level called `text`; raises Refusal("unknown-level") with the known ones."""
    return _find_name(Level, text, "unknown-level")


def find_reading(text: str) -> Reading:
    """Return the reading called `text`; raises Refusal("unknown-reading") with the known ones."""
    return _find_name(Reading, text, "unknown-reading")


def _find_name(names: Iterable[_T], text: str, code: str) -> _T:
    known = tuple(names)
    for name in known:
        if name.value == text.strip().lower():
            return name
    raise Refusal(code, text=text, known=tuple(str(name) for name in known))
