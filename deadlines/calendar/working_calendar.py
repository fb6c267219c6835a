"""The working calendar: which days are worked, which layer says so, and how sure that is."""

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum

from deadlines.calendar.notice import Notice
from deadlines.calendar.provisional import can_be_working, in_lieu_days, statutory_days
from deadlines.refusal import Refusal
from deadlines.values import dataclass

_DAY = timedelta(days=1)
_PUBLISHED = 11
"""The month in which the notice for the next year has come out of late years."""
_LONGEST_WALK = 400
"""Days walked in search of a working day before giving up: more than a year off is a mistake."""


class Layer(StrEnum):
    """What decides a day; a later member beats an earlier one."""

    WEEKDAY = "weekday"
    STATUTORY = "statutory"
    OFFICIAL = "official"
    LOADED = "loaded"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class OwnDay:
    """A day the unit itself closes or works, and what for."""

    working: bool
    name: str = ""


@dataclass(frozen=True, slots=True)
class Day:
    """One day's answer: worked or not, which layer says so, why, and from which edition.

    `name` is the holiday's name, for a make-up working day the holiday it makes up for; empty for
    plain weekdays and weekends. `certain` is False while a notice yet to come may change the day.
    """

    day: date
    working: bool
    layer: Layer
    name: str
    edition: str
    certain: bool


