"""The list of what was late, with the reasons."""

from deadlines.appraisal import Appraisal
from deadlines.appraisal_heading_words import HeadingWords
from deadlines.appraisal_words import AppraisalWords
from storage.appraisal_workbook.book import LENGTH, TIME, WHOLE, Book, days, finish, text, wall

_WIDTHS = (8, 46, 26, 17, 17, 12, 46)


def write_late(book: Book, made: Appraisal, say: AppraisalWords, heads: HeadingWords) -> None:
    """Write the sheet."""
    sheet = book.late
    for column, (head, width) in enumerate(zip(heads.late(), _WIDTHS, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, head, book.head())
    wrapped = book.format(text_wrap=True)
    for row, fact in enumerate(made.whole.missed, 1):
        late_by = made.late_by(fact)
        sheet.write_number(row, 0, fact.record, book.format(WHOLE))
        sheet.write_string(row, 1, text(" ".join(fact.title.split())), wrapped)
        sheet.write_string(row, 2, text(say.words.duty(fact.rule)), wrapped)
        if fact.due is not None:
            sheet.write_datetime(row, 3, *book.due(fact.due, made.zone))
        if fact.done_at is None:
            sheet.write_string(row, 4, say.done(fact), book.format(align="right"))
        else:
            sheet.write_datetime(row, 4, wall(fact.done_at, made.zone), book.format(TIME))
        if late_by is not None:
            sheet.write_number(row, 5, days(late_by), book.format(LENGTH))
        sheet.write_string(row, 6, text(say.reason(fact)), wrapped)
    if not made.whole.missed:
        sheet.write_string(1, 0, heads.nothing(), book.bare())
    sheet.autofilter(0, 0, max(len(made.whole.missed), 1), len(_WIDTHS) - 1)
    finish(sheet, heads.page(), landscape=True, repeat=0)
