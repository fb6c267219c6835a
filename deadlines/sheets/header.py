"""Finds the header of a sheet and proposes what each of its columns means."""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from datetime import datetime, time

from deadlines.columns.meaning import REPEATABLE, TIMES, Meaning
from deadlines.columns.names import (
    LONGEST_NAME,
    find_day_part,
    find_meaning,
    find_weak_meaning,
    is_time_of,
)
from deadlines.columns.vocabulary import CLOCK_NAMES
from deadlines.columns.words import Word
from deadlines.sheets.sheet import Cell, Sheet, SheetRow, display_text
from deadlines.values import dataclass

_SEARCHED = 60
"""Rows looked at for a header."""
_CUT = 200
"""Characters of a cell that are looked at while a header is searched for."""
_GAP = 2
"""Empty columns that part a table from what stands beside it."""

_TELLING = re.compile("内容|事项|概况|描述|摘要|问题|情况|要点|对象|项目")
"""Names of columns that tell what it was about, where none is a title."""
_SAMPLES = 40
"""Values of a column looked at."""
_CLOCK = re.compile(
    r"^\s*+(上午|下午|晚上|中午|早上|凌晨|[ap]m)?\s*+\d{1,2}\s*([:：时点]).{0,8}$", re.IGNORECASE
)
_LINK = re.compile(r"://|^www\.", re.IGNORECASE)
_DAY_ONLY = re.compile(r"^\d{1,2}\s*[日号]?$")


@dataclass(frozen=True, slots=True)
class Header:
    """The rows (by number) that hold the header, and the name of each column.

    `labels` are the texts of the header's cells.
    """

    rows: tuple[int, ...]
    names: tuple[str, ...]
    labels: frozenset[str] = frozenset()


def find_header(sheet: Sheet) -> Header | None:
    """Return the header of a sheet: the first rows that name the most; None where none does."""
    best: Header | None = None
    best_score = 1
    rows = sheet.rows[:_SEARCHED]
    for index, row in enumerate(rows):
        single = header_of(sheet, row.number)
        below = rows[index + 1] if index + 1 < len(rows) else None
        score = _score(single.names)
        if score > best_score:
            best, best_score = single, score
        is_title = sum(cell is not None for cell in row.cells) == 1
        if below is None or is_title or below.number != row.number + 1:
            continue
        if _can_be_second(below):
            double = header_of(sheet, row.number, 2)
            both = _score(double.names)
            is_parted = _is_parted(sheet, row, below)
            if (both > best_score or (both == best_score and is_parted)) and both > _score(
                header_of(sheet, below.number).names
            ):
                best, best_score = double, both
    return best


def header_of(sheet: Sheet, number: int, height: int = 1) -> Header:
    """Return the names that the rows from `number` on give to the columns."""
    numbers = tuple(range(number, number + height))
    after = bisect_left(sheet.rows, number, key=lambda row: row.number)
    rows = [row for row in sheet.rows[after : after + height] if row.number in numbers]
    width = sheet.width
    names: list[list[str]] = [[] for _ in range(width)]
    for row in rows:
        for column, text in enumerate(_spread(sheet, row, width)):
            if text and text not in names[column]:
                names[column].append(text)
    labels = frozenset(
        cell.strip()
        for row in rows
        for cell in row.cells
        if isinstance(cell, str) and len(cell) <= _CUT and cell.strip()
    )
    return Header(numbers, tuple("".join(parts) for parts in names), labels)


