"""A button of some lines, each cut where it does not fit, and whole in its tooltip."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

_PADDING = 14


class LineButton(QPushButton):
    """Shows a user's text as it is; an ampersand makes no shortcut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "step")
        self._lines: tuple[str, ...] = ()

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """Show these lines."""
        self._lines = lines
        self.setAccessibleName(self.tr("　").join(lines))
        self.setToolTip(f"<span>{'<br>'.join(map(escape, lines))}</span>")
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Give way to whatever else wants room."""
        return QSize(40, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for no width of its own."""
        return QSize(40, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Cut the text anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = max(0, self.width() - _PADDING)
        metrics, right = self.fontMetrics(), Qt.TextElideMode.ElideRight
        text = "\n".join(metrics.elidedText(line, right, room) for line in self._lines)
        if text.replace("&", "&&") != self.text():
            self.setText(text.replace("&", "&&"))
