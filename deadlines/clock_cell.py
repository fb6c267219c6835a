"""A cell of a column that holds only times of day."""

import re
import unicodedata
from datetime import datetime, time

from deadlines.cell_clock import find_clock
from deadlines.cell_shown import shown
from deadlines.cell_trouble import Unreadable
from deadlines.chinese_digits import in_digits
from deadlines.sheet import Cell, CellError

_QUOTED = 120
_LEFT = re.compile(r"左右|前后|大约|约|许|整|[\s,，;；。.、:：()（）]+")


def read_clock(cell: Cell) -> time | None:
    """Return the time of day of a cell that holds only that; None for none. Raises Unreadable."""
    if isinstance(cell, datetime):
        return cell.time()
    if isinstance(cell, time) or cell is None:
        return cell
    if isinstance(cell, CellError):
        raise Unreadable("cell-error", text=cell.text)
    if isinstance(cell, float) and not isinstance(cell, bool):
        if 0 <= cell < 1:
            seconds = round(cell * 86400) % 86400
            return time(seconds // 3600, seconds // 60 % 60, seconds % 60)
        raise Unreadable("no-such-time", text=shown(cell))
    text = unicodedata.normalize("NFKC", str(cell)).strip()
    found = find_clock(in_digits(text))
    if found.at is None or _LEFT.sub("", found.rest):
        raise Unreadable("time-unknown", text=text[:_QUOTED])
    return found.at
