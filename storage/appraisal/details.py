"""The list of all duties of the span, which the report's formulas count."""

from collections.abc import Iterable
from enum import IntEnum
from functools import cache
from typing import Any

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
    column_range,
    days,
    finish,
    month_cell,
    wall,
    write_cells,
)

_WIDTHS_LATE = (8, 46, 26, 17, 17, 12, 46)


def write_late(
    book: WorkbookWriter, report: Appraisal, words: AppraisalWords, headings: HeadingWords
) -> None:
    """Write the sheet."""
    sheet = book.late
    book.begin(sheet, headings.columns("late"), _WIDTHS_LATE)
    wrapped = book.format(text_wrap=True)
    for row, fact in enumerate(report.whole.missed, 1):
        late_by = report.late_by(fact)
        cells = (
            (fact.record, book.format(WHOLE)),
            (" ".join(fact.title.split()), wrapped),
            (words.nouns.duty(fact.rule), wrapped),
            book.due(fact.late_from, report.zone),
            (words.finish_text(fact), book.format(align="right"))
            if fact.done_at is None
            else (wall(fact.done_at, report.zone), book.format(TIME)),
            (None if late_by is None else days(late_by), book.format(LENGTH)),
            (words.reason(fact), wrapped),
        )
        write_cells(sheet, row, cells)
    if not report.whole.missed:
        sheet.write_string(1, 0, headings.name("nothing"), book.bare_format())
    sheet.autofilter(0, 0, max(len(report.whole.missed), 1), len(_WIDTHS_LATE) - 1)
    finish(sheet, headings.name("page"), landscape=True, repeat=0)


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
        return column_range(self._book.names[3], detail, len(self._report.facts))

    def write(self, progress: Progress) -> None:
        """Write the list; raises Stopped."""
        sheet, facts = self._book.details, self._report.facts
        self._book.begin(sheet, self._headings.columns("details"), _WIDTHS)
        seen: set[int] = set()
        for place, fact in enumerate(facts):
            if place % _STEP == 0:
                progress(place, len(facts))
            write_cells(sheet, place + 1, self._cells(fact, is_first=fact.record not in seen))
            seen.add(fact.record)
        sheet.autofilter(0, 0, max(len(facts), 1), len(Detail) - 1)
        finish(sheet, self._headings.name("page"), landscape=True, repeat=0)

    def _cells(self, fact: DutyFact, *, is_first: bool) -> Iterable[tuple[object, Any]]:
        """Return a duty's values with their formats, in the order of `Detail`."""
        book, report, zone = self._book, self._report, self._report.zone
        plain, whole, time = book.format(), book.format(WHOLE), book.format(TIME)
        length = book.format(LENGTH)
        happened, done, late_by = fact.at or fact.start, fact.done_at, report.late_by(fact)
        is_done = done is not None and not fact.cancelled and fact.state is DutyState.DONE
        live = is_first and not fact.cancelled
        cancelled = is_first and fact.cancelled and fact.rule.kind is not Kind.PATROL
        return (
            (fact.record, whole),
            (self._kinds[fact.rule.kind], plain),
            (" ".join(fact.title.split()), plain),
            (self._duty(fact.rule), plain),
            (self.code(fact.rule), whole),
            (month_cell(Month.holding(happened, zone)), book.format(MONTH)),
            (wall(happened, zone), time),
            (wall(fact.start, zone), time),
            book.due(fact.due, zone),
            book.due(fact.was_due, zone),
            (wall(done, zone), time) if done else (None, plain),
            (self._standings[report.standing(fact)], plain),
            (int(is_done and fact.is_within), whole),
            (days(done - fact.start), length) if done and is_done else (None, plain),
            (days(late_by), length) if late_by is not None else (None, plain),
            (" ".join(fact.reason.split()), plain),
            (int(live), whole),
            (int(cancelled), whole),
            (edition_words(fact.edition, self._translate), plain),
        )
