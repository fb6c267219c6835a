"""An import dialog over a data folder on disk, and files to import."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from deadlines.records.undoing import Batch
from storage.importing import Importing
from tests.support.sheets import NOW
from tests.support.unit_ledger import MakeLedger
from ui.importing.dialog import ImportDialog
from ui.importing.preview_model import PreviewColumn
from ui.theme import Theme, ThemeChoice


class Bench:
    """The dialog, shown; `imported` has the batches it told of."""

    def __init__(self, make_ledger: MakeLedger, app: QApplication, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.unit = unit = make_ledger(NOW)
        self.folder = unit.ledger.folder
        self.store, self.plain, self.register = unit.store, unit.plain, unit.register
        self.file = unit.ledger.file
        self.importing = Importing(self.file)
        self.theme = Theme(app, ThemeChoice.LIGHT)
        self.imported: list[Batch] = []
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.show()
        self.dialog = self.make()

    def make(self) -> ImportDialog:
        """Return a new dialog, shown."""
        dialog = ImportDialog(self.unit.desk(self.theme), self.importing, self.window)
        dialog.imported.connect(self.imported.append)
        dialog.resize(1000, 700)
        dialog.show()
        return dialog

    def open(self, path: Path) -> None:
        """Open a file and wait until its preview is there, or a refusal."""
        dialog = self.dialog
        dialog.open_file(path)
        self.settle()

    def settle(self) -> None:
        """Wait until the dialog's work has ended."""
        self.qtbot.waitUntil(lambda: self.dialog.is_idle, timeout=10_000)

    def column(self, column: PreviewColumn) -> list[str]:
        """Return the texts of a column of the preview."""
        model = self.dialog.preview.model
        return [str(model.index(row, column).data()) for row in range(model.rowCount())]

    def titles(self) -> list[str]:
        """Return the titles in the ledger."""
        return [one.title for one in self.store.records(open_only=False, kind=None)]
