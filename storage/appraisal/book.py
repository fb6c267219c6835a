"""The workbook and its formats, and how values come into its cells."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta, tzinfo
from functools import cache
from io import BytesIO
from typing import Any

from deadlines.appraisal.statistics import Month
from deadlines.records.history import HistoryHead

MOST_ROWS = 1_000_000
"""The most duties listed: a sheet takes 1,048,576 rows."""

_LONGEST = 16_000
"""Characters of a cell's text: a cell takes 32,767 UTF-16 units."""
_NO_XML = re.compile("[\ud800-\udfff\ufffe\uffff]")
_FONT = "Microsoft YaHei"
_GRID = "#BFC5CC"
_DAY = timedelta(days=1)

DATE, MONTH = "yyyy-mm-dd", "yyyy-mm"
TIME, LENGTH, SHARE, WHOLE = "yyyy-mm-dd hh:mm", "[h]:mm:ss", "0.0%", "0"


class WorkbookWriter:
    """An .xlsx being written. Rows and columns count from 0."""

    def __init__(
        self, content: BytesIO, names: Sequence[str], title: str, made_at: datetime
    ) -> None:
        from xlsxwriter import Workbook

        options = {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_numbers": False,
            "strings_to_urls": False,
        }
        self._book = Workbook(content, options)
        self._particulars = {"title": text(title), "created": made_at.replace(tzinfo=None)}
        self._book.set_properties(self._particulars)
        self.names = names
        self.report, self.late, self.patrol, self.details = (
            self._book.add_worksheet(name) for name in names
        )
        self._format = cache(self._make_format)

    def mark(self, head: HistoryHead) -> None:
        """Let the file carry the head of the history it was made from, for `check --report`."""
        self._book.set_properties({**self._particulars, "comments": head.mark})

    def format(self, number: str = "General", /, **look: object) -> Any:
        """Return a cell's format: bordered and plain unless told otherwise."""
        return self._format(number, tuple(sorted(look.items())))

    def head(self) -> Any:
        """Return the format of a column's heading."""
        return self.format(bold=True, bg_color="#E8EDF5", align="center", text_wrap=True)

    def begin(self, sheet: Any, headings: Sequence[str], widths: Sequence[int]) -> None:
        """Write the headings of a sheet that is one table, and set its columns' widths."""
        for column, (head, width) in enumerate(zip(headings, widths, strict=True)):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, head, self.head())

    def bare_format(self, **look: object) -> Any:
        """Return a format without borders."""
        return self.format("General", border=0, **look)

    def due(self, due: datetime | None, zone: tzinfo) -> tuple[datetime | None, Any]:
        """Return a deadline as a cell's value and format; midnight reads as 24:00."""
        if due is None:
            return None, self.format()
        local = wall(due, zone)
        if local.time() != time():
            return local, self.format(TIME)
        # The value is the instant itself, so that sorting and counting go by it.
        return local, self.format(f'"{(local - _DAY).date():%Y-%m-%d} 24:00"', align="right")

    def chart(self, options: dict[str, str]) -> Any:
        """Return a new chart."""
        return self._book.add_chart(options)

    def close(self) -> None:
        """Write all of it."""
        self._book.close()

    def _make_format(self, number: str, look: tuple[tuple[str, object], ...]) -> Any:
        plain: dict[str, object] = {
            "font_name": _FONT,
            "font_size": 10,
            "num_format": number,
            "valign": "vcenter",
            "border": 1,
            "border_color": _GRID,
        }
        return self._book.add_format(plain | dict(look))


def wall(instant: datetime, zone: tzinfo) -> datetime:
    """Return the clock's time in the zone, without it: spreadsheets know none."""
    return instant.astimezone(zone).replace(tzinfo=None)


def midnight(day: date) -> datetime:
    """Return a day as a cell's value."""
    return datetime.combine(day, time())


def month_cell(month: Month) -> datetime:
    """Return a month as a cell's value: a number, since a text might be taken for a date."""
    return datetime(month.year, month.number, 1)  # noqa: DTZ001 - a spreadsheet's times have no zone


