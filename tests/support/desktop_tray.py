"""The virtual desktop's bar with its tray: tint2."""

from pathlib import Path

from tests.support import desktop_settings
from tests.support.desktop_program import Program, StartPart, wait_for
from tests.support.desktop_screen import Screen, Window

SELECTION = "_NET_SYSTEM_TRAY_S0"


class Tray:
    """Starts and ends the bar, and tells what is docked in it."""

    def __init__(self, start_part: StartPart, folder: Path, screen: Screen) -> None:
        self._start_part = start_part
        self._screen = screen
        self._process: Program | None = None
        self._settings = folder / "tint2rc"
        self._settings.write_text(desktop_settings.TINT2, "utf-8")

    def start(self) -> None:
        """Start it and wait until it is on the screen and takes icons."""
        self._process = self._start_part("tint2", "-c", str(self._settings))
        self._process.wait_until(lambda: self._screen.selection_owner(SELECTION), "the tray")
        self._process.wait_until(self._bars, "the bar")

    def kill(self) -> None:
        """End it at once, as a crashing panel does, and wait until the screen knows."""
        if self._process is None:
            raise RuntimeError("there is no tray")
        self._process.kill()
        self._process = None
        wait_for(lambda: not self._screen.selection_owner(SELECTION), "the tray to be gone")

    def icons(self) -> list[Window]:
        """The docked icons, from left to right."""
        # tint2 makes one holder inside its bar for each icon.
        holders = [holder for bar in self._bars() for holder in self._screen.children(bar.number)]
        found = [
            self._screen.window(icon)
            for holder in holders
            for icon in self._screen.children(holder)
        ]
        return sorted((icon for icon in found if icon is not None), key=lambda icon: icon.x)

    def _bars(self) -> list[Window]:
        pid = None if self._process is None else self._process.pid
        if pid is None:
            return []
        return [bar for bar in self._screen.client_windows() if bar.pid == pid]
