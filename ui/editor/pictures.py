"""Pictures pasted into a form: kept as evidence of its record once that is logged."""

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from ui.copied import read_copied
from ui.widgets.buttons import push_button
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_row

_SHOWN = (96, 48)
"""The room in which the last picture is shown."""
_SMOOTH = Qt.TransformationMode.SmoothTransformation


class PastedPictures(QWidget):
    """Shows the last of the pictures and how many there are; hidden while there are none."""

    def __init__(self) -> None:
        super().__init__()
        self._images: list[QImage] = []
        self.label = PlainLabel("muted")
        self.remove_button = push_button(self.tr("去掉截图"), self._remove)
        self.remove_button.setAutoDefault(False)
        self.last = QLabel()
        lay_row(
            self.last,
            (self.label, 1),
            self.remove_button,
            on=self,
            margins=(16, 0, 16, 8),
            spacing=8,
        )
        self.hide()

    @property
    def pngs(self) -> Sequence[bytes]:
        """The pictures as the files they are kept as."""
        return [png_of(image) for image in self._images]

    def take_clipboard(self) -> bool:
        """Take the clipboard's picture, unless it has a text; tell whether there was one."""
        copied = read_copied(QGuiApplication.clipboard().mimeData())
        if copied.picture is None or copied.text:
            return False
        self.add(copied.picture)
        return True

    def add(self, picture: QImage) -> None:
        """Take a picture."""
        self._images.append(picture)
        self._show()

    def _remove(self) -> None:
        self._images.clear()
        self._show()

    def _show(self) -> None:
        count = len(self._images)
        for image in self._images[-1:]:
            room = QSize(*_SHOWN) * self.devicePixelRatio()
            shown = image.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, _SMOOTH)
            shown.setDevicePixelRatio(self.devicePixelRatio())
            self.last.setPixmap(QPixmap.fromImage(shown))
        self.label.setText(self.tr("截图 %n 张，登记后存为证据", "", count))
        self.setVisible(count > 0)


def png_of(image: QImage) -> bytes:
    """Return a picture as a .png."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
