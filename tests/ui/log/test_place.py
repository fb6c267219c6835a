"""Finding a record again in another view of the log, on the real one."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from deadlines.records.log_query import LogColumn, LogQuery, LogView
from deadlines.records.record import Record
from storage.database.database import Database
from storage.database.opening import open_database
from storage.log.log import LogViews
from storage.tables.records import RecordTable
from tests.bench.make_ledger import LAST, fill
from tests.support.log_rows import EndlessView, FixedView, a_row
from tests.ui.log.desk import news
from ui.log.filters import Order
from ui.log.place import FoundRow, find

COUNT, OPEN = 1500, 60


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """A ledger on disk with records of all kinds."""
    with open_database(tmp_path_factory.mktemp("log") / "duedesk.sqlite") as database:
        fill(database, COUNT, OPEN)
        yield database


def view_of(ledger: Database, order: Order, text: str = "") -> LogView:
    query = LogQuery(text, sort=order.column, descending=order.descending)
    return LogViews(ledger).open(query, LAST)


@pytest.mark.parametrize("descending", [True, False])
@pytest.mark.parametrize("column", list(LogColumn))
def test_a_record_is_found_in_every_order(
    ledger: Database, column: LogColumn, descending: bool
) -> None:
    """In every order of a small log a record is found however far it has moved."""
    order = Order(column, descending)
    view, store = view_of(ledger, order), RecordTable(ledger)
    for row in range(0, view.count, 97):
        number = view.rows(row, 1)[0].number
        far = 0 if row > view.count // 2 else view.count
        assert find(view, order, store.get(number), far) == FoundRow(row)


def test_a_record_that_the_search_leaves_out_is_not_found(ledger: Database) -> None:
    """A record that does not fit the search is surely not among its lines."""
    view, store = view_of(ledger, Order(), "停车"), RecordTable(ledger)
    shown = {line.number for line in view.rows(0, view.count)}
    missing = [n for n in range(1, COUNT + 1, 50) if n not in shown]
    assert missing
    assert all(find(view, Order(), store.get(n), 0) == FoundRow(None) for n in missing)


def numbered(number: int) -> Record:
    """Return the record of an endless log's line."""
    return replace(news(), number=number, at=a_row(number).at)


def test_a_large_log_is_looked_through_quickly() -> None:
    """Among a million lines in the order of time, a record is found in a few looks."""
    view = EndlessView(1_000_000)
    assert find(view, Order(), numbered(345_678), 0) == FoundRow(1_000_000 - 345_678)
    assert view.read < 200


def test_a_large_log_in_another_order_is_searched_nearby_only() -> None:
    """In another order a record of a large log is found near where it was, else not for sure."""
    view, order = EndlessView(1_000_000), Order(LogColumn.TITLE)
    assert find(view, order, numbered(999_990), 30) == FoundRow(10)
    assert find(view, order, numbered(5), 30) == FoundRow(None, is_sure=False)


def test_a_search_that_was_cut_is_in_order_of_entry() -> None:
    """A record is found in a search that was cut, though it is not in the order asked for."""
    rows = [a_row(n, at=a_row(n * 7919 % 9973).at) for n in range(10_000, 0, -1)]
    view = FixedView(rows, is_cut=True)
    record = replace(news(), number=321, at=rows[-321].at)
    assert find(view, Order(), record, 0) == FoundRow(10_000 - 321)
    assert find(view, Order(), replace(record, at=record.at + timedelta(1)), 0).row is not None
