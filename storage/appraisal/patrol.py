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
    finish,
    letter,
    midnight,
    quote_sheet_name,
    text,
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
        last = max(len(self._report.patrol.rows), 1) + 1
        name = letter(column)
        return f"{quote_sheet_name(self._book.names[2])}!${name}$2:${name}${last}"

    def write(self) -> None:
        """Write the days."""
        book, sheet, rows = self._book, self._book.patrol, self._report.patrol.rows
        headings = self._headings.patrol_days()
        for column, (head, width) in enumerate(zip(headings, _WIDTHS, strict=True)):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, head, book.head())
        plain, whole = book.format(), book.format(WHOLE)
        for place, row in enumerate(rows):
            at, mark = place + 1, row.day.mark
            sheet.write_datetime(at, PatrolColumn.DAY, midnight(row.day.day), book.format(DATE))
            weekday = self._words.times.weekday(row.day.day)
            sheet.write_string(at, PatrolColumn.WEEKDAY, weekday, plain)
            sheet.write_number(at, PatrolColumn.WORKING, int(row.day.working), whole)
            sheet.write_string(at, PatrolColumn.MARK, self._words.mark(mark), plain)
            sheet.write_number(at, PatrolColumn.DONE, int(mark is PatrolMark.DONE), whole)
            sheet.write_number(at, PatrolColumn.MISSED, int(mark is PatrolMark.MISSED), whole)
            sheet.write_formula(at, PatrolColumn.STREAK, _streak(at), whole, row.streak)
            numbers = text(self._words.numbers(row.numbers))
            sheet.write_string(at, PatrolColumn.NUMBERS, numbers, plain)
        sheet.autofilter(0, 0, max(len(rows), 1), len(PatrolColumn) - 1)
        finish(sheet, self._headings.page(), landscape=False, repeat=0)


def _streak(row: int) -> str:
    """Return the formula that counts the working days in a row up to this one."""
    line = row + 1
    before = f"G{line - 1}" if row > 1 else "0"
    return f"=IF(F{line}=1,0,{before}+C{line}*E{line})"
