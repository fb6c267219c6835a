from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QWidget,
)
from pytestqt.qtbot import QtBot

from deadlines.calendar.notice import Notice
from deadlines.choices import Choices
from deadlines.demo import SAMPLE_NOW
from deadlines.imports.conversion import Making
from deadlines.imports.plan import sheet_plans
from deadlines.records.record import Draft, RecordStatus
from deadlines.rules.rule import FoundBy, Kind
from program.ledgers import open_ledger, own_starts
from tests.support.command_line import CommandLine
from tests.support.sheets import write_book
from tests.support.whole_app import WholeApp as Bench
from tests.support.whole_app import stop
from tests.support.word_file import texts_of
from ui.app.app import App
from ui.app.front import Front
from ui.dialogs.finishing import FinishDialog
from ui.environment import Language
from ui.importing.dialog import ImportDialog
from ui.log.page import LogPage
from ui.papers.papers import MadeBox
from ui.window.nav import Page


@pytest.fixture
def bench(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Bench]:
    assert qtbot
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "")
    made = Bench(qapp, tmp_path / "data")
    yield made
    made.end()


def test_the_board_counts_what_is_open(bench: Bench) -> None:
    """The board shows the seven open duties of the sample, one of them overdue."""
    assert bench.app.window.board.open_count == 7


def test_undo_brings_a_finished_duty_back(bench: Bench) -> None:
    """Ctrl+Z takes the last action back and says so; a second time there is nothing to undo."""
    register = bench.ledger.register
    number = next(r.number for r in register.open_records() if r.kind is Kind.MEDIA)
    bench.app._register.finish(number, "contact_department")
    bench.app.window.undo_asked.emit()
    assert register.get(number).duty("contact_department").done_at is None
    assert bench.status == "已撤回上一步"
    bench.app.window.undo_asked.emit()
    assert bench.status == "没有可以撤回的操作"


def test_a_form_is_made_from_the_window(bench: Bench, qtbot: QtBot, tmp_path: Path) -> None:
    """The menu beside a record fills in its form, where the user says."""
    window = bench.app.window
    records = bench.ledger.register.open_records()
    window.show_record(next(one.number for one in records if one.kind is Kind.INCIDENT))
    pane = window.detail.pane
    assert pane is not None
    pane.buttons.papers.forms[0].trigger()
    (dialog,) = window.findChildren(QFileDialog)
    file = tmp_path / "表.docx"
    dialog.fileSelected.emit(str(file))
    dialog.close()
    qtbot.waitUntil(lambda: bool(window.findChildren(MadeBox)))
    assert "自习室空调停用引发学生吐槽（贴吧）" in texts_of(file)


def test_a_record_of_the_command_line_is_shown_within_two_seconds(
    bench: Bench, qtbot: QtBot
) -> None:
    """What the terminal adds stands on the board within two seconds."""
    before = bench.app.window.board.open_count
    added = CommandLine(bench.folder)("add", "task", "报送表格", "--at", "2030-01-01T10:00")
    assert added.status == 0
    qtbot.waitUntil(lambda: bench.app.window.board.open_count == before + 1, timeout=2000)


def test_an_editor_opened_from_the_tray_stays(bench: Bench, qapp: QApplication) -> None:
    """A form opened while the window is in the tray stays open until it is closed."""
    bench.app.window.hide()
    bench.app.tray.log_asked.emit(Kind.NEWS)
    qapp.processEvents()
    (editor,) = bench.app.actions.editors
    assert editor.isVisible()
    editor.close()
    qapp.processEvents()
    assert not bench.app.actions.editors


def test_other_office_hours_move_open_deadlines(bench: Bench) -> None:
    """Office hours that close later move what is due at their close, in the ledger and on show."""
    bench.ledger.settings.write("office-hours", "08:00-12:00, 14:00-18:00")
    bench.app.pages._recount()
    news = [r for r in bench.ledger.register.open_records() if r.kind is Kind.NEWS]
    assert {
        r.duties[0].due.astimezone(SAMPLE_NOW.tzinfo).hour for r in news if r.duties[0].due
    } == {18}


