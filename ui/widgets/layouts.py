"""Columns and rows of widgets, layouts that go on in the next line, and following the font."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QLayoutItem, QVBoxLayout, QWidget

TYPE_CHECKING = False  # as `typing` has it, which takes long to import
if TYPE_CHECKING:
    from typing import TypeAlias, TypeVar

    _Box = TypeVar("_Box", bound=QBoxLayout)

Part: TypeAlias = QWidget | QLayout
Placed: TypeAlias = Part | int | tuple[Part, int] | tuple[QWidget, Qt.AlignmentFlag]
"""A part, alone or with its stretch or alignment; a number alone is empty room that stretches."""
_Margins: TypeAlias = tuple[int, int, int, int] | None
_FONT_CHANGES = (QEvent.Type.FontChange, QEvent.Type.StyleChange)

if TYPE_CHECKING:
    WidgetBase = QWidget
else:  # Qt allows one of its own classes among the bases, and that is the widget's
    WidgetBase = object


class FontFollower(WidgetBase):
    """A base before a widget's own: measures anew by `_fit` when the font or the style changes.

    Where only the size hint depends on the font, Qt does so by itself.
    """

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the font."""
        super().changeEvent(event)
        if event.type() in _FONT_CHANGES:
            self._fit()

    def _fit(self) -> None:
        raise NotImplementedError


def lay_column(
    *parts: Placed,
    on: QWidget | None = None,
    margins: _Margins = (0, 0, 0, 0),
    spacing: int | None = None,
) -> QVBoxLayout:
    """Return the parts one below the other, `on` a widget if given, with sizes in pixels.

    Without margins or spacing they are the style's.
    """
    return _fill(QVBoxLayout(), parts, on, margins, spacing)


def lay_row(
    *parts: Placed,
    on: QWidget | None = None,
    margins: _Margins = (0, 0, 0, 0),
    spacing: int | None = None,
) -> QHBoxLayout:
    """Return the parts side by side, as `lay_column`."""
    return _fill(QHBoxLayout(), parts, on, margins, spacing)


def _fill(
    box: _Box, parts: tuple[Placed, ...], on: QWidget | None, margins: _Margins, spacing: int | None
) -> _Box:
    if on is not None:
        on.setLayout(box)
    if margins is not None:
        box.setContentsMargins(*margins)
    if spacing is not None:
        box.setSpacing(spacing)
    for placed in parts:
        if isinstance(placed, int):
            box.addStretch(placed)
            continue
        part, how = placed if isinstance(placed, tuple) else (placed, 0)
        if isinstance(part, QLayout):
            box.addLayout(part, how if isinstance(how, int) else 0)
        elif isinstance(how, Qt.AlignmentFlag):
            box.addWidget(part, 0, how)
        else:
            box.addWidget(part, how)
    return box


class FlowLayout(QLayout):
    """Lays widgets out like words, from the left; hidden ones take no place."""

    def __init__(self, parent: QWidget, spacing: int, *parts: QWidget) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)
        for part in parts:
            self.addWidget(part)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Take one more item, at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Return an item; None after the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    # The stubs of PySide6 6.9 do not know that None ends it.
    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]  # noqa: N802
        """Take an item out; None where there is none."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """Ask for no more room than the widgets need."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Say that fewer columns need more lines."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of all lines, in pixels."""
        return self._lay_out(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Put the widgets into the area."""
        super().setGeometry(rect)
        self._lay_out(rect, place=True)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of all widgets in one line."""
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in sizes) + self.spacing() * max(len(sizes) - 1, 0)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of the largest widget."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _lay_out(self, area: QRect, *, place: bool) -> int:
        x, y, line = area.left(), area.top(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if line and x + size.width() > area.right() + 1:
                x, y, line = area.left(), y + line + self.spacing(), 0
            if place:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self.spacing()
            line = max(line, size.height())
        return y + line - area.top()
