"""A virtual X screen: its windows, what they show, and a mouse."""

import ctypes
import os
import re
import select
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.support.desktop_program import StartPart, wait_for


@dataclass(frozen=True, slots=True)
class Window:
    """A top-level window as it was when asked for.

    x, y, width and height are those of its inside (without the frame), in pixels of the screen.
    `states` are the names of _NET_WM_STATE, without that prefix and in lower case ("above",
    "hidden", "maximized_vert").
    """

    number: int
    title: str
    pid: int | None
    x: int
    y: int
    width: int
    height: int
    visible: bool
    states: frozenset[str]


class Screen:
    """One X server, reached by the small X programs."""

    def __init__(self, start_part: StartPart, size: tuple[int, int]) -> None:
        """Start Xvfb on a free display number; `start_part` starts it and ends it later."""
        self.size = size
        width, height = size
        reader, writer = os.pipe()
        server = start_part(
            "Xvfb",
            # -noreset: without it the server forgets everything when its last client leaves.
            *("-displayfd", str(writer), "-screen", "0", f"{width}x{height}x24"),
            *("-dpi", "96", "-noreset", "-nolisten", "tcp"),
            pass_fds=[writer],
        )
        os.close(writer)
        answer = _read_line(reader, timeout=20)
        if not answer:
            raise RuntimeError(server.story("gave no display number"))
        self.display = f":{answer}"
        self._env: Mapping[str, str] = {
            "PATH": os.environ.get("PATH", os.defpath),
            "DISPLAY": self.display,
            "LANG": "C.UTF-8",
        }

    def run(self, *argv: str, check: bool = True) -> str:
        """Run one of the X programs to its end and give what it printed.

        With `check` False a failure gives an empty text: the window asked about may be gone.
        """
        done = subprocess.run(
            argv, env=dict(self._env), capture_output=True, text=True, timeout=20, check=False
        )
        if done.returncode == 0:
            return done.stdout
        if check:
            message = f"{' '.join(argv)} gave {done.returncode}: {done.stderr}"
            raise RuntimeError(message)
        return ""

    def client_windows(self) -> list[Window]:
        """The windows the window manager looks after, lowest first; all visible ones without it."""
        listed = self.run("xprop", "-root", "_NET_CLIENT_LIST_STACKING", check=False)
        numbers = re.findall(r"0x[0-9a-f]+", listed.partition("#")[2])
        if "window id #" not in listed:
            numbers = self._top_level()
        windows = [self.window(int(number, 16)) for number in numbers]
        return [window for window in windows if window is not None]

    def popups(self) -> list[Window]:
        """The visible windows no window manager touches (menus, bubbles …), lowest first."""
        windows = [self.window(int(number, 16)) for number in self._top_level()]
        return [
            window
            for window in windows
            if window is not None and window.visible and self._is_popup(window)
        ]

    def window(self, number: int) -> Window | None:
        """What window `number` is like now, None when there is none."""
        shape = self.run("xwininfo", "-id", str(number), check=False)
        found = {
            key: int(value)
            for key, value in re.findall(
                r"(Absolute upper-left X|Absolute upper-left Y|Width|Height): +(-?\d+)", shape
            )
        }
        names = ("_NET_WM_PID", "_NET_WM_STATE")
        facts = self.run("xprop", "-id", str(number), *names, check=False)
        if len(found) < 4 or not facts:
            return None
        title = re.search(r'^xwininfo: Window id: \S+ "(.*)"\s*$', shape, re.MULTILINE | re.DOTALL)
        pid = re.search(r"_NET_WM_PID\S* = (\d+)", facts)
        return Window(
            number=number,
            title=title[1] if title else "",
            pid=int(pid[1]) if pid else None,
            x=found["Absolute upper-left X"],
            y=found["Absolute upper-left Y"],
            width=found["Width"],
            height=found["Height"],
            visible="Map State: IsViewable" in shape,
            states=frozenset(
                name.lower() for name in re.findall(r"_NET_WM_STATE_([A-Z_]+)", facts)
            ),
        )

    def children(self, number: int) -> list[int]:
        """The windows directly inside window `number`, lowest first."""
        tree = self.run("xwininfo", "-id", str(number), "-children", check=False)
        return [int(child, 16) for child in re.findall(r"^ +(0x[0-9a-f]+) ", tree, re.MULTILINE)][
            ::-1
        ]

    def active_window(self) -> int | None:
        """The window that has the keyboard, as the window manager tells it."""
        answer = self.run("xprop", "-root", "_NET_ACTIVE_WINDOW", check=False)
        found = re.search(r"# (0x[0-9a-f]+)", answer)
        return int(found[1], 16) or None if found else None

    def is_managed(self) -> bool:
        """Whether a window manager runs."""
        return "window id #" in self.run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK", check=False)

    def selection_owner(self, selection: str) -> int:
        """The window that owns an X selection ("_NET_SYSTEM_TRAY_S0": the tray), 0 for none."""
        return _selection_owner(self.display, selection)

    def screenshot(self, path: Path) -> None:
        """Save the whole screen as a picture; the format is the name's ending."""
        self.run("import", "-window", "root", str(path))

    def picture_of(self, window: Window) -> bytes:
        """The raw pixels of the part of the screen where `window` is, to compare two moments."""
        area = f"{window.width}x{window.height}+{window.x}+{window.y}"
        command = ["import", "-window", "root", "-crop", area, "-depth", "8", "rgb:-"]
        done = subprocess.run(
            command, env=dict(self._env), capture_output=True, timeout=20, check=True
        )
        return done.stdout

    def wait_still(self, timeout: float = 10.0, quiet: float = 0.3) -> None:
        """Wait until nothing on the screen has changed for `quiet` seconds."""
        width, height = self.size
        whole = Window(0, "", None, 0, 0, width, height, True, frozenset())
        last = self.picture_of(whole)
        since = time.monotonic()

        def still() -> bool:
            nonlocal last, since
            picture = self.picture_of(whole)
            if picture != last:
                last, since = picture, time.monotonic()
            return time.monotonic() - since >= quiet

        wait_for(still, "a screen that stands still", timeout)

    def click(self, x: int, y: int, button: int = 1, times: int = 1) -> None:
        """Move the mouse to a point of the screen and click there."""
        clicks: Sequence[str] = ("click", "--repeat", str(times), "--delay", "60", str(button))
        self.run("xdotool", "mousemove", str(x), str(y), *clicks)

    def hover(self, x: int, y: int) -> None:
        """Move the mouse to a point of the screen."""
        self.run("xdotool", "mousemove", str(x), str(y))

    def _top_level(self) -> list[str]:
        tree = self.run("xwininfo", "-root", "-children", check=False)
        return re.findall(r"^ +(0x[0-9a-f]+) ", tree, re.MULTILINE)[::-1]

    def _is_popup(self, window: Window) -> bool:
        # Window managers keep a helper window of one pixel beside the screen.
        if window.x + window.width <= 0 or window.y + window.height <= 0:
            return False
        facts = self.run("xwininfo", "-id", str(window.number), check=False)
        return "Override Redirect State: yes" in facts


