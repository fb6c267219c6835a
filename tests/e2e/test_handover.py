"""One liaison leaves, another comes: made on one machine, taken on the other."""

import json
import os
import pty
import select
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from deadlines.demo import SampleClock, fill
from program.ledgers import open_ledger, own_starts
from tests.support.command_line import ROOT, CommandLine
from tests.support.program_words import program
from tests.support.shipped import shipped_rules
from ui.app.app import App
from ui.app.front import Front
from ui.dialogs.typed_dialog import Question
from ui.environment import Language
from ui.handover.passphrase_dialog import GiveDialog, TakeDialog
from ui.i18n import Translators
from ui.settings.page import SettingsPage
from ui.theme import ThemeChoice
from ui.window.nav import Page

pytestmark = pytest.mark.slow

PASSPHRASE = "晨跑三圈 then breakfast"  # noqa: S105
OWN = "university.toml"


class Machine:
    """The app, open on a data folder, with its settings page shown."""

    def __init__(self, qapp: QApplication, folder: Path, *, filled: bool) -> None:
        self.folder, self.clock = folder, SampleClock()
        self.ledger = open_ledger(folder, self.clock)
        if filled:
            fill(self.ledger.register, self.clock)
            self.ledger.settings.write("unit", "样例学院")
            text = (ROOT / "resources" / "rules" / OWN).read_text(encoding="utf-8")
            self.ledger.rule_files.save(OWN, text.replace("limit = 12\n", "limit = 10\n"))
        translators = Translators(qapp, Language.CHINESE)
        front = Front(qapp, self.ledger, ThemeChoice.LIGHT)
        self.app = App(qapp, translators, self.ledger, self.clock, own_starts, front)
        self.app.start(hidden=False)
        self.app.window.show_page(Page.SETTINGS)

    @property
    def page(self) -> SettingsPage:
        page = self.app.window.page(Page.SETTINGS)
        assert isinstance(page, SettingsPage)
        return page

    def stop(self) -> None:
        self.app.stop()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(autouse=True)
def no_bus(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "")


def newest(page: QWidget, kind: type[Any]) -> Any:
    return page.findChildren(kind)[-1]


def give(machine: Machine, qtbot: QtBot, file: Path) -> None:
    """Make a handover file with its list, as a person does on the settings page."""
    group = machine.page.handover
    group.give.click()
    newest(machine.page, QFileDialog).fileSelected.emit(str(file))
    dialog: GiveDialog = newest(machine.page, GiveDialog)
    dialog.passphrase.setText(PASSPHRASE)
    dialog.again.setText(PASSPHRASE)
    dialog.listing.setChecked(True)
    dialog.confirm_button.click()
    qtbot.waitUntil(lambda: not group.is_busy, timeout=20_000)


def take(machine: Machine, qtbot: QtBot, file: Path) -> None:
    """Take a handover file, as a person does on the settings page."""
    group = machine.page.handover
    group.take.click()
    newest(machine.page, QFileDialog).fileSelected.emit(str(file))
    dialog: TakeDialog = newest(machine.page, TakeDialog)
    dialog.passphrase.setText(PASSPHRASE)
    dialog.confirm_button.click()
    qtbot.waitUntil(lambda: not dialog.is_busy, timeout=20_000)
    newest(machine.page, Question).yes_button.click()
    qtbot.waitUntil(lambda: not group.is_busy, timeout=20_000)


def everything(folder: Path) -> Any:
    return json.loads(CommandLine(folder)("list", "--all", "--json").out)


def states(folder: Path) -> dict[str, str]:
    found = CommandLine(folder)("check", "--json").data
    return {one["check"]: one["state"] for one in found if one["check"] in ("file", "history")}


def test_a_new_liaison_goes_on_where_the_old_one_left(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    """Through the windows: the same records, the same rules, the board full, the history whole."""
    file = tmp_path / "交接-样例学院-20261125.duedesk"
    old = Machine(qapp, tmp_path / "old", filled=True)
    give(old, qtbot, file)
    old.stop()
    page = (tmp_path / f"{file.stem}-在办清单.html").read_text(encoding="utf-8")
    assert "样例学院在办事项交接清单" in page
    new = Machine(qapp, tmp_path / "new", filled=False)
    assert new.app.window.board.open_count == 0
    assert new.ledger.register.rules == shipped_rules()
    take(new, qtbot, file)
    assert new.app.window.board.open_count == 7
    assert new.page.unit.name.text() == "样例学院"
    assert new.ledger.register.rules != shipped_rules(), "the unit's own rules are in force at once"
    new.stop()
    assert everything(tmp_path / "new") == everything(tmp_path / "old")
    assert (tmp_path / "new" / "rules" / OWN).exists()
    for folder in (tmp_path / "old", tmp_path / "new"):
        assert states(folder) == {"file": "good", "history": "good"}


def on_a_terminal(words: list[str], typed: str) -> tuple[int, str]:
    """Run the program with a terminal, type a line when it asks, and return what it showed."""
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(ROOT)
        os.execve(  # noqa: S606 - that is what is tested
            program()[0],
            [*program(), *words],
            {**os.environ, "LANG": "zh_CN.UTF-8"},
        )
    shown, until, is_typed = b"", time.monotonic() + 60, False
    while time.monotonic() < until:
        if select.select([terminal], [], [], 0.2)[0]:
            try:
                piece = os.read(terminal, 4096)
            except OSError:  # the other end has closed
                break
            if not piece:
                break
            shown += piece
        if not is_typed and "口令".encode() in shown:
            os.write(terminal, f"{typed}\n".encode())
            is_typed = True
    _, status = os.waitpid(process, 0)
    os.close(terminal)
    return os.waitstatus_to_exitcode(status), shown.decode()


@pytest.fixture
def handed(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Path:
    """A handover file of the sample ledger."""
    old = Machine(qapp, tmp_path / "old", filled=True)
    give(old, qtbot, tmp_path / "x.duedesk")
    old.stop()
    return tmp_path / "x.duedesk"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such terminal")
def test_the_command_line_takes_one_too(handed: Path, tmp_path: Path) -> None:
    """`restore` knows a handover file and asks for its passphrase, without showing it."""
    words = ["--data-dir", str(tmp_path / "new"), "restore", str(handed)]
    status, shown = on_a_terminal(words, "wrong passphrase")
    assert (status, "口令不对" in shown) == (1, True), shown
    assert not list((tmp_path / "new").glob("*.sqlite3"))
    status, shown = on_a_terminal(words, PASSPHRASE)
    assert (status, "已接收：48 条记录，其中在办 6 条" in shown) == (0, True), shown
    assert PASSPHRASE not in shown
    assert everything(tmp_path / "new") == everything(tmp_path / "old")


def test_without_a_terminal_it_is_refused(handed: Path, tmp_path: Path) -> None:
    """Where nobody can type a passphrase the command says so in one line and changes nothing."""
    main = CommandLine(tmp_path / "new")
    done = main("restore", str(handed), stdin=f"{PASSPHRASE}\n")
    assert (done.status, done.out) == (1, "")
    assert "终端" in done.err
    assert not list((tmp_path / "new").glob("*"))
