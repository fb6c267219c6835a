"""When the file under the app is no longer what it opened: said at once, and what may be done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from deadlines.refusal import Refusal
from ui.system.change_watch import ChangeWatch
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_row

TYPE_CHECKING = False  # as `typing` has it, which takes long to import
if TYPE_CHECKING:
    from storage.ledger import Ledger
    from ui.window.main_window import MainWindow
    from ui.wording.voice import Voice


_MARGINS = (14, 8, 14, 8)


class LostBar(QWidget):
    """Says why nothing can be saved; hidden while everything can.

    `use_asked` is for going on with the file that stands there now, `keep_asked` for saving what
    the window shows to another file.
    """

    use_asked = Signal()
    keep_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "alarm")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text = PlainLabel()
        self.text.setWordWrap(True)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
        self.use, self.keep = (
            QPushButton(self.tr("改用现在的文件")),
            QPushButton(self.tr("另存当前台账…")),
        )
        self.use.clicked.connect(self.use_asked)
        self.keep.clicked.connect(self.keep_asked)
        lay_row((self.text, 1), self.use, self.keep, on=self, margins=_MARGINS, spacing=10)
        self.hide()

    def show_trouble(self, sentence: str, *, can_use: bool) -> None:
        """Say what is wrong; an empty sentence hides the bar."""
        self.text.setText(sentence)
        self.use.setVisible(can_use)
        self.setVisible(bool(sentence))


class LostLedger(QObject):
    """Shows the red bar over `window` while nothing can be saved, and carries out its choices.

    What is typed stays in its form, which can save it once the ledger is there again. `reopened`
    comes when the app has gone on with another file: everything has to be read anew.
    """

    reopened = Signal()

    def __init__(
        self, ledger: Ledger, watch: ChangeWatch, window: MainWindow, voice: Voice, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._ledger, self._watch = ledger, watch
        self._window, self._voice = window, voice
        watch.lost.connect(self._show)
        window.lost.use_asked.connect(self._use)
        window.lost.keep_asked.connect(self._ask_where_to_keep)

    def _show(self, refusal: Refusal | None) -> None:
        can_use = refusal is not None and refusal.code == "ledger-replaced"
        self._window.lost.show_trouble(self._state(refusal), can_use=can_use)
        self._window.status.show_trouble("" if refusal is None else self.tr("现在不能保存"))

    def _state(self, refusal: Refusal | None) -> str:
        if refusal is None:
            return ""
        path = self._ledger.file
        if refusal.code == "ledger-replaced":
            text = self.tr("数据文件已被别的文件替换，现在不能保存；已填写的内容还在。{path}")
            return text.format(path=path)
        if refusal.code == "ledger-gone":
            text = self.tr("数据文件已不在原处，现在不能保存；放回或接上后自动继续。{path}")
            return text.format(path=path)
        return self._voice.refusals.sentence(refusal)

    def _use(self) -> None:
        if self._try(self._ledger.reopen):
            self._watch.check()
            self.reopened.emit()

    def _ask_where_to_keep(self) -> None:
        from ui.settings.backup_group import ask_where_to_save

        ask_where_to_save(self._window, self._ledger.now(), self._keep)

    def _keep(self, target: Path) -> None:
        if self._try(lambda: self._ledger.save_to(target)):
            self._window.status.say(self.tr("已另存到 {path}").format(path=target))

    def _try(self, action: Callable[[], None]) -> bool:
        try:
            action()
        except Refusal as refusal:
            self._window.status.say(self._voice.refusals.sentence(refusal))
            return False
        return True
