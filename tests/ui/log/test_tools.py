"""The log's button for an export of what it shows."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtTest import QSignalSpy

from deadlines.records.log_query import LogColumn, LogQuery
from deadlines.records.record import RecordStatus
from tests.support.builders import MONDAY
from tests.ui.log.desk import MakeDesk, news, numbers
from ui.log.columns import COLUMNS, ShownColumn


def test_the_query_of_what_is_shown_is_passed_on(desk: MakeDesk) -> None:
    """Search, filters and order are those of the lines on the screen."""
    made = desk(
        news("停车难"),
        news("停车场"),
        news("典礼"),
        replace(news("停"), status=RecordStatus.CANCELLED),
    )
    page = made.page()
    page.set_search("停")
    page.table.horizontalHeader().sectionClicked.emit(COLUMNS.index(ShownColumn.TITLE))
    asked = QSignalSpy(page.export_asked)
    page.tools.export_action.trigger()
    query = asked.at(0)[0]
    assert isinstance(query, LogQuery)
    assert (query.text, query.sort) == ("停", LogColumn.TITLE)
    view = made.log.open(query, made.plain.now())
    assert [row.number for row in view.rows(0, 100)] == numbers(page.model)
    assert view.count == 2


def test_nothing_shown_is_not_exported(desk: MakeDesk) -> None:
    """Without a line there is nothing to export; with one there is again."""
    page = desk(news(at=MONDAY + timedelta(days=1))).page()
    assert page.tools.export_action.isEnabled()
    page.set_search("没有这样的记录")
    assert not page.tools.export_action.isEnabled()
    page.clear_filters()
    assert page.tools.export_action.isEnabled()


def test_the_button_has_a_name(desk: MakeDesk) -> None:
    """Somebody who cannot see the button hears what it does."""
    button = desk(news()).page().tools.export_button
    assert button.text() == "导出"
    assert [action.text() for action in button.menu().actions()] == [
        "导出列出的记录…",
        "导出到手机日历…",
        "承办情况通报…",
    ]
