"""The log's model: it reads what is looked at and forgets the rest."""

import tracemalloc

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from deadlines.records.log_query import LogQuery, LogView
from deadlines.refusal import Refusal
from tests.support.log_rows import EndlessView, FixedView, a_row
from tests.ui.log.desk import NOW, TEXTS, MakeDesk, cell, news, numbers
from ui.log.columns import COLUMNS, ShownColumn
from ui.log.model import LogModel

pytestmark = pytest.mark.usefixtures("qapp")

MILLION = 1_000_000


def a_model(view: LogView, *words: str) -> LogModel:
    model = LogModel(TEXTS)
    model.show_view(view, words)
    return model


def test_a_line_is_read_where_it_is_asked_for() -> None:
    """Of a million lines, those around the ones asked for are read."""
    view = EndlessView(MILLION)
    model = a_model(view)
    assert model.rowCount() == MILLION
    assert view.read == 0
    assert cell(model, 600_000, ShownColumn.NUMBER) == "400000"
    assert view.read <= 200
    assert cell(model, 600_001, ShownColumn.SOURCE) == "微博"
    assert view.read <= 200


def test_memory_does_not_grow_with_what_is_read() -> None:
    """A walk through thirty thousand lines keeps as few of them as the first step."""
    model = a_model(EndlessView(MILLION))
    for row in range(0, 5_000, 50):
        model.line(row)
    tracemalloc.start()
    for row in range(5_000, 35_000, 50):
        model.line(row)
    grown = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert model.kept <= 1_200
    assert grown < 3_000_000


def test_two_places_at_once_are_read_once() -> None:
    """Going back and forth between two places reads each once."""
    view = EndlessView(MILLION)
    model = a_model(view)
    for _ in range(20):
        model.line(10)
        model.line(900_000)
    assert view.read <= 400


def test_lines_that_are_gone_are_blank() -> None:
    """Lines that another process has taken away meanwhile are blank, not an error."""
    view = FixedView([a_row(number) for number in range(1, 11)])
    model = a_model(view)
    del view._rows[5:]
    assert cell(model, 4, ShownColumn.NUMBER) == "5"
    assert model.index(7, 0).data() is None


def test_a_refused_block_is_told_once_and_blank(desk: MakeDesk) -> None:
    """Lines that cannot be read are blank, and the reason is told once."""
    log = desk(news()).log
    model = a_model(log.open(LogQuery(), NOW))
    told: list[Refusal] = []
    model.failed.connect(told.append)
    log.refusal = Refusal("disk-error", path="/data")
    assert model.index(0, 0).data() is None
    assert model.index(0, 1).data() is None
    assert [refusal.code for refusal in told] == ["disk-error"]


def test_the_model_keeps_qts_rules() -> None:
    """Qt's own tester has nothing to say against the model."""
    model = a_model(FixedView(map(a_row, range(1, 500))))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_view(EndlessView(3))
    model.show_view(FixedView(()))
    assert numbers(model) == []
    del tester


def test_tooltips_are_plain_text() -> None:
    """A title with markup is shown as it was typed, in the tooltip too."""
    model = a_model(FixedView([a_row(title="<img src=x> & <b>食堂</b>")]))
    tip = model.index(0, COLUMNS.index(ShownColumn.TITLE)).data(Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in tip
    assert "&lt;img src=x&gt; &amp;" in tip


def test_a_sorted_column_says_so() -> None:
    """The header of the column the log is sorted by has an arrow, and says it aloud."""
    model = a_model(EndlessView(3))
    model.mark_sorted(ShownColumn.DUE, descending=False)
    section, across = COLUMNS.index(ShownColumn.DUE), Qt.Orientation.Horizontal
    assert model.headerData(section, across) == "到期 ▲"
    spoken = model.headerData(section, across, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "到期，升序"
    assert model.headerData(0, across) == "编号"
