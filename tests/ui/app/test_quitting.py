"""Leaving the program while the file is held, or while work is under way."""

import sqlite3
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from program.ledgers import open_ledger
from tests.support.whole_app import WholeApp
from ui.window.nav import Page

ROWS = 5_000


@pytest.fixture
def whole(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> WholeApp:
    """The app on a new ledger; the test ends it."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "")
    return WholeApp(qapp, tmp_path / "data")


def test_quitting_while_the_file_is_held(whole: WholeApp) -> None:
    """With the write lock held elsewhere the program ends all the same, without an error."""
    whole.app.window.show_page(Page.LOG)
    holder = sqlite3.connect(whole.ledger.file, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    whole.app.window.closed.emit()
    whole.end()
    holder.execute("ROLLBACK")
    holder.close()


def test_quitting_while_an_import_is_read(whole: WholeApp, tmp_path: Path, qtbot: QtBot) -> None:
    """An import under way is stopped, and nothing of it is written."""
    sheet = tmp_path / "台账.csv"
    rows = "".join(f"新闻,第{row}条,2026-03-0{row % 9 + 1} 10:00\n" for row in range(ROWS))
    sheet.write_text("类型,标题,时间\n" + rows, encoding="utf-8")
    before = len(whole.ledger.open_records())
    whole.app._open_import(sheet)
    qtbot.wait(50)
    whole.end()
    qtbot.wait(50)
    ledger = open_ledger(whole.folder, whole.clock)
    assert len(ledger.open_records()) == before
    ledger.close()


def test_a_new_ledger_is_said_to_be_new(qapp: QApplication, tmp_path: Path) -> None:
    """The window's first start, which makes a ledger, says so and where."""
    new = WholeApp(qapp, tmp_path / "new", filled=False)
    new.app.greet()
    assert "已新建台账" in new.status
    assert str(tmp_path / "new") in new.status
    new.end()
