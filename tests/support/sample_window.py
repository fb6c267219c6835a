"""A tiny program to prove the virtual desktop with: a window, two fields, a button, a tray icon.

It prints one JSON text a line on stdout for each thing that happens to it.
"""

import json
import sys

from PySide6.QtCore import QPoint
from PySide6.QtGui import QCloseEvent, QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSystemTrayIcon,
    QVBoxLayout,
    QWidget,
)


def say(what: str, value: object) -> None:
    """Print one line for the test to read."""
    sys.stdout.write(json.dumps({what: value}, ensure_ascii=False) + "\n")
    sys.stdout.flush()


class SampleWindow(QWidget):
    """Shows what a person did to it by printing."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("样例窗口 Sample")
        self.line = QLineEdit()
        self.line.textChanged.connect(lambda text: say("line", text))
        self.line.returnPressed.connect(lambda: say("entered", self.line.text()))
        self.page = QPlainTextEdit()
        self.page.textChanged.connect(lambda: say("page", self.page.toPlainText()))
        self.button = QPushButton("按这里")
        self.button.clicked.connect(lambda: say("clicked", True))
        layout = QVBoxLayout(self)
        for part in (self.line, self.page, self.button):
            layout.addWidget(part)
        picture = QPixmap(64, 64)
        picture.fill(QColor("#d02020"))
        self.tray = QSystemTrayIcon(QIcon(picture), self)
        self.tray.activated.connect(lambda reason: say("tray", reason.name))
        self.tray.show()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Say so, then go."""
        say("closed", True)
        super().closeEvent(event)

    def report(self) -> None:
        """Print where the parts are, inside the window."""
        for name, part in (("line", self.line), ("page", self.page), ("button", self.button)):
            middle = part.mapTo(self, QPoint(part.width() // 2, part.height() // 2))
            say(f"{name}_at", [middle.x(), middle.y()])


def main() -> int:
    """Show the window until it is closed."""
    app = QApplication(sys.argv)
    window = SampleWindow()
    window.resize(420, 260)
    window.show()
    app.processEvents()
    window.report()
    say("ready", True)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
