"""Figures for appraisal: what was done in time, how long things took, and what was late and why.

A record belongs to the month of its `at` (when it happened, was found or was received) in the
unit's zone, and its duties with it, whenever they were due or done: so a month's figures hold
the same records as the month in the log, and a duty finished after the month's end changes the
month it arose in. Patrols are counted apart: a tick a day would lift the share of what is hard to
do in time. Only duties with a rule's limit are on time or late; the app's own targets are no
limits and are told apart, as time taken; a patrol, done on a day, takes none. Cancelled records
count for nothing but their number.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from itertools import chain
from typing import NamedTuple

from deadlines.records.duty import DutyState
from deadlines.rules.rule import DutyRule, Kind, Start
from deadlines.values import dataclass, field

OWED_KINDS = tuple(kind for kind in Kind if kind is not Kind.PATROL)
"""The kinds whose duties are counted together: all but patrols."""

Numbers = tuple[int, ...]
"""The numbers of the records behind a figure; one with two such duties stands there twice."""


class Verdict(StrEnum):
    """How a duty with a limit stands: done in time, done late, open past it, or open before."""

    ON_TIME = "on-time"
    LATE = "late"
    OVERDUE = "overdue"
    PENDING = "pending"


@dataclass(frozen=True, slots=True)
class DutyFact:
    """One duty as the figures need it. All instants are aware.

    `record` is the record's number and `title` at least the beginning of its title; `cancelled`
    tells whether the record has been cancelled. `reason` explains a late finish. `at` is when the
    record happened, `was_due` the time before an extension, made at `extended_at`, `edition` that
    of the calendar `due` was counted by.
    """

    record: int
    rule: DutyRule
    title: str
    start: datetime
    due: datetime | None
    done_at: datetime | None
    state: DutyState
    reason: str = ""
    cancelled: bool = False
    at: datetime | None = None
    was_due: datetime | None = None
    edition: str = ""
    extended_at: datetime | None = None

    @property
    def is_extended_late(self) -> bool:
        """Whether it was extended only after its first deadline had passed."""
        return bool(self.extended_at and self.was_due and self.extended_at > self.was_due)

    @property
    def late_from(self) -> datetime | None:
        """The deadline that counts: the extended one, unless it was extended too late."""
        return self.was_due if self.is_extended_late else self.due

    @property
    def is_target(self) -> bool:
        """Whether `due` is the app's own target and not the rule's limit."""
        return self.rule.limit is None

    @property
    def is_within(self) -> bool:
        """Whether it was done by its limit or target."""
        if self.done_at is None or self.due is None or self.is_extended_late:
            return False
        return self.done_at <= self.due

    def verdict(self, now: datetime) -> Verdict | None:
        """Return how the duty stands at `now`; None where there is nothing to judge.

        That is: without a limit, while it is locked, and once it or its record is cancelled. Late
        means strictly after the due time, which is the extended one where it was extended in time;
        a later extension does not undo that the deadline was missed. A patrol that was not made is
        closed by its day's end, and stays overdue.
        """
        is_patrol = self.rule.kind is Kind.PATROL
        if self.due is None or self.is_target or (self.cancelled and not is_patrol):
            return None
        if self.state is DutyState.DONE and self.done_at is not None:
            is_late = self.done_at > self.due or self.is_extended_late
            return Verdict.LATE if is_late else Verdict.ON_TIME
        if self.state is DutyState.OPEN:
            is_late = now > self.due or self.is_extended_late
            return Verdict.OVERDUE if is_late else Verdict.PENDING
        is_missed = is_patrol and self.state is DutyState.CANCELLED and now > self.due
        return Verdict.OVERDUE if is_missed else None


Facts = Callable[[datetime, datetime], Iterable[DutyFact]]
"""Gives the duties of the records whose `at` is from the first instant up to before the second.