def test_the_desk_clock_comes_and_goes(bench: Bench) -> None:
    """Switched on in the settings the desk clock shows the nearest duties, and is remembered."""
    bench.app.pages.desk_clock_changed.emit(True)
    clock = bench.app.clock.clock
    assert clock is not None
    assert clock.isVisible()
    assert [title.isVisible() for title in clock.titles] == [True, True, True]
    clock.put_away.emit()
    assert not clock.isVisible()
    assert bench.ledger.settings.read("desk-clock", "") == ""


def test_the_share_of_the_month_stands_on_the_board(bench: Bench) -> None:
    """The board tells which share of the month's duties was done in time: 21 of 23."""
    bench.app.share.show()
    texts = [
        one.text()
        for one in bench.app.window.board.chips.findChildren(QWidget)
        if hasattr(one, "text")
    ]
    assert any("77" in text for text in texts), texts


def test_a_quiet_hour_outlives_a_restart(bench: Bench, qapp: QApplication) -> None:
    """Quiet for an hour goes on after a restart within that hour."""
    bench.app.tray.mute_asked.emit(True)
    until = bench.app.reminding.desk.muted_until
    assert until == bench.ledger.register.now() + timedelta(hours=1)
    stop(bench.app)
    ledger = open_ledger(bench.folder, bench.clock)
    front = Front(qapp, ledger)
    again = App(qapp, bench.translators, ledger, bench.clock, own_starts, front)
    assert again.reminding.desk.muted_until == until
    bench.app, bench.ledger = again, ledger
    again.start(hidden=False)


def test_a_finished_record_is_found_after_a_restart(bench: Bench, qapp: QApplication) -> None:
    """A record finished before a restart is in the log afterwards, with the time it took."""
    register = bench.ledger.register
    at = register.now() - timedelta(minutes=10)
    number = register.log(
        Draft(Kind.INCIDENT, "食堂饭菜价格上涨的不实截图传播", at, finding=FoundBy.TOLD)
    ).number
    for duty in ("report_head", "feedback"):
        register.finish(number, duty)
    stop(bench.app)
    ledger = open_ledger(bench.folder, bench.clock)
    front = Front(qapp, ledger)
    again = App(qapp, bench.translators, ledger, bench.clock, own_starts, front)
    bench.app, bench.ledger = again, ledger
    again.start(hidden=False)
    again.window.show_page(Page.LOG)
    record = ledger.register.get(number)
    assert record.status is RecordStatus.DONE
    assert record.duty("feedback").time_taken() == timedelta(minutes=10)
    again.window.show_detail(number)
    assert again.window.detail.number == number


def test_the_most_urgent_duty_is_shown_at_the_start(bench: Bench) -> None:
    """When the window comes up it shows what is most urgent, without a click."""
    register = bench.ledger.register
    overdue = next(r for r in register.open_records() if r.title.startswith("自习室空调"))
    QApplication.processEvents()
    assert bench.app.window.detail.number == overdue.number
    pane = bench.app.window.detail.pane
    assert pane is not None
    assert pane.duty == "feedback"


def test_each_action_says_how_it_is_taken_back(bench: Bench, qapp: QApplication) -> None:
    """After each action a bar says what was recorded; undo goes on in another language."""
    register = bench.ledger.register
    number = next(r.number for r in register.open_records() if r.kind is Kind.MEDIA)
    bench.app._register.finish(number, "contact_department")
    assert bench.app.window.done.text.whole == "已记：已联系"
    bench.speak(Language.ENGLISH)
    qapp.processEvents()
    assert not bench.app.window.done.isVisible()
    page = bench.app.window.nav.marked
    bench.app.window.undo_asked.emit()
    assert register.get(number).duty("contact_department").done_at is None
    assert bench.app.window.nav.marked is page


