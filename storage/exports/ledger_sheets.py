"""The sheets beside an exported ledger: the statistics with their chart, and what it all means."""

import unicodedata
from collections.abc import Iterable
from typing import Any

from deadlines.appraisal.statistics import Verdict
from deadlines.calendar.working_calendar import WorkingCalendar
from deadlines.exports.about import LedgerAbout
from deadlines.exports.share_table import ShareTable
from deadlines.exports.table import LedgerColumn, LedgerTable
from deadlines.rules.rule import Kind

_LINE_ROW_HEIGHT = 15.0
_MOST_LINES = 8
_LOOKED_AT = 1000


def row_height(texts: Iterable[tuple[str, int]]) -> float:
    """Return the height in points for texts with the widths of their columns, in characters.

    Eight lines at the most: a note of pages must not push the next record out of sight.
    """
    return _LINE_ROW_HEIGHT * min(
        _MOST_LINES, max((_lines(text, width) for text, width in texts), default=1)
    )


def _lines(text: str, width: int) -> int:
    if len(text) * 2 < width and "\n" not in text:
        return 1
    return sum(1 + max(0, _columns(line) - 1) // width for line in text[:_LOOKED_AT].split("\n"))


def _columns(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


_HEAD, _LINE, _GREY = "#1F4E79", "#D0D7DE", "#7A7F85"
WRAPPED = frozenset(
    (
        LedgerColumn.TITLE,
        LedgerColumn.NOTE,
        LedgerColumn.REASON,
        LedgerColumn.HANDLING,
        LedgerColumn.RESULT,
        LedgerColumn.ANSWER,
        LedgerColumn.INSTRUCTION,
        LedgerColumn.DUTIES,
        LedgerColumn.CHECKS,
    )
)
"""The columns whose texts go on in further lines of the cell."""


class LedgerFormats:
    """The formats of one workbook; those of cancelled records are grey and struck through.

    The long table has gridlines instead of borders, so that its empty cells need not be written.
    """

    def __init__(self, workbook: Any, *, cancelled: bool = False, bordered: bool = True) -> None:
        usual: dict[str, object] = {"valign": "top"}
        if bordered:
            usual |= {"border": 1, "border_color": _LINE}
        if cancelled:
            usual |= {"font_color": _GREY, "font_strikeout": True}
        self.text = workbook.add_format(usual)
        self.wrapped = workbook.add_format({**usual, "text_wrap": True})
        self.number = workbook.add_format({**usual, "align": "center"})
        times = {**usual, "align": "left"}
        self.minutes = workbook.add_format({**times, "num_format": "yyyy-mm-dd hh:mm"})
        self.seconds = workbook.add_format({**times, "num_format": "yyyy-mm-dd hh:mm:ss"})
        self.share = workbook.add_format({**usual, "num_format": "0.0%"})
        self.header = workbook.add_format(
            {
                "bold": True, "font_color": "#FFFFFF", "bg_color": _HEAD, "valign": "vcenter",
                "border": 1, "border_color": _HEAD, "text_wrap": True,
            }
        )  # fmt: skip
        self.heading = workbook.add_format({"bold": True, "font_size": 14})
        self.label = workbook.add_format({**usual, "bold": True})
        self.muted = workbook.add_format({"font_color": _GREY})

    def format_for(self, column: LedgerColumn) -> Any:
        """Return the format of a column's texts."""
        return self.wrapped if column in WRAPPED else self.text


_FIRST = 3
"""The row of the headings over the shares."""

_A4 = 9
_FEW_MONTHS = 6
_COLOURS = ("#1F77B4", "#D1495B", "#3A7D44", "#8E6C8A", "#EDAE49", "#6C757D", "#1B2A41")
_TEXT_WIDTH = 80


def write_statistics(workbook: Any, sheet: Any, share: ShareTable, about: LedgerAbout) -> None:
    """Write the share done in time by month and kind, a chart of it, and the counts behind it."""
    formats = LedgerFormats(workbook)
    _prepare_print(sheet)
    sheet.set_column(0, 0, 14)
    sheet.set_column(1, 8, 11)
    sheet.write_string(0, 0, about.share_title(), formats.heading)
    sheet.write_string(1, 0, about.share_note(), formats.muted)
    months = share.months
    if not months:
        sheet.write_string(_FIRST, 0, about.nothing_judged())
        return
    headers = about.share_headers(share)
    for column, name in enumerate(headers):
        sheet.write_string(_FIRST, column, name, formats.header)
    last = _FIRST + len(months)
    for row, month in enumerate(months, _FIRST + 1):
        sheet.write_string(row, 0, f"{month.year}-{month.number:02}", formats.text)
        for column, group in enumerate(_groups(share), 1):
            figure = share.share(month, group)
            if figure is None:
                sheet.write_blank(row, column, None, formats.share)
            else:
                sheet.write_number(row, column, figure, formats.share)
    _write_counts(sheet, last + 2, share, about, formats, headers)
    _insert_chart(workbook, sheet, len(headers), last, about, is_short=len(months) <= _FEW_MONTHS)


def write_about(
    workbook: Any,
    sheet: Any,
    share: ShareTable,
    about: LedgerAbout,
    table: LedgerTable,
    calendar: WorkingCalendar,
) -> None:
    """Write who exported what when, and what each column means."""
    formats = LedgerFormats(workbook)
    _prepare_print(sheet)
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, _TEXT_WIDTH)
    sheet.write_string(0, 0, about.heading(), formats.heading)
    row = 1
    for row, (label, text) in enumerate(about.lines(share, calendar), 2):
        _write_pair(sheet, row, label, text, formats)
    row += 2
    for column, name in enumerate(about.columns_heading()):
        sheet.write_string(row, column, name, formats.header)
    for name, meaning in zip(table.headers(), table.meanings(), strict=True):
        row += 1
        _write_pair(sheet, row, name, meaning, formats)


def _groups(share: ShareTable) -> tuple[tuple[Kind, ...], ...]:
    """Return the kinds each column is about: every one, and where there are several, all.

    Patrols are no part of all.
    """
    every = tuple((kind,) for kind in share.kinds)
    return every if len(share.owed_kinds) < 2 else (*every, share.owed_kinds)


def _prepare_print(sheet: Any) -> None:
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)


