"""The list of all duties of the span, which the report's formulas count."""

from enum import IntEnum
from functools import cache

from deadlines.appraisal.appraisal import Appraisal, DutyOutcome
from deadlines.appraisal.statistics import DutyFact, Month
from deadlines.progress import Progress
from deadlines.records.duty import DutyState
from deadlines.rules.rule import DutyRule, Kind
from deadlines.wording.appraisal import AppraisalWords
from deadlines.wording.appraisal_headings import HeadingWords
from deadlines.wording.editions import edition_words
from storage.appraisal.book import (
    LENGTH,
    MONTH,
    TIME,
    WHOLE,
    WorkbookWriter,
    days,
    finish,
    letter,
    month_cell,
    quote_sheet_name,
    text,
    wall,
)

_WIDTHS_LATE = (8, 46, 26, 17, 17, 12, 46)


def write_late(
    book: WorkbookWriter, report: Appraisal, words: AppraisalWords, headings: HeadingWords
) -> None:
    """Write the sheet."""
    sheet = book.late
    for column, (head, width) in enumerate(zip(headings.late(), _WIDTHS_LATE, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, head, book.head())
    wrapped = book.format(text_wrap=True)
    for row, fact in enumerate(report.whole.missed, 1):
        late_by = report.late_by(fact)
        sheet.write_number(row, 0, fact.record, book.format(WHOLE))
        sheet.write_string(row, 1, text(" ".join(fact.title.split())), wrapped)
        sheet.write_string(row, 2, text(words.nouns.duty(fact.rule)), wrapped)
        if fact.late_from is not None:
            sheet.write_datetime(row, 3, *book.due(fact.late_from, report.zone))
        if fact.done_at is None:
            sheet.write_string(row, 4, words.finish_text(fact), book.format(align="right"))
        else:
            sheet.write_datetime(row, 4, wall(fact.done_at, report.zone), book.format(TIME))
        if late_by is not None:
            sheet.write_number(row, 5, days(late_by), book.format(LENGTH))
        sheet.write_string(row, 6, text(words.reason(fact)), wrapped)
    if not report.whole.missed:
        sheet.write_string(1, 0, headings.nothing(), book.bare_format())
    sheet.autofilter(0, 0, max(len(report.whole.missed), 1), len(_WIDTHS_LATE) - 1)
    finish(sheet, headings.page(), landscape=True, repeat=0)


_STEP = 500


class Detail(IntEnum):
    """The columns, from the left."""

    NUMBER = 0
    KIND = 1
    TITLE = 2
    DUTY = 3
    CODE = 4
    MONTH = 5
    AT = 6
    START = 7
    DUE = 8
    WAS_DUE = 9
    DONE = 10
    STANDING = 11
    WITHIN = 12
    TAKEN = 13
    LATE_BY = 14
    REASON = 15
    COUNTS = 16
    COUNTS_CANCELLED = 17
    EDITION = 18


_WIDTHS = (8, 10, 42, 24, 9, 10, 17, 17, 17, 17, 17, 13, 8, 12, 12, 32, 7, 9, 24)


class Details:
    """Writes the list, and names its columns for formulas.

    Each duty has a code, one number a kind and name: formulas look for it, and not for names that
    a unit gave, in which a spreadsheet would find patterns.
    """

    def __init__(
        self, book: WorkbookWriter, report: Appraisal, words: AppraisalWords, headings: HeadingWords
    ) -> None:
        self._book, self._report, self._headings = book, report, headings
        self._standings = {one: words.standing(one) for one in DutyOutcome}
        self._kinds = {kind: words.nouns.kind(kind) for kind in Kind}
        self._duty = cache(words.nouns.duty)
        self._translate = words.nouns.translate
        self._codes: dict[tuple[Kind, str], int] = {}
        for taken in report.whole.taken:
            self.code(taken.rule)
        for fact in report.facts:
            self.code(fact.rule)

    def code(self, rule: DutyRule) -> int:
        """Return the duty's code."""
        return self._codes.setdefault((rule.kind, rule.duty), len(self._codes) + 1)

    def column(self, detail: Detail) -> str:
        """Return a column as a formula's range, headings left out."""
        last = max(len(self._report.facts), 1) + 1
        name = letter(detail)
        return f"{quote_sheet_name(self._book.names[3])}!${name}$2:${name}${last}"

    def write(self, progress: Progress) -> None:
        """Write the list; raises Stopped."""
        sheet, facts = self._book.details, self._report.facts
        for column, width in enumerate(_WIDTHS):
            sheet.set_column(column, column, width)
        for column, head in enumerate(self._headings.details()):
            sheet.write_string(0, column, head, self._book.head())
        seen: set[int] = set()
        for place, fact in enumerate(facts):
            if place % _STEP == 0:
                progress(place, len(facts))
            self._write_row(place + 1, fact, is_first=fact.record not in seen)
            seen.add(fact.record)
        sheet.autofilter(0, 0, max(len(facts), 1), len(Detail) - 1)
        finish(sheet, self._headings.page(), landscape=True, repeat=0)

    def _write_row(self, row: int, fact: DutyFact, *, is_first: bool) -> None:
        book, report, sheet, zone = self._book, self._report, self._book.details, self._report.zone
        plain, whole, time = book.format(), book.format(WHOLE), book.format(TIME)
        standing = report.standing(fact)
        happened = fact.at or fact.start
        sheet.write_number(row, Detail.NUMBER, fact.record, whole)
        sheet.write_string(row, Detail.KIND, self._kinds[fact.rule.kind], plain)
        sheet.write_string(row, Detail.TITLE, text(" ".join(fact.title.split())), plain)
        sheet.write_string(row, Detail.DUTY, text(self._duty(fact.rule)), plain)
        sheet.write_number(row, Detail.CODE, self.code(fact.rule), whole)
        month = month_cell(Month.holding(happened, zone))
        sheet.write_datetime(row, Detail.MONTH, month, book.format(MONTH))
        sheet.write_datetime(row, Detail.AT, wall(happened, zone), time)
        sheet.write_datetime(row, Detail.START, wall(fact.start, zone), time)
        for column, due in ((Detail.DUE, fact.due), (Detail.WAS_DUE, fact.was_due)):
            if due is None:
                sheet.write_blank(row, column, None, plain)
            else:
                sheet.write_datetime(row, column, *book.due(due, zone))
        sheet.write_string(row, Detail.STANDING, self._standings[standing], plain)
        self._write_done(row, fact)
        late_by = report.late_by(fact)
        if late_by is None:
            sheet.write_blank(row, Detail.LATE_BY, None, plain)
        else:
            sheet.write_number(row, Detail.LATE_BY, days(late_by), book.format(LENGTH))
        sheet.write_string(row, Detail.REASON, text(" ".join(fact.reason.split())), plain)
        live = is_first and not fact.cancelled
        cancelled = is_first and fact.cancelled and fact.rule.kind is not Kind.PATROL
        sheet.write_number(row, Detail.COUNTS, int(live), whole)
        sheet.write_number(row, Detail.COUNTS_CANCELLED, int(cancelled), whole)
        edition = edition_words(fact.edition, self._translate)
        sheet.write_string(row, Detail.EDITION, text(edition), plain)

    def _write_done(self, row: int, fact: DutyFact) -> None:
        """Write when the duty was done, how long it took, and whether that was within its limit."""
        book, sheet = self._book, self._book.details
        done = fact.done_at
        if done is None:
            sheet.write_blank(row, Detail.DONE, None, book.format())
        else:
            sheet.write_datetime(row, Detail.DONE, wall(done, self._report.zone), book.format(TIME))
        if done is None or fact.cancelled or fact.state is not DutyState.DONE:
            sheet.write_number(row, Detail.WITHIN, 0, book.format(WHOLE))
            sheet.write_blank(row, Detail.TAKEN, None, book.format())
            return
        sheet.write_number(row, Detail.WITHIN, int(fact.is_within), book.format(WHOLE))
        sheet.write_number(row, Detail.TAKEN, days(done - fact.start), book.format(LENGTH))
