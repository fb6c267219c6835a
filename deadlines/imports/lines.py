"""Reads the rows of one sheet by the meaning of its columns; every row gets its fate."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import tzinfo
from itertools import zip_longest

from deadlines.columns.meaning import TIMES, Meaning
from deadlines.columns.names import is_personal
from deadlines.rules.rule import Kind
from deadlines.sheets.entry import Fate, Line, Remark, Skipped, Unreadable
from deadlines.sheets.entry_reader import EntryReader
from deadlines.sheets.frame import Frame, is_numbered, is_period, section_kind
from deadlines.sheets.header import Header, is_header_again
from deadlines.sheets.sheet import FIRST_SERIAL, Cell, Sheet, SheetRow, display_text, is_nothing
from deadlines.sheets.vocabulary import COUNTED, DITTO, NOTES, SIGNED, TOTALS
from deadlines.values import dataclass, replace

_QUOTED = 40
_LONGEST_PART = 20
"""Characters that a line of its own, as 2026年3月, is shorter than."""
_PAGE_TITLE = re.compile("台账|统计|汇总|登记|一览|清单|表$|[(（]续")
_IDLE = frozenset({Meaning.NUMBER, Meaning.KIND, Meaning.STATUS, Meaning.LEVEL, Meaning.IGNORE})


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """How one sheet is to be read: its header (None: it has no table) and its columns."""

    sheet: Sheet
    header: Header | None
    meanings: tuple[Meaning, ...]
    frame: Frame

    @property
    def personal_columns(self) -> list[str]:
        """The names of the columns that say who wrote in, which are not taken."""
        names = self.header.names if self.header else ()
        return [
            " ".join(name.split())
            for name, meaning in zip(names, self.meanings, strict=bool(names))
            if meaning is Meaning.IGNORE and is_personal(name)
        ]


class LineReader:
    """Reads the lines of one sheet."""

    def __init__(self, plan: SheetPlan, zone: tzinfo, kind: Kind | None) -> None:
        self._plan = plan
        self._name = plan.sheet.name
        self._frame = plan.frame
        self._columns = {
            column: meaning
            for column, meaning in enumerate(plan.meanings)
            if meaning is not Meaning.IGNORE
        }
        self._titles = [c for c, m in self._columns.items() if m is Meaning.TITLE]
        self._times = [c for c, m in self._columns.items() if m in TIMES]
        self._idle = {c for c, m in enumerate(plan.meanings) if m in _IDLE}
        self._above: SheetRow | None = None
        header = plan.header
        self._heads = {
            text
            for row in plan.sheet.rows
            if header is not None and row.number < header.rows[0]
            for cell in row.cells
            if isinstance(cell, str) and (text := cell.strip())
        }
        names = plan.header.names if plan.header else ()
        self._entries = EntryReader(
            self._columns, names, plan.frame, zone, kind, is_text=plan.sheet.is_text
        )

    def lines(self, on_row: Callable[[], None]) -> Iterator[Line]:
        """Yield every row's line, from the top; `each` is called before each row."""
        header = self._plan.header
        rows = self._plan.sheet.rows
        for row, below in zip_longest(rows, rows[1:]):
            on_row()
            if header is None:
                yield self._skip(row, Skipped.NO_TABLE)
            elif row.number < header.rows[0]:
                yield self._skip(row, Skipped.TITLE)
            elif row.number <= header.rows[-1]:
                yield self._skip(row, Skipped.HEADER)
            else:
                yield self._line(row, below, header)

    def _line(self, row: SheetRow, below: SheetRow | None, header: Header) -> Line:
        row = self._without_ditto_marks(row)
        own = [
            (column, cell)
            for column, cell in enumerate(row.cells)
            if column not in row.filled and not is_nothing(cell)
        ]
        skipped = self._skip_reason(row, own, header)
        if skipped is None and below is not None and self._is_page_title(own):
            skipped = Skipped.TITLE if is_header_again(below, header) else None
        if skipped is not None:
            return self._skip(row, skipped)
        self._above = row
        remarks: list[Remark] = []
        if row.hidden:
            remarks.append(Remark("hidden-row"))
        try:
            entry = self._entries.read_entry(row, self._frame, remarks)
        except Unreadable as trouble:
            text = self._text(row)
            return Line(self._name, row.number, Fate.TROUBLE, trouble=trouble.remark, text=text)
        return Line(
            self._name, row.number, Fate.READ, entry, remarks=tuple(remarks), text=entry.title
        )

    def _skip_reason(
        self, row: SheetRow, own: Sequence[tuple[int, Cell]], header: Header
    ) -> Skipped | None:
        telling = [(c, cell) for c, cell in own if c not in self._idle]
        texts = [(c, cell.strip()) for c, cell in own if isinstance(cell, str)]
        if not own:
            return Skipped.EMPTY
        if any(TOTALS.match(text) for _, text in texts[:3]) and not self._has_day(row):
            return Skipped.TOTAL
        if SIGNED.match(texts[0][1] if texts else "") and self._is_signature(row, texts[0][0]):
            return Skipped.NOTE
        if is_header_again(row, header):
            return Skipped.HEADER
        if len(own) == 1 and texts:
            column, text = texts[0]
            if text in self._heads:
                return Skipped.TITLE
            if column not in self._times and self._is_part_title(text, column):
                self._frame = self._frame.frame_after(text)
                return Skipped.NOTE
            if is_numbered(text) and column not in {*self._titles, *self._times}:
                return Skipped.NOTE
            is_title = column in self._titles
            if column not in self._times and (not is_title or NOTES.match(text)):
                return Skipped.NOTE
        has_title = any(c in self._titles for c, _ in own)
        if texts and NOTES.match(texts[0][1]) and not has_title:
            return Skipped.NOTE
        if not telling and not any(c in self._titles or c in self._times for c, _ in own):
            return Skipped.EMPTY
        return None

    def _is_page_title(self, own: Sequence[tuple[int, Cell]]) -> bool:
        """Return whether a row above a repeated header is the title of the printed page."""
        column, cell = own[0]
        is_title = isinstance(cell, str) and bool(_PAGE_TITLE.search(cell))
        return len(own) == 1 and (column not in self._titles or is_title)

    def _is_part_title(self, text: str, column: int) -> bool:
        """Return whether a line of its own says the kind, or the month, of the rows below it."""
        if len(text) >= _LONGEST_PART:
            return False
        if section_kind(text) is not None or is_period(text):
            return True
        return column not in self._titles and self._frame.frame_after(text) != self._frame

    def _without_ditto_marks(self, row: SheetRow) -> SheetRow:
        """Return the row with what stands above in place of marks that say "the same"."""
        above = self._above
        if above is None or not any(isinstance(c, str) and c.strip() in DITTO for c in row.cells):
            return row
        cells = tuple(
            above.cell(column) if isinstance(cell, str) and cell.strip() in DITTO else cell
            for column, cell in enumerate(row.cells)
        )
        return replace(row, cells=cells)

    def _is_signature(self, row: SheetRow, column: int) -> bool:
        """Return whether a row that begins like one is a signature, by its columns."""
        return column not in self._titles or not self._has_day(row)

    def _has_day(self, row: SheetRow) -> bool:
        cells = [
            cell
            for column in self._times
            if not isinstance(cell := row.cell(column), str)
            or not any(shape.match(cell.strip()) for shape in (TOTALS, SIGNED, COUNTED))
        ]
        counts = (isinstance(cell, float) and cell < FIRST_SERIAL for cell in cells)
        return any(
            not is_nothing(cell) and not count for cell, count in zip(cells, counts, strict=True)
        )

    def _skip(self, row: SheetRow, why: Skipped) -> Line:
        return Line(self._name, row.number, Fate.SKIPPED, skipped=why, text=self._text(row))

    def _text(self, row: SheetRow) -> str:
        text = "  ".join(
            " ".join(display_text(cell).split()) for cell in row.cells if cell is not None
        )
        return text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…"