def propose(header: Header, rows: Sequence[SheetRow]) -> tuple[Meaning, ...]:
    """Return what each column means, as far as its name and its first values tell.

    Each meaning is given once, but for notes and the like; columns that are not understood go
    into the note, those without a name and content nowhere.
    """
    found: list[Meaning | None] = [find_meaning(name) for name in header.names]
    _leave_out_beside(found, header, rows)
    _repeat_as_clock_or_other(found, header, rows)
    for meaning in (Meaning.AT, Meaning.TITLE):
        weak = [
            i
            for i, name in enumerate(header.names)
            if found[i] is None and find_weak_meaning(name) is meaning
        ]
        if meaning not in found and weak:
            # 时间 with clocks may stand before 日期 with days.
            dated = [i for i in weak if meaning is Meaning.AT and not _has_clocks(i, rows)]
            first = (dated or weak)[0]
            weak.remove(first)
            found[first] = meaning
        for column in weak:
            is_name = header.names[column].endswith("名称")
            aside = Meaning.OTHER if is_name else Meaning.NOTE
            found[column] = _clock_or_none(column, rows) if meaning is Meaning.AT else aside
    if Meaning.TITLE not in found:
        telling = [i for i, name in enumerate(header.names) if _is_telling(name, found[i])]
        found = [Meaning.TITLE if i in telling[:1] else meaning for i, meaning in enumerate(found)]
    if Meaning.LINK not in found:
        found = [
            (Meaning.LINK if _has_links(i, rows) else Meaning.IGNORE)
            if name == "地址"
            else found[i]
            for i, name in enumerate(header.names)
        ]
    _begin(found, header, rows)
    for column, name in enumerate(header.names):
        if found[column] is None and CLOCK_NAMES.search(name) and _has_clocks(column, rows):
            found[column] = Meaning.CLOCK
    samples = rows[: _SAMPLES * 5]
    return tuple(
        meaning
        or (
            Meaning.OTHER
            if any(row.cell(column) is not None for row in samples) or header.names[column]
            else Meaning.IGNORE
        )
        for column, meaning in enumerate(found)
    )


def _is_telling(name: str, meaning: Meaning | None) -> bool:
    """Return whether a column that means nothing else tells what it was about."""
    return meaning in (None, Meaning.OTHER) and bool(_TELLING.search(name))


def is_header_again(row: SheetRow, header: Header) -> bool:
    """Return whether the row repeats the header, as at the top of each printed page."""
    texts = [cell for cell in row.cells if cell is not None]
    same = sum(isinstance(cell, str) and cell.strip() in header.labels for cell in texts)
    return same >= 2 and same >= 0.7 * len(texts)


def _begin(meanings: list[Meaning | None], header: Header, rows: Sequence[SheetRow]) -> None:
    """Find what says when it happened, where no column has a name for that."""
    parts = [find_day_part(name) for name in header.names]
    others = [i for i, meaning in enumerate(meanings) if meaning is Meaning.AT and parts[i] is None]
    has_month_only = Meaning.MONTH in parts and Meaning.DAY not in parts
    if has_month_only and others and _has_days_of_month(others[0], rows):
        # 月份 and 日期, where the latter is the 5th only.
        parts[others.pop(0)] = Meaning.DAY
    if Meaning.MONTH in parts and Meaning.DAY in parts and not others:
        for column, part in enumerate(parts):
            if part is not None:
                meanings[column] = part if parts.index(part) == column else Meaning.OTHER
        return
    if Meaning.AT in meanings:
        return
    free = [column for column, meaning in enumerate(meanings) if meaning in (None, Meaning.OTHER)]
    # What was posted began so; an article is published after it was sent in.
    is_posted = any("舆情" in name for name in header.names)
    acts = [Word.LATER_BEGIN]
    if is_posted or Meaning.SUBMITTED not in meanings:
        acts.append(Word.PUBLISH)
    for act in acts:
        for column in free:
            if is_time_of(header.names[column], act):
                meanings[column] = Meaning.AT
                return
    if Meaning.LOGGED in meanings and Meaning.SUBMITTED not in meanings:
        meanings[meanings.index(Meaning.LOGGED)] = Meaning.AT


def _leave_out_beside(
    meanings: list[Meaning | None], header: Header, rows: Sequence[SheetRow]
) -> None:
    """Leave out what stands right of the table, two empty columns or more away."""
    samples = rows[: _SAMPLES * 5]
    empty = 0
    seen: set[Meaning | None] = set()
    for column, name in enumerate(header.names):
        if name or any(row.cell(column) is not None for row in samples):
            if empty >= _GAP and Meaning.TITLE in seen and seen & TIMES:
                meanings[column:] = [Meaning.IGNORE] * (len(meanings) - column)
                return
            empty = 0
            seen.add(meanings[column] or find_weak_meaning(name))
        else:
            empty += 1


