"""Recurring tasks on the screen: begun in the form, listed, changed, stopped, taken back."""

from datetime import datetime

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from deadlines.phrases.times import read_time
from deadlines.records.record import RecordStatus
from deadlines.recurring.pattern import Every, Move
from deadlines.rules.rule import Kind
from tests.support.builders import SHANGHAI
from tests.support.unit_ledger import MakeLedger, UnitLedger
from ui.editor.editor import Editor
from ui.recurring.coming import ComingTasks
from ui.recurring.series_dialog import SeriesDialog, SeriesForm
from ui.recurring.words import PatternWords
from ui.theme import Theme
from ui.wording.history import EntryWords

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=SHANGHAI)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def begin(ledger: UnitLedger, theme: Theme, window: QWidget) -> None:
    editor = Editor(ledger.desk(theme), Kind.TASK, read_time, None, window)
    editor.open()
    editor.form.title.setPlainText("舆情周报")
    editor.form.time.line.setText("11月27日")
    own = editor.form.own
    own.task.steps.setText("盖章、电子版")
    own.undertakers.line.setText("办公室 62330001；团委")
    own.task.every.choose(Every.WEEK)
    assert own.task.days.text() == "依次：2026-11-27 周五、2026-12-04 周五、2026-12-11 周五…"
    editor.accept()


def test_the_form_begins_a_series(make_ledger: MakeLedger, theme: Theme, window: QWidget) -> None:
    """A task logged with a repetition is the first of its series, due when the office closes."""
    ledger = make_ledger(NOW)
    begin(ledger, theme, window)
    (record,) = ledger.store.open_records()
    (series,) = ledger.ledger.recurring.all
    assert record.turn is not None
    assert record.turn.series == series.number
    assert (series.minute, series.pattern.every) == (None, Every.WEEK)
    assert [one.name for one in record.undertakers] == ["办公室", "团委"]
    assert [check.mark for check in record.checks] == ["盖章", "电子版"]


def test_undo_takes_a_series_back_with_its_first_task(
    make_ledger: MakeLedger, theme: Theme, window: QWidget
) -> None:
    """Taking the logging of a recurring task back leaves no series behind."""
    ledger = make_ledger(NOW)
    assert ledger.register.since == 0
    begin(ledger, theme, window)
    assert ledger.register.undo().status is RecordStatus.CANCELLED
    assert ledger.ledger.recurring.all == ()


def test_the_list_changes_and_stops_a_series(
    make_ledger: MakeLedger, theme: Theme, window: QWidget
) -> None:
    """The list says when the next task comes; the form changes it, the button stops it."""
    ledger = make_ledger(NOW)
    begin(ledger, theme, window)
    dialog = SeriesDialog(ledger.desk(theme), ledger.ledger.recurring, window)
    line = dialog.list.topLevelItem(0)
    assert line is not None
    assert [line.text(column) for column in range(3)] == [
        "舆情周报", "每周（周五），逢休息日提前", "2026-12-04 周五",
    ]  # fmt: skip
    dialog.change.click()
    form = dialog.findChildren(SeriesForm)[-1]
    assert not form.is_typed()
    form.time.line.setText("2026-12-05 10:00")
    form.own.every.choose(Every.MONTH)
    form.own.move_days.choose(Move.AFTER)
    form.accept()
    line = dialog.list.topLevelItem(0)
    assert line is not None
    assert [line.text(1), line.text(2)] == ["每月（5日），逢休息日顺延", "2026-12-07 周一"]
    dialog.stop.click()
    line = dialog.list.topLevelItem(0)
    assert line is not None
    assert (line.text(2), dialog.stop.text()) == ("已停止", "继续重复")


def test_the_list_of_none_says_how_to_begin(
    make_ledger: MakeLedger, theme: Theme, window: QWidget
) -> None:
    """Without a series the list says where to begin one."""
    ledger = make_ledger(NOW)
    dialog = SeriesDialog(ledger.desk(theme), ledger.ledger.recurring, window)
    assert not dialog.nothing.isHidden()
    assert dialog.list.isHidden()


def test_what_was_skipped_is_said(
    make_ledger: MakeLedger, theme: Theme, window: QWidget, qtbot: QtBot
) -> None:
    """After an absence the newest task is entered, and how many were skipped is said."""
    ledger = make_ledger(NOW)
    begin(ledger, theme, window)
    ledger.clock.jump(datetime(2027, 1, 25, 9, 0, tzinfo=SHANGHAI))
    coming = ComingTasks(ledger.desk(theme), lambda: ledger.ledger.recurring)
    with qtbot.waitSignal(coming.said) as said:
        coming.enter()
    assert said.args == ["重复事项跳过未列入的：“舆情周报” 7 次"]
    records = ledger.register.open_records()
    assert len(records) == 2
    (entry,) = ledger.history.entries_of(records[1].number)
    text = EntryWords(ledger.voice).entry_text(entry, records[1])
    assert text == "按日列入：之前 7 次没有列入，最近是 2027-01-15"
    words, series = PatternWords(ledger.voice), ledger.ledger.recurring.all
    assert words.belonging(records[1].turn, series) == "重复：每周（周五），逢休息日提前"
    assert words.belonging(None, series) == ""
