"""Another language while the program runs: when the windows may be made anew, and what stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog

from deadlines.values import dataclass
from ui.background.work import Work
from ui.window.nav import Page

if TYPE_CHECKING:
    from ui.app.app import App
    from ui.environment import Language
    from ui.manual.window import ManualPlace
    from ui.window.main_window import MainWindow

_AGAIN = 200
"""Milliseconds between two looks whether the change can be made now."""


class LanguageChange(QObject):
    """Holds a change of language back while a form is open or work is under way.

    `ready` carries the Language; it never comes within the slot that asked for the change.
    `waiting` comes once where the change has to wait.
    """

    ready = Signal(object)
    waiting = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wanted: Language | None = None
        self._has_told = False
        self._window: MainWindow | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)

    def ask(self, language: Language, window: MainWindow) -> None:
        """Ask for a language; `window` is the one that will be closed."""
        self._wanted, self._window, self._has_told = language, window, False
        self._timer.start(0)

    def stop(self) -> None:
        """Forget what was asked for."""
        self._timer.stop()

    def _look(self) -> None:
        if self._window is None or self._wanted is None:
            return
        if not _is_in_use(self._window):
            self._timer.stop()
            self.ready.emit(self._wanted)
            return
        self._timer.setInterval(_AGAIN)
        if not self._has_told:
            self._has_told = True
            self.waiting.emit()


def _is_in_use(window: MainWindow) -> bool:
    """Return whether closing the windows would lose what is typed, or cut off work."""
    dialogs = (one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog))
    if any(dialog.isVisible() for dialog in dialogs) or window.detail.is_asking:
        return True
    return any(work.is_running for work in window.findChildren(Work))


@dataclass(frozen=True, slots=True)
class Sight:
    """What the user has before them: it is the same in the windows that are made anew."""

    page: Page
    number: int
    duty: str
    search: str
    place: str
    is_shown: bool
    state: Qt.WindowState
    has_reminders: bool
    missed: int
    manual: ManualPlace | None


def sight_of(app: App) -> Sight:
    """Return what is in sight."""
    window, reminders = app.window, app.reminding.window
    manual = app.helper.window
    pane = window.detail.pane
    return Sight(
        window.nav.marked,
        window.detail.number,
        pane.duty if pane else "",
        window.top.search.text(),
        window.place(),
        window.isVisible(),
        window.windowState(),
        reminders.isVisible(),
        reminders.missed,
        manual.place if manual is not None and manual.isVisible() else None,
    )


def put_back(app: App, sight: Sight) -> None:
    """Show what was in sight."""
    window = app.window
    if sight.number:
        window.board.select(sight.number, sight.duty)
        window.show_detail(sight.number, sight.duty)
    window.top.search.setText(sight.search)
    window.show_page(sight.page)
    if sight.page is Page.SETTINGS:
        app.pages.show_language()
    if sight.has_reminders:
        app.reminding.window.add_missed(sight.missed)
    if sight.manual is not None:
        app.helper.open()
        if app.helper.window is not None:
            app.helper.window.put_back(sight.manual)
