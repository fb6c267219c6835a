"""The report's own sheet: its sentences, and its tables as formulas over the other sheets."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from deadlines.appraisal.appraisal import Appraisal, DutyOutcome
from deadlines.appraisal.statistics import Tally
from deadlines.patrol.days import PatrolMark
from deadlines.rules.rule import Kind
from deadlines.wording.appraisal import NOTHING, AppraisalWords, permille
from deadlines.wording.appraisal_findings import FindingWords
from deadlines.wording.appraisal_headings import HeadingWords
from storage.appraisal.book import (
    LENGTH,
    MONTH,
    SHARE,
    WHOLE,
    WorkbookWriter,
    days,
    finish,
    kinds_chart,
    letter,
    month_cell,
    months_chart,
    write_cell,
    write_cells,
)
from storage.appraisal.details import Detail, Details
from storage.appraisal.patrol import PatrolColumn, PatrolDays

_K = TypeVar("_K")

_WIDTHS = (30, 16, 12, 12, 14, 14, 16, 12)
_LAST = len(_WIDTHS) - 1
_CHART_ROWS = 15


class FigureSheet:
    """Writes the sheet from the top; each formula carries the value this program counted."""

    def __init__(
        self,
        book: WorkbookWriter,
        report: Appraisal,
        words: AppraisalWords,
        headings: HeadingWords,
        details: Details,
        patrol: PatrolDays,
    ) -> None:
        self._book, self._report, self._words, self._headings = book, report, words, headings
        self._details, self._days = details, patrol
        self._sheet = book.report
        self._row = 0

    def write(self) -> None:
        """Write all parts one under another."""
        sheet, section = self._sheet, self._headings.section
        for column, width in enumerate(_WIDTHS):
            sheet.set_column(column, column, width)
        self._write_title()
        self._write_lines(section("summary"), FindingWords(self._words).summary(self._report))
        self._write_line(self._headings.name("link"))
        self._row += 1
        self._write_kinds(section("kinds"))
        if len(self._report.months) > 1:
            self._write_months(section("months"))
        self._write_taken(section("taken"))
        self._write_patrol(section("patrol"))
        self._write_lines(section("method"), FindingWords(self._words).method(self._report))
        if self._report.head is not None:
            self._write_line(self._headings.head(self._report.head))
        finish(sheet, self._headings.name("page"), landscape=False)

    def _write_title(self) -> None:
        look = self._book.bare_format(bold=True, font_size=16, align="center")
        title = self._words.title(self._report)
        self._write_across(0, title, look)
        self._sheet.set_row(0, 32)
        span = self._book.bare_format(bold=True, font_size=12, align="center")
        self._write_across(1, self._words.span(self._report.span), span)
        self._row = 2
        for line in self._words.facts_about(self._report):
            self._write_line(line)
        self._row += 1

    def _write_lines(self, section: str, lines: Sequence[str]) -> None:
        self._write_section(section)
        for line in lines:
            self._write_line(line)
        self._row += 1

    def _write_line(self, line: str) -> None:
        look = self._book.bare_format(text_wrap=True, valign="top")
        self._write_across(self._row, line, look)
        # Some 110 half-width characters stand in a line; merged cells grow by no means.
        width = sum(1 if sign.isascii() else 2 for sign in line)
        self._sheet.set_row(self._row, 16 * (1 + width // 110))
        self._row += 1

    def _write_across(self, row: int, line: str, look: Any) -> None:
        self._sheet.merge_range(row, 0, row, _LAST, "", look)
        write_cell(self._sheet, row, 0, line, look)

    def _write_section(self, name: str) -> None:
        self._sheet.write_string(
            self._row, 0, name, self._book.bare_format(bold=True, font_size=12, bottom=0)
        )
        self._sheet.set_row(self._row, 22)
        self._row += 1

    def _write_head(self, headings: Sequence[str]) -> None:
        for column, head in enumerate(headings):
            self._sheet.write_string(self._row, column, head, self._book.head())
        self._sheet.set_row(self._row, 32)
        self._row += 1

    def _write_kinds(self, section: str) -> None:
        figures, words = self._report.whole, self._words
        rows = {words.nouns.kind(kind): len(those) for kind, those in figures.records.items()}
        tallies = {words.nouns.kind(kind): tally for kind, tally in figures.tallies.items()}
        plain = {name: (name, self._book.format()) for name in rows}
        place = self._write_tallies(
            section, self._headings.tally_columns("kind"), Detail.KIND, plain, rows, tallies
        )
        cancelled = f"=SUM({self._details.column(Detail.COUNTS_CANCELLED)})"
        for name, count, formula in (
            ("extended", len(self._report.extended), self._extended_formula()),
            ("cancelled", len(figures.cancelled), cancelled),
        ):
            self._write_count(self._headings.name(name), formula, count)
        if rows:
            self._add_chart(kinds_chart(self._book, *place), section)
        self._row += 1

    def _extended_formula(self) -> str:
        """Return what counts the extended duties: not those of cancelled records.

        Only these have the word for it as their standing.
        """
        extended = self._details.column(Detail.WAS_DUE)
        word = self._words.standing(DutyOutcome.CANCELLED)
        cancelled = f'({self._details.column(Detail.STANDING)}="{word}")'
        return f"=COUNT({extended})-SUMPRODUCT(ISNUMBER({extended})*{cancelled})"

    def _write_months(self, section: str) -> None:
        months = self._report.months
        look = self._book.format(MONTH, align="left")
        cells = {month: (month_cell(month), look) for month in months}
        rows = {month: figures.count for month, figures in months.items()}
        tallies = {month: figures.tally for month, figures in months.items()}
        place = self._write_tallies(
            section, self._headings.tally_columns("month"), Detail.MONTH, cells, rows, tallies
        )
        self._add_chart(months_chart(self._book, *place), self._headings.chart("months"))
        self._row += 1

    def _write_tallies(
        self,
        section: str,
        headings: Sequence[str],
        by: Detail,
        cells: Mapping[_K, tuple[object, Any]],
        rows: Mapping[_K, int],
        tallies: Mapping[_K, Tally],
    ) -> tuple[int, int]:
        """Write a table of duties with a limit, and its total; return its head's and last row."""
        self._write_section(section)
        head = self._row
        self._write_head(headings)
        column = self._details.column
        # Patrols have a table of their own.
        others = f'{column(Detail.KIND)},"<>{self._words.nouns.kind(Kind.PATROL)}"'
        for key, count in rows.items():
            line = self._row + 1
            tally = tallies.get(key, Tally())
            self._sheet.write(self._row, 0, *cells[key])
            formula = f"=SUMIFS({column(Detail.COUNTS)},{column(by)},$A{line},{others})"
            self._write_formula(self._row, 1, formula, count)
            for place, value in enumerate(map(len, tally.parts), 2):
                heading = f"{letter(place)}${head + 1}"
                stands = f"{column(Detail.STANDING)},{heading}"
                formula = f"=COUNTIFS({column(by)},$A{line},{stands},{others})"
                self._write_formula(self._row, place, formula, value)
            self._put_share(tally)
            self._row += 1
        last = self._row - 1
        self._sheet.write_string(self._row, 0, self._headings.name("total"), self._bold_format())
        whole = self._report.whole.tally
        for place, value in enumerate((self._report.whole.count, *map(len, whole.parts)), 1):
            name = letter(place)
            total = f"=SUM({name}{head + 2}:{name}{last + 1})" if rows else "=0"
            self._write_formula(self._row, place, total, value, self._bold_format(WHOLE))
        self._put_share(whole, bold=True)
        self._row += 1
        return head, last

    def _add_chart(self, chart: Any, title: str) -> None:
        """Put a chart under what has been written."""
        chart.set_title({"name": title, "name_font": {"size": 12}, "overlay": False})
        chart.set_size({"width": 900, "height": _CHART_ROWS * 20})
        self._sheet.insert_chart(self._row + 1, 0, chart)
        self._row += _CHART_ROWS + 2

    def _write_taken(self, section: str) -> None:
        self._write_section(section)
        self._write_head((*self._headings.columns("taken"), self._headings.name("code")))
        column, book = self._details.column, self._book
        codes, spans, numbers = (
            column(part) for part in (Detail.CODE, Detail.TAKEN, Detail.NUMBER)
        )
        for taken in self._report.whole.taken:
            row, line = self._row, self._row + 1
            worst, record = taken.worst
            mine = f"({codes}=$H{line})*ISNUMBER({spans})"
            names = (self._words.nouns.duty(taken.rule), self._words.limit(taken.rule))
            write_cells(self._sheet, row, ((name, book.format()) for name in names))
            self._write_formula(row, 2, f"=SUMPRODUCT({mine})", len(taken.spans))
            self._write_formula(
                row, 3, f"=SUMIFS({column(Detail.WITHIN)},{codes},$H{line})", len(taken.within)
            )
            for place, formula, value, number in (
                (4, f"=MEDIAN(IF({mine},{spans}))", days(taken.median), LENGTH),
                (5, f"=MAX(IF({mine},{spans}))", days(worst), LENGTH),
                (6, f"=MAX(IF({mine}*({spans}=F{line}),{numbers}))", record, WHOLE),
            ):
                self._sheet.write_array_formula(
                    row, place, row, place, f"{{{formula}}}", book.format(number), value
                )
            self._sheet.write_number(row, 7, self._details.code(taken.rule), book.format(WHOLE))
            self._row += 1
        if not self._report.whole.taken:
            self._write_line(self._headings.name("nothing"))
        self._row += 1

    def _write_patrol(self, section: str) -> None:
        patrol, name_of = self._report.patrol, self._headings.patrol_row
        column = self._days.column
        self._write_section(section)
        self._write_head(self._headings.columns("patrol")[:2])
        working, done = column(PatrolColumn.WORKING), column(PatrolColumn.DONE)
        marks = column(PatrolColumn.MARK)
        first = self._row + 1

        def count_of_mark(mark: PatrolMark) -> str:
            return f'=COUNTIFS({marks},"{self._words.mark(mark)}",{working},1)'

        rows: tuple[tuple[str, str, int], ...] = (
            ("working", f"=SUM({working})", len(patrol.working)),
            ("done", f"=COUNTIFS({done},1,{working},1)", len(patrol.done)),
            ("missed", f"=SUM({column(PatrolColumn.MISSED)})", len(patrol.missed)),
            ("open", count_of_mark(PatrolMark.OPEN), len(patrol.days(PatrolMark.OPEN))),
            ("before", count_of_mark(PatrolMark.BEFORE), len(patrol.days(PatrolMark.BEFORE))),
            (
                "off",
                f"=COUNTIFS({done},1,{working},0)",
                len(patrol.days(PatrolMark.DONE, working=False)),
            ),
            ("longest", f"=MAX(0,{column(PatrolColumn.STREAK)})", patrol.longest),
        )
        for name, formula, value in rows:
            self._write_count(name_of(name), formula, value)
        owed = len(patrol.done) + len(patrol.missed)
        share = permille(len(patrol.done), owed)
        did, not_ = f"B{first + 1}", f"B{first + 2}"
        self._sheet.write_string(self._row, 0, name_of("share"), self._book.format())
        self._write_formula(
            self._row,
            1,
            f'=IF({did}+{not_}=0,"{NOTHING}",INT({did}*1000/({did}+{not_}))/1000)',
            NOTHING if share is None else share / 1000,
            self._book.format(SHARE, align="right"),
        )
        self._row += 2

    def _write_count(self, name: str, formula: str, value: int) -> None:
        self._sheet.write_string(self._row, 0, name, self._book.format())
        self._write_formula(self._row, 1, formula, value)
        self._row += 1

    def _put_share(self, tally: Tally, *, bold: bool = False) -> None:
        line = self._row + 1
        share = permille(len(tally.on_time), tally.judged)
        self._write_formula(
            self._row,
            6,
            f'=IF(SUM(C{line}:E{line})=0,"{NOTHING}",INT(C{line}*1000/SUM(C{line}:E{line}))/1000)',
            NOTHING if share is None else share / 1000,
            self._book.format(SHARE, align="right", bold=bold),
        )

    def _write_formula(
        self, row: int, column: int, formula: str, value: object, look: Any = None
    ) -> None:
        self._sheet.write_formula(row, column, formula, look or self._book.format(WHOLE), value)

    def _bold_format(self, number: str = "General") -> Any:
        return self._book.format(number, bold=True)
