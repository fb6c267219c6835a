"""What a screen reader finds written in the windows of a desktop."""

from collections.abc import Iterator
from pathlib import Path

from jeepney import DBusAddress, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.support.desktop import Desktop
from tests.support.private_bus import absent

REGISTRY = Path("/usr/libexec/at-spi2-registryd")
_NODE = "org.a11y.atspi.Accessible"
_ROOT = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")


def let_be_read(desktop: Desktop) -> None:
    """Let the programs that start from here tell screen readers what they show."""
    if not REGISTRY.exists():
        absent(REGISTRY.name)
    # The bus of screen readers is the desktop's own here.
    desktop.env |= {
        "AT_SPI_BUS_ADDRESS": desktop.bus_address,
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    desktop.start([REGISTRY]).wait_output("running", timeout=10)


def shown_texts(desktop: Desktop) -> frozenset[str]:
    """Return the names of everything in all windows."""
    with open_dbus_connection(desktop.bus_address) as bus:
        return frozenset(_names(bus, *_ROOT))


def _names(bus: DBusConnection, owner: str, path: str) -> Iterator[str]:
    node = DBusAddress(path, owner, _NODE)
    name = bus.send_and_get_reply(Properties(node).get("Name"))
    if name.header.message_type.name == "error":
        return  # it has gone meanwhile
    yield name.body[0][1]
    for child in bus.send_and_get_reply(new_method_call(node, "GetChildren")).body[0]:
        yield from _names(bus, *child)
