"""The dialog shows what a file would become, takes corrections, and writes when told to."""

import time
from pathlib import Path
from threading import Event
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from deadlines.columns.meaning import Meaning
from deadlines.imports.conversion import OldRows
from deadlines.records.record import RecordStatus
from deadlines.records.undoing import Batch
from deadlines.rules.rule import Kind
from storage.importing import Importing
from tests.support.command_line import ROOT
from tests.support.sheets import write_book
from tests.ui.importing.bench import Bench
from ui.importing.preview_model import PreviewColumn, RowFilter
from ui.importing.row_dialog import RowDialog
from ui.importing.undo import Undo

EXAMPLE = ROOT / "tests" / "data" / "ledger_example.xlsx"
HEADER = ["类型", "标题", "发生时间", "报送时间"]
ROWS: list[list[object]] = [
    list(HEADER),
    ["新闻", "第一件", "2026-11-20 09:00", "2026-11-23 10:00"],
    ["新闻", "第二件", "昨天", ""],
    ["新闻", "第一件", "2026-11-20 09:00", ""],
    ["合计", "", "", ""],
]


def a_file(bench: Bench, *rows: list[object]) -> Path:
    return write_book(bench.folder / "台账.xlsx", 台账=list(rows) or ROWS)


def test_before_a_file_is_chosen_there_is_nothing_to_import(bench: Bench) -> None:
    """An empty dialog says what to do and offers no import."""
    assert "xlsx" in bench.dialog.file_label.text()
    assert not bench.dialog.import_button.isEnabled()


def test_a_file_is_previewed_row_by_row(bench: Bench) -> None:
    """Every row says what becomes of it, and nothing is written yet."""
    bench.open(a_file(bench))
    assert bench.column(PreviewColumn.OUTCOME) == ["跳过", "已办结", "看不懂", "重复", "跳过"]
    assert "C3：看不懂时间“昨天”" in bench.column(PreviewColumn.REMARKS)[2]
    assert "已办结 1" in bench.dialog.preview.counts.text()
    assert "导入 1 条" in bench.dialog.import_button.text()
    assert bench.titles() == []


def test_the_button_writes_and_tells(bench: Bench) -> None:
    """The import is in the ledger once the button was pressed, and the dialog goes."""
    bench.open(a_file(bench))
    bench.dialog.import_button.click()
    bench.qtbot.waitUntil(lambda: bool(bench.imported))
    assert bench.imported[0].count == 1
    assert bench.titles() == ["第一件"]


def test_only_the_rows_with_problems_can_be_shown(bench: Bench) -> None:
    """The filter leaves what needs a person's eye."""
    bench.open(a_file(bench))
    bench.dialog.preview.filter.choose(RowFilter.TROUBLE)
    assert bench.column(PreviewColumn.TITLE) == ["新闻 第二件 昨天"]
    bench.dialog.preview.filter.choose(RowFilter.DUPLICATE)
    assert bench.column(PreviewColumn.REMARKS) == ["与第 2 行重复"]


