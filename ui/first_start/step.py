"""One step of the first start: its groups, which scroll where the screen is too small."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.dialogs.plain_label import PlainLabel
from ui.settings.group import Group, Row

_SPACING = 14


class Step(QScrollArea):
    """Shows groups of settings under each other."""

    def __init__(self, *groups: Group) -> None:
        super().__init__()
        self.groups = groups
        self.about = PlainLabel()
        inside = QWidget()
        inside.setProperty("role", "surface")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 4, 0)
        self._column.setSpacing(_SPACING)
        self._column.addWidget(self.about)
        for group in groups:
            self._column.addWidget(group)
        self._column.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)

    def height_for(self, width: int) -> int:
        """Return the height, in pixels, that all of it takes at that width."""
        self._column.activate()
        return self._column.heightForWidth(width)

    def align(self) -> None:
        """Let the controls of all groups begin at the same place."""
        width = max(group.label_width() for group in self.groups)
        for group in self.groups:
            group.set_label_width(width)

    def go_in(self) -> None:
        """Put the keyboard into the first control."""
        next(self._rows()).control.setFocus(Qt.FocusReason.TabFocusReason)

    def refused(self) -> QWidget | None:
        """Return the first control whose value is not taken, if there is one."""
        return next((row.control for row in self._rows() if row.is_refused), None)

    def _rows(self) -> Iterator[Row]:
        for group in self.groups:
            yield from group.rows
