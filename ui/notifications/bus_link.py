"""One connection to a message bus that never waits for a reply.

jeepney's own connection class waits without limit for the bus's first answer, and for each
call's reply while signals pile up; a notification must wait for neither.
"""

import itertools
import struct

from jeepney import Message, Parser
from jeepney.auth import AuthenticationError
from jeepney.bus import get_bus
from jeepney.io.blocking import prep_socket


class BusLink:
    """An authenticated connection to the bus at `address` (as in DBUS_SESSION_BUS_ADDRESS).

    Making one takes up to `patience` seconds. Raises OSError when the bus is not there, does not
    let us in, or has an address of a kind that is not supported.
    """

    def __init__(self, address: str, patience: float) -> None:
        try:
            self._socket = prep_socket(get_bus(address), timeout=patience)
        except AuthenticationError as error:
            raise PermissionError(str(error)) from error
        except (RuntimeError, ValueError, KeyError) as error:
            raise OSError(f"unusable address {address!r}") from error
        # Reads come when there is something to read; a write waits only if the bus hangs.
        self._socket.settimeout(patience)
        self._parser = Parser()
        self._serials = itertools.count(1)

    def fileno(self) -> int:
        """Return the descriptor to wait on for something to receive."""
        return int(self._socket.fileno())

    def send(self, message: Message) -> int:
        """Send `message` and return its serial number. Raises OSError when the bus is gone."""
        serial = next(self._serials)
        self._socket.sendall(message.serialise(serial=serial))
        return serial

    def receive(self) -> list[Message]:
        """Return the messages that have come in whole. Raises OSError when the bus is gone."""
        data = self._socket.recv(65536)
        if not data:
            raise ConnectionResetError("the bus closed the connection")
        try:
            return list(self._parser.feed(data))
        except (ValueError, LookupError, AssertionError, struct.error) as error:
            raise ConnectionAbortedError(f"the bus sent nonsense: {error}") from error

    def close(self) -> None:
        """Close the connection; what was sent before still reaches the bus."""
        self._socket.close()
