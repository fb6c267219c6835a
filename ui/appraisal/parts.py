"""The parts of the printed report, from its title to the table of the records' numbers."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from deadlines.appraisal.appraisal import Appraisal
from deadlines.appraisal.statistics import DutyFact, Figures, Numbers, Tally
from deadlines.patrol.days import PatrolMark
from deadlines.progress import Progress
from deadlines.rules.rule import DutyRule
from deadlines.wording.appraisal import NOTHING, AppraisalWords
from deadlines.wording.appraisal_findings import FindingWords
from deadlines.wording.appraisal_headings import JUDGED, HeadingWords
from ui.printing.layout import LEFT, RIGHT, ReportPages, Table
from ui.printing.style import mm
from ui.statistics.pictures import Picture, Spread, kinds_height, spreads_height
from ui.statistics.sentences import Sentences
from ui.wording.short import cut
from ui.wording.voice import Voice

_CENTRE = Qt.AlignmentFlag.AlignHCenter
_TALLIED = (40.0, 22.0, 21.6, 21.6, 21.6, 21.6, 21.6)
_FIGURES = tuple(range(1, 7))
_LONGEST_NAME = 60
"""Characters of a duty's name."""
_MOST_LINES = 10
"""Lines of a title or reason in the list of what was late; the workbook has all of them."""
_NUMBERS = 700
"""About so many characters of numbers stand in a row."""
_STEP = 20
_FEW = 3
"""Rows of a chart that are not worth beginning it at the foot of a page."""


Traced = tuple[str, Numbers]
"""A figure's name and its records: as many as the figure says."""


def trace_figures(
    report: Appraisal, words: AppraisalWords, headings: HeadingWords
) -> Iterator[Traced]:
    """Yield the figures of the report's tables in their order, also those of nothing."""
    whole, nouns, named = report.whole, words.nouns, headings.figure_name
    count = headings.tally_columns("kind")[1]
    for kind, numbers in whole.records.items():
        yield named(nouns.kind(kind), count), numbers
        tally = whole.tallies.get(kind, Tally())
        yield from _of_tally(nouns.kind(kind), tally, words, headings)
    if len(report.months) > 1:
        for month, figures in report.months.items():
            yield named(words.month(month), count), _records(figures)
            yield from _of_tally(words.month(month), figures.tally, words, headings)
    for taken in whole.taken:
        name, columns = nouns.duty(taken.rule), headings.columns("taken")
        yield named(name, columns[2]), tuple(number for _, number in taken.spans)
        if is_bounded(taken.rule):
            yield named(name, columns[3]), taken.within
    yield headings.name("extended"), report.extended
    yield headings.name("cancelled"), whole.cancelled
    visits = (number for row in report.patrol.rows for number in row.numbers)
    yield named(headings.section("patrol"), words.mark(PatrolMark.DONE)), tuple(visits)


def is_bounded(rule: DutyRule) -> bool:
    """Return whether the duty has anything to be done within: a limit or a target."""
    return rule.limit is not None or rule.target is not None


def _of_tally(
    name: str, tally: Tally, words: AppraisalWords, headings: HeadingWords
) -> Iterator[Traced]:
    for standing, numbers in zip(JUDGED, tally.parts, strict=True):
        yield headings.figure_name(name, words.standing(standing)), numbers


def _records(figures: Figures) -> Numbers:
    return tuple(number for numbers in figures.records.values() for number in numbers)


