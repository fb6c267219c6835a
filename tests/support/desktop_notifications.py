"""What programs say to the notification server of a bus, overheard by a monitor."""

import re
import socket
import threading
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.support.desktop_program import wait_for

SERVER = "org.freedesktop.Notifications"
BUS = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
MONITORING = DBusAddress(
    "/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus.Monitoring"
)


@dataclass(frozen=True, slots=True)
class SentNotification:
    """One call of Notify.

    `at` is when the bus carried it, in UTC. `number` is what the server answered, None while it
    has not or when it refused (`refused` is then the error's name).
    """

    sender: str
    at: datetime
    app_name: str
    replaces: int
    icon: str
    summary: str
    body: str
    actions: tuple[tuple[str, str], ...]
    hints: Mapping[str, object]
    expire_ms: int
    number: int | None = None
    refused: str | None = None


@dataclass(frozen=True, slots=True)
class NotificationEvent:
    """Something that happened to a notification, in the order the bus carried it.

    `what` is "close-asked" (a program called CloseNotification), "closed" (the server said so;
    `detail` is its reason: 1 expired, 2 dismissed, 3 asked for, 4 other) or "action" (`detail` is
    the action's key).
    """

    what: str
    number: int
    sender: str
    at: datetime
    detail: str = ""


class NotificationMonitor:
    """Listens on a bus from its making until `close`.

    It is a monitor in the bus's own sense, so it hears everything and disturbs nothing, and it
    works as well with no notification server there.
    """

    def __init__(self, address: str) -> None:
        self._lock = threading.Lock()
        self._sent: dict[tuple[str, int], SentNotification] = {}
        self._events: list[NotificationEvent] = []
        self._connection = open_dbus_connection(bus=address)
        rules = [
            f"interface='{SERVER}'",
            "type='method_return'",
            "type='error'",
        ]
        call = new_method_call(MONITORING, "BecomeMonitor", "asu", (rules, 0))
        self._connection.send_and_get_reply(call, timeout=10)
        self._thread = threading.Thread(target=self._listen, name="notifications", daemon=True)
        self._thread.start()

    def sent(self) -> list[SentNotification]:
        """All calls of Notify so far, oldest first."""
        with self._lock:
            return list(self._sent.values())

    def events(self) -> list[NotificationEvent]:
        """All closings and chosen actions so far, oldest first."""
        with self._lock:
            return list(self._events)

    def wait_sent(self, pattern: str, timeout: float = 10.0) -> SentNotification:
        """Wait for a notification whose title or text matches, answered by the server.

        Gives the newest such one. Raises TimeoutError after `timeout` seconds.
        """
        regex = re.compile(pattern)

        def found() -> SentNotification | None:
            for one in reversed(self.sent()):
                answered = one.number is not None or one.refused is not None
                if answered and (regex.search(one.summary) or regex.search(one.body)):
                    return one
            return None

        try:
            return wait_for(found, f"a notification {pattern!r}", timeout)
        except TimeoutError as error:
            heard = "\n".join(str(one) for one in self.sent())
            message = f"{error}; heard:\n{heard}"
            raise TimeoutError(message) from None

    def close(self) -> None:
        """Stop listening."""
        try:
            self._connection.sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass  # the bus has hung up first
        self._thread.join(5)
        self._connection.close()

    def _listen(self) -> None:
        while True:
            try:
                message = self._connection.receive()
            except (ConnectionError, OSError):
                return  # the bus ended or `close` was called
            with self._lock:
                self._take(message)

    def _take(self, message: Message) -> None:
        fields = message.header.fields
        sender = fields.get(HeaderFields.sender, "")
        kind, member = message.header.message_type, fields.get(HeaderFields.member)
        if kind in (MessageType.method_return, MessageType.error):
            self._take_answer(message)
        elif kind is MessageType.method_call and member == "Notify":
            self._sent[sender, message.header.serial] = _sent(sender, message.body)
        elif kind is MessageType.method_call and member == "CloseNotification":
            self._happened("close-asked", sender, message.body[0])
        elif kind is MessageType.signal and member == "NotificationClosed":
            self._happened("closed", sender, *message.body)
        elif kind is MessageType.signal and member == "ActionInvoked":
            self._happened("action", sender, *message.body)

    def _take_answer(self, message: Message) -> None:
        fields = message.header.fields
        key = (fields.get(HeaderFields.destination, ""), fields.get(HeaderFields.reply_serial, 0))
        if key not in self._sent:
            return  # an answer to something else
        if message.header.message_type is MessageType.error:
            refused = str(fields.get(HeaderFields.error_name))
            self._sent[key] = replace(self._sent[key], refused=refused)
        else:
            self._sent[key] = replace(self._sent[key], number=message.body[0])

    def _happened(self, what: str, sender: str, number: int, detail: object = "") -> None:
        event = NotificationEvent(what, number, sender, datetime.now(UTC), str(detail))
        self._events.append(event)


def has_owner(address: str, name: str) -> bool:
    """Whether somebody on the bus at `address` holds `name`."""
    with open_dbus_connection(bus=address) as connection:
        return bool(ask(connection, new_method_call(BUS, "NameHasOwner", "s", (name,)))[0])


def ask(connection: DBusConnection, call: Message) -> tuple[Any, ...]:
    """Send `call`, wait 10 s at most for the answer, give its body."""
    answer = connection.send_and_get_reply(call, timeout=10)
    if answer.header.message_type is MessageType.error:
        raise RuntimeError(answer.header.fields.get(HeaderFields.error_name), answer.body)
    return tuple(answer.body)


def _sent(sender: str, body: tuple[Any, ...]) -> SentNotification:
    app_name, replaces, icon, summary, text, actions, hints, expire_ms = body
    return SentNotification(
        sender=sender,
        at=datetime.now(UTC),
        app_name=app_name,
        replaces=replaces,
        icon=icon,
        summary=summary,
        body=text,
        actions=tuple(zip(actions[::2], actions[1::2], strict=True)),
        hints={key: value for key, (_, value) in hints.items()},
        expire_ms=expire_ms,
    )
