"""A Wayland desktop for end-to-end tests: sway without a screen, with an X display or without."""

import json
import os
import shutil
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.support.desktop_program import Program, wait_for
from tests.support.private_bus import PrivateBus

NEEDED_PROGRAMS = ("sway", "swaymsg", "Xwayland", "xhost", "wtype", "setpriv", "dbus-daemon")
_NOBODY = 65534
_CONFIG = """\
xwayland {xwayland}
output HEADLESS-1 resolution 1366x768
default_border none
exec sh -c '{let_in} && echo "$DISPLAY" > "$XDG_RUNTIME_DIR/display"'
"""


def _config(*, with_x: bool) -> str:
    if with_x:  # its X display lets in the user whom sway runs as, and nobody else
        return _CONFIG.format(xwayland="force", let_in="xhost +si:localuser:$(id -nu 0)")
    return _CONFIG.format(xwayland="disable", let_in="true")


class WaylandDesktop:
    """Starts sway and a private bus on entering, ends them and the programs on leaving.

    `env` is the environment of a program here; `home` is HOME.
    """

    def __init__(self, folder: Path, *, with_x: bool) -> None:
        self.folder, self._with_x = folder, with_x
        self.home, self._logs = folder / "home", folder / "logs"
        self._stack = ExitStack()
        self._count = 0

    def __enter__(self) -> Self:
        """Start everything and wait until it answers."""
        with ExitStack() as stack:
            for made in (self.home, self._logs):
                made.mkdir(parents=True)
            # A socket's path holds 107 bytes at most.
            self._run = Path(tempfile.mkdtemp(prefix="sway-"))
            stack.callback(shutil.rmtree, self._run, ignore_errors=True)
            bus = stack.enter_context(PrivateBus())
            self.env = {
                "PATH": os.environ.get("PATH", os.defpath),
                "LANG": "C.UTF-8",
                "HOME": str(self.home),
                "DBUS_SESSION_BUS_ADDRESS": bus.address,
                "XDG_RUNTIME_DIR": str(self._run),
                "XDG_SESSION_TYPE": "wayland",
            }
            self._start_sway(stack)
            self._stack = stack.pop_all()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the programs, then sway, the bus last."""
        self._stack.close()

    def start(self, argv: Sequence[str | Path]) -> Program:
        """Start a program on this desktop."""
        program = Program(argv, env=self.env, log=self._new_log("program"))
        self._stack.callback(program.stop)
        return program

    def windows(self) -> list[dict[str, Any]]:
        """Return sway's nodes of the windows: `id`, `name`, `focused`, `shell` …"""
        nodes, found = [json.loads(self._ask("-t", "get_tree"))], []
        while nodes:
            node = nodes.pop()
            nodes += [*node["nodes"], *node["floating_nodes"]]
            found += [node] if node.get("shell") else []
        return found

    def wait_window(self, title: str, timeout: float = 30.0) -> dict[str, Any]:
        """Wait for a window whose title begins so, and return its node."""

        def find() -> dict[str, Any] | None:
            windows = [one for one in self.windows() if (one["name"] or "").startswith(title)]
            return windows[0] if windows else None

        return wait_for(find, f"a window {title!r}", timeout)

    def focus(self, window: dict[str, Any]) -> None:
        """Give a window the keyboard."""
        self._ask(f"[con_id={window['id']}]", "focus")

    def key(self, *names: str) -> None:
        """Press keys, by xkb's names, one after the other."""
        for name in names:
            typing = Program(["wtype", "-k", name], env=self.env, log=self._new_log("key"))
            typing.wait_exit()

    def _start_sway(self, stack: ExitStack) -> None:
        config = self._run / "config"
        config.write_text(_config(with_x=self._with_x), "utf-8")
        own = {"WLR_BACKENDS": "headless", "WLR_RENDERER": "pixman", "WLR_LIBINPUT_NO_DEVICES": "1"}
        as_nobody: list[str] = []
        if os.geteuid() == 0:  # sway refuses to run as root, who may use a display of others
            self._run.chmod(0o700)
            os.chown(self._run, _NOBODY, _NOBODY)
            user = str(_NOBODY)
            as_nobody = ["setpriv", "--reuid", user, "--regid", user, "--clear-groups"]
        sway = Program(
            [*as_nobody, "sway", "--config", config],
            env={**self.env, **own, "HOME": str(self._run)},
            log=self._new_log("sway"),
        )
        stack.callback(sway.stop)
        said = self._run / "display"
        sway.wait_until(lambda: said.is_file() and said.read_text("utf-8"), "sway", timeout=30)
        display = said.read_text("utf-8").strip()
        self.env |= {"DISPLAY": display} if self._with_x else {}
        names = [one.name for one in self._run.iterdir()]
        self.env["WAYLAND_DISPLAY"] = next(
            name for name in names if name.startswith("wayland-") and not name.endswith(".lock")
        )
        self.env["SWAYSOCK"] = next(
            str(self._run / name) for name in names if name.startswith("sway-ipc")
        )

    def _ask(self, *words: str) -> str:
        asked = Program(["swaymsg", "--raw", *words], env=self.env, log=self._new_log("swaymsg"))
        asked.wait_exit()
        return asked.stdout

    def _new_log(self, name: str) -> Path:
        self._count += 1
        return self._logs / f"{name}-{self._count}"