@pytest.mark.parametrize("way", ["window", "tray"])
def test_leaving_says_what_is_open(bench: Bench, qapp: QApplication, way: str) -> None:
    """Ctrl+Q and the tray ask first, and only 退出 ends the event loop; no window is closed.

    Qt's `quit` asks them, and stays when one refuses, as ours does to go to the tray instead.
    """
    left: list[bool] = []
    bench.app._closing.left.connect(lambda: left.append(bench.app.window.isVisible()))
    for is_meant in (True, False):
        getattr(bench.app, way).quit_asked.emit()
        question = bench.app._closing.question
        assert question is not None
        assert "7 项在办" in question.text()
        assert question.text().endswith("退出后不再提醒")
        assert question.defaultButton() is question.away_button
        if is_meant:
            # In the event loop that is left: without one, no later one of the process would run.
            QTimer.singleShot(0, question.leave_button.click)
            # Where leaving does not end it, the test fails instead of waiting for ever.
            QTimer.singleShot(5000, bench.app, lambda: qapp.exit(1))
            assert qapp.exec() == 0
        else:
            question.away_button.click()
    assert left == [True]


def test_the_status_bar_says_that_nothing_starts_it(bench: Bench) -> None:
    """While the program does not start with the session the status bar says so."""
    status = bench.app.window.status
    status.show_autostart(is_on=False)
    assert "没有开机启动" in status.reminders.whole
    status.show_autostart(is_on=True)
    assert "没有开机启动" not in status.reminders.whole


def test_undo_takes_a_whole_import_back(bench: Bench, qtbot: QtBot, tmp_path: Path) -> None:
    """The window's undo takes back all records of an import, and the board shows it."""
    rows = [
        ["标题", "发生时间", "报送时间"],
        *([f"第 {i} 件", "2026-11-23 08:00"] for i in range(3)),
    ]
    register, importing = bench.ledger.register, bench.ledger.importing
    making = Making(register.rules, register.office, register.now())
    book = importing.read(write_book(tmp_path / "台账.xlsx", 台账=rows))
    before = len(register.open_records())
    importing.write(importing.plan(book.name, sheet_plans(book, making), making), making)
    assert len(register.open_records()) == before + 3
    bench.app.window.undo_asked.emit()
    qtbot.waitUntil(lambda: bool(bench.status))
    assert len(register.open_records()) == before
    assert register.newest_import() is None


def test_the_log_page_opens_the_import(bench: Bench) -> None:
    """The button on the log page opens the dialog and asks for a file."""
    bench.app.window.show_page(Page.LOG)
    page = bench.app.window.page(Page.LOG)
    assert isinstance(page, LogPage)
    page.tools.import_button.click()
    (dialog,) = bench.app.window.findChildren(ImportDialog)
    assert dialog.isVisible()
    dialog.close()


def test_the_missing_holidays_are_owed_until_they_are_loaded(
    bench: Bench, qapp: QApplication
) -> None:
    """In November the board has the task; done without loading asks why, loading finishes it."""
    Choices(bench.ledger.settings).end_first_start()
    bench.app.pages.enter_owed()
    task = bench.ledger.open_records()[-1]
    assert task.title == "载入2027年放假安排"
    board = bench.app.window.board.model
    assert board.has_card(task.number)
    bench.app.window.board.finish_asked.emit(task.number, "load_notice")
    (dialog,) = bench.app.window.findChildren(FinishDialog)
    assert "还没有载入" in dialog.error.text()
    dialog.accept()
    assert bench.ledger.register.get(task.number).status is RecordStatus.OPEN
    dialog.reject()
    qapp.processEvents()
    notice = Notice(2027, "试", {date(2027, 2, 5): "春节"}, {})
    bench.ledger.calendar_keeper.load(notice)
    bench.app.pages.count_anew()
    assert bench.ledger.register.get(task.number).status is RecordStatus.DONE
    assert not board.has_card(task.number)
    known = len(list(bench.ledger.store.records(open_only=False, kind=None)))
    bench.app.pages.enter_owed()
    assert len(list(bench.ledger.store.records(open_only=False, kind=None))) == known
