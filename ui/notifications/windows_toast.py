"""Notifications of Windows 10 and 11, with buttons, by WinRT."""

import importlib.util
import sys
from collections.abc import Callable
from functools import partial
from typing import Any

from ui.markup import escape
from ui.notifications import reasons
from ui.notifications.base import OPEN, Channel, Event, EventKind, Note, Sender
from ui.notifications.plain_text import lines, title_line

_TITLE_LIMIT, _BODY_LIMIT, _LABEL_LIMIT = 120, 500, 40


class WindowsToastChannel(Channel):
    """Shows notes in the notification centre.

    Windows shows them for a program whose entry in the start menu bears the AppUserModelID of its
    process, `sender.desktop_entry`: an installed one. It tells of buttons while the program runs.
    `make_notifier` makes the toast notifier of that id, an object as `WinRt` is.
    """

    name = "toast"

    def __init__(
        self,
        sender: Sender,
        *,
        platform: str = sys.platform,
        make_notifier: Callable[[str], Any] | None = None,
    ) -> None:
        super().__init__()
        self._sender, self._platform = sender, platform
        self._make_notifier = make_notifier
        self._notifier: Any = None
        self._shown: dict[str, Any] = {}

    def _find_trouble(self) -> str | None:
        """Return why there are no such notifications here."""
        if self._platform != "win32":
            return reasons.NOT_THIS_SYSTEM
        if self._make_notifier is None and importlib.util.find_spec("winrt") is None:
            return reasons.NO_WINRT
        return None

    def show_note(self, note: Note) -> None:
        """Show `note`; the answer comes within the call."""
        reason = self.trouble() or self._show(note)
        if reason:
            self.failed.emit(note.key, reason)
        else:
            self.shown.emit(note.key)

    def withdraw(self, key: str) -> None:
        """Take the note off the screen and out of the notification centre."""
        toast = self._shown.pop(key, None)
        if toast is not None and self._notifier is not None:
            try:
                self._notifier.hide(toast)
            except OSError:
                pass  # gone already

    def shut_down(self) -> None:
        """Take all notes away: their buttons would do nothing."""
        for key in list(self._shown):
            self.withdraw(key)
        super().shut_down()

    def _show(self, note: Note) -> str:
        """Show the note; return why that is refused, empty if it is not."""
        tell = partial(self._tell, note.key)
        try:
            if self._notifier is None:
                self._notifier = (self._make_notifier or WinRt)(self._sender.desktop_entry)
            if not self._notifier.is_allowed():
                return reasons.REFUSED
            text = toast_xml(note, self._sender.app_name)
            self._shown[note.key] = self._notifier.show(text, tell)
        except (OSError, ImportError, RuntimeError) as error:
            self._notifier = None
            return reasons.reason(reasons.BACKEND_FAILED, error)
        return ""

    def _tell(self, key: str, action: str | None) -> None:
        """Hand over what the user did, None for closing; called on a thread of Windows' own."""
        kind = EventKind.CLOSED if action is None else EventKind.ACTED
        self._carrier.tell(Event(kind, key, action or OPEN))

    def _take_event(self, event: Event) -> None:
        if self._shown.pop(event.key, None) is not None:
            super()._take_event(event)


def toast_xml(note: Note, app_name: str) -> str:
    """Return a note as Windows reads it; an urgent one stays until it is answered."""
    title = escape(title_line(note.title, _TITLE_LIMIT) or app_name)
    body = escape(lines(note.body, _BODY_LIMIT))
    actions = "".join(
        f"<action content='{escape(title_line(one.label, _LABEL_LIMIT))}'"
        f" arguments='{escape(one.id)}'/>"
        for one in note.actions
    )
    stays = " scenario='reminder'" if note.urgent and actions else ""
    return (
        f"<toast launch='{escape(OPEN)}'{stays}><visual><binding template='ToastGeneric'>"
        f"<text>{title}</text><text>{body}</text></binding></visual>"
        f"<actions>{actions}</actions></toast>"
    )


class WinRt:
    """The toast notifier of an AppUserModelID; errors are OSError, as WinRT's own library says."""

    def __init__(self, application_id: str) -> None:
        from winrt.windows.ui import notifications

        self._library = notifications
        self._notifier = notifications.ToastNotificationManager.create_toast_notifier(
            application_id
        )

    def is_allowed(self) -> bool:
        """Return whether the user, or the unit's policy, lets this program's toasts appear."""
        return bool(self._notifier.setting == self._library.NotificationSetting.ENABLED)

    def show(self, text: str, tell: Callable[[str | None], None]) -> Any:
        """Show a toast and return it; `tell` is called with a button's id, None when it closes."""
        from winrt.windows.data.xml.dom import XmlDocument

        document = XmlDocument()
        document.load_xml(text)
        toast = self._library.ToastNotification(document)
        arguments = self._library.ToastActivatedEventArgs
        toast.add_activated(lambda _, told: tell(told.as_(arguments).arguments))
        cancelled = self._library.ToastDismissalReason.USER_CANCELED
        # One whose time is over waits in the notification centre, and can still be answered.
        toast.add_dismissed(lambda _, why: tell(None) if why.reason == cancelled else None)
        self._notifier.show(toast)
        return toast

    def hide(self, toast: Any) -> None:
        """Take a toast away."""
        self._notifier.hide(toast)
