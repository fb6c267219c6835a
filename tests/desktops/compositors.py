"""GNOME's and KDE's compositors, without a screen: their windows, a picture, a keyboard."""

import json
import os
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from jeepney import DBusAddress, Message, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.support.desktop_program import Program, wait_for
from tests.support.desktop_screen import Screen

WIDTH, HEIGHT = 1366, 768


@dataclass(frozen=True, slots=True)
class Key:
    """A key: its number in Linux, X's name for it, and what it sends to a terminal."""

    code: int
    name: str
    sent: bytes
    with_control: bool = False


CONTROL = 29


@dataclass(frozen=True, slots=True)
class Seen:
    """A window of the compositor's own list."""

    title: str
    x: int
    y: int
    width: int
    height: int
    above: bool
    focused: bool
    shown: bool


class Compositor(Protocol):
    """What both compositors do here."""

    env: dict[str, str]

    def windows(self) -> list[Seen]:
        """Return the windows, lowest first."""
        ...

    def press(self, key: Key) -> None:
        """Press a key and let it go."""
        ...

    def take_picture(self, file: Path) -> None:
        """Save what the screen shows."""
        ...


class Bus:
    """The session's message bus."""

    def __init__(self) -> None:
        self.connection: DBusConnection = open_dbus_connection(bus="SESSION")

    def call(self, address: DBusAddress, method: str, signature: str = "", *body: Any) -> Any:
        """Return the first value of a method's answer, None where it has none."""
        message = new_method_call(address, method, signature or None, body)
        reply = self.connection.send_and_get_reply(message, timeout=20)
        if reply.header.message_type.name == "error":
            text = f"{method}: {reply.body}"
            raise RuntimeError(text)
        return reply.body[0] if reply.body else None


class Gnome:
    """GNOME Shell without a screen; its `unsafe mode` lets a test look at windows."""

    _SHELL = DBusAddress("/org/gnome/Shell", "org.gnome.Shell", "org.gnome.Shell")
    _WINDOWS = """JSON.stringify(global.get_window_actors().map(actor => {
        const window = actor.meta_window, frame = window.get_frame_rect();
        return {title: window.title ?? '', x: frame.x, y: frame.y, width: frame.width,
            height: frame.height, above: window.above, focused: window.has_focus(),
            shown: actor.visible && !window.minimized};
    }))"""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        own = {"XDG_SESSION_TYPE": "wayland", "XDG_CURRENT_DESKTOP": "GNOME"}
        self.env = {**os.environ, **own, "GSETTINGS_BACKEND": "memory"}
        size = f"{WIDTH}x{HEIGHT}"
        shell = Program(
            [
                *("gnome-shell", "--wayland", "--headless", "--virtual-monitor", size),
                *("--wayland-display", "wayland-tried", "--unsafe-mode"),
            ],
            env=self.env,
            log=folder / "gnome-shell",
        )
        stack.callback(shell.stop)
        self._bus = Bus()
        display = shell.wait_until(self._find_display, "GNOME's X", timeout=60)
        run = Path(os.environ["XDG_RUNTIME_DIR"])
        (cookie,) = run.glob(".mutter-Xwaylandauth.*")
        self.env |= {"WAYLAND_DISPLAY": "wayland-tried", "DISPLAY": display}
        self.env |= {"XAUTHORITY": str(cookie)}
        # The shell starts with the overview, where a key starts a search.
        self._wait_that("!Main.layoutManager._startingUp")
        self._ask("Main.overview.hide(); ''")
        self._wait_that("!Main.overview.visible")
        self._keyboard = self._make_keyboard()
        # GNOME gives its seat a keyboard with the first key, and that one reaches no window.
        self.press(Key(42, "Shift_L", b""))

    def windows(self) -> list[Seen]:
        """Return the windows, lowest first."""
        return [Seen(**window) for window in json.loads(self._ask(self._WINDOWS))]

    def press(self, key: Key) -> None:
        """Press a key by the interface of remote desktops."""
        codes = ([CONTROL] if key.with_control else []) + [key.code]
        for code, down in [*((c, True) for c in codes), *((c, False) for c in reversed(codes))]:
            self._bus.call(self._keyboard, "NotifyKeyboardKeycode", "ub", code, down)

    def take_picture(self, file: Path) -> None:
        """Save what the screen shows, by the shell's own screenshots."""
        name = "org.gnome.Shell.Screenshot"
        address = DBusAddress("/org/gnome/Shell/Screenshot", name, name)
        self._bus.call(address, "Screenshot", "bbs", False, False, str(file))

    def _ask(self, script: str) -> str:
        message = new_method_call(self._SHELL, "Eval", "s", (script,))
        done, *answers = self._bus.connection.send_and_get_reply(message, timeout=20).body
        if done is not True:
            raise RuntimeError(done, *answers)
        (answer,) = answers
        return str(json.loads(answer)) if answer else ""

    def _find_display(self) -> str:
        try:
            return self._ask("imports.gi.GLib.getenv('DISPLAY') ?? ''")
        except RuntimeError:  # the shell is not on the bus yet
            return ""

    def _wait_that(self, script: str) -> None:
        wait_for(lambda: self._ask(f"String({script})") == "true", script, timeout=60)

    def _make_keyboard(self) -> DBusAddress:
        name = "org.gnome.Mutter.RemoteDesktop"
        desk = DBusAddress("/org/gnome/Mutter/RemoteDesktop", name, name)
        session = DBusAddress(self._bus.call(desk, "CreateSession"), name, f"{name}.Session")
        self._bus.call(session, "Start")
        return session


