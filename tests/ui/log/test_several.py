"""Several lines of the log: copied, finished and urged together, taken back in one step."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from deadlines.records.log_query import LogQuery
from deadlines.records.record import Draft, RecordStatus, Undertaker
from deadlines.rules.rule import Kind
from tests.support.whole_app import WholeApp
from ui.bulk import BulkAct
from ui.dialogs.typed_dialog import Question
from ui.log.page import LogPage
from ui.window.nav import Page


def open_log(whole: WholeApp, *titles: str, hours: int = 5) -> tuple[LogPage, list[int]]:
    """Log tasks of these titles and show the log with their lines chosen."""
    app, now = whole.app, whole.ledger.now()
    register = whole.ledger.register
    ones = (Undertaker("后勤处"),)
    due = now + timedelta(hours=hours)
    numbers = [
        register.log(Draft(Kind.TASK, title, due, undertakers=ones)).number for title in titles
    ]
    app._register.reload()
    app.window.show_page(Page.LOG)
    page = app.window.page(Page.LOG)
    assert isinstance(page, LogPage)
    page.set_search("甲乙")
    table = page.table
    table.selectAll()
    assert set(table.read_numbers()) == set(numbers)
    return page, numbers


def question(whole: WholeApp) -> Question:
    return whole.app.window.findChildren(Question)[-1]


def test_lines_are_copied_as_a_spreadsheet_takes_them(whole_app: WholeApp) -> None:
    """Ctrl+C copies the chosen lines, a tab between the cells, each record on a line of its own."""
    page, _ = open_log(whole_app, "甲乙一", "甲乙\t二\n三")
    QGuiApplication.clipboard().setText("")
    QTest.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 2
    assert {line.count("\t") for line in lines} == {lines[0].count("\t")}
    assert "甲乙 二 三" in "\t".join(lines).split("\t")
    assert whole_app.status == "已复制 2 行"


def test_several_are_finished_and_taken_back_in_one_step(whole_app: WholeApp) -> None:
    """What owes one thing in time is finished together; the rest is counted; one undo for all."""
    page, numbers = open_log(whole_app, "甲乙一", "甲乙二", "甲乙三")
    store = whole_app.ledger.store
    whole_app.ledger.register.finish(numbers[0])
    whole_app.app._register.reload()
    page.table.selectAll()
    assert page.tools.chosen_button.text() == "选中的 3 件"
    page.tools.chosen_asked.emit(BulkAct.FINISH)
    asked = question(whole_app)
    assert asked.text().startswith("把选中的 2 件一起办结？\n另有 1 件不能一起办结")
    asked.yes_button.click()
    assert [store.get(number).status for number in numbers] == [RecordStatus.DONE] * 3
    assert whole_app.status == "已办结 2 件，Ctrl+Z 一次撤回"
    whole_app.app.window.undo_asked.emit()
    states = [store.get(number).status for number in numbers]
    assert states == [RecordStatus.DONE, RecordStatus.OPEN, RecordStatus.OPEN]


def test_late_ones_are_not_finished_together(whole_app: WholeApp) -> None:
    """A late finish takes its reason, so it is left out, and nothing is asked for."""
    page, numbers = open_log(whole_app, "甲乙一", "甲乙二", hours=1)
    whole_app.clock.set(whole_app.ledger.now() + timedelta(hours=2))
    page.tools.chosen_asked.emit(BulkAct.FINISH)
    assert whole_app.status.startswith("另有 2 件不能一起办结")
    assert {whole_app.ledger.store.get(one).status for one in numbers} == {RecordStatus.OPEN}


def test_several_are_urged_with_one_text(whole_app: WholeApp) -> None:
    """All undertakers without an answer stand in one text, each counted, undone in one step."""
    page, numbers = open_log(whole_app, "甲乙一", "甲乙二")
    page.tools.chosen_asked.emit(BulkAct.URGE)
    text = QGuiApplication.clipboard().text()
    assert [title in text for title in ("“甲乙一”", "“甲乙二”")] == [True, True]
    store = whole_app.ledger.store
    assert [store.get(one).undertakers[0].urged for one in numbers] == [1, 1]
    whole_app.app.window.undo_asked.emit()
    assert [store.get(one).undertakers[0].urged for one in numbers] == [0, 0]


def test_the_chosen_records_are_exported(whole_app: WholeApp) -> None:
    """An export of chosen lines has these records, in the order of the log."""
    page, numbers = open_log(whole_app, "甲乙一", "甲乙二")
    target = whole_app.folder / "chosen.json"
    wanted = page.table.read_numbers()[:1]
    voice = whole_app.app._voice
    whole_app.ledger.exports.write(
        target, LogQuery(statuses=frozenset(), numbers=wanted), whole_app.ledger.now(),
        voice.words, voice.times,
    )  # fmt: skip
    text = target.read_text(encoding="utf-8")
    assert [f'"number": {one}' in text or f'"number":{one}' in text for one in numbers] == [
        one in wanted for one in numbers
    ]


def test_more_lines_than_can_be_are_said(
    whole_app: WholeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of more lines than can be taken none is finished, and what is not copied is said."""
    page, numbers = open_log(whole_app, "甲乙一", "甲乙二")
    for module in ("ui.log.page", "ui.log.view"):
        monkeypatch.setattr(f"{module}.MOST_CHOSEN", 1)
    page.tools.chosen_asked.emit(BulkAct.FINISH)
    assert whole_app.status == "一次最多 1 件，请少选一些"
    page.tools.chosen_asked.emit(BulkAct.COPY)
    assert whole_app.status == "选了 2 行，只复制了前 1 行"
    assert {whole_app.ledger.store.get(one).status for one in numbers} == {RecordStatus.OPEN}


def test_one_line_is_one_record_again(whole_app: WholeApp) -> None:
    """With one line chosen the details are its own, and nothing is offered for several."""
    page, _ = open_log(whole_app, "甲乙一", "甲乙二")
    model = page.table.selectionModel()
    flags = (
        QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    )
    model.setCurrentIndex(page.model.index(0, 0), flags)
    assert not page.tools.chosen_button.isVisible()
    assert page.table.number == page.table.read_numbers()[0]
