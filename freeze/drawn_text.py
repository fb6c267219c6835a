"""Tells text from the boxes that are drawn where no font has the characters."""

from collections import Counter

from PySide6.QtGui import QImage

_CONTRAST = 70
_SMALLEST, _LARGEST = 7, 40
_LINE = 3
"""How thick a box's line may be, in pixels."""

Spot = tuple[int, int]


def count_signs(image: QImage) -> tuple[int, int]:
    """Return how many signs the picture shows, and how many of them are empty boxes."""
    signs = [found for found in _shapes(_inked_spots(image)) if _is_sign(found)]
    return len(signs), sum(map(_is_box, signs))


def _inked_spots(image: QImage) -> set[Spot]:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows, stride = bytes(grey.constBits()), grey.bytesPerLine()
    lines = [rows[y * stride : y * stride + grey.width()] for y in range(grey.height())]
    (paper, _), *_ = Counter(b"".join(lines)).most_common(1)
    return {
        (x, y)
        for y, line in enumerate(lines)
        for x, value in enumerate(line)
        if abs(value - paper) > _CONTRAST
    }


def _shapes(inked: set[Spot]) -> list[set[Spot]]:
    found = []
    while inked:
        edge = [inked.pop()]
        shape = set(edge)
        while edge:
            x, y = edge.pop()
            around = {(x + i, y + j) for i in (-1, 0, 1) for j in (-1, 0, 1)} & inked
            inked -= around
            shape |= around
            edge += around
        found.append(shape)
    return found


def _size(shape: set[Spot]) -> tuple[range, range]:
    xs, ys = [x for x, _ in shape], [y for _, y in shape]
    return range(min(xs), max(xs) + 1), range(min(ys), max(ys) + 1)


def _is_sign(shape: set[Spot]) -> bool:
    return all(_SMALLEST <= len(side) <= _LARGEST for side in _size(shape))


def _is_box(shape: set[Spot]) -> bool:
    across, down = _size(shape)
    inner = {(x, y) for x, y in shape if x in across[_LINE:-_LINE] and y in down[_LINE:-_LINE]}
    return not inner and len(shape) >= 2 * (len(across) + len(down)) - 8
