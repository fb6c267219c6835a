"""A PySide6 window that does nothing: `python -m tests.bench.bare_window [--hidden] [--text]`.

It is what the benches measure the app beside: an empty table, and an icon in the tray. With
`--text` it also writes some Chinese in the weights and sizes of the app, as any such window must.
"""

import sys

from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QMainWindow, QSystemTrayIcon, QTableView, QWidget


def write(window: QWidget) -> None:
    """Write some words into the window, plain and bold, in five sizes."""
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QLabel

    for place, (points, bold) in enumerate(
        ((10, False), (9.3, False), (10.8, True), (12.5, True), (17, True))
    ):
        font = QFont("Noto Sans CJK SC")
        font.setPointSizeF(points)
        font.setBold(bold)
        label = QLabel("食堂饭菜价格上涨的不实截图传播，报送稿件和审批表 → 党委宣传部", window)
        label.setFont(font)
        label.setGeometry(40, 80 + 60 * place, 1000, 50)
        label.raise_()


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
    if "--text" in sys.argv:
        write(window)
    if "--hidden" not in sys.argv:
        window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
