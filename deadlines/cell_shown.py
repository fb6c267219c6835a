"""A cell as the person sees it."""

import re
from datetime import datetime, time

from deadlines.sheet import Cell, CellError
from deadlines.sheet_names import NOTHING

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u200b\u200e\u200f\u2060\ufeff]")
"""What nobody sees: only a file of the program's own is to keep it."""


def shown(cell: Cell) -> str:
    """Return what a cell shows, about as the person sees it."""
    if cell is None:
        return ""
    if isinstance(cell, CellError):
        return cell.text
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d}" if cell.time() == time(0) else f"{cell:%Y-%m-%d %H:%M}"
    if isinstance(cell, time):
        return f"{cell:%H:%M}"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return _CONTROL.sub("", str(cell))


def is_nothing(cell: Cell) -> bool:
    """Tell whether a cell is empty, or says that there is nothing to say."""
    return cell is None or (isinstance(cell, str) and cell.strip() in NOTHING)