def _read_line(reader: int, timeout: float) -> str:
    """Read one whole line: the writer fails when the pipe is closed before its last byte."""
    line = b""
    end = time.monotonic() + timeout
    with open(reader, "rb", buffering=0) as pipe:
        while not line.endswith(b"\n"):
            ready, _, _ = select.select([pipe], [], [], max(0.0, end - time.monotonic()))
            piece = os.read(pipe.fileno(), 64) if ready else b""
            if not piece:
                return ""
            line += piece
    return line.decode().strip()


class _Cookie(ctypes.Structure):
    _fields_ = (("sequence", ctypes.c_uint),)


def _selection_owner(display: str, selection: str) -> int:
    """Ask with libxcb: no small program tells it, and libX11 would end this process on an error."""
    xcb = ctypes.CDLL("libxcb.so.1")
    libc = ctypes.CDLL(None)
    libc.free.argtypes = [ctypes.c_void_p]
    xcb.xcb_connect.restype = ctypes.c_void_p
    for name, request in (
        ("xcb_intern_atom", [ctypes.c_uint8, ctypes.c_uint16, ctypes.c_char_p]),
        ("xcb_get_selection_owner", [ctypes.c_uint32]),
    ):
        call = getattr(xcb, name)
        call.argtypes, call.restype = [ctypes.c_void_p, *request], _Cookie
        reply = getattr(xcb, f"{name}_reply")
        reply.argtypes = [ctypes.c_void_p, _Cookie, ctypes.c_void_p]
        reply.restype = ctypes.c_void_p
    xcb.xcb_disconnect.argtypes = xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]

    def number_in(reply: int | None) -> int:
        if not reply:
            return 0
        # Both replies carry their one number after an 8 byte head.
        number = ctypes.c_uint32.from_address(reply + 8).value
        libc.free(reply)
        return number

    connection = xcb.xcb_connect(display.encode(), None)
    try:
        if xcb.xcb_connection_has_error(connection):
            return 0
        wanted = selection.encode()
        cookie = xcb.xcb_intern_atom(connection, 0, len(wanted), wanted)
        atom = number_in(xcb.xcb_intern_atom_reply(connection, cookie, None))
        cookie = xcb.xcb_get_selection_owner(connection, atom)
        return number_in(xcb.xcb_get_selection_owner_reply(connection, cookie, None))
    finally:
        xcb.xcb_disconnect(connection)
