"""Lines of the self-check page that belong together, under a heading."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.dialogs.plain_label import PlainLabel
from ui.self_check.row import CheckRow


class CheckGroup(QWidget):
    """A heading over rows."""

    def __init__(self, rows: Sequence[CheckRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = PlainLabel("muted", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 10)
        column.setSpacing(2)
        column.addWidget(self.heading)
        for row in rows:
            column.addWidget(row)
        self._rows = rows

    def hide_if_empty(self) -> None:
        """Show the heading only where there is a row under it."""
        self.setHidden(all(row.isHidden() for row in self._rows))