def test_a_ticked_duplicate_is_imported_all_the_same(bench: Bench) -> None:
    """The tick counts in the button, and in the import."""
    bench.open(a_file(bench))
    model = bench.dialog.preview.model
    place = model.index(3, PreviewColumn.OUTCOME)
    assert model.setData(place, Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    assert "导入 2 条" in bench.dialog.import_button.text()
    bench.dialog.import_button.click()
    bench.qtbot.waitUntil(lambda: bool(bench.imported))
    assert bench.titles() == ["第一件", "第一件"]


def test_what_a_ledger_carried_on_tells_besides_is_ticked(bench: Bench) -> None:
    """A known record that the file says is finished is listed, and updated unless unticked."""
    row: list[object] = ["新闻", "第一件", "2026-11-24 09:00", ""]
    bench.open(a_file(bench, list(HEADER), row))
    bench.dialog.import_button.click()
    bench.qtbot.waitUntil(lambda: bool(bench.imported))
    bench.dialog = bench.make()
    bench.open(a_file(bench, list(HEADER), [*row[:3], "2026-11-24 10:00"]))
    assert bench.column(PreviewColumn.OUTCOME)[1] == "更新"
    assert "第 1 号记录：报送稿件和审批表完成于" in bench.column(PreviewColumn.REMARKS)[1]
    assert "导入 0 条，更新 1 条" in bench.dialog.import_button.text()
    model = bench.dialog.preview.model
    place = model.index(1, PreviewColumn.OUTCOME)
    assert model.setData(place, Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    assert not bench.dialog.import_button.isEnabled()
    assert model.setData(place, Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    bench.dialog.import_button.click()
    bench.qtbot.waitUntil(lambda: len(bench.imported) > 1)
    assert bench.store.get(1).status is RecordStatus.DONE


def test_a_column_can_be_given_another_meaning(bench: Bench) -> None:
    """A corrected column is read anew; the column that had the meaning goes into the note."""
    rows: list[list[object]] = [
        ["类型", "标题", "发生时间", "旧标题"],
        ["新闻", "甲", "2026-11-24 09:00", "乙"],
    ]
    bench.open(a_file(bench, *rows))
    bench.dialog.columns.boxes[3].choose(Meaning.TITLE)
    bench.settle()
    assert bench.dialog.columns.meanings[1] is Meaning.OTHER
    assert bench.column(PreviewColumn.TITLE)[1] == "乙"


def opened_row(bench: Bench, row: int) -> RowDialog:
    bench.dialog.preview.table.selectRow(row)
    bench.dialog.preview.mend_button.click()
    (dialog,) = bench.dialog.findChildren(RowDialog)
    return dialog


def test_a_doubtful_cell_can_be_mended(bench: Bench) -> None:
    """The row is read anew with the other text; the tick of another row stays."""
    bench.open(a_file(bench))
    model = bench.dialog.preview.model
    model.setData(
        model.index(3, PreviewColumn.OUTCOME),
        Qt.CheckState.Checked.value,
        Qt.ItemDataRole.CheckStateRole,
    )
    dialog = opened_row(bench, 2)
    assert dialog.fields[2].text() == "昨天"
    assert not dialog.is_typed()
    dialog.fields[2].setText("2026-11-24 09:00")
    dialog.accept()
    bench.settle()
    assert bench.column(PreviewColumn.OUTCOME) == ["跳过", "已办结", "在办", "重复", "跳过"]
    assert "导入 3 条" in bench.dialog.import_button.text()
    bench.dialog.import_button.click()
    bench.qtbot.waitUntil(lambda: bool(bench.imported))
    assert sorted(bench.titles()) == ["第一件", "第一件", "第二件"]


def test_all_that_is_said_of_a_row_is_in_sight(bench: Bench) -> None:
    """The table cuts a long remark; under it the chosen row's stands whole."""
    bench.open(a_file(bench))
    assert bench.dialog.preview.details.isHidden()
    bench.dialog.preview.table.selectRow(2)
    assert bench.dialog.preview.details.text() == "C3：看不懂时间“昨天”"


def test_rows_outside_the_table_cannot_be_mended(bench: Bench) -> None:
    """The header itself is none of the rows that are read."""
    bench.open(a_file(bench))
    bench.dialog.preview.table.selectRow(0)
    assert not bench.dialog.preview.mend_button.isEnabled()


def test_the_meaning_of_a_column_is_remembered_for_the_next_ledger(bench: Bench) -> None:
    """What was chosen for a column is proposed where a column of that name comes again."""
    rows: list[list[object]] = [
        ["类型", "标题", "发生时间", "收尾"],
        ["新闻", "甲", "2026-11-24 09:00", "2026-11-24 10:00"],
    ]
    bench.open(a_file(bench, *rows))
    assert bench.column(PreviewColumn.OUTCOME)[1] == "在办"
    bench.dialog.columns.boxes[3].choose(Meaning.DONE)
    bench.settle()
    bench.dialog.import_button.click()
    bench.qtbot.waitUntil(lambda: bool(bench.imported))
    bench.dialog = bench.make()
    bench.open(a_file(bench, rows[0], ["新闻", "乙", "2026-11-24 09:00", "2026-11-24 10:00"]))
    assert bench.dialog.columns.meanings[3] is Meaning.DONE
    assert bench.column(PreviewColumn.OUTCOME)[1] == "已办结"


def test_who_wrote_in_is_said_to_be_left_out(bench: Bench) -> None:
    """The columns about members of the public are named over the columns, once."""
    header: list[object] = ["留言时间", "留言内容", "姓名", "联系电话"]
    bench.open(a_file(bench, header, ["2026-11-20 08:00", "路灯", "某人", "1"]))
    assert bench.dialog.personal_label.text() == "姓名、联系电话：来信来访人的个人信息，不导入"
    bench.dialog.columns.boxes[2].choose(Meaning.OTHER)
    bench.settle()
    assert bench.dialog.personal_label.text().startswith("联系电话：")


def test_the_header_can_be_another_row(bench: Bench) -> None:
    """Where the wrong row was taken for the header the person says which one it is."""
    rows: list[list[object]] = [["名称", "日期"], ["甲", "2026-11-20"], ["标题", "发生时间"],
                                ["乙", "2026-11-24 09:00"]]  # fmt: skip
    bench.open(a_file(bench, *rows))
    bench.dialog.choices.kind.choose(Kind.NEWS)
    bench.settle()
    assert bench.column(PreviewColumn.OUTCOME) == ["跳过", "在办", "看不懂", "在办"]
    bench.dialog.bar.header.setValue(3)
    bench.settle()
    assert bench.column(PreviewColumn.OUTCOME) == ["跳过", "跳过", "跳过", "在办"]


def test_a_file_without_a_header_can_still_be_read(bench: Bench) -> None:
    """The dialog says so, and the person gives the columns their meanings."""
    bench.open(a_file(bench, ["某某", "甲"], ["2026-11-24 09:00", "乙"]))
    assert not bench.dialog.error.isHidden()
    bench.dialog.columns.boxes[0].choose(Meaning.AT)
    bench.settle()
    bench.dialog.columns.boxes[1].choose(Meaning.TITLE)
    bench.settle()
    bench.dialog.choices.kind.choose(Kind.NEWS)
    bench.settle()
    assert bench.column(PreviewColumn.OUTCOME) == ["看不懂", "在办"]


def test_a_sheet_can_be_left_out(bench: Bench) -> None:
    """Of a workbook with several sheets the person chooses which are imported."""
    sheets: dict[str, list[list[object]]] = {
        "一月": ROWS[:2],
        "二月": [list(HEADER), ["新闻", "另一件", "2026-11-24 09:00", ""]],
    }
    bench.open(write_book(bench.folder / "台账.xlsx", **sheets))
    assert "导入 2 条" in bench.dialog.import_button.text()
    bench.dialog.bar.take.click()
    bench.settle()
    assert "导入 1 条" in bench.dialog.import_button.text()


def test_old_rows_can_be_left_to_do(bench: Bench) -> None:
    """What has no finish time and was due long ago is history unless the person says otherwise."""
    bench.open(a_file(bench, list(HEADER), ["新闻", "旧事", "2026-01-05", ""]))
    assert "作为已归档" in bench.dialog.preview.counts.text()
    bench.dialog.choices.old.choose(OldRows.OPEN)
    bench.settle()
    assert bench.column(PreviewColumn.OUTCOME)[1] == "在办"


def test_a_refused_file_says_why(bench: Bench) -> None:
    """What is no spreadsheet leaves the dialog open, with the reason."""
    path = bench.folder / "a.xlsx"
    path.write_bytes(b"\x89PNG\r\n\x1a\n")
    bench.open(path)
    assert "png" in bench.dialog.error.text()
    assert not bench.dialog.error.isHidden()
    assert not bench.dialog.import_button.isEnabled()


def test_the_example_ledger_is_understood(bench: Bench) -> None:
    """A unit's ledger as people keep it becomes nine records."""
    bench.open(EXAMPLE)
    assert "导入 9 条" in bench.dialog.import_button.text()


def test_closing_after_corrections_asks_first(bench: Bench) -> None:
    """What the person has put right is not thrown away by one key."""
    bench.open(a_file(bench))
    bench.dialog.choices.kind.choose(Kind.NEWS)
    bench.settle()
    bench.dialog.reject()
    (question,) = bench.dialog.findChildren(QMessageBox)
    assert bench.dialog.isVisible()
    question.close()


def test_every_control_has_a_name(bench: Bench) -> None:
    """Screen readers can tell all controls."""
    bench.open(EXAMPLE)
    dialog = bench.dialog
    choices: list[QWidget] = [dialog.choices.kind, dialog.choices.old, dialog.preview.filter]
    named: list[QWidget] = [
        dialog.bar.sheets,
        dialog.bar.header,
        dialog.columns,
        dialog.preview.table,
        *choices,
    ]
    assert all(box.accessibleName() for box in dialog.columns.boxes)
    assert all(control.accessibleName() for control in named)


def test_undo_takes_the_import_back_in_a_thread(bench: Bench) -> None:
    """The window's undo takes all records of an import back; then there is nothing left to undo."""
    undo = Undo(bench.unit.ledger, bench.register, bench.window)
    bench.open(a_file(bench))
    bench.dialog.import_button.click()
    bench.qtbot.waitUntil(lambda: bool(bench.imported))
    with bench.qtbot.waitSignals([undo.done, bench.register.reloaded]):
        undo.begin()
    assert bench.store.get(1).status is RecordStatus.CANCELLED
    with bench.qtbot.waitSignal(undo.refused):
        undo.begin()


def test_many_rows_are_shown_quickly(bench: Bench) -> None:
    """The table asks for what it paints only: scrolling to the end takes no time."""
    rows: list[list[object]] = [list(HEADER)]
    rows += [["新闻", f"第 {i} 件", "2026-11-20 09:00", ""] for i in range(2_000)]
    bench.open(a_file(bench, *rows))
    begin = time.perf_counter()
    bench.dialog.preview.table.scrollToBottom()
    bench.dialog.grab()
    assert time.perf_counter() - begin < 1.0


class SlowImporting(Importing):
    """Writes when the test lets it."""

    go_on: Event

    def write(self, *what: Any, **named: Any) -> Batch:
        self.go_on.wait(20)
        return super().write(*what, **named)


def slow(bench: Bench) -> SlowImporting:
    """Return what the dialog imports with from now on, which waits before it writes."""
    importing = SlowImporting(bench.file)
    importing.go_on = Event()
    bench.dialog._importing = importing
    return importing


def test_closing_while_it_writes_stops_it_first(bench: Bench) -> None:
    """Esc in the first moment of the writing waits for its end, and tells of what is written."""
    importing = slow(bench)
    bench.open(a_file(bench))
    closed: list[int] = []
    bench.dialog.finished.connect(closed.append)
    bench.dialog.import_button.click()
    bench.dialog.reject()
    assert closed == []
    importing.go_on.set()
    bench.qtbot.waitUntil(lambda: bool(closed))
    written = len(bench.register.register.open_records())
    assert len(bench.imported) == bool(written)


def test_nothing_can_be_changed_while_it_writes(bench: Bench) -> None:
    """While it writes neither the choices nor the file can be changed."""
    importing = slow(bench)
    bench.open(a_file(bench))
    bench.dialog.import_button.click()
    assert not bench.dialog.columns.isEnabled()
    assert not bench.dialog.file_button.isEnabled()
    importing.go_on.set()
    bench.qtbot.waitUntil(lambda: bool(bench.imported))
