"""The periods the statistics are asked for: a month, a term, a year."""

from enum import StrEnum

from deadlines.appraisal.statistics import Month
from deadlines.values import dataclass

_CHARTED = 6
"""How many months a month's chart goes back, itself included."""


class Scale(StrEnum):
    """How long a period is. A term runs February to July, or August to January."""

    MONTH = "month"
    TERM = "term"
    YEAR = "year"


_LENGTHS = {Scale.MONTH: 1, Scale.TERM: 6, Scale.YEAR: 12}


@dataclass(frozen=True, slots=True)
class ReportSpan:
    """A period: the month it begins with, and how long it is."""

    scale: Scale
    first: Month

    @classmethod
    def holding(cls, month: Month, scale: Scale) -> "ReportSpan":
        """Return the period of that length the month is in."""
        return cls(scale, month.plus(-_months_into(month, scale)))

    @property
    def last(self) -> Month:
        """The month it ends with."""
        return self.first.plus(_LENGTHS[self.scale] - 1)

    @property
    def months(self) -> tuple[Month, ...]:
        """All its months in their order."""
        return tuple(self.first.plus(n) for n in range(_LENGTHS[self.scale]))

    @property
    def charted(self) -> tuple[Month, ...]:
        """The months beside each other in its chart: its own, before a single one five others."""
        if self.scale is Scale.MONTH:
            return tuple(self.first.plus(n) for n in range(1 - _CHARTED, 1))
        return self.months

    def moved_by(self, steps: int) -> "ReportSpan":
        """Return the period so many periods later, or earlier for a negative number."""
        return ReportSpan(self.scale, self.first.plus(steps * _LENGTHS[self.scale]))


def _months_into(month: Month, scale: Scale) -> int:
    if scale is Scale.TERM:
        return (month.number - 2) % 6
    return month.number - 1 if scale is Scale.YEAR else 0
