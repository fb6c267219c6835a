"""The windows that ask for a backup file, opened without stopping the program."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.i18n import translate

_SUFFIX = "sqlite"


def ask_where_to_save(parent: QWidget, now: datetime, save: Callable[[Path], None]) -> None:
    """Ask for the name of a new backup file, dated by default, and pass it on."""
    dialog = _dialog(parent, translate("backup", "另存备份"), save)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    # A backup never replaces a file: that is refused in our own words.
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setDefaultSuffix(_SUFFIX)
    dialog.selectFile(f"duedesk-{now:%Y-%m-%d_%H%M}.{_SUFFIX}")
    dialog.open()


def ask_what_to_restore(parent: QWidget, restore: Callable[[Path], None]) -> None:
    """Ask for a backup file that is there and pass it on."""
    dialog = _dialog(parent, translate("backup", "选择备份文件"), restore)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.open()


def _dialog(parent: QWidget, title: str, then: Callable[[Path], None]) -> QFileDialog:
    dialog = QFileDialog(parent, title, _documents())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setNameFilters(
        [
            translate("backup", "限时办备份 (*.sqlite *.sqlite3)"),
            translate("backup", "所有文件 (*)"),
        ]
    )
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    return dialog


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
