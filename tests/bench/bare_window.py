"""A PySide6 window that does nothing: `python -m tests.bench.bare_window [--hidden]`.

It is what the benches measure the app beside: an empty table, and an icon in the tray.
"""

import sys

from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QMainWindow, QSystemTrayIcon, QTableView


def main() -> int:
    """Run until ended; with `--hidden` there is only the icon."""
    application = QApplication(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    window = QMainWindow()
    window.setCentralWidget(QTableView(window))
    window.resize(1280, 800)
    picture = QPixmap(22, 22)
    picture.fill("red")
    tray = QSystemTrayIcon(QIcon(picture), window)
    tray.show()
    if "--hidden" not in sys.argv:
        window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
