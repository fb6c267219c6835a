"""A table of a text file: its encoding and its separator are found out."""

import csv
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from deadlines.progress import Progress, unwatched
from deadlines.refusal import Refusal
from deadlines.sheets.sheet import Book, Cell, Sheet, SheetRow
from storage.sheets.limits import MOST_COLUMNS, MOST_ROWS, SizeCheck
from storage.sheets.values import from_text

_SEPARATORS = (",", "\t", ";", "，", "|", "；")
_TRIED = 30
_LONGEST_LINE = 1_000_000
_LONGEST_ROW = 2_000_000
_MOST_LINES = 10 * MOST_ROWS
"""A cell may have lines of its own, and empty ones count nothing."""
_TELL_EVERY = 1000
_CONTROL = frozenset(map(chr, range(32))) - frozenset("\t\n\r\x0b\x0c\x1a\x1c\x1d\x1e\x1f")


def read_csv(path: Path, content: bytes, progress: Progress = unwatched) -> Book:
    """Return the one sheet of a text file; raises Refusal "sheet-…"."""
    text = decoded(content, path)
    separator, text = _told(text)
    separator = separator or _separator_of(text)
    tally = SizeCheck()
    rows: list[SheetRow] = []
    lines = _Lines(text)
    reader = csv.reader(lines, delimiter=separator, skipinitialspace=False)
    number = 1
    try:
        for index, fields in enumerate(reader):
            lines.in_row = 0
            # The row's number is that of its place in Excel, where a text of many lines is one row.
            if len(fields) > MOST_COLUMNS and any(fields[MOST_COLUMNS:]):
                raise Refusal("sheet-too-many-columns", number=index + 1, most=MOST_COLUMNS)
            cells: tuple[Cell, ...] = tuple(
                from_text(_plain(field)) for field in fields[:MOST_COLUMNS]
            )
            number = index + 1
            if any(cells):
                tally.add_row(number, cells)
                rows.append(SheetRow(number, cells))
            if index % _TELL_EVERY == 0:
                progress(lines.taken, len(text))
    except csv.Error as error:
        raise Refusal("sheet-csv-quote", number=number + 1) from error
    if rows and _swallowed(rows[-1], text):
        raise Refusal("sheet-csv-quote", number=rows[-1].number)
    return Book(path.name, (Sheet("", tuple(rows), is_text=True),) if rows else ())


def _plain(field: str) -> str:
    """Return a cell without the ="…" by which programs keep Excel from changing a text."""
    if field.startswith('="') and field.endswith('"') and field.count('"') == 2:
        return field[2:-1]
    return field


def decoded(content: bytes, path: Path) -> str:
    """Return the text: UTF-8 or UTF-16 with or without a mark, else GB 18030; raises Refusal."""
    for mark, encoding in (
        (b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"),
    ):  # fmt: skip
        if content.startswith(mark):
            return _text(content, encoding, path)
    if b"\0" in content[:4000]:
        even, odd = content[:4000:2].count(0), content[1:4000:2].count(0)
        return _text(content, "utf-16-le" if odd > even else "utf-16-be", path)
    try:
        return _text(content, "utf-8", path)
    except Refusal:
        return _text(content, "gb18030", path)


def _text(content: bytes, encoding: str, path: Path) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        raise Refusal("sheet-encoding", path=path.name) from None
    if not _CONTROL.isdisjoint(text):
        raise Refusal("sheet-not-a-sheet", found="binary")
    return text


def _told(text: str) -> tuple[str, str]:
    """Return the separator that a first line "sep=;" names for Excel, and the rest."""
    line, _, rest = text.partition("\n")
    line = line.strip().lower()
    if line.startswith("sep=") and len(line) == 5:
        return line[4], "\n" + rest
    return "", text


def _separator_of(text: str) -> str:
    """Return the separator that gives the first lines the most columns, the most evenly."""
    best, best_score = ",", 0.0
    head = text[:200_000]
    for separator in _SEPARATORS:
        if separator not in head:
            continue
        try:
            widths = [
                len(row) for row in islice(csv.reader(_Lines(head), delimiter=separator), _TRIED)
            ]
        except (csv.Error, Refusal):
            continue
        wide = [width for width in widths if width > 1]
        if not wide:
            continue
        usual = max(set(wide), key=wide.count)
        score = wide.count(usual) / len(widths) * min(usual, 20) ** 0.5
        if score > best_score:
            best, best_score = separator, score
    return best


class _Lines:
    """Gives the lines of a text to the reader; one line or row too long for a table is refused."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.taken = 0
        self.in_row = self.lines = 0

    def __iter__(self) -> Iterator[str]:
        text, size = self._text, len(self._text)
        while self.taken < size:
            end = text.find("\n", self.taken) + 1 or size
            if (lone := text.find("\r", self.taken, end) + 1) and lone < end - 1:
                end = lone  # an old Mac's line ends
            self.in_row += end - self.taken
            self.lines += 1
            if self.lines > _MOST_LINES:
                raise Refusal("sheet-too-many-rows", most=MOST_ROWS)
            if end - self.taken > _LONGEST_LINE or self.in_row > _LONGEST_ROW:
                raise Refusal("sheet-row-too-long", number=self.lines, most=_LONGEST_LINE)
            line = text[self.taken : end]
            self.taken = end
            yield line


def _swallowed(row: SheetRow, text: str) -> bool:
    """Return whether a quote that nobody closed made the rest of the file one cell."""
    last = next((cell for cell in reversed(row.cells) if cell is not None), "")
    if not isinstance(last, str) or "\n" not in last or text.rstrip().endswith('"'):
        return False
    return text.rstrip("\r\n").endswith(last.rstrip("\r\n")[-20:])
