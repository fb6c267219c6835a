"""What a new ledger offers to begin with: an import, a handover, the sample."""

from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QFileDialog

from deadlines.records.record import Draft
from deadlines.rules.rule import Kind
from tests.ui.conftest import MakeWholeApp
from ui.environment import Language
from ui.first_start.dialog import FirstStart
from ui.first_start.sample import sample_command
from ui.window.nav import Page


def test_an_empty_board_of_a_new_ledger_offers_beginnings(make_whole_app: MakeWholeApp) -> None:
    """They are there until something has been logged, whatever the days owe by themselves."""
    whole = make_whole_app(filled=False)
    offered = whole.app.window.board.empty.beginnings
    assert not offered.isHidden()
    record = whole.ledger.register.log(Draft(Kind.NEWS, "开放日", whole.ledger.now()))
    whole.ledger.register.finish(record.number)
    whole.app._register.reload()
    assert offered.isHidden()


def test_the_ways_lead_where_they_say(
    make_whole_app: MakeWholeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Import asks for a file, taking over asks on the settings page, the sample runs by itself."""
    started: list[tuple[str, list[str]]] = []

    def start(program: str, words: list[str]) -> tuple[bool, int]:
        started.append((program, words))
        return True, 1

    monkeypatch.setattr(QProcess, "startDetached", start)
    whole = make_whole_app(filled=False)
    window, offered = whole.app.window, whole.app.window.board.empty.beginnings
    offered.import_button.click()
    assert window.findChildren(QFileDialog)
    offered.take_button.click()
    assert window.nav.marked is Page.SETTINGS
    offered.sample_button.click()
    assert whole.status == "正在另一个窗口打开样例"
    ((program, words),) = started
    assert [program, *words] == list(sample_command(Language.CHINESE))
    assert words[-3:] == ["demo", "--lang", "zh"]
    assert Path(program).exists()
    assert not list(whole.ledger.store.records(open_only=False, kind=Kind.NEWS))


def test_the_first_start_offers_them_too(make_whole_app: MakeWholeApp) -> None:
    """In the first step, and choosing one of the files leaves the questions."""
    whole = make_whole_app(filled=False)
    dialog = whole.app.pages.make_first_start(whole.app.window)
    assert isinstance(dialog, FirstStart)
    dialog.open()
    assert dialog.beginnings.isVisible()
    dialog.go_on()
    assert not dialog.beginnings.isVisible()
    dialog.go_back()
    dialog.beginnings.take_button.click()
    assert not dialog.isVisible()
    assert whole.app.window.nav.marked is Page.SETTINGS