class KWin:
    """KWin, its Wayland desktop being a window on a virtual X screen: seen and typed into there."""

    _WINDOWS = """callDBus(%r, "/", "tried.windows", "Tell", JSON.stringify(
        workspace.stackingOrder.map(window => ({title: window.caption, x: window.frameGeometry.x,
            y: window.frameGeometry.y, width: window.frameGeometry.width,
            height: window.frameGeometry.height, above: window.keepAbove, focused: window.active,
            shown: !window.minimized && !window.hidden}))))"""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._folder = folder

        def start_part(name: str, *arguments: str, pass_fds: Sequence[int] = ()) -> Program:
            words = [name, *arguments]
            part = Program(words, env=os.environ, log=folder / name, pass_fds=pass_fds)
            stack.callback(part.stop)
            return part

        self._screen = Screen(start_part, (WIDTH, HEIGHT))
        own = {"XDG_SESSION_TYPE": "wayland", "XDG_CURRENT_DESKTOP": "KDE"}
        self.env = {**os.environ, **own}
        told = folder / "display"
        kwin = Program(
            [
                *("kwin_wayland", "--x11-display", self._screen.display, "--xwayland"),
                *("--width", str(WIDTH), "--height", str(HEIGHT), "--no-lockscreen"),
                *("--socket", "wayland-tried", "--no-global-shortcuts"),
                f"sh -c 'echo $DISPLAY $XAUTHORITY >{told}'",
            ],
            env={**self.env, "QT_FORCE_STDERR_LOGGING": "1"},
            log=folder / "kwin",
        )
        stack.callback(kwin.stop)

        def read_told() -> str:
            return told.read_text("utf-8").strip() if told.exists() else ""

        said = kwin.wait_until(read_told, "KWin's X", timeout=60)
        display, _, cookie = said.partition(" ")
        self.env |= {"WAYLAND_DISPLAY": "wayland-tried", "DISPLAY": display}
        self.env |= {"XAUTHORITY": cookie} if cookie else {}
        (window,) = [one for one in self._screen.client_windows() if one.width == WIDTH]
        self._screen.run("xdotool", "windowfocus", str(window.number))
        self._bus = Bus()

    def windows(self) -> list[Seen]:
        """Return the windows, lowest first, as a script within KWin tells them."""
        file = self._folder / "windows.js"
        file.write_text(self._WINDOWS % self._bus.connection.unique_name, "utf-8")
        kwin = "org.kde.KWin"
        scripting = DBusAddress("/Scripting", kwin, "org.kde.kwin.Scripting")
        number = self._bus.call(scripting, "loadScript", "ss", str(file), "windows")
        script = DBusAddress(f"/Scripting/Script{number}", kwin, "org.kde.kwin.Script")
        message = new_method_call(script, "run")
        self._bus.connection.send(message)
        told = self._next_told()
        self._bus.call(scripting, "unloadScript", "s", "windows")
        return [_whole(window) for window in json.loads(told)]

    def press(self, key: Key) -> None:
        """Press a key on the screen KWin's window is on."""
        self._screen.run("xdotool", "key", f"ctrl+{key.name}" if key.with_control else key.name)

    def take_picture(self, file: Path) -> None:
        """Save what that screen shows."""
        self._screen.run("import", "-window", "root", str(file))

    def _next_told(self) -> str:
        while True:
            message: Message = self._bus.connection.receive(timeout=20)
            if message.header.message_type.name == "method_call":
                return str(message.body[0])


def _whole(window: dict[str, Any]) -> Seen:
    places = {name: round(window[name]) for name in ("x", "y", "width", "height")}
    return Seen(**{**window, **places})