def days(span: timedelta) -> float:
    """Return a length of time as a cell's value."""
    return span / _DAY


def text(value: str) -> str:
    """Return what a cell can hold of a text."""
    found = _NO_XML.sub("\ufffd", value)
    return found if len(found) <= _LONGEST else f"{found[:_LONGEST]}…"


def quote_sheet_name(name: str) -> str:
    """Return a sheet's name as formulas have it."""
    return "'" + name.replace("'", "''") + "'"


def letter(column: int) -> str:
    """Return a column's letters."""
    from xlsxwriter.utility import xl_col_to_name

    return str(xl_col_to_name(column))


def write_cell(sheet: Any, row: int, column: int, value: object, look: Any) -> None:
    """Write a text as a text, whatever it looks like; None as an empty cell, others as they are."""
    if isinstance(value, str):
        sheet.write_string(row, column, text(value), look)
    else:
        sheet.write(row, column, value, look)


def write_cells(sheet: Any, row: int, cells: Iterable[tuple[object, Any]]) -> None:
    """Write a row of values with their formats from the left."""
    for column, (value, look) in enumerate(cells):
        write_cell(sheet, row, column, value, look)


def column_range(sheet: str, column: int, rows: int) -> str:
    """Return a column of a table with so many rows as a formula's range, headings left out."""
    name = letter(column)
    return f"{quote_sheet_name(sheet)}!${name}$2:${name}${max(rows, 1) + 1}"


def finish(sheet: Any, footer: str, *, landscape: bool, repeat: int | None = None) -> None:
    """Set a sheet up for printing: A4, as wide as the paper, with the pages' numbers."""
    sheet.set_paper(9)
    if landscape:
        sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.5, right=0.5, top=0.7, bottom=0.7)
    numbered = footer.format(page="&P", pages="&N")
    sheet.set_footer(f"&C{numbered}")
    sheet.hide_gridlines(2)
    if repeat is not None:
        sheet.repeat_rows(repeat)
        sheet.freeze_panes(repeat + 1, 0)


_GRID_CHARTS = {"visible": True, "line": {"color": "#DDE1E6", "width": 0.5}}


def months_chart(book: WorkbookWriter, head: int, last: int) -> Any:
    """Return the chart of the shares of the months in the rows from `head` on to `last`."""
    name, first = book.names[0], head + 1
    chart = book.chart({"type": "column"})
    chart.add_series(
        {
            "name": [name, head, 6],
            "categories": [name, first, 0, last, 0],
            "values": [name, first, 6, last, 6],
            "fill": {"color": "#2F6BED"},
            "gap": 80,
            "data_labels": {"value": True, "num_format": SHARE},
        }
    )
    chart.set_x_axis({"text_axis": True, "num_format": MONTH})
    chart.set_y_axis({"min": 0, "max": 1, "num_format": "0%", "major_gridlines": _GRID_CHARTS})
    chart.set_legend({"none": True})
    return chart


def kinds_chart(book: WorkbookWriter, head: int, last: int) -> Any:
    """Return the chart of the duties of each kind in the rows from `head` on to `last`."""
    name, first = book.names[0], head + 1
    chart = book.chart({"type": "bar", "subtype": "stacked"})
    for column, colour in ((2, "#1F8F62"), (3, "#E8920C"), (4, "#D1302F"), (5, "#C3C9D1")):
        chart.add_series(
            {
                "name": [name, head, column],
                "categories": [name, first, 0, last, 0],
                "values": [name, first, column, last, column],
                "fill": {"color": colour},
                "gap": 60,
            }
        )
    # The first kind stands on top, as in the table.
    chart.set_x_axis({"num_format": "0", "min": 0, "major_gridlines": _GRID_CHARTS})
    chart.set_y_axis({"reverse": True, "crossing": "max", "major_gridlines": {"visible": False}})
    chart.set_legend({"position": "bottom"})
    return chart
