"""The thread that talks to the notification server, so that the GUI never waits for it."""

import queue
import selectors
import socket
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from deadlines.values import dataclass
from ui.notifications import reasons
from ui.notifications.base import Event, EventKind, Note, Sender

if TYPE_CHECKING:  # these bring in jeepney, which comes with the first note, not at the start
    from ui.notifications.bus_link import BusLink
    from ui.notifications.server_talk import ServerTalk

_CONNECT_PATIENCE = 2.0


@dataclass(frozen=True, slots=True)
class _Show:
    note: Note
    asked: float


@dataclass(frozen=True, slots=True)
class _Withdraw:
    key: str


@dataclass(frozen=True, slots=True)
class _Stop:
    pass


class BusThread(threading.Thread):
    """Shows notes over the bus at `address`; `tell` is called on this thread with each event.

    It connects with the first note and, after the bus was lost, with the next one; without
    anything to do it sleeps. `patience`, in seconds, is for connecting and for each note.
    """

    def __init__(
        self, address: str, sender: Sender, tell: Callable[[Event], None], patience: float
    ) -> None:
        super().__init__(name="notification-bus", daemon=True)
        self._address = address
        self._sender = sender
        self._tell = tell
        self._patience = patience
        self._commands: queue.SimpleQueue[_Show | _Withdraw | _Stop] = queue.SimpleQueue()
        self._gate = threading.Lock()
        self._over = False
        self._bell, self._rope = socket.socketpair()
        self._rope.setblocking(False)
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._bell, selectors.EVENT_READ)
        self._link: BusLink | None = None
        self._talk: ServerTalk | None = None
        self._refused_at = -1.0
        self._refusal = ""

    def show(self, note: Note) -> bool:
        """Have `note` shown; False when the thread has ended and nothing will come of it."""
        return self._ask(_Show(note, time.monotonic()))

    def withdraw(self, key: str) -> bool:
        """Have the note `key` taken back; False when the thread has ended."""
        return self._ask(_Withdraw(key))

    def stop(self) -> bool:
        """Have everything shown taken back and the thread end; False when it has ended."""
        return self._ask(_Stop())

    def _ask(self, command: _Show | _Withdraw | _Stop) -> bool:
        with self._gate:
            if self._over:
                return False
            self._commands.put(command)
            try:
                self._rope.send(b"!")
            except BlockingIOError:
                pass  # so many wake-ups are under way that one more makes no difference
            return True

    def run(self) -> None:
        """Work until stopped; a bug here ends the thread, and the notes under way fail."""
        try:
            while self._turn():
                pass
        finally:
            self._end()

    def _turn(self) -> bool:
        """Wait for something to do and do it; False when told to stop."""
        until = self._talk.next_expiry() if self._talk else None
        patience = None if until is None else max(0.0, until - time.monotonic())
        ready = {key.fileobj for key, _ in self._selector.select(patience)}
        if self._bell in ready:
            self._bell.recv(4096)
        try:
            # What the bus said comes first: a lost one is known before a note is sent to it.
            if self._talk and self._link in ready:
                self._receive(self._link, self._talk)
            if self._talk:
                self._talk.expire(time.monotonic())
        except OSError as error:
            self._lose(error)
        return self._obey()

    def _receive(self, link: "BusLink", talk: "ServerTalk") -> None:
        for message in link.receive():
            talk.take_message(message)

    def _obey(self) -> bool:
        while not self._commands.empty():
            command = self._commands.get()
            if isinstance(command, _Stop):
                return False
            try:
                if isinstance(command, _Show):
                    self._show(command)
                elif self._talk:
                    self._talk.withdraw(command.key)
            except OSError as error:
                self._lose(error)
        return True

    def _show(self, command: _Show) -> None:
        if self._talk is None and command.asked > self._refused_at:
            try:
                self._connect()
            except OSError as error:
                # The notes that came while this was tried are answered by it, not each in turn.
                self._refused_at = time.monotonic()
                self._refusal = reasons.reason(reasons.BUS_UNREACHABLE, error)
        if self._talk is None:
            self._tell(Event(EventKind.FAILED, command.note.key, self._refusal))
        else:
            self._talk.show(command.note, command.asked)

    def _connect(self) -> None:
        from ui.notifications.bus_link import BusLink
        from ui.notifications.server_talk import ServerTalk

        link = BusLink(self._address, min(self._patience, _CONNECT_PATIENCE))
        talk = ServerTalk(link.send, self._tell, self._sender, self._patience)
        try:
            talk.greet()
        except OSError:
            link.close()
            raise
        self._selector.register(link, selectors.EVENT_READ)
        self._link, self._talk = link, talk

    def _lose(self, error: OSError) -> None:
        link, talk = self._link, self._talk
        self._link = self._talk = None
        if link is not None:
            self._selector.unregister(link)
            link.close()
        if talk is not None:
            talk.lose(reasons.reason(reasons.BUS_LOST, error))

    def _end(self) -> None:
        """Leave nothing open and no note without an answer, however the thread came to end."""
        with self._gate:
            self._over = True
        talk, link = self._talk, self._link
        if talk is not None and link is not None:
            try:
                talk.withdraw_all()
            except OSError:
                pass  # the bus is gone, and what was shown with it
            talk.lose(reasons.INTERNAL)
            link.close()
        while not self._commands.empty():
            command = self._commands.get()
            if isinstance(command, _Show):
                self._tell(Event(EventKind.FAILED, command.note.key, reasons.INTERNAL))
        self._selector.close()
        self._bell.close()
        self._rope.close()