class ReportParts:
    """Puts the parts on the pages, one after another."""

    def __init__(self, pages: ReportPages, report: Appraisal, voice: Voice) -> None:
        self._pages, self._report = pages, report
        self._words = AppraisalWords(voice.words, voice.times)
        self._headings = HeadingWords(self._words)
        self._sentences = Sentences(voice)
        self._count = 0

    def put_all(self, progress: Progress) -> None:
        """Put them all; raises Stopped."""
        late = len(self._report.whole.missed)
        progress(0, late + 1)
        self._put_title()
        self._put_lines("summary", FindingWords(self._words).summary(self._report))
        self._put_kinds()
        if len(self._report.months) > 1:
            self._put_months()
        self._put_taken()
        for count in self._put_late():
            progress(count, late + 1)
        self._put_patrol()
        self._put_lines("method", FindingWords(self._words).method(self._report))
        self._put_signatures()
        self._put_numbers()
        progress(late + 1, late + 1)

    def _put_title(self) -> None:
        pages, style = self._pages, self._pages.style
        pages.text(self._words.title(self._report), style.title, _CENTRE)
        pages.gap(mm(1))
        pages.text(self._words.span(self._report.span), style.subtitle, _CENTRE)
        pages.gap(mm(4))
        for line in self._words.facts_about(self._report):
            pages.text(line, style.body)

    def _put_lines(self, part: str, lines: Sequence[str]) -> None:
        self._heading(part, follows=mm(8))
        for number, line in enumerate(lines, 1):
            text = f"{number}. {line}" if len(lines) > 1 else line
            self._pages.text(text, self._pages.style.body)
            self._pages.gap(mm(0.8))

    def _put_kinds(self) -> None:
        figures, nouns = self._report.whole, self._words.nouns
        rows = [
            (nouns.kind(kind), len(those), figures.tallies.get(kind, Tally()))
            for kind, those in figures.records.items()
        ]
        self._heading("kinds")
        self._put_tallies(self._headings.tally_columns("kind"), rows)
        bars = self._sentences.kind_bars(figures)
        if bars:
            self._chart(
                self._headings.chart("kinds"),
                lambda line: kinds_height(len(bars), line),
                lambda picture: picture.kinds(bars),
            )

    def _put_months(self) -> None:
        months = self._report.months
        rows = [
            (self._words.month(month), part.count, part.tally) for month, part in months.items()
        ]
        self._heading("months")
        self._put_tallies(self._headings.tally_columns("month"), rows)
        bars = self._sentences.month_bars(months)
        if any(bar.share is not None for bar in bars):
            self._chart(
                self._headings.chart("months"),
                lambda line: line * 11,
                lambda picture: picture.months(bars),
            )

    def _put_tallies(self, headings: Sequence[str], rows: Iterable[tuple[str, int, Tally]]) -> None:
        table = Table(self._pages, headings, _TALLIED, right=_FIGURES)
        for name, count, tally in rows:
            table.row(self._tally_cells(name, count, tally))
        whole = self._report.whole
        table.row(
            self._tally_cells(self._headings.name("total"), whole.count, whole.tally), bold=True
        )

    def _tally_cells(self, name: str, count: int, tally: Tally) -> tuple[str, ...]:
        counts = (str(len(part)) for part in tally.parts)
        return (name, str(count), *counts, self._words.percent(tally))

    def _put_taken(self) -> None:
        figures, nouns, span = self._report.whole, self._words.nouns, self._words.nouns.span
        self._heading("taken")
        if not figures.taken:
            self._put_nothing()
            return
        table = Table(
            self._pages,
            self._headings.columns("taken"),
            (46, 26, 17, 17, 23, 23, 18),
            right=(2, 3, 4, 5, 6),
        )
        for taken in figures.taken:
            worst, record = taken.worst
            table.row(
                (
                    cut(nouns.duty(taken.rule), _LONGEST_NAME),
                    self._words.limit(taken.rule),
                    str(len(taken.spans)),
                    str(len(taken.within)) if is_bounded(taken.rule) else NOTHING,
                    span(taken.median),
                    span(worst),
                    str(record),
                )
            )
        spreads, bounds = self._sentences.spreads(figures), self._sentences.bound_names()
        while spreads:
            # As many as stand on the page, so that the chart leaves no half of it empty.
            if (fit := self._spreads_room()) < min(_FEW, len(spreads)):
                self._pages.turn()
                fit = self._spreads_room()
            self._spread_chart(spreads[:fit], bounds)
            spreads = spreads[fit:]

    def _spreads_room(self) -> int:
        """Return how many rows of the spread stand on the rest of the page."""
        line = QFontMetricsF(self._pages.style.chart).height()
        return int((self._pages.room - mm(3) - line * 2 - spreads_height(0, line)) / (line * 4.2))

    def _spread_chart(self, spreads: Sequence[Spread], bounds: Sequence[str]) -> None:
        self._chart(
            self._headings.chart("taken"),
            lambda line: spreads_height(len(spreads), line),
            lambda picture: picture.spreads(spreads, bounds),
        )

    def _put_late(self) -> Iterable[int]:
        """Put what was late; yields how many there are so far, from time to time."""
        missed = self._report.whole.missed
        self._heading("late")
        if not missed:
            self._put_nothing()
            return
        table = Table(
            self._pages,
            self._headings.columns("late"),
            (16, 39, 24, 20, 20, 20, 31),
            right=(0, 5),
            middle=(3, 4),
            most=_MOST_LINES,
        )
        for count, fact in enumerate(missed, 1):
            table.row(self._late(fact))
            if count % _STEP == 0:
                yield count

    def _late(self, fact: DutyFact) -> tuple[str, ...]:
        nouns, late_by = self._words.nouns, self._report.late_by(fact)
        return (
            str(fact.record),
            " ".join(fact.title.split()),
            cut(nouns.duty(fact.rule), _LONGEST_NAME),
            self._words.due(fact.late_from) if fact.late_from else NOTHING,
            self._words.finish_text(fact),
            nouns.span(late_by) if late_by is not None else NOTHING,
            self._words.reason(fact),
        )

    def _put_patrol(self) -> None:
        patrol, name_of = self._report.patrol, self._headings.patrol_row
        self._heading("patrol")
        off = patrol.days(PatrolMark.DONE, working=False)
        if not (patrol.done or patrol.missed or off):
            self._put_nothing()
            return
        table = Table(self._pages, self._headings.columns("patrol"), (46, 18, 106), right=(1,))
        for name, those, is_listed in (
            ("working", patrol.working, False),
            ("done", patrol.done, False),
            ("missed", patrol.missed, True),
            ("open", patrol.days(PatrolMark.OPEN), True),
            ("before", patrol.days(PatrolMark.BEFORE), False),
            ("off", off, True),
        ):
            table.row(
                (name_of(name), str(len(those)), self._words.days(those) if is_listed else "")
            )
        table.row((name_of("longest"), str(patrol.longest), ""))
        owed = len(patrol.done) + len(patrol.missed)
        table.row((name_of("share"), self._words.share(len(patrol.done), owed), ""))

    def _put_signatures(self) -> None:
        pages, style, names = self._pages, self._pages.style, self._headings.signatures()
        pages.gap(mm(8))
        height = mm(8)

        def paint(painter: QPainter, top: float) -> None:
            painter.setFont(style.body)
            painter.setPen(style.colour("text"))
            step = (RIGHT - LEFT) / len(names)
            for place, name in enumerate(names):
                box = QRectF(LEFT + place * step, top, step, height)
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, name)

        pages.put_block(height, paint)

    def _put_numbers(self) -> None:
        figures = [
            one for one in trace_figures(self._report, self._words, self._headings) if one[1]
        ]
        if not figures:
            return
        self._pages.turn()
        self._heading("numbers")
        table = Table(self._pages, self._headings.columns("numbers"), (56, 16, 98), right=(1,))
        for name, numbers in figures:
            first, *others = self._words.number_lines(numbers, _NUMBERS)
            table.row((cut(name, _LONGEST_NAME), str(len(numbers)), first))
            for more in others:
                table.row(("", "", more))

    def _heading(self, part: str, follows: float = mm(32)) -> None:
        """Put the heading of a part under its number; the appended table has none."""
        name = self._headings.section(part)
        if part != "numbers":
            self._count += 1
            name = self._headings.section_title(self._count, name)
        self._pages.heading(name, follows=follows)

    def _put_nothing(self) -> None:
        self._pages.text(self._headings.name("nothing"), self._pages.style.body)

    def _chart(
        self,
        title: str,
        height_of: Callable[[float], float],
        paint_on: Callable[[Picture], None],
    ) -> None:
        """Put a chart under its title, both on one page."""
        pages, style = self._pages, self._pages.style
        line = QFontMetricsF(style.chart).height()
        height, over = height_of(line), line * 2

        def paint(painter: QPainter, top: float) -> None:
            painter.setFont(style.chart)
            painter.setPen(style.colour("muted"))
            head = QRectF(LEFT, top, RIGHT - LEFT, line * 1.4)
            painter.drawText(head, Qt.AlignmentFlag.AlignCenter, title)
            area = QRectF(LEFT, top + over, RIGHT - LEFT, height)
            paint_on(Picture(painter, area, style, mm(0.2)))

        pages.gap(mm(3))
        pages.put_block(height + over, paint)