In order of `at`, the duties of a record one after another, cancelled records included. Both
instants are aware. Raises Refusal as the store does, also while it is being read.
"""


class Month(NamedTuple):
    """A calendar month."""

    year: int
    number: int

    @classmethod
    def holding(cls, instant: datetime, zone: tzinfo) -> "Month":
        """Return the month of an aware instant in the zone."""
        local = instant.astimezone(zone)
        return cls(local.year, local.month)

    def plus(self, months: int) -> "Month":
        """Return the month so many months later, or earlier for a negative number."""
        year, number = divmod(self.year * 12 + self.number - 1 + months, 12)
        return Month(year, number + 1)

    def instants(self, zone: tzinfo) -> tuple[datetime, datetime]:
        """Return where the month begins and where the one after it does, in the zone."""
        after = self.plus(1)
        return (
            datetime.combine(date(self.year, self.number, 1), time(), zone),
            datetime.combine(date(after.year, after.number, 1), time(), zone),
        )


@dataclass(frozen=True, slots=True)
class Tally:
    """Duties with a limit by how they stand, as the numbers of their records."""

    on_time: Numbers = ()
    late: Numbers = ()
    overdue: Numbers = ()
    pending: Numbers = ()

    @property
    def parts(self) -> tuple[Numbers, ...]:
        """All of them, in the order of `Verdict`."""
        return self.on_time, self.late, self.overdue, self.pending

    @property
    def judged(self) -> int:
        """How many duties are decided: all but those that still have time."""
        return len(self.on_time) + len(self.late) + len(self.overdue)

    @property
    def share(self) -> float | None:
        """The share done in time of those decided, from 0 to 1; None while there are none."""
        return len(self.on_time) / self.judged if self.judged else None


@dataclass(frozen=True, slots=True)
class TimeTaken:
    """How long one duty took each time it was done, the shortest first, with the records' numbers.

    `rule` is the newest of the rules it was logged under, for its name and its target. `within` are
    the records in which it was done by its limit or target.
    """

    rule: DutyRule
    spans: tuple[tuple[timedelta, int], ...]
    within: Numbers

    @property
    def median(self) -> timedelta:
        """The middle one, or the mean of the two in the middle."""
        middle = len(self.spans) // 2
        if len(self.spans) % 2:
            return self.spans[middle][0]
        return (self.spans[middle - 1][0] + self.spans[middle][0]) / 2

    @property
    def worst(self) -> tuple[timedelta, int]:
        """The longest one and its record's number."""
        return self.spans[-1]

    def spread(self, bounds: Sequence[timedelta]) -> tuple[Numbers, ...]:
        """Return the records by length: up to each of the ascending bounds, then the longer ones.

        A bound belongs to the shorter ones.
        """
        groups: list[list[int]] = [[] for _ in range(len(bounds) + 1)]
        place = 0
        for span, record in self.spans:
            while place < len(bounds) and span > bounds[place]:
                place += 1
            groups[place].append(record)
        return tuple(map(tuple, groups))


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of some records. Every one is a tuple of the numbers of the records behind it.

    `records` are the records of each kind, `tallies` their duties with a limit, `taken` the times
    of each duty that was done. `missed` are the duties done late or overdue. None of them has the
    patrols, whose records are `patrols` and whose days are judged in `patrol_tally`.
    """

    records: Mapping[Kind, Numbers] = field(default_factory=dict)
    cancelled: Numbers = ()
    tallies: Mapping[Kind, Tally] = field(default_factory=dict)
    taken: tuple[TimeTaken, ...] = ()
    missed: tuple[DutyFact, ...] = ()
    patrols: Numbers = ()
    patrol_tally: Tally = Tally()

    @property
    def count(self) -> int:
        """How many records there are, cancelled ones and patrols left out."""
        return sum(map(len, self.records.values()))

    @property
    def tally(self) -> Tally:
        """The duties with a limit of all kinds but patrols together."""
        return _sum(self.tallies.values())


class FigureCount:
    """Counts facts, given some at a time in the order of `Facts`, as of `now` (aware)."""

    def __init__(self, now: datetime) -> None:
        self._now = now
        self._records: dict[Kind, dict[int, None]] = {}
        self._cancelled: dict[int, None] = {}
        self._judged: dict[Kind, dict[Verdict, list[int]]] = {}
        self._done: dict[tuple[Kind, str], list[DutyFact]] = {}
        self._missed: list[DutyFact] = []

    def add(self, facts: Iterable[DutyFact]) -> None:
        """Count these, too."""
        for fact in facts:
            kind = fact.rule.kind
            if fact.cancelled and kind is not Kind.PATROL:
                self._cancelled[fact.record] = None
                continue
            self._records.setdefault(kind, {})[fact.record] = None
            verdict = fact.verdict(self._now)
            if verdict is not None:
                self._judged.setdefault(kind, {}).setdefault(verdict, []).append(fact.record)
            if verdict in (Verdict.LATE, Verdict.OVERDUE) and kind is not Kind.PATROL:
                self._missed.append(fact)
            if fact.state is DutyState.DONE and fact.rule.start is not Start.DAY:
                self._done.setdefault((kind, fact.rule.duty), []).append(fact)

    def figures(self) -> Figures:
        """Return the figures of all that was counted."""
        records, judged = self._records, self._judged
        return Figures(
            {kind: tuple(records[kind]) for kind in OWED_KINDS if kind in records},
            tuple(self._cancelled),
            {kind: _tally(judged[kind]) for kind in OWED_KINDS if kind in judged},
            _in_order(_time_taken(those) for those in self._done.values()),
            tuple(self._missed),
            tuple(records.get(Kind.PATROL, ())),
            _tally(judged.get(Kind.PATROL, {})),
        )


def figures(facts: Iterable[DutyFact], now: datetime) -> Figures:
    """Return the figures as of `now` (aware) of facts in the order of `Facts`."""
    count = FigureCount(now)
    count.add(facts)
    return count.figures()


def total(parts: Sequence[Figures]) -> Figures:
    """Return the figures of several groups of records, no record in two of them, as one."""
    by_duty: dict[tuple[Kind, str], list[TimeTaken]] = {}
    for taken in chain.from_iterable(part.taken for part in parts):
        by_duty.setdefault((taken.rule.kind, taken.rule.duty), []).append(taken)
    return Figures(
        {
            kind: numbers
            for kind in OWED_KINDS
            if (numbers := _join_numbers(part.records.get(kind, ()) for part in parts))
        },
        _join_numbers(part.cancelled for part in parts),
        {
            kind: _sum(part.tallies[kind] for part in parts if kind in part.tallies)
            for kind in OWED_KINDS
            if any(kind in part.tallies for part in parts)
        },
        _in_order(
            TimeTaken(
                those[-1].rule,
                tuple(sorted(chain.from_iterable(one.spans for one in those))),
                _join_numbers(one.within for one in those),
            )
            for those in by_duty.values()
        ),
        tuple(chain.from_iterable(part.missed for part in parts)),
        _join_numbers(part.patrols for part in parts),
        _sum(part.patrol_tally for part in parts),
    )


def count_verdicts(facts: Iterable[DutyFact], now: datetime) -> Counter[Verdict | None]:
    """Return how many duties stand how as of `now` (aware), patrols left out."""
    return Counter(fact.verdict(now) for fact in facts if fact.rule.kind is not Kind.PATROL)


def share_on_time(counts: Mapping[Verdict | None, int]) -> float | None:
    """Return the share done in time, from 0 to 1; None while no duty is decided."""
    on_time = counts.get(Verdict.ON_TIME, 0)
    judged = on_time + counts.get(Verdict.LATE, 0) + counts.get(Verdict.OVERDUE, 0)
    return on_time / judged if judged else None


def _tally(judged: Mapping[Verdict, Sequence[int]]) -> Tally:
    return Tally(*(tuple(judged.get(verdict, ())) for verdict in Verdict))


def _sum(tallies: Iterable[Tally]) -> Tally:
    parts = zip(*(tally.parts for tally in tallies), strict=True)
    return Tally(*map(_join_numbers, parts))


def _time_taken(done: Sequence[DutyFact]) -> TimeTaken:
    spans = sorted((fact.done_at - fact.start, fact.record) for fact in done if fact.done_at)
    within = tuple(fact.record for fact in done if fact.is_within)
    return TimeTaken(done[-1].rule, tuple(spans), within)


def _in_order(taken: Iterable[TimeTaken]) -> tuple[TimeTaken, ...]:
    """Return them by kind, and inside of a kind in the order in which they were first done."""
    kinds = list(Kind)
    found = (one for one in taken if one.spans)
    return tuple(sorted(found, key=lambda one: kinds.index(one.rule.kind)))


def _join_numbers(parts: Iterable[Numbers]) -> Numbers:
    return tuple(chain.from_iterable(parts))
