"""The parts of the printed report, from its title to the table of the records' numbers."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from deadlines.appraisal.appraisal import Appraisal
from deadlines.appraisal.statistics import DutyFact, Tally
from deadlines.progress import Progress
from deadlines.records.patrol import PatrolMark
from deadlines.wording.appraisal import NOTHING, AppraisalWords
from deadlines.wording.appraisal_findings import FindingWords
from deadlines.wording.appraisal_headings import HeadingWords
from ui.appraisal.layout import LEFT, RIGHT, ReportPages, Table
from ui.appraisal.style import mm
from ui.appraisal.trace import is_bounded, traced
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


class ReportParts:
    """Puts the parts on the pages, one after another."""

    def __init__(self, pages: ReportPages, made: Appraisal, voice: Voice) -> None:
        self._pages, self._made = pages, made
        self._say = AppraisalWords(voice.words, voice.times)
        self._heads = HeadingWords(self._say)
        self._sentences = Sentences(voice)
        self._names = self._heads.sections()
        self._count = 0

    def put(self, progress: Progress) -> None:
        """Put them all; raises Stopped."""
        late = len(self._made.whole.missed)
        progress(0, late + 1)
        self._put_title()
        self._put_lines("summary", FindingWords(self._say).summary(self._made))
        self._put_kinds()
        if len(self._made.months) > 1:
            self._put_months()
        self._put_taken()
        for count in self._put_late():
            progress(count, late + 1)
        self._put_patrol()
        self._put_lines("method", FindingWords(self._say).method(self._made))
        self._put_signatures()
        self._put_numbers()
        progress(late + 1, late + 1)

    def _put_title(self) -> None:
        pages, style = self._pages, self._pages.style
        pages.text(self._say.title(self._made), style.title, _CENTRE)
        pages.gap(mm(1))
        pages.text(self._say.span(self._made.span), style.subtitle, _CENTRE)
        pages.gap(mm(4))
        for line in self._say.facts_about(self._made):
            pages.text(line, style.body)

    def _put_lines(self, part: str, lines: Sequence[str]) -> None:
        self._heading(part, follows=mm(8))
        for number, line in enumerate(lines, 1):
            text = f"{number}. {line}" if len(lines) > 1 else line
            self._pages.text(text, self._pages.style.body)
            self._pages.gap(mm(0.8))

    def _put_kinds(self) -> None:
        figures, words = self._made.whole, self._say.words
        rows = [
            (words.kind(kind), len(those), figures.tallies.get(kind, Tally()))
            for kind, those in figures.records.items()
        ]
        self._heading("kinds")
        self._put_tallies(self._heads.kinds(), rows)
        bars = self._sentences.kind_bars(figures)
        if bars:
            self._chart(
                self._heads.charts()[1],
                lambda line: kinds_height(len(bars), line),
                lambda picture: picture.kinds(bars),
            )

    def _put_months(self) -> None:
        months = self._made.months
        rows = [(self._say.month(month), part.count, part.tally) for month, part in months.items()]
        self._heading("months")
        self._put_tallies(self._heads.months(), rows)
        bars = self._sentences.month_bars(months)
        if any(bar.share is not None for bar in bars):
            self._chart(
                self._heads.charts()[0],
                lambda line: line * 11,
                lambda picture: picture.months(bars),
            )

    def _put_tallies(self, heads: Sequence[str], rows: Iterable[tuple[str, int, Tally]]) -> None:
        table = Table(self._pages, heads, _TALLIED, right=_FIGURES)
        for name, count, tally in rows:
            table.row(self._tallied(name, count, tally))
        whole = self._made.whole
        table.row(self._tallied(self._heads.total(), whole.count, whole.tally), bold=True)

    def _tallied(self, name: str, count: int, tally: Tally) -> tuple[str, ...]:
        parts = (tally.on_time, tally.late, tally.overdue, tally.pending)
        return (name, str(count), *(str(len(part)) for part in parts), self._say.percent(tally))

    def _put_taken(self) -> None:
        figures, words, span = self._made.whole, self._say.words, self._say.words.span
        self._heading("taken")
        if not figures.taken:
            self._put_nothing()
            return
        table = Table(
            self._pages,
            self._heads.taken(),
            (46, 26, 17, 17, 23, 23, 18),
            right=(2, 3, 4, 5, 6),
        )
        for taken in figures.taken:
            worst, record = taken.worst
            table.row(
                (
                    cut(words.duty(taken.rule), _LONGEST_NAME),
                    self._say.limit(taken.rule),
                    str(len(taken.spans)),
                    str(len(taken.within)) if is_bounded(taken.rule) else NOTHING,
                    span(taken.median),
                    span(worst),
                    str(record),
                )
            )
        spreads, bounds = self._sentences.spreads(figures), self._sentences.bounds()
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

    def _spread_chart(self, some: Sequence[Spread], bounds: Sequence[str]) -> None:
        self._chart(
            self._heads.charts()[2],
            lambda line: spreads_height(len(some), line),
            lambda picture: picture.spreads(some, bounds),
        )

    def _put_late(self) -> Iterable[int]:
        """Put what was late; yields how many there are so far, from time to time."""
        missed = self._made.whole.missed
        self._heading("late")
        if not missed:
            self._put_nothing()
            return
        table = Table(
            self._pages,
            self._heads.late(),
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
        words, late_by = self._say.words, self._made.late_by(fact)
        return (
            str(fact.record),
            " ".join(fact.title.split()),
            cut(words.duty(fact.rule), _LONGEST_NAME),
            self._say.due(fact.due) if fact.due else NOTHING,
            self._say.done(fact),
            words.span(late_by) if late_by is not None else NOTHING,
            self._say.reason(fact),
        )

    def _put_patrol(self) -> None:
        patrol, names = self._made.patrol, self._heads.patrol_rows()
        self._heading("patrol")
        off = patrol.days(PatrolMark.DONE, working=False)
        if not (patrol.done or patrol.missed or off):
            self._put_nothing()
            return
        table = Table(self._pages, self._heads.patrol(), (46, 18, 106), right=(1,))
        for name, those, is_listed in (
            ("working", patrol.working, False),
            ("done", patrol.done, False),
            ("missed", patrol.missed, True),
            ("open", patrol.days(PatrolMark.OPEN), True),
            ("before", patrol.days(PatrolMark.BEFORE), False),
            ("off", off, True),
        ):
            table.row((names[name], str(len(those)), self._say.days(those) if is_listed else ""))
        table.row((names["longest"], str(patrol.longest), ""))
        owed = len(patrol.done) + len(patrol.missed)
        table.row((names["share"], self._say.share(len(patrol.done), owed), ""))

    def _put_signatures(self) -> None:
        pages, style, names = self._pages, self._pages.style, self._heads.signatures()
        pages.gap(mm(8))
        height = mm(8)

        def paint(painter: QPainter, top: float) -> None:
            painter.setFont(style.body)
            painter.setPen(style.colour("text"))
            step = (RIGHT - LEFT) / len(names)
            for place, name in enumerate(names):
                box = QRectF(LEFT + place * step, top, step, height)
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, name)

        pages.put(height, paint)

    def _put_numbers(self) -> None:
        figures = [one for one in traced(self._made, self._say, self._heads) if one[1]]
        if not figures:
            return
        self._pages.turn()
        self._heading("numbers")
        table = Table(self._pages, self._heads.numbers(), (56, 16, 98), right=(1,))
        for name, numbers in figures:
            first, *others = self._say.number_lines(numbers, _NUMBERS)
            table.row((cut(name, _LONGEST_NAME), str(len(numbers)), first))
            for more in others:
                table.row(("", "", more))

    def _heading(self, part: str, follows: float = mm(32)) -> None:
        """Put the heading of a part under its number; the appended table has none."""
        name = self._names[part]
        if part != "numbers":
            self._count += 1
            name = self._heads.numbered(self._count, name)
        self._pages.heading(name, follows=follows)

    def _put_nothing(self) -> None:
        self._pages.text(self._heads.nothing(), self._pages.style.body)

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
        pages.put(height + over, paint)
