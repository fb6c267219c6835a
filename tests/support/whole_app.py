"""The whole app on a data folder, without a desktop around it."""

import shutil
import tempfile
from contextlib import closing
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog

from deadlines.demo import SampleClock, fill
from program.ledgers import open_ledger, own_starts
from ui.app.app import App
from ui.app.front import Front
from ui.environment import Language
from ui.i18n import Translators
from ui.theme import ThemeChoice


class WholeApp:
    """The app, started on the sample records, or with `filled` off on a new ledger."""

    def __init__(self, qapp: QApplication, folder: Path, *, filled: bool = True) -> None:
        self.folder = folder
        self.clock = SampleClock()
        if filled:
            copy_sample(folder)
        self.ledger = open_ledger(folder, self.clock)
        self.translators = Translators(qapp, Language.CHINESE)
        front = Front(qapp, self.ledger, ThemeChoice.LIGHT)
        self.app = App(qapp, self.translators, self.ledger, self.clock, own_starts, front)
        self.app.start(hidden=False)
        # The offscreen screen is small; the window has room for list and details beside each other.
        self.app.window.showNormal()
        self.app.window.resize(1280, 760)

    @property
    def status(self) -> str:
        """What the status bar says."""
        return self.app.window.status.message.whole

    def speak(self, language: Language) -> None:
        """Switch to another language, as the settings page does, and wait for the new windows."""
        self.app.change_language(language)
        for _ in range(3):
            QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def end(self) -> None:
        """End it in the language it began in."""
        self.translators.choose(Language.CHINESE)
        stop(self.app)


def copy_sample(folder: Path) -> None:
    """Make a data folder with the sample records in its ledger."""
    shutil.copytree(_sample().name, folder, dirs_exist_ok=True)


@cache
def _sample() -> "tempfile.TemporaryDirectory[str]":
    # To log the records takes as long as to build the window; it is done once in a process.
    folder = tempfile.TemporaryDirectory(prefix="sample-")
    clock = SampleClock()
    with closing(open_ledger(Path(folder.name), clock)) as ledger:
        fill(ledger.register, clock)
    return folder


def stop(app: App) -> None:
    """End the app as its process would: nothing of it is left."""
    app.stop()
    for window in QApplication.topLevelWidgets():
        # A question nobody's window asked, which a test has left unanswered.
        if isinstance(window, QDialog) and window.isVisible() and window.parent() is None:
            window.hide()
            window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
