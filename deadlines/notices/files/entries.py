"""The days a file names, gathered into the notices of one or several years."""

import re
from collections.abc import Mapping
from datetime import date, timedelta

from deadlines.notices.holidays import NEW_YEAR, holidays_in, usual_name
from deadlines.refusal import Refusal
from deadlines.values import dataclass

YEARS = range(2000, 2101)
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})-(\d{1,2})|/(\d{1,2})/(\d{1,2})|(\d{2})(\d{2}))")
_CHINESE_DATE = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日?")
_TIME = re.compile(r"[ T]00:00(?::00(?:\.0+)?)?(?:Z|\+08:?00)?$")
_LONGEST_NAME = 80
_LONGEST_RANGE = 40
_DECEMBER = 12
_FEW, _MANY = 3, 10
"""A year with fewer days beside one with so many is no arrangement of its own."""
_MOST_MADE_UP = 40
"""A file with more working days lists the whole year, not only those that are made up."""
_SATURDAY = 5
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class FileNotice:
    """The days a file names for one year, each with the holiday's name ("" if it gives none).

    `strays` are days of neighbouring years that are too few to be those years' arrangements.
    """

    year: int
    off: Mapping[date, str]
    work: Mapping[date, str]
    strays: tuple[date, ...] = ()


class Entries:
    """The days read so far and the entries that could not be: all are reported together."""

    def __init__(self) -> None:
        self._off: dict[date, str] = {}
        self._work: dict[date, str] = {}
        self._problems: list[tuple[int, str, str]] = []
        self._impossible: list[str] = []

    def add(self, number: int, text: str, when: object, name: object, *, off: bool | None) -> None:
        """Take one entry; `when` is its date as written, `off` None where its kind is unclear.

        `number` is its line, or its place in a list, from 1, and `text` what stands there.
        """
        self.add_range(number, text, (when, when), name, off=off)

    def add_range(
        self, number: int, text: str, ends: tuple[object, object], name: object, *, off: bool | None
    ) -> None:
        """Take the days from the first to the last of `ends`, both as written."""
        parts = [date_parts(end) for end in ends]
        if any(part is None for part in parts):
            self.refuse(number, text, "no-date")
        elif off is None:
            self.refuse(number, text, "unknown-kind")
        else:
            try:
                first, last = (date(*part) for part in parts if part is not None)
            except ValueError:  # a 30 February
                self.add_impossible(" ".join(dict.fromkeys(map(str, ends))))
                return
            label = name if isinstance(name, str) else ""
            self.add_days(number, text, (first, last), label, off=off)

    def add_days(
        self, number: int, text: str, ends: tuple[date, date], name: str, *, off: bool
    ) -> None:
        """Take the days from the first to the last of `ends`."""
        count = (ends[1] - ends[0]).days + 1
        if count < 1:
            self.refuse(number, text, "reversed-range")
        elif count > _LONGEST_RANGE:
            self.refuse(number, text, "range-too-long")
        else:
            label = usual_name(name)[:_LONGEST_NAME]
            for step in range(count):
                (self._off if off else self._work).setdefault(ends[0] + _DAY * step, label)

    def add_impossible(self, written: str) -> None:
        """Note a date no calendar has."""
        self._impossible.append(written.strip()[:40])

    def refuse(self, number: int, text: str, reason: str) -> None:
        """Note an entry that cannot be taken."""
        self._problems.append((number, text.strip()[:200], reason))

    def notices(self, year: int | None = None) -> tuple[FileNotice, ...]:
        """Return the notices the entries make, the earliest year first; one where `year` is given.

        Raises Refusal: notice-not-understood (problems), notice-impossible-date (dates, as
        written), notice-empty, notice-year-unknown, and notice-date-outside (year, dates) for days
        whose years do not follow one another.
        """
        if self._problems:
            raise Refusal("notice-not-understood", problems=tuple(self._problems))
        if self._impossible:
            raise Refusal("notice-impossible-date", dates=tuple(dict.fromkeys(self._impossible)))
        if not self._off and not self._work:
            raise Refusal("notice-empty")
        self._drop_usual_days()
        if year is not None:
            return (FileNotice(year, self._off, self._work),)
        by_year = self._days_by_year()
        if any(each not in YEARS for each in by_year):
            raise Refusal("notice-year-unknown")
        fullest = max(by_year, key=lambda each: len(by_year[each]))
        self._refuse_gaps(by_year, fullest)
        few = len(by_year[fullest]) >= _MANY
        thin = [each for each, days in by_year.items() if few and len(days) < _FEW]
        return tuple(
            FileNotice(
                each,
                {day: self._off[day] for day in by_year[each] if day in self._off},
                {day: self._work[day] for day in by_year[each] if day in self._work},
                tuple(day for near in thin if abs(near - each) == 1 for day in by_year[near]),
            )
            for each in sorted(by_year)
            if each not in thin
        )

    def _drop_usual_days(self) -> None:
        """Leave out the working days from Monday to Friday where a file lists all days."""
        if len(self._work) > _MOST_MADE_UP:
            self._work = {
                day: name for day, name in self._work.items() if day.weekday() >= _SATURDAY
            }

    def _days_by_year(self) -> dict[int, list[date]]:
        """Return the days by the year whose notice arranges them.

        The holiday of 元旦 begins in December, as do its make-up days: those are of the following
        year where that year has other days, too.
        """
        by_year: dict[int, list[date]] = {}
        december: list[date] = []
        for day in sorted({*self._off, *self._work}):
            holidays = holidays_in(self._off.get(day) or self._work.get(day) or NEW_YEAR)
            if day.month == _DECEMBER and NEW_YEAR in holidays:
                december.append(day)
            else:
                by_year.setdefault(day.year, []).append(day)
        for day in december:
            year = day.year + 1 if day.year + 1 in by_year else day.year
            by_year.setdefault(year, []).append(day)
        return {year: sorted(days) for year, days in by_year.items()}

    @staticmethod
    def _refuse_gaps(by_year: Mapping[int, list[date]], fullest: int) -> None:
        first = last = fullest
        while first - 1 in by_year:
            first -= 1
        while last + 1 in by_year:
            last += 1
        beyond = [
            day for year in sorted(by_year) if not first <= year <= last for day in by_year[year]
        ]
        if beyond:
            raise Refusal("notice-date-outside", year=fullest, dates=tuple(beyond))


