"""Office hours of a unit: when its office is open on a working day."""

from datetime import date

from deadlines.refusal import Refusal
from deadlines.values import dataclass

MINUTES_A_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """The sessions of one day, as minutes after midnight: 08:00-12:00 is (480, 720).

    A session may end at 24:00 (1440). Raises Refusal("office-hours-order", text=...) for sessions
    that are empty, out of order or overlapping, and "office-hours" for none.
    """

    sessions: tuple[tuple[int, int], ...] = ((480, 720), (840, 1050))

    def __post_init__(self) -> None:
        last = -1
        for opens, closes in self.sessions:
            if not last < opens < closes <= MINUTES_A_DAY:
                raise Refusal("office-hours-order", text=str(self))
            last = closes
        if not self.sessions:
            raise Refusal("office-hours", text="")

    def __str__(self) -> str:
        return ", ".join(
            f"{a // 60:02}:{a % 60:02}-{b // 60:02}:{b % 60:02}" for a, b in self.sessions
        )

    @property
    def opens(self) -> int:
        """Return the minute of the day the office opens."""
        return self.sessions[0][0]

    @property
    def close(self) -> int:
        """Return the minute of the day the office closes."""
        return self.sessions[-1][1]

    @property
    def minutes(self) -> int:
        """Return how many minutes the office is open in a day; 450 with the default hours."""
        return sum(closes - opens for opens, closes in self.sessions)

    def is_open(self, minute: int) -> bool:
        """Return whether the office is open at that minute of the day."""
        return any(opens <= minute < closes for opens, closes in self.sessions)


@dataclass(frozen=True, slots=True)
class Season:
    """Other office hours from `first` to `last`, both as (month, day), both days included.

    A season may run over the year's end: (11, 1) to (3, 31).
    """

    first: tuple[int, int]
    last: tuple[int, int]
    hours: OfficeHours

    def __str__(self) -> str:
        """Return it as `read_seasons` reads it."""
        first, last = (f"{month:02}-{day:02}" for month, day in (self.first, self.last))
        return f"{first}..{last} {self.hours}"

    def has_day(self, day: date) -> bool:
        """Return whether the season covers that day."""
        here = (day.month, day.day)
        if self.first <= self.last:
            return self.first <= here <= self.last
        return here >= self.first or here <= self.last


@dataclass(frozen=True, slots=True)
class Schedule:
    """The office hours of the whole year: the usual ones, and those of the seasons."""

    usual: OfficeHours = OfficeHours()
    seasons: tuple[Season, ...] = ()

    def on(self, day: date) -> OfficeHours:
        """Return the office hours of that day."""
        for season in self.seasons:
            if season.has_day(day):
                return season.hours
        return self.usual
