"""A window over an incident in memory, and the papers that are made from it."""

from datetime import timedelta
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

import resources
from storage.forms.documents import Documents
from tests.support.unit_ledger import SUNDAY_NIGHT, MakeLedger
from ui.papers.papers import PaperData, Papers
from ui.theme import Theme

_W = TypeVar("_W", bound=QWidget)


class PaperDesk:
    """Keeps what was copied and what was opened."""

    def __init__(self, make_ledger: MakeLedger, qtbot: QtBot, theme: Theme, folder: Path) -> None:
        self.memory = make_ledger(SUNDAY_NIGHT)
        self.settings = self.memory.settings
        self.memory.choose(unit="我院")
        self.folder = folder
        self.documents = Documents(resources.path("forms"), folder / "data")
        self.copied: list[str] = []
        self.opened: list[Path] = []
        self.opens = True
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(900, 700)
        self.window.show()
        self.record = self.memory.log(
            at=SUNDAY_NIGHT - timedelta(minutes=3), source="微博", note="旧图"
        )
        desk = self.memory.desk(theme)
        data = PaperData(desk, self.memory.history, self.memory.ledger.evidence.path)
        self.papers = Papers(
            desk, self.documents, data, self.window,
            copy=self.copied.append, open_path=self._open,
        )  # fmt: skip

    def make(self, name: str) -> None:
        """Choose from the menu of the record."""
        self.papers.make(self.record, name)

    def shown(self, kind: type[_W]) -> _W:
        """Return the newest window of a kind that is open."""
        found = [part for part in self.window.findChildren(kind) if part.isVisible()]
        assert found, f"no {kind.__name__} is open"
        return found[-1]

    def choose(self, name: str) -> Path:
        """Give the file dialog a name in the test's folder, and return the file."""
        dialog, file = self.shown(QFileDialog), self.folder / name
        dialog.fileSelected.emit(str(file))
        dialog.close()
        return file

    def _open(self, path: Path) -> bool:
        self.opened.append(path)
        return self.opens
