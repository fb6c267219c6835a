"""The tables of a web page under the name of a workbook, as office systems export them."""

import re
from pathlib import Path

from deadlines.progress import Progress, ignore_progress
from deadlines.refusal import Refusal
from deadlines.sheets.sheet import Book, Cell, Merge, Sheet
from storage.sheets.csv_sheet import encoding_of
from storage.sheets.limits import LONGEST_CELL, MOST_CELLS, MOST_COLUMNS, SizeCheck
from storage.sheets.merged import PlainRow, repeat_merged
from storage.sheets.values import from_text

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([A-Za-z0-9_-]{2,20})", re.IGNORECASE)
_FOREIGN = (b"big5", b"shift", b"euc", b"iso-2022", b"koi")
_HEAD, _PIECE = 4000, 1 << 16
_MOST_TAGS = 3_000_000
_MOST_ROWS_MERGED = 10_000
_BREAKS = frozenset({"br", "p", "div", "li"})
_SPACE = re.compile(r"[^\S\n]+")
_HIDDEN = re.compile(r"display\s*:\s*none")


def read_html(path: Path, content: bytes, progress: Progress = ignore_progress) -> Book:
    """Return the tables of a page, one below the other; raises Refusal "sheet-…".

    Nothing that the page names is fetched or run.
    """
    from lxml import etree

    named = _CHARSET.search(content[:_HEAD])
    if named is not None and named[1].lower().startswith(_FOREIGN):
        raise Refusal("sheet-encoding", path=path.name)
    text = content.decode(encoding_of(content, path))
    if text.count("<") > _MOST_TAGS:
        raise Refusal("sheet-too-many-cells", most=MOST_CELLS)
    page = _Page()
    parser = etree.HTMLParser(target=page, encoding="utf-8", no_network=True)
    try:
        for start in range(0, len(text), _PIECE):
            parser.feed(text[start : start + _PIECE].encode())
            progress(start, len(text))
        parser.close()
    except etree.XMLSyntaxError:
        raise Refusal("sheet-damaged", part=path.name) from None
    rows = repeat_merged(page.rows, page.merges, page.links)
    return Book(path.name, (Sheet("", rows, merges=tuple(page.merges)),) if rows else ())


class _Table:
    """A table that is open: its row in hand, and how far merged cells reach down."""

    def __init__(self) -> None:
        self.cells: list[Cell] = []
        self.hidden = self.in_row = False
        self.rows_left: dict[int, int] = {}

    def free_column(self) -> int:
        """Return the next column that no merged cell from above takes."""
        while self.rows_left.get(len(self.cells), 0) > 0:
            self.cells.append(None)
        return len(self.cells)


class _Page:
    """Takes the page's tags and texts as they come, and keeps the rows of its tables."""

    def __init__(self) -> None:
        self.rows: list[PlainRow] = []
        self.merges: list[Merge] = []
        self.links: dict[int, dict[int, str]] = {}
        self._tally = SizeCheck()
        self._tables: list[_Table] = []
        self._text: list[str] | None = None
        self._length = 0
        self._span = (1, 1)
        self._link = ""
        self._number = 1

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "table":
            self._end_row()
            self._tables.append(_Table())
        elif not self._tables:
            return
        elif tag == "tr":
            self._end_row()
            table = self._tables[-1]
            table.in_row = True
            table.hidden = _HIDDEN.search(attributes.get("style", "")) is not None
        elif tag in ("td", "th"):
            self._end_cell()
            self._tables[-1].in_row = True
            self._text, self._length, self._link = [], 0, ""
            self._span = (
                _count(attributes.get("rowspan"), _MOST_ROWS_MERGED),
                _count(attributes.get("colspan"), MOST_COLUMNS),
            )
        elif tag == "a" and attributes.get("href", "").startswith(("http://", "https://")):
            self._link = self._link or attributes["href"]
        elif tag in _BREAKS and self._text:
            self._text.append("\n")

    def end(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._end_cell()
        elif tag == "tr":
            self._end_row()
        elif tag == "table" and self._tables:
            self._end_row()
            self._tables.pop()

    def data(self, text: str) -> None:
        if self._text is not None:
            self._length += len(text)
            if self._length > LONGEST_CELL:
                raise Refusal("sheet-bomb", most=LONGEST_CELL // 1000)
            self._text.append(text.replace("\r", " ").replace("\n", " "))

    def close(self) -> None:
        self._end_row()

    def _end_cell(self) -> None:
        if self._text is None:
            return
        table = self._tables[-1]
        lines = (_SPACE.sub(" ", line).strip() for line in "".join(self._text).split("\n"))
        column, (down, across) = table.free_column(), self._span
        self._text = None
        if self._link:
            self.links.setdefault(self._number, {})[column] = self._link
        if down > 1 or across > 1:
            last = (self._number + down - 1, column + across - 1)
            self.merges.append(Merge(self._number, column, *last))
        table.cells += [from_text("\n".join(filter(None, lines))), *[None] * (across - 1)]
        if down > 1:
            table.rows_left |= dict.fromkeys(range(column, column + across), down)
        if len(table.cells) > MOST_COLUMNS:
            raise Refusal("sheet-too-many-columns", number=self._number, most=MOST_COLUMNS)

    def _end_row(self) -> None:
        self._end_cell()
        if not self._tables or not self._tables[-1].in_row:
            return
        table = self._tables[-1]
        self._tally.add_row(self._number, table.cells)
        if any(cell is not None for cell in table.cells) or table.rows_left:
            self.rows.append((self._number, table.hidden, table.cells))
        self._number += 1
        table.rows_left = {c: left - 1 for c, left in table.rows_left.items() if left > 1}
        table.cells, table.in_row, table.hidden = [], False, False


def _count(text: str | None, most: int) -> int:
    found = re.fullmatch("[1-9][0-9]{0,8}", (text or "").strip())
    return min(int(found[0]), most) if found else 1
