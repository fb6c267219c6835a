"""What the clipboard holds for a new record: a text, a picture, or a text with its picture."""

import re

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage, QPixmap

from deadlines.values import dataclass

_OF_CELLS = re.compile(
    r"biff|excel|spreadsheet|calc|csv\b|dif\b|data ?interchange|symbolic ?link|sylk\b",
    re.IGNORECASE,
)
_OF_LINES = re.compile(
    r"office|kingsoft|\bwps|embed ?source|embedded object|object ?descriptor|link ?source"
    r"|objectlink|rich text format|[/.]rtf\b|richtext\b|word",
    re.IGNORECASE,
)
"""Formats of spreadsheets and word processors: the picture beside them is of the cells or lines."""
_TABLE = re.compile(
    r"<(?:table|td|google-sheets-html-origin)\b|schemas-microsoft-com:office", re.IGNORECASE
)
_IMAGE = re.compile(r"<img\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Copied:
    """A text, empty for none, and the picture that is to be kept with it, if there is one."""

    text: str
    picture: QImage | None


def read_copied(data: QMimeData) -> Copied:
    """Return what was copied; a picture that only shows the copied cells or lines is none."""
    text = data.text()
    if data.hasUrls() and "text/plain" not in data.formats():
        text = ""  # Qt gives the addresses of copied files as a text
    text = text.strip()
    image = data.imageData() if data.hasImage() else None
    picture = image.toImage() if isinstance(image, QPixmap) else image
    if not isinstance(picture, QImage) or picture.isNull() or (text and _is_rendering(data)):
        return Copied(text, None)
    return Copied(text, picture)


def _is_rendering(data: QMimeData) -> bool:
    names = " ".join(data.formats())
    if _OF_CELLS.search(names):
        return True
    html = data.html()
    is_written = _OF_LINES.search(names) or _TABLE.search(html)
    return is_written is not None and _IMAGE.search(html) is None
