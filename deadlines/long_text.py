"""Texts too long for a cell, or with signs that a spreadsheet file cannot hold.

A cell of a spreadsheet holds 32,767 units of UTF-16. What is longer goes on in rows of a further
sheet; a text that the file format cannot hold as it is stands there from its beginning, escaped.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

MOST = 32_000
"""Units of a cell's text at the most, so that a mark has room behind it."""

CONTINUED = "……⤵"
"""Ends a cell that goes on, or is kept exactly, on the further sheet."""

_ASTRAL = "\uffff"
_CANNOT_HOLD = re.compile(
    # No XML holds the first two; the third would be taken, with what follows, for other codes.
    "[\ufffe\uffff]|_x[0-9a-fA-F]{4}(?=_x[0-9a-fA-F]{4}_|[\x00-\x08\x0b-\x1f])"
)


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a text on the further sheet; `is_escaped` ones replace what the cell holds.

    The cell is part 1, or where they replace it, the first of them.
    """

    number: int
    text: str
    is_escaped: bool = False


def split(text: str) -> tuple[str, tuple[Part, ...]]:
    """Return what the cell holds, and the parts for the further sheet: mostly none."""
    if _CANNOT_HOLD.search(text):
        shown = _CANNOT_HOLD.sub("\ufffd", _pieces(text)[0])
        coded = "".join(map(_coded, text))
        return shown + CONTINUED, tuple(
            Part(number, piece, True) for number, piece in enumerate(_pieces(coded), 1)
        )
    first, *others = _pieces(text)
    if not others:
        return text, ()
    return first + CONTINUED, tuple(Part(number, piece) for number, piece in enumerate(others, 2))


def joined(cell: str, parts: Sequence[Part]) -> str:
    """Return the text that `split` was given, from its cell and all its parts."""
    if not parts:
        return cell
    ordered = sorted(parts, key=lambda part: part.number)
    rest = "".join(part.text for part in ordered)
    if parts[0].is_escaped:
        return re.sub(r"\\([0-9a-f]+);", lambda found: chr(int(found[1], 16)), rest)
    return cell.removesuffix(CONTINUED) + rest


def _coded(sign: str) -> str:
    return f"\\{ord(sign):x};" if sign in "\\_\ufffe\uffff" else sign


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
