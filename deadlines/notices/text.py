"""Reading the pasted text of a holiday notice, as it stands on a web page or in a forum."""

import re
from collections.abc import Iterator
from datetime import date

from deadlines.notices.clause import read_clause
from deadlines.notices.dates import ClauseDays, Span, days_of
from deadlines.notices.headings import COLON, NUMBERED, Passage, headings, refuse_too_many, squeeze
from deadlines.notices.holidays import NAME, NEW_YEAR, holidays_in, holidays_of, usual_name
from deadlines.notices.page import PastedNotice
from deadlines.notices.title import Title, read_title
from deadlines.notices.tokens import DATE
from deadlines.refusal import Refusal
from deadlines.values import dataclass, replace

_WORK = r"上班|补班|调班|出勤|到岗|返岗|办公|工作日|对调|互换|补上?(?=\d)|[按照](?=\d)|作息"
_WORKED = re.compile(_WORK)
_ACTION = re.compile(f"放假|补休|调休|公休|休假|休息|课|教学|{_WORK}")
_STAFF = re.compile("教职|教师|教工|职工|员工|行政|机关")
_STUDENTS_OFF = re.compile(
    rf"(?:学生|本科生|研究生|毕业班)(?:(?!{_STAFF.pattern})[^。;\n]){{0,80}}?(?:放假|休假)"
    rf"(?:(?![,、](?:全体)?(?:{_STAFF.pattern}))[^。;\n]){{0,80}}"
)
_SATURDAY = 5
_WEEKDAY = re.compile("(?:星期|周)[一二三四五六日天]")
_DAY_OF_A_MONTH = re.compile(r"\d ?[月日号]")
_COUNT = re.compile(r"共 ?\d{1,2} ?天")
_YEAR_SPOKEN_OF = re.compile(r"(?<!\d)(\d{4}) ?年(?! ?\d{1,2} ?月)")
_LONGEST_LINE = 4000
_MOST_STRAY_LINES = 300
# Several holidays make a year's notice even where its title is gone.
_AMENDED_AT_MOST = 2


@dataclass(frozen=True, slots=True)
class NoticeClause:
    """What was understood of one holiday, for the user to compare with the source.

    `off` are ranges, first and last day included. `line` is the number of the source's line, from
    1, and `text` that line; 0 and empty for a file, whose days are gathered by holiday. `extends`
    says that its days off lengthen a holiday arranged by an earlier notice.
    """

    holiday: str
    off: tuple[Span, ...]
    work: tuple[date, ...]
    line: int = 0
    text: str = ""
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

    `year_inferred` marks a year chosen by the weekdays, `from_prose` days read out of running
    text. `classes` are days it only gives classes to.
    """

    year: int
    edition: str
    clauses: tuple[NoticeClause, ...]
    amends: bool
    strays: tuple[StrayLine, ...]
    year_inferred: bool = False
    from_prose: bool = False
    classes: tuple[date, ...] = ()


def read_text(pasted: str, year: int | None = None) -> TextNotice:
    """Read a pasted notice; `year` is that of one that names none itself.

    Raises Refusal: "notice-empty" when nothing in it arranges a day; "notice-year-unknown";
    "notice-too-large"; "notice-not-understood" with problems=((line number, line, reason), ...),
    every line that looks like a clause and cannot be understood.
    """
    page = _without_students(PastedNotice.clean(pasted))
    title = read_title(page)
    if not _ACTION.search(page.text) and not _COUNT.search(page.text):
        raise Refusal("notice-empty")
    refuse_too_many(page)
    if title.years:
        return _read_named_year(page, title)
    if year is not None:
        return _Reader(page, title, year).read()
    if not re.search(NAME, page.text):
        # A storm or a sports day: its year would not make it a notice of holidays.
        raise Refusal("notice-empty")
    return _read_hinted_year(page, title)


def _without_students(page: PastedNotice) -> PastedNotice:
    """Return the page without the students' holidays where it tells those of the staff, too."""
    if not _STAFF.search(page.text):
        return page
    text = _STUDENTS_OFF.sub(lambda found: " " * len(found.group()), page.text)
    return replace(page, text=text)


