"""Takes holiday notices that are dropped on the main window."""

from __future__ import annotations

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from deadlines.refusal import Refusal
from ui.calendar.notice_file import text_of
from ui.window.dropping import Claim

if TYPE_CHECKING:
    from ui.calendar.page import CalendarPage

_FORMS = {".json": Claim.SURE, ".ics": Claim.SURE, ".txt": Claim.LIKELY, ".csv": Claim.PERHAPS}
"""What a file is by its ending alone. A list of records may be a .csv, too."""


class NoticeTaker:
    """Opens the calendar page's dialog over a notice; one that is none is told there."""

    def __init__(self, page: Callable[[], CalendarPage]) -> None:
        self._page = page

    def claim(self, file: Path) -> Claim:
        """Return a notice is what can be read as one; of the rest, what is called as one."""
        by_name = _FORMS.get(file.suffix.lower(), Claim.NO)
        if by_name is Claim.SURE or _is_notice(file):
            return Claim.SURE
        return by_name

    def take(self, file: Path) -> QDialog:
        """Open the dialog with the file's text."""
        return self._page().open_notice(file=file)

    def take_text(self, text: str) -> QDialog:
        """Open the dialog with the text."""
        return self._page().open_notice(text)


_LOOKED_AT = 4096


def _is_notice(file: Path) -> bool:
    from deadlines.notices.reading import read_notice

    try:
        if _is_binary(file):
            return False
        read_notice(text_of(file), file.name)
    except Refusal:
        return False
    return True


def _is_binary(file: Path) -> bool:
    """Return whether it is a picture, a workbook or the like, read as a strange UTF-16."""
    try:
        with file.open("rb") as opened:
            head = opened.read(_LOOKED_AT)
    except OSError:
        return False  # reading it as a text says why
    return b"\0" in head and not head.startswith((BOM_UTF16_BE, BOM_UTF16_LE))
