"""What most of a column's first values are: times of day, days of a month."""

import re
from collections.abc import Callable, Sequence
from datetime import datetime, time
from functools import lru_cache

from deadlines.sheets.meaning import TIMES, Meaning
from deadlines.sheets.sheet import Cell, SheetRow, shown
from deadlines.sheets.vocabulary import (
    COLUMNS,
    PART_NAMES,
    PATTERNS,
    PERSONAL,
    WEAK,
    plain_forms,
)

_LONGEST = 30
"""Characters a column's name has at the most."""


_KNOWN = {name: meaning for meaning, names in COLUMNS.items() for name in names.split()}


_WEAK = {name: meaning for meaning, names in WEAK.items() for name in names.split()}


_SHAPES = tuple((meaning, re.compile(shape)) for meaning, shape in PATTERNS)


@lru_cache(maxsize=4096)
def named(name: str) -> Meaning | None:
    """Return what a column of that name means; None where the name does not tell."""
    if not name or len(name) > _LONGEST:
        return None
    forms = plain_forms(name)
    for form in forms:
        if form in _KNOWN:
            return _KNOWN[form]
    if any(form in _WEAK for form in forms):
        return None
    if any(PERSONAL.search(form) for form in forms):
        return Meaning.IGNORE
    for form in forms:
        for meaning, shape in _SHAPES:
            if shape.search(form):
                return meaning
    return None


def has_title_and_time(names: Sequence[str]) -> bool:
    """Tell whether columns of these names are a table of their own."""
    meanings = {named(name) or _weak(name) for name in names}
    return Meaning.TITLE in meanings and not TIMES.isdisjoint(meanings)


def is_column_name(name: str) -> bool:
    """Tell whether people call columns so."""
    return (named(name) or _weak(name)) is not None


def _part(name: str) -> Meaning | None:
    forms = plain_forms(name)
    return next((part for part, shape in PART_NAMES if any(map(shape.match, forms))), None)


def _weak(name: str) -> Meaning | None:
    return next((_WEAK[form] for form in plain_forms(name) if form in _WEAK), None)


SAMPLES = 40
"""Values looked at."""
_CLOCK = re.compile(
    r"^\s*(上午|下午|晚上|中午|早上|凌晨|[ap]m)?\s*\d{1,2}\s*([:：时点]).{0,8}$", re.IGNORECASE
)
_DAY_ONLY = re.compile(r"^\d{1,2}\s*[日号]?$")


def holds_clocks(column: int, rows: Sequence[SheetRow]) -> bool:
    """Tell whether the column holds times of day and nothing else."""
    return _holds(column, rows, _says_clock)


def holds_days_of_month(column: int, rows: Sequence[SheetRow]) -> bool:
    """Tell whether the column holds days without their month, as 5日."""
    return _holds(column, rows, lambda cell: bool(_DAY_ONLY.match(shown(cell).strip())))


def _holds(column: int, rows: Sequence[SheetRow], says: Callable[[Cell], bool]) -> bool:
    values: list[Cell] = []
    for row in rows:
        cell = row.cell(column)
        if cell is not None:
            values.append(cell)
        if len(values) >= SAMPLES:
            break
    ones = sum(says(cell) for cell in values)
    return bool(values) and ones >= 0.6 * len(values)


def _says_clock(cell: Cell) -> bool:
    if isinstance(cell, datetime):
        return False
    if isinstance(cell, float):
        return 0 < cell < 1
    return isinstance(cell, time) or (isinstance(cell, str) and bool(_CLOCK.match(cell)))
