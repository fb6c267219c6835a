"""The virtual desktop's notification server: dunst, with a menu that a test answers."""

from pathlib import Path

from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import open_dbus_connection

from tests.support import desktop_settings
from tests.support.desktop_notifications import (
    SERVER,
    NotificationEvent,
    NotificationMonitor,
    ask,
    has_owner,
)
from tests.support.desktop_program import Program, StartPart, wait_for

CONTROL = DBusAddress("/org/freedesktop/Notifications", SERVER, "org.dunstproject.cmd0")


class Dunst:
    """Starts and ends the server, and does with its bubbles what a person would."""

    def __init__(
        self, start_part: StartPart, folder: Path, bus_address: str, monitor: NotificationMonitor
    ) -> None:
        self._start_part = start_part
        self._bus_address = bus_address
        self._monitor = monitor
        self._process: Program | None = None
        self._wish = folder / "menu-wish"
        self._wish.touch()
        menu = folder / "menu"
        menu.write_text(desktop_settings.DUNST_MENU.format(wish=self._wish), "utf-8")
        menu.chmod(0o700)
        self._settings = folder / "dunstrc"
        self._settings.write_text(desktop_settings.DUNST.format(menu=menu), "utf-8")

    def start(self) -> None:
        """Start it and wait until it answers."""
        self._process = self._start_part("dunst", "-conf", str(self._settings))
        self._process.wait_until(self._is_there, "the notification server")

    def kill(self) -> None:
        """End it at once, and wait until the bus knows."""
        if self._process is None:
            raise RuntimeError("there is no notification server")
        self._process.kill()
        self._process = None
        wait_for(lambda: not self._is_there(), "the server's name to be free")

    def invoke_action(self, number: int, action: str, timeout: float) -> None:
        """Choose `action` (a key) of the shown notification `number` in the context menu."""
        before = len(self._invoked(number, action))
        self._wish.write_text(f"[{number},{action}]\n", "utf-8")
        self._tell("ContextMenuCall")
        wait_for(
            lambda: len(self._invoked(number, action)) > before,
            f"action {action!r} of notification {number}",
            timeout,
        )

    def dismiss_all(self) -> None:
        """Close all bubbles."""
        self._tell("NotificationCloseAll")

    def _is_there(self) -> bool:
        return has_owner(self._bus_address, SERVER)

    def _tell(self, member: str) -> None:
        with open_dbus_connection(bus=self._bus_address) as connection:
            ask(connection, new_method_call(CONTROL, member))

    def _invoked(self, number: int, action: str) -> list[NotificationEvent]:
        return [
            event
            for event in self._monitor.events()
            if (event.what, event.number, event.detail) == ("action", number, action)
        ]
