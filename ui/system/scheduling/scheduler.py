"""Which scheduler this system has."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from ui.system.autostart import Autostart, AutostartState, config_folder


class NoScheduler:
    """A system whose scheduler is not known: only the session starts the program."""

    def state(self) -> AutostartState:
        """Return that it cannot be done."""
        return AutostartState.NONE

    def turn_on(self) -> None:
        """Do nothing."""

    def turn_off(self) -> None:
        """Do nothing."""


def scheduler(
    command: Sequence[str],
    environ: Mapping[str, str],
    home: Path,
    name: str,
    platform: str = sys.platform,
) -> Autostart:
    """Return what starts `command` where it is needed; `name` is what the system's tools show."""
    if platform == "win32":
        from ui.system.scheduling.windows_task import WindowsTask

        user = environ.get("USERNAME", "")
        domain = environ.get("USERDOMAIN", "")
        return WindowsTask(command, f"{domain}\\{user}" if domain else user, name)
    if platform != "linux":
        return NoScheduler()
    from ui.system.scheduling.systemd_timer import SystemdTimer

    runtime = environ.get("XDG_RUNTIME_DIR", "")
    return SystemdTimer(
        command,
        config_folder(environ, home),
        Path(runtime) if runtime.startswith("/") else None,
        name,
    )
