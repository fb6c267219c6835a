"""Notifications by the tray icon's message, where a tray is there to show it."""

import sys
from collections.abc import Callable

from PySide6.QtWidgets import QSystemTrayIcon

from ui.notifications import reasons
from ui.notifications.base import OPEN, Channel, Note, Sender
from ui.notifications.plain_text import balloon_texts, lines, title_line

_SHOWN_FOR_MS = 10_000
_TITLE_LIMIT = 120
_BODY_LIMIT = 500


class TrayMessageChannel(Channel):
    """Shows notes as messages of the icon that `tray` returns (None: there is none now).

    `tray_available` tells whether the desktop has a tray; `QSystemTrayIcon.supportsMessages()`
    says yes even without one. On Linux only an icon for which Qt itself draws the message will
    do. The message has no buttons and cannot be withdrawn; a click on it opens the note shown
    last, as the desktop does not say which was clicked.
    """

    name = "tray"

    def __init__(
        self,
        tray: Callable[[], QSystemTrayIcon | None],
        sender: Sender,
        *,
        tray_available: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
        platform: str = sys.platform,
    ) -> None:
        super().__init__()
        self._tray = tray
        self._sender = sender
        self._tray_available = tray_available
        self._platform = platform
        self._listening_to: QSystemTrayIcon | None = None
        self._last = ""

    def _find_trouble(self) -> str | None:
        """Return why the tray cannot show a message: it comes and goes as the desktop likes."""
        if not self._tray_available():
            return reasons.NO_TRAY
        icon = self._tray()
        # Qt drops the message of an icon that is not shown, without a word.
        if icon is None or not icon.isVisible():
            return reasons.TRAY_HIDDEN
        # Over D-Bus (StatusNotifierItem) Qt knows no place of the icon and hands the message to
        # the notification server, and where that one is missing or slow the message is lost
        # without a word. An icon with a place has Qt's own balloon, which needs nobody.
        if self._is_on_linux() and icon.geometry().isEmpty():
            return reasons.TRAY_NEEDS_SERVER
        return None

    def show_note(self, note: Note) -> None:
        """Show `note`; the answer comes within the call, as far as Qt can tell."""
        reason = self.trouble()
        icon = self._tray()
        if reason is not None or icon is None:
            self.failed.emit(note.key, reason or reasons.TRAY_HIDDEN)
            return
        self._listen_to(icon)
        title, body = self._texts(note)
        kinds = QSystemTrayIcon.MessageIcon
        icon.showMessage(
            title, body, kinds.Warning if note.urgent else kinds.Information, _SHOWN_FOR_MS
        )
        self._last = note.key
        self.shown.emit(note.key)

    def withdraw(self, key: str) -> None:
        """Do nothing: Qt cannot take a message back; it goes by itself."""

    def _texts(self, note: Note) -> tuple[str, str]:
        if self._platform == "win32":
            return balloon_texts(note.title, note.body, self._sender.app_name)
        title = title_line(note.title, _TITLE_LIMIT) or self._sender.app_name
        return title, lines(note.body, _BODY_LIMIT)

    def _is_on_linux(self) -> bool:
        return self._platform not in ("win32", "darwin")

    def _listen_to(self, icon: QSystemTrayIcon) -> None:
        if self._listening_to is not icon:
            icon.messageClicked.connect(self._report_click)
            self._listening_to = icon

    def _report_click(self) -> None:
        if self._last and not self._over:
            self.acted.emit(self._last, OPEN)
