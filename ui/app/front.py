"""What the user sees first: the window with the board, before the rest of the app is there."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from ui.board.page import BoardPage
from ui.desk import Desk
from ui.detail.side import DetailSide
from ui.i18n import translate
from ui.observable_register import ObservableRegister
from ui.reminders.ticker import Ticker
from ui.theme import Theme, ThemeChoice
from ui.window.main_window import MainWindow
from ui.wording.voice import voice

TYPE_CHECKING = False  # as `typing` has it, which takes long to import
if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from deadlines.choices import Settings
    from storage.ledger import Ledger


_PATIENCE = 700
"""Milliseconds after which a window that cannot be seen, and so is never painted, counts as one."""


class Front(QObject):
    """The window over an open ledger. `painted` comes once, when the first picture is on screen.

    What it shows needs the open records and the choices, and nothing else of the ledger. `since` is
    where a session that goes on in a new window began.
    """

    painted = Signal()

    def __init__(
        self,
        application: QApplication,
        ledger: Ledger,
        theme: Theme | ThemeChoice | None = None,
        since: int | None = None,
    ) -> None:
        super().__init__(application)
        settings = ledger.settings
        self.seen = ledger.database.version()
        """What the other processes had written when the records were read: later is news."""
        self.theme = (
            theme if isinstance(theme, Theme) else _make_theme(application, settings, theme)
        )
        self.voice = voice(translate, ledger.zone)
        self.register = ObservableRegister(ledger, self, since)
        self.ticker = Ticker(self.register.now, self)
        self.desk = Desk(self.register, self.voice, self.theme, settings)
        board, detail = BoardPage(self.desk), DetailSide(self.desk, ledger)
        self.window = MainWindow(self.desk, board, detail, self.ticker, settings.read("unit", ""))
        if settings.read("kinds-aside", ""):
            # Else what is not offered would be seen for a moment.
            from deadlines.choices import Choices

            self.window.offer(Choices(settings).kinds)
        self.is_close_asked = False
        """Whether the window was closed before the rest was there to say what that means."""
        self.window.closed.connect(self._ask_to_close)
        self._place = settings.read("window-place", "")
        self._has_painted = False

    def show(self) -> None:
        """Show the window; `painted` comes when it is on screen, or will never be."""
        self.window.put_back(self._place)
        self.window.painted.connect(self._finish_first_picture)
        self.window.show()
        QTimer.singleShot(_PATIENCE, self, self._finish_first_picture)

    def _ask_to_close(self) -> None:
        self.is_close_asked = True

    def _finish_first_picture(self) -> None:
        if not self._has_painted:
            self._has_painted = True
            self.painted.emit()


def _make_theme(application: QApplication, settings: Settings, choice: ThemeChoice | None) -> Theme:
    from deadlines.choices import Choices

    name = settings.read("theme", "")
    chosen = choice or (ThemeChoice(name) if name in set(ThemeChoice) else ThemeChoice.SYSTEM)
    return Theme(application, chosen, Choices(settings).points)
