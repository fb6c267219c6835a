"""A small program to drag from: `python drag_source.py FILE …`; its window drags the files."""

import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


class Source(QLabel):
    """Drags its files wherever it is pressed."""

    def __init__(self, files: list[str]) -> None:
        super().__init__("拖这里")
        self.setWindowTitle("文件 Files")
        self._files = files

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin the drag at once."""
        del event
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(file) for file in self._files])
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)


def main() -> int:
    """Show the window until it is closed."""
    application = QApplication(sys.argv)
    window = Source(sys.argv[1:])
    window.setGeometry(20, 40, 120, 90)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
