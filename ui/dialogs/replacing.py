"""Writing to a file that may be there already: never over it without asking."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ui.dialogs.typed_dialog import Question
from ui.i18n import translate


def take_target(dialog: QFileDialog, parent: QWidget, write: Callable[[Path], None]) -> None:
    """Pass the file chosen in the dialog on to `write`, where it is there after a question.

    The dialog's own question would be asked about the name as typed, before its ending is added.
    """
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.fileSelected.connect(lambda name: write_or_ask(parent, Path(name), write))


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
