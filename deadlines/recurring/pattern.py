"""The days of a recurring task: each working day, week, month, term or year."""

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum

from deadlines.calendar.working_calendar import WorkingCalendar
from deadlines.values import dataclass

_DAY = timedelta(days=1)


class Every(StrEnum):
    """How often. The last working day of a month is a pattern of its own; terms are half years."""

    WORKING_DAY = "working-day"
    WEEK = "week"
    MONTH = "month"
    MONTH_END = "month-end"
    TERM = "term"
    YEAR = "year"


class Move(StrEnum):
    """Where a day goes that is off: to the working day before it or after it, or nowhere."""

    BEFORE = "before"
    AFTER = "after"
    NOWHERE = "nowhere"


LEAD = {
    Every.WORKING_DAY: 0,
    Every.WEEK: 2,
    Every.MONTH: 7,
    Every.MONTH_END: 7,
    Every.TERM: 14,
    Every.YEAR: 30,
}
"""How many days before its day a task is entered."""

_MONTHS = {Every.MONTH: 1, Every.MONTH_END: 1, Every.TERM: 6, Every.YEAR: 12}


@dataclass(frozen=True, slots=True)
class Pattern:
    """Days from `first` on, which says the weekday, the day of the month, of the term or year.

    A month that has no such day has it on its last.
    """

    every: Every
    first: date
    move: Move = Move.BEFORE

    def days_after(self, day: date, calendar: WorkingCalendar) -> Iterator[date]:
        """Yield the days behind `day`, as they are named, before they are moved."""
        day = max(day, self.first - _DAY)
        if self.every is Every.WORKING_DAY:
            while True:
                day = calendar.next_working(day)
                yield day
        if self.every is Every.WEEK:
            day += timedelta(days=(self.first - day).days % 7 or 7)
            while True:
                yield day
                day += timedelta(days=7)
        step = _MONTHS[self.every]
        place = (day.year - self.first.year) * 12 + day.month - self.first.month
        place -= place % step
        while True:
            found = self._in_month(place)
            if found > day:
                yield found
            place += step

    def due_day(self, day: date, calendar: WorkingCalendar) -> date:
        """Return the day on which it is due: a day off is moved; raises as the calendar does."""
        if self.every is Every.MONTH_END or self.move is Move.BEFORE:
            return calendar.last_working(day)
        return calendar.first_working(day) if self.move is Move.AFTER else day

    def enters_on(self, day: date, calendar: WorkingCalendar) -> date:
        """Return when the task of a day is entered: some days before it is due."""
        return self.due_day(day, calendar) - timedelta(days=LEAD[self.every])

    def owed_days(
        self, after: date, today: date, calendar: WorkingCalendar
    ) -> Iterator[tuple[date, date]]:
        """Yield the days behind `after` that are to be entered by `today`, each with where it goes.

        Two that go to one day, as over a long holiday, are owed once.
        """
        known = self.due_day(after, calendar) if after >= self.first else None
        for day in self.days_after(after, calendar):
            if self.enters_on(day, calendar) > today:
                return
            due = self.due_day(day, calendar)
            if due != known:
                yield day, due
            known = due

    def _in_month(self, place: int) -> date:
        """Return the day of the month so many months behind the first one's."""
        year, month = divmod(self.first.year * 12 + self.first.month - 1 + place, 12)
        from calendar import monthrange  # a third of a megabyte

        last = monthrange(year, month + 1)[1]
        is_end = self.every is Every.MONTH_END
        return date(year, month + 1, last if is_end else min(self.first.day, last))
