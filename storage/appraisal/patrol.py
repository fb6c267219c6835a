"""The days of the span with their patrols, which the report's formulas count."""

from enum import IntEnum

from deadlines.appraisal.appraisal import Appraisal
from deadlines.patrol.days import PatrolMark
from deadlines.wording.appraisal import AppraisalWords
from deadlines.wording.appraisal_headings import HeadingWords
from storage.appraisal.book import (
    DATE,
    WHOLE,
    WorkbookWriter,
    column_range,
    finish,
    midnight,
    write_cells,
)


class PatrolColumn(IntEnum):
    """The columns, from the left."""

    DAY = 0
    WEEKDAY = 1
    WORKING = 2
    MARK = 3
    DONE = 4
    MISSED = 5
    STREAK = 6
    NUMBERS = 7


_WIDTHS = (12, 8, 14, 12, 14, 12, 12, 32)


class PatrolDays:
    """Writes the days, and names their columns for formulas."""

    def __init__(
        self, book: WorkbookWriter, report: Appraisal, words: AppraisalWords, headings: HeadingWords
    ) -> None:
        self._book, self._report, self._words, self._headings = book, report, words, headings

    def column(self, column: PatrolColumn) -> str:
        """Return a column as a formula's range, headings left out."""
        return column_range(self._book.names[2], column, len(self._report.patrol.rows))

    def write(self) -> None:
        """Write the days."""
        book, sheet, rows = self._book, self._book.patrol, self._report.patrol.rows
        book.begin(sheet, self._headings.columns("patrol-days"), _WIDTHS)
        plain, whole = book.format(), book.format(WHOLE)
        for place, row in enumerate(rows, 1):
            day, mark = row.day.day, row.day.mark
            cells = (
                (midnight(day), book.format(DATE)),
                (self._words.times.weekday(day), plain),
                (int(row.day.working), whole),
                (self._words.mark(mark), plain),
                (int(mark is PatrolMark.DONE), whole),
                (int(mark is PatrolMark.MISSED), whole),
                (None, whole),
                (self._words.numbers(row.numbers), plain),
            )
            write_cells(sheet, place, cells)
            sheet.write_formula(place, PatrolColumn.STREAK, _streak(place), whole, row.streak)
        sheet.autofilter(0, 0, max(len(rows), 1), len(PatrolColumn) - 1)
        finish(sheet, self._headings.name("page"), landscape=False, repeat=0)


def _streak(row: int) -> str:
    """Return the formula that counts the working days in a row up to this one."""
    line = row + 1
    before = f"G{line - 1}" if row > 1 else "0"
    return f"=IF(F{line}=1,0,{before}+C{line}*E{line})"
