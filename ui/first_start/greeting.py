"""Whether the first start's questions are asked, and when."""

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from deadlines.choices import Choices
from deadlines.records.store import RecordStore
from deadlines.refusal import Refusal
from ui.first_start.dialog import FirstStart
from ui.window.main_window import MainWindow

MakeFirstStart = Callable[[QWidget], FirstStart]


class Greeting(QObject):
    """Opens the questions over the main window once that is seen, if the ledger is a new one.

    A ledger that has records is not asked about, now or later. `ended` tells that nothing more
    will be asked.
    """

    ended = Signal()

    def __init__(
        self,
        choices: Choices,
        store: RecordStore,
        window: MainWindow,
        make: MakeFirstStart,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._choices, self._store = choices, store
        self._window, self._make = window, make
        self._dialog: FirstStart | None = None
        window.shown.connect(self._ask_soon)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self._leave)
        if window.isVisible():
            self._ask_soon()

    def _ask_soon(self) -> None:
        # The window paints itself first: what it is about is to be seen behind the questions.
        QTimer.singleShot(0, self, self._ask)

    def _ask(self) -> None:
        if self._dialog is not None or not self._window.isVisible():
            return
        if not self._choices.is_first_start or self._has_records():
            self._end()
            return
        self._dialog = self._make(self._window)
        self._dialog.finished.connect(self._end)
        self._dialog.open()

    def _has_records(self) -> bool:
        try:
            return any(True for _ in self._store.records(open_only=False, kind=None))
        except Refusal:
            return True  # no moment for questions: the next command says what is wrong

    def _end(self) -> None:
        self._dialog = None
        # What cannot be kept now is asked again by the next start.
        with suppress(Refusal):
            if self._choices.is_first_start:
                self._choices.end_first_start()
        self.ended.emit()
        self.deleteLater()

    def _leave(self) -> None:
        # What is typed is kept while the file is still open.
        if self._dialog is not None:
            self._dialog.hide()
