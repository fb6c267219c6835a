import re
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from program.ledgers import open_ledger
from storage.ledger import Ledger
from tests.support import whole_app
from tests.support.whole_app import WholeApp
from ui.window.nav import Page

_BY_LEDGER = re.compile(
    r"SCAN (records|duties|history|reminders|d)\b(?! USING (COVERING )?INDEX duties_open)"
)
_LAST_ENTRY = re.compile(r"FROM history ORDER BY sequence DESC LIMIT 1$")


def test_neither_the_start_nor_a_change_reads_all_records(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is asked at the start, at a beat and after another process's change goes by indexes."""
    asked: set[str] = set()

    def open_traced(*arguments: Any, **named: Any) -> Ledger:
        ledger = open_ledger(*arguments, **named)
        ledger.database.connection.set_trace_callback(asked.add)
        return ledger

    monkeypatch.setattr(whole_app, "open_ledger", open_traced)
    app = WholeApp(qapp, tmp_path / "data")
    try:
        qtbot.waitUntil(lambda: any("FROM records INDEXED BY records_at" in one for one in asked))
        app.app.refresh()
        app.app.window.show_page(Page.BOARD)
        connection = app.ledger.database.connection
        connection.set_trace_callback(None)
        assert len(asked) > 40
        for query in asked:
            if query.lstrip().startswith("SELECT") and not _LAST_ENTRY.search(query):
                plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {query}")]
                assert not [step for step in plan if _BY_LEDGER.match(step)], query
    finally:
        app.end()
