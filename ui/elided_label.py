"""A label of one line that shows as much of its text as fits, and all of it as a tooltip."""

from html import escape

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

_LONGEST_TIP = 2000


class ElidedLabel(QLabel):
    """Shows a user's text on one line, as it is; line breaks become spaces."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._whole = self._tip = ""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        # Else a text in Arabic would stand on the other side of the window.
        self.setAlignment(
            Qt.AlignmentFlag.AlignLeft
            | Qt.AlignmentFlag.AlignAbsolute
            | Qt.AlignmentFlag.AlignVCenter
        )

    @property
    def whole(self) -> str:
        """The whole text, as it was given."""
        return self._whole

    def show_text(self, text: str, tip: str = "") -> None:
        """Show `text`; the tooltip is `tip`, or else the text when it is cut."""
        is_new = text != self._whole
        self._whole = text
        self._tip = tip
        self.setAccessibleName(text)
        self._fit()
        if is_new:
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a width that gives way to whatever else wants room."""
        return QSize(40, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of the whole text."""
        width = self.fontMetrics().horizontalAdvance(self._whole)
        return QSize(width + 2, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Cut the text anew."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Cut the text anew in another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(
            self._whole, Qt.TextElideMode.ElideRight, max(0, self.width())
        )
        if shown != self.text():
            self.setText(shown)
        tip = self._tip or (self._whole if shown != self._whole else "")
        # Tooltips guess whether they are given markup; this one says that it is, and is none.
        self.setToolTip(f"<span>{escape(tip[:_LONGEST_TIP])}</span>" if tip else "")
