"""How the cells of an exported workbook look."""

from typing import Any

from deadlines.ledger_table import LedgerColumn

_HEAD, _LINE, _GREY = "#1F4E79", "#D0D7DE", "#7A7F85"
_WRAPPED = frozenset((LedgerColumn.TITLE, LedgerColumn.NOTE, LedgerColumn.REASON))


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

    def of(self, column: LedgerColumn) -> Any:
        """Return the format of a column's texts."""
        return self.wrapped if column in _WRAPPED else self.text
