from pathlib import Path

import pytest
from PySide6.QtGui import QImageReader

from tests.support.command_line import ROOT
from tests.support.icons import ICNS_SIZES, ICO_SIZES


@pytest.mark.parametrize(
    ("file", "sizes"),
    [
        ("freeze/windows/duedesk.ico", ICO_SIZES),
        ("freeze/macos/duedesk.icns", tuple(ICNS_SIZES.values())),
    ],
)
def test_the_icon_has_each_size(file: str, sizes: tuple[int, ...]) -> None:
    """The icons of Windows and macOS hold the sizes they are made of, none of them empty."""
    reader = QImageReader(str(Path(ROOT) / file))
    found = []
    for number in range(reader.imageCount()):
        assert reader.jumpToImage(number)
        image = reader.read()
        found.append(image.width())
        middle = image.pixelColor(image.width() * 3 // 10, image.height() * 11 // 20)
        assert middle.alpha() == 255, (found, middle.name())
    assert sorted(found) == sorted(sizes)
