"""The texts of a row by the meaning of their columns."""

from collections.abc import Mapping, Sequence

from deadlines.cell_shown import shown
from deadlines.cell_trouble import Remark, Unreadable
from deadlines.guarded_text import unguarded
from deadlines.meaning import Meaning
from deadlines.record import LONGEST_TITLE, visible
from deadlines.sheet import Cell, CellError, SheetRow
from deadlines.sheet_names import NOTHING


class RowCells:
    """Finds the cells of rows of one sheet.

    `is_exact` takes texts to the last space, as the program's own export wrote them; in a text
    file (`is_text`) that export guards some with an apostrophe.
    """

    def __init__(
        self,
        columns: Mapping[int, Meaning],
        names: Sequence[str],
        *,
        is_exact: bool,
        is_text: bool,
    ) -> None:
        self.is_exact = is_exact
        self._names, self._is_text = names, is_text
        self.by_meaning: dict[Meaning, list[int]] = {}
        for column, meaning in columns.items():
            self.by_meaning.setdefault(meaning, []).append(column)
        self.places = {meaning: found[0] for meaning, found in self.by_meaning.items()}

    def title(self, row: SheetRow) -> str:
        """Return the title; raises Unreadable."""
        column, cell = self.first(row, Meaning.TITLE)
        if isinstance(cell, CellError):
            raise Unreadable("cell-error", column=column, text=cell.text)
        title = self._exactly(cell)
        if not any(map(visible, title)) or (not self.is_exact and title in NOTHING):
            raise Unreadable("no-title", column=column)
        if len(title) > LONGEST_TITLE:
            raise Unreadable("title-long", column=column, length=len(title), most=LONGEST_TITLE)
        if not _is_whole(title):
            raise Unreadable("text-broken", column=column)
        return title

    def link(self, row: SheetRow, remarks: list[Remark]) -> str:
        """Return the address in the row, also one behind a cell."""
        columns = self.by_meaning.get(Meaning.LINK, ())
        for column in columns:
            address = row.links.get(column, "")
            text = self.text(row, Meaning.LINK, remarks)
            return address if address and "://" not in text else text
        for column in self.by_meaning.get(Meaning.TITLE, ()):
            address = row.links.get(column, "")
            if address.startswith(("http://", "https://")):
                return address
        return ""

    def text(self, row: SheetRow, meaning: Meaning, remarks: list[Remark]) -> str:
        """Return the texts of all columns of a meaning."""
        texts = [self.cell_text(row, c, remarks) for c in self.by_meaning.get(meaning, ())]
        return "\n".join(text for text in texts if text)

    def cell_text(self, row: SheetRow, column: int, remarks: list[Remark]) -> str:
        """Return a cell as text; raises Unreadable("text-broken")."""
        cell = row.cell(column)
        if isinstance(cell, CellError):
            remarks.append(Remark("error-left-out", column, {"text": cell.text}))
            return ""
        text = self._exactly(cell)
        if not _is_whole(text):
            raise Unreadable("text-broken", column=column)
        return "" if not self.is_exact and text in NOTHING else text

    def _exactly(self, cell: Cell) -> str:
        """Return a text as it is meant: as typed, or as the program's own export wrote it."""
        if not self.is_exact:
            return shown(cell).strip()
        text = cell if isinstance(cell, str) else shown(cell)
        return unguarded(text) if self._is_text else text

    def named(self, column: int, cell: Cell) -> str:
        """Return a cell under its column's name, as it goes into the note."""
        name = self._names[column] if column < len(self._names) else ""
        return f"{name}：{shown(cell).strip()}" if name else shown(cell).strip()

    def first(self, row: SheetRow, meaning: Meaning) -> tuple[int, Cell]:
        """Return the first column of a meaning and its cell; -1 and None without one."""
        columns = self.by_meaning.get(meaning, ())
        for column in columns:
            return column, row.cell(column)
        return -1, None


def _is_whole(text: str) -> bool:
    """Tell whether no character of the text is broken off; ten times quicker than looking."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