def _read_named_year(page: PastedNotice, title: Title) -> TextNotice:
    """Read the notice as one of the first year named, or of another that its weekdays fit."""
    first, *others = title.years
    try:
        return _Reader(page, title, first).read()
    except Refusal:
        for year in others:
            try:
                return _Reader(page, title, year).read(year_inferred=True)
            except Refusal:  # does not fit either
                continue
        raise


def _read_hinted_year(page: PastedNotice, title: Title) -> TextNotice:
    """Read a notice that names no year, if of the years its date allows the weekdays fit one."""
    fitting: list[TextNotice] = []
    for year in title.hinted if _WEEKDAY.search(page.text) else ():
        try:
            fitting.append(_Reader(page, title, year).read(year_inferred=True))
        except Refusal:  # the weekdays of this year do not fit: the other one may
            continue
    if len(fitting) != 1:
        raise Refusal("notice-year-unknown")
    return fitting[0]


class _Reader:
    def __init__(self, page: PastedNotice, title: Title, year: int) -> None:
        self._page = page
        self._title = title
        self._year = year
        self._problems: dict[tuple[int, str], str] = {}  # the first reason a line gives
        self._used: set[int] = set()
        self._classes: set[date] = set()

    def read(self, *, year_inferred: bool = False) -> TextNotice:
        found = headings(self._page, self._year)
        passages = [Passage.gather_under(heading, self._page) for heading in found]
        clauses = self._of_the_title(self._settle_clauses(passages))
        from_prose = not self._problems and not any(clause.off for clause in clauses)
        if from_prose:
            clauses = list(self._prose()) or clauses
        if self._problems:
            problems = tuple((*line, reason) for line, reason in sorted(self._problems.items()))
            raise Refusal("notice-not-understood", problems=problems)
        if not clauses:
            raise Refusal("notice-empty")
        named = {each for clause in clauses for each in holidays_in(clause.holiday)}
        strays = () if from_prose else tuple(self._find_strays(clauses))
        return TextNotice(
            self._year,
            self._title.edition,
            tuple(clauses),
            amends=not self._title.annual and len(named) <= _AMENDED_AT_MOST,
            strays=strays,
            year_inferred=year_inferred,
            from_prose=from_prose,
            classes=tuple(sorted(self._classes)),
        )

    def _of_the_title(self, clauses: list[NoticeClause]) -> list[NoticeClause]:
        """Return only the clauses of the holiday a title is about, where the title is about one."""
        named = {each for clause in clauses for each in holidays_in(clause.holiday)}
        if not self._title.single or len(named) > _AMENDED_AT_MOST:
            return clauses
        about = holidays_of([self._title.holiday])
        return [clause for clause in clauses if about & holidays_of([clause.holiday])]

    def _settle_clauses(self, passages: list[Passage]) -> list[NoticeClause]:
        """Return the clauses that are understood; what is not becomes a problem.

        Unless it only repeats, in words of its own, a holiday that another clause arranges: pages
        put a summary above the notice.
        """
        read = [(passage, self._days(passage)) for passage in passages]
        understood = {
            self._holiday(passage)
            for passage, days in read
            if not days.problems and (days.off or days.work)
        }
        clauses: list[NoticeClause] = []
        for passage, days in read:
            holiday = self._holiday(passage)
            arranges = bool(days.off or days.work)
            line, text = self._page.line_at(passage.places[0])
            if arranges and not days.problems:
                self._classes.update(days.classes)
                self._used.update(self._page.line_at(place)[0] for place in passage.places)
                clause = NoticeClause(holiday, days.off, days.work, line, text, days.extends)
                clauses.append(clause)
            elif holiday in understood or not (arranges or _is_like_clause(passage, days)):
                continue
            elif days.problems:
                self._note_problems(days, passage.places)
            else:
                self._problems.setdefault((line, text), "no-date")
        return clauses

    def _holiday(self, passage: Passage) -> str:
        return passage.heading.holiday or self._title.holiday

    def _days(self, passage: Passage) -> ClauseDays:
        holiday = self._holiday(passage)
        new_year = NEW_YEAR in holiday or not holidays_in(holiday)
        ahead = "off" if passage.heading.announces else ""
        return read_clause(passage.text, self._year, new_year=new_year, ahead=ahead)

    def _note_problems(self, days: ClauseDays, places: tuple[int, ...]) -> None:
        """Note each line's first problem: one mistake often brings others behind it."""
        lines: set[int] = set()
        for problem in sorted(days.problems, key=lambda each: each.at):
            number, text = self._page.line_at(places[min(problem.at, len(places) - 1)])
            if number not in lines:
                lines.add(number)
                self._problems.setdefault((number, text), problem.code)

    def _prose(self) -> Iterator[NoticeClause]:
        for start, line in self._lines_about_days():
            days = read_clause(squeeze(line), self._year, new_year=True, strict=False)
            elsewhere = holidays_in(days.holiday) and self._title.single
            if elsewhere and usual_name(days.holiday) not in self._title.holiday:
                continue
            number, text = self._page.line_at(start)
            if _has_lost_work(line, days):
                self._problems.setdefault((number, text), "unknown-words")
            self._classes.update(days.classes)
            if days.off or days.work or days.problems:
                self._note_problems(days, (start,))
                holiday = self._title.holiday or usual_name(days.holiday)
                yield NoticeClause(holiday, days.off, days.work, number, text, days.extends)

    def _find_strays(self, clauses: list[NoticeClause]) -> Iterator[StrayLine]:
        off = {day for clause in clauses for day in days_of(clause.off)}
        work = {day for clause in clauses for day in clause.work}
        for start, line in self._lines_about_days():
            number, text = self._page.line_at(start)
            if number in self._used:
                continue
            days = read_clause(squeeze(line), self._year, new_year=True, strict=False)
            self._classes.update(days.classes)
            unknown = (set(days_of(days.off)) - off) | (set(days.work) - work)
            if _has_lost_work(line, days):
                unknown |= set(days.unused) - off - work
            if unknown:
                yield StrayLine(number, text, tuple(sorted(unknown)))

    def _lines_about_days(self) -> Iterator[tuple[int, str]]:
        looked_at = 0
        start = 0
        for line in self._page.text.split("\n"):
            if _ACTION.search(line) and DATE.search(line) and not self._is_of_other_years(line):
                looked_at += 1
                if looked_at > _MOST_STRAY_LINES:
                    return
                yield start, line[:_LONGEST_LINE]
            start += len(line) + 1

    def _is_of_other_years(self, line: str) -> bool:
        """Return whether a line speaks of other years only: 2025年国庆节放假安排：10月1日至8日."""
        years = {int(year) for year in _YEAR_SPOKEN_OF.findall(line)}
        return bool(years) and self._year not in years


def _has_lost_work(line: str, days: ClauseDays) -> bool:
    """Return whether a line about working days names weekend days that came to nothing."""
    return _WORKED.search(squeeze(line)) is not None and any(
        day.weekday() >= _SATURDAY for day in days.unused
    )


def _is_like_clause(passage: Passage, days: ClauseDays) -> bool:
    """Return whether what cannot be read was meant as a clause, no sentence about a holiday."""
    heading = passage.heading
    if not heading.holiday or not (days.problems or _ACTION.search(passage.text)):
        return False
    dated = heading.rank <= COLON and bool(_DAY_OF_A_MONTH.search(passage.text))
    return heading.rank == NUMBERED or dated
