"""Opening a folder, and asking for a file; a new one never replaces another unasked."""

import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.dialogs.typed_dialog import Question
from ui.i18n import translate

Place = QStandardPaths.StandardLocation
OpenFolder = Callable[[Path], bool]


def open_in_desktop(folder: Path) -> bool:
    """Open a folder in the desktop's file manager; tell whether there is one to ask."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def ask_for_file(
    parent: QWidget,
    title: str,
    filters: Sequence[str],
    take: Callable[[Path], None],
    folder: Place = Place.DocumentsLocation,
) -> None:
    """Ask for a file that is there and pass it on to `take`."""
    dialog = _make_dialog(parent, title, filters, QStandardPaths.writableLocation(folder))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda name: take(Path(name)))
    dialog.open()


def ask_for_target(
    parent: QWidget,
    title: str,
    filters: Sequence[str],
    name: str,
    write: Callable[[Path], None],
    folder: Path | None = None,
    *,
    may_replace: bool = True,
) -> QFileDialog:
    """Ask for a file to write, `name` by default; return the open dialog.

    A name that is typed without an ending gets that of `name`. Before a file that is there is
    replaced the user is asked; without `may_replace`, `write` refuses it.
    """
    where = str(folder or QStandardPaths.writableLocation(Place.DocumentsLocation))
    dialog = _make_dialog(parent, title, filters, where)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    # The dialog's own question would be asked about the name as typed, before its ending is added.
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setDefaultSuffix(Path(name).suffix[1:])
    dialog.selectFile(name)
    take = partial(write_or_ask, parent, write=write) if may_replace else write
    dialog.fileSelected.connect(lambda chosen: take(Path(chosen)))
    dialog.open()
    return dialog


def write_or_ask(parent: QWidget, target: Path, write: Callable[[Path], None]) -> Question | None:
    """Write at once to a file that is not there yet; else ask, and return the question."""
    if not os.path.exists(target):  # noqa: PTH110 - pathlib's raises for a name too long
        write(target)
        return None
    text = translate("replacing", "文件已存在，要替换它吗？\n{path}\n\n它现在的内容会丢失。")
    question = Question(
        text.format(path=target),
        translate("replacing", "替换"),
        translate("replacing", "取消"),
        parent,
    )
    question.agreed.connect(partial(write, target))
    question.open()
    return question


def _make_dialog(parent: QWidget, title: str, filters: Sequence[str], folder: str) -> QFileDialog:
    dialog = QFileDialog(parent, title, folder)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setNameFilters(list(filters))
    return dialog
