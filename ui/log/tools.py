"""The buttons at the side of the log's filters: what is done with all that is shown."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget


class LogTools(QWidget):
    """Asks for an export of what is shown."""

    export_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.export_button = QPushButton(self)
        self.export_button.clicked.connect(self.export_asked)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(8)
        self.row.addWidget(self.export_button)
        self.retranslate()

    def set_exportable(self, *, on: bool) -> None:
        """Offer the export, or not where there is nothing to export."""
        self.export_button.setEnabled(on)

    def retranslate(self) -> None:
        """Set all texts again, in the present language."""
        self.export_button.setText(self.tr("导出…"))
        self.export_button.setToolTip(self.tr("把现在列出的记录全部导出"))
        self.export_button.setAccessibleName(self.tr("导出列出的记录"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()


def beside(bar: QWidget, tools: LogTools) -> QWidget:
    """Return the filters with the tools at their side, in line with the first row."""
    area = QWidget()
    row = QHBoxLayout(area)
    row.setContentsMargins(0, 0, 8, 0)
    row.setSpacing(12)
    row.addWidget(bar, 1)
    row.addWidget(tools, 0, Qt.AlignmentFlag.AlignTop)
    return area
