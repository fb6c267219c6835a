"""The settings of the data: where it is kept."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from ui.settings.folder_field import FolderField, OpenFolder
from ui.settings.group import Group
from ui.voice import Voice


class DataGroup(Group):
    """Shows the data folder and opens it in the desktop's file manager."""

    def __init__(
        self, folder: Path, open_folder: OpenFolder, voice: Voice, parent: QWidget | None = None
    ) -> None:
        super().__init__(voice, parent)
        self.folder = FolderField(folder, open_folder)
        self.row = self.add_row(self.folder)
        self.folder.failed.connect(self._fail)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts again, in the present language."""
        self.heading.setText(self.tr("数据"))
        name = self.tr("数据位置")
        self.row.put_texts(name, self.tr("登记的内容只保存在本机的这个文件夹里"))
        self.folder.put_texts(name, self.tr("打开文件夹"))
        self._failure = self.tr("没有能打开文件夹的程序，请按上面的路径自行打开")

    def _fail(self) -> None:
        self.row.show_error(self._failure)
