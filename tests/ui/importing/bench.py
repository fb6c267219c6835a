"""An import dialog over a data folder on disk, and files to import."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from deadlines.records.register import Register
from deadlines.records.undoing import Batch
from resources.catalogue import chinese
from storage.database.opening import open_database
from storage.importing import Importing
from storage.tables.history import HistoryTable
from storage.tables.records import RecordTable
from tests.support.manual_clock import ManualClock
from tests.support.register_source import observed
from tests.support.sheets import NOW
from tests.support.shipped import SHANGHAI, shipped_office, shipped_rules
from ui.importing.dialog import ImportDialog
from ui.importing.preview_model import PreviewColumn
from ui.theme import Theme, ThemeChoice
from ui.wording.voice import voice


class Bench:
    """The dialog, shown; `imported` has the batches it told of."""

    def __init__(self, app: QApplication, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        self.folder = folder
        file = folder / "duedesk.sqlite"
        self.database = open_database(file)
        self.store = RecordTable(self.database)
        self.plain = Register(
            self.store,
            HistoryTable(self.database),
            shipped_rules(),
            shipped_office(),
            ManualClock(NOW),
        )
        self.register = observed(self.plain)
        self.importing = Importing(file)
        self.theme = Theme(app, ThemeChoice.LIGHT)
        self.imported: list[Batch] = []
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.show()
        self.dialog = self.make()

    def make(self) -> ImportDialog:
        """Return a new dialog, shown."""
        dialog = ImportDialog(
            self.importing, self.register, voice(chinese(), SHANGHAI), self.theme, self.window
        )
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
