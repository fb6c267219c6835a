"""The windows that ask for a handover file, opened without stopping the program."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from deadlines.handover import ENDING
from ui.i18n import translate


def ask_where_to_give(parent: QWidget, name: str, give: Callable[[Path], None]) -> None:
    """Ask where the new file is to be, `name` by default, and pass it on."""
    dialog = _dialog(parent, translate("handover", "保存交接文件"), give)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(ENDING)
    dialog.selectFile(name)
    dialog.open()


def ask_what_to_take(parent: QWidget, take: Callable[[Path], None]) -> None:
    """Ask for a handover file that is there and pass it on."""
    dialog = _dialog(parent, translate("handover", "选择交接文件"), take)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.open()


def _dialog(parent: QWidget, title: str, then: Callable[[Path], None]) -> QFileDialog:
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(parent, title, documents)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setNameFilters(
        [
            translate("handover", "交接文件 (*.duedesk)"),
            translate("handover", "所有文件 (*)"),
        ]
    )
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    return dialog
