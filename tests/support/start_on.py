"""Starts the window on a data folder without a screen, and tells what a person would see.

`start_on FOLDER` prints a line for each window that comes up; a question is left unanswered.
"""

import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["DBUS_SESSION_BUS_ADDRESS"] = ""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from main import run
from ui.app.app import App
from ui.system.crash_dialog import CrashDialog

_SECONDS = 3


def _write(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _tell(dialog: QDialog) -> int:
    text = dialog.text() if isinstance(dialog, QMessageBox) else ""
    _write(f"{type(dialog).__name__} {text}")
    return 0


def _watched(start: object) -> object:
    def started(app: App, *, hidden: bool) -> None:
        _write("window")
        QTimer.singleShot(_SECONDS * 1000, app, _leave)
        start(app, hidden=hidden)  # type: ignore[operator]

    return started


def _leave() -> None:
    for window in QApplication.topLevelWidgets():
        if window.isVisible() and isinstance(window, CrashDialog | QMessageBox):
            _tell(window)
    application = QApplication.instance()
    if application is not None:
        application.exit()


if __name__ == "__main__":
    QMessageBox.exec = QDialog.exec = _tell  # type: ignore[method-assign]
    App.start = _watched(App.start)  # type: ignore[method-assign,assignment]
    sys.exit(run(["--data-dir", sys.argv[1]]))
