"""When the ledger cannot be read: the newest good backup is offered, and nothing thrown away."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton

from deadlines.refusal import Refusal
from deadlines.values import dataclass
from ui.i18n import translate
from ui.system.streams import tell
from ui.wording.voice import Voice

if TYPE_CHECKING:
    from storage.backups.keeping import Keeping

RESCUED = frozenset({"database-damaged", "database-missing", "database-foreign", "ledger-none"})
"""The refusals a backup can help with."""


@dataclass(frozen=True, slots=True)
class Choice:
    """How to go on: with the backup that was put back, or `fresh` with an empty ledger."""

    fresh: bool


class Rescue:
    """Says what is wrong with the file and carries out what the user chooses."""

    def __init__(self, refusal: Refusal, keeping: Keeping, voice: Voice) -> None:
        self._refusal, self._keeping, self._voice = refusal, keeping, voice

    def ask(self) -> Choice | None:
        """Ask until a way is found; None when the user leaves it as it is."""
        sentence = self._voice.refusals.sentence(self._refusal)
        tell(sentence)
        while True:
            backup = self._keeping.backups.newest_good()
            box = self._box(sentence, backup)
            restore = self._button(
                box, translate("rescue", "用这个备份恢复"), shown=backup is not None
            )
            is_none = self._refusal.code == "ledger-none"
            again = self._button(box, translate("rescue", "再试一次"), shown=is_none)
            anew = self._button(
                box,
                translate("rescue", "新建台账")
                if is_none
                else translate("rescue", "留存旧文件，重新开始"),
                shown=True,
            )
            leave = box.addButton(translate("rescue", "退出"), QMessageBox.ButtonRole.RejectRole)
            box.setEscapeButton(leave)
            box.setDefaultButton(restore if backup is not None else leave)
            box.exec()
            try:
                if box.clickedButton() is restore and backup is not None:
                    self._keeping.restore(backup)
                    return Choice(fresh=False)
                if box.clickedButton() is again:
                    return Choice(fresh=False)
                if box.clickedButton() is anew:
                    self._keeping.set_aside()
                    return Choice(fresh=True)
            except Refusal as refusal:
                sentence = self._voice.refusals.sentence(refusal)
                continue
            return None

    def _box(self, sentence: str, backup: Path | None) -> QMessageBox:
        box = QMessageBox(
            QMessageBox.Icon.Critical, translate("rescue", "限时办 DueDesk"), sentence
        )
        box.setTextFormat(Qt.TextFormat.PlainText)
        if self._refusal.code == "ledger-none":
            text = ""
        elif backup is None:
            text = translate("rescue", "没有找到可用的备份。旧文件会改名留存，不会删除。")
        else:
            text = translate("rescue", "最近的可用备份：{name}").format(name=backup.name)
        box.setInformativeText(text)
        return box

    def _button(self, box: QMessageBox, text: str, *, shown: bool) -> QPushButton:
        button = box.addButton(text, QMessageBox.ButtonRole.AcceptRole)
        button.setVisible(shown)
        return button
