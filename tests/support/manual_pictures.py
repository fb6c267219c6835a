"""Makes the manual's small pictures of the large ones: `python -m tests.support.manual_pictures`.

The large ones are those that `tests.support.pictures` makes, in `docs/pictures` or in the folder
that is named. They become narrower and take few colours: all are in the program's package.
"""

import os
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import resources
from ui.environment import Language
from ui.window.nav import Page

LARGE = Path(__file__).parents[2] / "docs" / "pictures"
SHOWN = (*Page, "editor", "detail", "reminder-window")
"""What the manual has a picture of: each page, and what a person works in most."""
WIDTH = 880
_COLOURS = 256


def names() -> Iterator[str]:
    """Return the pictures' names: one for each thing shown and language."""
    for language in Language:
        for shown in SHOWN:
            yield f"{shown}-{language}.png"


def common_colours(pixels: bytes) -> list[int]:
    """Return up to 256 colours of 32-bit pixels: each common one, of near ones the commonest."""
    table: dict[int, int] = {}
    for colour, _ in Counter(memoryview(pixels).cast("I")).most_common():
        # The upper four bits of red, green and blue.
        table.setdefault(colour & 0xF0F0F0, colour | 0xFF000000)
        if len(table) == _COLOURS:
            break
    return list(table.values())


def main() -> int:
    """Write `resources/help/pictures`."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication, QImage, QImageWriter

    application = QGuiApplication(sys.argv[:1])
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else LARGE
    target = resources.path("help/pictures")
    for name in names():
        file = source / name.replace(".png", "-light.png")
        large = QImage(str(file))
        if large.isNull():
            print(f"no picture {file}", file=sys.stderr)  # noqa: T201
            return 1
        width = min(WIDTH, large.width())
        small = large.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        plain = small.convertToFormat(QImage.Format.Format_RGB32)  # kept while its bits are read
        table = common_colours(bytes(plain.constBits()))
        flags = Qt.ImageConversionFlag.AvoidDither | Qt.ImageConversionFlag.ThresholdDither
        writer = QImageWriter(str(target / name))
        writer.setCompression(100)
        writer.write(plain.convertToFormat(QImage.Format.Format_Indexed8, table, flags))
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main())
