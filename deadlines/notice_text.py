"""Reading the pasted text of a holiday notice, as it stands on a web page or in a forum."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from deadlines.errors import Refusal
from deadlines.notice_clause import read_clause
from deadlines.notice_days import ClauseDays, Span, days_of
from deadlines.notice_heading import Heading, headings, refuse_too_many
from deadlines.notice_holiday import NEW_YEAR, holidays_in, usual_name
from deadlines.notice_line import Page
from deadlines.notice_title import Title, read_title
from deadlines.notice_token import DATE, Token, tokens

_ACTION = re.compile("放假|上班|补休|调休|公休|补班|休假")
_COUNT = re.compile(r"共 ?\d{1,2} ?天")
_SPACE = re.compile(r"(?<!\d)[ \n]|[ \n](?!\d)")
_YEAR_SPOKEN_OF = re.compile(r"(?<!\d)(\d{4}) ?年(?! ?\d{1,2} ?月)")
_LONGEST_CLAUSE = 4000
_LINES_TO_LOOK_AHEAD = 12
_FOREIGN_LINES_WITHIN = 2
_SURE_RANK = 2
_MOST_STRAY_LINES = 300
# Several holidays make a year's notice even where its title is gone.
_AMENDED_AT_MOST = 2


@dataclass(frozen=True, slots=True)
class TextClause:
    """A clause that was understood, and the number and text of the pasted line it begins on.

    `extends` says that its days off lengthen a holiday arranged by an earlier notice.
    """

    holiday: str
    off: tuple[Span, ...]
    work: tuple[date, ...]
    line: int
    text: str
    extends: bool = False


@dataclass(frozen=True, slots=True)
class StrayLine:
    """A line outside the clauses that names days the clauses do not."""

    line: int
    text: str
    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class TextNotice:
    """What a pasted notice says, before its days are checked.

    `year_inferred` marks a year that only the weekdays tell, `from_prose` days read out of running
    text.
    """

    year: int
    edition: str
    clauses: tuple[TextClause, ...]
    amends: bool
    strays: tuple[StrayLine, ...]
    year_inferred: bool = False
    from_prose: bool = False


@dataclass(frozen=True, slots=True)
class _Passage:
    """A clause's own text: joined without line breaks, each character's place on the page kept."""

    holiday: str
    sure: bool
    text: str
    places: tuple[int, ...]


def read_text(pasted: str) -> TextNotice:
    """Read a pasted notice.

    Raises Refusal: "notice-empty" when nothing in it arranges a day; "notice-year-unknown";
    "notice-too-large"; "notice-not-understood" with problems=((line number, line, reason), ...),
    every line that looks like a clause and cannot be understood.
    """
    page = Page.of(pasted)
    title = read_title(page)
    if not _ACTION.search(page.text) and not _COUNT.search(page.text):
        raise Refusal("notice-empty")
    refuse_too_many(page)
    if title.year is not None:
        return _Reader(page, title, title.year).read()
    return _with_year_told_by_weekdays(page, title)


def _with_year_told_by_weekdays(page: Page, title: Title) -> TextNotice:
    fitting: list[TextNotice] = []
    for year in title.hinted if re.search("星期|周[一二三四五六日]", page.text) else ():
        try:
            fitting.append(_Reader(page, title, year).read(year_inferred=True))
        except Refusal:  # the weekdays of this year do not fit: the other one may
            continue
    if len(fitting) != 1:
        raise Refusal("notice-year-unknown")
    return fitting[0]


class _Reader:
    def __init__(self, page: Page, title: Title, year: int) -> None:
        self._page = page
        self._title = title
        self._year = year
        self._problems: dict[tuple[int, str], str] = {}  # the first reason a line gives
        self._used: set[int] = set()

    def read(self, *, year_inferred: bool = False) -> TextNotice:
        clauses = self._of_the_title(
            self._settled([self._passage(each) for each in headings(self._page, self._year)])
        )
        from_prose = not clauses and not self._problems
        if from_prose:
            clauses = list(self._prose())
        if self._problems:
            problems = tuple((*line, reason) for line, reason in sorted(self._problems.items()))
            raise Refusal("notice-not-understood", problems=problems)
        if not clauses:
            raise Refusal("notice-empty")
        named = {each for clause in clauses for each in holidays_in(clause.holiday)}
        return TextNotice(
            self._year,
            self._title.edition,
            tuple(clauses),
            amends=not self._title.annual and len(named) <= _AMENDED_AT_MOST,
            strays=() if from_prose else tuple(self._strays(clauses)),
            year_inferred=year_inferred,
            from_prose=from_prose,
        )

    def _of_the_title(self, clauses: list[TextClause]) -> list[TextClause]:
        """Only the clauses of the holiday a title is about, where the title is about one."""
        named = {each for clause in clauses for each in holidays_in(clause.holiday)}
        if not self._title.single or len(named) > _AMENDED_AT_MOST:
            return clauses
        return [clause for clause in clauses if clause.holiday == self._title.holiday]

    def _settled(self, passages: list[_Passage]) -> list[TextClause]:
        """The clauses that are understood; what is not becomes a problem.

        Unless it only repeats, in words of its own, a holiday that another clause arranges: pages
        put a summary above the notice.
        """
        read = [(passage, self._days(passage)) for passage in passages]
        understood = {
            passage.holiday
            for passage, days in read
            if not days.problems and (days.off or days.work)
        }
        clauses: list[TextClause] = []
        for passage, days in read:
            arranges = bool(days.off or days.work)
            speaks = bool(_ACTION.search(passage.text)) or bool(days.problems)
            if arranges and not days.problems:
                self._used.update(self._page.line_at(place)[0] for place in passage.places)
                line, text = self._page.line_at(passage.places[0])
                clauses.append(
                    TextClause(passage.holiday, days.off, days.work, line, text, days.extends)
                )
            elif passage.holiday in understood or not (arranges or (speaks and passage.sure)):
                continue
            elif days.problems:
                self._note_problems(days, passage.places)
            else:
                self._problems.setdefault(self._page.line_at(passage.places[0]), "no-date")
        return clauses

    def _days(self, passage: _Passage) -> ClauseDays:
        new_year = NEW_YEAR in passage.holiday or not holidays_in(passage.holiday)
        return read_clause(passage.text, self._year, new_year=new_year)

    def _passage(self, heading: Heading) -> _Passage:
        """Join the lines a clause goes on over; a page's other lines in between stay out."""
        text = self._page.text
        start, end = heading.body, heading.end
        places: list[int] = []
        foreign = 0
        for _ in range(_LINES_TO_LOOK_AHEAD):
            stop = text.find("\n", start, end)
            line_end = end if stop < 0 else stop
            joined = "".join(text[place] for place in places)
            if not places or _is_open(joined) or _goes_on(_squeezed(text[start:line_end])):
                places += range(start, line_end)
            else:
                foreign += 1
            start = line_end + 1
            if stop < 0 or foreign > _FOREIGN_LINES_WITHIN or len(places) > _LONGEST_CLAUSE:
                break
        kept = [
            place
            for place, following in zip(places, [*places[1:], -1], strict=True)
            if not self._is_idle_space(place, following)
        ]
        return _Passage(
            heading.holiday or self._title.holiday,
            heading.rank <= _SURE_RANK and bool(heading.holiday),
            "".join(text[place] for place in kept[:_LONGEST_CLAUSE]),
            tuple(kept) or (heading.start,),
        )

    def _is_idle_space(self, place: int, following: int) -> bool:
        """Spaces count only between two digits, where they keep two numbers apart."""
        text = self._page.text
        if text[place] not in " \n":
            return False
        return not (text[place - 1].isdigit() and following >= 0 and text[following].isdigit())

    def _note_problems(self, days: ClauseDays, places: tuple[int, ...]) -> None:
        """Note each line's first problem: one mistake often brings others behind it."""
        lines: set[int] = set()
        for problem in sorted(days.problems, key=lambda each: each.at):
            number, text = self._page.line_at(places[min(problem.at, len(places) - 1)])
            if number not in lines:
                lines.add(number)
                self._problems.setdefault((number, text), problem.code)

    def _prose(self) -> Iterator[TextClause]:
        for start, line in self._lines_about_days():
            days = read_clause(_squeezed(line), self._year, new_year=True, strict=False)
            if days.off or days.work or days.problems:
                self._note_problems(days, (start,))
                number, text = self._page.line_at(start)
                holiday = self._title.holiday or usual_name(days.holiday)
                yield TextClause(holiday, days.off, days.work, number, text, days.extends)

    def _strays(self, clauses: list[TextClause]) -> Iterator[StrayLine]:
        off = {day for clause in clauses for day in days_of(clause.off)}
        work = {day for clause in clauses for day in clause.work}
        for start, line in self._lines_about_days():
            number, text = self._page.line_at(start)
            if number in self._used:
                continue
            days = read_clause(_squeezed(line), self._year, new_year=True, strict=False)
            unknown = (set(days_of(days.off)) - off) | (set(days.work) - work)
            if unknown:
                yield StrayLine(number, text, tuple(sorted(unknown)))

    def _lines_about_days(self) -> Iterator[tuple[int, str]]:
        looked_at = 0
        start = 0
        for line in self._page.text.split("\n"):
            if _ACTION.search(line) and DATE.search(line) and not self._of_other_years(line):
                looked_at += 1
                if looked_at > _MOST_STRAY_LINES:
                    return
                yield start, line[:_LONGEST_CLAUSE]
            start += len(line) + 1

    def _of_other_years(self, line: str) -> bool:
        """Whether a line speaks of other years only: 2025年国庆节放假安排：10月1日至8日."""
        years = {int(year) for year in _YEAR_SPOKEN_OF.findall(line)}
        return bool(years) and self._year not in years


def _squeezed(line: str) -> str:
    return _SPACE.sub("", line)


def _is_open(text: str) -> bool:
    """Whether a clause cannot be over: no action so far, or dates or a bracket still waiting."""
    acted = waiting = False
    last = ""
    for token in tokens(_squeezed(text)):
        if token.kind in {"off", "work", "count"}:
            acted, waiting = True, False
        elif token.kind == "date":
            waiting = True
        if token.kind != "mark":
            last = token.kind
    unclosed = text.count("(") > text.count(")")
    return not acted or waiting or unclosed or last in {"range", "list", "comma", "colon"}


def _goes_on(line: str) -> bool:
    """Whether a line begins as the rest of a clause does: 其中，2月4日（星期日）上班, 共7天."""
    dated = False
    first: Token | None = None
    for token in tokens(line):
        first = first or token
        if token.kind == "date":
            dated = True
        elif token.kind not in {"list", "range", "comma", "paren", "weekday", "filler", "mark"}:
            return (dated and token.kind in {"off", "work", "move"}) or (
                first is token and token.kind == "count"
            )
    return False
