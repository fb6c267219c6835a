"""A made-up language, to find the texts that do not follow a change of language."""

from types import TracebackType
from typing import Self

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

PREFIX = "§"


class PrefixTranslator(QTranslator):
    """While it is entered, every text that goes through translation begins with a sign."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self._app = app

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        del context, disambiguation, n
        return PREFIX + text

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def __enter__(self) -> Self:
        self._app.installTranslator(self)
        QCoreApplication.processEvents()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._app.removeTranslator(self)
        QCoreApplication.processEvents()


def untranslated(window: QWidget) -> list[str]:
    """Return the visible texts of labels and buttons that have not become the made-up language.

    Texts without a Chinese character are not texts of the program.
    """
    labels = [part for part in window.findChildren(QLabel) if part.isVisibleTo(window)]
    buttons = [part for part in window.findChildren(QAbstractButton) if part.isVisibleTo(window)]
    texts = [label.text() for label in labels] + [button.text() for button in buttons]
    return [
        text
        for text in texts
        if PREFIX not in text and any("一" <= character <= "鿿" for character in text)
    ]
