"""Reading a holiday notice kept as JSON or as CSV, given as text."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from deadlines.notices.holidays import usual_name
from deadlines.refusal import Refusal

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


_OFF = frozenset(
    ("休", "假", "放假", "休息", "节假日", "假日", "是", "true", "yes", "1", "off", "holiday")
)
_WORK = frozenset(
    ("班", "上班", "补班", "调休上班", "工作日", "否", "false", "no", "0", "work", "workday")
)
_DATE_TITLES = frozenset(("date", "日期", "day"))
_NAME_TITLES = frozenset(("name", "名称", "节日", "假期", "holiday", "summary"))
_KIND_TITLES = frozenset(
    ("off", "kind", "type", "isoffday", "is_off", "类型", "性质", "状态", "休班", "放假")
) | {"是否放假", "是否休息"}
_LINES_LOOKED_AT = 20
_CELL_LOOKED_AT = 1000


def read_json(text: str) -> FileNotice:
    """Read {"year": 2027, "days": [{"name", "date", "isOffDay"}]}, or the list of days alone.

    Raises Refusal as `Entries.notice`; a problem's number is the day's place in the list, or the
    line where the text stops being JSON.
    """
    import json

    try:
        content = json.loads(text)
    except json.JSONDecodeError as error:
        line = text.splitlines()[error.lineno - 1] if text.splitlines() else ""
        problem = (error.lineno, line.strip()[:200], "broken-json")
        raise Refusal("notice-not-understood", problems=(problem,)) from error
    except (RecursionError, ValueError) as error:  # nested too deep; a number of 5,000 digits
        raise Refusal("notice-not-understood", problems=((1, "", "broken-json"),)) from error
    year = content.get("year") if isinstance(content, dict) else None
    days = content.get("days") if isinstance(content, dict) else content
    if not isinstance(days, list) or not (year is None or type(year) is int):
        raise Refusal("notice-not-understood", problems=((1, "", "no-days"),))
    if year is not None and year not in YEARS:
        raise Refusal("notice-year-unknown")
    entries = Entries()
    for number, entry in enumerate(days, start=1):
        shown = json.dumps(entry, ensure_ascii=False)
        if not isinstance(entry, dict):
            entries.refuse(number, shown, "no-date")
            continue
        off = entry.get("isOffDay")
        kind = off if isinstance(off, bool) else None
        entries.add(number, shown, entry.get("date"), entry.get("name"), kind)
    return entries.notice(year)


def looks_like_csv(text: str) -> bool:
    """Whether a header, or most of the first lines, look like date, name and kind in columns."""
    lines = text.lstrip()[: _LINES_LOOKED_AT * _CELL_LOOKED_AT].splitlines()[:_LINES_LOOKED_AT]
    rows = [row for _, row in _rows("\n".join(line[:_CELL_LOOKED_AT] for line in lines))]
    return _columns(rows) is not None


def read_csv(text: str) -> FileNotice:
    """Read rows of date, name and kind (休, 班, true, false …), with a header or without.

    Raises Refusal as `Entries.notice`.
    """
    rows = list(_rows(text))
    columns = _columns([row for _, row in rows])
    if columns is None:
        raise Refusal("notice-empty")
    entries = Entries()
    for number, row in rows[1 if columns.header else 0 :]:
        kind = row[columns.kind].strip().lower() if columns.kind < len(row) else ""
        off = True if kind in _OFF else False if kind in _WORK else None
        when = row[columns.date] if columns.date < len(row) else ""
        name = row[columns.name] if columns.name is not None and columns.name < len(row) else ""
        entries.add(number, ",".join(row), when.strip(), name, off)
    return entries.notice()


@dataclass(frozen=True, slots=True)
class _Columns:
    date: int
    name: int | None
    kind: int
    header: bool


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    import csv

    lines = text.splitlines()
    first = next((line for line in lines if line.strip()), "")
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader((line.replace("\0", "") for line in lines), delimiter=delimiter)
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield reader.line_num, row
    except csv.Error as error:  # a cell past the reader's limit
        problem = (reader.line_num, "", "broken-csv")
        raise Refusal("notice-not-understood", problems=(problem,)) from error


def _columns(rows: list[list[str]]) -> _Columns | None:
    """Which column holds what, from the header or from what most rows hold; None for no table."""
    if not rows:
        return None
    titles = [cell.strip().lower() for cell in rows[0]]
    dates = [index for index, title in enumerate(titles) if title in _DATE_TITLES]
    kinds = [index for index, title in enumerate(titles) if title in _KIND_TITLES]
    names = [index for index, title in enumerate(titles) if title in _NAME_TITLES]
    if dates and kinds:
        return _Columns(dates[0], names[0] if names else None, kinds[0], header=True)
    width = min(max(len(row) for row in rows), 20)
    dated = _mostly(rows, width, lambda cell: date_parts(cell) is not None)
    kind = _mostly(rows, width, lambda cell: cell.strip().lower() in _OFF | _WORK)
    if dated is None or kind is None:
        return None
    rest = [index for index in range(width) if index not in {dated, kind}]
    return _Columns(dated, rest[0] if rest else None, kind, header=False)


def _mostly(rows: list[list[str]], width: int, fits: Callable[[str], bool]) -> int | None:
    """The first column whose cells fit in most rows."""
    for index in range(width):
        fitting = sum(1 for row in rows if index < len(row) and fits(row[index]))
        if fitting * 2 > len(rows):
            return index
    return None
