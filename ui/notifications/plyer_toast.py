"""Notifications by plyer 2.1: the way that is left on a desktop where no other works.

plyer's own entrance (`plyer.notification`) hides what went wrong: it ignores the exit status of
`notify-send`, and while choosing a way it warns, prints tracebacks and, in a Flatpak, builds a
command's argument by pasting the title in quotes. So the classes behind it are used straight.
"""

import importlib.util
import shutil
import sys
import threading
from collections.abc import Callable, Sequence

from ui.notifications import reasons
from ui.notifications.base import Channel, Event, EventKind, Note, Sender
from ui.notifications.plain_text import guard_option, lines, title_line, without_markup

Toast = Callable[[str, str], None]
"""Shows a title and a body, waiting until it is known to be shown; raises what went wrong."""

_TITLE_LIMIT = 120
_BODY_LIMIT = 500


class _CheckedCalls:
    """Stands in for `subprocess` inside plyer's Linux module, which drops the exit status."""

    def __init__(self, patience: float) -> None:
        self._patience = patience

    def call(self, command: Sequence[str]) -> int:
        """Run `command`; raises CalledProcessError, with its complaint, or TimeoutExpired."""
        import subprocess

        subprocess.run(  # noqa: S603 - no shell; plyer's fixed command, the texts are arguments
            command,
            check=True,
            timeout=self._patience,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        return 0


def toast_for(platform: str, app_name: str, patience: float) -> Toast:
    """Return plyer's way for `platform`; imports plyer. Raises ImportError if that fails."""
    return _mac_toast(app_name) if platform == "darwin" else _linux_toast(app_name, patience)


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


def _mac_toast(app_name: str) -> Toast:
    from plyer.platforms.macosx.notification import OSXNotification

    center = OSXNotification()

    def toast(title: str, body: str) -> None:
        title = title_line(title, _TITLE_LIMIT) or app_name
        center.notify(title=title, message=lines(body, _BODY_LIMIT), app_name=app_name)

    return toast


class PlyerChannel(Channel):
    """Shows notes through plyer on Linux and macOS, each on a thread of its own.

    Such a note has no buttons, tells nothing of clicks and cannot be withdrawn. `patience`, in
    seconds, is how long plyer's command may take. `make_toast` finds plyer's way of showing one.
    """

    name = "plyer"

    def __init__(
        self,
        sender: Sender,
        *,
        patience: float = 5.0,
        platform: str = sys.platform,
        make_toast: Callable[[str, str, float], Toast] = toast_for,
    ) -> None:
        super().__init__()
        self._sender = sender
        self._patience = patience
        self._platform = platform
        self._make_toast = make_toast

    def _find_trouble(self) -> str | None:
        """Return why plyer would have no way to show anything here."""
        if importlib.util.find_spec("plyer") is None:
            return reasons.NO_PLYER
        if self._platform == "darwin":
            return None if importlib.util.find_spec("pyobjus") else reasons.NO_PYOBJUS
        return None if shutil.which("notify-send") else reasons.NO_NOTIFY_SEND

    def show_note(self, note: Note) -> None:
        """Show `note`; the answer comes by a signal, never within the call."""
        reason = self.trouble()
        if reason is not None:
            self._carrier.tell(Event(EventKind.FAILED, note.key, reason))
            return
        threading.Thread(target=self._show, args=(note,), name="plyer-toast", daemon=True).start()

    def withdraw(self, key: str) -> None:
        """Do nothing: plyer cannot take a note back; it goes by itself."""

    def _show(self, note: Note) -> None:
        try:
            toast = self._make_toast(self._platform, self._sender.app_name, self._patience)
            toast(note.title, note.body)
        except Exception as error:  # noqa: BLE001 - plyer raises bare Exception, and any other
            self._carrier.tell(Event(EventKind.FAILED, note.key, _reason_of(error)))
            return
        self._carrier.tell(Event(EventKind.SHOWN, note.key))


def _reason_of(error: Exception) -> str:
    import subprocess

    if isinstance(error, subprocess.TimeoutExpired):
        return reasons.reason(reasons.TIMEOUT, error)
    if isinstance(error, subprocess.CalledProcessError):
        complaint = error.stderr.decode("utf-8", "replace") if error.stderr else error
        return reasons.reason(reasons.BACKEND_FAILED, complaint)
    if isinstance(error, FileNotFoundError):
        return reasons.reason(reasons.NO_NOTIFY_SEND, error)
    return reasons.reason(reasons.BACKEND_FAILED, f"{type(error).__name__} {error}")