def _write_pair(sheet: Any, row: int, label: str, text: str, formats: LedgerFormats) -> None:
    sheet.set_row(row, row_height(((text, _TEXT_WIDTH),)))
    sheet.write_string(row, 0, label, formats.label)
    sheet.write_string(row, 1, text, formats.wrapped)


def _write_counts(
    sheet: Any,
    row: int,
    share: ShareTable,
    about: LedgerAbout,
    formats: LedgerFormats,
    headers: tuple[str, ...],
) -> None:
    sheet.write_string(row, 0, about.counts_title(), formats.heading)
    row += 1
    for column, name in enumerate(("", *headers[1:])):
        sheet.write_string(row, column, name, formats.header)
    for verdict, name in zip(Verdict, about.verdict_names(), strict=True):
        row += 1
        sheet.write_string(row, 0, name, formats.text)
        for column, group in enumerate(_groups(share), 1):
            sheet.write_number(row, column, share.count(verdict, group), formats.text)


def _insert_chart(
    workbook: Any, sheet: Any, width: int, last: int, about: LedgerAbout, *, is_short: bool
) -> None:
    chart = workbook.add_chart({"type": "column"} if is_short else {"type": "line"})
    for column in range(1, width):
        series: dict[str, object] = {
            "name": [sheet.name, _FIRST, column],
            "categories": [sheet.name, _FIRST + 1, 0, last, 0],
            "values": [sheet.name, _FIRST + 1, column, last, column],
        }
        colour = _COLOURS[(column - 1) % len(_COLOURS)]
        if is_short:
            series["fill"] = {"color": colour}
        else:
            series["line"] = {"color": colour, "width": 2}
            series["marker"] = {"type": "circle", "size": 5, "fill": {"color": colour}}
        chart.add_series(series)
    chart.set_title({"name": about.share_title(), "overlay": False})
    chart.set_y_axis(
        {
            "num_format": "0%", "min": 0, "max": 1, "major_unit": 0.2,
            "major_gridlines": {"visible": True, "line": {"color": "#D0D7DE"}},
        }
    )  # fmt: skip
    chart.set_legend({"position": "bottom"})
    chart.show_blanks_as("gap")
    chart.set_size({"width": 760, "height": 380})
    sheet.insert_chart(_FIRST, width + 1, chart, {"description": about.share_title()})
