"""Office hours of a unit: when its office is open on a working day."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from deadlines.refusal import Refusal

MINUTES_A_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """The sessions of one day, as minutes after midnight: 08:00-12:00 is (480, 720).

    A session may end at 24:00 (1440). Raises Refusal("office-hours") for sessions that are empty,
    out of order or overlapping.
    """

    sessions: tuple[tuple[int, int], ...] = ((480, 720), (840, 1050))

    def __post_init__(self) -> None:
        last = -1
        for opens, closes in self.sessions:
            if not last < opens < closes <= MINUTES_A_DAY:
                raise Refusal("office-hours", text=str(self))
            last = closes
        if not self.sessions:
            raise Refusal("office-hours", text="")

    @classmethod
    def parse(cls, text: str) -> "OfficeHours":
        """Read `08:00-12:00, 14:00-17:30`; raises Refusal("office-hours") for anything else."""
        sessions = []
        for part in re.split(r"[,，、;；\s]+", text.strip().replace("：", ":")):
            times = re.fullmatch(r"(\d{1,2}):(\d{2})[-–—~～至](\d{1,2}):(\d{2})", part)
            if not times:
                raise Refusal("office-hours", text=text)
            hour, minute, to_hour, to_minute = map(int, times.groups())
            if minute > 59 or to_minute > 59:
                raise Refusal("office-hours", text=text)
            sessions.append((hour * 60 + minute, to_hour * 60 + to_minute))
        return cls(tuple(sessions))

    def __str__(self) -> str:
        return ", ".join(
            f"{a // 60:02}:{a % 60:02}-{b // 60:02}:{b % 60:02}" for a, b in self.sessions
        )

    @property
    def close(self) -> int:
        """The minute of the day the office closes."""
        return self.sessions[-1][1]

    @property
    def minutes(self) -> int:
        """How many minutes the office is open in a day; 450 with the default hours."""
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


def parse_seasons(lines: Iterable[str]) -> tuple[Season, ...]:
    """Read lines such as `05-01..09-30 08:00-12:00, 15:00-18:00`.

    Raises Refusal("season") with the line for one that cannot be read.
    """
    seasons = []
    for line in lines:
        parts = re.fullmatch(r"\s*(\d\d)-(\d\d)\.\.(\d\d)-(\d\d)\s+(.+)", line)
        if not parts:
            raise Refusal("season", text=line)
        month, day, to_month, to_day = (int(x) for x in parts.groups()[:4])
        for m, d in ((month, day), (to_month, to_day)):
            if not (1 <= m <= 12 and 1 <= d <= 31):
                raise Refusal("season", text=line)
        seasons.append(Season((month, day), (to_month, to_day), OfficeHours.parse(parts[5])))
    return tuple(seasons)
