"""Keys reach the reminder window only once its user has chosen it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

UNASKED_SECONDS = 3.0
"""So long after a window has come up by itself, what activates it is not its user."""
PAUSE_SECONDS = 1.0
"""So long no key may come after a switch to the window before its keys are taken."""


class KeyGuard(QObject):
    """Swallows the keys of a window and its controls until its user has chosen the window.

    Many desktops give the keyboard to a window that only appears: the user who is typing then means
    another program. Chosen is what has been clicked, and what was switched to some time after it
    had come up, with no key for a moment. With the keyboard the choice goes, too.
    """

    def __init__(self, window: QWidget, monotonic: Callable[[], float]) -> None:
        super().__init__(window)
        self._window, self._monotonic = window, monotonic
        self._unasked_until = monotonic()
        self._still_since: float | None = None
        self._is_chosen = False
        self.watch(window)

    def watch(self, control: QWidget) -> None:
        """Swallow the keys of a control of the window, too."""
        control.installEventFilter(self)

    def note_appearance(self) -> None:
        """Take no activation in the next seconds for the user's: the window comes up by itself."""
        self._unasked_until = self._monotonic() + UNASKED_SECONDS

    def expect_switch(self) -> None:
        """Take the next activation for the user's, who has asked for the window."""
        self._unasked_until = self._monotonic()
        if self._window.isActiveWindow() and self._still_since is None:
            self._still_since = self._monotonic()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let everything through but keys that are not for this window."""
        kind = event.type()
        if kind is QEvent.Type.KeyPress:
            return not self._is_for_key()
        if kind is QEvent.Type.MouseButtonPress:
            self._is_chosen = True
        elif watched is self._window:
            if kind is QEvent.Type.WindowActivate:
                now = self._monotonic()
                self._still_since = now if now >= self._unasked_until else None
            elif kind in (QEvent.Type.WindowDeactivate, QEvent.Type.Hide):
                self._is_chosen, self._still_since = False, None
        return False

    def _is_for_key(self) -> bool:
        if not self._is_chosen and self._still_since is not None:
            now = self._monotonic()
            self._is_chosen = now - self._still_since >= PAUSE_SECONDS
            self._still_since = now
        return self._is_chosen
