"""Reading a holiday notice in any form the user has it: pasted text, JSON, ICS or CSV."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import groupby

from deadlines.calendar.notice import Notice
from deadlines.notices.dates import days_of, ranges
from deadlines.notices.doubts import NoticeWarning, find_doubts, refuse_impossible
from deadlines.notices.files.entries import FileNotice
from deadlines.notices.files.events import is_ics, read_ics
from deadlines.notices.files.json_days import is_json, read_json
from deadlines.notices.files.table import is_csv, read_csv
from deadlines.notices.text import NoticeClause, TextNotice, read_text
from deadlines.refusal import Refusal
from deadlines.values import dataclass

_LARGEST = 2_000_000
_SATURDAY = 5
_PASTED = "粘贴的通知"
_FILE_FORMS: tuple[
    tuple[Callable[[str], bool], Callable[[str], Sequence[FileNotice]], str], ...
] = ((is_json, read_json, "JSON"), (is_ics, read_ics, "ICS"), (is_csv, read_csv, "CSV"))


@dataclass(frozen=True, slots=True)
class NoticeReading:
    """A notice, what should be looked at before it is used, and what it was understood from."""

    notice: Notice
    warnings: tuple[NoticeWarning, ...]
    clauses: tuple[NoticeClause, ...]


def read_notices(text: str, source: str = "", year: int | None = None) -> Sequence[NoticeReading]:
    """Read the notices of all years in a text, the earliest first; only that of `year` if given.

    Its form is found by looking at it. Nothing is read by halves. `source` names where it came
    from (a file's name) and becomes the edition where the text tells none. Raises Refusal:
    "notice-empty"; "notice-too-large" (size, limit, in bytes); "notice-not-understood" (problems:
    line number, line, reason); "notice-year-unknown"; "notice-year-not-inside" (year, years);
    "notice-impossible-date" and "notice-date-outside" and "notice-date-in-both" (dates).
    """
    size = len(text) if len(text) > _LARGEST else len(text.encode("utf-8", "surrogatepass"))
    if size > _LARGEST:
        raise Refusal("notice-too-large", size=size, limit=_LARGEST)
    text = text.lstrip("\ufeff")
    if not text.strip():
        raise Refusal("notice-empty")
    for is_form, read_file, form in _FILE_FORMS:
        if is_form(text):
            found = read_file(text)
            years = [each.year for each in found]
            chosen = found if year is None else [each for each in found if each.year == year]
            readings = [_read_file_notice(each, source or form) for each in chosen]
            break
    else:
        readings = [_read_text_notice(read_text(text, year), source)]
        years = [reading.notice.year for reading in readings]
    if year is not None and year not in years:
        raise Refusal("notice-year-not-inside", year=year, years=tuple(years))
    return tuple(readings)


def read_notice(text: str, source: str = "") -> NoticeReading:
    """Read a notice, the newest of several; raises Refusal as `read_notices`."""
    return read_notices(text, source)[-1]


def _read_text_notice(text_notice: TextNotice, source: str) -> NoticeReading:
    off: dict[date, str] = {}
    work: dict[date, str] = {}
    for clause in text_notice.clauses:
        for day in days_of(clause.off):
            off.setdefault(day, clause.holiday)
        for day in clause.work:
            work.setdefault(day, clause.holiday)
    for clause in text_notice.clauses:
        for day in days_of(clause.off) if clause.extends else ():
            work.pop(day, None)  # a make-up day the longer holiday swallows
    notice = Notice(
        text_notice.year, text_notice.edition or source or _PASTED, off, work, text_notice.amends
    )
    refuse_impossible(notice)
    doubts = (*_find_text_doubts(text_notice), *find_doubts(notice))
    return NoticeReading(notice, doubts, text_notice.clauses)


def _find_text_doubts(text_notice: TextNotice) -> Iterable[NoticeWarning]:
    if text_notice.year_inferred:
        yield NoticeWarning("year-inferred", {"year": text_notice.year})
    if text_notice.from_prose:
        yield NoticeWarning("read-from-prose", {})
    named = {day for each in text_notice.clauses for day in (*each.work, *days_of(each.off))}
    classes = [
        day for day in text_notice.classes if day.weekday() >= _SATURDAY and day not in named
    ]
    if classes:
        yield NoticeWarning("classes-made-up", {"dates": tuple(classes)})
    for clause in text_notice.clauses:
        if clause.extends and text_notice.amends:
            facts = {"holiday": clause.holiday, "last": clause.off[-1][1]}
            yield NoticeWarning("lengthens-a-holiday", facts)
    for holiday, days in () if text_notice.from_prose else _find_differences(text_notice):
        yield NoticeWarning("clauses-differ", {"holiday": holiday, "dates": days})
    for stray in text_notice.strays:
        facts = {"line": stray.line, "text": stray.text, "dates": stray.days}
        yield NoticeWarning("line-passed-over", facts)


def _find_differences(text_notice: TextNotice) -> Iterable[tuple[str, tuple[date, ...]]]:
    """Find days on which clauses about one holiday disagree, beyond one telling more."""
    by_holiday: dict[str, list[set[date]]] = {}
    for clause in text_notice.clauses:
        by_holiday.setdefault(clause.holiday, []).append({*days_of(clause.off), *clause.work})
    for holiday, sets in by_holiday.items():
        fullest = max(sets, key=len)
        beyond = set[date]().union(*sets) - fullest
        if beyond:
            yield holiday, tuple(sorted(beyond))


def _read_file_notice(file_notice: FileNotice, edition: str) -> NoticeReading:
    # A subscription of make-up days alone arranges no holidays: it is laid over the year's notice.
    notice = Notice(
        file_notice.year, edition, file_notice.off, file_notice.work, amends=not file_notice.off
    )
    refuse_impossible(notice)
    warnings = find_doubts(notice)
    if file_notice.strays:
        warnings = (NoticeWarning("days-of-another-year", {"dates": file_notice.strays}), *warnings)
    return NoticeReading(notice, warnings, tuple(_gather_clauses(notice)))


def _gather_clauses(notice: Notice) -> Iterable[NoticeClause]:
    named = sorted(
        [(name, day, True) for day, name in notice.off.items()]
        + [(name, day, False) for day, name in notice.work.items()]
    )
    clauses = []
    for name, group in groupby(named, key=lambda each: each[0]):
        days = list(group)
        off = [day for _, day, is_off in days if is_off]
        work = tuple(day for _, day, is_off in days if not is_off)
        clauses.append(NoticeClause(name, ranges(off), work))
    return sorted(clauses, key=lambda clause: [span[0] for span in clause.off] or [*clause.work])
