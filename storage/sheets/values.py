"""What the cells of a workbook hold, from what its file says of them."""

import re
from datetime import datetime, time, timedelta

from deadlines.sheets.sheet import Cell, CellError

# Formats that Excel knows by number alone; 27 to 36 and 50 to 58 are the Chinese dates.
_DATES = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
_NO_CODE = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\[\]]*\]', re.IGNORECASE)
_DATE_SIGNS = re.compile(r"[ymdhs]|上午/下午|年|月|日", re.IGNORECASE)
_FIRST, _FIRST_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)  # noqa: DTZ001 - no zone there
_LAST = 2_958_465
"""31 December 9999."""
_SHORT, _MOST_SHARED = 20, 5_000
"""Characters of a text that is shared, and texts that are; what is never repeated costs room."""
_ESCAPES = re.compile(r"(?:_x[0-9A-Fa-f]{4}_)+")
_PICTURES = ("=DISPIMG(", "=_xlfn.DISPIMG(")
"""What WPS writes into the cell of a picture: a function that no other program knows."""


def is_date_format(number: int, formats: dict[int, str]) -> bool:
    """Return whether the format with that number shows a date or a time of day."""
    code = formats.get(number)
    if code is None:
        return number in _DATES
    code = _NO_CODE.sub("", code.split(";")[0])
    return "general" not in code.lower() and bool(_DATE_SIGNS.search(code))


def from_serial(number: float, *, from_1904: bool) -> Cell:
    """Return the time a serial number shows, to the millisecond; a time of day below one.

    A number that Excel cannot show as a date stays a number.
    """
    if not 0 <= number < _LAST:
        return number
    milliseconds = round(number * 86_400_000)
    seconds = milliseconds // 1000
    if seconds < 86400:
        return time(seconds // 3600, seconds // 60 % 60, seconds % 60)
    first = _FIRST_1904 if from_1904 else _FIRST
    if not from_1904 and seconds < 61 * 86400:
        first += timedelta(days=1)  # Excel counts a 29 February 1900
    try:
        return first + timedelta(milliseconds=milliseconds)
    except OverflowError:
        return number


class SharedTexts:
    """Keeps one object for equal short texts: ledgers repeat kinds, sources and dates."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def share(self, cell: Cell) -> Cell:
        """Return the cell, a text that was there before as the earlier one."""
        if not isinstance(cell, str) or len(cell) > _SHORT:
            return cell
        if len(self._known) < _MOST_SHARED:
            return self._known.setdefault(cell, cell)
        return self._known.get(cell, cell)


def from_text(text: str) -> Cell:
    """Return what a text cell holds: nothing where it is empty, and no text for a WPS picture."""
    if text.startswith(_PICTURES):
        return CellError("", "picture")
    return text or None


def from_iso(text: str) -> Cell:
    """Return the time that a cell of the ISO kind holds; its text where that is none."""
    for read in (datetime.fromisoformat, time.fromisoformat):
        try:
            return read(text.strip()).replace(tzinfo=None)
        except ValueError:
            continue
    return text.strip() or None


def unescape(text: str) -> str:
    """Return the text with Excel's escapes (_x000D_, _xD83D__xDE00_) as what they mean.

    Half a character, which no text can hold, is left out.
    """
    return _ESCAPES.sub(_characters, text) if "_x" in text else text


def _characters(match: "re.Match[str]") -> str:
    codes = match[0][2:-1].split("__x")
    units = b"".join(int(code, 16).to_bytes(2, "little") for code in codes)
    return units.decode("utf-16-le", "ignore")