class WorkingCalendar:
    """Working days out of layers: weekdays, official notices, loaded notices, the unit's own days.

    A loaded notice replaces the official one of its year; the unit's own days beat both. Years are
    laid out when first asked for and kept, so an object is immutable for its users. A `cautious`
    calendar counts each day that a notice to come may have worked as worked.
    """

    def __init__(
        self,
        official: Mapping[int, Notice],
        loaded: Mapping[int, Notice] | None = None,
        own: Mapping[date, OwnDay] | None = None,
        *,
        cautious: bool = False,
    ) -> None:
        self._official = official
        self._loaded = loaded or {}
        self._own = own or {}
        self._is_cautious = cautious
        self._working: dict[int, bytes] = {}
        self._first_on_or_after: dict[int, tuple[date | None, ...]] = {}
        self._standings: dict[tuple[date, date], tuple[bool, str]] = {}
        self._cautious: WorkingCalendar | None = self if cautious else None

    @property
    def layers(self) -> tuple[Mapping[int, Notice], Mapping[int, Notice], Mapping[date, OwnDay]]:
        """What it is made of: the official notices, the loaded ones, the unit's own days."""
        return self._official, self._loaded, self._own

    def cautious(self) -> "WorkingCalendar":
        """Return the calendar that gives the earliest deadlines a notice to come could cause."""
        if self._cautious is None:
            self._cautious = WorkingCalendar(self._official, self._loaded, self._own, cautious=True)
        return self._cautious

    def notice(self, year: int) -> Notice | None:
        """Return the notice that decides `year`, or None where there is none yet."""
        return self._loaded.get(year) or self._official.get(year)

    def missing_year(self, today: date) -> int | None:
        """Return the year whose notice should be loaded by `today`, None where none is missing.

        That is this year's, and from 1 November the next one's, which comes out in that month.
        """
        if self.notice(today.year) is None:
            return today.year
        is_next_due = today.month >= _PUBLISHED and self.notice(today.year + 1) is None
        return today.year + 1 if is_next_due else None

    def layer(self, year: int) -> Layer:
        """Return the layer that decides `year` as a whole."""
        if year in self._loaded:
            return Layer.LOADED
        return Layer.OFFICIAL if year in self._official else Layer.STATUTORY

    def edition(self, day: date) -> str:
        """Return the edition of the notice that decides the day; empty where there is none yet."""
        notice = self._deciding_notice(day)
        return notice.edition if notice else ""

    def is_working(self, day: date) -> bool:
        """Return whether the day is worked."""
        return bool(self._year(day.year)[day.toordinal() - date(day.year, 1, 1).toordinal()])

    def is_certain(self, day: date) -> bool:
        """Return whether no notice to come can change the day.

        A year without a notice is open, and so are the last six days of the year before it: the
        holiday of 元旦 has begun as early as 29 December, with its make-up day before that.
        """
        if day in self._own:
            return True
        if self.notice(day.year) is None:
            return False
        return (day.month, day.day) < (12, 26) or self.notice(day.year + 1) is not None

    def standing(self, first: date, last: date) -> tuple[bool, str]:
        """Return whether every day from `first` to `last` is certain, and the last one's edition.

        Both days are included. The answers are kept: there are few pairs and many records.
        """
        found = self._standings.get((first, last))
        if found is None:
            found = self._standings[first, last] = self._stand(first, last)
        return found

    def first_working(self, day: date) -> date:
        """Return the day itself if it is worked, else the first working day after it.

        Raises Refusal("no-working-day") where none follows within 400 days.
        """
        year = day.year
        table = self._first_on_or_after.get(year) or self._lay_out_walk(year)
        found = table[day.toordinal() - date(year, 1, 1).toordinal()]
        if found is None:
            raise Refusal("no-working-day", day=day)
        return found

    def last_working(self, day: date) -> date:
        """Return the day itself if it is worked, else the last working day before it.

        Raises Refusal("no-working-day") where none is found within 400 days.
        """
        for back in range(_LONGEST_WALK):
            if self.is_working(day - back * _DAY):
                return day - back * _DAY
        raise Refusal("no-working-day", day=day - _LONGEST_WALK * _DAY)

    def next_working(self, day: date) -> date:
        """Return the first working day after `day`; raises Refusal("no-working-day")."""
        return self.first_working(day + _DAY)

    def add_working_days(self, day: date, count: int) -> date:
        """Return the `count`-th working day after `day`; raises Refusal("no-working-day")."""
        for _ in range(count):
            day = self.next_working(day)
        return day

    def day(self, day: date) -> Day:
        """Return the day's answer with its layer and reason."""
        working, certain = self.is_working(day), self.is_certain(day)
        if day in self._own:
            return Day(day, working, Layer.UNIT, self._own[day].name, "", certain)
        notice = self._deciding_notice(day)
        if notice is not None:
            name = notice.off.get(day) or notice.work.get(day) or ""
            if name or day in notice.off or day in notice.work:
                layer = Layer.LOADED if notice.year in self._loaded else Layer.OFFICIAL
                return Day(day, working, layer, name, notice.edition, certain)
            return Day(day, working, Layer.WEEKDAY, "", notice.edition, certain)
        name = statutory_days(day.year).get(day) or in_lieu_days(day.year).get(day) or ""
        return Day(day, working, Layer.STATUTORY if name else Layer.WEEKDAY, name, "", certain)

    def _stand(self, first: date, last: date) -> tuple[bool, str]:
        edition, day = self.edition(last), first
        while day <= last:
            if not self.is_certain(day):
                return False, edition
            day += _DAY
        return True, edition

    def _deciding_notice(self, day: date) -> Notice | None:
        following = self.notice(day.year + 1)
        if following and day.month == 12 and (day in following.off or day in following.work):
            return following
        return self.notice(day.year)

    def _year(self, year: int) -> bytes:
        return self._working.get(year) or self._lay_out(year)

    def _lay_out(self, year: int) -> bytes:
        first = date(year, 1, 1)
        start, length = first.toordinal(), date(year, 12, 31).toordinal() - first.toordinal() + 1
        worked = bytearray((first.weekday() + i) % 7 < 5 for i in range(length))

        def put(day: date, working: bool) -> None:
            if day.year == year:
                worked[day.toordinal() - start] = working

        for source in (self._notice_or_law(year), self.notice(year + 1)):
            if source is not None:
                for day in source.off:
                    put(day, working=False)
                for day in source.work:
                    put(day, working=True)
        if self._is_cautious:
            for day in map(date.fromordinal, range(start, start + length)):
                if not self.is_certain(day) and can_be_working(day):
                    put(day, working=True)
        for day, own in self._own.items():
            put(day, own.working)
        self._working[year] = bytes(worked)
        return self._working[year]

    def _notice_or_law(self, year: int) -> Notice:
        """Return the year's notice, or the days the law makes off where there is none yet."""
        found = self.notice(year)
        return found or Notice(year, "", {**statutory_days(year), **in_lieu_days(year)}, {})

    def _lay_out_walk(self, year: int) -> tuple[date | None, ...]:
        worked = self._year(year)
        start = date(year, 1, 1).toordinal()
        table: list[date | None] = [None] * len(worked)
        following = self._first_after(year)
        for i in range(len(worked) - 1, -1, -1):
            if worked[i]:
                following = date.fromordinal(start + i)
            table[i] = following
        self._first_on_or_after[year] = tuple(table)
        return self._first_on_or_after[year]

    def _first_after(self, year: int) -> date | None:
        day = date(year + 1, 1, 1)
        for _ in range(_LONGEST_WALK):
            if self.is_working(day):
                return day
            day += _DAY
        return None
