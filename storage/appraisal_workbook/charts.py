"""The workbook's charts: a spreadsheet's own, over the cells of the report's tables."""

from typing import Any

from storage.appraisal_workbook.book import MONTH, SHARE, Book

_GRID = {"visible": True, "line": {"color": "#DDE1E6", "width": 0.5}}


def months_chart(book: Book, head: int, last: int) -> Any:
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
    chart.set_y_axis({"min": 0, "max": 1, "num_format": "0%", "major_gridlines": _GRID})
    chart.set_legend({"none": True})
    return chart


def kinds_chart(book: Book, head: int, last: int) -> Any:
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
    chart.set_x_axis({"num_format": "0", "min": 0, "major_gridlines": _GRID})
    chart.set_y_axis({"reverse": True, "crossing": "max", "major_gridlines": {"visible": False}})
    chart.set_legend({"position": "bottom"})
    return chart
