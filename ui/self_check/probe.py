"""How notifications stand, found without a window: for the command line, so no Qt in here."""

import importlib.util
import shutil
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from deadlines.self_check import Finding, Severity
from ui.self_check.input_method import input_method_finding
from ui.system.session_bus import session_bus_address

if TYPE_CHECKING:  # jeepney comes with the first question
    from jeepney import Message

_NAME = "notifications"
_PATIENCE = 1.0
_TOLD = 4
"""A server's name, vendor, version, and the version of the specification it follows."""


def probe(environ: Mapping[str, str], platform: str) -> list[Finding]:
    """Return whether notifications, a tray and Chinese input can be had; sends no notification.

    `platform` is as sys.platform. Takes a second at most, if the bus or the server hangs.
    """
    tray = Finding("tray", Severity.INFO, "tray-unknown")
    typing = input_method_finding(environ, platform)
    if not platform.startswith("linux"):
        return [Finding(_NAME, Severity.INFO, "server-of-system"), tray, typing]
    server = server_finding(session_bus_address(environ))
    return [server, notify_send_finding(environ, server), tray, typing]


def server_finding(address: str | None, patience: float = _PATIENCE) -> Finding:
    """Return whether the bus at `address` answers, and a notification server on it, in time."""
    if address is None:
        return Finding(_NAME, Severity.DOUBT, "bus-none")
    if importlib.util.find_spec("jeepney") is None:
        return Finding(_NAME, Severity.DOUBT, "jeepney-missing")
    try:
        asking = _Asking(address, time.monotonic() + patience)
        try:
            return _ask_server(asking)
        finally:
            asking.close()
    except TimeoutError:
        return Finding(_NAME, Severity.DOUBT, "bus-silent")
    except OSError as error:  # not there, does not let us in, or went while we asked
        detail = error.strerror or str(error) or type(error).__name__
        return Finding(_NAME, Severity.DOUBT, "bus-unreachable", {"detail": detail})


def notify_send_finding(environ: Mapping[str, str], server: Finding) -> Finding:
    """Return whether the command is there, and whether it matters; it needs the server too."""
    name = "notify-send"
    is_wanted = server.code == "jeepney-missing"
    if not shutil.which(name, path=environ.get("PATH")):
        if is_wanted:
            return Finding(name, Severity.DOUBT, "notify-send-none")
        return Finding(name, Severity.INFO, "notify-send-spare")
    if is_wanted or server.state is Severity.GOOD:
        return Finding(name, Severity.GOOD, "notify-send-there")
    return Finding(name, Severity.INFO, "notify-send-helpless")


class _Asking:
    """Questions to a bus, all of them to be answered by `until` (s of the monotonic clock)."""

    def __init__(self, address: str, until: float) -> None:
        from jeepney.bus_messages import message_bus

        from ui.notifications.bus_link import BusLink

        self._until = until
        self._link = BusLink(address, max(0.01, until - time.monotonic()))
        self._link.send(message_bus.Hello())

    def ask(self, question: "Message") -> tuple[Any, ...] | None:
        """Return the answer's values, None for an error. Raises OSError if none comes in time."""
        import select

        from jeepney import HeaderFields, MessageType

        serial = self._link.send(question)
        while (left := self._until - time.monotonic()) > 0:
            if not select.select([self._link], [], [], left)[0]:
                break
            for message in self._link.receive():
                if message.header.fields.get(HeaderFields.reply_serial) == serial:
                    is_answer = message.header.message_type is MessageType.method_return
                    return message.body if is_answer else None
        raise TimeoutError("no answer")

    def close(self) -> None:
        """Leave the bus."""
        self._link.close()


def _ask_server(asking: _Asking) -> Finding:
    from jeepney import DBusAddress, MessageFlag, new_method_call
    from jeepney.bus_messages import message_bus

    name = "org.freedesktop.Notifications"
    owned = asking.ask(message_bus.NameHasOwner(name))
    if not (owned and owned[0]):
        names = asking.ask(message_bus.ListActivatableNames())
        if names and name in names[0]:
            return Finding(_NAME, Severity.GOOD, "server-starts")
        return Finding(_NAME, Severity.DOUBT, "server-none")
    place = DBusAddress("/org/freedesktop/Notifications", bus_name=name, interface=name)
    question = new_method_call(place, "GetServerInformation")
    question.header.flags |= MessageFlag.no_auto_start
    try:
        answer = asking.ask(question)
    except TimeoutError:
        return Finding(_NAME, Severity.DOUBT, "server-silent")
    # A server that does not know the question has answered all the same.
    server = f"{answer[0]} {answer[2]}" if answer and len(answer) == _TOLD else name
    return Finding(_NAME, Severity.GOOD, "server-answers", {"server": server})
