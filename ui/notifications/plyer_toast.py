"""Notifications by plyer: the way that is left on a desktop where no other works."""

import subprocess
import sys
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from ui.notifications import plyer_backend, reasons
from ui.notifications.base import Channel, Event, EventKind, Note, Sender

_SHOWN_FOR_S = 10.0


class PlyerChannel(Channel):
    """Shows notes through plyer, each on a thread of its own that ends with the note.

    Such a note has no buttons, tells nothing of clicks and cannot be withdrawn. `patience`, in
    seconds, is how long plyer's command may take. `make_toast` finds plyer's way of showing one.
    """

    name = "plyer"

    _told = Signal(object)

    def __init__(
        self,
        sender: Sender,
        *,
        patience: float = 5.0,
        platform: str = sys.platform,
        make_toast: Callable[[str, str, float], plyer_backend.Toast] = plyer_backend.toast_for,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._sender = sender
        self._patience = patience
        self._platform = platform
        self._make_toast = make_toast
        self._over = threading.Event()
        self._told.connect(self._take_event, Qt.ConnectionType.QueuedConnection)

    def trouble(self) -> str | None:
        """Return why plyer would have no way to show anything here."""
        if self._over.is_set():
            return reasons.SHUT_DOWN
        return plyer_backend.trouble(self._platform)

    def show_note(self, note: Note) -> None:
        """Show `note`; the answer comes by a signal, never within the call."""
        reason = self.trouble()
        if reason is not None:
            self._told.emit(Event(EventKind.FAILED, note.key, reason))
            return
        threading.Thread(target=self._show, args=(note,), name="plyer-toast", daemon=True).start()

    def withdraw(self, key: str) -> None:
        """Do nothing: plyer cannot take a note back; it goes by itself."""

    def shut_down(self) -> None:
        """Let the threads end; a command under way is left to its end or its time-out."""
        self._over.set()

    def _show(self, note: Note) -> None:
        try:
            toast = self._make_toast(self._platform, self._sender.app_name, self._patience)
            clear = toast(note.title, note.body)
        except Exception as error:  # noqa: BLE001 - plyer raises bare Exception, and any other
            self._tell(Event(EventKind.FAILED, note.key, _reason_of(error)))
            return
        self._tell(Event(EventKind.SHOWN, note.key))
        if clear is not None:
            self._over.wait(_SHOWN_FOR_S)
            clear()

    def _tell(self, event: Event) -> None:
        """Hand an event over to the GUI thread; called on another one."""
        try:
            self._told.emit(event)
        except RuntimeError:
            pass  # the Qt side of this object is deleted already: nobody listens

    def _take_event(self, event: Event) -> None:
        if self._over.is_set():
            return
        if event.kind is EventKind.SHOWN:
            self.shown.emit(event.key)
        else:
            self.failed.emit(event.key, event.detail)


def _reason_of(error: Exception) -> str:
    if isinstance(error, subprocess.TimeoutExpired):
        return reasons.reason(reasons.TIMEOUT, error)
    if isinstance(error, subprocess.CalledProcessError):
        complaint = error.stderr.decode("utf-8", "replace") if error.stderr else error
        return reasons.reason(reasons.BACKEND_FAILED, complaint)
    if isinstance(error, FileNotFoundError):
        return reasons.reason(reasons.NO_NOTIFY_SEND, error)
    return reasons.reason(reasons.BACKEND_FAILED, f"{type(error).__name__} {error}")
