"""A heading over a part of the statistics."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.dialogs.plain_label import PlainLabel


class Section(QWidget):
    """Shows a part under its title, with a note where it needs one."""

    def __init__(self, part: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.note = PlainLabel("heading", self), PlainLabel("muted", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.title, self.note, part):
            column.addWidget(widget)
        column.addStretch(1)

    def name(self, title: str, note: str = "") -> None:
        """Set the title and the note; an empty note takes no room."""
        self.title.setText(title)
        self.note.setText(note)
        self.note.setVisible(bool(note))
