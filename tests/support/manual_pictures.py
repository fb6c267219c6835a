"""Makes the manual's small pictures of the large ones: `python -m tests.support.manual_pictures`.

The large ones are `board.png`, `board-en.png` and so on for each page, in `docs/` or in the folder
that is named. They become narrower and take few colours: all of them are in the program's package.
"""

import os
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import resources
from ui.nav import Page

DOCS = Path(__file__).parents[2] / "docs"
WIDTH = 880
_COLOURS = 256
LANGUAGES = {"zh": "", "en": "-en"}
"""What stands behind a page's name in its picture's, by language."""


def names() -> Iterator[str]:
    """Return the pictures' names: one for each page and language."""
    for ending in LANGUAGES.values():
        for page in Page:
            yield f"{page}{ending}.png"


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
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else DOCS
    target = resources.path("help/pictures")
    for name in names():
        large = QImage(str(source / name))
        if large.isNull():
            print(f"no picture {source / name}", file=sys.stderr)  # noqa: T201
            return 1
        small = large.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
        table = common_colours(bytes(small.convertToFormat(QImage.Format.Format_RGB32).constBits()))
        flags = Qt.ImageConversionFlag.AvoidDither | Qt.ImageConversionFlag.ThresholdDither
        writer = QImageWriter(str(target / name))
        writer.setCompression(100)
        writer.write(small.convertToFormat(QImage.Format.Format_Indexed8, table, flags))
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main())
