"""What stands around a table and its dates leave out: the year, the month, the kind."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date

from deadlines.columns.vocabulary import plain
from deadlines.rules.rule import Kind
from deadlines.sheets.vocabulary import KINDS, TITLES
from deadlines.values import dataclass, replace

_YEAR = re.compile(r"(?<!\d)(20\d{2}|199\d)(?=\s*年|\s*学年|(?!\d))")
_SCHOOL_YEAR = re.compile(r"(?<!\d)(20\d{2})\s*[-~—–至/]+\s*(20\d{2})\s*学?年")
_SPAN = re.compile(
    r"(?<!\d)(20\d{2})\s*+[年.\-/]?\s*+(?:度|(1[0-2]|0?[1-9])\s*+月?份?)?\s*+[-~—–至到、和与及]++\s*+"
    r"(20\d{2})(?!\d)"
)
_MONTH = re.compile(r"(?<![\d\-~—–至])(1[0-2]|0?[1-9])\s*月(份)?(?!\s*\d{1,2}\s*[日号])")
_COMPACT_MONTH = re.compile(r"(?<!\d)(20\d{2})[.\-/年]?(0[1-9]|1[0-2]|[1-9](?=月|$))(?!\d)")
_CHINESE_MONTH = re.compile(r"(?<![一二三四五六七八九十])(十[一二]?|[一二三四五六七八九])月")
_MONTHS = {name: i for i, name in enumerate(("", *"一二三四五六七八九十", "十一", "十二")) if i}
_AUTUMN = re.compile(r"秋|第一学期|上学期")
_TITLES = tuple((kind, re.compile(shape)) for kind, shape in TITLES)
_KINDS = {name: kind for kind, names in KINDS.items() for name in names.split()}
_NUMBERED = re.compile(
    r"^(第[一二三四五六七八九十]+部分[、:\s]*|[(]?[一二三四五六七八九十]{1,3}[)]?[、.,:)\s]+|[(][一二三四五六七八九十][)])"
)
_PERIOD = re.compile(
    r"(?=.)[一二三四五六七八九十、.()]{0,4}((20)?\d{2}\s*年度?)?\s*(20\d{2}[-./])?"
    r"((\d{1,2}|[一二三四五六七八九十]{1,2})\s*月份?|第?[一二三四1-4]季度|[上下]半年|(?<=年)|(?<=度))"
    r"(新闻|舆情|留言|宣传|工作|报送|台账|情况|统计|汇总|记录|表)*[:]?"
)
_COUNT = re.compile(
    r"[(]?\s{0,9}共?\s{0,9}\d{1,9}\s{0,9}[件条篇项次个起]\s{0,9}[)]?\s{0,9}$|[:\s]{1,9}$"
)
_SECTION_END = re.compile(r"(类|部分|工作|情况|台账|统计|汇总|方面|事项){1,9}$")
_SHORT_SECTION = 14
_MANY = re.compile(r"与|和|及|、|暨")


@dataclass(frozen=True, slots=True)
class Frame:
    """The year and month that dates without one get, and the texts they were taken from.

    `last_year` is the year of the months before `turns`: a school year turns in August, and an
    autumn term runs into January and February. `today` is the day
    by which an assumed year is chosen. `from_1904` says what serial numbers count from.
    `section` is the kind that a row of its own named, for the rows below it.
    """

    today: date
    year: int | None = None
    year_from: str = ""
    last_year: int | None = None
    turns: int = 8
    month: int | None = None
    month_from: str = ""
    kind: Kind | None = None
    kind_from: str = ""
    from_1904: bool = False
    section: Kind | None = None

    def year_for(self, month: int) -> int | None:
        """Return the year a date of that month belongs to; None where nothing says."""
        if self.year is None:
            return None
        if self.last_year is not None and month < self.turns:
            return self.last_year
        return self.year

    def frame_after(self, text: str) -> "Frame":
        """Return the frame after a line of its own such as 2026年3月 has been read."""
        return replace(_with_dates(self, text), section=section_kind(text) or self.section)


def frame_of(texts: Iterable[str], today: date, *, from_1904: bool = False) -> Frame:
    """Return what the texts say, the more telling ones first: sheet's name, title, file's name."""
    frame = Frame(today, from_1904=from_1904)
    for text in texts:
        found = _with_dates(Frame(today), text)
        if frame.year is None and found.year is not None:
            frame = replace(
                frame,
                year=found.year,
                year_from=found.year_from,
                last_year=found.last_year,
                turns=found.turns,
            )
        if frame.month is None and found.month is not None:
            frame = replace(frame, month=found.month, month_from=found.month_from)
        kind = kind_in(text)
        if frame.kind is None and kind is not None:
            frame = replace(frame, kind=kind, kind_from=_short(text))
    return frame


def kind_in(text: str) -> Kind | None:
    """Return the one kind a sheet's name or title speaks of; None for none or several."""
    known = _KINDS.get(plain(text))
    if known is not None:
        return known
    found = {kind for kind, shape in _TITLES if shape.search(text)}
    if len(found) > 1 and (_MANY.search(text) or len(found) > 2):
        return None
    return next((kind for kind, shape in _TITLES if kind in found and shape.search(text)), None)


def section_kind(text: str) -> Kind | None:
    """Return the kind that a line such as 二、舆情 (3条) opens a section for; None for another."""
    text = unicodedata.normalize("NFKC", text).strip()
    bare = _COUNT.sub("", _NUMBERED.sub("", text))
    known = _KINDS.get(plain(_SECTION_END.sub("", bare)))
    return known or (kind_in(bare) if bare != text and len(bare) <= _SHORT_SECTION else None)


def is_period(text: str) -> bool:
    """Return whether a line names a year, a month or a quarter, and the ledger at the most."""
    return bool(_PERIOD.fullmatch(unicodedata.normalize("NFKC", text).strip()))


def is_numbered(text: str) -> bool:
    """Return whether the text begins as a section does: 一、 or （二）."""
    return bool(_NUMBERED.match(unicodedata.normalize("NFKC", text).strip()))


def _with_dates(frame: Frame, text: str) -> Frame:
    text = unicodedata.normalize("NFKC", text)
    short = _short(text)
    school = _SCHOOL_YEAR.search(text)
    if school:
        first, last = int(school[1]), int(school[2])
        if last == first + 1:
            frame = replace(frame, year=first, last_year=last, year_from=short)
    elif span := _SPAN.search(text):
        # 2025年12月-2026年1月: the months before the first one are the next year's.
        turns = int(span[2] or 8)
        frame = replace(frame, year=int(span[1]), last_year=int(span[3]), year_from=short)
        frame = replace(frame, turns=turns)
    elif year := _YEAR.search(text) or _COMPACT_MONTH.search(text):
        number = int(year[1])
        autumn = number + 1 if _AUTUMN.search(text) else None
        frame = replace(frame, year=number, year_from=short, last_year=None)
        if autumn is not None:
            frame = replace(frame, last_year=autumn, turns=3)
    months = {int(m[1]) for m in _MONTH.finditer(text)}
    months |= {_MONTHS[m[1]] for m in _CHINESE_MONTH.finditer(text)}
    months |= {int(m[2]) for m in _COMPACT_MONTH.finditer(text)}
    if len(months) == 1:
        frame = replace(frame, month=months.pop(), month_from=short)
    return frame


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 24 else f"{flat[:24]}…"
