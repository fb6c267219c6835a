"""How much of a spreadsheet is read at the most, and counting as it is read."""

from collections.abc import Sequence

from deadlines.refusal import Refusal
from deadlines.sheets.sheet import Cell

LARGEST_FILE = 50_000_000
"""Bytes of the file itself."""
LARGEST_INFLATED = 200_000_000
"""Bytes of all parts that are read, inflated."""
LARGEST_DECLARED = 1_000_000_000
"""Bytes a packed file may claim to hold, pictures and all."""
MOST_ROWS = 200_000
MOST_COLUMNS = 256
MOST_CELLS = 2_000_000
MOST_CHARACTERS = 50_000_000
"""In all cells together; a text that many cells share counts for each of them."""
MOST_MERGES = 50_000
MOST_LINKS = 200_000
"""Cells with an address behind them; a sheet of Excel's own has 65,530 at the most."""
MOST_SHEETS = 1_000
MOST_PARTS = 4_000
LONGEST_CELL = 100_000
MOST_MARKUP = 10_000_000
"""Tags in all parts, opening and closing: an ordinary ledger of 50,000 rows has two million."""


class SizeCheck:
    """Counts what has been read; each method raises Refusal once it is too much."""

    def __init__(self) -> None:
        self._bytes = self._rows = self._cells = self._characters = 0

    def add_bytes(self, count: int) -> None:
        """Count inflated bytes; raises "sheet-bomb"."""
        self._bytes += count
        if self._bytes > LARGEST_INFLATED:
            raise Refusal("sheet-bomb", most=LARGEST_INFLATED // 1_000_000)

    def add_row(self, number: int, cells: Sequence[Cell]) -> None:
        """Count a row; raises "sheet-too-many-rows", "…-columns", "…-cells", "sheet-bomb"."""
        width = len(cells)
        self._rows += 1
        self._cells += width
        self._characters += sum(len(cell) for cell in cells if isinstance(cell, str))
        if self._rows > MOST_ROWS:
            raise Refusal("sheet-too-many-rows", most=MOST_ROWS)
        if width > MOST_COLUMNS:
            raise Refusal("sheet-too-many-columns", number=number, most=MOST_COLUMNS)
        if self._cells > MOST_CELLS:
            raise Refusal("sheet-too-many-cells", most=MOST_CELLS)
        if self._characters > MOST_CHARACTERS:
            raise Refusal("sheet-bomb", most=MOST_CHARACTERS // 1_000_000)
