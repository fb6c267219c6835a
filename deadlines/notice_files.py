"""Reading a holiday notice kept as JSON or as CSV, given as text."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from deadlines.errors import Refusal
from deadlines.notice_entry import YEARS, Entries, FileNotice, date_parts

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
