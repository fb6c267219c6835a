"""plyer 2.1 behind a fence: its way of showing a notification, with its failures made visible.

plyer's own entrance (`plyer.notification`) hides what went wrong: it ignores the exit status of
`notify-send`, on Windows it lets its thread fail alone, and while choosing a way it warns, prints
tracebacks and, in a Flatpak, builds a command's argument by pasting the title in quotes. So the
classes behind it are used straight.
"""

import importlib.util
import shutil
import subprocess
from collections.abc import Callable, Sequence

from ui.notifications import reasons
from ui.notifications.plain_text import (
    balloon_texts,
    guard_option,
    lines,
    title_line,
    without_markup,
)

Clear = Callable[[], None]
"""Takes a toast away; to be called on the thread that showed it."""

Toast = Callable[[str, str], Clear | None]
"""Shows a title and a body, waiting until it is known to be shown; raises what went wrong.

Returns how to take it away where that must be done by us, else None.
"""

_TITLE_LIMIT = 120
_BODY_LIMIT = 500


class _CheckedCalls:
    """Stands in for `subprocess` inside plyer's Linux module, which drops the exit status."""

    def __init__(self, patience: float) -> None:
        self._patience = patience

    def call(self, command: Sequence[str]) -> int:
        """Run `command`; raises CalledProcessError, with its complaint, or TimeoutExpired."""
        subprocess.run(  # noqa: S603 - no shell; plyer's fixed command, the texts are arguments
            command,
            check=True,
            timeout=self._patience,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        return 0


def trouble(platform: str) -> str | None:
    """Return why plyer has no way to show anything on `platform` (as sys.platform); else None."""
    if importlib.util.find_spec("plyer") is None:
        return reasons.NO_PLYER
    if platform == "win32":
        return None
    if platform == "darwin":
        return None if importlib.util.find_spec("pyobjus") else reasons.NO_PYOBJUS
    return None if shutil.which("notify-send") else reasons.NO_NOTIFY_SEND


def toast_for(platform: str, app_name: str, patience: float) -> Toast:
    """Return plyer's way for `platform`; imports plyer. Raises ImportError if that fails."""
    if platform == "win32":
        return _windows_toast(app_name)
    if platform == "darwin":
        return _mac_toast(app_name)
    return _linux_toast(app_name, patience)


def _linux_toast(app_name: str, patience: float) -> Toast:
    from plyer.platforms.linux import notification as linux

    linux.subprocess = _CheckedCalls(patience)
    notify_send = linux.NotifySendNotification()

    def toast(title: str, body: str) -> None:
        # Both are arguments in front of plyer's options; notify-send takes no empty title, and
        # reads \n, \t and octal numbers in the body.
        title = guard_option(title_line(title, _TITLE_LIMIT) or app_name)
        body = guard_option(without_markup(lines(body, _BODY_LIMIT)).replace("\\", "\\\\"))
        notify_send.notify(title=title, message=body, app_name=app_name)

    return toast


def _windows_toast(app_name: str) -> Toast:
    from plyer.platforms.win.libs.balloontip import WindowsBalloonTip

    def toast(title: str, body: str) -> Clear:
        title, body = balloon_texts(title, body, app_name)
        # With a time to show it plyer would sleep that long before anyone learns that it is there.
        tip = WindowsBalloonTip(title=title, message=body, app_name=app_name, timeout=0)

        def clear() -> None:
            tip.remove_notify()

        return clear

    return toast


def _mac_toast(app_name: str) -> Toast:
    from plyer.platforms.macosx.notification import OSXNotification

    center = OSXNotification()

    def toast(title: str, body: str) -> None:
        title = title_line(title, _TITLE_LIMIT) or app_name
        center.notify(title=title, message=lines(body, _BODY_LIMIT), app_name=app_name)

    return toast
