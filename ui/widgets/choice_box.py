"""A field to choose one of a few values from."""

from collections.abc import Collection, Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from ui.theme import Theme

T = TypeVar("T")

ARROW = 20
_BUTTON = f"QComboBox::drop-down {{ border: none; width: {ARROW}px; }}"
"""The style sheet's own button has the plain style's edges, and no arrow without them."""


class ChoiceBox(QComboBox, Generic[T]):
    """Holds one of the values; `chosen` carries the one the user takes.

    A mapping gives each its text. The wheel scrolls the page and never changes the value.
    """

    chosen = Signal(object)

    def __init__(self, values: Collection[T], theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._values = tuple(values)
        self.setStyleSheet(_BUTTON)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.addItems([""] * len(self._values))
        if isinstance(values, Mapping):
            self.put_labels(values)
        self.activated.connect(lambda index: self.chosen.emit(self._values[index]))

    @property
    def value(self) -> T:
        """The value that is shown."""
        return self._values[self.currentIndex()]

    @property
    def values(self) -> tuple[T, ...]:
        """All values, in their order."""
        return self._values

    def show_value(self, value: T) -> None:
        """Show a value without telling; one that is none of the values becomes the first."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def choose(self, value: T) -> None:
        """Choose a value as the user would."""
        self.show_value(value)
        self.activated.emit(self.currentIndex())

    def put_values(self, labels: Mapping[T, str]) -> None:
        """Offer other values, in this order, without telling."""
        self._values = tuple(labels)
        self.clear()
        self.addItems(list(labels.values()))

    def put_labels(self, labels: Mapping[T, str]) -> None:
        """Set the texts of the values."""
        for index, value in enumerate(self._values):
            self.setItemText(index, labels[value])

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the wheel to the page."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the field and its arrow."""
        super().paintEvent(event)
        paint_arrow(self, self._theme)


def paint_arrow(field: QWidget, theme: Theme) -> None:
    """Paint the arrow of a field that opens something."""
    painter = QPainter(field)
    painter.setPen(theme.colour("muted"))
    area = QRect(field.width() - ARROW - 4, 0, ARROW, field.height())
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, "▾")
