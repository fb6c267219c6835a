"""Notices composed from a calendar's day tables, in the forms the official ones have used."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from chinese_calendar import constants

_DAY = timedelta(days=1)
_SIGNS = "一二三四五六日"
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_NAMES = {
    "New Year's Day": "元旦",
    "Spring Festival": "春节",
    "Tomb-sweeping Day": "清明节",
    "Labour Day": "劳动节",
    "Dragon Boat Festival": "端午节",
    "Mid-autumn Festival": "中秋节",
    "National Day": "国庆节",
}


@dataclass(frozen=True)
class Arrangement:
    """One holiday as a notice arranges it: its days off in one run, and its make-up days."""

    holiday: str
    off: tuple[date, ...]
    work: tuple[date, ...] = ()


@dataclass(frozen=True)
class Form:
    """How a notice is written; the default is that of the years 2016-2024."""

    number: str = "{}、"
    to: str = "至"
    weekday: str = "（星期{}）"
    range_weekdays: bool = False
    rest: str = "放假调休"
    count: str = "，共{}天"
    work: str = "上班"
    before_work: str = "。"
    end: str = "。"
    full_dates: bool = False
    elide_month: bool = False
    elide_december_year: bool = False
    spaced: str = ""
    wide: bool = False
    broken: bool = False
    colon: str = "："
    indent: str = "　　"
    opening: str = "经国务院批准，现将{year}年{holidays}放假调休日期的具体安排通知如下。"
    title: str = "国务院办公厅关于{year}年\n部分节假日安排的通知\n国办发明电〔{before}〕27号\n"
    closing: str = "节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。"
    signed: str = "国务院办公厅\n{before}年12月8日"


@dataclass
class _Table:
    off: dict[str, set[date]] = field(default_factory=dict)
    work: dict[str, set[date]] = field(default_factory=dict)


def notice_year(day: date, english: str) -> int:
    """The year whose notice arranges the day: New Year's December days are in the next one's."""
    december = 12
    return day.year + (day.month == december and english == "New Year's Day")


def arrangements(year: int) -> tuple[Arrangement, ...]:
    """The year's holidays from the tables; neighbouring 中秋节 and 国庆节 in one, as notices do.

    Weekend days missing inside a run (the tables lack 2011-06-05) are filled in.
    """
    table = _Table()
    for source, target in ((constants.holidays, table.off), (constants.workdays, table.work)):
        for day, english in source.items():
            if english in _NAMES and notice_year(day, english) == year:
                target.setdefault(_NAMES[english], set()).add(day)
    autumn, national = table.off.get("中秋节", set()), table.off.get("国庆节", set())
    if autumn and national and min(national) - max(autumn) <= _DAY:
        name = "中秋节、国庆节" if min(autumn) < min(national) else "国庆节、中秋节"
        table.off[name] = table.off.pop("中秋节") | table.off.pop("国庆节")
        table.work[name] = table.work.pop("中秋节", set()) | table.work.pop("国庆节", set())
    found = [
        Arrangement(name, _one_run(days), tuple(sorted(table.work.get(name, ()))))
        for name, days in table.off.items()
    ]
    return tuple(sorted(found, key=lambda each: each.off))


def _one_run(days: Iterable[date]) -> tuple[date, ...]:
    first, last = min(days), max(days)
    return tuple(first + _DAY * step for step in range((last - first).days + 1))


def days_off(some: Iterable[Arrangement]) -> Mapping[date, str]:
    """What a notice of these arrangements names as off."""
    return {day: each.holiday for each in some for day in each.off}


def days_worked(some: Iterable[Arrangement]) -> Mapping[date, str]:
    """What a notice of these arrangements names as make-up working days."""
    return {day: each.holiday for each in some for day in each.work}


def weekday_of(day: date) -> str:
    """一 for Monday to 日 for Sunday."""
    return _SIGNS[day.weekday()]


def compose(year: int, some: Sequence[Arrangement], form: Form | None = None) -> str:
    """The whole text of a notice for `year`."""
    form = form or Form()
    names = "、".join(each.holiday for each in some)
    facts = {"year": year, "before": year - 1, "holidays": names}
    clauses = [clause(year, number, each, form) for number, each in enumerate(some, start=1)]
    parts = [form.title, form.opening, *clauses, form.closing, form.signed]
    return "\n".join(part.format(**facts) for part in parts if part)


def notice_of(*clauses: str, year: int = 2027) -> str:
    """A notice for 2027 around clauses of a test's own."""
    head = f"国务院办公厅关于{year}年部分节假日安排的通知\n现将{year}年节假日安排通知如下。\n"
    return head + "\n".join(clauses) + "\n"


