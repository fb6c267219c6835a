"""Pictures with at most 256 colours, a third as large as in full colour and as sharp.

Qt's own conversion uses a fixed cube of colours, in which soft grounds turn into others.
"""

from collections import Counter

from PySide6.QtGui import QImage

_COLOURS = 256


def with_palette(picture: QImage) -> QImage:
    """Return the picture in 256 of its own colours, each other in the nearest of them."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(bytes(plain.constBits())).cast("I")
    palette, place = _chosen(Counter(pixels))
    small = QImage(plain.size(), QImage.Format.Format_Indexed8)
    small.setColorTable(palette)
    lines, width = memoryview(small.bits()), plain.width()
    for row in range(plain.height()):
        start = row * small.bytesPerLine()
        line = pixels[row * width : (row + 1) * width]
        lines[start : start + width] = bytes(map(place.__getitem__, line))
    return small


def _chosen(counted: Counter[int]) -> tuple[list[int], dict[int, int]]:
    """Return the colours kept, and for each of the picture's the number of the one it becomes.

    Kept next is always the one that lies furthest from those kept, the frequent ones the sooner:
    by frequency alone a short word in a colour of its own would lose it.
    """
    colours = sorted(counted, key=lambda colour: (-counted[colour], colour))
    parts = [(colour >> 16 & 255, colour >> 8 & 255, colour & 255) for colour in colours]
    weights = [counted[colour] ** 0.5 for colour in colours]
    far = [float("inf")] * len(colours)
    nearest = [0] * len(colours)
    kept: list[int] = []
    chosen = 0
    while len(kept) < min(_COLOURS, len(colours)):
        red, green, blue = parts[chosen]
        for number, (r, g, b) in enumerate(parts):
            distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2
            if distance < far[number]:
                far[number], nearest[number] = distance, len(kept)
        kept.append(colours[chosen])
        chosen = max(range(len(colours)), key=lambda n: far[n] * weights[n])
    return kept, dict(zip(colours, nearest, strict=True))
