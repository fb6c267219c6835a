"""What most of a column's first values are: times of day, days of a month."""

import re
from collections.abc import Callable, Sequence
from datetime import datetime, time

from deadlines.cell_shown import shown
from deadlines.sheet import Cell, SheetRow

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