def clause(year: int, number: int, arranged: Arrangement, form: Form) -> str:
    """One clause: 一、元旦：1月1日至3日放假调休，共3天。1月4日（星期日）上班。"""
    numeral = "一二三四五六七八九"[number - 1]
    head = form.number.format(numeral, arabic=number) if form.number else ""
    words = f"{form.indent}{head}{arranged.holiday}{form.colon}{clause_body(year, arranged, form)}"
    if form.broken:
        words = words.replace("至", "至\n").replace("，共", "，\n共")
    if form.wide:
        words = words.translate(_WIDE)
    return words


def clause_body(year: int, arranged: Arrangement, form: Form) -> str:
    """A clause without its number and its holiday's name."""
    words = _range(year, arranged.off, form) + form.rest + form.count.format(len(arranged.off))
    if arranged.work:
        worked = [arranged.work[:1], *([each] for each in arranged.work[1:])]
        written: list[str] = []
        for index, (day,) in enumerate(worked):
            bare = index > 0 and form.elide_month and day.month == arranged.work[index - 1].month
            written.append(_written(year, day, form, bare=bare) + _weekday(day, form))
        words += form.before_work + "、".join(written) + form.work
    return words + form.end


def _range(year: int, days: Sequence[date], form: Form) -> str:
    first, last = days[0], days[-1]
    beside = form.weekday if form.range_weekdays else ""
    words = _written(year, first, form) + beside.format(weekday_of(first))
    if first == last:
        return words
    bare = first.month == last.month
    crossing = first.year != last.year and not form.elide_december_year
    end = _written(year, last, form, bare=bare, full=crossing)
    return words + form.to + end + beside.format(weekday_of(last))


def _weekday(day: date, form: Form) -> str:
    return form.weekday.format(weekday_of(day))


def _written(year: int, day: date, form: Form, *, bare: bool = False, full: bool = False) -> str:
    gap = form.spaced
    words = f"{gap}{day.day}{gap}日"
    if not bare:
        words = f"{gap}{day.month}{gap}月{words}"
        before = day.year != year and not form.elide_december_year
        if full or form.full_dates or before:
            words = f"{day.year}{gap}年{words}"
    return words


def moved_clause(number: int, arranged: Arrangement, moved_to: Sequence[date]) -> str:
    """One clause of the form of 2007-2009, with the weekend days that are moved.

    1月1日为法定节假日，1月3日（星期六）照常公休；将1月4日（星期日）公休日调至1月2日（星期五），……上班。
    """
    form = Form(to="—", rest="放假")
    year = arranged.off[-1].year
    saturday = 5
    numeral = "一二三四五六七八九"[number - 1]
    usual = [day for day in arranged.off if day.weekday() >= saturday]
    law = [day for day in arranged.off if day not in usual and day not in moved_to]
    words = f"{numeral}、{arranged.holiday}：{_range(year, arranged.off, form)}放假，"
    words += f"共{len(arranged.off)}天。其中，"
    words += _listed(year, law, form) + "为法定节假日，" if law else ""
    words += _listed(year, usual, form) + "照常公休；" if usual else ""
    if moved_to:
        words += f"将{_listed(year, arranged.work, form)}"
        words += "两个公休日分别调至" if len(arranged.work) > 1 else "公休日调至"
        words += f"{_listed(year, moved_to, form)}，{_listed(year, arranged.work, form)}上班"
    return words.rstrip("，；") + "。"


def _listed(year: int, days: Sequence[date], form: Form) -> str:
    written: list[str] = []
    for index, day in enumerate(days):
        before = days[index - 1] if index else None
        bare = before is not None and (before.year, before.month) == (day.year, day.month)
        written.append(_written(year, day, form, bare=bare) + _weekday(day, form))
    return "、".join(written)
