"""The language of the interface: Qt's translators, switched while the program runs."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

import resources
from ui.environment import Language


def translate(context: str, key: str, disambiguation: str | None = None, n: int = -1) -> str:
    """Return a text in the language in force; Qt's translation in the shape the words want."""
    return QCoreApplication.translate(context, key, disambiguation, n)


class Translators:
    """Installs the texts of a language, the program's own and Qt's; Chinese is the source."""

    def __init__(self, app: QCoreApplication, language: Language) -> None:
        self._app = app
        self._installed: list[QTranslator] = []
        self.language = language
        self.choose(language)

    def choose(self, language: Language) -> None:
        """Switch to a language, which is spoken by what is made from now on."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self.language = language
        english = language is Language.ENGLISH
        QLocale.setDefault(QLocale("en_GB" if english else "zh_CN"))
        files = [resources.path("i18n/duedesk_en.qm")] if english else []
        shipped = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        names = [*map(str, files), *([] if english else [f"{shipped}/qtbase_zh_CN.qm"])]
        self._installed = []
        for name in names:
            translator = QTranslator(self._app)
            if translator.load(name):
                self._app.installTranslator(translator)
                self._installed.append(translator)
        # The desktop puts this name behind the titles of windows.
        QGuiApplication.setApplicationDisplayName(translate("App", "限时办 DueDesk"))
