"""How high a row of a sheet must be for its wrapped texts, within reason."""

import unicodedata
from collections.abc import Iterable

_LINE = 15.0
_MOST_LINES = 8
_LOOKED_AT = 1000


def row_height(texts: Iterable[tuple[str, int]]) -> float:
    """Return the height in points for texts with the widths of their columns, in characters.

    Eight lines at the most: a note of pages must not push the next record out of sight.
    """
    return _LINE * min(_MOST_LINES, max((_lines(text, width) for text, width in texts), default=1))


def _lines(text: str, width: int) -> int:
    if len(text) * 2 < width and "\n" not in text:
        return 1
    return sum(1 + max(0, _columns(line) - 1) // width for line in text[:_LOOKED_AT].split("\n"))


def _columns(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)
