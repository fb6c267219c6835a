"""Reading a holiday notice in any form a person has it: pasted text, JSON, ICS or CSV."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from deadlines.calendar.notice import Notice
from deadlines.notices.check import NoticeWarning, doubts, refuse_impossible
from deadlines.notices.dates import Span, days_of, ranges
from deadlines.notices.files import FileNotice, looks_like_csv, read_csv, read_json
from deadlines.notices.ics import read_ics
from deadlines.notices.text import TextNotice, read_text
from deadlines.refusal import Refusal

_LARGEST = 2_000_000
_PASTED = "粘贴的通知"
_JSON = re.compile(r"\{|\[\s*[\[{\]]")


@dataclass(frozen=True, slots=True)
class NoticeClause:
    """What was understood of one holiday, for a person to compare with the source.

    `off` are ranges, first and last day included. `line` is the number of the source's line, from
    1, and `text` that line; 0 and empty for a file, whose days are gathered by holiday.
    """

    holiday: str
    off: tuple[Span, ...]
    work: tuple[date, ...]
    line: int = 0
    text: str = ""


@dataclass(frozen=True, slots=True)
class NoticeReading:
    """A notice, what should be looked at before it is used, and what it was understood from."""

    notice: Notice
    warnings: tuple[NoticeWarning, ...]
    clauses: tuple[NoticeClause, ...]


def read_notice(text: str, source: str = "") -> NoticeReading:
    """Read a notice; its form is found by looking at it. Nothing is read by halves.

    `source` names where it came from (a file's name) and becomes the edition where the text tells
    none. Raises Refusal: "notice-empty"; "notice-too-large" (size, limit, in bytes);
    "notice-not-understood" (problems: line number, line, reason); "notice-year-unknown";
    "notice-impossible-date" and "notice-date-outside" and "notice-date-in-both" (dates).
    """
    size = len(text) if len(text) > _LARGEST else len(text.encode("utf-8", "surrogatepass"))
    if size > _LARGEST:
        raise Refusal("notice-too-large", size=size, limit=_LARGEST)
    text = text.lstrip("\ufeff")
    if not text.strip():
        raise Refusal("notice-empty")
    if _JSON.match(text.lstrip()):
        return _of_file(read_json(text), source or "JSON")
    if "BEGIN:VCALENDAR" in text:
        return _of_file(read_ics(text), source or "ICS")
    if looks_like_csv(text):
        return _of_file(read_csv(text), source or "CSV")
    return _of_text(read_text(text), source)


def _of_text(found: TextNotice, source: str) -> NoticeReading:
    off: dict[date, str] = {}
    work: dict[date, str] = {}
    for clause in found.clauses:
        for day in days_of(clause.off):
            off.setdefault(day, clause.holiday)
        for day in clause.work:
            work.setdefault(day, clause.holiday)
    for clause in found.clauses:
        for day in days_of(clause.off) if clause.extends else ():
            work.pop(day, None)  # a make-up day the longer holiday swallows
    notice = Notice(found.year, found.edition or source or _PASTED, off, work, found.amends)
    refuse_impossible(notice)
    clauses = tuple(
        NoticeClause(each.holiday, each.off, each.work, each.line, each.text)
        for each in found.clauses
    )
    return NoticeReading(notice, (*_text_doubts(found), *doubts(notice)), clauses)


def _text_doubts(found: TextNotice) -> Iterable[NoticeWarning]:
    if found.year_inferred:
        yield NoticeWarning("year-inferred", {"year": found.year})
    if found.from_prose:
        yield NoticeWarning("read-from-prose", {})
    for clause in found.clauses:
        if clause.extends and found.amends:
            facts = {"holiday": clause.holiday, "last": clause.off[-1][1]}
            yield NoticeWarning("lengthens-a-holiday", facts)
    for holiday, days in _differing(found):
        yield NoticeWarning("clauses-differ", {"holiday": holiday, "dates": days})
    for stray in found.strays:
        facts = {"line": stray.line, "text": stray.text, "dates": stray.days}
        yield NoticeWarning("line-passed-over", facts)


def _differing(found: TextNotice) -> Iterable[tuple[str, tuple[date, ...]]]:
    """The days on which clauses about one holiday disagree, beyond one telling more than others."""
    by_holiday: dict[str, list[set[date]]] = {}
    for clause in found.clauses:
        by_holiday.setdefault(clause.holiday, []).append({*days_of(clause.off), *clause.work})
    for holiday, sets in by_holiday.items():
        fullest = max(sets, key=len)
        beyond = set[date]().union(*sets) - fullest
        if beyond:
            yield holiday, tuple(sorted(beyond))


def _of_file(found: FileNotice, edition: str) -> NoticeReading:
    notice = Notice(found.year, edition, found.off, found.work)
    refuse_impossible(notice)
    return NoticeReading(notice, doubts(notice), tuple(_gathered(notice)))


def _gathered(notice: Notice) -> Iterable[NoticeClause]:
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
