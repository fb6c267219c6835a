"""Copies of evidence for other programs to open: the kept files themselves are never opened."""

import shutil
from pathlib import Path

from PySide6.QtCore import QTemporaryDir

from deadlines.file_names import plain_file_name
from deadlines.records.record import Attachment
from deadlines.refusal import Refusal

_OPENED = (
    ".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp", ".tif", ".tiff", ".heic", ".pdf", ".txt",
    ".csv", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".wps", ".et", ".dps", ".odt",
    ".ods", ".odp", ".ofd", ".mp3", ".m4a", ".wav", ".amr", ".mp4", ".mov", ".avi", ".mkv",
)  # fmt: skip
"""What is looked at or listened to. Anything else might be run: only its folder is opened."""


class EvidenceCopies:
    """Makes copies in a folder that goes when the program ends."""

    def __init__(self) -> None:
        self._folder = QTemporaryDir()

    def copy(self, kept: Path, file: Attachment) -> Path:
        """Return a copy of a kept file under its own name.

        Raises Refusal: "evidence-gone", "file-not-writable".
        """
        if not kept.is_file():
            raise Refusal("evidence-gone", text=file.name)
        place = Path(self._folder.path(), file.sha256[:16])
        target = place / plain_file_name(file.name)
        try:
            place.mkdir(exist_ok=True)
            # Not the kept file's permissions: the copy may be written to by whoever opens it.
            shutil.copyfile(kept, target)
        except OSError as error:
            detail = error.strerror or str(error)
            raise Refusal("file-not-writable", path=target, detail=detail) from error
        return target


def is_openable(file: Path) -> bool:
    """Return whether a file of that name is opened, rather than shown in its folder."""
    return file.suffix.casefold() in _OPENED
