"""F1 everywhere, and the button that says so: opens the manual where it tells of what is seen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

import resources
from ui.environment import Language
from ui.theme import Theme
from ui.window.main_window import MainWindow

START = "first-day"
PLACES = {
    # by the class's name: none of them is imported only to be explained
    "DetailPane": "handling",
    "FinishDialog": "finish-late-entry",
    "LateDialog": "late-reason",
    "ExtendDialog": "extend",
    "ReopenDialog": "reopen",
    "CancelDialog": "withdraw",
    "NoticeDialog": "notice",
    "OwnDayDialog": "own-days",
    "RuleEditor": "own-rules",
    "ReminderWindow": "reminders",
    "DeskClock": "setting-reminder-desk-clock",
    "FirstStart": "first-start",
    "MorningDialog": "morning",
    "ClosingDialog": "closing",
    "RosterDialog": "roster",
    "PersonForm": "roster",
    "SeriesDialog": "recurring",
    "SeriesForm": "recurring",
    "TwoWeeks": "two-weeks",
    "AnswerDialog": "undertaking",
    "UndertakerBox": "undertaking",
    "ImportDialog": "import",
    "BriefingDialog": "briefing",
    "TemplateDialog": "briefing",
    "FieldsDialog": "fields",
    "FormsDialog": "forms",
    "GiveDialog": "handover-give",
    "TakeDialog": "handover-take",
}


def place_for(widget: QWidget | None) -> str:
    """Return the manual's place for a widget: its own, else that of what it stands in.

    A widget may name its place itself, as a text in `manual_place`.
    """
    while widget is not None:
        own = getattr(widget, "manual_place", "")
        if isinstance(own, str) and own:
            return own
        for each in type(widget).__mro__:
            if each.__name__ in PLACES:
                return PLACES[each.__name__]
        if isinstance(widget, MainWindow):
            return f"page-{widget.nav.marked}"
        widget = widget.parentWidget()
    return START


def places() -> tuple[str, ...]:
    """Return all places that dialogs and windows lead to."""
    return (START, *PLACES.values())


if TYPE_CHECKING:
    from ui.manual.window import ManualWindow

HELP = "F1"
_FOLDER = "help"
_TAKEN = "manual-key"


class ManualButton(QPushButton):
    """The manual's entry at the bottom of the pages' names."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "nav")
        self.setText(self.tr("？ 手册"))
        self.setAccessibleName(self.tr("使用手册"))
        self.setToolTip(self.tr("使用手册（{keys}）").format(keys=HELP))


class Helper(QObject):
    """Gives every window of the program the key, when it first takes the keyboard.

    A shortcut of the whole application would not work while a dialog is open.
    """

    def __init__(
        self,
        application: QApplication,
        window: MainWindow,
        language: Language,
        theme: Theme,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._main, self._language, self._theme = window, language, theme
        self._window: ManualWindow | None = None
        self.button = ManualButton()
        self.button.clicked.connect(lambda _: self.open())
        window.nav.add_foot(self.button)
        self._listen(window)
        application.focusWindowChanged.connect(self._give_key)

    @property
    def window(self) -> "ManualWindow | None":
        """The manual's window, once it has been opened."""
        return self._window

    def open(self, place: str = "") -> None:
        """Open the manual at a place, by default at that of the page that is open."""
        from ui.manual.helper import place_for
        from ui.manual.window import ManualWindow

        if self._window is None:
            self._window = ManualWindow(resources.path(_FOLDER), self._language, self._theme)
        self._window.show_place(place or place_for(self._main))
        self._window.bring_up()

    def stop(self) -> None:
        """Let go of the window."""
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()
            self._window = None

    def _give_key(self) -> None:
        window = QApplication.activeWindow()
        if window is None or window is self._window or window.property(_TAKEN):
            return
        # One that stops all others would stop the manual, too.
        if window.windowModality() is not Qt.WindowModality.ApplicationModal:
            self._listen(window)

    def _listen(self, window: QWidget) -> None:
        window.setProperty(_TAKEN, True)
        QShortcut(QKeySequence(HELP), window, lambda: self._open_for(window))

    def _open_for(self, window: QWidget) -> None:
        from ui.manual.helper import place_for

        focus = QApplication.focusWidget()
        self.open(place_for(focus if focus and focus.window() is window else window))
