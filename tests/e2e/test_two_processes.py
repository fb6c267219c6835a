import threading
import time
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deadlines.clock import SystemClock
from deadlines.records.record import Draft
from deadlines.rules.rule import Kind
from program.ledgers import open_ledger, own_starts
from tests.support.command_line import CommandLine
from ui.app.app import App
from ui.app.front import Front
from ui.environment import Language
from ui.i18n import Translators

pytestmark = pytest.mark.slow

SECONDS = 60


def test_app_and_command_line_write_at_once(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For a minute app and command line write at once: no error, nothing lost, all is shown."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "")
    folder = tmp_path / "data"
    main = CommandLine(folder)
    ledger = open_ledger(folder, SystemClock(), patience=1.0)
    app = App(
        qapp,
        Translators(qapp, Language.CHINESE),
        ledger,
        SystemClock(),
        own_starts,
        Front(qapp, ledger),
    )
    app.start(hidden=False)
    stop, faults, added = threading.Event(), [], []

    def keep_adding() -> None:
        while not stop.is_set():
            answer = main("add", "task", "终端登记", "--at", "2030-01-01T10:00")
            if answer.status or answer.err:
                faults.append(answer)
            else:
                added.append(int(answer.out.split()[0]))

    terminal = threading.Thread(target=keep_adding)
    terminal.start()
    logged = []
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        now = ledger.register.now()
        draft = Draft(Kind.TASK, "窗口登记", now + timedelta(days=400))
        logged.append(app._register.log(draft).number)
        qtbot.wait(20)
    stop.set()
    terminal.join()
    assert faults == []
    assert len({*added, *logged}) == len(added) + len(logged)
    qtbot.waitUntil(lambda: app.window.board.open_count == len(added) + len(logged), timeout=2000)
    app.stop()
    states = {finding["check"]: finding["state"] for finding in main("check", "--json").data}
    assert (states["file"], states["history"]) == ("good", "good")
