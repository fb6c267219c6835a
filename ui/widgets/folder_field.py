"""The data folder: where it is, and a way to look into it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton, QWidget

from ui.widgets.layouts import lay_row
from ui.widgets.text_boxes import ReadingText

OpenFolder = Callable[[Path], bool]
_MOST_LINES = 4


def open_in_desktop(folder: Path) -> bool:
    """Open a folder in the desktop's file manager; tell whether there is one to ask."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class FolderField(QWidget):
    """Shows a path, to be copied, and opens it; `failed` comes where nothing opens folders."""

    failed = Signal()

    def __init__(self, folder: Path, open_folder: OpenFolder) -> None:
        super().__init__()
        self._folder, self._open_folder = folder, open_folder
        self.path = ReadingText(_MOST_LINES)
        self.path.set_text(str(folder))
        self.open_button = QPushButton()
        self.open_button.clicked.connect(self._open)
        lay_row((self.path, 1), (self.open_button, Qt.AlignmentFlag.AlignTop), on=self)

    def put_texts(self, name: str, open_text: str) -> None:
        """Set the texts."""
        self.path.setAccessibleName(name)
        self.open_button.setText(open_text)

    def _open(self) -> None:
        if not self._open_folder(self._folder):
            self.failed.emit()
