"""What was dropped with the mouse: a file, or text."""

from pathlib import Path

from PySide6.QtCore import QMimeData


def dropped_file(data: QMimeData) -> Path | None:
    """Return the first file of this machine among what was dropped."""
    for url in data.urls():
        if url.isLocalFile():
            return Path(url.toLocalFile())
    return None


def is_welcome(data: QMimeData) -> bool:
    """Tell whether a notice may be in it."""
    return dropped_file(data) is not None or (data.hasText() and not data.hasUrls())