def _score(names: Sequence[str]) -> int:
    """Return how many different things the names mean; none without a title or a time."""
    meanings = {find_meaning(name) or find_weak_meaning(name) for name in names} - {
        None,
        Meaning.IGNORE,
    }
    if any(len(name) <= LONGEST_NAME and _is_telling(name, find_meaning(name)) for name in names):
        meanings.add(Meaning.TITLE)
    meanings |= {part for name in names if (part := find_day_part(name))}
    if not meanings & {Meaning.TITLE, *TIMES}:
        return 0
    return len(meanings)


def _is_parted(sheet: Sheet, row: SheetRow, below: SheetRow) -> bool:
    """Return whether a name that is merged over several columns has names of its own below it."""
    return any(
        merge.last_row == row.number
        and merge.last_column > merge.first_column
        and all(below.cell(c) for c in range(merge.first_column, merge.last_column + 1))
        for merge in sheet.merges
        if merge.first_row <= row.number
    )


def _can_be_second(row: SheetRow) -> bool:
    """Return whether the row can be a header's second line: short names and no values."""
    cells = [cell for cell in row.cells if cell is not None]
    return bool(cells) and all(
        isinstance(cell, str) and len(cell) <= LONGEST_NAME and not any(c.isdigit() for c in cell)
        for cell in cells
    )


def _spread(sheet: Sheet, row: SheetRow, width: int) -> list[str]:
    """Return the row's texts with merged ones repeated to the right."""
    texts = [
        " ".join(cell[:_CUT].split()) if isinstance(cell := row.cell(column), str) else ""
        for column in range(width)
    ]
    for merge in sheet.merges:
        if merge.first_row <= row.number <= merge.last_row and merge.first_column < width:
            text = texts[merge.first_column]
            for column in range(merge.first_column + 1, min(merge.last_column, width - 1) + 1):
                texts[column] = texts[column] or text
    return texts


def _repeat_as_clock_or_other(
    meanings: list[Meaning | None], header: Header, rows: Sequence[SheetRow]
) -> None:
    """Keep the first column of each meaning; a second one of a time may be its clock."""
    seen: set[Meaning] = set()
    for column, meaning in enumerate(meanings):
        if meaning is None or meaning in REPEATABLE:
            continue
        others = [
            i
            for i, other in enumerate(meanings)
            if i != column and _is_date_of(other, header, i, meaning)
        ]
        has_days = any(not _has_clocks(i, rows) for i in others)
        if meaning in TIMES and has_days and _has_clocks(column, rows):
            # 报送日期 and 报送时间: one day and its clock, in whichever order.
            meanings[column] = Meaning.CLOCK
            continue
        if meaning in seen:
            meanings[column] = Meaning.OTHER
        seen.add(meaning)


def _is_date_of(other: Meaning | None, header: Header, column: int, meaning: Meaning) -> bool:
    return other is meaning or (
        other is None
        and meaning is Meaning.AT
        and find_weak_meaning(header.names[column]) is Meaning.AT
    )


def _clock_or_none(column: int, rows: Sequence[SheetRow]) -> Meaning | None:
    return Meaning.CLOCK if _has_clocks(column, rows) else None


def _has_clocks(column: int, rows: Sequence[SheetRow]) -> bool:
    """Return whether the column holds times of day and nothing else."""
    return _has_only(column, rows, _is_clock)


def _has_days_of_month(column: int, rows: Sequence[SheetRow]) -> bool:
    """Return whether the column holds days without their month, as 5日."""
    return _has_only(column, rows, lambda cell: bool(_DAY_ONLY.match(display_text(cell).strip())))


def _has_links(column: int, rows: Sequence[SheetRow]) -> bool:
    """Return whether the column holds addresses of pages, or links lie behind its cells."""
    return any(column in row.links for row in rows) or _has_only(
        column, rows, lambda cell: bool(_LINK.search(display_text(cell)))
    )


def _has_only(column: int, rows: Sequence[SheetRow], says: Callable[[Cell], bool]) -> bool:
    values: list[Cell] = []
    for row in rows:
        cell = row.cell(column)
        if cell is not None:
            values.append(cell)
        if len(values) >= _SAMPLES:
            break
    ones = sum(says(cell) for cell in values)
    return bool(values) and ones >= 0.6 * len(values)


def _is_clock(cell: Cell) -> bool:
    if isinstance(cell, datetime):
        return False
    if isinstance(cell, float):
        return 0 < cell < 1
    return isinstance(cell, time) or (isinstance(cell, str) and bool(_CLOCK.match(cell)))