_OFF = frozenset(
    ("休", "假", "放假", "放假日", "休息", "休息日", "节假日", "法定节假日", "假日", "假期", "节日")
) | {"周末", "是", "true", "yes", "y", "1", "off", "rest", "weekend", "holiday", "publicholiday"}
_WORK = frozenset(
    (
        "班",
        "上班",
        "补班",
        "调班",
        "调休上班",
        "调休补班",
        "补班日",
        "上班日",
        "工作日",
        "否",
        "false",
    )
) | {"no", "n", "0", "work", "workday", "workingday", "transferworkday", "makeupworkday", "makeup"}
_JOINT = re.compile(r"[ _-]")


def read_kind(word: object) -> bool | None:
    """Return True for a word for days off, False for one for working days, None for any other."""
    written = _JOINT.sub("", word.lower()) if isinstance(word, str) else ""
    if written in _OFF:
        return True
    return False if written in _WORK else None


def date_parts(when: object) -> tuple[int, int, int] | None:
    """Return year, month and day of a written date, or None.

    2027-01-01, 2027/1/1, 2027.1.1, 20270101, 2027年1月1日, also with the time 00:00 behind it.
    Whether there is such a day is not looked at.
    """
    if type(when) is int:
        when = str(when)
    if not isinstance(when, str):
        return None
    written = _TIME.sub("", when.strip()).replace(".", "-")
    found = _DATE.fullmatch(written) or _CHINESE_DATE.fullmatch(written)
    if found is None:
        return None
    year, month, day = (int(part) for part in found.groups() if part is not None)
    return year, month, day
