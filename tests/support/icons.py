"""Draws the program's icon in the sizes that desktops ask for: `python -m tests.support.icons`.

The program itself reads only these pictures: a drawn one would load Qt's SVG library at each start.
"""

import os
import sys

import resources

SIZES = (16, 22, 24, 32, 48, 64, 128, 256)


def main() -> int:
    """Write `app-N.png` beside `app.svg`."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication, QIcon

    application = QGuiApplication(sys.argv[:1])
    drawing = resources.path("icons/app.svg")
    icon = QIcon(str(drawing))
    for size in SIZES:
        icon.pixmap(size, size).save(str(drawing.with_name(f"app-{size}.png")))
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main())
