"""A table of a text file: its encoding and its separator are found out."""

import codecs
import csv
import io
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from deadlines.progress import Progress, ignore_progress
from deadlines.refusal import Refusal
from deadlines.sheets.sheet import Book, Cell, Sheet, SheetRow
from storage.sheets.limits import MOST_COLUMNS, MOST_ROWS, SizeCheck
from storage.sheets.values import SharedTexts, from_text

_SEPARATORS = (",", "\t", ";", "，", "|", "；")
_TRIED = 30
_LONGEST_LINE = 1_000_000
_LONGEST_ROW = 2_000_000
_MOST_LINES = 10 * MOST_ROWS
"""A cell may have lines of its own, and empty ones count nothing."""
_TELL_EVERY = 1000
_PIECE, _HEAD, _TAIL = 1 << 20, 200_000, 400
_CONTROL = frozenset(map(chr, range(32))) - frozenset("\t\n\r\x0b\x0c\x1a\x1c\x1d\x1e\x1f")


def read_csv(path: Path, content: bytes, progress: Progress = ignore_progress) -> Book:
    """Return the one sheet of a text file; raises Refusal "sheet-…"."""
    encoding = encoding_of(content, path)
    lines = _Lines(content, encoding)
    tally, shared = SizeCheck(), SharedTexts()
    rows: list[SheetRow] = []
    reader = csv.reader(lines, delimiter=lines.separator, skipinitialspace=False)
    number = 1
    try:
        for index, fields in enumerate(reader):
            lines.in_row = 0
            # The row's number is that of its place in Excel, where a text of many lines is one row.
            if len(fields) > MOST_COLUMNS and any(fields[MOST_COLUMNS:]):
                raise Refusal("sheet-too-many-columns", number=index + 1, most=MOST_COLUMNS)
            cells: tuple[Cell, ...] = tuple(
                shared.share(from_text(_plain(field))) for field in fields[:MOST_COLUMNS]
            )
            number = index + 1
            if any(cells):
                tally.add_row(number, cells)
                rows.append(SheetRow(number, cells))
            if index % _TELL_EVERY == 0:
                progress(lines.place(), len(content))
    except csv.Error as error:
        if lines.in_row == lines.last:  # one line alone has the field that is too long
            most = csv.field_size_limit()
            raise Refusal("sheet-row-too-long", number=number + 1, most=most) from error
        raise Refusal("sheet-csv-quote", number=number + 1) from error
    if rows and _is_swallowed(rows[-1], lines.tail):
        raise Refusal("sheet-csv-quote", number=rows[-1].number)
    return Book(path.name, (Sheet("", tuple(rows), is_text=True),) if rows else ())


def _plain(field: str) -> str:
    """Return a cell without the ="…" by which programs keep Excel from changing a text."""
    if field.startswith('="') and field.endswith('"') and field.count('"') == 2:
        return field[2:-1]
    return field


def encoding_of(content: bytes, path: Path) -> str:
    """Return the encoding: UTF-8 or UTF-16 with or without a mark, else GB 18030.

    Raises Refusal, also for signs that no text holds.
    """
    for mark, encoding in (
        (b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"),
    ):  # fmt: skip
        if content.startswith(mark):
            return _decode(content, encoding, path)
    if b"\0" in content[:4000]:
        even, odd = content[:4000:2].count(0), content[1:4000:2].count(0)
        return _decode(content, "utf-16-le" if odd > even else "utf-16-be", path)
    try:
        return _decode(content, "utf-8", path)
    except Refusal:
        return _decode(content, "gb18030", path)


def _decode(content: bytes, encoding: str, path: Path) -> str:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        for start in range(0, len(content) + 1, _PIECE):
            piece = content[start : start + _PIECE]
            if not _CONTROL.isdisjoint(decoder.decode(piece, start + _PIECE > len(content))):
                raise Refusal("sheet-not-a-sheet", found="binary")
    except UnicodeDecodeError:
        raise Refusal("sheet-encoding", path=path.name) from None
    return encoding


def _separator_of(head: str) -> str:
    """Return the separator that gives the first lines the most columns, the most evenly."""
    best, best_score = ",", 0.0
    for separator in _SEPARATORS:
        if separator not in head:
            continue
        try:
            widths = [
                len(row)
                for row in islice(
                    csv.reader(io.StringIO(head, newline=""), delimiter=separator), _TRIED
                )
            ]
        except csv.Error:
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
    """Gives the lines of a text to the reader; one line or row too long for a table is refused.

    A first line "sep=;" tells Excel the separator, and is given as an empty one.
    """

    def __init__(self, content: bytes, encoding: str) -> None:
        self._bytes = io.BytesIO(content)
        self._stream = io.TextIOWrapper(self._bytes, encoding, newline="")
        head = io.TextIOWrapper(io.BytesIO(content), encoding, newline="").read(_HEAD)
        line = head.partition("\n")[0].strip().lower()
        self._has_told = line.startswith("sep=") and len(line) == 5
        self.separator = line[4] if self._has_told else _separator_of(head)
        self.in_row = self.lines = self.last = 0
        self.tail = ""
        """The end of what has been given, without its empty lines."""

    def place(self) -> int:
        """Return how many bytes have been taken, about."""
        return self._bytes.tell()

    def __iter__(self) -> Iterator[str]:
        while line := self._stream.readline(_LONGEST_LINE + 1):
            self.last = len(line)
            self.in_row += self.last
            self.lines += 1
            if self.lines > _MOST_LINES:
                raise Refusal("sheet-too-many-rows", most=MOST_ROWS)
            if len(line) > _LONGEST_LINE or self.in_row > _LONGEST_ROW:
                raise Refusal("sheet-row-too-long", number=self.lines, most=_LONGEST_LINE)
            if not line.isspace():
                self.tail = (self.tail + line[-_TAIL:])[-_TAIL:]
            yield "\n" if self._has_told and self.lines == 1 else line


def _is_swallowed(row: SheetRow, tail: str) -> bool:
    """Return whether a quote that is not closed made the rest of the file one cell."""
    last = next((cell for cell in reversed(row.cells) if cell is not None), "")
    if not isinstance(last, str) or "\n" not in last or tail.rstrip().endswith('"'):
        return False
    return "".join(tail.split()).endswith("".join(last[-20:].split()))
