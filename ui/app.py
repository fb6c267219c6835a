"""The app: builds the parts over an open ledger and connects them."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

import resources
from deadlines.clock import Clock
from deadlines.record import Record
from deadlines.rule import Kind
from ui.board.page import BoardPage
from ui.desk import Ledger
from ui.detail_pane import DetailPane
from ui.i18n import Translators, translate
from ui.language import Language
from ui.main_window import MainWindow
from ui.nav import Page
from ui.observable_register import ObservableRegister
from ui.paths import APP_NAME
from ui.status_bar import StatusBar
from ui.theme import Theme, ThemeChoice
from ui.ticker import Ticker
from ui.top_bar import TopBar
from ui.voice import voice


def make_application(language: Language) -> tuple[QApplication, Translators]:
    """Make Qt's application object with the program's name, icon and language."""
    application = QApplication([APP_NAME])
    application.setApplicationName(APP_NAME)
    application.setApplicationDisplayName("限时办 DueDesk")
    application.setDesktopFileName(APP_NAME)
    application.setWindowIcon(QIcon(str(resources.path("icons/app.svg"))))
    application.setQuitOnLastWindowClosed(False)
    return application, Translators(application, language)


def read_spoken(kind: Kind, text: str, now: datetime) -> datetime:
    """Read a time as a person writes it; a task's lies ahead. Raises Refusal."""
    from deadlines.spoken_time import read_time

    return read_time(text, now, prefer_future=kind is Kind.TASK)


class App(QObject):
    """One run of the app on one ledger."""

    def __init__(
        self,
        application: QApplication,
        translators: Translators,
        ledger: Ledger,
        clock: Clock,
        theme: ThemeChoice | None = None,
    ) -> None:
        super().__init__(application)
        self._application, self._translators = application, translators
        self._ledger, self._clock = ledger, clock
        settings = ledger.settings
        choice = theme or ThemeChoice(settings.read("theme", ThemeChoice.SYSTEM))
        self._theme = Theme(application, choice, int(settings.read("text-points", "0")))
        self._voice = voice(translate, ledger.register.office.zone)
        self._register = ObservableRegister(ledger.register, self)
        self._ticker = Ticker(self)
        self._editors: list[QWidget] = []
        self.window = self._make_window()

    def start(self, *, hidden: bool) -> None:
        """Show the window, unless only the tray is wanted."""
        self.window.put_back(self._ledger.settings.read("window-place", ""))
        if not hidden:
            self.window.show()

    def stop(self) -> None:
        """Let go of everything, in order."""
        self._ledger.settings.write("window-place", self.window.place())
        self.window.hide()
        self._ledger.close()

    def bring_up(self) -> None:
        """Show the window in front of the others."""
        self.window.bring_up()

    def take_picture(self, file: Path, page: str) -> None:
        """Write a picture of a page as a PNG file."""
        self.window.resize(1280, 800)
        self.window.show()
        self.window.show_page(Page(page))
        if page == Page.BOARD:
            records = self._register.open_records()
            self.window.show_record(records[-3].number)
        self._application.processEvents()
        self.window.grab().save(str(file))

    def _make_window(self) -> MainWindow:
        board = BoardPage(self._register, self._voice, self._theme)
        detail = DetailPane(self._register, self._voice, self._theme, self._ledger.history.of)
        status = StatusBar(self._voice)
        status.show_calendar(self._ledger.register.office.calendar, self._register.now())
        window = MainWindow(
            self._register,
            TopBar(self._voice),
            board,
            detail,
            status,
            self._ticker,
            self._make_page,
            self._ledger.settings.read("unit", ""),
        )
        window.log_asked.connect(self.open_editor)
        detail.amend_asked.connect(self._amend)
        window.closed.connect(self._application.quit)
        return window

    def _make_page(self, page: Page, parent: QWidget) -> QWidget:
        from ui.log.page import LogPage

        log = LogPage(self._ledger.log, self._register, self._voice, self._theme, parent)
        log.selected.connect(self.window.detail.show_record)
        return log

    def open_editor(self, kind: Kind, record: Record | None = None) -> None:
        """Open the form for a new record of that kind, or for one that is to be changed."""
        from ui.editor.editor import Editor

        editor = Editor(
            self._register,
            self._voice,
            self._theme,
            kind,
            partial(read_spoken, kind),
            record,
            self.window,
        )
        editor.logged.connect(self._logged)
        editor.open()

    def _amend(self, record: Record) -> None:
        self.open_editor(record.kind, record)

    def _logged(self, record: Record) -> None:
        self.window.show_record(record.number)
