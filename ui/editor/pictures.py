"""Pictures pasted into a form: kept as evidence of its record once that is logged."""

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter
from PySide6.QtWidgets import QPushButton, QWidget

from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_row


class PastedPictures(QWidget):
    """Holds the pictures and says how many there are; hidden while there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._images: list[QImage] = []
        self.label = PlainLabel("muted")
        self.remove_button = QPushButton(self.tr("去掉截图"))
        self.remove_button.setAutoDefault(False)
        self.remove_button.clicked.connect(self._remove)
        lay_row((self.label, 1), self.remove_button, on=self, margins=(16, 0, 16, 8), spacing=8)
        self.hide()

    @property
    def pngs(self) -> Sequence[bytes]:
        """The pictures as the files they are kept as."""
        return [png_of(image) for image in self._images]

    def take_clipboard(self) -> bool:
        """Take the clipboard's picture, unless it has a text; tell whether there was one."""
        if not has_picture():
            return False
        self._images.append(QGuiApplication.clipboard().image())
        self._show()
        return True

    def _remove(self) -> None:
        self._images.clear()
        self._show()

    def _show(self) -> None:
        count = len(self._images)
        self.label.setText(self.tr("截图 %n 张，登记后存为证据", "", count))
        self.setVisible(count > 0)


def has_picture() -> bool:
    """Return whether the clipboard holds a picture and no text."""
    data = QGuiApplication.clipboard().mimeData()
    return data.hasImage() and not data.text().strip()


def png_of(image: QImage) -> bytes:
    """Return a picture as a .png."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
