"""Printing where no window is open: from the command line, also on a machine without a display."""

import os
import sys

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication


def make_application() -> QCoreApplication:
    """Return the application that fonts and pictures need; the caller keeps it while it prints."""
    if sys.platform == "linux":
        # Elsewhere there is always a display, and this platform finds no fonts.
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QCoreApplication.instance() or QGuiApplication([])
