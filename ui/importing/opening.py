"""Takes ledgers in spreadsheets that are dropped on the main window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from ui.window.dropping import Claim


class SheetFileDialog(QFileDialog):
    """Asks for a spreadsheet; show it with `open()`."""

    def __init__(self, parent: QWidget) -> None:
        place = QStandardPaths.StandardLocation.DocumentsLocation
        super().__init__(parent, "", QStandardPaths.writableLocation(place))
        self.setWindowTitle(self.tr("导入台账"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFileMode(QFileDialog.FileMode.ExistingFile)
        self.setNameFilters(
            [self.tr("表格 (*.xlsx *.xls *.csv *.txt *.tsv)"), self.tr("所有文件 (*)")]
        )


_FORMS = {
    ".xlsx": Claim.SURE,
    ".xls": Claim.SURE,
    ".csv": Claim.LIKELY,
    ".tsv": Claim.LIKELY,
    ".txt": Claim.PERHAPS,
}
"""What a file is by its ending. A .csv or .txt that can be read as a notice is one."""


class LedgerTaker:
    """Opens the import's dialog over a spreadsheet; one that cannot be read is told there."""

    def __init__(self, open_import: Callable[[Path], QDialog]) -> None:
        self._open_import = open_import

    def claim(self, file: Path) -> Claim:
        """Tell by the ending."""
        return _FORMS.get(file.suffix.lower(), Claim.NO)

    def take(self, file: Path) -> QDialog:
        """Open the dialog and read the file."""
        return self._open_import(file)
