"""Qt's application object, with the program's name, icon and language."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

import resources
from ui.environment import APP_NAME, Language, lend
from ui.i18n import Translators


def make_application(
    language: Language, variables: Mapping[str, str]
) -> tuple[QApplication, Translators]:
    """Make Qt's application object with the program's name, icon and language.

    `variables` are set for Qt alone: programs that we start have the environment as it was.
    """
    if sys.platform == "win32":
        import ctypes

        # Without it Windows shows no toasts of ours, and groups our windows with Python's.
        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(APP_NAME)
    # As an argument: the call that sets a style returns the old one, which takes time to set up.
    with lend(os.environ, variables):
        application = QApplication([APP_NAME, "-style", "fusion"])
    if sys.platform == "win32" and application.platformName() == "offscreen":
        from ui.system.windows_fonts import fonts_folder, load_fonts

        load_fonts(fonts_folder(os.environ))
    application.setApplicationName(APP_NAME)
    application.setDesktopFileName(APP_NAME)
    application.setWindowIcon(_icon())
    application.setQuitOnLastWindowClosed(False)
    return application, Translators(application, language)


def _icon() -> QIcon:
    icon, folder = QIcon(), str(resources.path("icons"))
    for name in os.listdir(folder):  # noqa: PTH208 - a glob makes a regular expression first
        if name.startswith("app-"):
            icon.addFile(os.path.join(folder, name))  # noqa: PTH118
    return icon
