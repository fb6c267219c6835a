"""What closing the window means: into the tray, or where there is none, to the taskbar."""

from PySide6.QtCore import QObject

from deadlines.choices import Settings
from ui.notifications.base import Note
from ui.notifications.choose import Notifier
from ui.reminders.tray import Tray
from ui.window.main_window import MainWindow

_EXPLAINED = "close-explained"


class Closing(QObject):
    """Keeps the program running when its window is closed, and says so the first time."""

    def __init__(
        self,
        window: MainWindow,
        tray: Tray,
        settings: Settings,
        notifier: Notifier,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._tray, self._settings = window, tray, settings
        self._notifier = notifier
        window.closed.connect(self._close)
        tray.presence_changed.connect(self._presence_changed)

    def toggle(self) -> None:
        """Show the window, or put it away if it is in front."""
        if self._window.isVisible() and self._window.isActiveWindow():
            self._close()
        else:
            self._window.bring_up()

    def _close(self) -> None:
        if not self._tray.is_present:
            self._window.showMinimized()
            return
        self._window.hide()
        if not self._settings.read(_EXPLAINED, ""):
            self._settings.remember(_EXPLAINED, "1")
            title = self.tr("限时办还在运行")
            body = self.tr("窗口已收进托盘，到时会照常提醒。点托盘图标可再打开，右键可退出。")
            self._notifier.notify(Note(_EXPLAINED, title, body))

    def _presence_changed(self, present: bool) -> None:
        # Without the tray there would be nothing left to click.
        if not present and not self._window.isVisible():
            self._window.showMinimized()
