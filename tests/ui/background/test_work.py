"""Work in a thread, whatever becomes of whoever began it."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from deadlines.progress import Progress
from ui.background.work import Work


def count(progress: Progress) -> int:
    progress(1, 2)
    return 2


def test_work_outlives_its_window(qapp: QApplication) -> None:
    """A window taken down while its work ends, as by another language, ends nothing else."""
    for _ in range(300):
        window = QObject()
        work = Work(window)
        work.start(count)
        window.deleteLater()
        del work, window
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        qapp.processEvents()
