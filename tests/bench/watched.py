"""What a bench sees of another process, from outside: its first picture, and what it costs."""

import ctypes
import re
import select
import time
from pathlib import Path

_RAW_RECTANGLES = 0


class Costs:
    """What the kernel has counted for a process so far."""

    def __init__(self, pid: int) -> None:
        self._proc = Path(f"/proc/{pid}")

    def cpu_ms(self) -> float:
        """Return the processor time of all its living threads, in milliseconds."""
        files = self._proc.glob("task/*/schedstat")
        return sum(int(file.read_text().split()[0]) for file in files) / 1e6

    def waits(self) -> int:
        """Return how often its main thread has gone to sleep by itself, to be woken again."""
        status = (self._proc / "status").read_text()
        return int(re.findall(r"^voluntary_ctxt_switches:\s+(\d+)", status, re.MULTILINE)[0])

    def memory_mb(self, field: str = "Pss") -> float:
        """Return its memory; a page shared by n processes counts as one n-th (`Pss`)."""
        text = (self._proc / "smaps_rollup").read_text()
        kib = re.findall(rf"^{field}:\s+(\d+) kB", text, re.MULTILINE)[0]
        return int(kib) / 1024


class _Rectangle(ctypes.Structure):
    _fields_ = (
        ("x", ctypes.c_short), ("y", ctypes.c_short),
        ("width", ctypes.c_ushort), ("height", ctypes.c_ushort),
    )  # fmt: skip


class _Event(ctypes.Structure):
    # XDamageNotifyEvent, padded to the size of an XEvent.
    _fields_ = (
        ("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p), ("drawable", ctypes.c_ulong), ("damage", ctypes.c_ulong),
        ("level", ctypes.c_int), ("more", ctypes.c_int), ("timestamp", ctypes.c_ulong),
        ("area", _Rectangle), ("geometry", _Rectangle), ("padding", ctypes.c_char * 192),
    )  # fmt: skip


class Painting:
    """Hears of everything that is drawn on a screen, by X's own damage reports.

    It asks for nothing while it waits, so that it takes no time from what it watches. On a screen
    without a window manager, a mapped window that has not been drawn yet reports nothing.
    """

    def __init__(self, display: str) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        damage = ctypes.CDLL("libXdamage.so.1")
        pointer, number = ctypes.c_void_p, ctypes.c_ulong
        self._x.XOpenDisplay.restype = pointer
        self._x.XDefaultRootWindow.argtypes = [pointer]
        self._x.XDefaultRootWindow.restype = number
        self._x.XNextEvent.argtypes = [pointer, pointer]
        for name in ("XPending", "XConnectionNumber", "XCloseDisplay"):
            getattr(self._x, name).argtypes = [pointer]
        damage.XDamageQueryExtension.argtypes = [pointer, pointer, pointer]
        damage.XDamageCreate.argtypes = [pointer, number, ctypes.c_int]
        self._display = self._x.XOpenDisplay(display.encode())
        first, error = ctypes.c_int(), ctypes.c_int()
        damage.XDamageQueryExtension(self._display, ctypes.byref(first), ctypes.byref(error))
        root = self._x.XDefaultRootWindow(self._display)
        damage.XDamageCreate(self._display, root, _RAW_RECTANGLES)
        self.forget()

    def forget(self, quiet: float = 0.5) -> None:
        """Wait until nothing has been drawn for `quiet` seconds."""
        while self._next(time.monotonic() + quiet) is not None:
            pass

    def wait_for(self, width: int, height: int, timeout: float = 60.0) -> float:
        """Wait until something of that size or larger is drawn; return time.monotonic() then."""
        end = time.monotonic() + timeout
        while (area := self._next(end)) is not None:
            if area.width >= width and area.height >= height:
                return time.monotonic()
        message = f"nothing of {width} by {height} was drawn in {timeout:g} s"
        raise TimeoutError(message)

    def close(self) -> None:
        """Leave the screen."""
        self._x.XCloseDisplay(self._display)

    def _next(self, end: float) -> _Rectangle | None:
        event = _Event()
        while not self._x.XPending(self._display):
            left = end - time.monotonic()
            socket = self._x.XConnectionNumber(self._display)
            if left <= 0 or not select.select([socket], [], [], left)[0]:
                return None
        self._x.XNextEvent(self._display, ctypes.byref(event))
        area: _Rectangle = event.area
        return area
