"""What the patrol page shows at once: a month, or a term of six."""

from datetime import date, timedelta

from deadlines.values import dataclass

_TERM_MONTHS = 6
_AUTUMN, _SPRING = 8, 2


@dataclass(frozen=True, slots=True)
class PatrolPeriod:
    """Whole months from `first` on.

    A term is taken as August to January or February to July: when lessons begin differs from
    school to school and year to year, and no working day falls between two terms.
    """

    first: date
    months: int

    @classmethod
    def month_of(cls, day: date) -> "PatrolPeriod":
        """Return the month with that day."""
        return cls(day.replace(day=1), 1)

    @classmethod
    def term_of(cls, day: date) -> "PatrolPeriod":
        """Return the term with that day."""
        if _SPRING <= day.month < _AUTUMN:
            return cls(date(day.year, _SPRING, 1), _TERM_MONTHS)
        year = day.year if day.month >= _AUTUMN else day.year - 1
        return cls(date(year, _AUTUMN, 1), _TERM_MONTHS)

    @property
    def is_term(self) -> bool:
        """Whether it is a term."""
        return self.months > 1

    @property
    def is_autumn(self) -> bool:
        """Whether it is a school year's first term."""
        return self.is_term and self.first.month == _AUTUMN

    @property
    def last(self) -> date:
        """The last day."""
        return _months_later(self.first, self.months) - timedelta(days=1)

    def moved_by(self, steps: int) -> "PatrolPeriod":
        """Return the period that many of its own lengths later, or earlier."""
        return PatrolPeriod(_months_later(self.first, steps * self.months), self.months)

    def first_days(self) -> tuple[date, ...]:
        """Return the first day of each month."""
        return tuple(_months_later(self.first, count) for count in range(self.months))


def days_of_month(first: date) -> tuple[date, ...]:
    """Return all days of the month that begins on `first`."""
    length = (_months_later(first, 1) - first).days
    return tuple(first + timedelta(days=count) for count in range(length))


def _months_later(first: date, count: int) -> date:
    months = first.year * 12 + first.month - 1 + count
    return date(months // 12, months % 12 + 1, 1)
