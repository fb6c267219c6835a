"""What came of an export: the file and how to get to it, or why there is none."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from ui.settings.folder_field import OpenFolder, open_in_desktop


class OutcomeBox(QMessageBox):
    """Says a sentence; with a `file`, names it and offers to open its folder. Goes by itself."""

    def __init__(
        self,
        text: str,
        file: Path | None,
        parent: QWidget | None = None,
        open_folder: OpenFolder = open_in_desktop,
    ) -> None:
        super().__init__(parent)
        self._file, self._open_folder = file, open_folder
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("导出"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        # Qt would break the path into the width of the sentence if it stood below by itself.
        self.setText(text if file is None else f"{text}\n{file}")
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.close_button = self.addButton(self.tr("关闭"), QMessageBox.ButtonRole.RejectRole)
        self.folder_button = None
        if file is None:
            self.setIcon(QMessageBox.Icon.Warning)
        else:
            self.setIcon(QMessageBox.Icon.Information)
            self.folder_button = self.addButton(
                self.tr("打开文件夹"), QMessageBox.ButtonRole.AcceptRole
            )
        self.setDefaultButton(self.close_button)
        self.setEscapeButton(self.close_button)
        self.finished.connect(self._answered)

    def _answered(self) -> None:
        if self._file is not None and self.clickedButton() is self.folder_button:
            self._open_folder(self._file.parent)
