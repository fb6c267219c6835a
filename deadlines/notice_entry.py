"""The days a file names one by one, gathered into a notice or refused together."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from deadlines.errors import Refusal
from deadlines.notice_holiday import usual_name

_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})-(\d{1,2})|/(\d{1,2})/(\d{1,2})|(\d{2})(\d{2}))")
_CHINESE_DATE = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日?")
YEARS = range(2000, 2101)
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class FileNotice:
    """The year and the days a file names, each with the holiday's name ("" if it gives none)."""

    year: int
    off: Mapping[date, str]
    work: Mapping[date, str]


@dataclass(frozen=True, slots=True)
class _Entry:
    """One day a file names: `number` is its line, or its place in a JSON list, from 1."""

    number: int
    text: str
    day: date
    name: str
    off: bool


class Entries:
    """The days read so far and the entries that could not be: all are reported together."""

    def __init__(self) -> None:
        self._read: list[_Entry] = []
        self._problems: list[tuple[int, str, str]] = []
        self._impossible: list[str] = []

    def add(self, number: int, text: str, when: object, name: object, off: bool | None) -> None:
        """Take one entry; `when` is its date as written, `off` None where its kind is unclear."""
        parts = date_parts(when)
        if parts is None:
            self.refuse(number, text, "no-date")
        elif off is None:
            self.refuse(number, text, "unknown-kind")
        else:
            try:
                day = date(*parts)
            except ValueError:  # a 30 February
                self.add_impossible(str(when))
                return
            label = usual_name(name)[:_LONGEST_NAME] if isinstance(name, str) else ""
            self._read.append(_Entry(number, text, day, label, off))

    def add_impossible(self, written: str) -> None:
        """Note a date no calendar has."""
        self._impossible.append(written.strip()[:40])

    def add_day(self, number: int, text: str, day: date, name: str, *, off: bool) -> None:
        """Take one day that is already a date."""
        self._read.append(_Entry(number, text, day, usual_name(name)[:_LONGEST_NAME], off))

    def refuse(self, number: int, text: str, reason: str) -> None:
        """Note an entry that cannot be taken."""
        self._problems.append((number, text.strip()[:200], reason))

    def notice(self, year: int | None = None) -> FileNotice:
        """The notice the entries make; the year most of the days have unless `year` is given.

        Raises Refusal: notice-not-understood (problems), notice-impossible-date (dates, as
        written), notice-empty, notice-year-unknown.
        """
        if self._problems:
            raise Refusal("notice-not-understood", problems=tuple(self._problems))
        if self._impossible:
            raise Refusal("notice-impossible-date", dates=tuple(dict.fromkeys(self._impossible)))
        if not self._read:
            raise Refusal("notice-empty")
        off: dict[date, str] = {}
        work: dict[date, str] = {}
        for entry in self._read:
            (off if entry.off else work).setdefault(entry.day, entry.name)
        year = year or Counter(day.year for day in {*off, *work}).most_common(1)[0][0]
        if year not in YEARS:
            raise Refusal("notice-year-unknown")
        return FileNotice(year, off, work)


def date_parts(when: object) -> tuple[int, int, int] | None:
    """Year, month and day of a written date (2027-01-01, 2027/1/1, 20270101, 2027年1月1日) or None.

    Whether there is such a day is not looked at.
    """
    if not isinstance(when, str):
        return None
    written = when.strip().replace(".", "-")
    found = _DATE.fullmatch(written) or _CHINESE_DATE.fullmatch(written)
    if found is None:
        return None
    year, month, day = (int(part) for part in found.groups() if part is not None)
    return year, month, day
