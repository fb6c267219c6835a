"""Exporting from the app: where to, how far it is, and what came of it."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from deadlines.progress import Progress
from deadlines.records.log_query import LogColumn, LogQuery
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind
from tests.support.unit_ledger import SUNDAY_NIGHT
from tests.ui.exporting.bench import Bench
from ui.exporting import OutcomeBox

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_what_was_exported_is_said(bench: Bench, tmp_path: Path) -> None:
    """In the end the number of records and the file are named, a query having been passed on."""
    target = tmp_path / "台账.xlsx"
    query = LogQuery(kinds=frozenset({Kind.NEWS}), sort=LogColumn.TITLE)
    bench.export(target, query)
    assert bench.exports.asked == [(target, query, SUNDAY_NIGHT)]
    assert bench.said() == f"已导出 1 件记录\n{target}"


def test_a_calendar_is_said_by_its_duties(bench: Bench, tmp_path: Path) -> None:
    """For a calendar file it is said how many duties it holds."""
    bench.export(tmp_path / "a.ics")
    assert bench.said().startswith("已导出 3 项待办到日历文件")
    assert (tmp_path / "a.ics").read_bytes().count(b"BEGIN:VEVENT") == 3


def test_a_refusal_is_said_in_words(bench: Bench, tmp_path: Path) -> None:
    """Where the file cannot be written, the sentence says why and what to do."""

    def held(_: Progress) -> None:
        raise Refusal("file-in-use", path=tmp_path / "a.csv")

    bench.exports.during = held
    bench.export(tmp_path / "a.csv")
    assert "请先在 Excel 等程序里关闭它" in bench.said()


def test_a_cancelled_export_says_nothing(bench: Bench, qtbot: QtBot, tmp_path: Path) -> None:
    """The user knows that the export was cancelled: no window says so."""
    go_on = Event()

    def wait(progress: Progress) -> None:
        progress(1, 10)
        go_on.wait(10)
        progress(2, 10)

    bench.exports.during = wait
    bench.exporting.export(LogQuery(), tmp_path / "a.csv")
    work = bench.exporting.work
    assert work is not None
    qtbot.waitUntil(work.isVisible)
    bench.exporting.export(LogQuery(), tmp_path / "b.csv")  # one at a time
    work.cancel_button.click()
    go_on.set()
    qtbot.waitUntil(lambda: bench.exporting.work is None)
    assert bench.exporting.box is None
    assert len(bench.exports.asked) == 1
    assert not (tmp_path / "a.csv").exists()


def test_the_folder_can_be_opened(qtbot: QtBot, tmp_path: Path) -> None:
    """From what is said in the end, a button leads to the file."""
    opened: list[Path] = []

    def note(folder: Path) -> bool:
        opened.append(folder)
        return True

    box = OutcomeBox("已导出", tmp_path / "a.csv", open_folder=note)
    qtbot.addWidget(box)
    box.open()
    assert box.folder_button is not None
    box.folder_button.click()
    assert opened == [tmp_path]


def test_the_file_is_asked_for(bench: Bench) -> None:
    """The window offers the three formats and a name with the day."""
    bench.exporting.ask(LogQuery())
    dialog = bench.file_dialog()
    assert [name.split("*")[1].strip(")") for name in dialog.nameFilters()] == [
        ".xlsx", ".csv", ".json",
    ]  # fmt: skip
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    (name,) = dialog.selectedFiles()
    assert Path(name).name.startswith("限时办台账-2026-11-22")
    for filter_, ending in zip(dialog.nameFilters(), ("xlsx", "csv", "json"), strict=True):
        dialog.filterSelected.emit(filter_)
        assert dialog.defaultSuffix() == ending
    dialog.close()


def test_a_phone_gets_a_calendar_of_all_that_is_owed(
    bench: Bench, qtbot: QtBot, tmp_path: Path
) -> None:
    """The command of its own asks for a calendar, with all records whatever their status."""
    bench.exporting.ask_calendar()
    dialog = bench.file_dialog()
    assert dialog.windowTitle() == "导出到手机日历"
    assert dialog.defaultSuffix() == "ics"
    (name,) = dialog.selectedFiles()
    assert Path(name).name.startswith("限时办日历-2026-11-22")
    dialog.fileSelected.emit(str(tmp_path / "a.ics"))
    dialog.close()
    qtbot.waitUntil(lambda: bench.exporting.box is not None)
    assert bench.said().startswith("已导出 3 项待办到日历文件")
    ((_, query, _),) = bench.exports.asked
    assert query.statuses == frozenset()


def test_a_name_is_shown_as_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    """What looks like markup in a path is no markup."""
    box = OutcomeBox("<b>x</b>", tmp_path / "<img src=x>.csv")
    qtbot.addWidget(box)
    assert box.textFormat() is Qt.TextFormat.PlainText
