"""What a thread says, carried over to the window's thread."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal


class Carrier(QObject):
    """Calls `listener` on the window's thread with each word a thread has told.

    Only the thread and who listens hold it: it has no parent and outlives a window that is taken
    down. Emitting a signal of what another thread is just destroying would end the program.
    `listener` is a method of a QObject, and is not called once that is gone.
    """

    _told = Signal(object)

    def __init__(self, listener: Callable[[Any], None]) -> None:
        super().__init__()
        self._told.connect(listener, Qt.ConnectionType.QueuedConnection)

    def tell(self, word: object) -> None:
        """Hand a word over; from any thread, and returns at once."""
        self._told.emit(word)
