"""Draws the program's icon in the forms that systems ask for: `python -m tests.support.icons`.

The program itself reads only the PNG pictures: a drawn one would load Qt's SVG library at each
start. The .ico and the .icns belong to the frozen programs of Windows and macOS.
"""

import os
import struct
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import resources

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

SIZES = (16, 22, 24, 32, 48, 64, 128, 256)
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
ICNS_SIZES = {
    b"ic11": 32, b"ic12": 64, b"ic07": 128, b"ic13": 256, b"ic08": 256, b"ic14": 512,
    b"ic09": 512, b"ic10": 1024,
}  # fmt: skip
"""The types Apple gives to PNG pictures, some for screens with double the points."""
_FREEZE = Path(__file__).parents[2] / "freeze"


def png(image: "QImage") -> bytes:
    from PySide6.QtCore import QBuffer, QIODevice

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def bitmap(image: "QImage") -> bytes:
    """A Windows bitmap as an .ico holds it: bottom up, and a mask that hides nothing."""
    from PySide6.QtGui import QImage

    image = image.convertToFormat(QImage.Format.Format_ARGB32)
    side = image.width()
    pixels = bytes(memoryview(image.constBits()))
    rows = [pixels[4 * side * y : 4 * side * (y + 1)] for y in reversed(range(side))]
    mask = bytes((side + 31) // 32 * 4 * side)
    header = struct.pack("<IiiHHIIiiII", 40, side, 2 * side, 1, 32, 0, 0, 0, 0, 0, 0)
    return header + b"".join(rows) + mask


def ico(images: "dict[int, QImage]") -> bytes:
    """A Windows icon: bitmaps, which every Windows reads, and a PNG for the largest."""
    parts = [png(image) if side >= 256 else bitmap(image) for side, image in images.items()]
    table, offset = struct.pack("<HHH", 0, 1, len(parts)), 6 + 16 * len(parts)
    for side, part in zip(images, parts, strict=True):
        table += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(part), offset)
        offset += len(part)
    return table + b"".join(parts)


def icns(images: "dict[bytes, QImage]") -> bytes:
    """A macOS icon: PNG pictures under their types."""
    body = b""
    for kind, image in images.items():
        part = png(image)
        body += kind + struct.pack(">I", 8 + len(part)) + part
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def main() -> int:
    """Write `app-N.png` beside `app.svg`, `duedesk.ico` and `duedesk.icns` into `freeze`."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication, QIcon

    application = QGuiApplication(sys.argv[:1])
    drawing = resources.path("icons/app.svg")
    icon = QIcon(str(drawing))

    def drawn(side: int) -> "QImage":
        return icon.pixmap(side, side).toImage()

    for side in SIZES:
        icon.pixmap(side, side).save(str(drawing.with_name(f"app-{side}.png")))
    (_FREEZE / "windows/duedesk.ico").write_bytes(ico({side: drawn(side) for side in ICO_SIZES}))
    apple = {kind: drawn(side) for kind, side in ICNS_SIZES.items()}
    (_FREEZE / "macos/duedesk.icns").write_bytes(icns(apple))
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main())
