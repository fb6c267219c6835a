"""What came of making a form: it is there, to be opened, or why it is not."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from deadlines.refusal import Refusal
from ui.dialogs.typed_dialog import AnswerBox
from ui.i18n import translate
from ui.wording.voice import Voice

_WORTH_ANOTHER_TRY = ("file-in-use", "file-not-writable", "disk-full")


class MadeBox(AnswerBox):
    """Says where the form is; `open_asked` carries the file, or its folder, to be opened."""

    open_asked = Signal(object)

    def __init__(self, file: Path, parent: QWidget | None = None) -> None:
        text = translate("MadeBox", "已生成：\n{file}").format(file=file)
        super().__init__(translate("MadeBox", "表格已生成"), text, parent)
        self.open_button = self.offer(self.tr("打开"), lambda: self.open_asked.emit(file))
        self.folder_button = self.offer(
            self.tr("打开文件夹"),
            lambda: self.open_asked.emit(file.parent),
            QMessageBox.ButtonRole.ActionRole,
        )
        self.close_button = self.offer_no(self.tr("关闭"))
        self.setDefaultButton(self.open_button)


class RefusedBox(AnswerBox):
    """Says why there is no form; `retry_asked` comes where it is to be tried again."""

    retry_asked = Signal()

    def __init__(self, refusal: Refusal, voice: Voice, parent: QWidget | None = None) -> None:
        sentence = voice.refusals.sentence(refusal)
        super().__init__(translate("RefusedBox", "没有生成"), sentence, parent)
        self.retry_button = self.offer(self.tr("重试"), self.retry_asked.emit)
        self.close_button = self.offer_no(self.tr("关闭"))
        self.retry_button.setVisible(refusal.code in _WORTH_ANOTHER_TRY)
