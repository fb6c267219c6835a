"""A label that shows text as it is."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from ui.markup import escape
from ui.widgets.layouts import FontFollower

_LONGEST_TIP = 2000


class ElidedLabel(FontFollower, QLabel):
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

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(
            self._whole, Qt.TextElideMode.ElideRight, max(0, self.width())
        )
        if shown != self.text():
            self.setText(shown)
        tip = self._tip or (self._whole if shown != self._whole else "")
        # Tooltips guess whether they are given markup; this one says that it is, and is none.
        self.setToolTip(f"<span>{escape(tip[:_LONGEST_TIP])}</span>" if tip else "")


class PlainLabel(QLabel):
    """Shows text as it is, never as markup, on as many lines as its width needs.

    `role` is the style sheet's. A label that does not wrap keeps its text on one line.
    """

    def __init__(
        self,
        role: str = "",
        parent: QWidget | None = None,
        *,
        text: str = "",
        wraps: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setProperty("role", role)
        self.setWordWrap(wraps)
        if wraps:
            # One long word, such as an address, must not hold its window wide.
            self.setMinimumWidth(1)

    def set_role(self, role: str) -> None:
        """Take another of the style sheet's roles."""
        if self.property("role") != role:
            self.setProperty("role", role)
            self.style().unpolish(self)
            self.style().polish(self)

    def tint(self, colour: QColor) -> None:
        """Write in `colour`; for labels whose role has no colour of its own."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, colour)
        self.setPalette(palette)
