"""A whole desktop for end-to-end tests, made of real parts and seen by nobody.

Xvfb (screen), a private dbus-daemon (session bus), openbox (window manager), tint2 (taskbar and
tray), dunst (notification server). Everything is started by the test, lives in temporary folders
and ends with it.
"""

import os
import re
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.support.desktop_dunst import Dunst
from tests.support.desktop_keyboard import Keyboard
from tests.support.desktop_notifications import (
    NotificationEvent,
    NotificationMonitor,
    SentNotification,
)
from tests.support.desktop_program import Program, wait_for
from tests.support.desktop_screen import Screen, Window
from tests.support.desktop_tray import Tray
from tests.support.private_bus import PrivateBus

NEEDED_PROGRAMS = (
    *("Xvfb", "dbus-daemon", "openbox", "tint2", "dunst"),
    *("xdotool", "xprop", "xwininfo", "xkbcomp", "import", "notify-send"),
)


def missing_programs() -> list[str]:
    """The programs a Desktop needs that are not on the PATH."""
    return [name for name in NEEDED_PROGRAMS if shutil.which(name) is None]


class Desktop:
    """Starts the parts on entering, ends them and what was started on them on leaving.

    `folder` takes HOME and the logs (default: a new temporary folder, removed at the end). Inside,
    `home` is HOME and `env` the whole environment of a program here; `screen` can do a few rarer
    things than the methods below.
    """

    def __init__(
        self,
        folder: Path | None = None,
        *,
        size: tuple[int, int] = (1366, 768),
        with_tray: bool = True,
        with_notifications: bool = True,
        with_window_manager: bool = True,
    ) -> None:
        self._wanted_folder = folder
        self._size = size
        self._with_tray = with_tray
        self._with_notifications = with_notifications
        self._with_window_manager = with_window_manager
        self._stack = ExitStack()
        self._parts: list[Program] = []
        self._programs: list[Program] = []

    def __enter__(self) -> Self:
        """Start everything and wait until each part answers."""
        with ExitStack() as stack:
            self.bus_address = stack.enter_context(PrivateBus()).address
            self._make_folders(stack)
            self.env = self._environment()
            stack.callback(self._end_all)
            self.screen = Screen(self._start_part, self._size)
            self.env["DISPLAY"] = self.screen.display
            self._monitor = NotificationMonitor(self.bus_address)
            stack.callback(self._monitor.close)
            self._keyboard = Keyboard(self.screen)
            if self._with_window_manager:
                manager = self._start_part("openbox", "--sm-disable")
                manager.wait_until(self.screen.is_managed, "the window manager")
            self._tray = Tray(self._start_part, self.folder, self.screen)
            if self._with_tray:
                self.start_tray()
            self._dunst = Dunst(self._start_part, self.folder, self.bus_address, self._monitor)
            if self._with_notifications:
                self.start_notification_server()
            self._stack = stack.pop_all()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the programs, then the parts, the screen last."""
        self._stack.close()

    # Programs

    def start(
        self,
        argv: Sequence[str | Path],
        extra_env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
    ) -> Program:
        """Start a program on this desktop; it is ended with the desktop if it runs by then."""
        log = self.logs / f"program-{len(self._programs) + 1}"
        program = Program(argv, env={**self.env, **(extra_env or {})}, log=log, cwd=cwd)
        self._programs.append(program)
        return program

    # Windows

    def windows(self) -> list[Window]:
        """The programs' windows, lowest first, hidden ones too, without the desktop's own bar."""
        own = {part.pid for part in self._parts}
        return [window for window in self.screen.client_windows() if window.pid not in own]

    def popups(self) -> list[Window]:
        """Visible menus, tooltips, lists, bubbles: what no window manager touches."""
        return self.screen.popups()

    def wait_window(self, title: str, timeout: float = 15.0) -> Window:
        """Wait for a visible window whose title matches the regular expression `title`."""
        try:
            return wait_for(lambda: self._visible(title), f"a window {title!r}", timeout)
        except TimeoutError as error:
            stories = [program.story("was started") for program in self._programs]
            message = "\n".join([f"{error}; there are {self.windows()}", *stories])
            raise TimeoutError(message) from None

    def wait_no_window(self, title: str, timeout: float = 10.0) -> None:
        """Wait until no window that matches is visible."""
        wait_for(lambda: not self._visible(title), f"the window {title!r} to go", timeout)

    def active_window(self) -> Window | None:
        """The window that has the keyboard."""
        number = self.screen.active_window()
        return self.screen.window(number) if number else None

    def focus(self, window: Window, timeout: float = 5.0) -> None:
        """Give `window` the keyboard, raising it, as a click in the taskbar does."""
        if not self._with_window_manager:
            self.screen.run("xdotool", "windowfocus", str(window.number))
            return
        self.screen.run("xdotool", "windowactivate", str(window.number))
        wait_for(
            lambda: self.screen.active_window() == window.number,
            f"{window.title!r} to get the keyboard",
            timeout,
        )

    def minimize(self, window: Window, timeout: float = 5.0) -> None:
        """Put `window` away to the taskbar."""
        self.screen.run("xdotool", "windowminimize", str(window.number))
        wait_for(
            lambda: not any(w.visible and w.number == window.number for w in self.windows()),
            f"{window.title!r} to be minimised",
            timeout,
        )

    def close_window(self, window: Window) -> None:
        """Ask `window` to close, by Alt+F4; it may refuse, hide or ask back."""
        self.focus(window)
        self.key("alt+F4")

    def screenshot(self, path: Path) -> None:
        """Save the whole screen as a picture, once it has stood still for a moment."""
        self.screen.wait_still()
        self.screen.screenshot(path)

    # Hands

    def click(self, x: int, y: int, button: int = 1, times: int = 1) -> None:
        """Click a point of the screen (button 1 left, 2 middle, 3 right, 4 and 5 the wheel)."""
        self.screen.click(x, y, button, times)

    def click_in(self, window: Window, x: int, y: int, button: int = 1, times: int = 1) -> None:
        """Click a point inside `window`, wherever it is by now."""
        now = self.screen.window(window.number)
        assert now is not None, f"{window.title!r} is gone"
        self.screen.click(now.x + x, now.y + y, button, times)

    def type_text(self, text: str) -> None:
        """Type `text`, any characters, into what has the keyboard; a line end is Return."""
        self._keyboard.type_text(text)

    def key(self, *chords: str) -> None:
        """Press keys ("Return", "ctrl+Return", "alt+F4"), one after the other."""
        self._keyboard.press(*chords)

    # Notifications

    def notifications(self) -> list[SentNotification]:
        """Every call of Notify so far, oldest first, whether a server was there or not."""
        return self._monitor.sent()

    def notification_events(self) -> list[NotificationEvent]:
        """Every closing and every chosen action so far, oldest first."""
        return self._monitor.events()

    def wait_notification(self, pattern: str, timeout: float = 10.0) -> SentNotification:
        """Wait for a notification whose title or text matches the regular expression."""
        return self._monitor.wait_sent(pattern, timeout)

    def invoke_action(self, number: int, action: str, timeout: float = 5.0) -> None:
        """Choose an action of a shown notification, as a person does in the server's menu.

        `number` is what the server answered to Notify, `action` the action's key. The server tells
        the program. Raises TimeoutError when the notification is gone or has no such action.
        """
        self._dunst.invoke_action(number, action, timeout)

    def dismiss_notifications(self) -> None:
        """Close all bubbles, as a person does."""
        self._dunst.dismiss_all()

    def start_notification_server(self) -> None:
        """Start dunst and wait until it answers."""
        self._dunst.start()

    def kill_notification_server(self) -> None:
        """End dunst at once, and wait until the bus knows."""
        self._dunst.kill()

    # Tray

    def tray_icons(self) -> list[Window]:
        """The icons docked in the tray, from left to right; `pid` is the program's."""
        return self._tray.icons()

    def wait_tray_icons(self, count: int, timeout: float = 10.0) -> list[Window]:
        """Wait until exactly `count` icons are docked, and give them."""
        wait_for(lambda: len(self.tray_icons()) == count, f"{count} tray icons", timeout)
        return self.tray_icons()

    def start_tray(self) -> None:
        """Start tint2 and wait until it takes icons."""
        self._tray.start()

    def kill_tray(self) -> None:
        """End tint2 at once, as a crashing panel does, and wait until the screen knows."""
        self._tray.kill()

    # Making and ending

    def _visible(self, title: str) -> Window | None:
        for window in reversed(self.windows()):
            if window.visible and re.search(title, window.title):
                return window
        return None

    def _make_folders(self, stack: ExitStack) -> None:
        # A socket's path holds 107 bytes at most: they get a short folder of their own.
        self._short = Path(tempfile.mkdtemp(prefix="desk-"))
        stack.callback(shutil.rmtree, self._short, ignore_errors=True)
        self.folder = self._wanted_folder or self._short
        self.home = self.folder / "home"
        self.logs = self.folder / "logs"
        for folder in (self.home, self.logs, self._short / "run", self._short / "tmp"):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def _environment(self) -> dict[str, str]:
        # Made from nothing, so that no setting of the person who runs the tests leaks in.
        return {
            "PATH": os.environ.get("PATH", os.defpath),
            "LANG": "C.UTF-8",
            "HOME": str(self.home),
            "TMPDIR": str(self._short / "tmp"),
            "DBUS_SESSION_BUS_ADDRESS": self.bus_address,
            "QT_QPA_PLATFORM": "xcb",
            "XDG_SESSION_TYPE": "x11",
            "XDG_CURRENT_DESKTOP": "openbox",
            "XDG_RUNTIME_DIR": str(self._short / "run"),
            "XDG_CONFIG_HOME": str(self.home / ".config"),
            "XDG_DATA_HOME": str(self.home / ".local/share"),
            "XDG_STATE_HOME": str(self.home / ".local/state"),
            "XDG_CACHE_HOME": str(self.home / ".cache"),
        }

    def _start_part(self, name: str, *arguments: str, pass_fds: Sequence[int] = ()) -> Program:
        path = shutil.which(name)
        if path is None:
            message = f"{name} is not installed"
            raise FileNotFoundError(message)
        # If the tests are killed, nobody is left to end the parts: then the kernel does.
        guard = shutil.which("setpriv")
        prefix = [guard, "--pdeathsig", "KILL"] if guard else []
        log = self.logs / f"{name}-{len(self._parts) + 1}"
        part = Program([*prefix, path, *arguments], env=self.env, log=log, pass_fds=pass_fds)
        self._parts.append(part)
        return part

    def _end_all(self) -> None:
        for program in self._programs:
            program.stop()
        for part in reversed(self._parts):
            part.kill()
