"""What came of making a form: it is there, to be opened, or why it is not."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from deadlines.refusal import Refusal
from ui.wording.voice import Voice

_WORTH_ANOTHER_TRY = ("file-in-use", "file-not-writable", "disk-full")


class MadeBox(QMessageBox):
    """Says where the form is; `open_asked` carries the file, or its folder, to be opened."""

    open_asked = Signal(object)

    def __init__(self, file: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("表格已生成"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(self.tr("已生成：\n{file}").format(file=file))
        self._file = file
        role = QMessageBox.ButtonRole
        self.open_button = self.addButton(self.tr("打开"), role.AcceptRole)
        self.folder_button = self.addButton(self.tr("打开文件夹"), role.ActionRole)
        self.close_button = self.addButton(self.tr("关闭"), role.RejectRole)
        self.setDefaultButton(self.open_button)
        self.setEscapeButton(self.close_button)
        self.finished.connect(self._take_answer)

    def _take_answer(self) -> None:
        if self.clickedButton() is self.open_button:
            self.open_asked.emit(self._file)
        elif self.clickedButton() is self.folder_button:
            self.open_asked.emit(self._file.parent)


class RefusedBox(QMessageBox):
    """Says why there is no form; `retry_asked` comes where it is to be tried again."""

    retry_asked = Signal()

    def __init__(self, refusal: Refusal, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("没有生成"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(voice.refusals.sentence(refusal))
        role = QMessageBox.ButtonRole
        self.retry_button = self.addButton(self.tr("重试"), role.AcceptRole)
        self.close_button = self.addButton(self.tr("关闭"), role.RejectRole)
        self.retry_button.setVisible(refusal.code in _WORTH_ANOTHER_TRY)
        self.setEscapeButton(self.close_button)
        self.finished.connect(self._take_answer)

    def _take_answer(self) -> None:
        if self.clickedButton() is self.retry_button:
            self.retry_asked.emit()
