"""The window over long work: how far it is, and a button to stop it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QDialog, QProgressBar, QWidget

from deadlines.progress import Progress
from ui.background.work import Work, WorkOutcome
from ui.widgets.buttons import push_button
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_column

_PATIENCE = 300
"""Milliseconds before the window appears: what is quicker shows nothing."""
_STEPS = 1000


class WorkDialog(QDialog):
    """Runs one piece of work; comes up, over its parent, only where it takes time.

    `ended` carries the work's WorkOutcome, None where the program failed. Esc and the button stop
    the work at its next step; the window goes away by itself when the work has ended.
    """

    ended = Signal(object)

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "surface")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.label = PlainLabel()
        self.label.setText(text)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.cancel_button = push_button(self.tr("取消"), self.reject)
        lay_column(
            self.label,
            self.bar,
            (self.cancel_button, Qt.AlignmentFlag.AlignRight),
            on=self,
            margins=(16, 16, 16, 12),
            spacing=12,
        )
        self.setMinimumWidth(self.fontMetrics().height() * 18)
        self._work = Work(self)
        self._work.progressed.connect(self._show_progress)
        self._work.ended.connect(self._end)
        self._over = False
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._patience.timeout.connect(self.open)
        self.setWindowTitle(self.tr("请稍候"))
        self.bar.setAccessibleName(self.tr("进度"))

    def run(self, action: Callable[[Progress], object]) -> None:
        """Begin the work; returns at once."""
        self._patience.start()
        self._work.start(action)

    def stop(self) -> None:
        """Stop the work and wait for it, a few seconds at the most: the program is being left."""
        self._work.cancel()
        self._work.stop()

    def reject(self) -> None:
        """Stop the work; the window stays until it has stopped."""
        self._work.cancel()
        self.cancel_button.setEnabled(False)
        self.label.setText(self.tr("正在停止…"))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Closing stops the work, too."""
        if self._over:
            super().closeEvent(event)
        else:
            event.ignore()
            self.reject()

    def _show_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, _STEPS if total else 0)
        if total:
            self.bar.setValue(done * _STEPS // total)

    def _end(self, outcome: WorkOutcome[object] | None) -> None:
        self._over = True
        self._patience.stop()
        self.ended.emit(outcome)
        self.close()
        self.deleteLater()


def stop_all_work() -> None:
    """Stop whatever is under way in any window, and wait for it."""
    for window in QApplication.topLevelWidgets():
        if isinstance(window, WorkDialog):
            window.stop()
