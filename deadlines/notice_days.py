"""The days a notice names: ranges of them, what one clause says of them, how long a rest is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

Span = tuple[date, date]

_DAY = timedelta(days=1)
_SATURDAY = 6


@dataclass(frozen=True, slots=True)
class ClauseProblem:
    """What cannot be understood, as a code, and where in the clause's text."""

    at: int
    code: str


@dataclass(frozen=True, slots=True)
class ClauseDays:
    """What a clause says: ranges of days off, make-up working days, and what was not understood.

    `extends` says that the days off only lengthen a holiday arranged by an earlier notice.
    `holiday` is the first holiday the clause itself names, empty if none.
    """

    off: tuple[Span, ...]
    work: tuple[date, ...]
    problems: tuple[ClauseProblem, ...]
    holiday: str
    extends: bool


def days_of(spans: Iterable[Span]) -> list[date]:
    """Every day of the ranges, first and last included."""
    return [first + _DAY * step for first, last in spans for step in range((last - first).days + 1)]


def ranges(days: Iterable[date]) -> tuple[Span, ...]:
    """The days gathered into ranges of days in a row, in the calendar's order."""
    spans: list[Span] = []
    for day in sorted(set(days)):
        if spans and day - spans[-1][1] == _DAY:
            spans[-1] = (spans[-1][0], day)
        else:
            spans.append((day, day))
    return tuple(spans)


def rest_lengths(off: Iterable[date], work: Iterable[date], *, with_weekend: bool) -> set[int]:
    """How many days a notice may say a holiday lasts: from its first to its last day off, and, if
    `with_weekend`, also with the weekend days beside them that are not worked.
    """
    worked = set(work)
    days = sorted(off)
    first, last = days[0], days[-1]
    lengths = {(last - first).days + 1}
    if not with_weekend:
        return lengths
    while (first - _DAY).isoweekday() >= _SATURDAY and first - _DAY not in worked:
        first -= _DAY
    while (last + _DAY).isoweekday() >= _SATURDAY and last + _DAY not in worked:
        last += _DAY
    return lengths | {(last - first).days + 1}
