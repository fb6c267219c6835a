"""The pages on top of each other: only the one in sight says how much room it needs."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget


class PageStack(QStackedWidget):
    """Shows one page; a wide page that is out of sight does not take its neighbour's room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(lambda _: self.updateGeometry())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return what the page in sight needs."""
        page = self.currentWidget()
        return page.minimumSizeHint() if page is not None else QSize()
