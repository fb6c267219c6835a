"""Reading a holiday notice kept as CSV, given as text."""

from collections.abc import Callable, Iterator

from deadlines.notices.files.entries import Entries, FileNotice, date_parts, read_kind
from deadlines.refusal import Refusal
from deadlines.values import dataclass

_DATE_TITLES = frozenset(
    ("date", "日期", "day", "开始日期", "开始", "起始日期", "start", "startdate")
)
_END_TITLES = frozenset(("结束日期", "结束", "截止日期", "end", "enddate"))
_NAME_TITLES = frozenset(("name", "名称", "节日", "节日名称", "假期", "holiday", "summary"))
_KIND_TITLES = frozenset(
    (
        "off",
        "kind",
        "type",
        "isoffday",
        "is_off",
        "isholiday",
        "类型",
        "性质",
        "状态",
        "休班",
        "放假",
    )
) | {"是否放假", "是否休息", "是否节假日"}
_WORK_TITLES = frozenset(
    ("work", "isworkday", "workday", "上班", "是否上班", "是否工作日", "是否补班")
)
"""Titles of columns whose yes means worked."""
_YES_NO = frozenset(("是", "否", "true", "false", "yes", "no", "y", "n", "1", "0"))
_LINES_LOOKED_AT = 20
_CELL_LOOKED_AT = 1000


def is_csv(text: str) -> bool:
    """Return whether a header or the first lines show date, name and kind in columns."""
    lines = text.lstrip()[: _LINES_LOOKED_AT * _CELL_LOOKED_AT].splitlines()[:_LINES_LOOKED_AT]
    rows = [row for _, row in _rows("\n".join(line[:_CELL_LOOKED_AT] for line in lines))]
    return _find_columns(rows) is not None


def read_csv(text: str) -> tuple[FileNotice, ...]:
    """Read rows of date, name and kind (休, 班, true, false …), with a header or without.

    Raises Refusal as `Entries.notices`.
    """
    rows = list(_rows(text))
    columns = _find_columns([row for _, row in rows])
    if columns is None:
        raise Refusal("notice-empty")
    entries = Entries()
    for number, row in rows[1 if columns.header else 0 :]:
        cells = dict(enumerate(row))
        off = read_kind(cells.get(columns.kind))
        if off is not None and columns.says_work and cells[columns.kind].strip().lower() in _YES_NO:
            off = not off
        first = cells.get(columns.date, "")
        last = cells.get(columns.end, "") if columns.end is not None else ""
        name = cells.get(columns.name) if columns.name is not None else ""
        entries.add_range(number, ",".join(row), (first, last.strip() or first), name, off=off)
    return entries.notices()


@dataclass(frozen=True, slots=True)
class _Columns:
    date: int
    name: int | None
    kind: int
    header: bool
    end: int | None = None
    says_work: bool = False


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


def _find_columns(rows: list[list[str]]) -> _Columns | None:
    """Return which column holds what, by the header or by most rows; None for no table."""
    if not rows:
        return None
    titles = [cell.strip().lower() for cell in rows[0]]
    dates = [index for index, title in enumerate(titles) if title in _DATE_TITLES]
    kinds = [index for index, title in enumerate(titles) if title in _KIND_TITLES]
    names = [index for index, title in enumerate(titles) if title in _NAME_TITLES]
    works = [index for index, title in enumerate(titles) if title in _WORK_TITLES]
    ends = [index for index, title in enumerate(titles) if title in _END_TITLES]
    if dates and (kinds or works):
        return _Columns(
            dates[0],
            names[0] if names else None,
            (kinds or works)[0],
            header=True,
            end=ends[0] if ends else None,
            says_work=not kinds,
        )
    width = min(max(len(row) for row in rows), 20)
    dated = _find_column(rows, width, lambda cell: date_parts(cell) is not None)
    kind = _find_column(rows, width, lambda cell: read_kind(cell) is not None)
    if dated is None or kind is None:
        return None
    rest = [index for index in range(width) if index not in {dated, kind}]
    return _Columns(dated, rest[0] if rest else None, kind, header=False)


def _find_column(rows: list[list[str]], width: int, fits: Callable[[str], bool]) -> int | None:
    """Return the first column whose cells fit in most rows."""
    for index in range(width):
        fitting = sum(1 for row in rows if index < len(row) and fits(row[index]))
        if fitting * 2 > len(rows):
            return index
    return None
