"""Texts too long for a cell: the rest goes on in rows of a further sheet.

A cell of a spreadsheet holds 32,767 units of UTF-16.
"""

MOST = 32_000
"""Units of a cell's text at the most, so that a mark has room behind it."""

CONTINUED = "……⤵"
"""Ends a cell that goes on on the further sheet."""

_ASTRAL = "\uffff"
_NO_CHARACTERS = str.maketrans({"\ufffe": "\ufffd", "\uffff": "\ufffd"})
"""No XML file holds the two; they are shown as the sign for what cannot be shown."""


def split(text: str) -> tuple[str, tuple[str, ...]]:
    """Return what the cell holds, and the further parts: mostly none."""
    first, *others = _pieces(text.translate(_NO_CHARACTERS))
    return (first + CONTINUED, tuple(others)) if others else (first, ())


def _pieces(text: str) -> list[str]:
    if len(text) <= MOST // 2:
        return [text]
    pieces, start, used = [], 0, 0
    for place, sign in enumerate(text):
        width = 2 if sign > _ASTRAL else 1
        if used + width > MOST:
            pieces.append(text[start:place])
            start, used = place, 0
        used += width
    return [*pieces, text[start:]]
