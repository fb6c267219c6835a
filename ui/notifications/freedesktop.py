"""Notifications of the Linux desktop: with buttons, over D-Bus."""

import importlib.util
import sys

from ui.notifications import reasons
from ui.notifications.base import Channel, Event, EventKind, Note, Sender
from ui.notifications.bus_thread import BusThread


class FreedesktopChannel(Channel):
    """Shows notes by the notification server of the bus at `address` (None: there is no bus).

    `patience`, in seconds, is how long the server may take to show a note; one that is later
    has failed, and is taken back when the server does show it.
    """

    name = "freedesktop"

    def __init__(
        self,
        address: str | None,
        sender: Sender,
        *,
        patience: float = 5.0,
        platform: str = sys.platform,
    ) -> None:
        super().__init__()
        self._address = address
        self._sender = sender
        self._patience = patience
        self._platform = platform
        self._thread: BusThread | None = None

    def _find_trouble(self) -> str | None:
        """Return why no server can be asked; whether one answers only a note can tell."""
        if self._platform in ("win32", "darwin"):
            return reasons.NOT_THIS_SYSTEM
        if self._address is None:
            return reasons.NO_SESSION_BUS
        if importlib.util.find_spec("jeepney") is None:
            return reasons.NO_JEEPNEY
        return None

    def show_note(self, note: Note) -> None:
        """Ask the server to show `note`; the answer comes by a signal, never within the call."""
        reason = self.trouble()
        if reason is not None or self._address is None:
            self._carrier.tell(Event(EventKind.FAILED, note.key, reason or reasons.NO_SESSION_BUS))
            return
        if self._thread is None or not self._thread.show(note):
            self._thread = BusThread(
                self._address, self._sender, self._carrier.tell, self._patience
            )
            self._thread.start()
            self._thread.show(note)

    def withdraw(self, key: str) -> None:
        """Take the note off the screen; one that is still on its way is closed on arrival."""
        if self._thread is not None:
            self._thread.withdraw(key)

    def shut_down(self) -> None:
        """Take back what is shown, since its buttons would do nothing, and end the thread.

        Waits half a second at most, and that long only for a bus that hangs.
        """
        super().shut_down()
        if self._thread is not None:
            self._thread.stop()
            self._thread.join(0.5)
