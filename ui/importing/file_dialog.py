"""The dialog that asks for the file to import."""

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget


class SheetFileDialog(QFileDialog):
    """Asks for a spreadsheet; show it with `open()`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        place = QStandardPaths.StandardLocation.DocumentsLocation
        super().__init__(parent, "", QStandardPaths.writableLocation(place))
        self.setWindowTitle(self.tr("导入台账"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFileMode(QFileDialog.FileMode.ExistingFile)
        self.setNameFilters(
            [self.tr("表格 (*.xlsx *.xls *.csv *.txt *.tsv)"), self.tr("所有文件 (*)")]
        )
