"""What a thread says reaches the window's thread, or nobody."""

from threading import Thread

from PySide6.QtCore import QEvent, QObject, QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.background.carrier import Carrier


class Listener(QObject):
    """Keeps what it is told, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[tuple[object, bool]] = []

    def hear(self, word: object) -> None:
        self.told.append((word, QThread.currentThread() == self.thread()))


def test_words_come_in_order_on_the_window_s_thread(qtbot: QtBot) -> None:
    """Told on a thread, they are heard on the listener's, one after the other."""
    listener = Listener()
    carrier = Carrier(listener.hear)
    worker = Thread(target=lambda: list(map(carrier.tell, range(3))))
    worker.start()
    worker.join()
    assert listener.told == []
    qtbot.waitUntil(lambda: len(listener.told) == 3)
    assert listener.told == [(0, True), (1, True), (2, True)]


def test_who_is_gone_hears_nothing(qapp: QApplication) -> None:
    """A listener that was taken down before a word arrives is not called."""
    heard: list[object] = []

    class Gone(QObject):
        def hear(self, word: object) -> None:
            heard.append(word)

    listener = Gone()
    carrier = Carrier(listener.hear)
    carrier.tell("late")
    listener.deleteLater()
    QApplication.sendPostedEvents(listener, QEvent.Type.DeferredDelete.value)
    qapp.processEvents()
    assert heard == []
