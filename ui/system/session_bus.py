"""Where the desktop session's D-Bus is; needs no Qt."""

from collections.abc import Mapping
from pathlib import Path


def session_bus_address(environment: Mapping[str, str]) -> str | None:
    """Return the address of the session's bus; None if there is none.

    Where the variable is not set (started by cron, over ssh) systemd's fixed place still holds.
    """
    named = environment.get("DBUS_SESSION_BUS_ADDRESS", "")
    if named:
        return named
    runtime = environment.get("XDG_RUNTIME_DIR", "")
    if runtime and Path(runtime, "bus").is_socket():
        return f"unix:path={runtime}/bus"
    return None
