"""A fake org.freedesktop.Notifications server that a test can script, for a private bus."""

import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

import pytest

if sys.platform == "win32":
    pytest.skip("the message bus is of Linux's desktops", allow_module_level=True)
else:
    from jeepney import (
        DBusAddress,
        HeaderFields,
        Message,
        MessageType,
        new_error,
        new_method_return,
        new_signal,
    )
    from jeepney.bus_messages import DBusNameFlags, message_bus
    from jeepney.io.blocking import DBusConnection, open_dbus_connection

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
FULL = ("actions", "body", "body-markup", "icon-static", "persistence")

_OBJECT = DBusAddress(PATH, bus_name=NAME, interface=NAME)


@dataclass(frozen=True, slots=True)
class NotifyCall:
    """One Notify as it came in; `arrived` is in seconds of the monotonic clock."""

    sender: str
    app_name: str
    replaces_id: int
    app_icon: str
    title: str
    body: str
    actions: tuple[tuple[str, str], ...]
    hints: dict[str, tuple[str, Any]]
    expire_ms: int
    arrived: float
    given_id: int


class NotificationServer:
    """The server, on a thread of its own; use it in a `with`, or `start` and `quit`.

    Change its public attributes at any time; they hold from the next call on:
    its `name`, `capabilities` it names (None: it does not know that method), `delay` before each
    Notify is answered (s), `silent` (Notify is not answered before `answer_held`), `deaf` (answers
    nothing at all), `error` (the D-Bus error Notify is answered with), `before_reply`
    (called with the id before Notify is answered).
    """

    def __init__(self, address: str, capabilities: tuple[str, ...] | None = FULL) -> None:
        self.address = address
        self.capabilities = capabilities
        self.delay = 0.0
        self.silent = False
        self.deaf = False
        self.name = "fake"
        self.error = ""
        self.before_reply: Callable[[int], None] | None = None
        self.calls: list[NotifyCall] = []
        self.withdrawn: list[int] = []
        self.asked: list[str] = []
        self._next_id = 1
        self._changed = threading.Condition()
        self._sending = threading.Lock()
        self._timers: list[threading.Timer] = []
        self._held: list[Message] = []
        self._connection: DBusConnection | None = None
        self._thread: threading.Thread | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.quit()

    def start(self, first_id: int = 1) -> None:
        """Take the name on the bus; ids are counted from `first_id`, as after a crash."""
        self._next_id = first_id
        connection = open_dbus_connection(self.address)
        flags = DBusNameFlags.do_not_queue
        reply = connection.send_and_get_reply(message_bus.RequestName(NAME, flags), timeout=10)
        assert reply.body == (1,), f"{NAME} is taken: {reply.body}"
        self._connection = connection
        self._thread = threading.Thread(target=self._serve, args=(connection,), daemon=True)
        self._thread.start()

    def quit(self) -> None:
        """Leave the bus at once, with whatever is not answered yet; harmless when not there."""
        connection, thread = self._connection, self._thread
        if connection is None or thread is None:
            return
        self._connection = self._thread = None
        for timer in self._timers:
            timer.cancel()
        self._timers.clear()
        self._held.clear()
        try:
            connection.sock.shutdown(2)
        except OSError:
            pass  # the bus went first
        thread.join(10)
        connection.close()

    def restart(self, first_id: int = 1) -> None:
        """Quit and come back, with ids counted anew."""
        self.quit()
        self.start(first_id)

    def wait_for(self, condition: Callable[[], bool], seconds: float = 10.0) -> None:
        """Return when `condition` holds, looking after each call; fails after `seconds`."""
        with self._changed:
            assert self._changed.wait_for(condition, seconds), (
                f"not in {seconds} s; calls: {self.calls}, withdrawn: {self.withdrawn}"
            )

    def wait_for_calls(self, count: int) -> list[NotifyCall]:
        """Return the Notify calls when there are at least `count`."""
        self.wait_for(lambda: len(self.calls) >= count)
        return list(self.calls)

    def answer_held(self) -> None:
        """Answer the Notify calls that came while `silent`."""
        held, self._held = self._held, []
        for reply in held:
            self._send(reply)

    def emit_action(self, note_id: int, action: str, token: str = "") -> None:
        """Say that the user chose `action` on the notification `note_id`, and send a token."""
        if token:
            self._send(new_signal(_OBJECT, "ActivationToken", "us", (note_id, token)))
        self._send(new_signal(_OBJECT, "ActionInvoked", "us", (note_id, action)))

    def emit_closed(self, note_id: int, reason: int = 2) -> None:
        """Say that the notification `note_id` is gone (1 expired, 2 by the user, 3 by a call)."""
        self._send(new_signal(_OBJECT, "NotificationClosed", "uu", (note_id, reason)))

    def emit_raw(self, member: str, signature: str, body: tuple[Any, ...]) -> None:
        """Send any signal of the interface, well formed or not."""
        self._send(new_signal(_OBJECT, member, signature, body))

    def _send(self, message: Message) -> None:
        connection = self._connection
        if connection is None:
            return  # a reply that came due after quit
        with self._sending:
            try:
                connection.send(message)
            except OSError:
                pass  # quit came in between, or the bus ended

    def _serve(self, connection: DBusConnection) -> None:
        while True:
            try:
                message = connection.receive()
            except (OSError, ValueError):  # ValueError: closed between two reads
                return
            if message.header.message_type is MessageType.method_call:
                self._answer(message)

    def _answer(self, message: Message) -> None:
        member = message.header.fields[HeaderFields.member]
        if self.deaf:
            self._note(self.asked, member)
        elif member == "Notify":
            self._notify(message)
        elif member == "CloseNotification":
            self._note(self.withdrawn, message.body[0])
            self._send(new_method_return(message))
            self.emit_closed(message.body[0], 3)
        elif member == "GetCapabilities" and self.capabilities is not None:
            self._note(self.asked, member)
            self._send(new_method_return(message, "as", (list(self.capabilities),)))
        elif member == "GetServerInformation":
            self._note(self.asked, member)
            self._send(new_method_return(message, "ssss", (self.name, "duedesk", "1", "1.2")))
        else:
            self._note(self.asked, member)
            unknown = "org.freedesktop.DBus.Error.UnknownMethod"
            self._send(new_error(message, unknown, "s", (member,)))

    def _notify(self, message: Message) -> None:
        arrived = time.monotonic()
        app, replaces, icon, title, body, actions, hints, expire = message.body
        given = replaces or self._next_id
        self._next_id += not replaces
        call = NotifyCall(
            sender=message.header.fields[HeaderFields.sender],
            app_name=app,
            replaces_id=replaces,
            app_icon=icon,
            title=title,
            body=body,
            actions=tuple(zip(actions[::2], actions[1::2], strict=True)),
            hints=hints,
            expire_ms=expire,
            arrived=arrived,
            given_id=given,
        )
        if self.before_reply is not None:
            self.before_reply(given)
        self._note(self.calls, call)  # a test may look as soon as the program has its answer
        if self.error:
            self._send(new_error(message, self.error, "s", ("no",)))
        elif self.silent:
            self._held.append(new_method_return(message, "u", (given,)))
        else:
            self._reply_later(new_method_return(message, "u", (given,)))

    def _reply_later(self, reply: Message) -> None:
        if self.delay <= 0:
            self._send(reply)
            return
        timer = threading.Timer(self.delay, self._send, (reply,))
        timer.daemon = True
        self._timers.append(timer)
        timer.start()

    def _note(self, where: list[Any], what: object) -> None:
        with self._changed:
            where.append(what)
            self._changed.notify_all()


class Stranger:
    """Another program on the bus, that speaks as if it were the notification server."""

    def __init__(self, address: str) -> None:
        self._connection = open_dbus_connection(address)

    def claim_action(self, listener: str, note_id: int, action: str) -> None:
        """Send `listener` (a unique name) an ActionInvoked straight, past its match rules."""
        signal = new_signal(_OBJECT, "ActionInvoked", "us", (note_id, action))
        signal.header.fields[HeaderFields.destination] = listener
        self._connection.send(signal)
        # A round trip: the bus handles one sender's messages in their order.
        self._connection.send_and_get_reply(message_bus.GetId(), timeout=10)

    def close(self) -> None:
        """Leave the bus."""
        self._connection.close()
